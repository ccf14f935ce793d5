"""Tests of quotations told by their marks."""

import pytest

from sunto.analysis.analyse import analyse
from sunto.core.article import Article, Block, Metadata


def quotes(text, language="fr"):
    paragraphs = []
    for line in text.split("\n"):
        start = paragraphs[-1].end + 1 if paragraphs else 0
        paragraphs.append(Block(start, start + len(line)))
    article = Article(text, tuple(paragraphs), Metadata(language=language))
    briefing = analyse(article)
    return [(briefing.speaker_name(quote, text), [segment.cut(text) for segment in quote.segments]) for quote in briefing.quotes]


@pytest.mark.parametrize(
    ("text", "language", "words"),
    [
        ("La maire a dit : « Nous partons demain matin. »", "fr", "Nous partons demain matin."),
        ("„Wir liegen im Zeitplan dieses Jahr“, sagte sie.", "de", "Wir liegen im Zeitplan dieses Jahr"),
        ("»Wir liegen im Zeitplan dieses Jahr«, sagte sie.", "de", "Wir liegen im Zeitplan dieses Jahr"),
        ("„Stan podpór jest gorszy niż latem” – mówi inżynier.", "pl", "Stan podpór jest gorszy niż latem"),
        ("「市民との約束を守ることができました」と田中市長は語った。", "ja", "市民との約束を守ることができました"),
        ("李文华说：“我们兑现了对市民的承诺。”", "zh", "我们兑现了对市民的承诺。"),
        ("وقالت حداد: «لقد وفينا بوعدنا لسكان المدينة».", "ar", "لقد وفينا بوعدنا لسكان المدينة"),
        ('"עמדנו בהבטחה שלנו לתושבי העיר", אמרה כרמי.', "he", "עמדנו בהבטחה שלנו לתושבי העיר"),
    ],
)
def test_marked_quotes_of_many_conventions(text, language, words):
    assert [found for _, [found] in quotes(text, language)] == [words]


@pytest.mark.parametrize(
    "text", ["Lantier a parlé d'un « gâchis » hier.", "Elle joue dans « Le Grand Meaulnes Revient » ce soir.", "Un « … » et un « 12 »."]
)
def test_marked_quotes_are_neither_terms_nor_titles(text):
    assert quotes(text) == []


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Hugo Lantier : « C'est trop. »", "Hugo Lantier"),
        ("– Hugo Lantier : « C'est trop. »", "Hugo Lantier"),
        ("Hugo Lantier, président des Rails : « C'est trop. »", "Hugo Lantier"),
        ("Hugo Lantier (Rails) : « C'est trop. »", "Hugo Lantier"),
        ("Il refuse. Hugo Lantier : « C'est trop. »", "Hugo Lantier"),
        ("La réponse de Hugo Lantier à Paris : « C'est trop. »", None),
        ("Conclusion : « C'est trop. »", None),
        ("« C'est déjà trop tard », répond Hugo Lantier.", None),
    ],
)
def test_marked_quotes_have_the_speaker_named_before_a_colon(text, speaker):
    assert [found for found, _ in quotes(text)] == [speaker]


def test_marked_quotes_over_several_paragraphs_are_one():
    text = "Elle a dit : « Nous partons demain.\n« Nous reviendrons en mai. »\nPuis rien."
    assert quotes(text) == [(None, ["Nous partons demain.", "Nous reviendrons en mai."])]
