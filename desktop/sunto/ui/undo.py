"""Corrections as steps that can be undone."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QUndoCommand

from sunto.core.corrections import Corrections
from sunto.ui.open_article import OpenArticle


class CorrectionCommand(QUndoCommand):
    """From the corrections before to those after, and back. `keep` puts either into force."""

    def __init__(
        self,
        what: str,
        article: OpenArticle,
        before: Corrections,
        after: Corrections,
        keep: Callable[[OpenArticle, Corrections], None],
    ) -> None:
        super().__init__(what)
        self._article, self._before, self._after, self._keep = article, before, after, keep

    def redo(self) -> None:
        """Put the correction into force."""
        self._keep(self._article, self._after)

    def undo(self) -> None:
        """Take it back."""
        self._keep(self._article, self._before)
