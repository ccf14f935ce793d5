"""Every article in every format. Run by `dev.py samples` with the environment's Python: python make.py FOLDER."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from samples import epub, mail, office, pages, plain, printed, rtf
from samples.manuscript import Manuscript, manuscripts

MAKERS: dict[str, Callable[[Manuscript], bytes]] = {
    "txt": plain.utf8,
    "windows-1252.txt": plain.windows_1252,
    "macroman.txt": plain.macroman,
    "utf-16.txt": plain.utf16,
    "md": plain.markdown,
    "html": pages.html_page,
    "mhtml": pages.mhtml,
    "webarchive": pages.webarchive,
    "pdf": printed.pdf,
    "docx": office.docx,
    "odt": office.odt,
    "rtf": rtf.rtf,
    "eml": mail.eml,
    "epub": epub.epub,
}
"""What makes the file with each ending."""


def made() -> dict[str, bytes]:
    """All samples by their file names."""
    return {f"{each.name}.{ending}": make(each) for each in manuscripts() for ending, make in MAKERS.items()}


def main(folder: Path) -> None:
    """Write them."""
    folder.mkdir(parents=True, exist_ok=True)
    samples = made()
    for name, data in samples.items():
        (folder / name).write_bytes(data)
    print(f"{len(samples)} samples in {folder}")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
