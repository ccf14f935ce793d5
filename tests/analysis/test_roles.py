"""The trained pipelines: that they load quietly, find names and roles that overlap, and cope with anything."""

import pytest
import spacy

from sunto.analysis.attributes import ROLES
from sunto.analysis.pipeline import weights

pytestmark = pytest.mark.model


@pytest.fixture(scope="module", params=["it", "en"])
def nlp(request):
    folder = weights(request.param)
    if folder is None:
        pytest.skip(f"no trained pipeline for {request.param}")
    return spacy.load(folder)


SENTENCES = {
    "it": (
        "Parla Carla Bianchi, presidente della Commissione europea.",
        "Carla Bianchi",
        "presidente della Commissione europea",
    ),
    "en": (
        "Prime Minister Carol White of the European Commission said so.",
        "Carol White",
        "Prime Minister",
    ),
}


def test_names_and_roles_are_found(nlp):
    text, person, role = SENTENCES[nlp.lang]
    doc = nlp(text)
    assert (person, "PER") in [(ent.text, ent.label_) for ent in doc.ents]
    assert role in [span.text for span in doc.spans[ROLES]]
    assert any(ent.label_ == "ORG" and "ommission" in ent.text for ent in doc.ents)


@pytest.mark.parametrize("text", ["", "a", "\n", "🙂", "«" * 2000, "Roma" * 2000, "роза שלום 世界", "A. " * 3000], ids=range(8))
def test_any_text_is_answered(nlp, text):
    assert nlp(text).text == text


def test_the_tagger_comes_back_from_disk(nlp, tmp_path):
    text = SENTENCES[nlp.lang][0]
    nlp.to_disk(tmp_path)
    again = spacy.load(tmp_path)
    assert [(ent.text, ent.label_) for ent in again(text).ents] == [(ent.text, ent.label_) for ent in nlp(text).ents]
