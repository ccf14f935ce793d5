"""Sunto: summary, entities and quotes of news articles, on one's own machine."""

__version__ = "0.1.0"
