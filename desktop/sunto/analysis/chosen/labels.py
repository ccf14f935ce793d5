"""What other pipelines call the kinds of names, in Sunto's terms."""

from __future__ import annotations

from types import MappingProxyType

from sunto.core.briefing import EntityType

# The label sets of spaCy's own pipelines: of WikiNER, of OntoNotes, and those of single languages (Swedish, Polish, Korean).
_KINDS = {
    EntityType.PER: ("PER", "PERSON", "PERS", "PRS", "PERSNAME", "PS"),
    EntityType.ORG: ("ORG", "ORGANIZATION", "ORGANISATION", "ORGNAME", "GPE_ORG", "OG"),
    EntityType.LOC: (
        "LOC", "LOCATION", "GPE", "GPE_LOC", "FAC", "FACILITY", "PLACENAME", "GEOGNAME", "LC",
    ),
    EntityType.EVENT: ("EVENT", "EVN", "EVT"),
    EntityType.WORK: ("WORK", "WORK_OF_ART", "WRK", "LAW"),
    EntityType.PROD: ("PROD", "PRODUCT", "OBJ"),
}  # fmt: skip

KINDS = MappingProxyType({label: kind for kind, labels in _KINDS.items() for label in labels})
"""The kind of each label, in capitals."""

NO_NAMES = frozenset({
    "CARDINAL", "ORDINAL", "NUMERIC_VALUE", "QUANTITY", "QT", "MSR", "PERCENT", "MONEY",
    "DATE", "DATETIME", "DT", "TIME", "TME", "TI", "PERIOD",
    "NORP", "NAT_REL_POL", "LANGUAGE", "DRV", "DERIV_PER", "MOVEMENT", "PHONE", "EMAIL", "URL", "TITLE_AFFIX",
})  # fmt: skip
"""Labels of numbers, dates, languages, peoples and words derived from names: none of them is a thing with a row of its own."""


def kind_of(label: str) -> EntityType | None:
    """The kind of thing that names with this label are; MISC where the label tells none of ours, None where it labels no names."""
    plain = label.upper().removeprefix("B-").removeprefix("I-")
    return None if plain in NO_NAMES else KINDS.get(plain, EntityType.MISC)
