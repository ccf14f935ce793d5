import sys
from pathlib import Path

import pytest

from sunto.core import paths


def test_paths_resources_hold_the_languages():
    assert (paths.resources() / "languages" / "it").is_dir()


def test_paths_resources_of_a_frozen_bundle(tmp_path, monkeypatch):
    inside = tmp_path / "sunto" / "resources"
    inside.mkdir(parents=True)
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert paths.resources() == inside


@pytest.mark.parametrize("place", ["sunto/resources/seeds", "sunto/seeds"])
def test_paths_seeds_inside_or_beside_the_resources(tmp_path, monkeypatch, place):
    (tmp_path / "sunto" / "resources").mkdir(parents=True)
    (tmp_path / place).mkdir(parents=True)
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert paths.seeds() == tmp_path / place


FOLDERS = (paths.data_folder, paths.config_folder, paths.cache_folder, paths.log_folder)


@pytest.mark.parametrize("folder", FOLDERS)
def test_paths_of_the_user_are_absolute_and_named_after_the_program(folder):
    place = folder()
    assert isinstance(place, Path)
    assert place.is_absolute()
    assert "sunto" in place.parts


def test_paths_what_may_be_deleted_lies_apart():
    kept = {paths.data_folder(), paths.config_folder()}
    assert paths.cache_folder() not in kept
    assert not any(paths.cache_folder() in place.parents for place in kept)
