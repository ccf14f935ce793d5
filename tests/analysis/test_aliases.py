import pytest

from tests.analysis.made_docs import table


@pytest.mark.parametrize(
    ("text", "name", "others", "count"),
    [
        ("[PER Mark Rutte] parla. Poi [PER Rutte] tace.", "Mark Rutte", {"Rutte"}, 2),
        ("Applausi a [PER Rutte]. [PER Mark Rutte] ringrazia.", "Mark Rutte", {"Rutte"}, 2),
        ("[PER Noemi Laforgia] corre; [PER Noemi] vince.", "Noemi Laforgia", {"Noemi"}, 2),
        ("[PER Livia de Grazia] scende, [PER de Grazia] risponde.", "Livia de Grazia", {"de Grazia"}, 2),
        ("[PER Wout van der Meer] perde. [PER Van der Meer] aspetta.", "Wout van der Meer", {"Van der Meer"}, 2),
        ("[PER Idris Al-Mansouri] parla. [PER Al-Mansouri] aggiunge.", "Idris Al-Mansouri", {"Al-Mansouri"}, 2),
        ("[PER Mary J. Blige] canta. [PER Mary Blige] saluta.", "Mary J. Blige", {"Mary Blige"}, 2),
        ("[PER Nicholas Kimeli Rotich] corre. [PER N. Rotich] vince.", "Nicholas Kimeli Rotich", {"N. Rotich"}, 2),
        ("[PER Iker Arrieta Zubeldia] corre. [PER Arrieta] vince.", "Iker Arrieta Zubeldia", {"Arrieta"}, 2),
        ("Parla [PER prof.ssa Anna Bianchi]. Poi [PER Bianchi] esce.", "Anna Bianchi", {"Bianchi"}, 2),
    ],
)
def test_aliases_join_a_person_s_short_names(text, name, others, count):
    assert table(text)[name] == (others, count)


@pytest.mark.parametrize(
    ("text", "name", "others"),
    [
        ("L'[ORG Agenzia delle dogane e dei monopoli] ([ORG Adm]) indaga.", "Agenzia delle dogane e dei monopoli", {"Adm"}),
        (
            "Il [ORG Gect Go] ([ORG Gruppo europeo di cooperazione territoriale]).",
            "Gruppo europeo di cooperazione territoriale",
            {"Gect Go"},
        ),
        ("L'[ORG Iss] avvisa. L'[ORG Istituto superiore di sanità] conferma.", "Istituto superiore di sanità", {"Iss"}),
        ("L'[ORG Alleanza Atlantica] cresce. La [ORG Nato] spende, l'[ORG Alleanza] anche.", "Nato", {"Alleanza Atlantica", "Alleanza"}),
        ("La [ORG Farnesina] conferma. Il [ORG ministero degli Esteri] precisa.", "ministero degli Esteri", {"Farnesina"}),
        ("[ORG Autostrade per l'Italia] tace. [ORG Autostrade] paga.", "Autostrade per l'Italia", {"Autostrade"}),
        ("La [ORG Cartiere Sentino S.p.A.] chiude. [ORG Cartiere Sentino] tace.", "Cartiere Sentino S.p.A.", {"Cartiere Sentino"}),
        ("Il [ORG liceo «Arcangelo Scacchi»] apre. Allo [ORG Scacchi] si studia.", "liceo «Arcangelo Scacchi»", {"Scacchi"}),
        ("A [LOC MAZARA DEL VALLO] piove. A [LOC Mazara] no.", "MAZARA DEL VALLO", {"Mazara"}),
        ("Da [LOC ROMA] a [LOC Roma].", "Roma", {"ROMA"}),
        ("Negli [LOC Stati Uniti] e negli [LOC USA].", "Stati Uniti", {"USA"}),
        ("La [ORG Slc-Cgil] sciopera, la [ORG Slc] tratta.", "Slc-Cgil", {"Slc"}),
        ("A [LOC Corleto Perticara] piove. A [LOC Corleto] no.", "Corleto Perticara", {"Corleto"}),
        ("L'[ORG Associazione bagnini] campani ([ORG Abc]).", "Associazione bagnini campani", {"Abc"}),
        ("Il [LOC Museo delle Scienze di Trento] ([PER Muse]).", "Museo delle Scienze di Trento", {"Muse"}),
        ("La [PER Mazara] di oggi e [LOC Mazara del Vallo].", "Mazara del Vallo", {"Mazara"}),
        ("[PER Giuliano Fanti], già ribattezzato '[PER Noè]'.", "Giuliano Fanti", {"Noè"}),
        ("Il [LOC Viadotto del Polcevera] (noto come [LOC Ponte Morandi]).", "Viadotto del Polcevera", {"Ponte Morandi"}),
    ],
)
def test_aliases_join_the_names_of_one_thing(text, name, others):
    found = table(text)
    assert list(found) == [name]
    assert found[name][0] == others


@pytest.mark.parametrize(
    "text",
    [
        "[LOC Corea del Nord] e [LOC Corea del Sud].",
        "L'[ORG Università di Genova] a [LOC Genova].",
        "[LOC FABRIANO] ([LOC ANCONA]).",
        "«Basta», ha detto [PER Anna Bianchi]. «Mai», ha detto [PER Luca Verdi].",
        "[PER Mario Rossi], ha detto [PER Bianchi], mente.",
        "[PER Serena De Luca] con [PER Luca Zanin].",
        "[LOC Milano] e [LOC Milano Marittima].",
        "[LOC Rovereto Nord] e [LOC Rovereto].",
        "La [ORG Rai] e [ORG Rai 2].",
        "L'[ORG Autorità Garante della Concorrenza e del Mercato] e l'[ORG Agcom].",
        "[ORG Filt-Cgil] e [ORG Fistel-Cisl].",
        "[LOC Viadotto del Polcevera] sul [LOC Polcevera].",
    ],
)
def test_aliases_keep_two_things_apart(text):
    assert len(table(text)) == 2


def test_aliases_give_given_name_to_its_only_bearer():
    found = table("[PER Davide Zanin] vince. Il fratello [PER Luca Zanin] cade. [PER Luca] telefona.")
    assert found == {"Davide Zanin": (set(), 1), "Luca Zanin": ({"Luca"}, 2)}


def test_aliases_give_shared_surname_to_who_was_named_first():
    found = table("[PER Serena De Luca] dirige.\n[PER Antonio De Luca] recita.\n[PER De Luca] risponde.")
    assert found["Serena De Luca"] == ({"De Luca"}, 2)
    assert found["Antonio De Luca"] == (set(), 1)


@pytest.mark.parametrize(("title", "name"), [("Mr", "Donald MacLeod"), ("Ms", "Morag MacLeod")])
def test_aliases_give_shared_surname_by_title(title, name):
    found = table(f"[PER Morag MacLeod] met [PER Donald MacLeod].\nThen {title} [PER MacLeod] left.", "en")
    assert found[name] == ({"MacLeod"}, 2)


@pytest.mark.parametrize(
    ("text", "name", "others"),
    [
        ("The [ORG Church of Scientology] sued. [ORG Scientology] won.", "Church of Scientology", {"Scientology"}),
        ("The [ORG US State Department] said. The [ORG State Department] added.", "US State Department", {"State Department"}),
        ("The [LOC U.S.] and the [LOC US].", "U.S.", {"US"}),
        ("The [ORG European Consumer Organisation] ([ORG BEUC]) sued.", "European Consumer Organisation", {"BEUC"}),
        ("[ORG Caledonian MacBrayne] sails. [ORG CalMac] waits.", "Caledonian MacBrayne", {"CalMac"}),
    ],
)
def test_aliases_join_english_names(text, name, others):
    found = table(text, "en")
    assert list(found) == [name]
    assert found[name][0] == others


def test_aliases_take_no_country_for_an_acronym():
    assert len(table("The [ORG University of Sheffield] and the [LOC US], the [LOC U.S.] and all.", "en")) == 2


def test_aliases_take_no_chance_likeness_of_two_words_for_an_acronym():
    assert len(table("Firmano [ORG Fiom di Modena], [ORG Fim] e [ORG Uilm].")) == 3
