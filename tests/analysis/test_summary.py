import pytest
import spacy

import sunto.analysis.attributes
import sunto.analysis.summary.component  # noqa: F401 (register)
from sunto.analysis.summary.choice import STEP_FEATURES
from sunto.analysis.summary.component import weights
from sunto.analysis.summary.sentence_features import FEATURES
from sunto.core.article import Block, BlockKind

LINES = [
    ("Il ponte di Albana crolla nella notte", BlockKind.HEADLINE),
    ("Il ponte di Albana è crollato ieri notte e 12 operai sono rimasti feriti, ha detto il sindaco Bruno Neri.", BlockKind.PARAGRAPH),
    ("Questo ponte aveva quasi cento anni di vita e nessuno lo curava più da tempo.", BlockKind.PARAGRAPH),
    ("Che cosa succede ora", BlockKind.SUBHEAD),
    ("Chi pagherà adesso i danni del crollo del ponte di Albana?", BlockKind.PARAGRAPH),
    ("Il ponte di Albana è crollato ieri notte e 12 operai sono rimasti feriti.", BlockKind.PARAGRAPH),
    ("La regione Carsia stanzia 3 milioni di euro per ricostruire il ponte entro il 2027.", BlockKind.PARAGRAPH),
    ("rifare i piloni del ponte di Albana con calcestruzzo nuovo", BlockKind.LIST_ITEM),
    ("Piove.", BlockKind.PARAGRAPH),
    ("Riproduzione riservata a chi ha scritto questo articolo sul ponte", BlockKind.BOILERPLATE),
]


def summarised(lines, language="it"):
    text, blocks = "", []
    for line, kind in lines:
        blocks.append(Block(len(text), len(text) + len(line), kind))
        text += line + "\n"
    nlp = spacy.blank(language)
    component = nlp.add_pipe("sunto_summary")
    doc = nlp.make_doc(text)
    doc._.blocks = tuple(blocks)
    return text, component(doc)._.ranking


@pytest.fixture(scope="module")
def ranked():
    text, ranking = summarised(LINES)
    return text, ranking, [sentence.span.cut(text) for sentence in ranking]


def test_summary_ranks_count_from_0_best_first(ranked):
    _, ranking, _ = ranked
    assert [sentence.rank for sentence in ranking] == list(range(len(ranking)))


def test_summary_leads_with_the_news(ranked):
    assert ranked[2][0] == LINES[1][0]


def test_summary_takes_only_statements_of_the_body(ranked):
    assert set(ranked[2]) == {LINES[place][0] for place in (1, 2, 5, 6)}


def test_summary_tells_the_same_fact_once_before_all_else_is_told(ranked):
    assert ranked[2][-1] == LINES[5][0]


def test_summary_knows_what_a_sentence_leans_on(ranked):
    text, ranking, said = ranked
    leaning = ranking[said.index(LINES[2][0])]
    assert leaning.antecedent is not None
    assert leaning.antecedent.cut(text) == LINES[1][0]
    assert [sentence for sentence in ranking if sentence.antecedent] == [leaning]


@pytest.mark.parametrize(
    ("start", "leans"),
    [
        ("Inoltre il sindaco", True),
        ("«Ma il sindaco", True),
        ("Lo ha deciso il sindaco che", True),
        ("Lo stadio del sindaco", False),
        ("L'accordo del sindaco", False),
        ("Maria, moglie del sindaco,", False),
        ("Quest'anno il sindaco", False),
        ("Questa mattina il sindaco", False),
        ("Questa scelta del sindaco", True),
        ("Ci sono operai del sindaco che", False),
        ("È la pena chiesta dal sindaco che", True),
        ("È l'ultima richiesta del sindaco che", True),
        ("È morto il sindaco che", False),
        ("Lo comunica il sindaco che", True),
        ("Non ha risposto il sindaco, che", True),
        ("Non tutti i sindaci: uno", False),
    ],
)
def test_summary_leaning_starts(start, leans):
    lines = [LINES[1], (start + " vuole rifare il ponte con i soldi della regione.", BlockKind.PARAGRAPH)]
    text, ranking = summarised(lines)
    second = next(sentence for sentence in ranking if sentence.span.cut(text).startswith(start))
    assert (second.antecedent is not None) is leans


@pytest.mark.parametrize("language", ["it", "en", "fr"])
@pytest.mark.parametrize(
    "text",
    [
        "a",
        "?",
        "parola " * 20000,
        "Una frase di cinque parole. " * 3000,
        "“ " * 20000,
        "مرحبا بكم في هذا المقال",
        "🙂 🙂 🙂 🙂 🙂",
        "e di a da in con",
    ],
)
def test_summary_of_odd_text_is_made_of_its_spans(text, language):
    whole, ranking = summarised([(text, BlockKind.PARAGRAPH)], language)
    assert len({sentence.span for sentence in ranking}) == len(ranking)
    assert all(0 <= sentence.span.start < sentence.span.end <= len(whole) for sentence in ranking)


def test_summary_of_nothing_is_empty():
    assert summarised([])[1] == ()


@pytest.mark.parametrize("language", ["it", "en", "fr"])
def test_summary_has_a_weight_for_every_feature(language):
    assert len(weights(language).own) == len(FEATURES)
    assert len(weights(language).step) == len(STEP_FEATURES)


@pytest.mark.parametrize("count", range(1, 9))
def test_summary_holds_no_sentence_without_the_one_it_leans_on(count):
    lines = [
        "Chi ha deciso di chiudere la scuola elementare di Albana?",
        "Lo ha deciso il consiglio comunale con 12 voti su 20, per un costo di 3 milioni di euro.",
        "Il consiglio comunale di Albana ha chiuso la scuola elementare il 3 maggio 2024.",
        "Inoltre la Regione Carsia darà 4 milioni di euro ad altre 15 scuole entro il 2027.",
        "Questo denaro, 4 milioni di euro, viene dal bilancio europeo del 2025 e del 2026.",
        "I genitori di Albana hanno protestato in piazza per un giorno intero.",
        "Tuttavia il sindaco Bruno Neri ha promesso 2 autobus nuovi da 300 mila euro.",
        "La scuola media resta aperta fino a giugno, ha detto la preside Ada Bassi.",
        "Una lettera dei maestri è arrivata ieri al ministero della pubblica istruzione.",
    ]
    text, ranking = summarised([("La scuola di Albana chiude", BlockKind.HEADLINE), *((line, BlockKind.PARAGRAPH) for line in lines)])
    told = [sentence.span.cut(text) for sentence in ranking]
    shown = {sentence.span for sentence in ranking[:count]}
    assert lines[0] not in told
    assert all(sentence.antecedent is None or sentence.antecedent in shown for sentence in ranking[: min(count, 7)])
    assert told[-1] == lines[1]  # what it leans on is a question, which no summary holds


def test_summary_in_a_language_without_words_of_its_own():
    lines = [
        "Le pont d'Albane s'est effondré hier et 12 ouvriers ont été blessés.",
        "La région donnera 3 millions d'euros pour le refaire.",
    ]
    text, ranking = summarised([(line, BlockKind.PARAGRAPH) for line in lines], "fr")
    assert sorted(sentence.span.cut(text) for sentence in ranking) == sorted(lines)
