"""What a software centre is told of Sunto (AppStream 0.16 metainfo).

It has no homepage, no address and no screenshot that could be fetched, because none is hosted anywhere.
"""

from __future__ import annotations

from xml.sax.saxutils import escape

import changelog
import program

ID = "local.sunto.sunto"
"""A name in the form asked for, under a domain that is nobody's: Sunto has no home on the net whose name it might use."""

DESCRIPTION = (
    (
        "Sunto opens the articles on your computer and shows, side by side in one window, what happened, who is in it and who said what. "
        "It is made for journalists, press officers, analysts and students, and for articles in Italian and English; those in other "
        "languages get a basic analysis.",
        "Sunto apre gli articoli che hai sul computer e mostra, in una sola finestra, che cosa è successo, chi c'è e chi ha detto "
        "che cosa. È fatto per giornalisti, uffici stampa, analisti e studenti, e per articoli in italiano e in inglese; quelli in altre "
        "lingue hanno un'analisi di base.",
    ),
    (
        "Quotes go to the clipboard with their attribution, a briefing goes to PDF. Everything that is shown points at its place in the "
        "article, and can be corrected. All of it runs on your own computer, and nothing leaves it.",
        "Le citazioni vanno negli appunti con la loro attribuzione, la sintesi in un PDF. Tutto ciò che si vede rimanda al punto "
        "dell'articolo da cui viene, e si può correggere. Tutto resta sul tuo computer, e niente ne esce.",
    ),
)
"""Its paragraphs, in English and Italian."""


def text() -> str:
    """The text of the metainfo file."""
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<component type="desktop-application">',
        f"  <id>{ID}</id>",
        "  <metadata_license>CC0-1.0</metadata_license>",
        "  <project_license>Apache-2.0 AND CC-BY-SA-4.0</project_license>",
        f"  <name>{program.NAME}</name>",
        f"  <summary>{program.COMMENT['en']}</summary>",
        f'  <summary xml:lang="it">{program.COMMENT["it"]}</summary>',
        "  <description>",
    ]
    for english, italian in DESCRIPTION:
        lines += [f"    <p>{escape(english)}</p>", f'    <p xml:lang="it">{escape(italian)}</p>']
    lines += [
        "  </description>",
        '  <launchable type="desktop-id">sunto.desktop</launchable>',
        '  <icon type="stock">sunto</icon>',
        "  <categories>",
        "    <category>Office</category>",
        "  </categories>",
        "  <provides>",
        "    <binary>sunto</binary>",
        *(f"    <mediatype>{each}</mediatype>" for each in program.mime_types()),
        "  </provides>",
        "  <supports>",
        "    <control>keyboard</control>",
        "    <control>pointing</control>",
        "  </supports>",
        '  <content_rating type="oars-1.1"/>',
        "  <releases>",
        *(_release(each) for each in changelog.releases()),
        "  </releases>",
        "</component>",
    ]
    return "\n".join(lines) + "\n"


def _release(release: changelog.Release) -> str:
    """A version that is not out yet is one for those who try it, of the day of its last commit."""
    day = release.day or program.day()
    kind = "development" if release.day is None else "stable"
    return f'    <release version="{release.version}" date="{day:%Y-%m-%d}" type="{kind}"/>'
