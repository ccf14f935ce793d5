import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialogButtonBox

from sunto.core.corrections import Corrections, apply
from sunto.ui.dialogs.speaker import SpeakerDialog
from sunto.ui.dialogs.split import SplitDialog


@pytest.mark.parametrize(("words", "named"), [("Teo Vinci", "Teo Vinci"), ("Un passante", "Un passante"), ("", None)])
def test_dialogs_speaker_may_be_somebody_of_the_article_or_any_words_or_nobody(qtbot, article, briefing, words, named):
    dialog = SpeakerDialog(None, article, briefing, briefing.quotes[0])
    qtbot.addWidget(dialog)
    assert dialog.names.currentText() == "Ada Bruni"
    dialog.names.setCurrentText(words)
    corrected = apply(briefing, Corrections((dialog.correction,)))
    assert corrected.speaker_name(corrected.quotes[0], article.text) == named


def test_dialogs_split_lets_some_leave_and_some_stay(qtbot, article, briefing):
    dialog = SplitDialog(None, article, briefing.entities[0])
    qtbot.addWidget(dialog)
    ok = dialog._buttons.button(QDialogButtonBox.StandardButton.Ok)
    assert not ok.isEnabled()
    dialog.mentions.item(1).setCheckState(Qt.CheckState.Checked)
    assert ok.isEnabled()
    assert dialog.leaving == (briefing.entities[0].mentions[1],)
    for row in range(3):
        dialog.mentions.item(row).setCheckState(Qt.CheckState.Checked)
    assert not ok.isEnabled()
