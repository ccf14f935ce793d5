"""The entity table: one row per real-world thing that an article names."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc

from sunto.analysis.entities.aliases import Aliases, KnownNames, join_forms, known_names
from sunto.analysis.entities.expansions import expanded, with_particles
from sunto.analysis.entities.explanations import Explanations
from sunto.analysis.entities.name_words import Form, Mention, name_words
from sunto.analysis.entities.person_roles import roles_of
from sunto.analysis.entities.repeats import repeats
from sunto.analysis.entities.rows import rows_of
from sunto.analysis.entities.salience import saliences
from sunto.analysis.entities.titles import furniture_tokens, tidied
from sunto.analysis.entities.type_evidence import retagged
from sunto.core.article import Span
from sunto.core.briefing import Entity, EntityType
from sunto.languages.words import words


@Language.factory("sunto_entities", requires=["doc.ents"], assigns=["doc._.entities"])
def make_entities(nlp: Language, name: str) -> Callable[[Doc], Doc]:
    """Build the component. It reads `doc.ents` and the role spans, and writes `doc._.entities`."""
    return write_entities


def write_entities(doc: Doc) -> Doc:
    """Set `doc._.entities`: one row per thing, most salient first, earlier ones first on a tie."""
    data = words(doc.lang_, "entities")
    known = known_names(doc.lang_)
    mentions, aliases, forms = _mentions_and_aliases(doc, data, known)
    rows = rows_of(doc, forms, aliases, mentions, data)
    roles = roles_of(doc, rows, data)
    weights = saliences(doc, [row.mentions for row in rows])
    entities = [
        Entity(
            type=EntityType(row.label),
            name=_span(doc, row.name.start, row.name.end),
            mentions=tuple(_span(doc, mention.start, mention.end) for mention in row.mentions),
            role=role,
            salience=weight,
        )
        for row, role, weight in zip(rows, roles, weights, strict=True)
    ]
    doc._.entities = tuple(sorted(entities, key=lambda entity: (-entity.salience, entity.mentions[0])))
    return doc


def _mentions_and_aliases(doc: Doc, data: Mapping[str, Any], known: KnownNames) -> tuple[list[Mention], Aliases, list[Form]]:
    """All mentions, tagged or found again, in text order, and how their forms belong together."""
    articles = frozenset(data.get("articles", ()))
    particles = frozenset(data.get("particles", ()))
    mentions = with_particles(doc, expanded(doc, tidied(doc, data, articles, known), data), particles)
    mentions = retagged(doc, mentions, data, known.strong)
    explanations = Explanations(doc, mentions, data)
    mentions = sorted([*mentions, *explanations.fresh], key=lambda mention: mention.start)
    taken = furniture_tokens(doc)
    for start, end in ((ent.start, ent.end) for ent in doc.ents):
        taken[start:end] = [True] * (end - start)
    for mention in mentions:
        taken[mention.start : mention.end] = [True] * (mention.end - mention.start)
    patterns = _patterns(doc, mentions, known, particles)
    again = [Mention(m.start, m.end, m.label, name_words(doc[m.start : m.end].text, articles)) for m in repeats(doc, patterns, taken)]
    mentions = sorted([*mentions, *again], key=lambda mention: mention.start)
    forms = _forms(doc, mentions)
    places = {mention.start: place for place, form in enumerate(forms) for mention in form.mentions}
    pairs = [(places[one], places[other]) for one, other in explanations.pairs]
    return mentions, join_forms(forms, pairs, known, data), forms


def _patterns(doc: Doc, mentions: Iterable[Mention], known: KnownNames, particles: Collection[str]) -> list[tuple[tuple[str, ...], str]]:
    """What to look for again: every tagged name, persons' surnames, and the weak names of the well-known things among them."""
    patterns: dict[tuple[str, ...], str] = {}
    groups: set[int] = set()
    surnames: set[tuple[str, ...]] = set()
    for mention in mentions:
        if mention.label in ("PER", "ORG", "LOC"):
            tokens = tuple(token.lower_ for token in doc[mention.start : mention.end])
            patterns.setdefault(tokens, mention.label)
            if mention.label == "PER" and len(tokens) > 1:
                surnames.add(_surname(tokens, particles))
        group = known.strong.get(mention.words)
        if group is not None:
            groups.add(group)
    for group in groups:
        for weak in known.weak_forms[group]:
            patterns.setdefault(tuple(weak.lower().split()), known.types[group])
    small = {token.text for token in doc if token.is_lower}
    for surname in surnames:
        # A surname that is also a word of the text ("Piazza", "Key") is not looked for.
        if len(surname[-1]) > 2 and surname[-1] not in small:
            patterns.setdefault(surname, "PER")
    return list(patterns.items())


def _surname(tokens: tuple[str, ...], particles: Collection[str]) -> tuple[str, ...]:
    """The last word of a full name with the particles before it; elided ones ("d'", "dell'") end in an apostrophe."""
    start = len(tokens) - 1
    while start > 1 and (tokens[start - 1] in particles or tokens[start - 1].endswith(("'", "’")) or tokens[start - 1] == "-"):
        start -= 2 if tokens[start - 1] == "-" and start > 2 else 1
    return tokens[start:]


def _forms(doc: Doc, mentions: Sequence[Mention]) -> list[Form]:
    forms: dict[tuple[str, ...], Form] = {}
    for mention in mentions:
        # Events, works and products keep apart from persons, organisations and places of the same name.
        key = mention.words if mention.label in ("PER", "ORG", "LOC") else (*mention.words, mention.label)
        form = forms.setdefault(key, Form(mention.words, text=doc[mention.start : mention.end].text))
        form.mentions.append(mention)
    return list(forms.values())


def _span(doc: Doc, start: int, end: int) -> Span:
    return Span(doc[start].idx, doc[end - 1].idx + len(doc[end - 1]))
