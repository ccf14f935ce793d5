"""The analysis is as good on the annotated articles as it was when tests/quality/floor.toml was recorded."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

import quality
from quality import floor

SETS = {"seed", "it", "it-press", "en", "en-press"}


@pytest.mark.model
@pytest.mark.timeout(600)  # KIND alone has fifty thousand words
@pytest.mark.parametrize("name", sorted({*SETS, floor.NAMES}))
def test_floor_holds(name):
    if name not in (*quality.annotated(quality.SHARED), floor.NAMES) or not quality.annotated(quality.SHARED):
        pytest.skip(f"the annotated articles are not in {quality.SHARED}")
    figures = quality.measured(Path(sys.executable), quality.SHARED, [name])["ours"]
    assert name in figures
    assert floor.below(figures, floor.recorded()) == []


def test_floor_records_the_promised_sets():
    assert set(floor.recorded()) == {*SETS, "it together", "en together", floor.NAMES}
