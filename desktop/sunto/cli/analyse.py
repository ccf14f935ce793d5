"""`sunto analyse`: prints what the articles say, each as soon as it and those before it are done."""

from __future__ import annotations

import argparse
from collections.abc import Iterator

from sunto.cli.articles import Articles, Work, articles
from sunto.cli.making import JsonLine, Readable
from sunto.cli.terminal import coloured, refuse, same_file, width, write
from sunto.core.errors import SuntoError
from sunto.export import ExportOptions
from sunto.export.growing import GrowingFile
from sunto.export.json_lines import as_line
from sunto.messages import explain


def analyse(options: argparse.Namespace, work: Work) -> int:
    """Do it. Returns the exit status."""
    chosen = ExportOptions(language=options.language, length=options.length, words=options.words)
    if options.output is not None:
        return _into_file(options, chosen, work)
    if options.json:
        with articles(options, JsonLine(chosen), work) as found:
            for _, _, line in _lines(found):
                with found.aside():
                    write(line)
    else:
        with articles(options, Readable(chosen, width(), coloured()), work) as found:
            gap = b""
            for _, answer in found:
                if not isinstance(answer, SuntoError):
                    with found.aside():
                        write(gap + answer.made)
                    gap = b"\n\n"
    return 1 if found.failed else 0


def _into_file(options: argparse.Namespace, chosen: ExportOptions, work: Work) -> int:
    if any(same_file(options.output, path) for path in options.files):
        return refuse("analyse", f"{options.output!r} is one of the articles; choose another file to write")
    with articles(options, JsonLine(chosen), work) as found:
        stamp = f"{found.order.version} {found.order.reading} {options.length} {options.words} {options.enclosed}"
        with GrowingFile(options.output, stamp) as file:
            found.skip(lambda paths, name, look: file.go_on(paths, name, look, enclosed=options.enclosed))
            found.count(file.lines, failed=file.failed)
            for path, seen, line in _lines(found):
                file.add(line, path, seen or "", failed=seen is None)
            file.finish()
    return 1 if found.failed else 0


def _lines(found: Articles) -> Iterator[tuple[str, str | None, bytes]]:
    """Each path, how its file looked (None for one that could not be analysed), and its line."""
    for path, answer in found:
        if isinstance(answer, SuntoError):
            yield path, None, as_line({"path": path, "error": explain(answer)})
        else:
            yield path, answer.seen, answer.made
