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
