"""The command line: `sunto brief` writes briefings to a file, `sunto analyse` prints them. No window, and no Qt, is needed."""

from sunto.cli.articles import Work
from sunto.cli.command import main

__all__ = ["Work", "main"]
