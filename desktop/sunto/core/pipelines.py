"""Where spaCy pipelines of other makers lie on this computer, as installed packages or as folders. Nothing is imported to tell."""

from __future__ import annotations

import glob
import importlib.util
import json
from dataclasses import dataclass
from importlib.metadata import entry_points
from pathlib import Path

from sunto.core.errors import IncompatiblePipelineError, MissingPipelineError, NotAPipelineError, PipelineError

GROUP = "spacy_models"
"""The entry points under which packages with pipelines announce themselves, as `spacy package` writes them.

`spacy.util.get_installed_models` lists the same, but imports every package to do so, and one that is broken hides all others.
"""

CONFIG, META = "config.cfg", "meta.json"


@dataclass(frozen=True, slots=True)
class PipelinePlace:
    """A pipeline's folder, and what it says of itself.

    `package` is the name to import it by, None for a mere folder; `stamp` changes when another is put in its place.
    """

    folder: Path
    package: str | None
    language: str
    name: str
    version: str
    stamp: int

    @property
    def title(self) -> str:
        """What to call it: name and version, without its folder."""
        return f"{self.name} {self.version}".strip()


def installed_pipelines() -> tuple[PipelinePlace, ...]:
    """All pipelines that are installed as packages, by name; what cannot be read is left out."""
    found = []
    for name in sorted({point.name for point in entry_points(group=GROUP)}):
        try:
            found.append(place_of(name))
        except PipelineError:
            continue
    return tuple(found)


def place_of(wanted: str) -> PipelinePlace:
    """The pipeline of this name or in this folder. Raises MissingPipelineError, NotAPipelineError, IncompatiblePipelineError."""
    package = _package(wanted)
    path = package or Path(wanted).expanduser()
    try:
        if package is None and not path.exists():
            raise MissingPipelineError(wanted, "neither a package nor a folder")
        folder = _folder(path)
        if folder is None:
            raise NotAPipelineError(wanted, f"no {CONFIG} with a {META}")
        meta = json.loads((folder / META).read_text("utf-8"))
        language, name, version = (str(meta.get(key) or "") for key in ("lang", "name", "version"))
        stamp = (folder / META).stat().st_mtime_ns
    except (OSError, ValueError, AttributeError) as error:
        raise IncompatiblePipelineError(wanted, f"{type(error).__name__}: {error}") from error
    if not language:
        raise IncompatiblePipelineError(wanted, f"{META} tells no language")
    return PipelinePlace(folder, wanted if package else None, language, f"{language}_{name or 'pipeline'}", version, stamp)


def pipeline_stamp(wanted: str) -> str:
    """What tells this choice of a pipeline from any other, and from an earlier version of itself; empty for no choice."""
    if not wanted:
        return ""
    try:
        place = place_of(wanted)
    except PipelineError as error:
        return f"{wanted} ({type(error).__name__})"
    return f"{wanted} {place.version} {place.stamp}"


def _package(name: str) -> Path | None:
    """The folder of the package with this name, found without importing it."""
    try:
        spec = importlib.util.find_spec(name) if name.isidentifier() else None
    except (ImportError, ValueError):
        return None
    return Path(spec.origin).parent if spec is not None and spec.origin and spec.submodule_search_locations else None


def _folder(path: Path) -> Path | None:
    """The folder itself, or the one in it that a package keeps its pipeline in ("it_core_news_lg-3.8.0")."""
    if not path.is_dir():
        return None
    inside = sorted(path.glob(f"{glob.escape(path.name)}-*"))
    found = [folder for folder in (path, *inside) if (folder / CONFIG).is_file() and (folder / META).is_file()]
    return found[0] if found else None
