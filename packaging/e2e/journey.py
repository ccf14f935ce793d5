"""What a person does with articles in the file manager, and whether each opens in the one window, and how soon."""

from __future__ import annotations

import os
import sqlite3
import time
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from e2e import articles, screen
from e2e.desktop import PATIENCE, Desktop, wait_for
from e2e.file_manager import FileManager
from e2e.findings import Findings
from e2e.screen import Box
from e2e.talk import acting_as

KIND, SUFFIX = "sunto", " — Sunto"
"""The class of the article's window, and the end of its title."""

BUNDLE = "usr/lib/sunto"
WINDOW = Box(610, 0, 1595, 860)
TEXT = Box(900, 575, 1400, 700)
"""Where the window is put, and where in it the article's text begins then."""

PROMPT = 0.5
"""Seconds after the second click within which a further article is to be there."""

LEAST_INK, NEW_INK = 500, 10
"""Dark pixels that there are at the least where there is text, and those of them that another text has and the one before had not."""

LOOK = 0.008
"""Seconds between two looks at it."""

LIBRARY, ENTRY = ".local/share/sunto/library.sqlite", "sunto.desktop"

AFTERWARDS = 1.0
"""Seconds for which the text is watched once the title has changed."""


@dataclass(frozen=True, slots=True)
class Opening:
    """Seconds from the second click to the title and to the text of an article."""

    title: str
    titled: float
    shown: float


class Journey:
    """One user's way through the folders, with the file manager and the window."""

    def __init__(self, desktop: Desktop, findings: Findings, pictures: Path | None, *around: str) -> None:
        self.desktop, self.findings, self._pictures = desktop, findings, pictures
        self.manager = FileManager(desktop, f"{desktop.home}/articles", *around)
        self.window, self.icons = "", dict[str, Box]()

    def keep(self, name: str) -> None:
        """Keep what is on the screen."""
        if self._pictures is not None:
            screen.save(self.desktop.settled(box=TEXT), self._pictures / f"{name}.png")

    def kinds(self) -> list[Opening]:
        """One of each kind: the first opens the window, the others come into it. Returns the others."""
        later = []
        for icon, (name, (_, title)) in zip(self.manager.icons(len(articles.KINDS)), articles.KINDS.items(), strict=True):
            self.icons[name] = icon
            if not self.window:
                self.first(name, title)
            else:
                opening = self.further(lambda icon=icon: self.manager.double_click(icon))  # type: ignore[misc]
                later.append(opening)
                told = f"title after {opening.titled:.3f} s, text after {opening.shown:.3f} s"
                self._note(f"a double-click on {name} opens it in the window", opening.title == title, told)
            self.keep(f"opened-{Path(name).suffix[1:]}")
        return later

    def first(self, name: str, title: str) -> None:
        """The double-click that opens the window."""
        clicked = self.manager.double_click(self.icons[name])
        self.window = wait_for(self._its_window, "a window of Sunto")
        there = time.monotonic() - clicked
        wait_for(lambda: self.desktop.windows().get(self.window) == (KIND, title + SUFFIX), f"the title {title!r}")
        told = f"window after {there:.2f} s, title after {time.monotonic() - clicked:.2f} s"
        width, height = WINDOW.right - WINDOW.left, WINDOW.bottom - WINDOW.top
        self.desktop.do("windowmove", self.window, WINDOW.left, WINDOW.top, "windowsize", self.window, width, height)
        self.desktop.settled(AFTERWARDS, TEXT)
        self._note(f"a double-click on {name} opens the window with it", True, told)

    def further(self, act: Callable[[], float]) -> Opening:
        """Do what opens one more, and watch it come into the window. Raises TimeoutError when none does."""
        before = screen.ink(self.desktop.picture(TEXT))
        shown = 0.0
        changed: list[tuple[float, str]] = []
        with self.desktop.title_of(self.window) as titles:
            clicked = act()
            while not changed or not shown or time.monotonic() < max(shown, changed[-1][0]) + AFTERWARDS:
                if not shown and is_other_text(before, screen.ink(self.desktop.picture(TEXT))):
                    shown = time.monotonic()
                changed += titles.new()
                if time.monotonic() > clicked + PATIENCE:
                    raise TimeoutError("no article came into the window")
                time.sleep(LOOK)
        titled, title = changed[-1]  # until the article has been read, its file's name stands there
        return Opening(title.removesuffix(SUFFIX), titled - clicked, shown - clicked)

    def odd(self) -> None:
        """Files whose names are a trial."""
        self.manager.go_to(f"{self.desktop.home}/odd")
        wanted = {articles.title(number) for number in range(len(articles.ODD_NAMES))}
        openings = [
            self.further(lambda icon=icon: self.manager.double_click(icon))  # type: ignore[misc]
            for icon in self.manager.icons(len(articles.ODD_NAMES))
        ]
        seen = {opening.title for opening in openings}
        self.keep("odd-names")
        paths = {os.fsencode(self.desktop.home) + b"/odd/" + name for name in articles.ODD_NAMES}
        told = "texts after " + ", ".join(f"{opening.shown:.3f}" for opening in openings) + " s"
        missing = sorted(paths - self.opened())
        self._note(f"{len(wanted)} files with odd names open in the window", seen == wanted and not missing, missing or told)

    def together(self) -> None:
        """Several files selected and opened at once."""
        self.manager.go_to(f"{self.desktop.home}/together")
        paths = {f"{self.desktop.home}/together/{name}".encode() for name in articles.TOGETHER}
        self.manager.open_menu(self.manager.all_icons())
        self.keep("menu-several")
        self.manager.choose_first()
        wait_for(lambda: paths <= self.opened(), "all selected files")
        self.keep("several-at-once")
        self._note(f"{len(paths)} files selected and opened at once are all in the window", True)

    def again(self) -> None:
        """The window closed, and a file double-clicked once more."""
        self.desktop.do("windowactivate", "--sync", self.window, "key", "--window", "0", "alt+F4")
        wait_for(lambda: not self.sunto(), "the end of the window's processes")
        self.window = ""
        self.manager.go_to(f"{self.desktop.home}/articles")
        name = next(iter(articles.KINDS))
        self.first(name, articles.KINDS[name][1])

    def open_with(self) -> None:
        """What the file manager and the desktop say of Sunto for each kind."""
        self.manager.go_to(f"{self.desktop.home}/articles")
        for name, icon in self.icons.items():
            self.manager.come_forward()
            self.manager.open_menu(icon)
            self.keep(f"menu-{Path(name).suffix[1:]}")
            self.desktop.do("key", "Escape")
            kind = self.desktop.run("gio", "info", "-a", "standard::content-type", f"{self.desktop.home}/articles/{name}")
            kind = kind.rpartition("standard::content-type: ")[2].strip()
            listed = self.desktop.run("gio", "mime", kind)
            self._note(f"“Open with” lists Sunto for {kind}", ENTRY in listed.partition("Recommended")[2])

    def sunto(self) -> dict[int, int]:
        """The user's processes of Sunto, with the parent of each."""
        inside = self.desktop.root / BUNDLE
        return {number: parent for number, (program, parent) in self.desktop.processes().items() if inside in program.parents}

    def opened(self) -> set[bytes]:
        """The paths of the articles that Sunto has opened, from its list of recent ones."""
        file = self.desktop.root / self.desktop.home[1:] / LIBRARY
        with acting_as(self.desktop.user), closing(sqlite3.connect(f"file:{file}?mode=ro", uri=True)) as library:
            return {os.fsencode(path) for (path,) in library.execute("select path from recent")}

    def is_one(self) -> bool:
        """Whether there is one window of Sunto's, and one process that is not a worker."""
        windows = [number for number, (kind, _) in self.desktop.windows().items() if kind == KIND]
        processes = self.sunto()
        return windows == [self.window] and len([parent for parent in processes.values() if parent not in processes]) == 1

    def _note(self, what: str, held: bool, told: object = "") -> None:
        if not self.is_one():
            held, told = False, f"not one window: {self.desktop.windows()}, {self.sunto()}"
        self.findings.note(what, held, told)

    def _its_window(self) -> str:
        return next((number for number, (kind, _) in self.desktop.windows().items() if kind == KIND), "")


def is_other_text(before: int, now: int) -> bool:
    """Whether this is the ink of a text, and of another one than before."""
    return now.bit_count() >= LEAST_INK and (now & ~before).bit_count() >= NEW_INK
