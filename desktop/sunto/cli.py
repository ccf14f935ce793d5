"""The command line: `sunto brief` writes briefings to a file, `sunto analyse` prints them. No window, and no Qt, is needed."""

from __future__ import annotations

import argparse
import logging
import os
import shutil
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from sunto import __version__
from sunto.core.article import Article
from sunto.core.briefing import Briefing
from sunto.core.errors import AnalysisError, PipelineError, ReadError, SuntoError
from sunto.core.limits import DEFAULT
from sunto.doctor import command as doctor
from sunto.export import EXPORTERS, ExportOptions, Paper, Section, export, exporter_for
from sunto.export.content import content
from sunto.export.json_lines import as_dict, as_line
from sunto.export.labels import label_languages, labels
from sunto.export.options import BRIEFING_SECTIONS
from sunto.export.plain_text import Ink, Paint, lines, unpainted
from sunto.messages import explain
from sunto.service.limits import Limits
from sunto.service.reading import ReadingProcess

_LOG = logging.getLogger(__name__)

_NARROWEST, _WIDEST = 40, 100
"""Columns between which a text reads well, whatever the terminal's width."""

_BROKEN_PIPE, _INTERRUPTED = 128 + 13, 128 + 2
"""Exit statuses as a shell reports the signals."""

_COLOURS = {Ink.TITLE: "1", Ink.HEADING: "1;31", Ink.NAME: "1", Ink.ASIDE: "2", Ink.CAUTION: "33"}
"""SGR parameters (ECMA-48): bold, red, faint, yellow."""


@dataclass(frozen=True, slots=True)
class Work:
    """What reads and what analyses; None for Sunto's own: a process that reads, an analysis that is imported only when it is needed."""

    read: Callable[[str], Article] | None = None
    analyse: Callable[[Article, str], Briefing] | None = None


def main(arguments: Sequence[str] | None = None, work: Work | None = None) -> int:
    """Do what the arguments ask for. Returns the exit status: 0, 1 when a file could not be read or written, 2 for wrong arguments."""
    try:
        options = _parser().parse_args(arguments)
    except SystemExit as end:  # argparse has said why
        return end.code if isinstance(end.code, int) else 2
    if options.verbose:
        logging.basicConfig(level=logging.WARNING)
        _LOG.setLevel(logging.DEBUG)
    try:
        status = options.run(options, work or Work())
        sys.stdout.flush()
        return status
    except BrokenPipeError:
        # Nobody reads on (`| head`). Python would complain once more when it closes stdout, so stdout leads nowhere from here.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return _BROKEN_PIPE
    except KeyboardInterrupt:
        return _INTERRUPTED


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="sunto",
        usage="sunto [FILE ...]\n       sunto brief FILE ... -o OUT\n       sunto analyse [--json] FILE ...\n       sunto doctor [--json]",
        description="Summary, people, places and quotes of articles. With files alone, or with nothing, the window opens.",
    )
    parser.add_argument("--version", action="version", version=f"sunto {__version__}")
    commands = parser.add_subparsers(prog="sunto", required=True, metavar="COMMAND")

    brief = commands.add_parser("brief", help="write a briefing of the articles to a file", description="Write a briefing of the articles.")
    suffixes = ", ".join(each.suffix for each in EXPORTERS)
    brief.add_argument(
        "-o", "--output", required=True, metavar="OUT", help=f"the file to write; its ending chooses the format ({suffixes})"
    )
    brief.add_argument("--paper", choices=[str(paper) for paper in Paper], default=Paper.A4, help="page size of a PDF (default: a4)")
    brief.add_argument("--text", action="store_true", help="add the article's own text")
    brief.add_argument("--author", default="", help="who made the briefing, for the PDF's document data")
    brief.set_defaults(run=_brief)

    analyse = commands.add_parser("analyse", help="print what the articles say", description="Print what the articles say.")
    analyse.add_argument("--json", action="store_true", help="one JSON object a line for each file, with all that is known")
    analyse.set_defaults(run=_analyse)

    doctor.add_arguments(commands.add_parser("doctor", help=doctor.HELP, description=doctor.HELP.capitalize() + "."))
    for command in (brief, analyse):
        command.add_argument("files", nargs="+", metavar="FILE")
        command.add_argument("--enclosed", action="store_true", help="also the articles that a mail carries, each as FILE.eml/NAME")
        command.add_argument("--language", choices=label_languages(), help="language of the headings (default: the article's)")
        command.add_argument(
            "--pipeline",
            default="",
            metavar="NAME_OR_PATH",
            help="a spaCy pipeline, installed or in a folder, to find the names in articles of its language (default: Sunto's own)",
        )
        command.add_argument(
            "--max-size",
            type=_count,
            default=DEFAULT.size >> 20,
            metavar="MB",
            help="refuse files of more megabytes, and of more than four times as many unpacked (default: %(default)s)",
        )
        command.add_argument(
            "--max-seconds",
            type=_count,
            default=int(Limits().reading),
            metavar="N",
            help="give up reading a file after so many seconds (default: %(default)s)",
        )
        command.add_argument("-v", "--verbose", action="store_true", help="technical details of failures on standard error")
        length = command.add_mutually_exclusive_group()
        length.add_argument(
            "--sentences", "--length", type=_count, dest="length", default=3, metavar="N", help="sentences in the summary (default: 3)"
        )
        length.add_argument("--words", type=_count, metavar="N", help="a summary of at most N words instead")
    return parser


def _count(text: str) -> int:
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError("at least 1")
    return number


def _brief(options: argparse.Namespace, work: Work) -> int:
    format_ = exporter_for(options.output)
    if format_ is None:
        known = ", ".join(each.suffix for each in EXPORTERS)
        return _refuse(f"the ending of {options.output!r} tells no format; known are {known}")
    if any(_same_file(options.output, path) for path in options.files):
        return _refuse(f"{options.output!r} is one of the articles; choose another file to write")
    with _opened(options, work) as opened:
        items = [item for _, item in opened if not isinstance(item, SuntoError)]
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
        _complain(error)
        return 1
    return 1 if opened.failed else 0


def _analyse(options: argparse.Namespace, work: Work) -> int:
    out = sys.stdout.buffer
    chosen = ExportOptions(language=options.language, length=options.length, words=options.words)
    width, paint = _terminal()
    gap = ""
    with _opened(options, work) as opened:
        for path, item in opened:
            if isinstance(item, SuntoError):
                if options.json:
                    _write(out, as_line({"path": path, "error": explain(item)}))
            elif options.json:
                _write(out, as_line({**as_dict(*item, chosen), "path": path}))
            else:
                said = content(*item, chosen)
                printed = lines(said, chosen, labels(options.language or said.language), width, paint)
                _write(out, f"{gap}{chr(10).join(printed)}\n".encode())
                gap = "\n\n"
    return 1 if opened.failed else 0


@contextmanager
def _opened(options: argparse.Namespace, work: Work) -> Iterator[_Opened]:
    """The articles, read in a process of their own, so that no file can take this one down: a bomb, a reader that never ends."""
    if work.read is not None:
        yield _Opened(options, work.read, work)
        return
    limits = Limits(reading=options.max_seconds, file=DEFAULT.for_size(options.max_size << 20))
    with ReadingProcess(limits) as reading:
        reading.begin(options.files[0])  # it is read while the analysis is imported
        yield _Opened(options, reading.read, work)


class _Opened:
    """Each file read and analysed, or why not, in order, where `enclosed` says so followed by the articles that it carries; what goes wrong
    is said on standard error, and the rest goes on.

    A pipeline that cannot be used is complained of once; `failed` tells whether anything went wrong.
    """

    def __init__(self, options: argparse.Namespace, read: Callable[[str], Article], work: Work) -> None:
        self._paths, self._names_by, self._enclosed = options.files, options.pipeline, options.enclosed
        self._read, self._analyse = read, work.analyse or _analyser()
        self.failed = False

    def __iter__(self) -> Iterator[tuple[str, tuple[Article, Briefing] | SuntoError]]:
        waiting = list(reversed(self._paths))
        while waiting:
            path = waiting.pop()
            try:
                with _typed(ReadError, path):
                    article = self._read(path)
                if self._enclosed:
                    waiting.extend(reversed(article.enclosed_paths()))
                with _typed(AnalysisError, path):
                    briefing = self._analysed(article)
            except SuntoError as error:
                self._complain(error)
                yield path, error
            else:
                yield path, (article, briefing)

    def _analysed(self, article: Article) -> Briefing:
        try:
            return self._analyse(article, self._names_by)
        except PipelineError as error:
            self._complain(error)
            self._names_by = ""
            return self._analyse(article, "")

    def _complain(self, error: SuntoError) -> None:
        self.failed = True
        _complain(error)


@contextmanager
def _typed(failure: type[SuntoError], path: str) -> Iterator[None]:
    """A mistake of ours on one file must not cost the reader the others: it becomes an error of that file."""
    try:
        yield
    except SuntoError:
        raise
    except Exception as error:
        _LOG.debug("unexpected failure on %r", path, exc_info=True)
        raise failure(path, f"{type(error).__name__}: {error}") from error


def _terminal() -> tuple[int, Paint]:
    """How wide to print, and in what colours: none unless people watch (https://no-color.org)."""
    width = min(max(shutil.get_terminal_size((80, 24)).columns, _NARROWEST), _WIDEST)
    watched = sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    return width, _painted if watched else unpainted


def _painted(text: str, ink: Ink) -> str:
    return f"\x1b[{_COLOURS[ink]}m{text}\x1b[0m"


def _write(out: BinaryIO, data: bytes) -> None:
    out.write(data)
    out.flush()


def _complain(error: SuntoError) -> None:
    print(f"sunto: {explain(error)}", file=sys.stderr)


def _refuse(why: str) -> int:
    print(f"sunto brief: {why}", file=sys.stderr)
    return 2


def _same_file(one: str, other: str) -> bool:
    try:
        return Path(one).samefile(other)
    except (OSError, ValueError):
        return False


def _analyser() -> Callable[[Article, str], Briefing]:
    from sunto.analysis.analyse import analyse

    return analyse
