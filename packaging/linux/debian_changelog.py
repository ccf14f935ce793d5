"""CHANGELOG.md in the form that Debian's packages carry it (Debian Policy 4.4)."""

from __future__ import annotations

import gzip
import textwrap
from email.utils import format_datetime

import changelog
import program

PACKAGE = "sunto"


def text() -> str:
    """The text of it, the newest version first."""
    return "\n".join(_entry(release) for release in changelog.releases())


def compressed() -> bytes:
    """The same as gzip -9n makes it: the same bytes whenever it is made."""
    return gzip.compress(text().encode(), compresslevel=9, mtime=0)


def _entry(release: changelog.Release) -> str:
    told = [
        textwrap.fill(each.replace("`", ""), 78, initial_indent="  * ", subsequent_indent="    ", break_on_hyphens=False)
        for each in release.entries
    ]
    when = format_datetime(release.day or program.day())
    return "\n".join([f"{PACKAGE} ({release.version}) unstable; urgency=medium", "", *told, "", f" -- {program.MAINTAINER}  {when}", ""])
