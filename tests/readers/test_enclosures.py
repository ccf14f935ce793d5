"""Articles inside mails are read by a path that leads into the mail."""

import pytest

from sunto.core.errors import MissingFileError
from sunto.readers import read_article
from tests.readers.mail.test_reading import mail
from tests.readers.pdf.press import FILL, Press


@pytest.fixture
def path(tmp_path):
    inner = mail(subject="La notizia di dentro")
    inner.add_attachment(b"# Il titolo\n\nUn testo breve ma vero.\n", maintype="text", subtype="markdown", filename="nota.md")
    outer = mail()
    outer.add_attachment(
        Press().put(50, 780, "Riaperta la strada", 24).column(50, 700, FILL).done(), maintype="application", subtype="pdf", filename="a.pdf"
    )
    outer.add_attachment(inner)
    path = tmp_path / "posta.eml"
    path.write_bytes(outer.as_bytes())
    return str(path)


def test_enclosures_are_read_each_by_its_own_reader(path):
    found = [read_article(inside) for inside in read_article(path).enclosed_paths()]
    assert [(article.format, article.title) for article in found] == [("pdf", "Riaperta la strada"), ("mail", "La notizia di dentro")]
    assert found[0].path == f"{path}/a.pdf"


def test_enclosures_are_read_from_mails_in_mails(path):
    assert read_article(f"{path}/La notizia di dentro.eml/nota.md").title == "Il titolo"


@pytest.mark.parametrize("inside", ["b.pdf", "a.pdf/b.pdf", "x/y/z/w/v.pdf", "../posta.eml/b.pdf"])
def test_enclosures_that_are_not_there_are_missing(path, inside):
    with pytest.raises(MissingFileError):
        read_article(f"{path}/{inside}")


def test_enclosures_are_looked_for_in_mails_only(tmp_path):
    (tmp_path / "a.txt").write_text("Una notizia.\n")
    with pytest.raises(MissingFileError):
        read_article(tmp_path / "a.txt" / "b.pdf")
