"""Days as pages write them."""

import pytest

from sunto.readers.pages.dates import iso_day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2025-03-07T08:15:00+01:00", "2025-03-07"),
        ("2025-03-07", "2025-03-07"),
        ("2025/3/7 08:15", "2025-03-07"),
        ("20250307", "2025-03-07"),
        ("20250307T0815", "2025-03-07"),
        ("Fri, 07 Mar 2025 08:15:00 GMT", "2025-03-07"),
        ("07/03/2025", "2025-03-07"),
        ("07.03.2025, 10:30", "2025-03-07"),
        ("3/27/2025", "2025-03-27"),
        ("7 marzo 2025", "2025-03-07"),
        ("Pubblicato il 7 marzo 2025", "2025-03-07"),
        ("March 7, 2025", "2025-03-07"),
        ("2025年3月7日", "2025-03-07"),
        ("1741331700", "2025-03-07"),
        ("1741331700000", "2025-03-07"),
        ("2025-13-41", None),
        ("1066-10-14", None),
        ("2999-01-01", None),
        ("ieri", None),
        ("", None),
        (None, None),
    ],
)
def test_iso_day_reads_it(text, day):
    assert iso_day(text) == day


def test_iso_day_reads_numbers_as_the_country_of_the_page_writes_them():
    assert (iso_day("03/07/2025"), iso_day("03/07/2025", month_first=True)) == ("2025-07-03", "2025-03-07")
