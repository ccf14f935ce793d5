"""What the window's actions do."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QMimeData, QObject, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from sunto.core.article import Span
from sunto.core.errors import SuntoError
from sunto.core.pipelines import installed_pipelines
from sunto.export import ExportOptions, exporter
from sunto.messages import explain, shown_name
from sunto.readers.names import suffixes
from sunto.ui.dialogs.about import AboutDialog
from sunto.ui.dialogs.limits import LimitsDialog
from sunto.ui.dialogs.pipeline import PipelineDialog
from sunto.ui.limits import limits_of
from sunto.ui.messages_area import MessagesArea, Tone
from sunto.ui.open_article import OpenArticle
from sunto.ui.panels.panel import Desk
from sunto.ui.settings import EXPORT_FOLDER, LIMITS, OPEN_FOLDER, PIPELINE, SUMMARY_LENGTH
from sunto.ui.workspace import Workspace

FORMAT = "pdf"

_NAMED = 5
"""So many of the articles that a mail carries are named."""


class Commands(QObject):
    """One slot an action; what they need is handed in."""

    def __init__(self, window: QWidget, desk: Desk, workspace: Workspace, messages: MessagesArea, pasted: Path) -> None:
        super().__init__(window)
        self._window, self._desk, self._workspace, self._messages, self._pasted = window, desk, workspace, messages, pasted
        desk.session.failed.connect(self.report)
        desk.session.carries.connect(self._offer_enclosed)
        desk.session.exported.connect(self._on_exported)

    def open(self) -> None:
        """Ask for files and open them."""
        patterns = " ".join(f"*{suffix}" for suffix in suffixes())
        filters = self.tr("Articles") + f" ({patterns});;" + self.tr("All files") + " (*)"
        folder = self._desk.settings.get(OPEN_FOLDER)
        paths, _ = QFileDialog.getOpenFileNames(self._window, self.tr("Open articles"), folder, filters)
        if paths:
            self._desk.settings.put(OPEN_FOLDER, str(Path(paths[0]).parent))
            self._desk.session.open(paths)

    def open_data(self, data: QMimeData) -> bool:
        """Open what was dropped or pasted: files, or a text as an article of its own; whether there was something."""
        paths = [url.toLocalFile() for url in data.urls() if url.isLocalFile()]
        if paths:
            self._desk.session.open(paths)
        elif data.hasText() and data.text().strip():
            self._desk.session.open([str(self._write_down(data.text()))])
        else:
            return False
        return True

    def paste(self) -> None:
        """Open the files or the text in the clipboard; into a field it is typed."""
        field = QApplication.focusWidget()
        if hasattr(field, "paste") and not getattr(field, "isReadOnly", lambda: True)():
            field.paste()
        elif not self.open_data(QGuiApplication.clipboard().mimeData()):
            self._messages.say(Tone.ERROR, self.tr("There is neither a text nor a file in the clipboard."))

    def export(self) -> None:
        """Ask for a file name and have the current article's briefing written."""
        article = self._desk.session.current
        if article is not None and article.briefing is not None:
            self._ask_and_export([article], article.title)

    def export_all(self) -> None:
        """Ask for a file name and have the briefings of all open articles that are ready written as one."""
        articles = self._desk.session.ready
        if articles:
            self._ask_and_export(articles, self.tr("Briefing of {number} articles").format(number=len(articles)))

    def export_to(self, path: str, articles: Sequence[OpenArticle] = ()) -> None:
        """Have the briefings of these articles, or of the current one, written to this file."""
        current = self._desk.session.current
        chosen = articles or ([current] if current is not None else [])
        language = QCoreApplication.translate("commands", "en", "the code of the language of this translation")
        options = ExportOptions(language=language, length=self._desk.settings.get(SUMMARY_LENGTH))
        self._desk.session.export(chosen, FORMAT, path, options)

    def copy(self) -> None:
        """Copy what is selected where the keyboard is, else the quotes."""
        field = QApplication.focusWidget()
        if hasattr(field, "copy") and hasattr(field, "isReadOnly") and not field.isReadOnly():
            field.copy()
            return
        panel = self._workspace.focused_panel()
        if panel is None or not panel.copy():
            self.copy_quotes()

    def copy_quotes(self) -> None:
        """Copy the selected quotes with their attribution; all that are shown where none is selected."""
        self._workspace.panels["quotes"].copy()

    def choose_pipeline(self) -> None:
        """Ask what is to find the names."""
        session = self._desk.session
        dialog = PipelineDialog(self._desk.look, session.names_by, installed_pipelines(), self._window)
        dialog.chosen.connect(self.use_pipeline)
        dialog.open()

    def use_pipeline(self, wanted: str) -> None:
        """Have the names found by this pipeline from now on, Sunto's own way if it is empty."""
        self._desk.settings.put(PIPELINE, wanted)
        self._desk.session.use_pipeline(wanted)

    def choose_limits(self) -> None:
        """Ask how large files may be."""
        dialog = LimitsDialog([self._desk.settings.get(setting) for setting in LIMITS], self._window)
        dialog.chosen.connect(self.use_limits)
        dialog.open()

    def use_limits(self, numbers: Sequence[int]) -> None:
        """Have files read under these limits from now on."""
        for setting, number in zip(LIMITS, numbers, strict=True):
            self._desk.settings.put(setting, number)
        self._desk.session.use_limits(limits_of(*numbers))

    def find(self) -> None:
        """Bring the keyboard into the search field."""
        self._window.findChild(QWidget, "find").setFocus()

    def find_words(self, words: str) -> None:
        """Choose all places where the words stand, whatever their case."""
        article = self._desk.session.current
        if article is None or article.article is None:
            return
        found = places_of(words, article.article.text)
        label = f"“{words.strip()}”" if words.strip() else ""
        if words.strip() and not found:
            label = self.tr("“{words}” is not in the text").format(words=words.strip())
        self._desk.choice.choose(found, label)

    def next_place(self) -> None:
        """Go to the next place that is lit up."""
        self._desk.choice.step(1)

    def previous_place(self) -> None:
        """Go to the place before."""
        self._desk.choice.step(-1)

    def next_article(self) -> None:
        """Show the article below in the list."""
        self._step(1)

    def previous_article(self) -> None:
        """Show the article above in the list."""
        self._step(-1)

    def close_article(self) -> None:
        """Close the current article."""
        if self._desk.session.current is not None:
            self._desk.session.close_article(self._desk.session.current)

    def go_articles(self) -> None:
        """Bring the keyboard to the list of articles."""
        self._workspace.focus_panel("articles")

    def go_summary(self) -> None:
        """Bring the keyboard to the summary."""
        self._workspace.focus_panel("summary")

    def go_entities(self) -> None:
        """Bring the keyboard to the entities."""
        self._workspace.focus_panel("entities")

    def go_quotes(self) -> None:
        """Bring the keyboard to the quotes."""
        self._workspace.focus_panel("quotes")

    def go_article(self) -> None:
        """Bring the keyboard to the text."""
        self._workspace.focus_panel("article")

    def larger_text(self) -> None:
        """Make the article's words larger."""
        self._desk.look.resize_text(1)

    def smaller_text(self) -> None:
        """Make the article's words smaller."""
        self._desk.look.resize_text(-1)

    def usual_text(self) -> None:
        """Give the article's words their first size back."""
        self._desk.look.resize_text(0)

    def as_system(self) -> None:
        """Look as the system does."""
        self._desk.look.set_appearance("system")

    def light(self) -> None:
        """Look light."""
        self._desk.look.set_appearance("light")

    def dark(self) -> None:
        """Look dark."""
        self._desk.look.set_appearance("dark")

    def arrange_anew(self) -> None:
        """Put the panels where they stood at first."""
        self._workspace.arrange_anew()

    def about(self) -> None:
        """Say what this is."""
        dialog = AboutDialog(self._desk.look, self._window)
        dialog.open()

    def quit(self) -> None:
        """Close the window, and with it the program."""
        self._window.close()

    def report(self, error: SuntoError) -> None:
        """Say in a calm sentence what went wrong."""
        self._messages.say(Tone.ERROR, explain(error, QCoreApplication.translate))

    def _ask_and_export(self, articles: Sequence[OpenArticle], title: str) -> None:
        kind = exporter(FORMAT)
        folder = Path(self._desk.settings.get(EXPORT_FOLDER) or Path(articles[0].path).parent)
        name = str(folder / (file_stem(title) + kind.suffix))
        label = QCoreApplication.translate("exporters", kind.label)
        path, _ = QFileDialog.getSaveFileName(self._window, self.tr("Export PDF"), name, f"{label} (*{kind.suffix})")
        if path:
            path = path if Path(path).suffix else path + kind.suffix
            self._desk.settings.put(EXPORT_FOLDER, str(Path(path).parent))
            self.export_to(path, articles)

    def _offer_enclosed(self, article: OpenArticle) -> None:
        """Say which further articles came with this one, and open them where that is wanted."""
        if article.article is None:
            return
        paths = article.article.enclosed_paths()
        names = ", ".join(shown_name(path) for path in paths[:_NAMED]) + (" …" if len(paths) > _NAMED else "")
        sentence = self.tr("“{name}” carries more articles: {names}.").format(name=shown_name(article.path), names=names)
        self._messages.say(Tone.DONE, sentence, [(self.tr("Open"), lambda: self._desk.session.open(paths))])

    def _on_exported(self, path: str) -> None:
        def show(target: Path) -> None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(target)))

        offers = ((self.tr("Open"), lambda: show(Path(path))), (self.tr("Open folder"), lambda: show(Path(path).parent)))
        self._messages.say(Tone.DONE, self.tr("{name} is written.").format(name=Path(path).name), offers)

    def _step(self, by: int) -> None:
        articles: Sequence = [article for article in self._desk.session.articles if article.article is not None]
        if articles:
            current = self._desk.session.current
            place = articles.index(current) + by if current in articles else 0
            self._desk.session.show(articles[place % len(articles)])

    def _write_down(self, text: str) -> Path:
        """Keep a pasted text as a file, so that it can be read, and opened again."""
        first = next(line for line in text.splitlines() if line.strip())
        digest = hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()[:8]
        self._pasted.mkdir(parents=True, exist_ok=True)
        path = self._pasted / f"{file_stem(first)[:60].strip()} {digest}.txt"
        path.write_text(text, encoding="utf-8", errors="replace", newline="\n")
        return path


def file_stem(title: str) -> str:
    """The title as the name of a file on any system: without what paths are made of, not too long."""
    words = re.sub(r"[\x00-\x1f\x7f\ud800-\udfff<>:\"/\\|?*]+", " ", title)
    return " ".join(words.split())[:90].strip(" .") or "Sunto"


def places_of(words: str, text: str) -> tuple[Span, ...]:
    """Where the words stand in the text, whatever their case and the white space between them."""
    parts = [re.escape(part) for part in words.split()]
    if not parts:
        return ()
    return tuple(Span(*match.span()) for match in re.finditer(r"\s+".join(parts), text, re.IGNORECASE))
