"""Real pipelines of a few rules, written to disk."""

from pathlib import Path

NAMES = (
    ("Camille Dervaux", "PERSON"),
    ("Orvelle", "GPE"),
    ("SNCF", "ORG"),
    ("Dervaux", "MISC"),
    ("mardi", "DATE"),
    ("Tanneries", "QUARTER"),
)


def write_pipeline(folder: Path, language: str = "fr", names=NAMES, name: str = "petit") -> Path:
    """A pipeline that finds these names."""
    import spacy  # late: tests of the command line check that it is not loaded

    nlp = spacy.blank(language)
    nlp.meta["name"], nlp.meta["version"] = name, "1.2.0"
    if names:
        nlp.add_pipe("entity_ruler").add_patterns([{"label": label, "pattern": words} for words, label in names])
    folder.parent.mkdir(parents=True, exist_ok=True)
    nlp.to_disk(folder)
    return folder


def install_pipeline(site: Path, language: str = "fr", name: str = "petit_news") -> str:
    """The same as `spacy package` and pip would leave it in a folder for packages; returns its name."""
    package = f"{language}_{name}"
    home = site / package
    write_pipeline(home / f"{package}-1.2.0", language, name=name)
    (home / "__init__.py").write_text(
        "from pathlib import Path\nfrom spacy.util import load_model_from_init_py\n\n\n"
        "def load(**overrides):\n    return load_model_from_init_py(__file__, **overrides)\n"
    )
    (home / "meta.json").write_bytes((home / f"{package}-1.2.0" / "meta.json").read_bytes())
    facts = site / f"{package}-1.2.0.dist-info"
    facts.mkdir()
    (facts / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {package}\nVersion: 1.2.0\n")
    (facts / "entry_points.txt").write_text(f"[spacy_models]\n{package} = {package}\n")
    return package
