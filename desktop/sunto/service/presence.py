"""Which files are still there, asked without waiting for a disk that does not answer: a network folder may be slow, or gone."""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Callable, Sequence

PATIENCE = 0.3
"""Seconds to wait for all answers together; a disk at hand needs a thousandth."""


def present(paths: Sequence[str], patience: float = PATIENCE, is_file: Callable[[str], bool] = os.path.isfile) -> list[str]:
    """The paths with a file, in order. One of which nothing is known in time is left out.

    It must not be given to a worker meanwhile: on Linux a process that looks for a name which another one is looking for cannot be
    killed, so that the program could not end.
    """
    answers: dict[str, bool] = {}

    def ask(path: str) -> None:
        answers[path] = is_file(path)

    asking = [threading.Thread(target=ask, args=(path,), name="is it there", daemon=True) for path in dict.fromkeys(paths)]
    until = time.monotonic() + patience
    for thread in asking:
        thread.start()
    for thread in asking:
        thread.join(max(0.0, until - time.monotonic()))
    known = dict(answers)  # an answer may yet come
    return [path for path in paths if known.get(path)]
