from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtGui import QGuiApplication

from sunto.core.errors import EmptyFileError, MissingFileError, NotAFileError, NotTextError, ReadError, SuntoError, TooLongError
from sunto.core.paths import seeds
from sunto.ui.open_article import State

TEXT = """Riapre il ponte sul Lemme
GAVI, 12 MAR - Il sindaco Carlo Massa ha riaperto questa mattina il ponte sul Lemme, chiuso da due anni.
«Oggi la valle torna unita», ha detto Massa alla cerimonia. «Ora servono i treni», ha aggiunto.
Secondo la Regione Piemonte i lavori sono costati quattro milioni di euro.
"""
PATIENCE = 60_000


def wait_until_ready(qtbot, program):
    current = program.session.current
    qtbot.waitUntil(lambda: current.state in (State.READY, State.FAILED), timeout=PATIENCE)
    assert current.state is State.READY, repr(current.error)
    return current


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "ponte.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def test_journey_from_the_file_to_the_clipboard_and_the_pdf(program, qtbot, file, tmp_path):
    program.session.open([str(file)])
    current = wait_until_ready(qtbot, program)
    panels = program.workspace.panels
    assert current.title in program.windowTitle()
    assert "Lemme" in panels["article"].view.toPlainText()
    assert panels["summary"].model.rowCount() > 0
    rows = panels["entities"].model
    assert "Carlo Massa" in [rows.name(row) for row in range(rows.rowCount())]
    quotes = panels["quotes"].model
    row = next(row for row in range(quotes.rowCount()) if "valle torna unita" in quotes.words(row))
    assert quotes.speaker(row) == "Carlo Massa"
    panels["quotes"].view.setCurrentIndex(quotes.index(row))
    program.actions_by_id["copy-quotes"].trigger()
    copied = QGuiApplication.clipboard().mimeData()
    assert "Oggi la valle torna unita" in copied.text()
    assert "Massa" in copied.text()
    assert copied.hasHtml()
    pdf = tmp_path / "ponte.pdf"
    with qtbot.waitSignal(program.session.exported, timeout=PATIENCE):
        program.commands.export_to(str(pdf))
    assert "Massa" in "".join(page.extract_text() for page in PdfReader(pdf).pages)
    assert "ponte.pdf" in program.messages.bars[0].sentence


def test_journey_corrections_are_there_when_the_text_comes_again(program, qtbot, file, tmp_path):
    program.session.open([str(file)])
    current = wait_until_ready(qtbot, program)
    entities = program.workspace.panels["entities"]
    entities.view.selectRow(0)
    entities.model.setData(entities.model.index(0, 0), "Un altro nome")
    qtbot.waitUntil(lambda: current.briefing.entities[0].label == "Un altro nome")
    program.session.close_article(current)
    copy = tmp_path / "copia.txt"
    copy.write_text(TEXT, encoding="utf-8")
    program.session.open([str(copy)])
    assert wait_until_ready(qtbot, program).briefing.entities[0].label == "Un altro nome"


def bad_inputs(folder: Path) -> list[tuple[Path, type[SuntoError]]]:
    (folder / "vuoto.txt").write_bytes(b"")
    (folder / "binario.txt").write_bytes(bytes(range(256)) * 64)
    (folder / "cartella").mkdir()
    return [
        (folder / "vuoto.txt", EmptyFileError),
        (folder / "binario.txt", NotTextError),
        (folder / "manca.txt", MissingFileError),
        (folder / "cartella", NotAFileError),
    ]


@pytest.mark.parametrize("which", range(4))
def test_journey_what_cannot_be_read_says_so_and_the_window_lives_on(program, qtbot, file, tmp_path, which):
    path, kind = bad_inputs(tmp_path)[which]
    with qtbot.waitSignal(program.session.failed, timeout=PATIENCE) as failed:
        program.session.open([str(path)])
    assert isinstance(failed.args[0], kind)
    assert isinstance(failed.args[0], ReadError)
    assert path.name in program.messages.bars[0].sentence
    assert program.stack.currentWidget() is program.welcome
    program.session.open([str(file)])
    wait_until_ready(qtbot, program)


def test_journey_five_megabytes_without_a_line_break(program, qtbot, file, tmp_path):
    path = tmp_path / "lungo.txt"
    path.write_text("Una parola dopo l’altra, senza mai andare a capo. " * 105_000, encoding="utf-8")
    with qtbot.waitSignals([program.session.failed, program.workspace.panels["article"].view.filled], timeout=PATIENCE):
        program.session.open([str(path)])
    assert isinstance(program.session.current.error, TooLongError)
    assert len(program.workspace.panels["article"].view.toPlainText()) > 5_000_000
    assert "lungo.txt" in program.messages.bars[0].sentence
    program.session.open([str(file)])
    wait_until_ready(qtbot, program)


def test_journey_every_article_to_start_with_opens_from_the_welcome(program, qtbot):
    samples = program.welcome.samples
    if not seeds().is_dir() or samples.count() == 0:
        pytest.skip("no articles to start with")
    for row in range(samples.count()):
        samples.itemActivated.emit(samples.item(row))
        current = wait_until_ready(qtbot, program)
        assert current.briefing.summary


def test_journey_the_real_article(program, qtbot, real_article):
    program.session.open([str(real_article)])
    wait_until_ready(qtbot, program)
    quotes, rows = program.workspace.panels["quotes"].model, program.workspace.panels["entities"].model
    assert {"Mark Rutte", "Nato", "Lars Petersen"} <= {rows.name(row) for row in range(rows.rowCount())}
    said = {quotes.words(row): quotes.speaker(row) for row in range(quotes.rowCount())}
    assert said["“La quantità conta”"] == "Mark Rutte"
    assert program.workspace.panels["article"].view.toPlainText().startswith("Bucarest, 6 novembre 2025 – Il segretario")
