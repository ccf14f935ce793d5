"""The suffixes that Sunto reads and the system's own MIME database (shared-mime-info) does not know: their package for it.

Only patterns that no type has there are added, each to the type it belongs to, so that no file changes its type. `.asc`, which is a
key or a signature as often as a text, stays as the database has it.
"""

from __future__ import annotations

from dataclasses import dataclass
from xml.sax.saxutils import escape

import program


@dataclass(frozen=True, slots=True)
class Addition:
    """A suffix that the database lacks (looked up in 2.2 and 2.4), the type it gets, and for a type of our own what it is called."""

    suffix: str
    mime_type: str
    comment: tuple[str, str] | None = None
    icon: str = ""


ADDITIONS = (
    Addition(".text", "text/plain"),
    Addition(".shtml", "text/html"),  # a page with server-side includes; saved from a browser it is a plain page
    Addition(".mdown", "text/markdown"),
    Addition(".webarchive", "application/x-webarchive", ("Safari web archive", "archivio web di Safari"), "text-html"),
)


def text() -> str:
    """The text of sunto.xml (Shared MIME-info Database specification)."""
    known = {(suffix, each) for reader in program.readers() for suffix in reader.suffixes for each in reader.mime_types}
    lines = ['<?xml version="1.0" encoding="UTF-8"?>', '<mime-info xmlns="http://www.freedesktop.org/standards/shared-mime-info">']
    for addition in ADDITIONS:
        if (addition.suffix, addition.mime_type) not in known:
            raise ValueError(f"no reader has {addition.suffix} as {addition.mime_type}")
        lines.append(f'  <mime-type type="{addition.mime_type}">')
        if addition.comment is not None:
            english, italian = addition.comment
            lines += [f"    <comment>{escape(english)}</comment>", f'    <comment xml:lang="it">{escape(italian)}</comment>']
        if addition.icon:
            lines.append(f'    <generic-icon name="{addition.icon}"/>')
        lines += [f'    <glob pattern="*{addition.suffix}"/>', "  </mime-type>"]
    return "\n".join([*lines, "</mime-info>"]) + "\n"
