import shutil
import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator
from PySide6.QtWidgets import QFileDialog

import sunto
from sunto.core.paths import resources
from sunto.ui.actions import ACTIONS, MENUS
from sunto.ui.translation import LANGUAGES, language_for

PACKAGE = Path(sunto.__file__).parent
TRANSLATED = [code for code in LANGUAGES if code != "en"]
SOURCES = [
    *sorted((PACKAGE / "ui").rglob("*.py")),
    PACKAGE / "messages.py",
    PACKAGE / "export" / "registry.py",
    PACKAGE / "readers" / "names.py",
]


def tool(name: str, *arguments: object) -> None:
    program = shutil.which(name, path=str(Path(sys.executable).parent)) or shutil.which(name)
    assert program, f"{name} comes with PySide6"
    subprocess.run([program, *map(str, arguments)], check=True, capture_output=True)


def messages(file: Path) -> dict[tuple[str, str], ElementTree.Element]:
    contexts = ElementTree.parse(file).getroot().iter("context")
    return {(context.findtext("name"), each.findtext("source")): each for context in contexts for each in context.iter("message")}


@pytest.mark.parametrize("code", TRANSLATED)
def test_translation_has_every_string_of_the_sources_and_no_other(code, tmp_path):
    tool("pyside6-lupdate", "-no-obsolete", "-locations", "none", *SOURCES, "-ts", tmp_path / f"sunto_{code}.ts")
    kept = messages(resources() / "i18n" / f"sunto_{code}.ts")
    assert set(messages(tmp_path / f"sunto_{code}.ts")) == set(kept)


@pytest.mark.parametrize("code", TRANSLATED)
def test_translation_is_finished(code):
    kept = messages(resources() / "i18n" / f"sunto_{code}.ts")
    assert [key for key, each in kept.items() if each.find("translation").get("type") or not each.findtext("translation")] == []


@pytest.mark.parametrize("code", TRANSLATED)
def test_translation_keeps_what_is_filled_in(code):
    def places(text):
        return sorted(part.partition("}")[0] for part in text.split("{")[1:])

    kept = messages(resources() / "i18n" / f"sunto_{code}.ts")
    assert [key for key, each in kept.items() if places(key[1]) != places(each.findtext("translation"))] == []


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize("menu", ["", *dict(MENUS)])
def test_translation_no_letter_opens_two_things_of_a_menu(code, menu):
    texts = [record.text for record in ACTIONS if record.menu == menu] if menu else [text for _, text in MENUS]
    if code != "en":
        kept = messages(resources() / "i18n" / f"sunto_{code}.ts")
        texts = [kept["actions", text].findtext("translation") for text in texts]
    letters = [text[text.index("&") + 1].lower() for text in texts if "&" in text]
    assert sorted(set(letters)) == sorted(letters)


@pytest.mark.parametrize("code", TRANSLATED)
def test_translation_is_compiled_from_its_source(code, tmp_path):
    tool("pyside6-lrelease", resources() / "i18n" / f"sunto_{code}.ts", "-qm", tmp_path / "compiled.qm")
    assert (resources() / "i18n" / f"sunto_{code}.qm").read_bytes() == (tmp_path / "compiled.qm").read_bytes()


@pytest.mark.parametrize(
    ("wanted", "code"),
    [(["it-IT", "it"], "it"), (["it_CH"], "it"), (["de-DE", "it-IT"], "it"), (["fr-FR"], "en"), ([], "en"), (["C"], "en")],
)
def test_translation_language_is_the_first_wanted_that_we_have(wanted, code):
    assert language_for(wanted) == code


@pytest.mark.parametrize(("code", "quotes"), [("en", "Quotes"), ("it", "Citazioni")])
def test_translation_window_opens_in_each_language(qapp, code, quotes, request):
    translator = QTranslator(qapp)
    assert translator.load(f"sunto_{code}", str(resources() / "i18n")) == (code != "en")
    QCoreApplication.installTranslator(translator)
    try:
        window = request.getfixturevalue("window")
        request.getfixturevalue("open_sample")()
        assert window.workspace.panels["quotes"].header.label.text() == quotes
    finally:
        QCoreApplication.removeTranslator(translator)


def test_translation_speaks_in_qt_s_own_file_dialog_too(qapp, qtbot):
    translator = QTranslator(qapp)
    assert translator.load("sunto_it", str(resources() / "i18n"))
    QCoreApplication.installTranslator(translator)
    try:
        dialog = QFileDialog(options=QFileDialog.Option.DontUseNativeDialog)
        qtbot.addWidget(dialog)
        assert dialog.labelText(QFileDialog.DialogLabel.LookIn) == "&Cerca in:"
        assert dialog.labelText(QFileDialog.DialogLabel.FileType) == "&Tipo di file:"
    finally:
        QCoreApplication.removeTranslator(translator)
