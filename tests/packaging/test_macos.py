"""What macOS is told of Sunto, as far as it can be looked at without macOS."""

from __future__ import annotations

import plistlib
import struct
import subprocess
import sys
from pathlib import Path

import pytest

import program
from macos import document_types
from sunto import __version__

PACKAGING = Path(program.__file__).parent


@pytest.fixture(scope="module")
def told():
    """Info.plist, written and read back."""
    return plistlib.loads(plistlib.dumps(document_types.info_plist()))


def test_macos_every_suffix_opens_in_sunto(told):
    suffixes = {f".{suffix}" for kind in told["CFBundleDocumentTypes"] for suffix in kind.get("CFBundleTypeExtensions", [])}
    types = {each for kind in told["CFBundleDocumentTypes"] for each in kind.get("LSItemContentTypes", [])}
    by_type = {suffix for suffix, each in document_types.UNIFORM_TYPES.items() if each in types}
    assert suffixes | by_type == set(program.suffixes())
    assert not suffixes & by_type


def test_macos_sunto_is_nobodys_default(told):
    assert {kind["LSHandlerRank"] for kind in told["CFBundleDocumentTypes"]} == {"Alternate"}
    assert {kind["CFBundleTypeRole"] for kind in told["CFBundleDocumentTypes"]} == {"Viewer"}


def test_macos_no_entry_has_both_types_and_suffixes(told):
    """Suffixes beside uniform types would be passed over."""
    assert all(("LSItemContentTypes" in kind) != ("CFBundleTypeExtensions" in kind) for kind in told["CFBundleDocumentTypes"])


def test_macos_is_told_version_languages_and_screen(told):
    assert told["CFBundleShortVersionString"] == told["CFBundleVersion"] == __version__
    assert told["CFBundleLocalizations"] == ["en", "it"]
    assert told["NSHighResolutionCapable"] is True


@pytest.mark.parametrize(("form", "begins"), [("icns", b"icns"), ("ico", struct.pack("<HHH", 0, 1, 9))])
def test_icons_for_other_systems_can_be_written(form, begins, tmp_path):
    file = tmp_path / f"sunto.{form}"
    subprocess.run([sys.executable, "-m", "icons", form, file], cwd=PACKAGING, check=True)
    assert file.read_bytes().startswith(begins)
