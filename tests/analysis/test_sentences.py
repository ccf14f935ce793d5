"""Where sentences begin: abbreviations, numbers, quotations, block edges."""

import pytest
import spacy
from spacy.tokens import Doc

from sunto.analysis.sentences import make_sentences, sentence_starts
from sunto.core.article import Block, BlockKind


def split(text, language="it", kind=BlockKind.PARAGRAPH):
    """The sentences of a text that is one block."""
    starts = sentence_starts(text, (Block(0, len(text), kind),), language)
    return [text[start:end].strip() for start, end in zip(starts, [*starts[1:], len(text)], strict=True)]


ONE = [
    ("it", "L'on. Rossi e la dott.ssa Bianchi, con l'avv. Neri, hanno visto il sig. Verdi."),
    ("it", "Lo prevede l'art. 3 del d.lgs. 81, al n. 5, pag. 12."),
    ("it", "La Meccanica S.p.A. ha chiuso il bilancio, e la S.r.l. pure."),
    ("it", "Alle 3.30 sono arrivati 1.870 euro, l'1,5% in più."),
    ("it", "Lo ha scritto J. R. R. Tolkien, e lo ha letto G. Verdi."),
    ("it", "«Non lo so. Vedremo», ha detto il ministro."),
    ("it", "“Ora basta. Andiamo via!”, ha gridato Rossi."),
    ("it", "\"Non basta. Serve altro - ha aggiunto - e presto\", dice il sindaco."),
    ("it", "«Andiamo?» chiede lui."),
    ("it", "Voleva dire... niente di più."),
    ("it", "I fondi della U.S. Navy e di N. Y. sono finiti."),
    ("en", "Mr. Hill and Dr. Brown of St. Mary's met Sen. Jones in the U.S. Senate on Jan. 5."),
    ("en", "“We got it wrong. We say sorry,” Kavya Nair said on Monday."),
    ("en", "\"Did it work? Did it?\" Hill asked."),
    ("en", "'She's sorry, we're sorry. Everyone is sorry,' said Donald MacLeod."),
    ("en", "Shares of Calder Inc. fell 3 percent by 4 p.m. Friday."),
]  # fmt: skip
SEVERAL = [
    ("it", ["È finita.", "Nessuno ha vinto!", "Perché?", "Non si sa…", "Forse domani."]),
    ("it", ["Ha detto: «Non lo so.", "Vedremo domani».", "Poi è uscito."]),
    ("it", ["«Non lo so», ha detto.", "«Vedremo»."]),
    ("it", ["Mancano acqua, luce, ecc.", "Il sindaco protesta."]),
    ("it", ["Nel 2010.", "Poi nel 2015."]),
    ("it", ["Sono 3.", "Erano 4."]),
    ("it", ["Il piano B.", "La giunta lo vota domani."]),
    ("it", ["Ride.", "(Applausi.)", "Poi torna serio."]),
    ("it", ["La società è una S.p.A.", "Il capitale è di un milione."]),
    ("it", ["Disse «basta».", "— E adesso? — chiese."]),
    ("en", ["He moved to the U.S.", "The others stayed."]),
    ("en", ["“It works,” she said.", "“We know it does.”"]),
    ("en", ["She said no.", "5 others agreed."]),
]


@pytest.mark.parametrize(("language", "text"), ONE)
def test_sentences_hold_together(language, text):
    assert split(text, language) == [text]


@pytest.mark.parametrize(("language", "sentences"), SEVERAL)
def test_sentences_are_told_apart(language, sentences):
    assert split(" ".join(sentences), language) == sentences


def test_sentences_end_with_their_block():
    text = "Roma, 3 lug. (Adnkronos) - Il governo tace\nLe reazioni\n«Basta. Andiamo"
    blocks = (Block(0, 26, BlockKind.DATELINE), Block(27, 42), Block(43, 54, BlockKind.SUBHEAD), Block(55, len(text)))
    starts = sentence_starts(text, blocks, "it")
    assert starts == [0, 27, 43, 55, 63]


@pytest.mark.parametrize("kind", [BlockKind.DATELINE, BlockKind.BYLINE, BlockKind.KICKER])
def test_sentences_never_break_the_furniture(kind):
    assert split("L'intervista. Sara Neri. Roma", kind=kind) == ["L'intervista. Sara Neri. Roma"]


@pytest.mark.parametrize("language", ["fr", "ar", "xx"])
def test_sentences_of_a_language_without_data(language):
    assert len(split("Il est parti. Elle reste. مرحبا. שלום. 🙂 Oui.", language)) >= 5


def test_sentences_break_at_the_stops_of_the_east():
    assert split("首相は述べた。交渉は続く。", "ja") == ["首相は述べた。", "交渉は続く。"]


@pytest.mark.parametrize(
    "text",
    ["«" * 50_000, '"' * 50_001, "“a. B” " * 20_000, "." * 100_000, ". " * 50_000, "a" * 1_000_000,
     "« » " * 30_000 + ", disse. Poi", "A. " * 30_000, "?! " * 30_000],
    ids=["open", "straight", "pairs", "stops", "spaced", "letters", "empty", "initials", "cries"],
)  # fmt: skip
def test_sentences_take_what_no_article_is(text):
    starts = sentence_starts(text, (Block(0, len(text)),), "it")
    assert starts[0] == 0
    assert starts == sorted(set(starts))


@pytest.mark.parametrize("language", ["it", "en", "xx"])
def test_sentences_component_sets_every_token(language):
    nlp = spacy.blank(language)
    nlp.add_pipe("sunto_sentences")
    doc = nlp("Uno è partito.\n\n\n  Due resta. \n Tre")
    assert all(token.is_sent_start is not None for token in doc)
    assert [sentence.text.strip() for sentence in doc.sents] == ["Uno è partito.", "Due resta.", "Tre"]


def test_sentences_component_follows_the_blocks_whatever_the_tokens():
    nlp = spacy.blank("it")
    doc = Doc(nlp.vocab, words=["Roma", " – ", "Il voto.\nSubito", "dopo", "\n", "no"], spaces=[False, False, True, False, False, False])
    doc._.blocks = (Block(0, 6, BlockKind.DATELINE), Block(7, 15), Block(16, 27), Block(28, 30))
    doc = make_sentences(nlp, "sentences")(doc)
    assert [token.is_sent_start for token in doc] == [True, False, True, True, False, True]


def test_sentences_component_takes_an_empty_text():
    nlp = spacy.blank("it")
    nlp.add_pipe("sunto_sentences")
    assert len(nlp("")) == 0
