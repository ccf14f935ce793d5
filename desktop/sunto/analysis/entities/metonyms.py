"""Whether a capital stands for its country's government: "Mosca era in netto vantaggio", but not "a Mosca"."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from spacy.tokens import Doc

from sunto.analysis.entities.name_words import Mention


def acts(doc: Doc, mention: Mention, data: Mapping[str, Any]) -> bool:
    """Whether the place named here acts like a government, told by the words around it.

    It does behind "con", "contro", "la decisione di", a participle with "da" ("negata da Parigi"), and as the subject of a verb: with no
    preposition before it and a verb behind it: one of the language's `acting` words where it lists them (in English a noun follows a
    name as easily as a verb), otherwise a word in small letters that is none of those which leave a name standing alone.
    """
    before = doc[mention.start - 1].lower_ if mention.start > 0 else ""
    earlier = doc[mention.start - 2].lower_ if mention.start > 1 else ""
    if before in data.get("government_prepositions", ()):
        return True
    if before in data.get("agent_prepositions", ()):
        return earlier.endswith(tuple(data.get("participle_endings", ())))
    if before in data.get("prepositions", ()):
        return earlier in data.get("government_nouns", ())
    if before in data.get("place_prepositions", ()) or mention.end >= len(doc):
        return False
    after = doc[mention.end]
    if "acting" in data:
        return after.text in data["acting"]
    if mention.end + 1 < len(doc) and doc[mention.end + 1].lower_ in data.get("passive", ()):
        return False  # "Parigi è stata colpita"
    return after.is_alpha and after.text.islower() and after.lower_ not in data.get("not_acting", ())
