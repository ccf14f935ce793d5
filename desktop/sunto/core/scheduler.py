"""The scheduler of a Dask cluster, as somebody names it on the command line: the one address that Sunto ever connects to."""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from pathlib import Path
from urllib.parse import urlsplit

DASK = "dask"
"""The engine that needs a network."""

SCHEMES = frozenset({"tcp", "tls"})


def scheduler_asked_for(arguments: Sequence[str]) -> str | None:
    """What these arguments name with `--scheduler`, if they ask for that engine too; None for all other arguments."""
    if not arguments or arguments[0] not in ("analyse", "brief"):
        return None
    parser = argparse.ArgumentParser(add_help=False, exit_on_error=False)
    parser.add_argument("--engine")
    parser.add_argument("--scheduler")
    try:
        options, _ = parser.parse_known_args(arguments[1:])
    except argparse.ArgumentError:
        return None
    scheduler: str | None = options.scheduler
    return scheduler if options.engine == DASK else None


def place_asked_for(arguments: Sequence[str]) -> tuple[str, int] | None:
    """The host and port of the scheduler that these arguments ask for; None where they ask for none, or for what is no address."""
    scheduler = scheduler_asked_for(arguments)
    try:
        return None if scheduler is None else host_and_port(address_of(scheduler))
    except ValueError:  # the command line will say so
        return None


def address_of(scheduler: str) -> str:
    """The address itself ("tcp://10.0.0.5:8786"), out of the scheduler's file where that is named. Raises ValueError where it is none."""
    try:
        address = scheduler if "://" in scheduler else str(json.loads(Path(scheduler).read_bytes())["address"])
    except (OSError, LookupError, TypeError) as error:
        raise ValueError(f"no scheduler file: {error}") from error
    host_and_port(address)
    return address


def host_and_port(address: str) -> tuple[str, int]:
    """What an address leads to. Raises ValueError where it is none that Sunto connects to."""
    parts = urlsplit(address)
    if parts.scheme not in SCHEMES or not parts.hostname or parts.port is None:
        raise ValueError(f"no address: {address}")
    return parts.hostname, parts.port
