"""The developer's command and its verbs."""

from __future__ import annotations

import importlib
from pathlib import Path

import pytest

import dev


@pytest.mark.parametrize("verb", dev.VERBS)
def test_dev_every_verb_has_a_module_that_explains_itself(verb, capsys):
    with pytest.raises(SystemExit) as end:
        dev.main([verb, "--help"])
    assert end.value.code == 0
    assert f"dev.py {verb}" in capsys.readouterr().out


def test_dev_names_every_verb_in_its_help():
    assert all(f"dev.py {verb} " in dev.__doc__ for verb in dev.VERBS)


@pytest.mark.parametrize("module", ["dev", *dev.VERBS.values(), "environment", "system"])
def test_dev_needs_nothing_but_python(module):
    source = Path(importlib.import_module(module).__file__).read_text("utf-8")
    assert "import sunto" not in source
    assert "from sunto" not in source


def test_dev_hands_pytest_its_arguments(monkeypatch):
    seen = []
    monkeypatch.setattr(importlib.import_module("checks"), "main", lambda options: seen.append(options.rest) or 0)
    assert dev.main(["test", "-k", "library", "--", "tests/core"]) == 0
    assert seen == [["-k", "library", "tests/core"]]


def test_dev_refuses_what_it_does_not_understand():
    with pytest.raises(SystemExit):
        dev.main(["lint", "--fast"])
