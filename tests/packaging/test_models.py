import random
import sys
from pathlib import Path

import pytest
import spacy

from sunto.analysis.attributes import ROLES

sys.path.insert(0, str(Path(__file__).parents[2] / "packaging" / "models"))

import corpus
import summary
import variation

LINE = 'La <ROLE>presidente del <ORG>Nexo</ORG></ROLE> <PER>Ada Neri</PER> dice «<Q by="Ada Neri" u="1">Sì a <LOC>Roma</LOC></Q>».'
POOLS = variation.Pools(given=["Ada", "Eva", "Ugo"], surnames=["Sforza", "De Santis"], towns=["Roma", "Pisa"], organisations=["NXO"])


def marked(line: corpus.Marked) -> list[tuple[str, str]]:
    return [(line.text[start:end], label) for start, end, label in line.spans]


def test_parse_strips_every_tag_and_keeps_names_and_roles():
    line = corpus.parse(LINE)
    assert line.text == "La presidente del Nexo Ada Neri dice «Sì a Roma»."
    assert sorted(marked(line)) == [("Ada Neri", "PER"), ("Nexo", "ORG"), ("Roma", "LOC"), ("presidente del Nexo", "ROLE")]


def test_parse_refuses_tags_that_cross():
    with pytest.raises(ValueError, match="closed by"):
        corpus.parse("<PER>Ada <LOC>Neri</PER></LOC>")


@pytest.mark.parametrize("newline", [0.0, 1.0])
def test_articles_keep_their_spans_when_joined(newline):
    joined = corpus.joined([corpus.parse(LINE)] * 3, random.Random(0), newline)
    doc, moved = corpus.as_doc(spacy.blank("it"), joined)
    assert moved == 0
    assert [ent.text for ent in doc.ents] == ["Nexo", "Ada Neri", "Roma"] * 3
    assert [span.text for span in doc.spans[ROLES]] == ["presidente del Nexo"] * 3


@pytest.mark.parametrize("seed", range(20))
def test_varied_articles_keep_every_span_on_its_words(seed):
    line = corpus.parse(LINE)
    (changed,) = variation.varied([line], POOLS, random.Random(seed))
    assert [label for _, label in marked(changed)] == [label for _, label in marked(line)]
    assert all(name and name == name.strip() for name, _ in marked(changed))
    assert {label: name for name, label in marked(changed)}["ROLE"].casefold().startswith("presidente del ")


def test_renamed_gives_one_person_one_new_name_throughout():
    lines = [corpus.parse("<PER>Ada Neri</PER> parla."), corpus.parse("<PER>Neri</PER> tace.")]
    first, second = variation.renamed(lines, POOLS, random.Random(1))
    assert marked(first)[0][0].endswith(marked(second)[0][0])
    assert marked(second)[0][0] in POOLS.surnames


@pytest.mark.parametrize(("language", "articles"), [("it", 180), ("en", 108)])
def test_picks_are_three_different_sentences_an_article(language, articles):
    picks = summary.read_picks(Path(summary.__file__).parent / "picks" / f"{language}.tsv")
    assert len(picks) == articles
    assert all(len(set(chosen)) == 3 and other not in chosen for chosen, other in picks.values())
