import pytest
from PySide6.QtCore import QByteArray, QSettings

from sunto.ui.settings import APPEARANCE, SESSION_PATHS, SETTINGS, SUMMARY_LENGTH, WINDOW_GEOMETRY, Settings


@pytest.mark.parametrize("setting", SETTINGS, ids=lambda setting: setting.key)
def test_settings_have_an_accepted_default_and_a_key_of_their_own(setting, settings):
    assert setting.accepts(setting.default)
    assert settings.get(setting) == setting.default
    assert [other.key for other in SETTINGS].count(setting.key) == 1


@pytest.mark.parametrize(
    ("setting", "value"),
    [
        (SUMMARY_LENGTH, 7),
        (APPEARANCE, "dark"),
        (SESSION_PATHS, ["/a, b.txt", "/è.txt", "/caff\udce8.txt"]),
        (WINDOW_GEOMETRY, QByteArray(b"\x01\x00xy")),
    ],
)
def test_settings_come_back_from_the_file(tmp_path, setting, value):
    store = QSettings(str(tmp_path / "s.ini"), QSettings.Format.IniFormat)
    Settings(store).put(setting, value)
    store.sync()
    again = QSettings(str(tmp_path / "s.ini"), QSettings.Format.IniFormat)
    assert Settings(again).get(setting) == value


@pytest.mark.parametrize(
    ("setting", "stored"),
    [(SUMMARY_LENGTH, "11"), (SUMMARY_LENGTH, "x{"), (SUMMARY_LENGTH, "true"), (APPEARANCE, '"pink"'), (SESSION_PATHS, "[1]")],
)
def test_settings_that_make_no_sense_count_as_unset(tmp_path, setting, stored):
    store = QSettings(str(tmp_path / "s.ini"), QSettings.Format.IniFormat)
    store.setValue(setting.key, stored)
    assert Settings(store).get(setting) == setting.default


def test_settings_refuse_what_they_could_not_read_back(settings):
    with pytest.raises(TypeError):
        settings.put(SUMMARY_LENGTH, 0)
