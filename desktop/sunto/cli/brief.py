"""`sunto brief`: writes a briefing of the articles to one file."""

from __future__ import annotations

import argparse

from sunto.cli.articles import Work, articles
from sunto.cli.making import packed, unpacked
from sunto.cli.terminal import complain, refuse, same_file
from sunto.core.errors import SuntoError
from sunto.export import EXPORTERS, ExportOptions, Paper, Section, export, exporter_for
from sunto.export.options import BRIEFING_SECTIONS


def brief(options: argparse.Namespace, work: Work) -> int:
    """Do it. Returns the exit status."""
    format_ = exporter_for(options.output)
    if format_ is None:
        known = ", ".join(each.suffix for each in EXPORTERS)
        return refuse("brief", f"the ending of {options.output!r} tells no format; known are {known}")
    if any(same_file(options.output, path) for path in options.files):
        return refuse("brief", f"{options.output!r} is one of the articles; choose another file to write")
    with articles(options, packed, work) as found:
        items = [unpacked(answer.made) for _, answer in found if not isinstance(answer, SuntoError)]
    if not items:
        return 1
    sections = (*BRIEFING_SECTIONS, Section.TEXT) if options.text else BRIEFING_SECTIONS
    chosen = ExportOptions(
        language=options.language,
        length=options.length,
        words=options.words,
        paper=Paper(options.paper),
        sections=sections,
        author=options.author,
    )
    try:
        export(format_.name, items, options.output, chosen)
    except SuntoError as error:
        complain(error)
        return 1
    return 1 if found.failed else 0
