import tomllib

import pytest

from sunto.core.briefing import EntityType
from sunto.core.paths import resources
from sunto.export.labels import label_languages, labels, made_on, manner, printed_date, quotation_words
from sunto.export.options import Section


def keys(table: dict, before: str = "") -> set[str]:
    """All keys of nested tables, with their path; what is inside lists counts with its own keys."""
    found = set()
    for key, value in table.items():
        found.add(before + key)
        for each in value if isinstance(value, list) else [value]:
            if isinstance(each, dict):
                found |= keys(each, f"{before}{key}.")
    return found


def test_labels_speak_italian_and_english():
    assert {"it", "en"} <= set(label_languages())


@pytest.mark.parametrize("language", label_languages())
def test_labels_have_the_same_keys_in_every_language(language):
    assert keys(dict(labels(language))) == keys(dict(labels("en")))
    assert labels(language)["document"]["language"] == language
    assert len(labels(language)["dates"]["months"]) == 12
    assert set(labels(language)["types"]) == set(EntityType)
    assert set(labels(language)["sections"]) == set(Section)


@pytest.mark.parametrize("path", sorted((resources() / "i18n").glob("export_*.toml")), ids=lambda path: path.stem)
def test_labels_every_file_knows_how_to_quote(path):
    with path.open("rb") as file:
        table = tomllib.load(file)["quotation"]
    assert keys(table) == keys(labels("en")["quotation"])
    assert [style["name"] for style in table["styles"]] == ["attribution-after", "speaker-first", "academic"]


def test_labels_of_an_unknown_language_are_english_but_its_quotations_have_no_words():
    assert labels("fr") == labels("en") == labels(None)
    assert quotation_words("fr")["quotation"]["verb"] == ""


@pytest.mark.parametrize(
    ("iso", "italian", "english"),
    [
        ("2025-11-06", "6 novembre 2025", "6 November 2025"),
        ("2025-05-01", "1° maggio 2025", "1 May 2025"),
        ("2025-11-06T10:20:00Z", "6 novembre 2025", "6 November 2025"),
        ("2025-11", "novembre 2025", "November 2025"),
        ("2025", "2025", "2025"),
        ("2025-13-01", "2025-13-01", "2025-13-01"),
        ("2025-11-99", "2025-11-99", "2025-11-99"),
        ("ieri", "ieri", "ieri"),
        ("²-1-1", "²-1-1", "²-1-1"),
        ("1-2-3-4", "1-2-3-4", "1-2-3-4"),
        ("", None, None),
        (None, None, None),
    ],
)
def test_printed_date_is_that_of_the_language_and_odd_ones_stay(iso, italian, english):
    assert (printed_date(iso, labels("it")), printed_date(iso, labels("en"))) == (italian, english)


def test_printed_date_without_month_names_stays_iso():
    assert printed_date("2025-11-06", quotation_words("fr")) == "2025-11-06"


def test_made_on_says_day_and_time(options):
    assert made_on(options.made, labels("it")) == "Preparato il 7 novembre 2025 alle 09:30"
    assert made_on(None, labels("it")) == ""


@pytest.mark.parametrize("language", label_languages())
def test_manner_is_told_where_the_analysis_is_not_sunto_in_full(language):
    words = labels(language)
    assert manner(False, "", words) == ""
    told = [manner(True, "", words), manner(True, "fr_x 1.0", words), manner(False, "fr_x 1.0", words)]
    assert all(told)
    assert ["fr_x 1.0" in sentence for sentence in told] == [False, True, True]


@pytest.mark.parametrize("language", label_languages())
def test_labels_have_a_word_for_every_kind_of_thing(language):
    assert set(labels(language)["types"]) == {str(kind) for kind in EntityType}
