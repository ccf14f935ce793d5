"""One module a format to write."""

from sunto.export.options import ExportOptions, Paper, Section
from sunto.export.registry import EXPORTERS, Exporter, export, exporter, exporter_for

__all__ = ["EXPORTERS", "ExportOptions", "Exporter", "Paper", "Section", "export", "exporter", "exporter_for"]
