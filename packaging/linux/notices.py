"""Whose work is in Sunto's bundle, and under which licence: the file `copyright` of a Debian package (its format 1.0, DEP-5).

Run with the environment's Python, as it tells of the packages that this has for Sunto: python -m linux.notices FILE
"""

from __future__ import annotations

import re
import sys
import sysconfig
import textwrap
from collections.abc import Iterable, Iterator
from importlib.metadata import Distribution, distribution
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

import program

_END = r".*?(?:END OF TERMS AND CONDITIONS|\Z)"

COMMON = {
    "Apache-2.0": rf"Apache License\s+Version 2\.0, January 2004.*?TERMS AND CONDITIONS FOR USE{_END}",
    "GPL-2": rf"GNU GENERAL PUBLIC LICENSE\s+Version 2, June 1991.*?TERMS AND CONDITIONS FOR COPYING{_END}",
    "GPL-3": rf"GNU GENERAL PUBLIC LICENSE\s+Version 3, 29 June 2007.*?TERMS AND CONDITIONS{_END}",
    "LGPL-2.1": rf"GNU LESSER GENERAL PUBLIC LICENSE\s+Version 2\.1, February 1999.*?TERMS AND CONDITIONS FOR COPYING{_END}",
    "LGPL-3": rf"GNU LESSER GENERAL PUBLIC LICENSE\s+Version 3, 29 June 2007.*?Additional Definitions{_END}",
    "MPL-1.1": rf"MOZILLA PUBLIC LICENSE\s+Version 1\.1.*?1\.\s+Definitions{_END}",
    "MPL-2.0": rf"Mozilla Public License Version 2\.0\s.*?1\.\s+Definitions{_END}",
}
"""The licences that every Debian system has in /usr/share/common-licenses, by their whole text as it stands in others' files."""

UNSAID = {
    "font-source-sans-pro": "2010-2020 Adobe (http://www.adobe.com/), with Reserved Font Name 'Source'",
    "font-source-serif-pro": "2014-2020 Adobe (http://www.adobe.com/), with Reserved Font Name 'Source'",
    "pyside6-essentials": "The Qt Company Ltd. and other contributors",
    "shiboken6": "The Qt Company Ltd. and other contributors",
}
"""Who holds the copyright of packages that carry no text of their licence."""

QT = (
    "Qt for Python, Qt and shiboken, as the packages PySide6-Essentials and shiboken6 carry them, are used under the GNU Lesser General "
    "Public License, version 3. They lie as libraries of their own beside the program and may be replaced by other builds of the same "
    "version. Their source is at https://download.qt.io/official_releases/QtForPython/; Qt's own third parties are named at "
    "https://doc.qt.io/qt-6/licenses-used-in-qt.html."
)
OFL = "https://openfontlicense.org"

_LICENCE_FILE = re.compile(r"LICEN[CS]E|COPYING|NOTICE", re.IGNORECASE)
_COPYRIGHT = re.compile(r"^[\W_]*(?:Portions\s+)?(?:Copyright|©)\s*(?:\(c\)|©|:)?\s*(?P<who>(?=.*\d{4})\S.{4,160})$", re.IGNORECASE)


def notices() -> str:
    """The whole file."""
    told = [
        ["Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/", f"Upstream-Name: {program.NAME}"],
        ["Files: *", f"Copyright: {program.COPYRIGHT}", "License: Apache-2.0"],
        *(_data(folder) for folder in sorted((program.PROJECT / "resources" / "languages").iterdir()) if folder.is_dir()),
        *(_package(each) for each in bundled()),
        _python(),
        ["License: Apache-2.0", *_body(_referred("Apache-2.0"))],
    ]
    return "\n\n".join("\n".join(paragraph) for paragraph in told) + "\n"


def bundled(name: str = "sunto") -> tuple[Distribution, ...]:
    """The packages that Sunto needs, and what they need in turn, each once, by name."""
    found: dict[tuple[str, str], Distribution] = {}
    waiting = [(name, "")]
    while waiting:
        wanted, extra = waiting.pop()
        if (wanted, extra) in found:
            continue
        found[wanted, extra] = distribution(wanted)
        for requirement in map(Requirement, found[wanted, extra].requires or ()):
            if requirement.marker is None or requirement.marker.evaluate({"extra": extra}):
                waiting += [(canonicalize_name(requirement.name), each) for each in ("", *requirement.extras)]
    by_name = {key: each for (key, _), each in found.items() if key != name}
    return tuple(each for _, each in sorted(by_name.items()))


def licence_of(package: Distribution) -> str:
    """The short name of its licence, as the package itself says."""
    said = package.metadata
    classified = [each.split(" :: ")[-1] for each in said.get_all("Classifier", []) if each.startswith("License :: OSI Approved :: ")]
    first_line = (said["License"] or "").strip().partition("\n")[0][:80]
    return str(said["License-Expression"] or first_line or " and ".join(classified) or "unnamed")


def _data(folder: Path) -> list[str]:
    """The trained weights and lists of a language, with the attribution that has to stay beside them."""
    told = (folder / "LICENSE.md").read_text("utf-8")
    return [
        f"Files: */languages/{folder.name}/pipeline/*",
        f"Copyright: {program.COPYRIGHT}, and those whom the licence names",
        f"License: CC-BY-SA-4.0-{folder.name}",
        *_body([*told.splitlines(), "", "The licence CC BY-SA 4.0 is at https://creativecommons.org/licenses/by-sa/4.0/legalcode."]),
    ]


def _package(package: Distribution) -> list[str]:
    name = canonicalize_name(package.name)
    texts = [_decoded(each.locate().read_bytes()) for each in package.files or () if _is_licence(each.parts)]
    return [
        f"Files: {_files(package)}",
        f"Copyright: {_holders(package, texts)}",
        f"License: {name}",
        *_body([f"{package.name} {package.version}: {licence_of(package)}.", *_licence(name, texts)]),
    ]


def _decoded(data: bytes) -> str:
    """The text; some of those that are not UTF-8 are older than it."""
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("latin-1")


def _licence(name: str, texts: Iterable[str]) -> Iterator[str]:
    """The package's own licence texts, those that every system has named only."""
    if name in ("pyside6-essentials", "shiboken6"):
        yield from ("", *textwrap.wrap(QT, 100), *_referred("LGPL-3"), *_referred("GPL-3"))
    if name.startswith("font-source-"):
        yield from ("", f"The SIL Open Font License 1.1 is at {OFL}.")
    for text in dict.fromkeys(texts):
        yield from ("", *_own(text).splitlines())


def _own(text: str) -> str:
    """The text with a pointer in the place of each common licence that it repeats whole."""
    for short, whole in COMMON.items():
        pointer = "\n".join(_referred(short))
        text = re.sub(whole, lambda _: pointer, text, flags=re.DOTALL | re.IGNORECASE)  # noqa: B023 (used at once)
    return text


def _holders(package: Distribution, texts: Iterable[str]) -> str:
    name = canonicalize_name(package.name)
    if name in UNSAID:
        return UNSAID[name]
    found = [match["who"].strip(" .*") for text in texts for line in _own(text).splitlines() if (match := _COPYRIGHT.match(line.strip()))]
    said = package.metadata
    author = said["Author"] or said["Author-email"] or said["Maintainer"] or said["Maintainer-email"] or f"the authors of {package.name}"
    return f"\n{' ' * 11}".join(dict.fromkeys(found)) or str(author)


def _files(package: Distribution) -> str:
    """Where it lies in a bundle, wherever that is: its modules and libraries by their first folder."""
    tops = {each.parts[0] for each in package.files or () if each.parts[0] not in ("..", "__pycache__") and _module(each.parts[0])}
    return " ".join(f"*/{top}" if top.endswith((".py", ".so")) else f"*/{top}/*" for top in sorted(tops)) or f"*/{package.name}/*"


def _module(top: str) -> bool:
    return not top.endswith((".dist-info", ".pth")) and " " not in top


def _is_licence(parts: tuple[str, ...]) -> bool:
    """Whether the file is a licence beside the package's metadata: in a folder of them, or named as one."""
    return parts[0].endswith(".dist-info") and ("licenses" in parts[1:-1] or _LICENCE_FILE.search(parts[-1]) is not None)


def _python() -> list[str]:
    """The interpreter that the bundle starts, with PyInstaller's starter."""
    text = Path(sysconfig.get_path("stdlib"), "LICENSE.txt")
    said = text.read_text("utf-8").splitlines() if text.is_file() else ["The licence is at https://docs.python.org/3/license.html."]
    starter = (
        "The starter of the bundle is PyInstaller's; its licence, the GNU General Public License, version 2 or later, has an exception for "
        "programs that are bundled with it, whatever their own licence."
    )
    return [
        "Files: */libpython3* */base_library.zip */lib-dynload/*",
        "Copyright: 2001-2026 Python Software Foundation",
        "License: PSF-2.0",
        *_body([*textwrap.wrap(starter, 100), *_referred("GPL-2"), "", *said]),
    ]


def _referred(short: str) -> list[str]:
    return [f"The whole text of {short} is in /usr/share/common-licenses/{short} on Debian systems."]


def _body(lines: Iterable[str]) -> Iterator[str]:
    """The lines as a field's further lines: indented, and empty ones marked."""
    return (f" {line.rstrip()}" if line.strip() else " ." for line in lines)


if __name__ == "__main__":
    file = Path(sys.argv[1])
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(notices(), "utf-8")
