import pytest
import spacy

from sunto.analysis.names.quoted_names import quoted_names
from sunto.languages.words import words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Al liceo «Ada Neri» si studia", [("liceo «Ada Neri»", "ORG")]),
        ("il liceo sloveno „Neri“ apre", [("liceo sloveno „Neri“", "ORG")]),
        ("all'ospedale “San Nexo” di Pisa", [("ospedale “San Nexo”", "LOC")]),
        ("il liceo è «Un posto vero» per tutti", []),
        ("il liceo: «Neri» risponde", []),
        ("il liceo «dei giovani» apre", []),
        ("il liceo «Neri", []),
    ],
)
def test_quoted_names_are_found_whole(text, expected):
    assert [(span.text, span.label_) for span in quoted_names(spacy.blank("it")(text), words("it", "names"))] == expected
