import pytest

from sunto.analysis.summary.centrality import terms
from sunto.analysis.word_count import word_count


@pytest.mark.parametrize(
    ("text", "words"),
    [("", 0), ("quattro parole più corte", 4), ("新しい図書館が四月に開館する", 7), ("日本 e NATO", 3), ("สวัสดีชาวโลก", 6)],
)
def test_word_count_with_and_without_spaces(text, words):
    assert word_count(text) == words


def test_terms_of_a_script_without_spaces_are_pairs():
    assert set(terms("図書館は NATO", ())) == {"図書", "書館", "館は", "nato"}
