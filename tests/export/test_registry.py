import pkgutil
from importlib import import_module

import pytest

import sunto.export
from sunto.core.errors import WriteError
from sunto.export import EXPORTERS, ExportOptions, export, exporter, exporter_for
from tests.export.samples import HOSTILE, saying

NAMES = [each.name for each in EXPORTERS]


def test_registry_names_every_module_that_renders():
    modules = {f"sunto.export.{module.name}" for module in pkgutil.iter_modules(sunto.export.__path__)}
    rendering = {name for name in modules if hasattr(import_module(name), "render")}
    assert rendering == {each.module for each in EXPORTERS}


def test_registry_names_and_suffixes_are_one_each():
    assert len(set(NAMES)) == len({each.suffix for each in EXPORTERS}) == len(EXPORTERS)


@pytest.mark.parametrize("each", EXPORTERS, ids=NAMES)
def test_registry_finds_a_format_by_suffix_in_either_case(each):
    assert exporter_for(f"/x/Nota{each.suffix.upper()}") is each is exporter(each.name)


def test_registry_knows_no_other_suffix():
    assert exporter_for("nota.docx") is None


@pytest.mark.parametrize("name", NAMES)
def test_exporter_writes_one_or_several_articles(name, item, options, tmp_path):
    one, two, none = tmp_path / "one", tmp_path / "two", tmp_path / "none"
    export(name, [item], one, options)
    export(name, [item, item], two, options)
    export(name, [], none, options)
    assert 0 < one.stat().st_size < two.stat().st_size
    assert none.exists()


@pytest.mark.parametrize("name", NAMES)
def test_exporter_writes_the_same_bytes_for_the_same_moment(name, item, options):
    render = exporter(name).renderer()
    assert render([item, item], options) == render([item, item], options)


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("language", ["it", "en", "fr", None])
def test_exporter_takes_any_language(name, item, language, options, tmp_path):
    export(name, [item], tmp_path / "x", ExportOptions(language=language))
    assert (tmp_path / "x").stat().st_size


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("words", [*HOSTILE, "", " "])
def test_exporter_survives_any_text(name, words, options, tmp_path):
    export(name, [saying(words), saying(words)], tmp_path / "x", options)
    assert (tmp_path / "x").stat().st_size


def test_export_of_an_unknown_format_is_a_key_error(item, tmp_path):
    with pytest.raises(KeyError):
        export("fax", [item], tmp_path / "x")


def test_export_that_fails_leaves_nothing(item, options, tmp_path):
    (tmp_path / "folder").mkdir()
    with pytest.raises(WriteError):
        export("pdf", [item], tmp_path / "folder", options)
    assert [path.name for path in tmp_path.iterdir()] == ["folder"]
