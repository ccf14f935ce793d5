"""The file manager, used as a person does: icons are found by looking, opened by double-clicks."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from pathlib import PurePosixPath

from e2e import screen
from e2e.desktop import Desktop, wait_for
from e2e.screen import Box

PROGRAM, KIND = "pcmanfm", "Pcmanfm"
PLACE = Box(0, 0, 600, 860)
"""Where its window is; the article's window stands beside it."""

VIEW = Box(160, 90, 595, 855)
"""Where its icons are."""

BETWEEN_CLICKS = 0.06
"""Seconds between the two clicks of a double-click."""


class FileManager:
    """Its window. Raises TimeoutError where it shows something else than expected."""

    def __init__(self, desktop: Desktop, folder: str, *around: str) -> None:
        """Open the folder in it, with what is to be around the process (a tracer)."""
        self._desktop = desktop
        self._colour: int | None = None  # of what is selected
        desktop.start(*around, PROGRAM, folder)
        self._window = wait_for(self._its_window, "the file manager's window")
        left, top, width, height = PLACE.left, PLACE.top, PLACE.right - PLACE.left, PLACE.bottom - PLACE.top
        desktop.do("windowmove", self._window, left, top, "windowsize", self._window, width, height)
        self.come_forward()

    def _its_window(self) -> str:
        return next((number for number, (kind, _) in self._desktop.windows().items() if kind == KIND), "")

    def come_forward(self) -> None:
        """Be the active window."""
        self._desktop.do("windowactivate", "--sync", self._window)

    def go_to(self, folder: str) -> None:
        """Show another folder."""
        self.come_forward()
        self._desktop.do("key", "ctrl+l")
        self._desktop.do("type", "--delay", 5, folder)
        self._desktop.settled(box=VIEW)
        self._desktop.do("key", "Return")
        name = PurePosixPath(folder).name
        wait_for(lambda: self._desktop.windows()[self._window][1] == name, f"the folder {name}")
        self._desktop.settled(box=VIEW)

    def icons(self, number: int) -> Iterator[Box]:
        """The place of each of the folder's first icons, which is found when it is asked for; nothing may be selected before the first."""
        for place in range(number):
            self.come_forward()
            if place:
                self._walk_to(place - 1)
            yield self._selected_by(lambda place=place: self._walk_to(place))  # type: ignore[misc]

    def all_icons(self) -> Box:
        """Select all of the folder. Returns the place around them; nothing may be selected before."""
        self.come_forward()
        return self._selected_by(lambda: self._desktop.do("key", "ctrl+a"))

    def double_click(self, icon: Box) -> float:
        """As a person does. Returns the time of the second click."""
        self._desktop.do("mousemove", *icon.middle)
        self._desktop.settled(box=VIEW)
        self._desktop.do("click", 1)
        time.sleep(BETWEEN_CLICKS)
        clicked = time.monotonic()
        self._desktop.do("click", 1)
        return clicked

    def open_menu(self, icon: Box) -> None:
        """Show the context menu of what is selected, or of the icon."""
        self._desktop.do("mousemove", icon.left + 8, icon.bottom - 4, "click", 3)  # in the label, even where the box is around several
        self._desktop.settled(box=VIEW)

    def choose_first(self) -> None:
        """Take the first entry of the menu: open."""
        self._desktop.do("key", "Down")
        self._desktop.settled(box=VIEW)
        self._desktop.do("key", "Return")

    def _selected_by(self, act: Callable[[], None]) -> Box:
        before = self._desktop.settled(box=VIEW)
        unchanged = self._desktop.picture(VIEW)
        act()
        wait_for(lambda: self._desktop.picture(VIEW) != unchanged, "a change in the folder")
        after = self._desktop.settled(box=VIEW)
        self._colour = self._colour or screen.colour_of_change(before, after)
        found = screen.became(before, after, self._colour)
        if found is None:
            raise TimeoutError("nothing was selected")
        return found

    def _walk_to(self, place: int) -> None:
        """Select it by the keyboard."""
        self._desktop.do("key", "Home")
        for _ in range(place):
            self._desktop.do("key", "Right")
