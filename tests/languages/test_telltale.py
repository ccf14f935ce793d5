"""The short way to tell a text's language: by words that only one language spells so."""

from __future__ import annotations

import subprocess
import sys
from itertools import combinations

import pytest

from sunto.languages.words import languages, words

SENTENCE = {
    "it": "Il presidente della Repubblica ha detto che gli italiani sono più uniti di quanto si dica, dopo la visita nella capitale. ",
    "en": "The president said that the people who were there had been told about this when they came from the capital with their friends. ",
}
ASK = "import sys; from sunto.languages.detection import language_of; print(language_of(sys.argv[1]), 'py3langid' in sys.modules)"


@pytest.mark.parametrize("language", SENTENCE)
def test_telltale_words_spare_the_model(language):
    told = subprocess.check_output([sys.executable, "-c", ASK, SENTENCE[language] * 3], text=True)
    assert told.split() == [language, "False"]


def test_telltale_words_leave_a_mixed_text_to_the_model():
    told = subprocess.check_output([sys.executable, "-c", ASK, "".join(SENTENCE.values()) * 3], text=True)
    assert told.split()[1] == "True"


def test_telltale_words_belong_to_one_language():
    lists = [set(words(language, "telltale")["words"]) for language in languages()]
    assert all(lists)
    assert all(not one & other for one, other in combinations(lists, 2))
