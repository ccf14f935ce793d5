"""What is looked at, one function a section."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from types import MappingProxyType

from sunto import __version__
from sunto.core.typefaces import SANS_PACKAGE, SANS_STEM, SERIF_PACKAGE, SERIF_STEM, face_files
from sunto.core.versions import NEEDED
from sunto.doctor.finding import Finding, State
from sunto.doctor.probe import Probe

ANEW = "A part of Sunto is missing: install it anew."
NO_LIBRARY = "Install the system's package with the library that is named, and ask again."
NO_WINDOW = f"The window cannot open; sunto analyse and sunto brief do without. {NO_LIBRARY} Where none is named, install Sunto anew."
NO_DISPLAY = "The window needs one; sunto analyse and sunto brief do without."
NO_FONT = "PDFs print ◊ for these characters. Install a TrueType font that has them, as Noto Sans of that script or Droid Sans Fallback."
"""What to do."""

PYTHONS = ((3, 11), (3, 13))
"""The first and the last version of Python that Sunto is made for."""

QT_MODULES = ("PySide6.QtCore", "PySide6.QtGui", "PySide6.QtWidgets", "PySide6.QtSvg")
PLUGINS = MappingProxyType({"linux": ("xcb", "wayland"), "win32": ("windows",), "darwin": ("cocoa",)})
"""Qt's doors to the screen on each system; the first is needed, unless the screen has another."""

SCRIPTS = MappingProxyType({"Arabic": "ع", "Hebrew": "א", "Devanagari": "अ", "Chinese": "的", "Japanese": "の", "Korean": "한"})
"""Scripts beyond those of the program's own faces, each by a character that texts in it are full of."""


def examine(probe: Probe) -> list[Finding]:
    """All findings. A section that cannot be looked at is a finding too."""
    findings: list[Finding] = []
    for section, check in CHECKS.items():
        try:
            findings.extend(Finding(section, *each) for each in check(probe))
        except Exception as error:
            findings.append(Finding(section, "could not be looked at", State.MISSING, f"{type(error).__name__}: {error}", ANEW))
    return findings


Told = tuple[str, State, str, str]
"""Name, state, detail and advice of a finding."""


def versions(probe: Probe) -> Iterator[Told]:
    """Sunto, Python, the system, all needed packages."""
    yield "Sunto", State.OK, __version__, ""
    fits = PYTHONS[0] <= probe.python[:2] <= PYTHONS[1]
    advice = "" if fits else "Sunto is made for Python {}.{} to {}.{}.".format(*PYTHONS[0], *PYTHONS[1])
    yield "Python", State.OK if fits else State.MISSING, ".".join(map(str, probe.python)), advice
    yield "system", State.OK, probe.machine, ""
    for package, module in NEEDED.items():
        version = probe.version_of(package)
        trouble = probe.importing(module) if version else "not installed"
        yield package, State.MISSING if trouble else State.OK, trouble or version or "", ANEW if trouble else ""


def folders(probe: Probe) -> Iterator[Told]:
    """Where things lie, and whether what is to be remembered can be."""
    yield "program's resources", State.OK, str(probe.resources()), ""
    for name, folder in probe.folders().items():
        if probe.writable(folder):
            yield name, State.OK, str(folder) if folder.is_dir() else f"{folder} (made when needed)", ""
        else:
            yield name, State.MISSING, f"{folder} cannot be written", "Nothing is kept there. See to it that the folder is yours to write."


def fonts(probe: Probe) -> Iterator[Told]:
    """What the window shows texts in, what the PDF embeds, and scripts that the PDF has no font for."""
    for package, stem in ((SERIF_PACKAGE, SERIF_STEM), (SANS_PACKAGE, SANS_STEM)):
        files = face_files(package, stem)
        lacking = [file.name for file in files if not file.is_file()]
        good = bool(files) and not lacking
        yield f"window: {stem}", State.OK if good else State.MISSING, ", ".join(lacking) or f"{len(files)} faces", "" if good else ANEW
    for face, trouble in probe.printing_faces().items():
        yield f"PDF: {face}", State.MISSING if trouble else State.OK, trouble, ANEW if trouble else ""
    lacking = [script for script, character in SCRIPTS.items() if not probe.prints(character)]
    if lacking:
        yield "PDF: other scripts", State.NOTE, f"no font for {', '.join(lacking)}", NO_FONT


def window(probe: Probe) -> Iterator[Told]:
    """Qt, its door to the screen, and the screen."""
    for module in QT_MODULES:
        trouble = probe.importing(module)
        if trouble:
            yield module, State.MISSING, trouble, NO_WINDOW
            return
    yield "Qt", State.OK, ", ".join(module.partition(".")[2] for module in QT_MODULES), ""
    names = PLUGINS.get(probe.system, ())
    display = next((name for name in ("DISPLAY", "WAYLAND_DISPLAY") if probe.environment.get(name)), "")
    needed = "wayland" if probe.system == "linux" and display == "WAYLAND_DISPLAY" else next(iter(names), "")
    for name in names:
        trouble = _plugin_trouble(probe, name)
        state = (State.MISSING if name == needed else State.NOTE) if trouble else State.OK
        yield f"Qt for {name}", state, trouble, NO_LIBRARY if trouble else ""
    if probe.system == "linux":
        yield "display", State.OK if display else State.NOTE, f"{display} is set" if display else "none here", "" if display else NO_DISPLAY


def _plugin_trouble(probe: Probe, name: str) -> str:
    found = probe.plugins(f"*q{name}*")
    return next(filter(None, map(probe.loading, found)), "") if found else "not installed"


def languages(probe: Probe) -> Iterator[Told]:
    """Languages with trained weights: how large, and whether they can be loaded."""
    for folder in sorted(path for path in (probe.resources() / "languages").iterdir() if path.is_dir()):
        weights = folder / "pipeline"
        if not weights.is_dir():
            yield folder.name, State.MISSING, "no trained weights", ANEW
            continue
        size = sum(file.stat().st_size for file in weights.rglob("*") if file.is_file()) / 1e6
        trouble = probe.analysing(folder.name)
        yield folder.name, State.MISSING if trouble else State.OK, trouble or f"loads, {size:.1f} MB", ANEW if trouble else ""


def readers(probe: Probe) -> Iterator[Told]:
    """The readers of files, with the libraries that they lean on."""
    for name, suffixes, module in probe.readers():
        trouble = probe.importing(module)
        yield name, State.MISSING if trouble else State.OK, trouble or " ".join(suffixes), ANEW if trouble else ""


def pipelines(probe: Probe) -> Iterator[Told]:
    """spaCy pipelines of other makers; Sunto needs none."""
    found = probe.pipelines()
    for place in found:
        yield place.package or place.name, State.OK, f"{place.title} ({place.language})", ""
    if not found:
        yield "none", State.OK, "Sunto needs none; one that is installed can find the names (--pipeline)", ""


CHECKS: MappingProxyType[str, Callable[[Probe], Iterator[Told]]] = MappingProxyType(
    {
        "Versions": versions,
        "Folders": folders,
        "Window": window,
        "Fonts": fonts,
        "Languages": languages,
        "Readers": readers,
        "Installed spaCy pipelines": pipelines,
    }
)
"""The sections, in the order in which they are printed."""
