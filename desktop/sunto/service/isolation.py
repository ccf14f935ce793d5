"""What a worker process is not allowed: to reach a network, to take all memory, to outlive the program."""

from __future__ import annotations

import multiprocessing
import os
import sys
import threading

from sunto.core.offline import stay_offline


def isolate(memory: int | None, niceness: int = 0) -> None:
    """Fence in this process: at most so many bytes of address space, no network socket, and an end when the parent ends.

    `niceness` is how far it stands back for the window. What the system cannot do (limits on Windows and macOS) is left out.
    """
    for threads in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
        os.environ.setdefault(threads, "1")  # read when numpy loads; more threads only take memory from sentences this short
    if niceness and hasattr(os, "nice"):
        os.nice(niceness)
    if memory is not None:
        limit_memory(memory)
    stay_offline()
    threading.Thread(target=_end_with_parent, name="end with parent", daemon=True).start()


def limit_memory(memory: int) -> None:
    """Let this process have so many bytes of address space at most, where the system keeps to it; beyond, MemoryError is raised."""
    try:
        import resource
    except ImportError:  # Windows
        return
    if sys.platform.startswith("linux"):
        _, hard = resource.getrlimit(resource.RLIMIT_AS)
        soft = memory if hard == resource.RLIM_INFINITY else min(memory, hard)
        resource.setrlimit(resource.RLIMIT_AS, (soft, hard))


def _end_with_parent() -> None:
    """Wait for the parent's end, however it comes, and end too: a worker alone would run on unseen."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
