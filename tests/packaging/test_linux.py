"""What a Linux system is told of Sunto, asked of the tools that read it there."""

from __future__ import annotations

import gzip
import os
import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from configparser import RawConfigParser
from pathlib import Path

import pytest

import changelog
import program
from linux import install, manual, metainfo, mime_package
from sunto import __version__
from sunto.core import paths

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the tools are those of Linux")

UTF_8 = {**os.environ, "LC_ALL": "C.UTF-8", "MANROFFSEQ": "", "MANWIDTH": "80"}


@pytest.fixture(scope="module")
def share(tmp_path_factory):
    """Everything laid out as in a system, by the Python that runs the tests."""
    root = tmp_path_factory.mktemp("root")
    install(root, Path(sys.executable))
    return root / "usr" / "share"


def said_by(*command: str | Path) -> str:
    """What the tool prints; it has to be content."""
    done = subprocess.run(command, capture_output=True, text=True, env=UTF_8, check=False, timeout=60, stdin=subprocess.DEVNULL)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout + done.stderr


def manual_page(share: Path, language: str) -> Path:
    return share / "man" / manual.LANGUAGES[language] / "man1" / "sunto.1.gz"


def test_linux_desktop_entry_is_valid(share):
    assert said_by("desktop-file-validate", "--warn-kde", share / "applications" / "sunto.desktop") == ""


def test_linux_desktop_entry_opens_every_type(share):
    entry = RawConfigParser(strict=True, interpolation=None)
    entry.optionxform = str
    entry.read(share / "applications" / "sunto.desktop", "utf-8")
    assert entry["Desktop Entry"]["MimeType"] == "".join(f"{each};" for each in program.mime_types())
    assert entry["Desktop Entry"]["Exec"] == "sunto %F"
    assert entry["Desktop Action new-window"]["Exec"] == "sunto --new-window"


def test_linux_desktop_is_given_no_default(share):
    assert not [path for path in share.rglob("*") if path.name.endswith(("mimeapps.list", "defaults.list"))]


def test_linux_types_are_known_by_every_suffix(share, tmp_path):
    """The system's own database with our package added knows each suffix that Sunto reads, and knew none of ours before."""
    packages = tmp_path / "packages"
    packages.mkdir()
    system = Path("/usr/share/mime/packages/freedesktop.org.xml")
    (packages / system.name).write_bytes(system.read_bytes())
    said_by("update-mime-database", tmp_path)
    before = globs(tmp_path)
    (packages / "sunto.xml").write_bytes((share / "mime" / "packages" / "sunto.xml").read_bytes())
    said_by("update-mime-database", tmp_path)
    after = globs(tmp_path)
    added = {f"*{each.suffix}": each.mime_type for each in mime_package.ADDITIONS}
    assert not before.keys() & added.keys()
    assert after == before | {pattern: {each} for pattern, each in added.items()}
    for reader in program.readers():
        for suffix in reader.suffixes:
            assert after[f"*{suffix}"] & set(reader.mime_types), suffix


def globs(database: Path) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for line in (database / "globs2").read_text("utf-8").splitlines():
        if not line.startswith("#"):
            _, mime_type, pattern, *_ = line.split(":")
            found.setdefault(pattern, set()).add(mime_type)
    return found


def test_linux_metainfo_is_valid(share):
    file = share / "metainfo" / f"{metainfo.ID}.metainfo.xml"
    said = said_by("appstreamcli", "validate", "--no-net", "--no-color", file)
    problems = [line for line in said.splitlines() if line.startswith(("E:", "W:"))]
    assert problems == []


def test_linux_metainfo_tells_the_version_and_all_types(share):
    told = ElementTree.parse(share / "metainfo" / f"{metainfo.ID}.metainfo.xml").getroot()
    assert told.find("releases/release").get("version") == __version__
    assert tuple(each.text for each in told.findall("provides/mediatype")) == program.mime_types()
    assert told.findtext("launchable") == "sunto.desktop"


@pytest.mark.parametrize("language", manual.LANGUAGES)
def test_linux_manual_is_formatted_without_a_warning(share, language):
    page = manual_page(share, language)
    warned = subprocess.run(
        ["man", "--warnings", "-E", "UTF-8", "-l", "-Tutf8", "-Z", page],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        env=UTF_8,
        check=True,
    )
    assert warned.stderr == b""


@pytest.mark.parametrize("language", manual.LANGUAGES)
def test_linux_manual_tells_every_option(share, language):
    text = gzip.decompress(manual_page(share, language).read_bytes()).decode().replace("\\-", "-")
    parser = manual.command_line()
    flags = {flag for each in (parser, *manual.subcommands(parser).values()) for action in each._actions for flag in action.option_strings}
    assert flags > {"--json", "--output", "--version"}
    assert {flag for flag in flags if f"\\fB{flag}\\fR" not in text} == set()
    assert f"sunto {__version__}" in text


def test_linux_manual_has_italian_words_for_everything():
    told = manual.words("it")
    parser = manual.command_line()
    for name, command in (("", parser), *manual.subcommands(parser).items()):
        untold = [action.option_strings for action in manual.shown(command) if manual.told_in(told, name, action) is None]
        assert untold == [], f"add them to {manual.__name__.rpartition('.')[2]}_it.toml"
    assert told["commands"].keys() >= manual.subcommands(parser).keys()


@pytest.mark.parametrize("language", manual.LANGUAGES)
def test_linux_manual_names_the_folders_that_are_used(language, monkeypatch):
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"):
        monkeypatch.delenv(name)
    told = [str(Path(each).expanduser()) for each in manual.words(language)["files"]]
    assert told == [str(paths.settings_file()), str(paths.data_folder()), str(paths.cache_folder())]
    assert paths.log_folder().is_relative_to(paths.cache_folder())


def test_linux_icons_have_the_size_of_their_folder(share):
    from PIL import Image

    sizes = {}
    for file in (share / "icons" / "hicolor").rglob("*.png"):
        with Image.open(file) as picture:
            sizes[file.parts[-3]] = picture.size
            assert picture.getpixel((0, 0))[3] == 0  # a corner lets what is behind through
            assert picture.getpixel((picture.width // 2, picture.height // 2))[3] == 255
    assert sizes == {f"{size}x{size}": (size, size) for size in (16, 22, 24, 32, 48, 64, 128, 256, 512)}
    assert (share / "icons" / "hicolor" / "scalable" / "apps" / "sunto.svg").is_file()


def test_linux_copyright_names_every_package_that_is_bundled(share):
    from linux import notices

    text = (share / "doc" / "sunto" / "copyright").read_text("utf-8")
    packages = {each.name.lower() for each in notices.bundled()}
    assert packages > {"spacy", "reportlab", "pyside6_essentials", "numpy", "font-source-sans-pro"}
    assert packages.isdisjoint({"sunto", "pytest", "ruff"})
    for each in notices.bundled():
        assert f"\n {each.name} {each.version}: " in text
    assert "Wikinotizie" in text
    assert "\ufffd" not in text
    for paragraph in text.split("\n\n")[1:]:
        assert paragraph.startswith(("Files: ", "License: "))
        assert all(line.startswith(" ") or line.partition(":")[0] in ("Files", "Copyright", "License") for line in paragraph.splitlines())


def test_linux_changelog_is_debians(share):
    text = gzip.decompress((share / "doc" / "sunto" / "changelog.gz").read_bytes()).decode()
    assert text.startswith(f"sunto ({__version__}) ")
    assert f"\n -- {program.MAINTAINER}  " in text
    assert max(len(line) for line in text.splitlines() if not line.startswith(" -- ")) <= 80


def test_changelog_begins_with_the_version_of_the_program():
    assert changelog.releases()[0].version == program.version() == __version__


def test_changelog_tells_days_and_entries(tmp_path):
    file = tmp_path / "CHANGELOG.md"
    file.write_text(
        "# Changelog\n\n## [0.2.0] - Unreleased\n\n### Added\n\n- One,\n  and more.\n- Two.\n\n## 0.1.0 - 2026-01-02\n\n- First.\n", "utf-8"
    )
    new, old = changelog.releases(file)
    assert (new.version, new.day, new.entries) == ("0.2.0", None, ("One, and more.", "Two."))
    assert (old.version, f"{old.day:%d.%m.%Y}", old.entries) == ("0.1.0", "02.01.2026", ("First.",))


def test_changelog_refuses_a_heading_that_is_no_version(tmp_path):
    file = tmp_path / "CHANGELOG.md"
    file.write_text("## Soon\n\n- One.\n", "utf-8")
    with pytest.raises(ValueError, match="Soon"):
        changelog.releases(file)
