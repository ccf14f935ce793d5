"""Any file at all through the readers, in real workers under real limits: an article, or an error that explains itself."""

import random
from importlib import import_module
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fuzzing.cases import Case, case
from fuzzing.damage import LARGEST, multiply_token
from fuzzing.reading import Readers, read_measured
from fuzzing.run import DATA, samples
from sunto.core.errors import ReadError
from sunto.core.limits import DEFAULT
from sunto.readers import READERS, reader_for
from sunto.service.limits import Limits
from tests.fuzz.hostile import SECRET, hostile

ENCODINGS = ("utf-8", "utf-8-sig", "utf-16", "utf-16-be", "utf-32", "cp1252", "mac_roman", "iso8859_15", "shift_jis", "koi8-r")
TELLING = (
    *("<html>", "<p>", "</p>", "<title>", "<!--", "&amp;", "<article>", "<h1>", "<meta charset=x>", "<script>"),
    *("{\\rtf1 ", "{", "}", "\\par ", "\\u8364?", "\\'e8", "%PDF-1.4\n", "1 0 obj\n<<", ">>\nendobj\n", "stream\n"),
    *(
        "From: a@b.example\n",
        "To: c\n",
        "Subject: x\n",
        "Content-Type: text/html; charset=x\n",
        "\n\n",
        "=?utf-8?q?x?=",
        "MIME-Version: 1.0\n",
    ),
    *(
        "# ",
        "## ",
        "- ",
        "> ",
        "```",
        "---\n",
        "title: x\n",
        "**",
        "[a](b)",
        "| a |",
        "Roma, 3 maggio 2024 – ",
        "«Sì», ha detto Ada Bruni. ",
    ),
)
"""What means something in one format or another."""

SEED, CASES = 20251106, 200
REGRESSIONS = sorted(path for path in (DATA / "regressions").iterdir() if path.name != "README.md")
MEMORY = 1500 * 2**20
"""Bytes that a worker may ever have had; the limit on its address space is twice that."""


@pytest.fixture(scope="module")
def readers(tmp_path_factory):
    with Readers(tmp_path_factory.mktemp("damaged"), 2, Limits(reading=20)) as readers:
        yield readers


def failures(results):
    return [(result.case.name, result.outcome, result.detail) for result in results if result.failed]


def test_damaged_files_end_in_an_article_or_an_error(readers):
    every = samples()
    results = list(readers.run(case(number, SEED, every, every) for number in range(CASES)))
    assert failures(results) == []
    assert len(results) == CASES
    assert max(result.memory for result in results) < MEMORY
    assert {result.outcome for result in results} > {"article"}


CHARACTERS = st.text(st.characters(exclude_categories=["Cs"]), max_size=200)
TEXTS = st.one_of(CHARACTERS, st.lists(st.one_of(CHARACTERS, st.sampled_from(TELLING)), max_size=60).map("".join))
ENCODED = st.builds(lambda text, encoding: text.encode(encoding, "replace"), TEXTS, st.sampled_from(ENCODINGS))


@pytest.mark.parametrize("reader", READERS, ids=lambda reader: reader.name)
@settings(max_examples=60, deadline=None, database=None, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.one_of(st.binary(max_size=300), ENCODED))
def test_any_bytes_are_an_article_or_an_error_to_every_reader(reader, data):
    """Whatever they are called: also what another format's name promises."""
    try:
        article = import_module(reader.module).read(data, f"a{reader.suffixes[0]}", DEFAULT)
    except ReadError:
        return
    assert article.text.strip()
    assert article.path == f"a{reader.suffixes[0]}"


def test_damaged_files_are_the_same_for_the_same_seed():
    every = samples()
    assert [case(number, 1, every, every) for number in range(20)] == [case(number, 1, every, every) for number in range(20)]
    assert case(0, 1, every, every) != case(0, 2, every, every)


def test_regressions_stay_mended(readers):
    results = list(readers.run(Case(path.name, path.read_bytes()) for path in REGRESSIONS))
    assert failures(results) == []


@pytest.mark.timeout(20)
def test_damage_of_large_files_is_done_in_time():
    """The fuzzer itself must not hang where it looks for tags in what it has made."""
    for unit in (b"a", b"-", b"<", b"[", b"\\", b"a-", b"1"):
        assert multiply_token(unit * (LARGEST // len(unit)), random.Random(1))


HOSTILE = [name for name in hostile("") if reader_for(name) is not None]


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_files_are_survived(readers, tmp_path, name):
    secret = tmp_path / "segreto.txt"
    secret.write_text(SECRET)
    (result,) = readers.run([Case(name, hostile(secret.as_uri())[name]())])
    assert failures([result]) == []
    assert SECRET not in result.text
    assert result.seconds < 10
    assert result.memory < MEMORY


def test_hostile_files_are_there_for_every_reader():
    assert {reader_for(name) for name in HOSTILE} == set(READERS)


def test_readers_that_make_mistakes_are_found_out(tmp_path, monkeypatch):
    """The fuzzer itself: an exception that is no SuntoError fails a case, however the program would hide it."""

    def broken(path, limits):
        raise IndexError("a mistake of ours")

    monkeypatch.setattr("sunto.readers.read_article", broken)
    outcome, detail, failed, *_ = read_measured(str(Path(tmp_path, "a.txt")), DEFAULT)
    assert (outcome, failed) == ("IndexError", True)
    assert "a mistake of ours (reading.py:" in detail
