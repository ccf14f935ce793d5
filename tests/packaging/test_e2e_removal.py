"""What is found of a removal."""

from __future__ import annotations

import os

import pytest

from e2e.findings import Findings
from e2e.removal import difference, recorded

pytestmark = pytest.mark.skipif(os.name == "nt", reason="rights and links as Debian has them")


@pytest.fixture
def root(tmp_path):
    for folder in ("etc", "usr/bin", "var/log", "var/lib/dpkg", "home/ada", "proc"):
        (tmp_path / folder).mkdir(parents=True)
    (tmp_path / "etc/hosts").write_text("localhost")
    (tmp_path / "usr/bin/sh").symlink_to("dash")
    (tmp_path / "var/lib/dpkg/status").write_text("a")
    return tmp_path


def test_e2e_removal_leaves_nothing(root):
    before = recorded(root)
    (root / "var/log/dpkg.log").write_text("install, remove")
    (root / "var/lib/dpkg/status").write_text("b")
    (root / "home/ada/library").write_text("the user's own")
    assert difference(before, recorded(root)) == []


def test_e2e_removal_names_what_came_went_and_changed(root):
    before = recorded(root)
    (root / "usr/lib/sunto").mkdir(parents=True)
    (root / "etc/alternatives").symlink_to("nowhere")
    (root / "etc/hosts").unlink()
    (root / "usr/bin/sh").unlink()
    (root / "usr/bin/sh").symlink_to("bash")
    (root / "usr/bin").chmod(0o700)
    found = ["+ etc/alternatives", "+ usr/lib", "+ usr/lib/sunto", "- etc/hosts", "~ usr/bin", "~ usr/bin/sh"]
    assert difference(before, recorded(root)) == found


def test_e2e_findings_hold_only_where_something_was_looked_at(capsys):
    findings = Findings()
    assert not findings.held
    findings.note("it opens", True, "0.2 s")
    assert findings.held
    findings.note("it goes", False, ["+ etc/sunto"])
    assert not findings.held
    assert findings.table() == "ok    it opens: 0.2 s\nFAIL  it goes: ['+ etc/sunto']"
    assert capsys.readouterr().out == findings.table() + "\n"
