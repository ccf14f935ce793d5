"""What Windows is told of the files that Sunto opens, for this user only: it is among the programs of "Open with", and nobody's default.

Each format has a name of its own in the registry (a ProgID) that its suffixes list beside those of other programs; the default value of a
suffix, by which a program would take files over, is never written. "Default apps" in the settings offers Sunto by its capabilities.
"""

from __future__ import annotations

import program

PROGRAM = "sunto-desktop.exe"
"""The program without a console; sunto.exe is the same one for the command line."""

_CLASSES = r"Software\Classes"
_CAPABILITIES = r"Software\Sunto\Capabilities"
_OPEN = r'"""{app}\%s"" ""%%1"""' % PROGRAM  # noqa: UP031 (a template of braces)


def text() -> str:
    """The part of the Inno Setup script that is made here; its byte order mark tells Inno Setup that it is UTF-8."""
    application = rf"{_CLASSES}\Applications\{PROGRAM}"
    lines = [
        "\ufeff; Written by `dev.py formats` from the registry of readers.",
        "",
        "[CustomMessages]",
        *(f"{language}.About={program.COMMENT[language]}" for language in ("en", "it")),
        *(f"{language}.Format_{each.name}={_title(each, language)}" for each in program.readers() for language in ("en", "it")),
        "",
        "[Registry]",
        _value(application, "FriendlyAppName", program.NAME, "uninsdeletekey"),
        _value(rf"{application}\shell\open\command", "", _OPEN),
        _emptied(r"Software\Sunto"),
        _value(_CAPABILITIES, "ApplicationName", program.NAME, "uninsdeletekey"),
        _value(_CAPABILITIES, "ApplicationDescription", "{cm:About}"),
        _value(r"Software\RegisteredApplications", program.NAME, _CAPABILITIES, "uninsdeletevalue"),
    ]
    for reader in program.readers():
        name = prog_id(reader)
        lines += [
            _value(rf"{_CLASSES}\{name}", "", f"{{cm:Format_{reader.name}}}", "uninsdeletekey"),
            _value(rf"{_CLASSES}\{name}\DefaultIcon", "", rf"{{app}}\{PROGRAM},0"),
            _value(rf"{_CLASSES}\{name}\shell\open\command", "", _OPEN),
        ]
        for suffix in reader.suffixes:
            lines += [
                _emptied(rf"{_CLASSES}\{suffix}"),
                _value(rf"{_CLASSES}\{suffix}\OpenWithProgids", name, "", "uninsdeletevalue uninsdeletekeyifempty"),
                _value(rf"{application}\SupportedTypes", suffix, ""),
                _value(rf"{_CAPABILITIES}\FileAssociations", suffix, name),
            ]
    return "\n".join(lines) + "\n"


def prog_id(reader: program.Reader) -> str:
    """The format's name in the registry."""
    return f"{program.NAME}.{reader.name}"


def _title(reader: program.Reader, language: str) -> str:
    name = program.format_name(reader, language)
    return name[0].upper() + name[1:]


def _value(key: str, name: str, data: str, flags: str = "") -> str:
    """A line that writes a string; one that is quoted already stays as it is."""
    quoted = data if data.startswith('"') else f'"{data}"'
    named = f'ValueName: "{name}"; ' if name else ""
    return f'Root: HKCU; Subkey: "{key}"; ValueType: string; {named}ValueData: {quoted}' + (f"; Flags: {flags}" if flags else "")


def _emptied(key: str) -> str:
    """A line for a key that goes with the program unless others have something in it; keys inside it, named after it, go before."""
    return f'Root: HKCU; Subkey: "{key}"; Flags: uninsdeletekeyifempty'
