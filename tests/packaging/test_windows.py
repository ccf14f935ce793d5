"""The recipe for Windows, as far as it can be looked at without Windows: what Inno Setup would read, entry by entry."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import program
from windows import associations

RECIPE = Path(associations.__file__).with_name("sunto.iss")
PARAMETER = re.compile(r'(\w+): ("(?:[^"]|"")*"|[^;"]*)(?:; |$)')
SECTIONS = {"Setup", "Languages", "CustomMessages", "Tasks", "InstallDelete", "Files", "Icons", "Run", "Registry"}
DIRECTIVES = {"CustomMessages", "Setup"}
"""The sections of lines NAME=VALUE; those of others are lists of parameters (Inno Setup's help, “Script Sections”)."""


def entries(text: str) -> dict[str, list[dict[str, str]]]:
    """The script's sections; it has to be one that can be read."""
    found: dict[str, list[dict[str, str]]] = {}
    section = ""
    for line in text.removeprefix("\ufeff").splitlines():
        if not line.strip() or line.startswith((";", "#", "  #")):
            continue
        if line.startswith("["):
            section = line.strip("[]")
            assert section in SECTIONS
        elif section in DIRECTIVES:
            name, equals, value = line.partition("=")
            assert equals, line
            found.setdefault(section, []).append({name: value})
        else:
            assert "".join(match[0] for match in PARAMETER.finditer(line)) == line, line
            found.setdefault(section, []).append({name: unquoted(value) for name, value in PARAMETER.findall(line)})
    return found


def unquoted(value: str) -> str:
    return value[1:-1].replace('""', '"') if value.startswith('"') else value


@pytest.fixture(scope="module")
def script():
    recipe, made = entries(RECIPE.read_text("utf-8")), entries(associations.text())
    return {section: recipe.get(section, []) + made.get(section, []) for section in recipe.keys() | made.keys()}


@pytest.fixture(scope="module")
def registry(script):
    """What is written: (key, name of the value) to data."""
    return {(each["Subkey"], each.get("ValueName", "")): each["ValueData"] for each in script["Registry"] if "ValueType" in each}


def test_windows_recipe_takes_in_what_is_made():
    assert '#include "associations.iss"' in RECIPE.read_text("utf-8").splitlines()


def test_windows_every_suffix_offers_sunto(registry):
    for reader in program.readers():
        name = associations.prog_id(reader)
        assert registry[rf"Software\Classes\{name}\shell\open\command", ""] == r'"{app}\sunto-desktop.exe" "%1"'
        for suffix in reader.suffixes:
            assert registry[rf"Software\Classes\{suffix}\OpenWithProgids", name] == ""
            assert registry[r"Software\Classes\Applications\sunto-desktop.exe\SupportedTypes", suffix] == ""
            assert registry[r"Software\Sunto\Capabilities\FileAssociations", suffix] == name
    assert registry[r"Software\RegisteredApplications", "Sunto"] == r"Software\Sunto\Capabilities"


def test_windows_no_default_is_taken(registry):
    assert not [key for key, name in registry if name == "" and re.fullmatch(r"Software\\Classes\\\..*", key)]
    assert not [key for key, _ in registry if "UserChoice" in key]


def test_windows_is_installed_for_the_user_alone(script):
    assert {"PrivilegesRequired": "lowest"} in script["Setup"]
    assert {each["Root"] for each in script["Registry"]} == {"HKCU"}


def test_windows_everything_in_the_registry_goes_with_the_program(script):
    """Each key is inside one that is removed, or is left to others by what is removed of it."""
    removed = [each["Subkey"] for each in script["Registry"] if "uninsdeletekey" in each.get("Flags", "").split()]
    for each in script["Registry"]:
        flags = each.get("Flags", "").split()
        inside = any(each["Subkey"] == key or each["Subkey"].startswith(f"{key}\\") for key in removed)
        assert inside or {"uninsdeletevalue", "uninsdeletekeyifempty"} & set(flags), each
    shared = {r"Software\Classes", r"Software\RegisteredApplications", *(rf"Software\Classes\{suffix}" for suffix in program.suffixes())}
    assert shared.isdisjoint(removed)


def test_windows_messages_are_there_in_both_languages(script):
    defined = {name for each in script["CustomMessages"] for name in each}
    text = RECIPE.read_text("utf-8") + associations.text()
    used = set(re.findall(r"\{cm:(\w+)\}", text))
    languages = [each["Name"] for each in script["Languages"]]
    assert languages == ["en", "it"]
    assert defined == {f"{language}.{name}" for language in languages for name in used}


def test_windows_version_is_not_written_in_the_recipe():
    assert program.version() not in "".join(line for line in RECIPE.read_text("utf-8").splitlines() if not line.startswith(";"))
