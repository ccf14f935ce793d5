"""Summaries by other tools: three of the body's sentences, which all of them get from us as we cut them, without headings or bylines."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import Any

import spacy
from spacy.language import Language
from spacy.tokens import Doc

from quality.articles import Annotated, Answer
from sunto.analysis.pipeline import pipeline
from sunto.analysis.summary.candidates import candidates
from sunto.analysis.summary.component import sentence_spans
from sunto.core.article import Article

LENGTH = 3
"""Sentences in a summary, ours and theirs."""

LANGUAGES = {"it": "italian", "en": "english"}
"""sumy calls languages by name."""

WORD = re.compile(r"[^\W\d_]+")

Choice = Callable[[list[str], str], Sequence[str]]
"""Given sentences and their language, which of them tell the most."""


class Words:
    """A tokenizer for sumy, whose own one asks for a download."""

    def to_words(self, text: str) -> list[str]:
        """The words of a sentence, elided articles apart."""
        return WORD.findall(text)


def body_sentences(article: Article, language: str) -> list[str]:
    """The sentences of the body in text order, as our own summary cuts them: no headings, no questions, none below four words."""
    nlp = pipeline(language)
    doc = nlp.make_doc(article.text)
    doc._.blocks = article.blocks
    for name in ("sunto_layout", "sunto_sentences"):
        doc = nlp.get_pipe(name)(doc)
    return [one.span.cut(article.text) for one in candidates(article.text, doc._.blocks, sentence_spans(doc), None)]


def by(choice: Choice) -> Callable[[Annotated], Answer]:
    """The answers of a way to choose sentences."""

    def answer(article: Annotated) -> Answer:
        sentences = body_sentences(article.article, article.language)
        return {"summary": [{"text": sentence} for sentence in choice(sentences, article.language)]}

    return answer


def lead(sentences: list[str], language: str) -> list[str]:
    """The first ones: hard to beat on news."""
    return sentences[:LENGTH]


def sumy_choices() -> dict[str, Choice]:
    """sumy's three summarizers with its own stop words and stemmers. Raises ImportError where sumy is not installed."""
    from sumy.models.dom import ObjectDocumentModel, Paragraph, Sentence
    from sumy.nlp.stemmers import Stemmer
    from sumy.summarizers.lex_rank import LexRankSummarizer
    from sumy.summarizers.lsa import LsaSummarizer
    from sumy.summarizers.text_rank import TextRankSummarizer
    from sumy.utils import get_stop_words

    def choice(kind: Callable[[Any], Any]) -> Choice:
        def choose(sentences: list[str], language: str) -> list[str]:
            summarizer = kind(Stemmer(LANGUAGES[language]))
            summarizer.stop_words = get_stop_words(LANGUAGES[language])
            document = ObjectDocumentModel([Paragraph([Sentence(sentence, Words()) for sentence in sentences])])
            return [str(sentence) for sentence in summarizer(document, LENGTH)]

        return choose

    kinds = {"sumy TextRank": TextRankSummarizer, "sumy LexRank": LexRankSummarizer, "sumy LSA": LsaSummarizer}
    return {name: choice(kind) for name, kind in kinds.items()}


def pytextrank_choice() -> Choice:
    """pytextrank over content words and their runs in place of tagged words and noun chunks. Raises ImportError where it is absent."""
    from pytextrank import BaseTextRankFactory

    rank = BaseTextRankFactory()

    def choose(sentences: list[str], language: str) -> list[str]:
        doc = rank(content_words(spacy.blank(language), sentences))
        told = {sentence.start: text for sentence, text in zip(doc.sents, sentences, strict=True)}
        return [told[span.start] for span in doc._.textrank.summary(limit_sentences=LENGTH, preserve_order=True)]

    return choose


def content_words(nlp: Language, sentences: Sequence[str]) -> Doc:
    """The sentences as one Doc whose words all count as nouns but for stop words, and whose noun chunks are runs of such words."""
    words: list[str] = []
    starts: list[bool] = []
    for sentence in sentences:
        tokens = [token.text for token in nlp.make_doc(sentence)]
        words += tokens
        starts += [True, *[False] * (len(tokens) - 1)]
    doc = Doc(nlp.vocab, words, sent_starts=starts)
    for token in doc:
        token.lemma_ = token.lower_
        token.pos_ = "NOUN" if token.is_alpha and not token.is_stop else "X"
    doc.noun_chunks_iterator = _noun_runs
    return doc


def _noun_runs(doc: Doc) -> Iterator[tuple[int, int, int]]:
    start = None
    for token in doc:
        inside = token.pos_ == "NOUN" and (start is None or not token.is_sent_start)
        if start is not None and not inside:
            yield start, token.i, doc.vocab.strings.add("NP")
            start = None
        if start is None and token.pos_ == "NOUN":
            start = token.i
    if start is not None:
        yield start, len(doc), doc.vocab.strings.add("NP")
