"""QUOTES: who said what, to be copied with the attribution."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QFont, QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QPushButton, QWidget

from sunto.core.briefing import Entity, Quote, QuoteKind
from sunto.core.corrections import Correction, CorrectionKind, row_of
from sunto.export.quotation import DEFAULT_STYLE, styles
from sunto.ui.dialogs.speaker import ask_speaker
from sunto.ui.panels.cards import AnyIndex, Card, CardDelegate, CardView, Inline, Passage
from sunto.ui.panels.hint import Hint
from sunto.ui.panels.panel import Desk, Panel
from sunto.ui.panels.quote_model import QuoteModel
from sunto.ui.settings import QUOTATION_STYLE


class QuoteDelegate(CardDelegate):
    """The words in a serif face, under them who said them, how, and where."""

    def card(self, index: AnyIndex) -> Card:
        """What stands on the quote's card."""
        model: QuoteModel = index.model()  # type: ignore[assignment]
        row = index.row()
        sans, strong = self.look.sans(-0.5), self.look.sans(-0.5, QFont.Weight.DemiBold)
        speaker = model.speaker(row)
        line = [Inline(speaker, strong) if speaker else Inline(self.tr("speaker open"), sans, "soft")]
        paragraph = model.paragraph(row)
        for part in (model.cue(row), f"¶{paragraph}" if paragraph else ""):
            if part:
                line.append(Inline(f"\u2002·\u2002{part}", sans, "soft"))
        quote = model.quote(row)
        if quote.kind is QuoteKind.INDIRECT:
            line.append(Inline("\u2002·\u2002" + self.tr("indirect"), sans, "soft"))
        if quote.unconfirmed:
            line.append(Inline("\u2002·\u2002" + self.tr("hearsay"), sans, "unsure"))
        if model.unsure(row):
            line.append(Inline("\u2002·\u2002" + self.tr("to be checked"), strong, "unsure"))
        elif quote.confirmed:
            line.append(Inline("\u2002✓", strong, "sure"))
        passages = (Passage((Inline(model.words(row), self.look.serif()),), leading=1.08), Passage(tuple(line), above=5))
        return Card(passages, bar="unsure" if model.unsure(row) else "", dotted=True)


class QuotesPanel(Panel):
    """The list of quotes; over it, when only one person's are shown, the way back to all."""

    def __init__(self, title: str, desk: Desk) -> None:
        super().__init__(title, desk)
        self._restoring = False
        self.model = QuoteModel(self)
        self.view = CardView(self.tr("Quotes of the article"))
        self.view.setModel(self.model)
        self.view.setSelectionMode(CardView.SelectionMode.ExtendedSelection)
        self.view.setItemDelegate(QuoteDelegate(desk.look, self.view))
        self.view.setDragEnabled(True)
        self.view.setDragDropMode(CardView.DragDropMode.DragOnly)
        self.setFocusProxy(self.view)
        self.person_bar, self.person_label, self.show_all = self._person_bar()
        self.body.addWidget(self.person_bar)
        self.body.addWidget(self.view, 1)
        self.hint = Hint(self.view, desk, self.tr("Nobody is quoted in this article."))
        self._add_actions()
        self.view.selectionModel().currentChanged.connect(self._on_current_quote)
        self.view.selectionModel().selectionChanged.connect(self.copy_changed)
        self.view.clicked.connect(self._on_current_quote)
        desk.choice.person_changed.connect(self.refresh)
        desk.choice.asked_for.connect(self._on_asked_for)
        desk.look.changed.connect(self._dress)
        self._dress()
        self.refresh()

    def refresh(self) -> None:
        """Show the current article's quotes, with the same one selected where it is still there."""
        row = self.view.currentIndex().row()
        start = self.model.quote(row).start if 0 <= row < self.model.rowCount() else None
        person = self.desk.choice.person
        self.model.style = self.desk.settings.get(QUOTATION_STYLE)
        self.model.show(*(self.shown or (None, None)), person)
        self._name_person()
        place = next((place for place, quote in enumerate(self.model.quotes) if quote.start == start), None)
        if place is not None:
            self._restoring = True
            self.view.setCurrentIndex(self.model.index(place))
            self._restoring = False
        self.hint.refresh()
        self.copy_changed.emit()

    @property
    def chosen(self) -> list[Quote]:
        """The selected quotes, in text order; all that are shown where none is selected."""
        rows = sorted(index.row() for index in self.view.selectedIndexes())
        return [self.model.quote(row) for row in rows] or list(self.model.quotes)

    def copy(self) -> bool:
        """Copy the chosen quotes with their attribution, in three forms at once."""
        if self.chosen:
            self.model.style = self.desk.settings.get(QUOTATION_STYLE)
            QGuiApplication.clipboard().setMimeData(self.model.clipping(self.chosen))
        return bool(self.chosen)

    def walk_unsure(self, by: int) -> None:
        """Go to the next quote to be checked (1), or the one before (-1), round and round."""
        unsure = [row for row in range(self.model.rowCount()) if self.model.unsure(row)]
        if unsure:
            here = self.view.currentIndex().row()
            ahead = [row for row in unsure if (row - here) * by > 0]
            self._go_to((ahead or unsure)[0 if by > 0 else -1])
            self.view.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _add_actions(self) -> None:
        self.speaker_action = self.add_action(self.tr("Change speaker…"), self._change_speaker, "F2")
        self.confirm_action = self.add_action(self.tr("Confirm"), self._confirm, "Ctrl+Return")
        self.drop_action = self.add_action(self.tr("Not a quote"), self._drop, "Del")
        self.next_action = self.add_action(self.tr("Next to be checked"), lambda: self.walk_unsure(1), "F8")
        self.previous_action = self.add_action(self.tr("Previous to be checked"), lambda: self.walk_unsure(-1), "Shift+F8")
        self.add_action("", lambda: self.desk.choice.show_person(None), "Esc")
        menu = QMenu(self)
        menu.addAction(self.tr("Copy with attribution"), self.copy)
        self.styles_menu = menu.addMenu(self.tr("House style"))
        menu.addSeparator()
        menu.addActions([self.speaker_action, self.confirm_action, self.drop_action])
        menu.addSeparator()
        menu.addActions([self.next_action, self.previous_action])
        menu.aboutToShow.connect(self._prepare)
        self.offer_menu(self.view, menu)

    def _person_bar(self) -> tuple[QWidget, QLabel, QPushButton]:
        bar = QWidget(self)
        label, button = QLabel(bar), QPushButton(bar)
        button.setFlat(True)
        button.setAccessibleName(self.tr("Show everybody's quotes"))
        button.clicked.connect(lambda: self.desk.choice.show_person(None))
        row = QHBoxLayout(bar)
        row.setContentsMargins(12, 2, 8, 4)
        row.addWidget(label, 1)
        row.addWidget(button)
        bar.hide()
        return bar, label, button

    def _name_person(self) -> None:
        """Say whose quotes are shown, and how to come back."""
        person, shown = self.desk.choice.person, self.shown
        row = row_of(shown[1], person) if shown and person else None
        self.person_bar.setVisible(row is not None)
        total = len(shown[1].quotes) if shown else 0
        self.header.note.setText(str(total) if total else "")
        if shown and row is not None:
            name = shown[1].entities[row].called(shown[0].text)
            self.person_label.setText(self.tr("Only {name}").format(name=name))
            self.show_all.setText(self.tr("Show all ({number})").format(number=total))

    def _go_to(self, row: int) -> None:
        self.view.selectionModel().setCurrentIndex(self.model.index(row), QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self.view.scrollTo(self.model.index(row))

    def _on_current_quote(self, index: AnyIndex) -> None:
        if index.isValid() and not self._restoring:
            self.desk.choice.choose(self.model.quote(index.row()).segments, self.model.speaker(index.row()) or "")

    def _on_asked_for(self, thing: Quote | Entity) -> None:
        if isinstance(thing, Quote):
            if thing not in self.model.quotes:
                self.desk.choice.show_person(None)
            if thing in self.model.quotes:
                self._go_to(self.model.quotes.index(thing))

    def _selected(self) -> Quote | None:
        row = self.view.currentIndex().row()
        return self.model.quote(row) if row >= 0 else None

    def _prepare(self) -> None:
        for action in (self.speaker_action, self.confirm_action, self.drop_action):
            action.setEnabled(self._selected() is not None)
        unsure = any(self.model.unsure(row) for row in range(self.model.rowCount()))
        for action in (self.next_action, self.previous_action):
            action.setEnabled(unsure)

        self._offer_styles()

    def _offer_styles(self) -> None:
        """List the house styles of the article's language, the one in use checked."""
        self.styles_menu.clear()
        known = styles(self.shown[1].language) if self.shown else {}
        chosen = self.desk.settings.get(QUOTATION_STYLE)
        for name, label in known.items():
            action = self.styles_menu.addAction(label.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(name == (chosen if chosen in known else DEFAULT_STYLE))
            action.triggered.connect(lambda _=False, name=name: self.desk.settings.put(QUOTATION_STYLE, name))
        self.styles_menu.setEnabled(bool(known))

    def _change_speaker(self) -> None:
        quote = self._selected()
        if quote is not None and self.shown:
            answer = ask_speaker(self, *self.shown, quote)
            if answer is not None:
                self.correct(self.tr("Change speaker"), answer)

    def _confirm(self) -> None:
        quote = self._selected()
        if quote is not None:
            self.correct(self.tr("Confirm quote"), Correction(CorrectionKind.CONFIRM_QUOTE, quote.segments[0]))

    def _drop(self) -> None:
        quote = self._selected()
        if quote is not None:
            self.correct(self.tr("Not a quote"), Correction(CorrectionKind.DROP_QUOTE, quote.segments[0]))

    def _dress(self) -> None:
        inks = self.desk.look.inks
        self.person_label.setFont(self.desk.look.sans(0, QFont.Weight.DemiBold))
        palette = self.show_all.palette()
        palette.setColor(palette.ColorRole.ButtonText, inks.accent)
        self.show_all.setPalette(palette)


def make_panel(title: str, desk: Desk) -> QuotesPanel:
    """The panel, for the registry."""
    return QuotesPanel(title, desk)
