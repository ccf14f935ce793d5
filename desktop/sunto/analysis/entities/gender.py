"""Whether a person is spoken of as a man or a woman, told by what the text says: title, article, role noun, given name."""

from __future__ import annotations

from functools import cache
from typing import Literal

from spacy.tokens import Doc, Span

from sunto.core.briefing import Entity, EntityType
from sunto.languages.words import words

Gender = Literal["m", "f"]


def gender_of(entity: Entity, doc: Doc) -> Gender | None:
    """The grammatical gender of a person in the text; None for anything else and where nothing tells.

    Evidence in order of trust: a title before a mention ("la dott.ssa", "Mr"), a role noun that has a gender ("sindaca"), the article
    before the role or before a surname ("la regista", "la De Luca"), the given name. The first that tells decides.
    """
    if entity.type is not EntityType.PER:
        return None
    mentions = [span for span in (doc.char_span(m.start, m.end, alignment_mode="expand") for m in entity.mentions) if span is not None]
    name = doc.char_span(entity.name.start, entity.name.end, alignment_mode="expand")  # doc.text is put together anew each time
    role = doc.char_span(entity.role.start, entity.role.end, alignment_mode="expand") if entity.role is not None else None
    for clue in (
        *(gender_before(doc, span.start) for span in mentions),
        None if role is None else _gender_of_role(role),
        None if role is None or role.start == 0 else _gender_of_article(doc[role.start - 1].lower_, doc.lang_),
        *(_gender_of_article(doc[span.start - 1].lower_, doc.lang_) for span in mentions if span.start > 0 and len(span) == 1),
        gender_of_name(name.text if name is not None else "", doc.lang_),
    ):
        if clue is not None:
            return clue
    return None


def gender_before(doc: Doc, start: int) -> Gender | None:
    """What the title before the name that begins at this token tells: "Ms", "la professoressa", "don"."""
    known = _genders(doc.lang_, "titles")
    for place in range(start - 1, max(start - 4, -1), -1):
        word = doc[place].lower_
        if word == ".":
            continue
        if word in known or f"{word}." in known:
            return known.get(word) or known[f"{word}."]
        return None
    return None


def gender_of_name(name: str, language: str) -> Gender | None:
    """What the given name tells: the first word of a name of two words or more, or a lone word that is a well-known given name."""
    known = _genders(language, "", subject="given_names")
    parts = name.casefold().replace("’", "'").split()
    return next((known[part] for part in parts[: max(1, len(parts) - 1)] if part in known), None)


def _gender_of_role(role: Span) -> Gender | None:
    known = _genders(role.doc.lang_, "person_nouns")
    for token in role[:4]:
        if token.lower_ in known:
            return known[token.lower_]
    return None


def _gender_of_article(word: str, language: str) -> Gender | None:
    return _genders(language, "gendered_articles").get(word.replace("’", "'"))


@cache
def _genders(language: str, table: str, subject: str = "entities") -> dict[str, Gender]:
    found = words(language, subject)
    lists = found.get(table, {}) if table else found
    genders: dict[str, Gender] = {}
    for gender in ("m", "f"):
        for word in lists.get(gender, ()):
            genders[word] = gender  # type: ignore[assignment]
    return genders
