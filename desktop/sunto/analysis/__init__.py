"""spaCy components that turn an Article into a Briefing."""

from sunto.analysis.bare_spacy import import_spacy

import_spacy()
