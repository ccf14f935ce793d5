"""What the reader has chosen and wants to see in the text."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from sunto.core.article import Span
from sunto.core.briefing import Entity, Quote


class Choice(QObject):
    """The spans that are lit up, which of them is the current one, and whose words alone are shown.

    Attributes:
        spans: what is lit up, in text order; the mentions of a name, the segments of a quote, a sentence, the places found.
        current: the place in `spans` of the one to look at.
        label: what the spans are, for the eye ("Mark Rutte").
        person: a mention of the one whose quotes alone are listed; None for everybody's.

    Signals:
        changed: other spans, or another of them is current.
        person_changed: somebody else's quotes are listed.
        asked_for(Quote | Entity): the reader pointed at one in the text; the panel that lists it selects it.
    """

    changed = Signal()
    person_changed = Signal()
    asked_for = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.spans: tuple[Span, ...] = ()
        self.current = 0
        self.label = ""
        self.person: Span | None = None

    def choose(self, spans: Sequence[Span], label: str = "", current: int = 0) -> None:
        """Light these up and look at the current one."""
        self.spans, self.label = tuple(spans), label
        self.current = current if current < len(self.spans) else 0
        self.changed.emit()

    def step(self, by: int) -> None:
        """Look at the next one (1) or the one before (-1), round and round."""
        if self.spans:
            self.current = (self.current + by) % len(self.spans)
            self.changed.emit()

    def ask_for(self, thing: Quote | Entity) -> None:
        """Have it selected where it is listed, which in turn lights it up."""
        self.asked_for.emit(thing)

    def clear(self) -> None:
        """Nothing is chosen and everybody's words are shown: how another article begins."""
        self.choose(())
        self.show_person(None)

    def show_person(self, mention: Span | None) -> None:
        """List only the quotes of whoever this mention names; None lists everybody's."""
        if mention != self.person:
            self.person = mention
            self.person_changed.emit()
