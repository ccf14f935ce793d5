import pytest

from tests.analysis.made_docs import analysed


def types(marked, language="it"):
    doc = analysed(marked, language)
    return {entity.called(doc.text): str(entity.type) for entity in doc._.entities}


@pytest.mark.parametrize(
    ("text", "name", "tag"),
    [
        ("La [PER Van Hoogstraten N.V.] compra.", "Van Hoogstraten N.V.", "ORG"),
        ("Il [PER liceo Scacchi] apre.", "liceo Scacchi", "ORG"),
        ("Il [ORG Museo delle Scienze] apre.", "Museo delle Scienze", "LOC"),
        ("Lungo il [PER Charles River].", "Charles River", "LOC"),
        ("Nella città di [PER Tskhinvali].", "Tskhinvali", "LOC"),
        ("Il partito [PER Baath].", "Baath", "ORG"),
        ("[PER Lars Petersen], manager della danese [LOC Nammo].", "Nammo", "ORG"),
        ("Il leader del partito [PER Mario Rossi].", "Mario Rossi", "PER"),
        ("La proposta della [LOC Federazione russa].", "Federazione russa", "LOC"),
        ("Da [LOC Nammo], in Norvegia.", "Nammo", "LOC"),
    ],
)
def test_type_evidence_comes_from_words_in_and_before_a_name(text, name, tag):
    assert types(text)[name] == tag


def test_type_evidence_holds_for_all_mentions():
    assert types("La danese [LOC Nammo] cresce. [LOC Nammo] assume, dice [LOC Nammo].") == {"Nammo": "ORG"}


@pytest.mark.parametrize(
    ("text", "rows"), [("La [ORG polizia del campus] e i [ORG carabinieri].", {"carabinieri": "ORG"}), ("[LOC - Bari]", {"Bari": "LOC"})]
)
def test_type_evidence_of_names_without_capitals(text, rows):
    assert types(text) == rows
