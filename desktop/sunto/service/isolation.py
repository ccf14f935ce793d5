"""What a worker process is not allowed: to reach a network, to take all memory, to outlive the program."""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from multiprocessing import resource_tracker

from sunto.core.offline import stay_offline

_ALARM = hasattr(signal, "setitimer")
TIME_OVER = -signal.SIGALRM if _ALARM else 124
"""The exit code of a process that took longer than it may (`ends_after`)."""


def isolate(memory: int | None, niceness: int = 0) -> None:
    """Fence in this process: at most so many bytes of address space, no network socket, and an end when the parent ends.

    `niceness` is how far it stands back for the window. What the system cannot do (limits on Windows and macOS) is left out.
    """
    for threads in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
        os.environ.setdefault(threads, "1")  # read when numpy loads; more threads only take memory from sentences this short
    if niceness and hasattr(os, "nice"):
        os.nice(niceness)
    limit_memory(memory)
    stay_offline()
    threading.Thread(target=_end_with_parent, name="end with parent", daemon=True).start()


@contextmanager
def ends_after(seconds: float) -> Iterator[None]:
    """End this process, a worker's, with TIME_OVER where what is inside takes longer, even in the midst of a C function."""
    if _ALARM:  # which nobody handles, so that the system ends the process
        signal.setitimer(signal.ITIMER_REAL, seconds)
        try:
            yield
        finally:
            signal.setitimer(signal.ITIMER_REAL, 0)
    else:
        timer = threading.Timer(seconds, os._exit, (TIME_OVER,))
        timer.daemon = True
        timer.start()
        try:
            yield
        finally:
            timer.cancel()


def limit_memory(memory: int | None) -> None:
    """Let this process have so many bytes of address space at most, where the system keeps to it; beyond, MemoryError is raised."""
    if memory is None:
        return
    try:
        import resource
    except ImportError:  # Windows
        return
    if sys.platform.startswith("linux"):
        _, hard = resource.getrlimit(resource.RLIMIT_AS)
        soft = memory if hard == resource.RLIM_INFINITY else min(memory, hard)
        resource.setrlimit(resource.RLIMIT_AS, (soft, hard))


@contextmanager
def deaf_to_interrupts() -> Iterator[None]:
    """Threads begun within it, and the processes that these begin, do not hear Ctrl-C: only the program itself is to."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    resource_tracker.ensure_running()  # which unblocks what it finds blocked when it starts
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _end_with_parent() -> None:
    """Wait for the parent's end, however it comes, and end too: a worker alone would run on unseen."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
