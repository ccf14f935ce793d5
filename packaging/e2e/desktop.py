"""A desktop session in the bare system: a display, a window manager and a user's own programs on them, watched from outside."""

from __future__ import annotations

import mmap
import os
import re
import shlex
import signal
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from queue import SimpleQueue
from threading import Thread
from typing import IO, Any, TypeVar

import bare_system
from e2e.screen import Box, Picture, read

T = TypeVar("T")

PATIENCE = 60.0
"""Seconds to wait for anything at all."""

SCREEN = "1600x900x24"
LOG = "session.log"
FRAMES = "tmp/frames"
"""Where the display keeps its memory."""


class Desktop:
    """What a user's programs see, and what is seen of them. Times are those of `time.monotonic`."""

    def __init__(self, root: Path, user: int, name: str) -> None:
        self.root, self.user, self.home = root, user, f"/home/{name}"
        self.runtime = f"/run/user/{user}"
        self.variables = {
            "HOME": self.home,
            "USER": name,
            "LANG": "C.UTF-8",
            "XDG_RUNTIME_DIR": self.runtime,
            "XDG_CURRENT_DESKTOP": "Openbox",
        }
        self._frames: mmap.mmap | None = None
        self._hand: subprocess.Popen[bytes] | None = None

    def command(self, *command: str) -> list[str]:
        """What to call for the user's command."""
        return bare_system.within(self.root, *command, user=self.user, variables=self.variables)

    def run(self, *command: str) -> str:
        """Run it to its end. Returns what it said. Raises CalledProcessError when it failed."""
        return subprocess.run(
            self.command(*command), check=True, timeout=PATIENCE, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, text=True
        ).stdout

    def start(self, *command: str, **more: Any) -> subprocess.Popen[bytes]:
        """Start it and leave it; what it says goes to a log file in the user's home."""
        with (self.root / self.home[1:] / LOG).open("ab") as log:
            return subprocess.Popen(self.command(*command), **{"stdin": subprocess.DEVNULL, "stdout": log, "stderr": log, **more})

    def begin(self) -> None:
        """Start the display, the message bus and the window manager."""
        for folder, mode, owner in (("tmp/.X11-unix", 0o1777, 0), (self.runtime[1:], 0o700, self.user), (FRAMES, 0o755, self.user)):
            (self.root / folder).mkdir(parents=True, exist_ok=True)
            os.chown(self.root / folder, owner, owner)
            (self.root / folder).chmod(mode)
        told = ["-screen", "0", SCREEN, "-nolisten", "tcp", "-noreset", "-fbdir", f"/{FRAMES}"]
        self.variables["DISPLAY"] = ":" + self._answer("Xvfb", "-displayfd", "{}", *told)
        self.variables["DBUS_SESSION_BUS_ADDRESS"] = self._answer("dbus-daemon", "--session", "--nofork", "--print-address={}")
        with (self.root / FRAMES / "Xvfb_screen0").open("rb") as file:
            self._frames = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        self._manage_windows()
        self._hand = self.start("xdotool", "-", stdin=subprocess.PIPE, bufsize=0)  # one for all, so that no start of it is measured

    def _answer(self, *command: str) -> str:
        """Start it with the number of a pipe in place of {}. Returns the line that it writes into that once it is ready."""
        reading, writing = os.pipe()
        with os.fdopen(reading) as answer:
            self.start(*(part.replace("{}", str(writing)) for part in command), pass_fds=[writing])
            os.close(writing)
            line = answer.readline().strip()
        if not line:
            raise RuntimeError(f"{command[0]} did not start")
        return line

    def _manage_windows(self) -> None:
        """Start the window manager, and wait until it has all windows in its hands: one that comes just before is lost now and then."""
        manager = self.start("openbox", "--sm-disable", "--startup", "echo ready", stdout=subprocess.PIPE)
        assert manager.stdout is not None
        while (line := manager.stdout.readline()) and line.strip() != b"ready":
            pass

    def picture(self, box: Box | None = None) -> Picture:
        """What is on the screen now, or in a part of it."""
        assert self._frames is not None
        return read(memoryview(self._frames), box)

    def settled(self, still: float = 0.3, box: Box | None = None) -> Picture:
        """What is on the screen once nothing has changed there, or in a part of it where no cursor blinks, for that many seconds."""
        begun = since = time.monotonic()
        last = self.picture(box)
        while time.monotonic() - since < still:
            time.sleep(0.05)
            now = self.picture(box)
            if now != last:
                last, since = now, time.monotonic()
            if since > begun + PATIENCE:
                raise TimeoutError("the screen does not come to rest")
        return self.picture()

    def do(self, *actions: object) -> None:
        """Move the mouse, click, press keys: what xdotool takes in one line. Returns before it is done."""
        assert self._hand is not None and self._hand.stdin is not None
        self._hand.stdin.write(shlex.join(map(str, actions)).encode() + b"\n")

    @contextmanager
    def title_of(self, window: str) -> Iterator[Titles]:
        """The titles that the window gets while inside."""
        with self.start("xprop", "-spy", "-notype", "-id", window, "_NET_WM_NAME", stdout=subprocess.PIPE) as watching:
            try:
                yield Titles(watching)
            finally:
                watching.terminate()

    def windows(self) -> dict[str, tuple[str, str]]:
        """The windows that the window manager knows: class and title of each, by its number."""
        listed = re.findall(r"0x[0-9a-f]+", self.run("xprop", "-root", "_NET_CLIENT_LIST"))
        found = {}
        for number in listed:
            try:
                told = self.run("xprop", "-id", number, "-notype", "WM_CLASS", "_NET_WM_NAME")
            except subprocess.CalledProcessError:  # it has just been closed
                continue
            kind = re.search(r'^WM_CLASS = .*"(.*)"$', told, re.MULTILINE)
            found[number] = (kind[1] if kind else "", title_in(told))
        return found

    def processes(self) -> dict[int, tuple[Path, int]]:
        """The processes in the system, by their numbers: the program and the parent of each."""
        found = {}
        for entry in Path("/proc").iterdir():
            if entry.name.isdecimal():
                try:
                    if (entry / "root").readlink() == self.root:
                        parent = int((entry / "stat").read_text(errors="replace").rpartition(")")[2].split()[1])
                        found[int(entry.name)] = (entry / "exe").readlink(), parent
                except OSError:  # ended meanwhile, or one of the kernel's own
                    continue
        return found

    def end(self) -> None:
        """End every process of the session."""
        for wanted in (signal.SIGTERM, signal.SIGKILL):
            for number in self.processes():
                try:
                    os.kill(number, wanted)
                except ProcessLookupError:
                    continue
            until = time.monotonic() + 5
            while self.processes() and time.monotonic() < until:
                time.sleep(0.05)
        if self._frames is not None:
            self._frames.close()


@contextmanager
def session(root: Path, user: int, name: str) -> Iterator[Desktop]:
    """A desktop while inside."""
    desktop = Desktop(root, user, name)
    try:
        desktop.begin()
        yield desktop
    finally:
        desktop.end()


class Titles:
    """The titles of a window, as they come."""

    def __init__(self, watching: subprocess.Popen[bytes]) -> None:
        assert watching.stdout is not None
        self._lines: SimpleQueue[tuple[float, str]] = SimpleQueue()
        self._reading = Thread(target=self._read, args=[watching.stdout], daemon=True)
        self._reading.start()
        self._lines.get(timeout=PATIENCE)  # the one that it has already

    def new(self) -> list[tuple[float, str]]:
        """When the title changed since the last time of asking, and to what."""
        return [self._lines.get() for _ in range(self._lines.qsize())]

    def _read(self, lines: IO[bytes]) -> None:
        for line in lines:
            self._lines.put((time.monotonic(), title_in(line.decode())))


def title_in(told: str) -> str:
    """The title in what xprop prints."""
    found = re.search(r'^_NET_WM_NAME = "(.*)"$', told, re.MULTILINE)
    return re.sub(r"\\(.)", r"\1", found[1]) if found else ""


def wait_for(reached: Callable[[], T], what: str, patience: float = PATIENCE) -> T:
    """Wait until it is reached. Returns what that was. Raises TimeoutError."""
    until = time.monotonic() + patience
    while not (found := reached()):
        if time.monotonic() > until:
            raise TimeoutError(f"waited for {what} in vain")
        time.sleep(0.01)
    return found
