"""What wheel and sdist are made of, and that what is wrong with them is found."""

from __future__ import annotations

import os
import re
import tomllib
from pathlib import Path

import pytest

import dist
import program

PROJECT = tomllib.loads((program.PROJECT / "pyproject.toml").read_text("utf-8"))["project"]

posix = pytest.mark.skipif(os.name == "nt", reason="a shell's script")


def test_dist_version_comes_from_the_program():
    assert "version" in PROJECT["dynamic"]
    assert "version" not in PROJECT


def test_dist_needs_each_package_once():
    names = [re.match(r"[\w.-]+", each)[0].lower().replace("_", "-") for each in PROJECT["dependencies"]]
    assert sorted(names) == sorted(set(names))


def test_dist_carries_the_licences_of_what_is_in_it():
    carried = {path for pattern in PROJECT["license-files"] for path in program.PROJECT.glob(pattern)}
    assert carried == {program.PROJECT / "LICENSE", *(program.PROJECT / "resources" / "languages").glob("*/LICENSE.md")}
    assert len(carried) == 3


def test_dist_is_used_without_anything_of_this_environment(tmp_path, monkeypatch):
    monkeypatch.setenv("PYTHONPATH", "desktop")
    monkeypatch.setenv("DISPLAY", ":0")
    own = dist.surroundings(tmp_path)
    assert not own.keys() & set(dist.LEFT_OUT)
    assert Path(own["XDG_DATA_HOME"]).parent == tmp_path


@posix
@pytest.mark.parametrize("status", [0, 3])
def test_dist_finds_a_window_that_does_not_end_well(tmp_path, status):
    article, command = tmp_path / "a.txt", tmp_path / "window"
    command.write_text(
        f"#!/bin/sh\ntrap 'exit {status}' TERM\n"
        'printf \'{"milestone": "panels-filled", "path": "%s", "seconds": 1}\\n\' "$1" > "$3"\nwhile :; do sleep 0.05; done\n'
    )
    command.chmod(0o755)
    if status == 0:
        dist.open_window(command, article, dist.surroundings(tmp_path))
    else:
        with pytest.raises(dist.DistError, match="3"):
            dist.open_window(command, article, dist.surroundings(tmp_path))
