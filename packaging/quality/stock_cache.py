"""The stock pipelines: trained once for the corpora at hand, then kept in the user's cache folder."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import appdirs
import spacy
import stock
from spacy.language import Language

CACHE = Path(appdirs.user_cache_dir("sunto-development", appauthor=False))
"""Not the program's own cache: nothing that Sunto itself would read."""


@cache
def stock_folder(language: str, corpora: Path) -> Path:
    """Where the stock pipeline of the language lies; it is trained first if it is not there (minutes)."""
    folder = CACHE / f"stock-{language}-{stock.digest(language, corpora)}"
    if not (folder / "config.cfg").is_file():
        print(f"Training the stock pipeline for {language} (once; some minutes) …", flush=True)
        stock.train_stock(language, corpora, folder)
    return folder


@cache
def stock_pipeline(language: str, corpora: Path) -> Language:
    """The stock pipeline of the language, loaded."""
    return spacy.load(stock_folder(language, corpora))
