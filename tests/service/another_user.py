"""A Python that somebody else than the tests' own user runs; only root can start one, and not on every machine."""

from __future__ import annotations

import os
import shutil
import subprocess

import pytest

NOBODY = 65534
PYTHON = shutil.which("python3", path="/usr/bin:/usr/local/bin")
"""One that everybody may run; the tests' own may lie in a folder closed to others."""


def _can_be_tried() -> bool:
    if PYTHON is None or not hasattr(os, "geteuid") or os.geteuid() != 0:
        return False
    try:
        return subprocess.run([PYTHON, "-c", ""], user=NOBODY, group=NOBODY, extra_groups=[], check=False, cwd="/").returncode == 0
    except OSError:
        return False


needs_another_user = pytest.mark.skipif(not _can_be_tried(), reason="no other user can run Python here")
