"""The registry of readers is the only list of formats."""

import subprocess
import sys

import pytest

import formats
from sunto.readers import READERS
from sunto.readers.names import FORMAT_NAMES, suffixes


@pytest.mark.parametrize("reader", READERS, ids=lambda reader: reader.name)
def test_formats_have_a_name_suffixes_and_mime_types(reader):
    assert reader.name in FORMAT_NAMES
    assert all(suffix == suffix.lower() and suffix.startswith(".") for suffix in reader.suffixes)
    assert reader.suffixes
    assert all("/" in each for each in reader.mime_types)
    assert reader.mime_types


def test_formats_share_no_suffix():
    assert len(suffixes()) == sum(len(reader.suffixes) for reader in READERS)


def test_formats_of_the_readme_are_those_of_the_registry():
    assert formats.readme_line() in formats.README.read_text("utf-8").splitlines(), "run `dev.py formats`"


@pytest.mark.parametrize("file", formats.FILES, ids=lambda file: file.name)
def test_formats_told_to_desktops_are_those_of_the_registry(file):
    assert file.read_text("utf-8") == formats.FILES[file](), "run `dev.py formats`"


def test_formats_need_python_only():
    code = f"import sys; sys.path.insert(0, {str(formats.PACKAGING)!r}); import formats; formats.readme_line()"
    code += "; [text() for text in formats.FILES.values()]"
    subprocess.run([sys.executable, "-S", "-I", "-c", code], check=True)
