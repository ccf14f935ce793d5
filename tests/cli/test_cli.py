import io
import json
import os
import subprocess
import sys
from dataclasses import replace

import pytest

from sunto import __version__
from sunto.cli import Work, main
from sunto.cli.command import BROKEN_PIPE
from sunto.core.article import Article, Block, Metadata
from sunto.core.briefing import Briefing, Entity, EntityType, SummarySentence
from sunto.core.errors import EmptyFileError, MissingFileError, MissingPipelineError, TooLongError
from tests.analysis.chosen.pipelines import write_pipeline

LINE = "Anna Neri riapre il ponte di Vallechiara però non oggi."


def read(path: str) -> Article:
    if "missing" in path:
        raise MissingFileError(path)
    if "broken" in path:
        raise RuntimeError("a mistake of ours")
    return Article(LINE, (Block(0, len(LINE)),), Metadata(language="en" if "english" in path else "it"), path)


def analyse(article: Article, names_by: str) -> Briefing:
    if "long" in article.path:
        raise TooLongError(article.path)
    block = article.blocks[0]
    name = Block(0, 9)
    sentence = SummarySentence(block, 0, 1.0)
    return Briefing(article.metadata.language, article.digest, (sentence,), (Entity(EntityType.PER, name, (name,)),))


WORK = Work(read, analyse)


def test_cli_tells_its_version(capsys):
    assert main(["--version"]) == 0
    assert capsys.readouterr().out == f"sunto {__version__}\n"


@pytest.mark.parametrize("arguments", [["--help"], ["brief", "--help"], ["analyse", "--help"], ["doctor", "--help"]])
def test_cli_helps(arguments, capsys):
    assert main(arguments) == 0
    assert "usage: sunto" in capsys.readouterr().out


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["brief", "a.txt"],
        ["brief", "-o", "a.pdf"],
        ["analyse"],
        ["analyse", "a.txt", "--length", "0"],
        ["analyse", "a.txt", "--max-size", "0"],
        ["brief", "a.txt", "-o", "a.pdf", "--max-seconds", "x"],
        ["analyse", "a.txt", "--length", "x"],
        ["analyse", "a.txt", "--words", "0"],
        ["analyse", "a.txt", "--words", "9", "--sentences", "2"],
        ["analyse", "a.txt", "--language", "xx"],
        ["brief", "a.txt", "-o", "a.docx"],
    ],
)
def test_cli_refuses_wrong_arguments(arguments, capsys, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert main(arguments, WORK) == 2
    assert capsys.readouterr().err
    assert not list(tmp_path.iterdir())


def test_analyse_prints_readably(capsysbinary):
    assert main(["analyse", "a.txt", "english.txt"], WORK) == 0
    out, err = capsysbinary.readouterr()
    text = out.decode()
    assert text.count(LINE) >= 2
    assert "IN SINTESI" in text
    assert "IN BRIEF" in text
    assert "\x1b" not in text
    assert err == b""


def test_analyse_prints_headings_in_the_language_wanted(capsysbinary):
    main(["analyse", "a.txt", "--language", "en"], WORK)
    assert "IN BRIEF" in capsysbinary.readouterr().out.decode()


@pytest.mark.parametrize(("columns", "widest"), [("50", 50), ("20", 40), ("500", 100)])
def test_analyse_wraps_to_the_terminal_within_reason(capsysbinary, monkeypatch, columns, widest):
    monkeypatch.setenv("COLUMNS", columns)
    main(["analyse", "a.txt"], WORK)
    assert max(map(len, capsysbinary.readouterr().out.decode().splitlines())) <= widest


@pytest.mark.parametrize(("environment", "coloured"), [({}, True), ({"NO_COLOR": "1"}, False), ({"TERM": "dumb"}, False)])
def test_analyse_colours_only_what_people_watch(monkeypatch, environment, coloured):
    class Terminal(io.TextIOWrapper):
        def isatty(self):
            return True

    terminal = Terminal(io.BytesIO(), encoding="ascii")
    for name in ("NO_COLOR", "TERM"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(sys, "stdout", terminal)
    assert main(["analyse", "a.txt"], WORK) == 0
    assert (b"\x1b[" in terminal.buffer.getvalue()) == coloured


def test_analyse_json_prints_a_line_a_file_in_order(capsysbinary):
    paths = ["b.txt", "missing.txt", "a.txt", "long.txt", "broken.txt", "c.txt"]
    assert main(["analyse", "--json", *paths], WORK) == 1
    out, err = capsysbinary.readouterr()
    made = [json.loads(line) for line in out.decode("utf-8").splitlines()]
    assert [each["path"] for each in made] == paths
    assert [path for path, each in zip(paths, made, strict=True) if "error" in each] == ["missing.txt", "long.txt", "broken.txt"]
    assert made[0]["summary"][0]["text"] == made[0]["text"] == LINE
    assert made[0]["entities"][0]["name"] == "Anna Neri"
    assert "però" in out.decode("utf-8")
    assert len(err.decode().splitlines()) == 3


def test_analyse_goes_on_after_a_file_it_cannot_read(capsysbinary):
    assert main(["analyse", "missing.txt", "a.txt"], WORK) == 1
    out, err = capsysbinary.readouterr()
    assert LINE in out.decode()
    assert out.decode().strip() == out.decode().rstrip("\n")
    assert "missing.txt" in err.decode()
    assert "Traceback" not in err.decode()


def test_analyse_json_keeps_a_name_that_is_no_utf8(capsysbinary):
    name = os.fsdecode(b"perch\xe9.txt")
    assert main(["analyse", "--json", name], WORK) == 0
    assert os.fsencode(json.loads(capsysbinary.readouterr().out)["path"]) == b"perch\xe9.txt"


def test_analyse_takes_what_a_mail_carries_only_where_asked(capsysbinary):
    def carrying(path):
        return replace(read(path), enclosed=("a.docx", "missing.pdf") if path == "posta.eml" else ())

    assert main(["analyse", "--json", "posta.eml", "b.txt"], Work(carrying, analyse)) == 0
    assert [json.loads(line)["path"] for line in capsysbinary.readouterr().out.splitlines()] == ["posta.eml", "b.txt"]
    assert main(["analyse", "--json", "--enclosed", "posta.eml", "b.txt"], Work(carrying, analyse)) == 1
    paths = [json.loads(line)["path"] for line in capsysbinary.readouterr().out.splitlines()]
    assert paths == ["posta.eml", "posta.eml/a.docx", "posta.eml/missing.pdf", "b.txt"]


@pytest.mark.parametrize("length", [["--sentences", "1"], ["--length", "1"], ["--words", "50"], []])
def test_analyse_takes_a_length_in_sentences_or_words(length, capsysbinary):
    assert main(["analyse", "--json", "a.txt", *length], WORK) == 0
    assert [each["text"] for each in json.loads(capsysbinary.readouterr().out)["summary"]] == [LINE]


def test_brief_writes_the_file_that_the_ending_names(tmp_path):
    for suffix, start in ((".pdf", b"%PDF"), (".md", b"# "), (".jsonl", b"{"), (".txt", b"Anna")):
        out = tmp_path / f"out{suffix}"
        assert main(["brief", "a.txt", "b.txt", "-o", str(out)], WORK) == 0
        assert out.read_bytes().startswith(start)


def test_brief_takes_its_options(tmp_path):
    out = tmp_path / "out.md"
    main(["brief", "a.txt", "-o", str(out), "--language", "en", "--length", "1", "--text", "--author", "X", "--paper", "letter"], WORK)
    assert "## In brief" in out.read_text("utf-8")
    assert "## The text" in out.read_text("utf-8")


def test_brief_writes_what_could_be_read(tmp_path, capsys):
    out = tmp_path / "out.md"
    assert main(["brief", "missing.txt", "a.txt", "-o", str(out)], WORK) == 1
    assert out.exists()
    assert len(capsys.readouterr().err.splitlines()) == 1


def test_brief_of_nothing_readable_writes_nothing(tmp_path, capsys):
    out = tmp_path / "out.pdf"
    assert main(["brief", "missing.txt", "long.txt", "-o", str(out)], WORK) == 1
    assert not out.exists()
    assert len(capsys.readouterr().err.splitlines()) == 2


def test_brief_that_cannot_be_written_says_so(tmp_path, capsys):
    assert main(["brief", "a.txt", "-o", str(tmp_path / "none" / "out.pdf")], WORK) == 1
    assert "out.pdf" in capsys.readouterr().err
    assert not list(tmp_path.iterdir())


def test_brief_never_overwrites_an_article(tmp_path, capsys):
    article = tmp_path / "a.txt"
    article.write_text("x")
    (tmp_path / "link.txt").symlink_to(article)
    assert main(["brief", str(article), "-o", str(tmp_path / "link.txt")], WORK) == 2
    assert article.read_text() == "x"
    assert "link.txt" in capsys.readouterr().err


def test_cli_ends_quietly_when_interrupted():
    def stop(path: str) -> Article:
        raise KeyboardInterrupt

    assert main(["analyse", "a.txt"], Work(stop, analyse)) == 130


def test_cli_explains_errors_without_their_technical_reason(capsys):
    def empty(path: str) -> Article:
        raise EmptyFileError(path, "0 bytes")

    assert main(["analyse", "a.txt"], Work(empty, analyse)) == 1
    assert capsys.readouterr().err == "sunto: “a.txt” holds no text. It may not have been saved yet: save it and open it again.\n"


SCRIPT = """
import sys
from sunto.cli import Work, main
from sunto.cli.command import BROKEN_PIPE
from tests.cli.test_cli import WORK
status = main(sys.argv[1:], WORK)
print([name for name in ("PySide6", "spacy", "reportlab") if name in sys.modules], file=sys.stderr)
sys.exit(status)
"""


def run(*arguments: str | bytes, **more: object) -> subprocess.Popen:
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), "PYTHONIOENCODING": "ascii", "LC_ALL": "C", "PYTHONUTF8": "0"}
    return subprocess.Popen(
        [sys.executable, "-c", SCRIPT, *arguments], stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment, **more
    )


def test_cli_prints_utf8_wherever_it_runs_and_imports_nothing_heavy():
    process = run("analyse", "a.txt")
    out, err = process.communicate(timeout=60)
    assert "però" in out.decode("utf-8")
    assert err.split() == [b"[]"]


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX pipes")
def test_cli_is_quiet_when_nobody_reads_on():
    process = run("analyse", "--json", *["a.txt"] * 3000)
    process.stdout.read(10)
    process.stdout.close()
    assert process.wait(timeout=60) == BROKEN_PIPE
    assert process.stderr.read().split() == [b"[]"]
    process.stderr.close()


@pytest.mark.parametrize("command", [["analyse"], ["brief", "-o", "out.txt"]])
def test_cli_hands_the_pipeline_on(command, tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    asked = []

    def by(article: Article, names_by: str) -> Briefing:
        asked.append(names_by)
        return analyse(article, names_by)

    assert main([*command, "a.txt", "b.txt", "--pipeline", "fr_x"], Work(read, by)) == 0
    assert main([*command, "a.txt"], Work(read, by)) == 0
    assert asked == ["fr_x", "fr_x", ""]


def test_cli_complains_once_of_a_pipeline_and_goes_on_without(capsys):
    asked = []

    def by(article: Article, names_by: str) -> Briefing:
        asked.append(names_by)
        if names_by:
            raise MissingPipelineError(names_by)
        return analyse(article, names_by)

    assert main(["analyse", "a.txt", "b.txt", "--pipeline", "fr_x"], Work(read, by)) == 1
    out, err = capsys.readouterr()
    assert out.count(LINE) >= 2
    assert err.splitlines() == [
        "sunto: The pipeline “fr_x” is not installed here; the names are Sunto's own. Install it, or choose another one."
    ]
    assert asked == ["fr_x", "", ""]


@pytest.mark.model
def test_cli_finds_names_with_a_real_pipeline(tmp_path, capsysbinary):
    path = tmp_path / "orvelle.txt"
    path.write_text(
        "Le tramway d'Orvelle ouvrira en septembre\n\n"
        "La maire, Camille Dervaux, a annoncé mardi que la nouvelle ligne de tramway ouvrira en septembre avec deux ans de retard. "
        "Les habitants du quartier n'y croient plus, et la SNCF ne paiera pas les travaux de la gare avant la fin de l'année.\n",
        encoding="utf-8",
    )
    pipeline = write_pipeline(tmp_path / "petit")
    assert main(["analyse", "--json", str(path), "--pipeline", str(pipeline)]) == 0
    made = json.loads(capsysbinary.readouterr().out)
    assert (made["language"], made["mode"], made["pipeline"]) == ("fr", "basic", "fr_petit 1.2.0")
    assert {each["name"]: each["type"] for each in made["entities"]} == {"Orvelle": "LOC", "Camille Dervaux": "PER", "SNCF": "ORG"}


@pytest.mark.model
def test_cli_keeps_to_the_size_that_is_asked_for(tmp_path, capsys):
    small, large = tmp_path / "small.txt", tmp_path / "large.txt"
    small.write_text(LINE)
    large.write_text((LINE + "\n") * (2**20 // len(LINE) + 9))
    assert main(["analyse", "--max-size", "1", "--max-seconds", "30", str(large), str(small)]) == 1
    out, err = capsys.readouterr()
    assert err == "sunto: “large.txt” is larger than articles are. Open only the part that you need.\n"
    assert LINE in " ".join(out.split())
