"""Readers turn files into articles, one module a format; `registry` knows them all."""

from sunto.readers.registry import READERS, Reader, read_article, reader_for

__all__ = ["READERS", "Reader", "read_article", "reader_for"]
