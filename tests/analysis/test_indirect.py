"""Reported speech without marks: the clauses, who says them, and what only looks like them."""

import time

import pytest

from sunto.core.briefing import QuoteKind
from tests.analysis.test_quotes import LUCA, MARTA, made

PEOPLE = [MARTA[:3], LUCA[:3]]


def reported(text, language="it"):
    """(segments, speaker) of each clause without marks in a sentence below a headline."""
    doc = made(f"Budrio\n{text}", [name for name in PEOPLE if name[2] in text], language)
    return [
        ([span.cut(doc.text) for span in quote.segments], quote.speaker.name.cut(doc.text))
        for quote in doc._.quotes
        if quote.kind is QuoteKind.INDIRECT
    ]


@pytest.mark.parametrize(
    ("sentence", "clause"),
    [
        ("Luca Neri ha spiegato che la strada riaprirà entro la fine del mese.", "la strada riaprirà entro la fine del mese"),
        ("Luca Neri ha promesso di riaprire la strada entro la fine del mese.", "di riaprire la strada entro la fine del mese"),
        ("Luca Neri ha negato di aver mai firmato quel documento.", "di aver mai firmato quel documento"),
        ("Il regolamento è identico per tutti, assicura Luca Neri.", "Il regolamento è identico per tutti"),
        ("Secondo Luca Neri, la strada riaprirà entro la fine del mese.", "la strada riaprirà entro la fine del mese"),
        ("La strada riaprirà entro la fine del mese, secondo Luca Neri.", "La strada riaprirà entro la fine del mese"),
        ("Per Luca Neri la strada non riaprirà prima della fine del mese.", "la strada non riaprirà prima della fine del mese"),
        ("A detta di Luca Neri, la strada non riaprirà prima di marzo.", "la strada non riaprirà prima di marzo"),
        ("Stando a Luca Neri, la strada non riaprirà prima di marzo.", "la strada non riaprirà prima di marzo"),
        ("Luca Neri è scettico. A suo avviso la strada non riaprirà prima di marzo.", "la strada non riaprirà prima di marzo"),
    ],
)
def test_reported_clauses_are_found_in_italian(sentence, clause):
    assert reported(sentence) == [([clause], "Luca Neri")]


@pytest.mark.parametrize(
    ("sentence", "clause"),
    [
        ("Luca Neri said that the road would reopen in March.", "the road would reopen in March"),
        ("Luca Neri said the road would reopen in March.", "the road would reopen in March"),
        ("Luca Neri told reporters that the road would reopen in March.", "the road would reopen in March"),
        ("Luca Neri told the council the road would reopen in March.", "the road would reopen in March"),
        ("Luca Neri has promised to reopen the road in March.", "to reopen the road in March"),
        ("The road will reopen in March, Luca Neri said.", "The road will reopen in March"),
        ("The road will reopen in March, according to Luca Neri.", "The road will reopen in March"),
        ("According to Luca Neri, the road will reopen in March.", "the road will reopen in March"),
        ("In Luca Neri's view, the road should never have been closed.", "the road should never have been closed"),
    ],
)
def test_reported_clauses_are_found_in_english(sentence, clause):
    assert reported(sentence, "en") == [([clause], "Luca Neri")]


@pytest.mark.parametrize(
    ("sentence", "language", "segments"),
    [
        ("La riduzione, spiega Luca Neri, è dovuta al calo dei prezzi.", "it", ["La riduzione", "è dovuta al calo dei prezzi"]),
        ("The road, Luca Neri said, would reopen in March.", "en", ["The road", "would reopen in March"]),
    ],
)
def test_an_attribution_in_the_middle_breaks_one_utterance(sentence, language, segments):
    assert reported(sentence, language) == [(segments, "Luca Neri")]


def test_coordinated_clauses_are_told_apart():
    found = reported("Marta Corvi ha detto che la strada riaprirà domani, che i lavori sono finiti e che il conto è pagato.")
    assert found[0] == (["la strada riaprirà domani"], "Marta Corvi")
    assert ["il conto è pagato"] in [segments for segments, _ in found]
    assert reported("Marta Corvi said that the road would reopen and that the works were over.", "en") == [
        (["the road would reopen"], "Marta Corvi"),
        (["the works were over"], "Marta Corvi"),
    ]


@pytest.mark.parametrize(
    "rest", [" e ha promesso nuovi fondi per la strada", ", ha aggiunto Luca Neri con un sorriso", " e aggiunge parole di speranza"]
)
def test_a_clause_ends_where_another_verb_of_saying_begins(rest):
    assert reported(f"Marta Corvi ha ammesso che i tempi sono lunghi{rest}.")[0] == (["i tempi sono lunghi"], "Marta Corvi")


def test_an_apposition_belongs_to_the_source():
    assert reported("Secondo il comandante dei vigili, Luca Neri, il piano è pronto da mesi.") == [
        (["il piano è pronto da mesi"], "Luca Neri")
    ]


def test_the_antecedent_is_whose_words_a_relative_source_reports():
    assert reported("Il documento piace a Luca Neri, secondo il quale la strada non riaprirà prima di marzo.") == [
        (["la strada non riaprirà prima di marzo"], "Luca Neri")
    ]


def test_a_source_without_a_known_name_is_told_by_its_words():
    assert reported("La strada, secondo i sanitari, non riaprirà prima di marzo.")[0][1] == "i sanitari"
    assert reported("The road will reopen in March, bankers said.", "en") == [(["The road will reopen in March"], "bankers")]


@pytest.mark.parametrize(
    ("sentence", "language"),
    [
        ("La Corte ha dichiarato illegittima la norma che impediva ai sindaci di chiudere le strade.", "it"),
        ("Marta Corvi ha confermato quello che tutti in paese ripetevano da mesi.", "it"),
        ("L'università ha presentato uno studio che misura il traffico nelle ore di punta.", "it"),
        ("Il secondo turno si voterà domenica in tutti i comuni della provincia.", "it"),
        ("Per rivedere la strada aperta serviranno altri due mesi di lavori.", "it"),
        ("Ho detto che la strada riaprirà domani mattina.", "it"),
        ("“Marta Corvi ha detto che la strada riaprirà domani mattina”, racconta Luca Neri.", "it"),
        ("The council published a report that measures traffic at peak hours.", "en"),
        ("The claim that the road is safe has never been tested in court.", "en"),
        ("I said the road would reopen before the end of the month.", "en"),
        ("For two years the road has been closed to lorries and buses.", "en"),
    ],
)
def test_what_only_looks_like_reported_speech_is_left(sentence, language):
    assert reported(sentence, language) == []


def test_headings_report_nothing():
    doc = made("Marta Corvi ha spiegato che la strada riaprirà domani\nIl resto è cronaca.", [MARTA[:3]])
    assert doc._.quotes == ()


def test_a_clause_keeps_the_quotation_in_it():
    doc = made("Budrio\nMarta Corvi ha detto che la strada resterà chiusa “per un tempo indefinito”.", [MARTA[:3]])
    kinds = {quote.kind: quote.segments[0].cut(doc.text) for quote in doc._.quotes}
    assert kinds[QuoteKind.DIRECT] == "per un tempo indefinito"
    assert kinds[QuoteKind.INDIRECT] == "la strada resterà chiusa “per un tempo indefinito”"


@pytest.mark.parametrize(
    ("sentence", "language", "doubtful"),
    [
        ("Luca Neri ha spiegato che il gruppo avrebbe firmato un accordo.", "it", True),
        ("Luca Neri ha spiegato che il gruppo ha firmato un accordo.", "it", False),
        ("Luca Neri said the company had allegedly paid the workers in cash.", "en", True),
        ("Luca Neri said the company had paid the workers in cash.", "en", False),
    ],
)
def test_hearsay_is_unconfirmed(sentence, language, doubtful):
    doc = made(f"Budrio\n{sentence}", [LUCA[:3]], language)
    assert [quote.unconfirmed for quote in doc._.quotes] == [doubtful]


def test_a_sentence_without_end_takes_linear_time():
    def seconds(times):
        doc_text = "Budrio\n" + "Luca Neri ha detto che piove, secondo Luca Neri, e che, dice, nevica, " * times
        before = time.process_time()
        made(doc_text, [LUCA[:3]])
        return time.process_time() - before

    seconds(20)
    assert seconds(400) < 10 * max(seconds(100), 0.05)
