"""Files as large as they come, for the benchmark. Run by `dev.py bench` with the environment's Python: python large.py FOLDER."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path

if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from samples import pages, printed
from samples.manuscript import manuscripts

PAGE, TEXT, SHEETS = 1_000_000, 5_000_000, 20
"""Bytes of the web page and of the text, pages of the PDF."""


def main(folder: Path) -> None:
    """Write a page, a text and a PDF whose bodies are an article over and over."""
    first = manuscripts()[0]
    head = next(place for place, (_, words) in enumerate(first.lines) if len(words) > 200)
    text = first.lines[head:]
    size = sum(len(words.encode()) for _, words in text)
    long = replace(first, lines=(*first.lines, *text * (PAGE // size)))
    (folder / "page.html").write_bytes(pages.html_page(long)[:PAGE])
    (folder / "text.txt").write_bytes((first.article.text * (TEXT // len(first.article.text.encode()) + 1)).encode()[:TEXT])
    times = 1
    while (sheets := _sheets(data := printed.pdf(first, times))) < SHEETS:
        times += max(1, (SHEETS - sheets) // 2)
    (folder / "sheets.pdf").write_bytes(data)


def _sheets(pdf: bytes) -> int:
    """How many pages the document has; reportlab writes them one by one."""
    return pdf.count(b"/Type /Page\n") + pdf.count(b"/Type /Page ")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
