import numpy as np
import pytest
import spacy

from sunto.analysis.tagging.lexicon import FINE, PLACES, Lexicon, normal, shape

LISTS = {"kind": {"Mario": 1, "Roma": 4}, "use": {"casa": 9}}
PHRASES = {"Banca d' Italia": 2, "Banca d'": 1}


@pytest.fixture
def lexicon():
    return Lexicon(LISTS, PHRASES)


def column(lexicon, text, name):
    return lexicon.rows(spacy.blank("it")(text))[:, lexicon.columns.index(name)].tolist()


@pytest.mark.parametrize(
    ("text", "expected"), [("Roma", "Xxx"), ("NATO", "XX"), ("McDonald", "XxXxx"), ("2025", "dd"), ("G8", "Xd"), ("d’Italia", "x’Xxx")]
)
def test_shape_shortens_runs(text, expected):
    assert shape(text) == expected


def test_normal_makes_apostrophes_straight_and_digits_alike():
    assert normal("L’2025") == "l'0000"


def test_a_word_in_capitals_has_the_class_of_its_usual_form(lexicon):
    assert column(lexicon, "ROMA Roma roma", "kind") == [4, 4, 0]


def test_an_accent_that_the_list_does_not_have_is_overlooked(lexicon):
    assert column(lexicon, "Romà ROMÀ romà", "kind") == [4, 4, 0]


def test_clusters_that_are_near_each_other_share_a_column():
    lexicon = Lexicon({"cluster_en": {"Mario": 3 << FINE | 1, "Luigi": 3 << FINE | 2, "Roma": 4 << FINE | 3}})
    assert column(lexicon, "Mario Luigi Roma tace", "near_cluster_en") == [4, 4, 5, 0]


def test_use_is_looked_up_without_regard_to_capitals(lexicon):
    assert column(lexicon, "Casa casa CASA", "use") == [9, 9, 9]


def test_phrase_takes_the_longest_and_any_apostrophe(lexicon):
    assert column(lexicon, "la Banca d’Italia e la Banca d’Oro", "phrase") == [0, 4, 5, 5, 0, 0, 2, 3, 0]


def test_echo_knows_that_the_word_follows_a_given_name_elsewhere(lexicon):
    text = "Parla Mario Neri. Neri tace."
    neri, other = column(lexicon, text, "echo")[2], column(lexicon, text, "echo")[4]
    assert neri != other  # the second Neri has the first for an echo


def test_lists_come_back_from_their_bytes(lexicon):
    again = Lexicon().from_bytes(lexicon.to_bytes())
    doc = spacy.blank("it")("Mario alla Banca d’Italia di ROMA, a casa")
    assert again.same_as(lexicon)
    assert not again.same_as(Lexicon(LISTS))
    assert np.array_equal(again.rows(doc), lexicon.rows(doc))


def test_an_empty_text_has_no_rows(lexicon):
    assert lexicon.rows(spacy.blank("it")("")).shape == (0, len(lexicon.columns))


def test_without_lists_only_forms_and_places_remain():
    assert Lexicon().columns[-len(PLACES) :] == PLACES
