"""What went wrong, as one calm sentence for the reader: what happened, and what to do about it. No Qt here: the translator is handed in."""

from __future__ import annotations

import re
from collections.abc import Callable
from types import MappingProxyType

from sunto.core import errors

CONTEXT = "messages"
"""The context of these sentences in the translation files."""

_LONGEST_NAME = 80


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # noqa: N802 (the name that pyside6-lupdate looks for)
    """Marks the text for the translators; the text itself comes back."""
    return text


SENTENCES = MappingProxyType(
    {
        errors.SuntoError: QT_TRANSLATE_NOOP("messages", "Something went wrong with “{name}”. The log has the details."),
        errors.ReadError: QT_TRANSLATE_NOOP("messages", "“{name}” could not be read. The file may be damaged; try opening another copy."),
        errors.MissingFileError: QT_TRANSLATE_NOOP("messages", "“{name}” is not there. It may have been moved, renamed or deleted."),
        errors.NotAFileError: QT_TRANSLATE_NOOP("messages", "“{name}” is not a file. Choose the articles inside it instead."),
        errors.NoArticlesError: QT_TRANSLATE_NOOP(
            "messages",
            "No article was found in “{name}”. Hidden files and kinds that Sunto does not know are left out; name such a file itself.",
        ),
        errors.AccessError: QT_TRANSLATE_NOOP(
            "messages", "“{name}” may not be read. Check its permissions, or copy it to a folder of yours."
        ),
        errors.UnreachableFileError: QT_TRANSLATE_NOOP(
            "messages", "“{name}” cannot be reached: its drive or network folder does not answer. Connect it and open the file again."
        ),
        errors.ChangedFileError: QT_TRANSLATE_NOOP("messages", "“{name}” is being written. Open it again when that is done."),
        errors.EmptyFileError: QT_TRANSLATE_NOOP(
            "messages", "“{name}” holds no text. It may not have been saved yet: save it and open it again."
        ),
        errors.NotTextError: QT_TRANSLATE_NOOP("messages", "“{name}” is not a text. Save the article as plain text and open that file."),
        errors.UnknownFormatError: QT_TRANSLATE_NOOP(
            "messages", "Sunto does not know this kind of file: “{name}”. Save the article as plain text and open that file."
        ),
        errors.TooLargeError: QT_TRANSLATE_NOOP("messages", "“{name}” is larger than articles are. Open only the part that you need."),
        errors.OldFormatError: QT_TRANSLATE_NOOP(
            "messages", "“{name}” comes from an old version of Word. Save it as .docx and open that file."
        ),
        errors.UnpackedTooLargeError: QT_TRANSLATE_NOOP(
            "messages", "What is packed in “{name}” is larger than articles are. Save only the part that you need, and open that file."
        ),
        errors.TooDeepError: QT_TRANSLATE_NOOP(
            "messages", "“{name}” is built in a way that no article is. Copy its text and paste it into Sunto."
        ),
        errors.DamagedFileError: QT_TRANSLATE_NOOP("messages", "“{name}” is damaged. Try opening another copy, or save it anew."),
        errors.EncryptedFileError: QT_TRANSLATE_NOOP(
            "messages", "“{name}” is protected by a password. Save it without one, and open that file."
        ),
        errors.ScannedFileError: QT_TRANSLATE_NOOP(
            "messages", "“{name}” holds pictures of pages and no text. Have its text recognised, and open that file."
        ),
        errors.AnalysisError: QT_TRANSLATE_NOOP("messages", "“{name}” could be read but not analysed. The log has the details."),
        errors.TooLongError: QT_TRANSLATE_NOOP("messages", "“{name}” is too long to analyse. Open only the part that you need."),
        errors.PipelineError: QT_TRANSLATE_NOOP(
            "messages", "The pipeline “{name}” could not be used; the names are Sunto's own. The log has the details."
        ),
        errors.MissingPipelineError: QT_TRANSLATE_NOOP(
            "messages", "The pipeline “{name}” is not installed here; the names are Sunto's own. Install it, or choose another one."
        ),
        errors.NotAPipelineError: QT_TRANSLATE_NOOP(
            "messages", "“{name}” is not a spaCy pipeline; the names are Sunto's own. Choose the folder that holds its “config.cfg”."
        ),
        errors.IncompatiblePipelineError: QT_TRANSLATE_NOOP(
            "messages",
            "The pipeline “{name}” does not work here; the names are Sunto's own. It needs to find names and to be made for this spaCy.",
        ),
        errors.TimeLimitError: QT_TRANSLATE_NOOP(
            "messages", "“{name}” took too long and was stopped. Try again, or open only a part of it."
        ),
        errors.WorkerDiedError: QT_TRANSLATE_NOOP(
            "messages", "The work on “{name}” stopped unexpectedly. Everything is ready again: try once more."
        ),
        errors.ClusterError: QT_TRANSLATE_NOOP(
            "messages",
            "The Dask cluster “{name}” does not answer. Start it, check its address, and run the same command again: it goes on.",
        ),
        errors.ClusterVersionError: QT_TRANSLATE_NOOP(
            "messages", "The Dask cluster “{name}” has not this version of Sunto. Install the same one wherever its workers run."
        ),
        errors.WriteError: QT_TRANSLATE_NOOP(
            "messages", "“{name}” could not be written; nothing was changed. Choose another name or folder."
        ),
        errors.WriteAccessError: QT_TRANSLATE_NOOP(
            "messages",
            "“{name}” may not be written there; nothing was changed. Choose another folder, or close the program that uses the file.",
        ),
        errors.MissingFolderError: QT_TRANSLATE_NOOP("messages", "The folder for “{name}” is not there. Choose another folder."),
        errors.DiskFullError: QT_TRANSLATE_NOOP(
            "messages", "There is no room left for “{name}”; nothing was changed. Free some space and try again."
        ),
    }
)
"""A sentence for each kind of error; `{name}` is the file's name."""

_UNNAMED = QT_TRANSLATE_NOOP("messages", "the pasted text")


def _as_written(context: str, text: str) -> str:
    return text


def explain(error: errors.SuntoError, translate: Callable[[str, str], str] = _as_written) -> str:
    """The sentence for this error; `translate(context, text)` gives the reader's language, English without it."""
    sentence = next(SENTENCES[kind] for kind in type(error).__mro__ if kind in SENTENCES)
    name = shown_name(error.path) or translate(CONTEXT, _UNNAMED)
    return translate(CONTEXT, sentence).replace("{name}", name)


def shown_name(path: str) -> str:
    """The file's name without its folders, on one line and not too long, harmless to show whatever characters it is made of."""
    name = re.split(r"[/\\]", path.rstrip("/\\"))[-1] or path
    # Controls, marks that turn the direction of reading, and bytes that are no UTF-8.
    name = re.sub(r"[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]", "\ufffd", name)
    half = _LONGEST_NAME // 2
    return name if len(name) <= _LONGEST_NAME else f"{name[:half]}…{name[-half:]}"
