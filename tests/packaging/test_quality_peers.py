"""The simple systems that ours is measured against, on texts written for the purpose."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
import spacy
from spacy.tokens import Doc, Span

sys.path.insert(0, str(Path(__file__).parents[2] / "packaging" / "models"))

from quality import names, quotations, summaries
from quality.articles import Annotated
from quality.stock_rows import rows
from sunto.core.article import Article

TEXT = 'La sindaca Ada Neri: «Non ci arrendiamo». Poi “basta”, dice Ugo Sala, detto "il lungo".'
SENTENCES = [
    "Il fiume ha rotto gli argini.",
    "La sindaca ha chiuso il ponte sul fiume.",
    "Domani si vota in sei comuni.",
    "Il ponte riapre sabato.",
]


def ents(*named):
    words = [word for text, _ in named for word in text.split()]
    doc = Doc(spacy.blank("it").vocab, words)
    start, found = 0, []
    for text, label in named:
        end = start + len(text.split())
        found.append(Span(doc, start, end, label))
        start = end
    doc.set_ents(found)
    return doc.ents


def test_between_marks_knows_the_usual_pairs():
    assert [TEXT[start:end] for start, end in quotations.between_marks(TEXT)] == ["Non ci arrendiamo", "basta", "il lungo"]


def test_between_marks_stays_within_a_paragraph_and_leaves_apostrophes_alone():
    assert quotations.between_marks("Un «inizio\nsenza fine. L’alba e l’“una\nvia") == []


def test_marks_and_nearest_takes_the_nearest_person_outside_of_the_marks():
    people = [
        {"type": "PER", "name": name, "mentions": [{"start": TEXT.index(name), "end": TEXT.index(name) + len(name)}]}
        for name in ("Ada Neri", "Ugo Sala")
    ]
    quotes = quotations.marks_and_nearest(TEXT, people)["quotes"]
    assert [quote["speaker"] for quote in quotes] == ["Ada Neri", "Ugo Sala", "Ugo Sala"]


def test_marks_and_nearest_knows_nobody_where_only_places_are_named():
    place = {"type": "LOC", "name": "Roma", "mentions": [{"start": 0, "end": 4}]}
    assert quotations.marks_and_nearest("Roma: «Sì»", [place])["quotes"] == [{"speaker": None, "segments": [{"text": "Sì"}]}]


SAID = "“ We will soon mend bridges ” , said mayor Ada Neri ."
HEADS = [4, 4, 4, 4, 8, 4, 4, 8, 8, 11, 11, 8, 8]


def parsed(words):
    kinds = ["PUNCT", "PRON", "AUX", "ADV", "VERB", "NOUN", "PUNCT", "PUNCT", "VERB", "NOUN", "PROPN", "PROPN", "PUNCT"]
    relations = ["punct", "nsubj", "aux", "advmod", "ccomp", "dobj", "punct", "punct", "ROOT", "compound", "compound", "nsubj", "punct"]
    lemmas = [{"said": "say"}.get(word, word.lower()) for word in words]
    return Doc(spacy.blank("en").vocab, words, pos=kinds, lemmas=lemmas, heads=HEADS, deps=relations)


def test_textacy_tells_what_was_said_and_by_whom():
    pytest.importorskip("textacy", reason="the extra `peers` is not installed")
    (quote,) = quotations.by_textacy(parsed(SAID.split()))["quotes"]
    assert quote["speaker"] == "mayor Ada Neri"
    assert quote["segments"][0]["text"].strip() == "We will soon mend bridges"


@pytest.mark.parametrize(
    "text", ["“ We will soon mend bridges ” , said mayor Ada Neri .", "“ We will soon mend bridges , said mayor Ada Neri ."]
)
def test_textacy_finds_nothing_without_a_parse_or_with_odd_marks(text):
    pytest.importorskip("textacy", reason="the extra `peers` is not installed")
    nlp = spacy.blank("en")
    nlp.add_pipe("sentencizer")
    assert quotations.by_textacy(nlp(text)) == {"quotes": []}


def test_rows_join_a_surname_to_its_one_full_name():
    found = rows(ents(("Ada Neri", "PER"), ("Neri", "PER"), ("Neri", "ORG"), ("Roma", "LOC"), ("Roma", "LOC"), ("Vespa", "PROD")))
    assert [(row["name"], row["type"], row["count"]) for row in found] == [("Ada Neri", "PER", 2), ("Neri", "ORG", 1), ("Roma", "LOC", 2)]


def test_rows_leave_a_surname_of_two_people_apart():
    found = rows(ents(("Ada Neri", "PER"), ("Ugo Neri", "PER"), ("Neri", "PER")))
    assert [row["name"] for row in found] == ["Ada Neri", "Ugo Neri", "Neri"]


def test_content_words_form_runs_within_a_sentence():
    doc = summaries.content_words(spacy.blank("it"), ["Ha chiuso ponte vecchio.", "Fiume alto"])
    assert [chunk.text for chunk in doc.noun_chunks] == ["chiuso ponte vecchio", "Fiume alto"]
    assert [sentence.start for sentence in doc.sents] == [0, 5]


@pytest.mark.parametrize(
    ("gold", "found", "score"),
    [
        ({(0, 4, "PER")}, {(0, 4, "PER")}, 1.0),
        ({(0, 4, "PER"), (5, 9, "LOC")}, {(0, 4, "ORG"), (5, 9, "LOC")}, 0.5),
        ({(0, 4, "PER")}, {(0, 5, "PER")}, 0.0),
    ],
    ids=["all", "wrong type", "wrong end"],
)
def test_f1_asks_for_type_and_both_ends(gold, found, score):
    assert names.f1([(gold, found)]) == score


@pytest.mark.model
def test_lead_takes_the_first_sentences_of_the_body():
    text = "Il ponte chiude\n" + " ".join(SENTENCES[:2]) + "\n" + " ".join(SENTENCES[2:]) + "\n"
    article = Annotated("it", Article(text, ()), {"language": "it"})
    said = [sentence["text"] for sentence in summaries.by(summaries.lead)(article)["summary"]]
    assert len(said) == summaries.LENGTH
    assert all(sentence in SENTENCES for sentence in said)


def test_sumy_chooses_three_of_the_sentences():
    pytest.importorskip("sumy", reason="the extra `peers` is not installed")
    for choose in summaries.sumy_choices().values():
        chosen = choose(SENTENCES, "it")
        assert len(set(chosen)) == summaries.LENGTH
        assert set(chosen) <= set(SENTENCES)


def test_pytextrank_chooses_three_of_the_sentences():
    pytest.importorskip("pytextrank", reason="the extra `peers` is not installed")
    chosen = summaries.pytextrank_choice()(SENTENCES, "it")
    assert len(set(chosen)) == summaries.LENGTH
    assert set(chosen) <= set(SENTENCES)
