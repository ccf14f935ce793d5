import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest


@pytest.mark.skipif(os.name == "nt", reason="asks the program to end with a signal")
def test_journey_the_program_starts_shows_the_file_and_ends_in_good_order(tmp_path):
    article, milestones = tmp_path / "breve.txt", tmp_path / "milestones.jsonl"
    article.write_text("Riapre il faro\nLa sindaca Ada Bruni ha riaperto il faro. «È di tutti», ha detto Bruni.\n", encoding="utf-8")
    folders = {name: str(tmp_path / name) for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME")}
    environment = os.environ | folders | {"QT_QPA_PLATFORM": "offscreen", "LC_ALL": "C.UTF-8"}
    command = [sys.executable, "-m", "sunto", str(article), "--milestones", str(milestones)]
    with subprocess.Popen(command, env=environment, stderr=subprocess.PIPE, text=True) as program:
        try:
            reached = wait_for(milestones, "panels-filled", program)
            program.send_signal(signal.SIGINT)
            _, complaints = program.communicate(timeout=30)
        finally:
            program.kill()
    painted = [line["milestone"] for line in reached if line["milestone"] not in ("analysis-begun", "text-set")]
    assert painted == ["first-paint", "text-shown", "panels-filled"]
    assert program.returncode == 0
    assert "Traceback" not in complaints
    settings = (tmp_path / "XDG_CONFIG_HOME" / "sunto" / "sunto.ini").read_text(encoding="utf-8")
    assert "breve.txt" in settings


def wait_for(file: Path, milestone: str, program: subprocess.Popen) -> list[dict]:
    """The lines of the file once the milestone is among them."""
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline and program.poll() is None:
        lines = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()] if file.exists() else []
        if milestone in [line["milestone"] for line in lines]:
            return lines
        try:
            program.wait(timeout=0.1)
        except subprocess.TimeoutExpired:
            continue
    raise AssertionError(f"{milestone} was not reached")


@pytest.mark.skipif(os.name == "nt", reason="kills the program with a signal")
def test_journey_a_killed_session_is_told_of_and_comes_back(tmp_path):
    article = tmp_path / "breve.txt"
    article.write_text("Riapre il faro\nLa sindaca Ada Bruni ha riaperto il faro. «È di tutti», ha detto Bruni.\n", encoding="utf-8")
    names = ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME")
    environment = os.environ | {name: str(tmp_path / name) for name in names} | {"QT_QPA_PLATFORM": "offscreen", "LC_ALL": "C.UTF-8"}
    settings = tmp_path / "XDG_CONFIG_HOME" / "sunto" / "sunto.ini"
    for files in ([str(article)], []):  # the second time it opens what was open
        milestones = tmp_path / f"milestones-{len(files)}.jsonl"
        command = [sys.executable, "-m", "sunto", *files, "--milestones", str(milestones)]
        with subprocess.Popen(command, env=environment, stderr=subprocess.PIPE, text=True) as program:
            try:
                reached = wait_for(milestones, "panels-filled", program)
                deadline = time.monotonic() + 20
                while "breve.txt" not in (settings.read_text(encoding="utf-8") if settings.exists() else ""):
                    assert time.monotonic() < deadline
                    time.sleep(0.1)
                program.send_signal(signal.SIGKILL if files else signal.SIGINT)
                program.communicate(timeout=30)
            finally:
                program.kill()
        assert reached[-1]["path"] == str(article)
    reports = list(tmp_path.rglob("report-*.txt"))
    assert len(reports) == 1
    text = reports[0].read_text(encoding="utf-8")
    assert "ended without a trace" in text
    assert "faro" not in text
    assert list(tmp_path.rglob("*.running")) == []
