import pytest
from babel.dates import get_day_names, get_month_names

from sunto.analysis.facts.dates import find_dates
from sunto.core.article import Span
from sunto.languages.words import words


def dates(text: str, language: str = "it", today: str | None = None) -> list[tuple[str, str | None]]:
    return [(fact.span.cut(text), fact.value) for fact in find_dates(text, (Span(0, len(text)),), language, today)]


@pytest.mark.parametrize("language", ["it", "en"])
def test_dates_names_are_those_of_the_locale(language):
    data = words(language, "facts")["dates"]
    months, days = get_month_names(locale=language), get_day_names(locale=language)
    assert [forms[0] for forms in data["month"]] == [months[number] for number in range(1, 13)]
    assert [forms[0] for forms in data["weekday"]] == [days[number] for number in range(7)]


@pytest.mark.parametrize(
    ("text", "found", "value"),
    [
        ("Roma, 6 novembre 2025 – Il vertice", "6 novembre 2025", "2025-11-06"),
        ("il 1º maggio 2024 in piazza", "1º maggio 2024", "2024-05-01"),
        ("il primo maggio 2024 in piazza", "primo maggio 2024", "2024-05-01"),
        ("quando il 7 aprile del '79 arrivò", "7 aprile del '79", "1979-04-07"),
        ("sale lunedì 26 maggio 2025 al Colle", "lunedì 26 maggio 2025", "2025-05-26"),
        ("Genova, 11/12/2025. Una notte", "11/12/2025", "2025-12-11"),
        ("il file 2025-03-04 è pronto", "2025-03-04", "2025-03-04"),
        ("già nell'ottobre 2023 si disse", "ottobre 2023", "2023-10"),
        ("costruito nel 1874 da ignoti", "1874", "1874"),
        ("entrato nel '61 in fabbrica", "'61", "1961"),
        ("la moda degli anni Sessanta torna", "anni Sessanta", "1960/1969"),
        ("dal 3 al 5 maggio 2024 la fiera", "dal 3 al 5 maggio 2024", "2024-05-03/2024-05-05"),
        ("nel biennio 2019-2021 il calo", "2019-2021", "2019/2021"),
        ("entro la metà di gennaio le scorte", "metà di gennaio", None),
        ("il 31 giugno 2024 non esiste", "31 giugno 2024", None),
    ],
)
def test_dates_italian(text, found, value):
    assert dates(text) == [(found, value)]


@pytest.mark.parametrize(
    ("text", "found", "value"),
    [
        ("Sunday, January 20, 2008", "Sunday, January 20, 2008", "2008-01-20"),
        ("closed on 3 July 2022 in Cork", "3 July 2022", "2022-07-03"),
        ("the year to Jan. 31, 2026, down", "Jan. 31, 2026", "2026-01-31"),
        ("to report by June 2026.", "June 2026", "2026-06"),
        ("founded in 1994 by two", "1994", "1994"),
        ("In ’84 we had preachers", "’84", "1984"),
        ("LUXEMBOURG, 12/06/2025 — An airline", "12/06/2025", None),
        ("on 25/06/2025 they met", "25/06/2025", "2025-06-25"),
        ("open until the end of May for all", "end of May", None),
        ("argued in March that", "March", None),
    ],
)
def test_dates_english(text, found, value):
    assert dates(text, "en") == [(found, value)]


@pytest.mark.parametrize(
    ("text", "found", "value"),
    [
        ("VENEZIA, 4 set. – Applausi", "4 set.", "2025-09-04"),
        ("una replica sabato 6 al Lido", "sabato 6", "2025-09-06"),
        ("tornato il 28 dicembre a casa", "28 dicembre", "2025-12-28"),
        ("le elezioni dello scorso novembre, quando", "scorso novembre", "2024-11"),
        ("la gara di domenica scorsa al Lido", "domenica scorsa", "2025-08-31"),
        ("la gara di domenica prossima al Lido", "domenica prossima", "2025-09-07"),
        ("arriva mercoledì al Lido", "mercoledì", None),
        ("dopo il Natale si vedrà", "Natale", "2025-12-25"),
    ],
)
def test_dates_against_the_articles_own(text, found, value):
    assert dates(text, today="2025-09-04") == [(found, value)]


@pytest.mark.parametrize("today", [None, "", "ieri", "2025", "2025-13-45"])
def test_dates_without_a_year_stay_open_when_the_article_has_no_day(today):
    assert dates("tornato il 28 dicembre", today=today) == [("28 dicembre", None)]


def test_dates_29_february_takes_the_leap_year_at_hand():
    assert dates("il 29 febbraio", today="2025-01-10") == [("29 febbraio", "2024-02-29")]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("oggi, ieri e domani", "it"),
        ("nel XX secolo, d'estate", "it"),
        ("con 2000 persone in piazza", "it"),
        ("alle 18.30 sull'A10", "it"),
        ("il signor Di Maggio parla", "it"),
        ("they may march on", "en"),
        ("Johnnie Christmas drew it", "en"),
        ("at Expo Canada 2016 in Toronto", "en"),
    ],
)
def test_dates_what_is_none(text, language):
    assert dates(text, language) == []


def test_dates_only_inside_the_spans():
    text = "il 3 maggio e il 4 giugno"
    found = find_dates(text, (Span(0, 12),), "it")
    assert [fact.span.cut(text) for fact in found] == ["3 maggio"]


def test_dates_of_a_language_without_data():
    assert dates("le 3 mai 2024", "fr") == []
