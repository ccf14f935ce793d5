"""Zip archives that are the same each time."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

from samples.manuscript import MADE


def archive(members: Mapping[str, str | bytes], stored: tuple[str, ...] = ()) -> bytes:
    """The members in this order, all of one date, those named in `stored` as they are."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as file:
        for name, data in members.items():
            record = zipfile.ZipInfo(name, MADE.timetuple()[:6])
            record.compress_type = zipfile.ZIP_STORED if name in stored else zipfile.ZIP_DEFLATED
            record.create_system = 3
            record.external_attr = 0o644 << 16
            file.writestr(record, data)
    return made.getvalue()
