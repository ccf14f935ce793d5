"""spaCy without its command line, which nothing here calls and which is a third of what its import takes, in time and in memory.

`import spacy` imports the command line for one function, `spacy.info`, and with it what fetches and trains pipelines.
"""

from __future__ import annotations

import sys
from types import ModuleType
from typing import Any

_PACKAGE, _MODULE = "spacy.cli", "spacy.cli.info"


def import_spacy() -> None:
    """Import spaCy, unless it is there. Whoever imports its command line afterwards gets the real one."""
    if "spacy" in sys.modules:
        return
    package, module = ModuleType(_PACKAGE), ModuleType(_MODULE)
    package.__path__ = []
    module.info = _info  # type: ignore[attr-defined]
    sys.modules |= {_PACKAGE: package, _MODULE: module}
    try:
        import spacy  # noqa: F401
    finally:
        for name in (_PACKAGE, _MODULE):
            del sys.modules[name]


def _info(*arguments: Any, **options: Any) -> Any:
    """`spacy.info`, with the command line imported when it is asked for."""
    from spacy.cli.info import info

    return info(*arguments, **options)
