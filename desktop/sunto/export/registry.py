"""The formats that briefings are written in, one module each: the list builds the menu, the file filter and the command line's choice."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from importlib import import_module
from pathlib import Path
from typing import Protocol, cast

from sunto.core.article import Article
from sunto.core.briefing import Briefing
from sunto.export.options import ExportOptions
from sunto.export.writing import write_whole

Item = tuple[Article, Briefing]
"""An article and what the analysis says of it."""


class Renderer(Protocol):
    """What every exporter's module offers as `render`: the whole file's content."""

    def __call__(self, items: Sequence[Item], options: ExportOptions) -> bytes:
        """The content of the file for these articles, in order; `options.made` is set. Raises WriteError for an unusable option."""


@dataclass(frozen=True, slots=True)
class Exporter:
    """A format: `label` is English source text for the menu (context "exporters" for translation), `suffix` with its dot."""

    name: str
    label: str
    suffix: str
    module: str

    def renderer(self) -> Renderer:
        """The module's `render`, imported only now: reportlab takes a while."""
        return cast(Renderer, import_module(self.module).render)


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # noqa: N802 (the name that pyside6-lupdate looks for)
    """Marks the text for the translators; the text itself comes back."""
    return text


EXPORTERS = (
    Exporter("pdf", QT_TRANSLATE_NOOP("exporters", "PDF briefing"), ".pdf", "sunto.export.pdf"),
    Exporter("markdown", QT_TRANSLATE_NOOP("exporters", "Markdown briefing"), ".md", "sunto.export.markdown"),
    Exporter("text", QT_TRANSLATE_NOOP("exporters", "Plain-text briefing"), ".txt", "sunto.export.plain_text"),
    Exporter("json", QT_TRANSLATE_NOOP("exporters", "JSON lines, all data"), ".jsonl", "sunto.export.json_lines"),
)
"""All formats, the usual one first."""


def exporter(name: str) -> Exporter:
    """The format of this name. Raises KeyError when there is none."""
    return {each.name: each for each in EXPORTERS}[name]


def exporter_for(path: str | os.PathLike[str]) -> Exporter | None:
    """The format that a file of this name has by its suffix; None when none fits."""
    suffix = Path(path).suffix.lower()
    return next((each for each in EXPORTERS if each.suffix == suffix), None)


def export(name: str, items: Sequence[Item], path: str | os.PathLike[str], options: ExportOptions | None = None) -> None:
    """Write the articles' briefings into one file of the format `name`: whole, or not at all.

    Raises WriteError, and KeyError for a name that no format has.
    """
    options = options or ExportOptions()
    if options.made is None:
        options = replace(options, made=datetime.now().astimezone())
    write_whole(path, exporter(name).renderer()(items, options))
