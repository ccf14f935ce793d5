import pytest

from sunto.analysis.facts.figures import find_figures
from sunto.core.article import Span


def figures(text: str, language: str = "it", taken: tuple[Span, ...] = ()) -> list[tuple[str, str | None, str | None]]:
    found = find_figures(text, (Span(0, len(text)),), language, taken)
    return [(fact.span.cut(text), fact.value, fact.unit and fact.unit.cut(text)) for fact in found]


@pytest.mark.parametrize(
    ("text", "found", "value", "unit"),
    [
        ("Circa 240 persone evacuate", "240 persone", "240", "persone"),
        ("oltre 1.870 salvataggi in mare", "1.870 salvataggi", "1870", "salvataggi"),
        ("è costato 310mila euro in tutto", "310mila euro", "310000", "euro"),
        ("chiede 4 milioni di dollari, con", "4 milioni di dollari", "4000000", "dollari"),
        ("un costo di 1.6 miliardi di dollari per", "1.6 miliardi di dollari", "1600000000", "dollari"),
        ("un milione e 100mila a letto", "un milione e 100mila", "1100000", None),
        ("un budget di un milione e quattro", "un milione e quattro", "1400000", None),
        ("mezzo milione di firme raccolte", "mezzo milione di firme", "500000", "firme"),
        ("calato del 48,9% in un anno", "48,9%", "48.9", None),
        ("il 90 per cento dei voli", "90 per cento", "90", None),
        ("Dieci minuti e quaranta secondi di applausi", "Dieci minuti e quaranta secondi", "10", "minuti"),
        ("condannato a 16 anni di reclusione", "16 anni di reclusione", "16", "anni di reclusione"),
        ("restano 12 chilometri quadrati di ghiaccio", "12 chilometri quadrati", "12", "chilometri"),
        ("per 164 dei 290 dipendenti", "164 dei 290 dipendenti", "164", "dipendenti"),
        ("in sei casi su dieci nessuno", "sei casi su dieci", "6", None),
        ("costa 40 milioni l’anno a tutti", "40 milioni l’anno", "40000000", None),
        ("trentaquattro corse", "trentaquattro corse", "34", "corse"),
        ("duecentocinquantamila firme", "duecentocinquantamila firme", "250000", "firme"),
        ("ventitré feriti", "ventitré feriti", "23", "feriti"),
        ("vince con 1’18” di vantaggio", "1’18”", None, None),
    ],
)
def test_figures_italian(text, found, value, unit):
    assert figures(text) == [(found, value, unit)]


@pytest.mark.parametrize(
    ("text", "found", "value", "unit"),
    [
        ("about 60 million pounds this year", "60 million pounds", "60000000", "pounds"),
        ("a £2m project", "£2m", "2000000", None),
        ("he paid US$20,000 for it", "US$20,000", "20000", None),
        ("fell by 14.2% on", "14.2%", "14.2", None),
        ("closed 1.8 per cent lower", "1.8 per cent", "1.8", None),
        ("pulled 418 shopping trolleys out", "418 shopping trolleys", "418", "shopping trolleys"),
        ("used by 1.3 million Victorians now", "1.3 million Victorians", "1300000", "Victorians"),
        ("represents 2,100 of the chain's 6,800 staff", "2,100 of the chain's 6,800 staff", "2100", "staff"),
        ("a stretch of 5km by boat", "5km", "5", "km"),
        ("£61,000 a week for", "£61,000 a week", "61000", None),
        ("twenty-five schools closed", "twenty-five schools", "25", "schools"),
        ("two hundred and fifty people came", "two hundred and fifty people", "250", "people"),
        ("Sweden won 1–0 in the", "1–0", None, None),
    ],
)
def test_figures_english(text, found, value, unit):
    assert figures(text, "en") == [(found, value, unit)]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("il professor Neri, 61 anni, parla", "it"),
        ("una signora di 91 anni", "it"),
        ("alle 18.30 e alle 19", "it"),
        ("intorno alle ore 12.20 locali", "it"),
        ("sull'A13 e sulla D36", "it"),
        ("il 6º Stormo", "it"),
        ("chiamare il 118", "it"),
        ("due parole e tre idee", "it"),
        ("il Falcon 9, nuovo", "it"),
        ("Mr Neri, 58, who swims", "en"),
        ("a 19 year old student", "en"),
        ("the 33rd floor at 3.12pm", "en"),
        ("a 20-minute walk", "en"),
    ],
)
def test_figures_what_is_none(text, language):
    assert figures(text, language) == []


def test_figures_never_over_a_date():
    text = "il 12 maggio 240 persone"
    assert [found for found, _, _ in figures(text, taken=(Span(3, 12),))] == ["240 persone"]


def test_figures_of_a_language_without_data():
    assert figures("240 personnes", "fr") == []
