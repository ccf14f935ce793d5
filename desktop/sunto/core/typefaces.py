"""Where the typefaces lie that come with the program."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path

SERIF_PACKAGE, SERIF_STEM = "font_source_serif_pro", "SourceSerifPro"
SANS_PACKAGE, SANS_STEM = "font_source_sans_pro", "SourceSansPro"
_FACES = ("Regular", "It", "Semibold", "Bold")


def face_files(package: str, stem: str) -> tuple[Path, ...]:
    """The files of the package's faces that the window uses; none where the package is not here."""
    try:
        spec = find_spec(package)
    except ValueError:  # a module without a spec
        return ()
    folders = spec.submodule_search_locations if spec is not None else None
    return tuple(Path(next(iter(folders))) / "files" / f"{stem}-{face}.ttf" for face in _FACES) if folders else ()
