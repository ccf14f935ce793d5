"""The parts of the way: the package alone, a person's use of it, the same under a tracer, and its removal."""

from __future__ import annotations

import shutil
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import system
from e2e import articles, network, removal, screen, talk
from e2e.debian import TOOLS, USERS, Debian
from e2e.desktop import Desktop, session, wait_for
from e2e.findings import Findings
from e2e.journey import Journey, Opening

PACKAGE = "sunto"
OURS = ("/usr/lib/sunto/", "/usr/bin/sunto")
"""Beginnings of the paths of its programs."""

OWN_FOLDERS = (".config/sunto", ".local/share/sunto", ".cache/sunto")
"""What the program keeps for a person, and the package manager never touches."""

STAGES = {
    "alone": "the package in the bare system",
    "use": "a person's use of it",
    "traced": "the same under strace",
    "removal": "the removal",
}


class Rounds:
    """The parts, one after the other."""

    def __init__(self, debian: Debian, package: Path, findings: Findings, pictures: Path | None) -> None:
        self._debian, self._findings, self._pictures = debian, findings, pictures
        self._package = "/tmp/sunto.deb"
        shutil.copyfile(package, debian.root / self._package[1:])
        for name, number in USERS.items():
            articles.lay_out(debian.home(name), number)
        self._with_tools: dict[str, str] = {}
        self._packages: set[str] = set()
        self.later: list[Opening] = []
        """The further double-clicks of the untraced use."""

    def alone(self) -> None:
        """Nothing but the package and what it depends on: the window must open, and all of it must go again."""
        debian, findings = self._debian, self._findings
        before, packages = removal.recorded(debian.root), debian.packages()
        debian.apt("install", "--no-install-recommends", self._package)
        new = sorted(line.split()[0] for line in debian.packages() - packages)
        findings.note("the package installs in the bare system", PACKAGE in new, f"with {len(new) - 1} packages that it depends on")
        name, (_, title) = next(iter(articles.KINDS.items()))
        with system.virtual_display() as surroundings:
            runtime = debian.root / f"run/user/{USERS['ada']}"
            runtime.mkdir(parents=True, exist_ok=True, mode=0o700)
            shutil.chown(runtime, USERS["ada"], USERS["ada"])
            desktop = Desktop(debian.root, USERS["ada"], "ada")
            desktop.variables["DISPLAY"] = surroundings["DISPLAY"]
            begun = time.monotonic()
            try:
                desktop.start("sunto", f"{desktop.home}/articles/{name}")
                search = ["xdotool", "search", "--name", f"^{title} — Sunto$"]
                wait_for(lambda: subprocess.run(search, env=surroundings, stdout=subprocess.DEVNULL, check=False).returncode == 0, title)
            finally:
                desktop.end()
        findings.note("its window opens with what it depends on and nothing more", True, f"first start, {time.monotonic() - begun:.1f} s")
        debian.apt("purge", "--auto-remove", PACKAGE)
        left = removal.difference(before, removal.recorded(debian.root))
        findings.note("purged with what came along, it leaves the system as it was", not left and debian.packages() == packages, left or "")

    def use(self) -> None:
        """Double-clicks, menus, and what others try at the socket."""
        self._install()
        with self._desktop("ada") as desktop:
            journey = self._journey(desktop)
            self.later = journey.kinds()
            self._rest(journey)
            journey.open_with()
            self._talk(journey)

    def traced(self) -> None:
        """All of it again, as another person and under strace."""
        self._install()
        with self._desktop("bruno") as desktop:
            file = f"{desktop.home}/trace.txt"
            journey = self._journey(desktop, *network.TRACER, file)
            journey.kinds()
            self._rest(journey)
        with (self._debian.root / file[1:]).open(errors="replace") as lines:
            trace = network.read(lines)
        ours = trace.started_by(OURS)
        asked, beyond = trace.asked_by(ours), trace.beyond(ours)
        told = f"{len(ours)} processes and threads, {asked[network.LOCAL]} calls with {network.LOCAL}, with others: {beyond or 'none'}"
        self._findings.note("Sunto asks the kernel for local sockets only", asked[network.LOCAL] > 0 and not beyond, told)
        others = trace.asked_by(trace.processes - ours)
        print(f"      (the file manager and its own: {dict(others)})", flush=True)

    def removal(self) -> None:
        """Removed, then purged."""
        self._install()
        debian, findings = self._debian, self._findings
        files = debian.files_of(PACKAGE)
        debian.apt("remove", PACKAGE)
        left = [path for path in files if (debian.root / path[1:]).exists() or (debian.root / path[1:]).is_symlink()]
        findings.note(
            f"removed, none of its {len(files)} files is left", bool(files) and not left and not debian.knows(PACKAGE), left or ""
        )
        debian.apt("autoremove", "--purge")
        left = removal.difference(self._with_tools, removal.recorded(debian.root))
        findings.note(
            "without what came along with it, the system is as it was", not left and debian.packages() == self._packages, left or ""
        )
        kept = [str(folder) for name in USERS for folder in OWN_FOLDERS if (debian.home(name) / folder).exists()]
        print(f"      (kept in the users' own folders: {', '.join(sorted(set(kept))) or 'nothing'})", flush=True)

    def _install(self) -> None:
        """Have the desktop's programs, and after a record of the system the package."""
        if not self._with_tools:
            self._debian.apt("install", "--no-install-recommends", *TOOLS)
            self._with_tools, self._packages = removal.recorded(self._debian.root), self._debian.packages()
            self._debian.apt("install", self._package)

    def _journey(self, desktop: Desktop, *around: str) -> Journey:
        return Journey(desktop, self._findings, None if around else self._pictures, *around)

    def _rest(self, journey: Journey) -> None:
        journey.odd()
        journey.together()
        journey.again()

    def _talk(self, journey: Journey) -> None:
        """What is no message, and who may not say anything."""
        findings, desktop = self._findings, journey.desktop
        (path,) = (self._debian.root / desktop.runtime[1:] / PACKAGE).glob("*.socket")
        never = self._debian.home("ada") / articles.NEVER
        never.write_text(articles.text(0), "utf-8")
        before = desktop.windows(), journey.sunto(), journey.opened()
        begun = time.monotonic()
        with talk.acting_as(desktop.user):
            answered = talk.annoy(path, f"{desktop.home}/{articles.NEVER}".encode())
        told = f"{talk.MESSAGES / (time.monotonic() - begun):.0f} a second"
        after = desktop.windows(), journey.sunto(), journey.opened()
        findings.note(f"{talk.MESSAGES} malformed messages leave the window as it is", answered == 0 and before == after, told)
        name = next(reversed(articles.KINDS))
        opening = journey.further(lambda: journey.manager.double_click(journey.icons[name]))
        findings.note("after them a double-click opens its file", opening.title == articles.KINDS[name][1] and journey.is_one())
        closed = talk.is_closed_to(path, USERS["bruno"])
        for folder in (path.parent, path.parent.parent):
            folder.chmod(0o711)  # even where somebody opened the folders, the socket itself is to be closed to others
        closed_itself = talk.is_closed_to(path, USERS["bruno"])
        findings.note("another user cannot connect", closed and closed_itself and not talk.is_closed_to(path, desktop.user))

    @contextmanager
    def _desktop(self, name: str) -> Iterator[Desktop]:
        """A session of the person; what was on the screen when something failed is kept."""
        with session(self._debian.root, USERS[name], name) as desktop:
            try:
                yield desktop
            except Exception:
                if self._pictures is not None:
                    screen.save(desktop.picture(), self._pictures / f"failed-{name}.png")
                raise
