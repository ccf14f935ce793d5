from sunto.core.pipelines import place_of
from sunto.ui.dialogs.pipeline import PipelineDialog
from tests.analysis.chosen.pipelines import install_pipeline, write_pipeline


def make_dialog(qtbot, desk, current="", installed=()):
    dialog = PipelineDialog(desk.look, current, installed)
    qtbot.addWidget(dialog)
    return dialog


def offered(dialog):
    return [dialog.choices.itemText(place) for place in range(dialog.choices.count())]


def test_pipeline_dialog_lists_what_is_installed(qtbot, desk, tmp_path, monkeypatch):
    name = install_pipeline(tmp_path)
    monkeypatch.syspath_prepend(tmp_path)
    dialog = make_dialog(qtbot, desk, name, [place_of(name)])
    assert offered(dialog) == ["Sunto itself", "fr_petit_news 1.2.0 – français"]
    assert dialog.choices.currentData() == name
    with qtbot.waitSignal(dialog.chosen) as chosen:
        dialog.choices.setCurrentIndex(0)
        dialog.accept()
    assert chosen.args == [""]


def test_pipeline_dialog_takes_a_folder(qtbot, desk, tmp_path):
    folder = str(write_pipeline(tmp_path / "petit"))
    dialog = make_dialog(qtbot, desk)
    dialog.offer(folder)
    dialog.offer(folder)
    assert offered(dialog) == ["Sunto itself", "fr_petit 1.2.0 (petit) – français"]
    with qtbot.waitSignal(dialog.chosen) as chosen:
        dialog.accept()
    assert chosen.args == [folder]
    assert dialog.trouble == ""


def test_pipeline_dialog_says_why_a_folder_will_not_do(qtbot, desk, tmp_path):
    dialog = make_dialog(qtbot, desk)
    dialog.offer(str(tmp_path))
    assert "is not a spaCy pipeline" in dialog.trouble
    assert offered(dialog) == ["Sunto itself"]
    dialog.offer(str(write_pipeline(tmp_path / "petit")))
    assert dialog.trouble == ""


def test_pipeline_dialog_says_that_the_remembered_one_is_gone(qtbot, desk):
    dialog = make_dialog(qtbot, desk, "fr_gone")
    assert "is not installed here" in dialog.trouble
    assert dialog.choices.currentData() == ""
