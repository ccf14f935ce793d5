"""What the command line understands."""

from __future__ import annotations

import argparse
from collections.abc import Sequence

from sunto import __version__
from sunto.cli.analyse import analyse
from sunto.cli.brief import brief
from sunto.core.limits import DEFAULT
from sunto.core.scheduler import DASK
from sunto.doctor import command as doctor
from sunto.export import EXPORTERS, Paper
from sunto.export.labels import label_languages
from sunto.service.limits import Limits

_FILES = "articles, folders of articles, and patterns: 'archive/**/*.txt'"


def parsed(arguments: Sequence[str] | None) -> argparse.Namespace:
    """The options, with the function that does what is asked for as `run`. Raises SystemExit when argparse has said all."""
    parser = parser_of_all()
    options = parser.parse_args(arguments)
    if getattr(options, "engine", None) is not None and (options.engine == DASK) != bool(options.scheduler):
        parser.error("--engine dask and --scheduler ADDRESS need one another")
    if getattr(options, "run", None) is analyse and options.output and not options.json:
        parser.error("analyse -o needs --json; for other formats there is sunto brief")
    return options


def parser_of_all() -> argparse.ArgumentParser:
    """The parser of all commands, from which the manual is made too."""
    parser = argparse.ArgumentParser(
        prog="sunto",
        usage="sunto [FILE ...]\n       sunto brief FILE ... -o OUT\n       sunto analyse [--json] FILE ...\n       sunto doctor [--json]",
        description="Summary, people, places and quotes of articles. With files alone, or with nothing, the window opens.",
    )
    parser.add_argument("--version", action="version", version=f"sunto {__version__}")
    commands = parser.add_subparsers(prog="sunto", required=True, metavar="COMMAND")
    _add_brief(
        commands.add_parser("brief", help="write a briefing of the articles to a file", description="Write a briefing of the articles.")
    )
    _add_analyse(commands.add_parser("analyse", help="print what the articles say", description="Print what the articles say."))
    doctor.add_arguments(commands.add_parser("doctor", help=doctor.HELP, description=doctor.HELP.capitalize() + "."))
    return parser


def _add_brief(command: argparse.ArgumentParser) -> None:
    suffixes = ", ".join(each.suffix for each in EXPORTERS)
    command.add_argument(
        "-o", "--output", required=True, metavar="OUT", help=f"the file to write; its ending chooses the format ({suffixes})"
    )
    command.add_argument("--paper", choices=[str(paper) for paper in Paper], default=Paper.A4, help="page size of a PDF (default: a4)")
    command.add_argument("--text", action="store_true", help="add the article's own text")
    command.add_argument("--author", default="", help="who made the briefing, for the PDF's document data")
    command.set_defaults(run=brief)
    _add_articles(command)


def _add_analyse(command: argparse.ArgumentParser) -> None:
    command.add_argument("--json", action="store_true", help="one JSON object a line for each file, with all that is known")
    command.add_argument(
        "-o",
        "--output",
        metavar="OUT",
        help="write the JSON lines to this file; a run that was interrupted goes on where it stopped when it is started again",
    )
    command.set_defaults(run=analyse)
    _add_articles(command)


def _add_articles(command: argparse.ArgumentParser) -> None:
    """What both commands take."""
    command.add_argument("files", nargs="+", metavar="FILE", help=_FILES)
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
    many = command.add_argument_group("many articles")
    many.add_argument("--jobs", type=_count, metavar="N", help="work on so many articles at once (default: one for each processor)")
    many.add_argument("--no-cache", action="store_true", help="neither use nor keep what was analysed before")
    many.add_argument(
        "--engine",
        choices=("local", DASK),
        default="local",
        help="where the analysis runs: on this computer, or on a Dask cluster that is there already. With dask, and only then, Sunto "
        "opens a network connection: to the scheduler that you name, which gets the text of the articles. Default: %(default)s",
    )
    many.add_argument("--scheduler", metavar="ADDRESS", help="the Dask scheduler: tcp://HOST:PORT, or the path of its scheduler file")


def _count(text: str) -> int:
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError("at least 1")
    return number
