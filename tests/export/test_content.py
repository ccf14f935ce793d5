from dataclasses import replace

import pytest

from sunto.core.briefing import Briefing, Speaker
from sunto.export import ExportOptions
from sunto.export.content import content, even, file_name, pieces
from tests.export.samples import HOSTILE, LEAD, REPORTED, SAID


def test_content_groups_quotes_by_speaker_with_the_unattributed_last(article, briefing, options):
    said = content(article, briefing, options)
    assert [(group.speaker, group.role, [quote.words for quote in group.quotes]) for group in said.groups] == [
        ("Anna Neri", "sindaca di Vallechiara", ["“Riapriremo il ponte il 3 maggio […] e costerà due milioni di euro”"]),
        ("un portavoce della ditta", None, ["“avrebbero fatto passi avanti”"]),
        ("l’opposizione", None, ["è tardi"]),
        (None, None, ["“Finalmente”"]),
    ]
    assert [row.group for row in said.rows] == [0, None]


def test_content_joins_a_speaker_whom_the_reader_named_with_the_row_of_that_name(article, briefing, options):
    quotes = tuple(replace(quote, speaker=Speaker(None, label="anna neri")) for quote in briefing.quotes[2:3])
    groups = content(article, replace(briefing, quotes=(*quotes, *briefing.quotes[:1])), options).groups
    assert [(group.speaker, group.role, len(group.quotes)) for group in groups] == [("Anna Neri", "sindaca di Vallechiara", 2)]
    twice = replace(briefing, entities=(briefing.entities[0], briefing.entities[0]), quotes=quotes)
    assert content(article, twice, options).rows[0].group is None


def test_content_numbers_paragraphs_of_the_body(article, briefing, options):
    said = content(article, briefing, options)
    assert [sentence.paragraph for sentence in said.summary] == [1, 3]
    assert [group.quotes[0].paragraph for group in said.groups] == [2, 3, 4, 4]


def test_content_tells_what_a_sentence_leans_on_unless_it_is_printed(article, briefing, options):
    assert [each.antecedent for each in content(article, briefing, options).summary] == [None, SAID]
    first, second = briefing.summary
    both = replace(briefing, summary=(first, second, replace(first, span=second.antecedent, rank=2)))
    assert [each.antecedent for each in content(article, both, options).summary] == [None, None, None]


def test_content_summary_has_as_many_sentences_as_wanted(article, briefing):
    assert [each.text for each in content(article, briefing, ExportOptions(length=1)).summary] == [LEAD]
    assert [each.text for each in content(article, briefing, ExportOptions(length=9)).summary] == [LEAD, REPORTED]


def test_content_summary_keeps_to_the_words_wanted(article, briefing):
    wanted = ExportOptions(length=1, words=len(LEAD.split()) + len(REPORTED.split()))
    assert [each.text for each in content(article, briefing, wanted).summary] == [LEAD]  # the other one leans on what is not told


def test_content_marks_doubtful_quotes_until_the_reader_confirms_them(article, briefing, options):
    doubtful = [quote.doubtful for group in content(article, briefing, options).groups for quote in group.quotes]
    assert doubtful == [False, True, False, False]
    confirmed = replace(briefing, quotes=tuple(replace(quote, confirmed=True) for quote in briefing.quotes))
    assert not any(quote.doubtful for group in content(article, confirmed, options).groups for quote in group.quotes)


def test_content_of_an_empty_briefing_is_empty(article, options):
    said = content(article, Briefing("it", article.digest), options)
    assert (said.summary, said.rows, said.groups, said.dates) == ((), (), (), ())


@pytest.mark.parametrize("text", HOSTILE)
def test_even_text_is_one_harmless_line(text):
    line = even(text)
    assert len(line.splitlines()) <= 1
    line.encode()
    assert not any(character < " " or character in "\x7f\u202e" for character in line)


@pytest.mark.parametrize(("path", "name"), [("/a/b.txt", "b.txt"), (r"C:\a\b.txt", "b.txt"), ("", ""), ("a\n\x1b[31m.txt", "a [31m.txt")])
def test_file_name_has_no_folders_and_is_harmless(article, path, name):
    assert file_name(replace(article, path=path)) == name


@pytest.mark.parametrize("text", ["", "a", "uno due tre quattro", "x" * 50, "uno " + "x" * 50 + " due", "a " * 40 + "b"])
def test_pieces_are_short_and_lose_nothing(text):
    parts = list(pieces(text, 10))
    assert all(len(part) <= 10 for part in parts)
    assert "".join("".join(parts).split()) == "".join(text.split())
    if max(map(len, text.split()), default=0) <= 10:
        assert " ".join(parts) == text
