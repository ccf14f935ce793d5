"""Which kinds of socket each program asked the kernel for, from what strace wrote."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

TRACER = ("strace", "-f", "-qq", "--seccomp-bpf", "-e", "trace=socket,socketpair,connect,bind,sendto,execve,clone,clone3,fork,vfork", "-o")
"""What is put before a command; the file follows."""

LOCAL = "AF_UNIX"

_CALL = re.compile(r"^(?P<process>\d+) +(?:<\.\.\. )?(?P<name>\w+)(?: resumed>|\()(?P<rest>.*)$")
_FAMILY = re.compile(r"\b[AP]F_[A-Z0-9_]+\b")
_STARTED = re.compile(r"= (\d+)$")
_PROGRAM = re.compile(r'^"((?:[^"\\]|\\.)*)"')
_QUOTED = re.compile(r'"(?:[^"\\]|\\.)*"')


@dataclass(slots=True)
class Trace:
    """What the processes did; a thread counts as one."""

    parents: dict[int, int] = field(default_factory=dict)
    programs: dict[int, list[str]] = field(default_factory=dict)
    families: list[tuple[int, str, str]] = field(default_factory=list)

    def started_by(self, prefixes: tuple[str, ...]) -> set[int]:
        """The processes that ran a program whose path begins so, and all that they started."""
        ours = {process for process, programs in self.programs.items() if any(each.startswith(prefixes) for each in programs)}
        while more := {child for child, parent in self.parents.items() if parent in ours} - ours:
            ours |= more
        return ours

    def asked_by(self, processes: set[int]) -> Counter[str]:
        """How often these processes named each family of addresses."""
        return Counter(family for process, _, family in self.families if process in processes)

    def beyond(self, processes: set[int]) -> list[str]:
        """The calls of these processes with another family than the local one."""
        return [call for process, call, family in self.families if process in processes and family != LOCAL]

    @property
    def processes(self) -> set[int]:
        """All of them."""
        return {*self.parents, *self.parents.values(), *self.programs, *(process for process, _, _ in self.families)}


def read(lines: Iterable[str]) -> Trace:
    """The trace in strace's lines. Calls may be split where another process came between; programs count where they were really run."""
    trace, begun = Trace(), dict[tuple[int, str], str]()
    for line in lines:
        found = _CALL.match(line.rstrip("\n"))
        if not found:
            continue
        process, name, rest = int(found["process"]), found["name"], found["rest"]
        if rest.endswith("<unfinished ...>"):
            begun[process, name] = rest.removesuffix("<unfinished ...>")
            continue
        rest = begun.pop((process, name), "") + rest
        if name in ("clone", "clone3", "fork", "vfork"):
            if child := _STARTED.search(rest):
                trace.parents[int(child[1])] = process
        elif name == "execve":
            if rest.endswith("= 0") and (program := _PROGRAM.match(rest)):
                trace.programs.setdefault(process, []).append(program[1])
        else:
            trace.families += [(process, f"{name}({rest}", family) for family in _FAMILY.findall(_QUOTED.sub("", rest))]
    return trace
