import pytest
from PySide6.QtCore import QByteArray, QSettings

from sunto.core.limits import DEFAULT
from sunto.service.limits import Limits
from sunto.ui.dialogs.limits import LimitsDialog
from sunto.ui.limits import limits_in
from sunto.ui.settings import LIMITS, WINDOW_GEOMETRY, Settings


def kept(path, *numbers):
    """A settings file as the window writes it."""
    store = QSettings(str(path), QSettings.Format.IniFormat)
    settings = Settings(store)
    settings.put(WINDOW_GEOMETRY, QByteArray(b"\x00%\xff=[]\n"))
    for setting, number in zip(LIMITS, numbers, strict=True):
        settings.put(setting, number)
    store.sync()


def test_limits_are_the_usual_ones_without_a_file(tmp_path):
    assert limits_in(tmp_path / "sunto.ini") == Limits()


def test_limits_are_read_as_the_window_keeps_them(tmp_path):
    kept(tmp_path / "sunto.ini", 64, 9, 1024)
    limits = limits_in(tmp_path / "sunto.ini")
    assert (limits.file.size, limits.reading, limits.reading_memory) == (64 * 2**20, 9.0, 2**30)
    assert limits.file.unpacked == 2 * DEFAULT.unpacked
    assert limits.file.depth == DEFAULT.depth


@pytest.mark.parametrize("said", ["", "x", "-3", "0", "999999", "1e3", "²", "9" * 5000, '"64"'], ids=lambda said: said[:9] or "nothing")
def test_limits_that_make_no_sense_count_as_unset(tmp_path, said):
    (tmp_path / "sunto.ini").write_text(f"[limits]\nfile-megabytes={said}\n", "utf-8")
    assert limits_in(tmp_path / "sunto.ini") == Limits()


@pytest.mark.parametrize("content", [b"\xff\xfe\x00", b"no section\n", b"[limits\nfile-megabytes=3", b"[limits]\n = 3\n"])
def test_limits_survive_a_damaged_file(tmp_path, content):
    (tmp_path / "sunto.ini").write_bytes(content)
    assert limits_in(tmp_path / "sunto.ini") == Limits()


def test_limits_smaller_than_usual_keep_what_may_be_unpacked():
    assert DEFAULT.for_size(2**20).unpacked == DEFAULT.unpacked


def test_limits_are_asked_for_kept_and_used_at_once(window, workers, settings, qtbot, tmp_path):
    window.actions_by_id["limits"].trigger()
    dialog = window.findChild(LimitsDialog)
    assert [field.value() for field in dialog.fields] == [setting.default for setting in LIMITS]
    dialog.fields[0].setValue(100)
    dialog.fields[1].setValue(5)
    dialog.accept()
    assert (workers.limits.file.size, workers.limits.reading) == (100 * 2**20, 5)
    assert [settings.get(setting) for setting in LIMITS][:2] == [100, 5]


def test_limits_dialog_goes_back_to_the_usual_ones(qtbot, qapp):
    dialog = LimitsDialog([1, 2, 1000])
    qtbot.addWidget(dialog)
    dialog.restore()
    with qtbot.waitSignal(dialog.chosen) as chosen:
        dialog.accept()
    assert chosen.args == [tuple(setting.default for setting in LIMITS)]
