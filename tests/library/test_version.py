"""The name of the analysis that made a briefing."""

from __future__ import annotations

import os

import pytest

import sunto
from sunto.library.version import analysis_version, checksum


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "words").mkdir()
    (tmp_path / "words" / "verbs.toml").write_text("dire")
    return tmp_path


def test_version_begins_with_the_program_s():
    assert analysis_version().startswith(f"{sunto.__version__}+")


def test_version_stays_while_nothing_changes(folder):
    assert checksum([folder]) == checksum([folder])


@pytest.mark.parametrize(
    "change",
    [
        lambda file: file.write_text("direbbe"),
        lambda file: os.utime(file, ns=(0, 0)),
        lambda file: file.rename(file.with_name("nouns.toml")),
        lambda file: file.with_name("more.toml").touch(),
    ],
    ids=["size", "time", "name", "new file"],
)
def test_version_changes_with_a_file(folder, change):
    before = checksum([folder])
    change(folder / "words" / "verbs.toml")
    assert checksum([folder]) != before


def test_version_ignores_compiled_code(folder):
    before = checksum([folder])
    (folder / "__pycache__").mkdir()
    (folder / "__pycache__" / "a.pyc").touch()
    assert checksum([folder]) == before
