"""The virtual environment's care for what lies outside it."""

from __future__ import annotations

import environment


def test_environment_has_our_modules_as_bytecode_even_where_python_is_told_to_write_none(tmp_path, monkeypatch):
    monkeypatch.setattr(environment, "PROJECT", tmp_path)
    module = tmp_path / "desktop" / "sunto" / "made.py"
    module.parent.mkdir(parents=True)
    module.write_text("VALUE = 1\n")
    monkeypatch.setattr("sys.dont_write_bytecode", True)
    environment.compile_ours()
    assert [path.name.partition(".")[0] for path in (module.parent / "__pycache__").iterdir()] == ["made"]
    (tmp_path / "desktop" / "broken.py").write_text("def\n")
    environment.compile_ours()  # says nothing: whoever imports it will
