"""What is installed here, as its metadata tell: nothing is imported to know."""

from __future__ import annotations

from importlib.util import find_spec
from types import MappingProxyType

from sunto import __version__

NEEDED = MappingProxyType(
    {
        "PySide6-Essentials": "PySide6",
        "spacy": "spacy",
        "reportlab": "reportlab",
        "appdirs": "appdirs",
        "msgspec": "msgspec",
        "pebble": "pebble",
        "charset-normalizer": "charset_normalizer",
        "defusedxml": "defusedxml",
        "trafilatura": "trafilatura",
        "lxml": "lxml",
        "lxml_html_clean": "lxml_html_clean",
        "py3langid": "py3langid",
        "pypdfium2": "pypdfium2",
        "tqdm": "tqdm",
        "markdown-it-py": "markdown_it",
        "font-source-sans-pro": "font_source_sans_pro",
        "font-source-serif-pro": "font_source_serif_pro",
    }
)
"""The packages that Sunto needs, each with the module that it brings."""

UNKNOWN = "unknown version"


def version_of(package: str) -> str | None:
    """The version of a needed package; UNKNOWN where it is here without its metadata, None where it is not here."""
    from importlib.metadata import PackageNotFoundError, version  # late: the window begins with this module, and seldom asks

    try:
        return version(package)
    except PackageNotFoundError:
        pass
    try:
        return UNKNOWN if find_spec(NEEDED[package]) is not None else None
    except (ImportError, ValueError):  # ValueError: a module without a spec
        return None


def surroundings() -> dict[str, str]:
    """The versions of Sunto, Python, the system and all needed packages."""
    import platform  # late, too

    system = {"Sunto": __version__, "Python": platform.python_version(), "system": f"{platform.system()} {platform.release()}"}
    return {**system, "machine": platform.machine(), **{package: version_of(package) or "not here" for package in NEEDED}}
