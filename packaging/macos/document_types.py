"""What macOS is told of Sunto: the program's Info.plist with the kinds of documents that it opens.

It opens them as one program among others (rank Alternate): what a double click opens stays as it is.
"""

from __future__ import annotations

import program
from linux import metainfo

UNIFORM_TYPES = {
    ".txt": "public.plain-text",
    ".text": "public.plain-text",
    ".html": "public.html",
    ".htm": "public.html",
    ".rtf": "public.rtf",
    ".pdf": "com.adobe.pdf",
    ".docx": "org.openxmlformats.wordprocessingml.document",
    ".odt": "org.oasis-open.opendocument.text",
    ".epub": "org.idpf.epub-container",
    ".webarchive": "com.apple.webarchive",
    ".eml": "com.apple.mail.email",
    ".md": "net.daringfireball.markdown",
    ".markdown": "net.daringfireball.markdown",
}
"""The system's own types of our suffixes. Suffixes that it has none for, or not on every machine, are named as suffixes."""


def info_plist() -> dict[str, object]:
    """All of Info.plist beside what PyInstaller puts there itself."""
    return {
        "CFBundleIdentifier": metainfo.ID,
        "CFBundleName": program.NAME,
        "CFBundleDisplayName": program.NAME,
        "CFBundleShortVersionString": program.version(),
        "CFBundleVersion": program.version(),
        "CFBundleDevelopmentRegion": "en",
        "CFBundleLocalizations": ["en", "it"],
        "CFBundleDocumentTypes": document_types(),
        "LSApplicationCategoryType": "public.app-category.productivity",
        "NSHighResolutionCapable": True,
        "NSHumanReadableCopyright": f"© {program.COPYRIGHT}",
        "NSPrincipalClass": "NSApplication",
    }


def document_types() -> list[dict[str, object]]:
    """CFBundleDocumentTypes: for each format its uniform types, and its further suffixes, as one entry cannot have both."""
    told: list[dict[str, object]] = []
    for reader in program.readers():
        types = list(dict.fromkeys(UNIFORM_TYPES[suffix] for suffix in reader.suffixes if suffix in UNIFORM_TYPES))
        further = [suffix.removeprefix(".") for suffix in reader.suffixes if suffix not in UNIFORM_TYPES]
        common = {"CFBundleTypeName": program.format_name(reader), "CFBundleTypeRole": "Viewer", "LSHandlerRank": "Alternate"}
        if types:
            told.append({**common, "LSItemContentTypes": types})
        if further:
            told.append({**common, "CFBundleTypeExtensions": further})
    return told
