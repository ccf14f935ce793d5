"""A mail from a press office: the article as plain text and as HTML."""

from __future__ import annotations

from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime

from samples.manuscript import Manuscript
from samples.pages import body
from sunto.core.article import BlockKind


def eml(manuscript: Manuscript) -> bytes:
    """The mail, as programs save it."""
    message = EmailMessage(policy=SMTP)
    message["From"] = Address(manuscript.author, "stampa", "redazione.example")
    message["To"] = Address("Redazione", "redazione", "giornale.example")
    message["Subject"] = manuscript.headline
    message["Date"] = format_datetime(manuscript.moment)
    message["Message-ID"] = f"<{manuscript.name}@redazione.example>"
    message["Content-Language"] = manuscript.language
    plain = "\n\n".join(f"- {words}" if kind is BlockKind.LIST_ITEM else words for kind, words in manuscript.lines)
    message.set_content(plain + "\n", cte="quoted-printable")
    html = f'<html lang="{manuscript.language}"><head><meta charset="utf-8"></head><body>\n{body(manuscript)}\n</body></html>\n'
    message.add_alternative(html, subtype="html", cte="quoted-printable")
    message.set_boundary("=====sunto-samples=====")
    return message.as_bytes()
