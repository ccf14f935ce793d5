"""Datelines in the conventions of newspapers and agencies."""

import pytest

from sunto.core.article import Span
from sunto.languages.datelines import Certainty, find_dateline, find_dateline_line

RUN_IN = [
    ("Bucarest, 6 novembre 2025 –", "Bucarest", "2025-11-06", None),
    ("ROMA –", "ROMA", None, None),
    ("ROMA (AGI) -", "ROMA", None, "(AGI)"),
    ("L’AIA —", "L’AIA", None, None),
    ("REGGIO NELL'EMILIA -", "REGGIO NELL'EMILIA", None, None),
    ("(ANSA) - MILANO, 12 GEN -", "MILANO", None, "(ANSA)"),
    ("Roma, 3 lug. (Adnkronos) -", "Roma", None, "(Adnkronos)"),
    ("(9Colonne) Roma, 29 apr -", "Roma", None, "(9Colonne)"),
    ("(Askanews) Città del Vaticano, 8 mar 2026 -", "Città del Vaticano", "2026-03-08", "(Askanews)"),
    ("(Teleborsa) –", None, None, "(Teleborsa)"),
    ("MAZARA DEL VALLO (TRAPANI), 17 LUG –", "MAZARA DEL VALLO (TRAPANI)", None, None),
    ("FOGGIA (dal nostro inviato) –", "FOGGIA", None, "(dal nostro inviato)"),
    ("Genova, 11/12/2025.", "Genova", "2025-12-11", None),
    ("Roma, 3 lug - (Agenzia_Nova) -", "Roma", None, "(Agenzia_Nova)"),
    ("ROMA, 3 LUG (ANSA) -", "ROMA", None, "(ANSA)"),
    ("BOLZANO |", "BOLZANO", None, None),
    ("BENGALURU/SAN FRANCISCO:", "BENGALURU/SAN FRANCISCO", None, None),
    ("LONDON, May 14 (Reuters) -", "LONDON", None, "(Reuters)"),
    ("HARLAN, Ky. —", "HARLAN, Ky.", None, None),
    ("DURHAM, N.C., April 9, 2025 /PRNewswire/ --", "DURHAM, N.C.", "2025-04-09", "/PRNewswire/"),
    ("KUPANG, Indonesia (AP) —", "KUPANG, Indonesia", None, "(AP)"),
    ("RICHARDSON, Texas (Oct. 7, 2025) –", "RICHARDSON, Texas", "2025-10-07", None),
    ("Taipei, Taiwan —", "Taipei, Taiwan", None, None),
]
LINES = [
    ("Monday, May 18, 2015", None, "2015-05-18"),
    ("Milano, 28 marzo 2025", "Milano", "2025-03-28"),
    ("9 settembre 2025", None, "2025-09-09"),
    ("SCHIO (Vicenza)", "SCHIO (Vicenza)", None),
    ("SANREMO, dicembre", "SANREMO", None),
    ("Tokyo, Japan (AFP)", "Tokyo, Japan", None),
]


@pytest.mark.parametrize(("dateline", "place", "date", "agency"), RUN_IN)
@pytest.mark.parametrize("news", ["Il segretario ha detto di no.", "“No”, ha detto.", "240 persone evacuate."])
def test_datelines_are_found_where_they_run_in(dateline, place, date, agency, news):
    text = f"Titolo\n{dateline} {news}\n"
    found = find_dateline(text, Span(7, len(text) - 1))
    assert found is not None
    assert (found.span.cut(text), found.place, found.date, found.agency) == (dateline, place, date, agency)


@pytest.mark.parametrize(("line", "place", "date"), LINES)
def test_datelines_are_found_on_lines_of_their_own(line, place, date):
    found = find_dateline_line(line, Span(0, len(line)))
    assert found is not None
    assert (found.place, found.date) == (place, date)


@pytest.mark.parametrize(
    "text",
    [
        "Il presidente – dice Rossi – non lo sa.", "La premier. Poi il voto.", "THE cost of a ferry has risen.", "20.52 – Finita.",
        "«Roma – ha detto – tace».",
        "Rutte ha detto: no.", "Lunedì si vota.", "Rossi, 45 anni, è stato eletto.", "- una voce", "",
    ],
)  # fmt: skip
def test_datelines_are_not_seen_in_plain_sentences(text):
    assert find_dateline(text, Span(0, len(text))) is None


@pytest.mark.parametrize("line", ["Luca Ferrandi", "Il caso", "BBC News, Cumbria, today", "Lunedì", "La storia del giorno"])
def test_datelines_are_not_seen_in_other_lines(line):
    assert find_dateline_line(line, Span(0, len(line))) is None


def test_datelines_of_one_word_and_a_stop_are_doubtful():
    text = "Rovereto. È di un morto il bilancio."
    assert find_dateline(text, Span(0, len(text))).certainty is Certainty.NAMED_AGAIN


@pytest.mark.parametrize("date", ["31 febbraio 2025", "31/02/2025"])
def test_datelines_with_impossible_days_tell_no_date(date):
    text = f"Roma, {date} – Il governo tace."
    assert find_dateline(text, Span(0, len(text))).date is None
