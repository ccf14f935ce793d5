"""The doctor: each thing that may be missing is told with what to do, and nothing that is missing keeps it from telling the rest."""

import json
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from sunto.cli import main as cli
from sunto.core.pipelines import place_of
from sunto.doctor.checks import CHECKS, examine
from sunto.doctor.command import main, run
from sunto.doctor.finding import State, complete
from sunto.doctor.probe import Probe, loading, writable
from tests.analysis.chosen.pipelines import write_pipeline


@pytest.fixture
def healthy(tmp_path):
    """A computer where all is there."""
    (tmp_path / "resources" / "languages" / "it" / "pipeline").mkdir(parents=True)
    (tmp_path / "resources" / "languages" / "it" / "pipeline" / "weights").write_bytes(b"x" * 2_000_000)
    return Probe(
        version_of=lambda package: "1.0",
        importing=lambda module: "",
        loading=lambda library: "",
        plugins=lambda pattern: [Path(pattern)],
        folders=lambda: {"settings": tmp_path},
        writable=lambda folder: True,
        resources=lambda: tmp_path / "resources",
        analysing=lambda language: "",
        readers=lambda: [("text", (".txt",), "a.reader")],
        printing_faces=lambda: {"Serif": ""},
        prints=lambda character: True,
        pipelines=tuple,
        environment={"DISPLAY": ":0"},
        system="linux",
        python=(3, 11, 2),
    )


def found(probe, section, state):
    return [each for each in examine(probe) if each.section == section and each.state is state]


def test_doctor_finds_nothing_missing_where_all_is_there(healthy, capsysbinary):
    assert {each.state for each in examine(healthy)} == {State.OK}
    assert run(False, healthy) == 0
    printed = capsysbinary.readouterr().out.decode()
    assert printed.endswith("\nAll that is needed is here.\n")
    assert "it: loads, 2.0 MB" in printed
    assert list(CHECKS) == [line for line in printed.splitlines()[:-1] if line and not line.startswith(" ")]


def broken(module):
    return lambda name: "ImportError: libGL.so.1: cannot open shared object file" if name == module else ""


def raising():
    raise RuntimeError("odd")


@pytest.mark.parametrize(
    ("change", "section", "said"),
    [
        ({"version_of": lambda package: None if package == "lxml" else "1"}, "Versions", "lxml: not installed"),
        ({"importing": broken("lxml")}, "Versions", "lxml: ImportError: libGL"),
        ({"python": (3, 10, 1)}, "Versions", "Python: 3.10.1"),
        ({"writable": lambda folder: False}, "Folders", "settings: "),
        ({"importing": broken("PySide6.QtGui")}, "Window", "PySide6.QtGui: ImportError: libGL.so.1"),
        ({"loading": lambda library: "OSError: libxcb-cursor.so.0" if "xcb" in str(library) else ""}, "Window", "Qt for xcb: OSError"),
        ({"plugins": lambda pattern: []}, "Window", "Qt for xcb: not installed"),
        ({"printing_faces": lambda: {"Serif": "TTFError"}}, "Fonts", "PDF: Serif: TTFError"),
        ({"analysing": lambda language: "OSError: weights"}, "Languages", "it: OSError: weights"),
        ({"importing": broken("a.reader")}, "Readers", "text: ImportError"),
        ({"pipelines": raising}, "Installed spaCy pipelines", "could not be looked at: RuntimeError"),
    ],
)
def test_doctor_tells_what_is_missing_and_what_to_do(healthy, change, section, said, capsysbinary):
    probe = replace(healthy, **change)
    (missing,) = [each for each in examine(probe) if each.state is State.MISSING]
    assert missing.section == section
    assert missing.advice
    assert run(False, probe) == 1
    printed = capsysbinary.readouterr().out.decode()
    assert f"  MISSING  {said}" in printed
    assert printed.endswith("\nMissing: 1.\n")


@pytest.mark.parametrize(
    ("change", "section", "said"),
    [
        ({"environment": {}}, "Window", "display"),
        ({"loading": lambda library: "OSError" if "wayland" in str(library) else ""}, "Window", "Qt for wayland"),
        (
            {"loading": lambda library: "OSError" if "xcb" in str(library) else "", "environment": {"WAYLAND_DISPLAY": "wayland-0"}},
            "Window",
            "Qt for xcb",
        ),
        ({"prints": lambda character: character != "ع"}, "Fonts", "PDF: other scripts"),
    ],
)
def test_doctor_only_notes_what_can_be_done_without(healthy, change, section, said):
    probe = replace(healthy, **change)
    (note,) = found(probe, section, State.NOTE)
    assert note.name == said
    assert note.advice
    assert complete(examine(probe))


def test_doctor_names_the_pipelines_that_are_installed(healthy, tmp_path):
    place = place_of(str(write_pipeline(tmp_path / "petit")))
    (finding,) = found(replace(healthy, pipelines=lambda: [place]), "Installed spaCy pipelines", State.OK)
    assert finding.detail == "fr_petit 1.2.0 (fr)"


def test_doctor_prints_json(healthy, capsysbinary):
    run(True, healthy)
    made = json.loads(capsysbinary.readouterr().out)
    assert made["complete"] is True
    assert made["findings"][0].keys() == {"section", "name", "state", "detail", "advice"}


def test_doctor_refuses_wrong_arguments(capsys):
    assert main(["--jsn"]) == 2
    assert main(["--help"]) == 0
    assert capsys.readouterr().out.startswith("usage: sunto doctor")


def test_doctor_looks_at_folders_without_making_them(tmp_path):
    assert writable(tmp_path / "a" / "b")
    assert not (tmp_path / "a").exists()
    (tmp_path / "file").touch()
    assert not writable(tmp_path / "file")
    assert not writable(tmp_path / "file" / "a")


def test_doctor_says_which_library_cannot_be_loaded(tmp_path):
    assert "gone.so" in loading(tmp_path / "gone.so")


@pytest.mark.model
def test_doctor_finds_this_computer_fit(capsysbinary):
    cli(["doctor", "--json"])
    made = json.loads(capsysbinary.readouterr().out)
    sections = {each["section"] for each in made["findings"] if each["state"] != "missing"}
    assert sections == set(CHECKS)
    missing = {each["section"] for each in made["findings"] if each["state"] == "missing"}
    assert missing <= {"Window"}  # whose libraries a machine for tests alone may lack


WITHOUT = """
import sys
for name in {names!r}:
    sys.modules[name] = None
from sunto.__main__ import main
sys.exit(main(["doctor", "--json"]))
"""


@pytest.mark.model
@pytest.mark.parametrize(("names", "section"), [(["PySide6"], "Window"), (["appdirs"], "Folders"), (["msgspec", "lxml"], "Readers")])
def test_doctor_tells_the_rest_where_a_package_cannot_be_imported(names, section):
    environment = {name: value for name, value in os.environ.items() if "DISPLAY" not in name}
    environment |= {"PYTHONPATH": os.pathsep.join(sys.path), "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONIOENCODING": "ascii"}
    done = subprocess.run([sys.executable, "-c", WITHOUT.format(names=names)], env=environment, capture_output=True, check=False)
    assert done.stderr == b""
    assert done.returncode == 1
    findings = json.loads(done.stdout)["findings"]
    assert {each["section"] for each in findings} == set(CHECKS)
    assert section in {each["section"] for each in findings if each["state"] == "missing"}
    assert "Versions" in {each["section"] for each in findings if each["state"] == "missing"}
