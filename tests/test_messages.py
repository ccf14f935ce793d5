import pytest

from sunto.core import errors
from sunto.core.errors import MissingFileError, SuntoError
from sunto.messages import CONTEXT, SENTENCES, explain, shown_name


def kinds(kind: type[SuntoError] = SuntoError) -> list[type[SuntoError]]:
    return [kind, *(each for below in kind.__subclasses__() if below.__module__ == errors.__name__ for each in kinds(below))]


@pytest.mark.parametrize("kind", kinds(), ids=lambda kind: kind.__name__)
def test_messages_every_error_has_a_sentence_of_its_own_that_names_the_file(kind):
    assert kind in SENTENCES
    sentence = explain(kind("/home/neri/articoli/ponte.txt", "[Errno 5] x"))
    assert "ponte.txt" in sentence
    assert "/home" not in sentence
    assert "Errno" not in sentence
    assert sentence.endswith(".")


def test_messages_are_all_different():
    assert len(set(SENTENCES.values())) == len(SENTENCES)


def test_explain_an_error_of_a_kind_unknown_by_that_above_it():
    class OddError(MissingFileError):
        pass

    assert explain(OddError("a.txt")) == explain(MissingFileError("a.txt"))


def test_explain_in_the_readers_language():
    def translate(context: str, text: str) -> str:
        assert context == CONTEXT
        return "«{name}» non c’è." if "not there" in text else text

    assert explain(MissingFileError("/x/a.txt"), translate) == "«a.txt» non c’è."


def test_explain_with_a_name_that_looks_like_a_placeholder():
    assert "“{name}{0}%s”" in explain(MissingFileError("/x/{name}{0}%s"))


def test_explain_without_a_path_speaks_of_the_pasted_text():
    assert explain(errors.TooLongError()).startswith("“the pasted text”")


@pytest.mark.parametrize(
    ("path", "shown"),
    [
        ("/a/b.txt", "b.txt"),
        (r"C:\a\b.txt", "b.txt"),
        ("/a/folder/", "folder"),
        ("/", "/"),
        ("a\nb\x1b[31m.txt", "a\ufffdb\ufffd[31m.txt"),
        ("a\u202etxt.exe", "a\ufffdtxt.exe"),
        ("a\udcff.txt", "a\ufffd.txt"),
        ("x" * 200 + ".txt", "x" * 40 + "…" + "x" * 36 + ".txt"),
    ],
)
def test_shown_name_is_short_and_harmless(path, shown):
    assert shown_name(path) == shown
