import json
import signal
import subprocess
import sys
from pathlib import Path

import pytest

import sunto
from sunto.ui.assembly import reopen, watch
from sunto.ui.milestones import ANALYSIS_BEGUN, FIRST_PAINT, PANELS_FILLED, TEXT_SET, TEXT_SHOWN, Milestones, process_age
from sunto.ui.panels import PANELS
from sunto.ui.settings import SESSION_CURRENT, SESSION_PATHS
from sunto.ui.welcome import headline_of, sample_articles


def test_assembly_reopens_what_is_still_there(session, workers, settings, tmp_path):
    first, second = tmp_path / "a.txt", tmp_path / "b.txt"
    first.write_text("a")
    second.write_text("b")
    settings.put(SESSION_PATHS, [str(first), str(tmp_path / "gone.txt"), str(second)])
    settings.put(SESSION_CURRENT, str(second))
    reopen(session, settings)
    assert list(workers.read_paths.values()) == [str(first), str(second)]
    assert session.current.path == str(second)


def test_milestones_are_written_once_what_they_tell_of_is_painted(window, open_sample, qtbot, tmp_path, article):
    file = tmp_path / "milestones.jsonl"
    watch(Milestones(file, window), window)
    open_sample()
    qtbot.waitUntil(lambda: file.exists() and PANELS_FILLED in file.read_text(encoding="utf-8"))
    lines = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]
    told = [line["milestone"] for line in lines]
    assert sorted(told) == sorted((FIRST_PAINT, TEXT_SHOWN, PANELS_FILLED, ANALYSIS_BEGUN, TEXT_SET))
    assert [each for each in told if each in (FIRST_PAINT, TEXT_SHOWN, PANELS_FILLED)] == [FIRST_PAINT, TEXT_SHOWN, PANELS_FILLED]
    assert lines[-1]["path"] == article.path
    assert all(line["seconds"] > 0 for line in lines)


def test_milestones_count_from_the_start_of_the_process():
    assert 0 < process_age() < 24 * 3600


@pytest.mark.parametrize("module", ["sunto.ui.application", "sunto.ui.assembly"])
def test_assembly_imports_neither_spacy_nor_reportlab(module):
    heavy = "spacy", "thinc", "numpy", "reportlab"
    code = f"import sys, {module}; print([name for name in {heavy} if name in sys.modules], 'PySide6' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == f"[] {module == 'sunto.ui.assembly'}"


def test_panels_every_module_with_a_panel_is_named():
    folder = Path(sunto.__file__).parent / "ui" / "panels"
    with_a_panel = {file.stem for file in folder.glob("*.py") if "def make_panel(" in file.read_text(encoding="utf-8")}
    assert {record.module.rpartition(".")[2] for record in PANELS} == with_a_panel


@pytest.mark.parametrize(
    ("text", "headline"), [("Titolo\nTesto", "Titolo"), ("COMUNICATO\n\nTitolo vero\nTesto", "Titolo vero"), ("", "a.txt")]
)
def test_welcome_headline_of_a_sample(tmp_path, text, headline):
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    assert headline_of(tmp_path / "a.txt") == headline


def test_welcome_offers_only_what_a_reader_reads(tmp_path):
    for name in ("b.txt", "a.txt", "LICENSE.zip"):
        (tmp_path / name).write_text("x")
    assert [path.name for path in sample_articles(tmp_path)] == ["a.txt", "b.txt"]
    assert sample_articles(tmp_path / "gone") == []


INTERRUPTED_WHILE_PAINTING = """
import signal
from PySide6.QtWidgets import QApplication, QWidget
from sunto.ui.beginning import end_on_interrupt

class Window(QWidget):
    def paintEvent(self, event):
        signal.raise_signal(signal.SIGINT)

application = QApplication([])
window = Window()
window.show()
end_on_interrupt(application)
raise SystemExit(application.exec())
"""


@pytest.mark.parametrize("name", ["SIGINT", "SIGTERM", "SIGHUP"])
def test_assembly_interrupt_in_the_midst_of_painting_ends_in_good_order(name):
    if not hasattr(signal, name):
        pytest.skip(f"no {name} here")
    program = INTERRUPTED_WHILE_PAINTING.replace("SIGINT", name)
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, timeout=60)
    assert done.returncode == 0
    assert "QBackingStore" not in done.stderr
