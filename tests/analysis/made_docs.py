"""Docs made by hand: a text in which names and roles are marked as [PER Mark Rutte] and {segretario generale}."""

import re

import spacy
from spacy.tokens import Doc, Span

from sunto.analysis import attributes
from sunto.analysis.entities.component import write_entities

_MARK = re.compile(r"\[(PER|ORG|LOC|EVENT|WORK|PROD) ([^\]]+)\]|\{((?:\[[^\]]*\]|[^}])+)\}")


def made_doc(marked: str, language: str = "it") -> Doc:
    """The text without its marks, with `ents` and role spans where they stood. Names may stand inside a role."""
    text, ents, roles = _unmark(marked)
    doc = spacy.blank(language)(text)
    doc.ents = [_char_span(doc, *ent) for ent in ents]
    doc.spans[attributes.ROLES] = [_char_span(doc, *role) for role in roles]
    return doc


def analysed(marked: str, language: str = "it") -> Doc:
    """The made doc with its entity table."""
    return write_entities(made_doc(marked, language))


def table(marked: str, language: str = "it") -> dict[str, tuple[set[str], int]]:
    """The entity table: name -> its other forms, how often."""
    doc = analysed(marked, language)
    return {entity.called(doc.text): (set(entity.aliases(doc.text)), entity.count) for entity in doc._.entities}


def _unmark(marked: str) -> tuple[str, list[tuple[int, int, str]], list[tuple[int, int, str]]]:
    text, ents, roles, edge = "", [], [], 0
    for match in _MARK.finditer(marked):
        text += marked[edge : match.start()]
        edge = match.end()
        if match.group(3) is None:
            ents.append((len(text), len(text) + len(match.group(2)), match.group(1)))
            text += match.group(2)
        else:
            inner, inside, _ = _unmark(match.group(3))
            ents += [(len(text) + start, len(text) + end, label) for start, end, label in inside]
            roles.append((len(text), len(text) + len(inner), "ROLE"))
            text += inner
    return text + marked[edge:], ents, roles


def _char_span(doc: Doc, start: int, end: int, label: str) -> Span:
    span = doc.char_span(start, end, label=label, alignment_mode="expand")
    assert span is not None
    return span
