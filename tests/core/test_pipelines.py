import pytest

from sunto.core.errors import MissingPipelineError, NotAPipelineError
from sunto.core.pipelines import installed_pipelines, pipeline_stamp, place_of
from tests.analysis.chosen.pipelines import install_pipeline, write_pipeline


def test_pipelines_installed_are_listed_without_those_that_cannot_be_read(tmp_path, monkeypatch):
    name, broken = install_pipeline(tmp_path), install_pipeline(tmp_path, "nl")
    (tmp_path / broken / "meta.json").unlink()
    (tmp_path / broken / f"{broken}-1.2.0" / "meta.json").unlink()
    monkeypatch.syspath_prepend(tmp_path)
    found = {place.package: (place.language, place.version, place.title) for place in installed_pipelines()}
    assert found[name] == ("fr", "1.2.0", "fr_petit_news 1.2.0")
    assert broken not in found


def test_pipelines_in_folders_are_found_in_that_of_their_package_too(tmp_path):
    name = install_pipeline(tmp_path)
    inner = tmp_path / name / f"{name}-1.2.0"
    assert place_of(str(tmp_path / name)).folder == place_of(str(inner)).folder == inner


def test_pipelines_are_not_looked_for_in_any_folder_below(tmp_path):
    write_pipeline(tmp_path / "petit")
    with pytest.raises(NotAPipelineError):
        place_of(str(tmp_path))
    with pytest.raises(MissingPipelineError):
        place_of(str(tmp_path / "gone"))


def test_pipeline_stamp_tells_choices_and_versions_apart(tmp_path):
    one, other = (str(write_pipeline(tmp_path / name)) for name in ("one", "other"))
    before = pipeline_stamp(one)
    assert len({"", before, pipeline_stamp(other), pipeline_stamp(str(tmp_path / "gone"))}) == 4
    assert pipeline_stamp("") == ""
    meta = place_of(one).folder / "meta.json"
    meta.write_text(meta.read_text().replace("1.2.0", "1.3.0"))
    assert pipeline_stamp(one) != before
