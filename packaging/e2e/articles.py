"""The files that are double-clicked, each another article, so that the window's title tells which one was opened."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import environment

SEEDS, SAMPLES = environment.PROJECT / "seeds", environment.PROJECT / "tests" / "data"

KINDS = {
    "perché no.txt": (SEEDS / "05-scuola-val-trompia.txt", "Lodrino, la scuola resta aperta grazie a cinque nonni autisti"),
    "rete.pdf": (
        SAMPLES / "acquedotto.pdf",
        "Acque del Sannio, al via il piano contro le perdite: 38 milioni per rifare 210 chilometri di rete",
    ),
    "seals.html": (SAMPLES / "harbour-seals.html", "Harbour seals return to the Tyne, and anglers are counting the cost"),
    "treni.docx": (SAMPLES / "treni-notturni.docx", "Tornano i treni della notte. «Ma senza vagoni nuovi si resta fermi»"),
}
"""One of each kind by its name, in the order in which the file manager shows them: what it is, and the title of the article."""

ODD_NAMES = (
    b"due parole e tre.txt",
    b'it\'s "so".txt',
    b"$HOME `x`; rm -f *.txt",
    b"two\nlines.txt",
    b"citt\xe0.txt",
    b"--help",
)
"""Names that a careless program trips over; the last but one is no UTF-8."""

TOGETHER = ("uno.txt", "due.txt", "tre.txt")
"""Files that are opened all at once."""

NEVER = "never.txt"
"""One that nobody opens."""

_TEXT = "Riapre il faro numero {number}\n\nLa sindaca Ada Bruni ha riaperto il faro numero {number}. «È di tutti», ha detto Bruni.\n"


def title(number: int) -> str:
    """The title of one of the short articles."""
    return f"Riapre il faro numero {number}"


def text(number: int) -> str:
    """The whole of it."""
    return _TEXT.format(number=number)


def lay_out(home: Path, user: int) -> None:
    """Make the three folders in the user's home: articles, odd, together."""
    folders = [home / name for name in ("articles", "odd", "together")]
    for folder in folders:
        folder.mkdir()
    for name, (source, _) in KINDS.items():
        shutil.copyfile(source, folders[0] / name)
    for number, name in enumerate(ODD_NAMES):
        Path(os.fsdecode(os.fsencode(folders[1]) + b"/" + name)).write_text(text(number), "utf-8")
    for number, name in enumerate(TOGETHER, start=len(ODD_NAMES)):
        (folders[2] / name).write_text(text(number), "utf-8")
    for folder in folders:
        for path in (folder, *folder.iterdir()):
            os.chown(path, user, user)
