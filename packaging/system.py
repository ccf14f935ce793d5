"""What the operating system has to bring: Qt's libraries, programs for the tests, a display."""

from __future__ import annotations

import ctypes
import os
import shutil
import socket
import subprocess
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

QT_LIBRARIES = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxcb.so.1": "libxcb1",
}
"""The libraries that PySide6 leaves to the system on Linux (`ldd` over its wheels), with Debian's package of each."""

TEST_PROGRAMS = {
    "Xvfb": "xvfb",
    "openbox": "openbox",
    "xdotool": "xdotool",
    "xclip": "xclip",
    "strace": "strace",
    "desktop-file-validate": "desktop-file-utils",
    "appstreamcli": "appstream",
    "update-mime-database": "shared-mime-info",
    "man": "man-db",
}
"""The programs that tests and benchmark call, with Debian's package of each."""

BUILD_PROGRAMS = {"strip": "binutils", "patchelf": "patchelf", "dpkg-deb": "dpkg", "dpkg-shlibdeps": "dpkg-dev", "lintian": "lintian"}
"""The programs that make and check packages."""


def ensure_libraries() -> None:
    """Install the libraries that Qt needs and the system lacks; where that cannot be done, name them and go on."""
    if sys.platform.startswith("linux"):
        _ensure("The window needs system libraries", {package for name, package in QT_LIBRARIES.items() if not _loads(name)})


def ensure_python_library() -> None:
    """Install Python as a shared library where there is none, as Debian's is a package of its own; a bundle starts with it."""
    name = f"libpython{sys.version_info[0]}.{sys.version_info[1]}"
    if sys.platform.startswith("linux") and not _loads(f"{name}.so.1.0"):
        _ensure("The bundle needs Python as a library", {name})


def ensure_programs(programs: Iterable[str]) -> bool:
    """Install these of the programs above where they are missing; where that cannot be done, name them. Returns whether all are there."""
    if not sys.platform.startswith("linux"):
        return True
    programs, packages = list(programs), TEST_PROGRAMS | BUILD_PROGRAMS
    _ensure("Programs are needed", {packages[name] for name in programs if shutil.which(name) is None})
    return all(map(shutil.which, programs))


def install(packages: Iterable[str]) -> bool:
    """Install the Debian packages with apt, as root or by a sudo that asks nothing. Returns whether it went well."""
    apt = shutil.which("apt-get")
    if apt is None:
        return False
    prefix: list[str] = []
    if os.geteuid() != 0:
        if shutil.which("sudo") is None or subprocess.call(["sudo", "-n", "true"], stderr=subprocess.DEVNULL) != 0:
            return False
        prefix = ["sudo", "-n", "--preserve-env=DEBIAN_FRONTEND"]
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    options = ["-o", "Acquire::Retries=5", "-o", "DPkg::Lock::Timeout=300"]
    packages = sorted(packages)
    print(f"Installing system packages: {' '.join(packages)} …", flush=True)
    for step in (["update"], ["install", "--yes", "--no-install-recommends", *packages]):
        if subprocess.call([*prefix, apt, "--quiet", *options, *step], env=environment, stdin=subprocess.DEVNULL) != 0:
            return False
    return True


def display_answers() -> bool:
    """Whether there is a screen to open a window on."""
    if not sys.platform.startswith("linux"):
        return True
    if os.environ.get("WAYLAND_DISPLAY"):
        return True
    display = os.environ.get("DISPLAY", "")
    if not display.startswith((":", "unix:")):
        return bool(display)  # one on another machine
    number = display.partition(":")[2].partition(".")[0]
    return any(_listens(address) for address in (f"/tmp/.X11-unix/X{number}", f"\0/tmp/.X11-unix/X{number}"))


@contextmanager
def virtual_display(size: str = "1920x1080") -> Iterator[dict[str, str]]:
    """A display of our own that nobody sees (Xvfb). Yields the environment to run programs on it. Raises FileNotFoundError without Xvfb."""
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", f"{size}x24", "-nolisten", "tcp", "-noreset"]
    with subprocess.Popen(command, pass_fds=[writing], stdin=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as server:
        os.close(writing)
        with os.fdopen(reading) as answer:
            number = answer.readline().strip()
        try:
            if not number:
                raise FileNotFoundError("Xvfb gave no display")
            rest = {name: value for name, value in os.environ.items() if name not in ("WAYLAND_DISPLAY", "XAUTHORITY")}
            yield {**rest, "DISPLAY": f":{number}", "QT_QPA_PLATFORM": "xcb"}
        finally:
            server.terminate()


@contextmanager
def display_for_tests() -> Iterator[dict[str, str]]:
    """Yields the environment to run windows of tests in: a virtual display with a window manager on Linux, the desktop's own elsewhere."""
    if not sys.platform.startswith("linux"):
        yield dict(os.environ)
        return
    with virtual_display() as surroundings, _window_manager(surroundings):
        yield surroundings


@contextmanager
def _window_manager(surroundings: dict[str, str]) -> Iterator[None]:
    """Openbox on the display while inside: without one no window is ever the active one, and shortcuts go nowhere."""
    command = ["openbox", "--sm-disable", "--startup", "echo ready"]
    with subprocess.Popen(
        command, env=surroundings, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, stdin=subprocess.DEVNULL
    ) as process:
        assert process.stdout is not None
        while (line := process.stdout.readline()) and line.strip() != b"ready":
            pass
        try:
            yield
        finally:
            process.terminate()


def _ensure(why: str, packages: set[str]) -> None:
    if not packages:
        return
    print(f"{why}: {', '.join(sorted(packages))}.", flush=True)
    if not install(packages):
        print(f"They could not be installed from here. With the rights to: apt-get install {' '.join(sorted(packages))}", flush=True)


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def _listens(address: str) -> bool:
    if not address.startswith("\0") and not Path(address).exists():
        return False
    with socket.socket(socket.AF_UNIX) as connection:
        try:
            connection.connect(address)
        except OSError:
            return False
    return True
