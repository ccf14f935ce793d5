import os
import stat
from datetime import UTC, datetime, timedelta

import pytest

from sunto.core.reports import KEPT, keep_report

MOMENT = datetime(2026, 11, 27, 8, 5, 1, 17, tzinfo=UTC)


def test_report_is_written_whole_under_its_moment(tmp_path):
    kept = keep_report(tmp_path / "log", "perché\n", MOMENT)
    assert kept.path.name == "report-20261127-080501-000017.txt"
    assert kept.path.read_text("utf-8") == kept.text == "perché\n"
    assert [path.name for path in kept.path.parent.iterdir()] == [kept.path.name]


@pytest.mark.skipif(os.name == "nt", reason="POSIX rights")
def test_report_is_its_owners_only(tmp_path):
    assert stat.S_IMODE(keep_report(tmp_path, "x", MOMENT).path.stat().st_mode) == 0o600


def test_reports_beyond_some_go_the_oldest_first_and_nothing_else(tmp_path):
    (tmp_path / "sunto.log").touch()
    made = [keep_report(tmp_path, str(number), MOMENT + timedelta(seconds=number)).path for number in range(KEPT + 3)]
    assert sorted(tmp_path.glob("report-*")) == made[3:]
    early = keep_report(tmp_path, "the clock was set back", MOMENT - timedelta(days=9)).path
    assert early.exists()
    assert len(list(tmp_path.glob("report-*"))) == KEPT
    assert (tmp_path / "sunto.log").exists()


def test_report_that_cannot_be_written_is_there_all_the_same(tmp_path):
    (tmp_path / "file").touch()
    kept = keep_report(tmp_path / "file", "x", MOMENT)
    assert (kept.text, kept.path) == ("x", None)
