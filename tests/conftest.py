"""Shared by all tests: folders of their own, no network, and the real article where it lies."""

from __future__ import annotations

import os
import signal
import tempfile
from pathlib import Path

import pytest

from sunto.core.offline import stay_offline

REAL_ARTICLE = Path(__file__).parents[2] / "shared" / "seeds" / "000_2b90b603709fa64a.txt"


def pytest_configure(config):
    """Keep the tests away from the settings, data and caches of whoever runs them, and from any network; have them hear Ctrl-C."""
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:  # in the background of a shell; programs that tests start would be deaf, too
        signal.signal(signal.SIGINT, signal.default_int_handler)
    folder = tempfile.TemporaryDirectory(prefix="sunto-tests-")
    config.add_cleanup(folder.cleanup)
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"):
        os.environ[name] = str(Path(folder.name, name.lower()))
    if "XDG_RUNTIME_DIR" not in os.environ:
        os.environ["XDG_RUNTIME_DIR"] = folder.name  # Qt warns without one; the folder is ours alone, as it must be
    stay_offline()


@pytest.fixture
def real_article():
    """The path of the article that the project started from; it is not part of the project."""
    if not REAL_ARTICLE.is_file():
        pytest.skip(f"{REAL_ARTICLE.name} is not here")
    return REAL_ARTICLE
