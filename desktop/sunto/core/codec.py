"""Core objects to JSON and back, checked on the way in."""

from __future__ import annotations

from typing import Any, TypeVar

import msgspec

T = TypeVar("T")


def to_json(thing: Any) -> bytes:
    """The object as compact JSON in UTF-8."""
    return msgspec.json.encode(thing)


def from_json(kind: type[T], data: bytes | str) -> T:
    """The object of this class back from its JSON. Raises ValueError when the data is not one."""
    try:
        return msgspec.json.decode(data, type=kind)
    except msgspec.ValidationError as error:
        raise ValueError(str(error)) from error
