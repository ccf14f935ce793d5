import pytest

from sunto.analysis.entities.component import write_entities
from sunto.core.article import Block, BlockKind
from sunto.core.briefing import EntityType
from tests.analysis.made_docs import analysed, made_doc, table


def test_entities_are_spans_of_the_text():
    doc = analysed("Il {segretario generale della [ORG Nato]}, [PER Mark Rutte], parla. [PER Rutte] tace.")
    entity = doc._.entities[0]
    assert [mention.cut(doc.text) for mention in entity.mentions] == ["Mark Rutte", "Rutte"]
    assert entity.role.cut(doc.text) == "segretario generale della Nato"
    assert entity.type is EntityType.PER


def test_entities_find_untagged_repeats():
    found = table("[ORG Nato] avanti. La spesa della Nato sale. [PER Mark Rutte] parla. E poi Rutte tace. Poi Rutte esce.")
    assert found["Nato"][1] == 2
    assert found["Mark Rutte"] == ({"Rutte"}, 2)


def test_entities_find_untagged_acronym_in_parentheses_and_its_repeats():
    found = table("L'[ORG Associazione bagnini campani] (Abc) protesta. Per la Abc è uno scandalo.")
    assert found["Associazione bagnini campani"] == ({"Abc"}, 3)


def test_entities_take_no_part_of_another_name_for_a_repeat():
    assert table("[PER Anna Rossi] parla. Anche Mario Rossi ascolta. [PER Rossi] esce.")["Anna Rossi"][1] == 2


@pytest.mark.parametrize(
    ("sentence", "count"),
    [
        ("[LOC Mosca] era in vantaggio.", 2),
        ("L'accordo con [LOC Mosca] regge.", 2),
        ("L'estradizione è stata negata da [LOC Mosca].", 2),
        ("La decisione di [LOC Mosca] pesa.", 2),
        ("Il vertice si tiene a [LOC Mosca].", 1),
        ("Il ministro arriva da [LOC Mosca].", 1),
        ("Il museo di [LOC Mosca] apre.", 1),
        ("[LOC Mosca], 3 marzo.", 1),
        ("[LOC Mosca] è stata colpita.", 1),
    ],
)
def test_entities_give_acting_capital_to_its_country(sentence, count):
    assert table(f"La [LOC Russia] produce di più. {sentence}")["Russia"][1] == count


def test_entities_leave_capital_alone_without_its_country():
    assert list(table("[LOC Mosca] era in vantaggio.")) == ["Mosca"]


@pytest.mark.parametrize(("sentence", "count"), [("[LOC Washington] announced levies.", 2), ("She flew to [LOC Washington].", 1)])
def test_entities_give_acting_capital_to_its_country_in_english(sentence, count):
    assert table(f"The [LOC United States] waits. {sentence}", "en")["United States"][1] == count


def test_entities_keep_articles_of_newspapers_only():
    assert set(table("Su [ORG la Repubblica] e sull'[ORG Alleanza].")) == {"la Repubblica", "Alleanza"}
    assert set(table("Ecco [ORG la Procura].")) == {"Procura"}


def test_entities_take_titles_off():
    assert set(table("Parlano [PER on. Anna Bianchi] e [PER Papa Leone XIV].")) == {"Anna Bianchi", "Leone XIV"}


def test_entities_are_ordered_by_salience():
    doc = analysed("[LOC Bari] e [PER Anna Rossi]. [PER Rossi] parla. [PER Rossi] tace.")
    assert [entity.called(doc.text) for entity in doc._.entities] == ["Anna Rossi", "Bari"]
    assert all(0 < entity.salience <= 1 for entity in doc._.entities)


def test_entities_prefer_the_headline_s():
    doc = made_doc("Il caso [LOC Bari]\nA [LOC Lecce] piove.")
    doc._.blocks = (Block(0, 12, BlockKind.HEADLINE), Block(13, len(doc.text)))
    entities = write_entities(doc)._.entities
    assert [entity.called(doc.text) for entity in entities] == ["Bari", "Lecce"]
    assert entities[0].salience - entities[1].salience > 0.15


def test_entities_leave_out_the_byline():
    doc = made_doc("di [PER Anna Rossi]\n[PER Luca Bianchi] parla a Rossi.")
    doc._.blocks = (Block(0, 13, BlockKind.BYLINE), Block(14, len(doc.text)))
    assert [entity.called(doc.text) for entity in write_entities(doc)._.entities] == ["Luca Bianchi"]


def test_entities_have_one_type_by_majority():
    doc = analysed("[LOC Thales] cresce. [ORG Thales] assume. [ORG Thales] vende.")
    assert [(entity.type, entity.count) for entity in doc._.entities] == [(EntityType.ORG, 3)]


def test_entities_survive_a_language_without_words():
    assert list(table("[PER Jean Dupont] parle. [PER Dupont] rit.", "fr")) == ["Jean Dupont"]


@pytest.mark.parametrize("text", ["", " ", "x", "\n\n", "((((", "“”"])
def test_entities_of_next_to_nothing(text):
    assert analysed(text)._.entities == ()


def test_entities_of_the_real_article(real_article):
    """The names marked by hand, so that only the grouping is tested."""
    text = real_article.read_text("utf-8")
    for label, names in {
        "PER": ["Mark Rutte", "Lars Petersen"],
        "ORG": ["Alleanza Atlantica", "Nammo", "Thales", "alleati Nato"],
        "LOC": ["Bucarest", "Russia", "Mosca"],
    }.items():
        for name in names:
            if name == "alleati Nato":
                text = text.replace("alleati Nato", "alleati [ORG Nato]")
            else:
                text = text.replace(name, f"[{label} {name}]", 1)
    assert table(text) == {
        "Nato": ({"Alleanza Atlantica", "Alleanza"}, 9),
        "Mark Rutte": ({"Rutte"}, 7),
        "Russia": ({"Mosca"}, 4),
        "Bucarest": (set(), 3),
        "Lars Petersen": (set(), 1),
        "Nammo": (set(), 1),
        "Thales": (set(), 1),
    }
