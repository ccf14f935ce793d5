"""Names of authors as pages write them."""

import pytest

from sunto.readers.pages.naming import author_names


@pytest.mark.parametrize(
    ("values", "names"),
    [
        (["di Mario Rossi"], "Mario Rossi"),
        (["By Ann Lee and Tom Ray"], "Ann Lee, Tom Ray"),
        (["Mario Rossi e Anna Bianchi"], "Mario Rossi, Anna Bianchi"),
        (["Mario Rossi, Anna Bianchi"], "Mario Rossi, Anna Bianchi"),
        (["Mario Rossi", "mario rossi", "Anna Bianchi"], "Mario Rossi, Anna Bianchi"),
        (["A cura di Anna De Luca"], "Anna De Luca"),
        (["MARIO ROSSI"], "Mario Rossi"),
        (["ANSA"], "ANSA"),
        (["Mario Rossi | La Gazzetta"], "Mario Rossi"),
        (["By Ann Lee, Special Correspondent"], "Ann Lee"),
        (["Ann Lee, La Voce"], "Ann Lee"),
        (["La Voce"], "La Voce"),
        (["https://www.facebook.com/lavoce"], None),
        (["esempio.it"], None),
        (["@rossi"], None),
        (["", " di "], None),
        (["x" * 5000], None),
    ],
)
def test_author_names_are_names_alone(values, names):
    assert author_names(values, "La Voce") == names
