"""The manual pages sunto(1), in English and Italian, made from the command line's own parsers. Run with the environment's Python.

    python -m linux.manual FOLDER    into share/man

No option can be missing here or be one that is gone: the parsers are walked. English takes their words; Italian has its own in
manual_it.toml, and English ones where it has none yet. (argparse-manpage makes one page of one parser, in one language.)
"""

from __future__ import annotations

import argparse
import gzip
import importlib
import re
import sys
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import program

LANGUAGES = {"en": "", "it": "it"}
"""The folder in share/man of each language."""


def page(language: str) -> str:
    """The page's source, in the macros of man(7)."""
    told = words(language)
    headings, own = told["headings"], told["words"]
    parser = command_line()
    commands = subcommands(parser)
    formats = ", ".join(each.removeprefix(".") for each in program.suffixes())
    lines = [
        f".TH SUNTO 1 {_quoted(f'{program.day():%Y-%m-%d}')} {_quoted(f'sunto {program.version()}')} {_quoted(own['manual'])}",
        f".SH {headings['name']}",
        f"sunto \\- {_text(own['name'])}",
        f".SH {headings['synopsis']}",
        ".nf",
        "\\fBsunto\\fR [\\fB\\-\\-new\\-window\\fR] [\\fIFILE\\fR ...]",
        *(_synopsis(name, command, told) for name, command in commands.items()),
        f"\\fBsunto\\fR {' | '.join(_flags(action, {}) for action in shown(parser) if action.option_strings)}",
        ".fi",
        f".SH {headings['description']}",
    ]
    for number, paragraph in enumerate(own["description"]):
        lines += [*([".PP"] if number else []), _text(paragraph % {"formats": formats})]
    lines += [f".SH {headings['window']}", ".TP", "\\fB\\-\\-new\\-window\\fR", _text(own["window"])]
    lines += [f".SH {own['options']}", *_explained("", parser, told)]
    lines.append(f".SH {headings['commands']}")
    for name, command in commands.items():
        lines += [f".SS sunto {_text(name)}", _text(told.get("commands", {}).get(name, command.description or ""))]
        lines += _explained(name, command, told)
    lines.append(f".SH {headings['examples']}")
    for example in told["examples"]:
        lines += [".TP", f"\\fB{_text(example['command'])}\\fR", _text(example["does"])]
    for heading, table in ((headings["status"], told["status"]), (headings["files"], told["files"])):
        lines.append(f".SH {_text(heading)}")
        for term, meaning in table.items():
            lines += [".TP", f"\\fB{_text(term)}\\fR", _text(meaning)]
    return "\n".join(lines) + "\n"


def words(language: str) -> dict[str, Any]:
    """What the manual says in this language beside what the parsers say."""
    return tomllib.loads(Path(__file__).with_name(f"manual_{language}.toml").read_text("utf-8"))


def command_line() -> argparse.ArgumentParser:
    """The parser of everything that needs no window."""
    program.version()  # from here on the program can be imported
    return importlib.import_module("sunto.cli.arguments").parser_of_all()


def subcommands(parser: argparse.ArgumentParser) -> Mapping[str, argparse.ArgumentParser]:
    """The parser of each command."""
    (found,) = (action for action in parser._actions if isinstance(action, argparse._SubParsersAction))
    return dict(found.choices)


def told_in(told: Mapping[str, Any], command: str, action: argparse.Action) -> str | None:
    """What these words have for the option; None where they have nothing."""
    own = told.get("options", {})
    for flag in reversed(action.option_strings or [action.dest]):
        for key in (f"{command} {flag}", flag):
            if key in own:
                return str(own[key])
    return None


def shown(parser: argparse.ArgumentParser) -> list[argparse.Action]:
    """What the page explains: what a person gives by its place, as far as it says what that is, and all options."""
    told = [action for action in parser._actions if action.help not in (None, argparse.SUPPRESS) and action.nargs != argparse.PARSER]
    return sorted(told, key=lambda action: bool(action.option_strings))


def _explained(name: str, parser: argparse.ArgumentParser, told: Mapping[str, Any]) -> Iterator[str]:
    """Each option with what it does."""
    for action in shown(parser):
        yield ".TP"
        yield _flags(action, told.get("metavars", {})) if action.option_strings else _operand(action, told.get("metavars", {}))
        own = told_in(told, name, action)
        named = {**vars(action), "prog": parser.prog, "suffixes": ", ".join(re.findall(r"\.\w+", action.help or ""))}
        yield _text((own or action.help or "") % named)


def _synopsis(name: str, parser: argparse.ArgumentParser, told: Mapping[str, Any]) -> str:
    metavars = told.get("metavars", {})
    needed = [_flags(action, metavars, short=True) for action in shown(parser) if action.option_strings and action.required]
    positional = [_operand(action, metavars) for action in parser._actions if not action.option_strings]
    option = told["words"]["options"].capitalize()
    return " ".join([f"\\fBsunto {_text(name)}\\fR", f"[\\fI{option}\\fR]", *needed, *positional])


def _operand(action: argparse.Action, metavars: Mapping[str, str]) -> str:
    value = f"\\fI{_value(action, metavars)}\\fR"
    return f"{value} ..." if action.nargs == "+" else f"[{value} ...]" if action.nargs == "*" else value


def _flags(action: argparse.Action, metavars: Mapping[str, str], *, short: bool = False) -> str:
    """The option as it is written, with what it takes."""
    flags = action.option_strings[:1] if short else action.option_strings
    value = "" if action.nargs == 0 else f" \\fI{_value(action, metavars)}\\fR"
    return ", ".join(f"\\fB{_text(flag)}\\fR" for flag in flags) + value


def _value(action: argparse.Action, metavars: Mapping[str, str]) -> str:
    if action.choices and action.metavar is None:
        return _text("|".join(map(str, action.choices)))
    metavar = str(action.metavar or action.dest.upper())
    return _text(metavars.get(metavar, metavar))


def _text(text: str) -> str:
    """The text for roff: nothing in it is a request or an escape, and its hyphens can be copied into a terminal."""
    plain = text.replace("\\", "\\e").replace("-", "\\-").replace("~", "\\(ti").replace("^", "\\(ha").replace("`", "\\(ga")
    return f"\\&{plain}" if plain.startswith((".", "'")) else plain


def _quoted(text: str) -> str:
    return '"' + text.replace('"', "\\(dq") + '"'


def write(folder: Path) -> None:
    """Write the pages as share/man has them."""
    for language, subfolder in LANGUAGES.items():
        file = folder / subfolder / "man1" / "sunto.1.gz"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(gzip.compress(page(language).encode(), compresslevel=9, mtime=0))


if __name__ == "__main__":
    write(Path(sys.argv[1]))
