import subprocess
import sys

PROGRAM = """
import sys
import sunto.analysis.pipeline
print([name for name in ("spacy.cli", "spacy.cli.info", "typer", "weasel", "httpx", "requests") if name in sys.modules])
import spacy
print(spacy.info(silent=True)["spacy_version"] == spacy.__version__)
import spacy.cli
print(callable(spacy.cli.download), spacy.cli.info.__module__)
"""


def test_bare_spacy_comes_without_its_command_line_which_can_be_had_later():
    done = subprocess.run([sys.executable, "-W", "error::ImportWarning", "-c", PROGRAM], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines() == ["[]", "True", "True spacy.cli.info"]
