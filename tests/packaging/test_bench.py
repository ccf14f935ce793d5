"""The benchmark's parts: a program that is started and watched, its memory, and the targets beside the figures."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

import bench
from bench import figures
from bench.program import Program
from bench.resident import memory, role_of

pytestmark = pytest.mark.skipif(not Path("/proc/self/smaps_rollup").exists(), reason="asks Linux")

BARE = Program((sys.executable, "-P", str(Path(bench.__file__).with_name("bare_window.py"))))


def test_bench_the_bare_window_tells_when_it_is_painted():
    with BARE.started([], os.environ | {"QT_QPA_PLATFORM": "offscreen"}) as running:
        painted = running.reached("first-paint")
        assert 0 < painted <= running.now()
        weighed = memory(running.process)
    assert 0 < weighed[figures.TOGETHER] <= weighed["memory: window, MiB (RSS)"] + 1
    assert not Path(running.milestones).exists()


def test_bench_tells_the_analysis_from_a_process_without_spacy():
    assert role_of(os.getpid()) == ("analysis" if "spacy" in sys.modules else "reading")


@pytest.mark.parametrize(("ratio", "said"), [(1.6, "(at most 1.6)"), (1.61, "(at most 1.6; MISSED)")])
def test_bench_prints_targets_beside_the_figures(ratio, said):
    bare, ours = figures.table({figures.BARE: 0.2, figures.RATIO: ratio}).splitlines()
    assert ours.endswith(said)
    assert "at most" not in bare
