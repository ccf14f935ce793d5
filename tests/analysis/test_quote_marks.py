"""Where quotation marks open and close, in every convention."""

import pytest

from sunto.analysis.quotes.quote_inserts import candidates
from sunto.analysis.quotes.quote_marks import find_marked
from sunto.analysis.quotes.quote_words import QuoteWords, quote_words


def lines(text):
    spans, at = [], 0
    for line in text.split("\n"):
        spans.append((at, at + len(line)))
        at += len(line) + 1
    return spans


def cut(text, language="it"):
    """The segments of everything between marks, an utterance a list."""
    lexicon = quote_words(language)
    found = candidates(text, lines(text), find_marked(text, lines(text), lexicon), lexicon)
    return [[text[start:end] for start, end in candidate.segments] for candidate in found]


@pytest.mark.parametrize(
    "opening,closing",
    ["“”", "«»", '""', "„“", "„”", "‹›", "‘’", "''", "‚‘", "””", "»«", ("«\u00a0", "\u00a0»"), ("''", "''")],
)
def test_find_marked_knows_every_convention(opening, closing):
    text = f"Il sindaco ha detto: {opening}La strada riapre domani{closing}. Poi è uscito."
    assert cut(text) == [["La strada riapre domani"]]


@pytest.mark.parametrize(
    "text,expected",
    [
        ("Sindaca Budrio, 'l'argine ha tenuto, la paura no'", "l'argine ha tenuto, la paura no"),
        ("Ha chiesto 'un po' di tempo' al giudice.", "un po' di tempo"),
        ("Mi ha detto: 'Io l'acqua l'ho vista nel '51'.", "Io l'acqua l'ho vista nel '51"),
        ("Per lui l'«emergenza» è finita.", "emergenza"),
        ("Il dirigente ha detto: 'e' tutto finito, perche' piove'.", "e' tutto finito, perche' piove"),
    ],
)
def test_find_marked_tells_apostrophes_from_marks(text, expected):
    assert cut(text) == [[expected]]


@pytest.mark.parametrize(
    "text", ["L'amico dell'altro e un po' d'acqua nel '51.", "Ha corso in 5h02'35\" davanti a tutti.", "La 'ndrangheta e gli anni '80."]
)
def test_find_marked_finds_nothing_in_apostrophes(text):
    assert cut(text) == []


def test_find_marked_keeps_plural_genitives_open():
    assert cut("'The crews' goodwill isn't in question. The steel is.'", "en") == [["The crews' goodwill isn't in question. The steel is."]]


def test_find_marked_nests():
    text = "«Mi ha risposto: “Va’ piano”. E io vado», dice."
    assert cut(text) == [["Mi ha risposto: “Va’ piano”. E io vado"], ["Va’ piano"]]


def test_find_marked_follows_a_quotation_over_paragraphs():
    text = "Afferma:\n«La barca era nella zona.\n«La multa è condonata»."
    lexicon = quote_words("it")
    found = find_marked(text, lines(text), lexicon)
    assert [text[m.start : m.end] for m in found] == ["La barca era nella zona.", "La multa è condonata"]
    assert found[0].run is not None
    assert found[0].run == found[1].run


def test_find_marked_closes_in_a_later_paragraph():
    text = "“Prima riga.\nSeconda riga.\nTerza riga”, ha detto."
    found = find_marked(text, lines(text), QuoteWords())
    assert [text[m.start : m.end] for m in found] == ["Prima riga.", "Seconda riga.", "Terza riga"]


@pytest.mark.parametrize("stray", ["«", "”", '"', "“", "»", "'"])
def test_find_marked_lets_no_stray_mark_break_the_rest(stray):
    text = f"Una riga con un {stray} segno solo.\n“Tutto bene”, ha detto Rossi."
    assert ["Tutto bene"] in cut(text)


@pytest.mark.parametrize(
    "text,segments",
    [
        ('"Non basta - ha aggiunto - perché mancano i soldi".', ["Non basta", "perché mancano i soldi"]),
        ("«Il testo – dice la ministra – è buono».", ["Il testo", "è buono"]),
        ('"L\'argine ha tenuto - ha detto Rossi -. Alle due pioveva".', ["L'argine ha tenuto", "Alle due pioveva"]),
        ('"Ho visto tutto -prosegue- e non dormo".', ["Ho visto tutto", "e non dormo"]),
        ("«Non siamo soli, ha avvertito Noack, e il microfono è nostro».", ["Non siamo soli", "e il microfono è nostro"]),
        ("«La strada – quella vecchia – è chiusa».", ["La strada – quella vecchia – è chiusa"]),
        ("«Il mare, il vento, la pioggia, tutto insieme».", ["Il mare, il vento, la pioggia, tutto insieme"]),
    ],
)
def test_candidates_cut_the_attribution_out(text, segments):
    assert cut(text) == [segments]


def test_candidates_read_dialogue_between_dashes():
    text = "— Così non si firma — esordisce Parodi. — Voi scrivete e noi leggiamo.\n— La chiamiamo continuità.\n- 34 corse al giorno;"
    assert cut(text) == [["Così non si firma", "Voi scrivete e noi leggiamo."], ["La chiamiamo continuità."]]


@pytest.mark.parametrize("flood", ['"' * 50_000, "«" * 50_000, "«" * 20_000 + "»" * 20_000, "' " * 25_000, '"a ' * 15_000])
def test_find_marked_survives_floods_of_marks(flood):
    assert len(find_marked(flood, [(0, len(flood))], quote_words("it"))) <= len(flood)
