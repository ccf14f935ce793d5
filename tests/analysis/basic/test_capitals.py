"""Tests of names told by their capitals."""

import pytest
import spacy

import sunto.analysis.pipeline  # noqa: F401 (registers the factories)
from sunto.analysis.basic.capitals import LONGEST


def names(text, language="fr"):
    nlp = spacy.blank(language)
    for component in ("sunto_layout", "sunto_sentences", "sunto_capitals"):
        nlp.add_pipe(component)
    doc = nlp(text)
    assert {ent.label_ for ent in doc.ents} <= {"MISC"}
    return [ent.text for ent in doc.ents]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Hier, la maire Camille Dervaux a parlé à Orvelle.", ["Camille Dervaux", "Orvelle"]),
        ("Pourtant, rien ne change. Demain, peut-être.", []),
        ("Selon Dervaux, rien ne change.", ["Dervaux"]),
        ("Travaux à venir. Les travaux durent.", []),
        ("Rose vend une rose à Rose Lantier, puis à Rose.", ["Rose Lantier", "Rose"]),
        ("Dervaux refuse. Les élus de Dervaux aussi.", ["Dervaux", "Dervaux"]),
        ("Elle a vu Mme Dervaux et M. Lantier.", ["Dervaux", "Lantier"]),
        ("Elle cite Jeanne d'Arc et la Banque de France.", ["Jeanne d'Arc", "Banque de France"]),
        ("Il a vu Saint-Denis et la SNCF au XXe siècle.", ["Saint-Denis", "SNCF"]),
        ("Il dit : « Nous partons. » Puis rien.", []),
        ("Elle a pris le ferry « Almaviva » hier.", ["Almaviva"]),
    ],
)
def test_capitals_tell_names_where_nothing_else_asks_for_them(text, found):
    assert names(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Die Kosten stiegen Ende Mai um zwei Millionen Euro.", []),
        ("Am Dienstag sprach Bürgermeisterin Katrin Vollmer. Der Plan von Vollmer hilft der SPD.", ["Katrin Vollmer", "Vollmer", "SPD"]),
        ("Der Bau von Wohnungen freut Maria von Holm.", ["Maria von Holm"]),
        ("Der Hund und die Katze mögen den Garten in der Stadt.", []),
    ],
)
def test_capitals_of_german_nouns_are_no_names(text, found):
    assert names(text, "de") == found


@pytest.mark.parametrize(
    ("text", "language", "found"),
    [
        ("Мост откроют, сообщила Ольга Воронцова в Москве.", "ru", ["Ольга Воронцова", "Москве"]),
        ("Το έργο, είπε ο Νίκος Σταθόπουλος, ανοίγει την Τρίτη.", "el", ["Νίκος Σταθόπουλος"]),
        ("Zei Marieke van den Berg in Oosterwolde.", "nl", ["Marieke van den Berg", "Oosterwolde"]),
        ("青葉市の田中美咲市長は火曜日、NATO と AI について話した。", "ja", []),
        ("أعلنت رئيسة البلدية ليلى حداد فتح الميناء.", "ar", []),
        ("ראש העירייה ליאת כרמי הודיעה היום.", "he", []),
    ],
)
def test_capitals_in_other_scripts(text, language, found):
    if language == "ja":
        language = "xx"
    assert names(text, language) == found


def test_capitals_in_headings_tell_nothing():
    assert names("LE PORT ROUVRE APRÈS LA TEMPÊTE\n\nLe port rouvre, dit Anna Neri.") == ["Anna Neri"]
    assert names("Le Grand Port Rouvre Enfin\n\nLe port rouvre, dit Anna Neri.") == ["Anna Neri"]


def test_capitals_in_an_endless_row_are_no_name():
    text = "on a vu " + "Anna Neri " * 20 + "et puis rien de plus " * 20
    assert all(len(name.split()) <= LONGEST for name in names(text))
