import re
import tomllib
from pathlib import Path

from sunto.core.versions import NEEDED, surroundings, version_of

PROJECT = Path(__file__).parents[2] / "pyproject.toml"


def test_versions_are_told_of_every_package_that_the_project_needs():
    wanted = {re.match(r"[\w.-]+", each)[0] for each in tomllib.loads(PROJECT.read_text("utf-8"))["project"]["dependencies"]}
    assert set(NEEDED) == wanted


def test_versions_are_found_here():
    assert [package for package in NEEDED if not re.match(r"\d", version_of(package) or "")] == []
    assert "not here" not in surroundings().values()
