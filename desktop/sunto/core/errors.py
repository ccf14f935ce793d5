"""What can go wrong, as typed facts. `sunto.messages` turns them into sentences; nothing here is meant for the screen."""

from __future__ import annotations


class SuntoError(Exception):
    """Anything that Sunto can explain to its user: `path` is the file concerned, `reason` a short technical detail for the log."""

    def __init__(self, path: str = "", reason: str = "") -> None:
        super().__init__(path, reason)
        self.path = path
        self.reason = reason

    def __reduce__(self) -> tuple[type[SuntoError], tuple[str, str]]:
        return type(self), (self.path, self.reason)


class ReadError(SuntoError):
    """An article file could not be opened as an article."""


class MissingFileError(ReadError):
    """There is no such file."""


class NotAFileError(ReadError):
    """The path is a folder, a device or a pipe."""


class NoArticlesError(ReadError):
    """There is no article in the folder, or none that the pattern fits; `path` is the folder or the pattern."""


class AccessError(ReadError):
    """The file is there but may not be read."""


class UnreachableFileError(ReadError):
    """The drive or the network folder that holds the file does not answer."""


class ChangedFileError(ReadError):
    """The file changes while it is read: it is being written."""


class EmptyFileError(ReadError):
    """The file holds no text."""


class NotTextError(ReadError):
    """The bytes are not text in any encoding that articles come in."""


class UnknownFormatError(ReadError):
    """No reader knows this kind of file."""


class OldFormatError(UnknownFormatError):
    """The file comes from an old program whose format no reader knows, and which newer programs can save anew."""


class TooLargeError(ReadError):
    """The file is larger than articles are."""


class UnpackedTooLargeError(TooLargeError):
    """What is packed in the file is larger than articles are."""


class TooDeepError(TooLargeError):
    """The file nests its parts in one another deeper than articles do."""


class DamagedFileError(ReadError):
    """The file is of a known format, but broken."""


class EncryptedFileError(ReadError):
    """The file is protected by a password or tied to a device."""


class ScannedFileError(ReadError):
    """The file holds pictures of pages, and no text."""


class AnalysisError(SuntoError):
    """The article was read but could not be analysed."""


class TooLongError(AnalysisError):
    """The text is longer than the analysis takes."""


class PipelineError(SuntoError):
    """The pipeline that the reader chose for names cannot be used; `path` is its name or folder. Sunto's own names are there without it."""


class MissingPipelineError(PipelineError):
    """No pipeline of this name is installed, and no folder is there."""


class NotAPipelineError(PipelineError):
    """What is there is no spaCy pipeline."""


class IncompatiblePipelineError(PipelineError):
    """The pipeline cannot be loaded here, or finds no names."""


class TimeLimitError(SuntoError):
    """Reading or analysing took longer than allowed and was stopped."""


class WorkerDiedError(SuntoError):
    """The worker process ended in the middle of the work; a new one has been started."""


class ClusterError(SuntoError):
    """The Dask cluster that was to analyse cannot be used, or is gone; `path` is its address."""


class ClusterVersionError(ClusterError):
    """Another version of Sunto, or none, is installed on the cluster."""


class WriteError(SuntoError):
    """A file could not be written; nothing was left half-written."""


class WriteAccessError(WriteError):
    """The file or its folder may not be written to."""


class MissingFolderError(WriteError):
    """The folder that the file was to go into is not there."""


class DiskFullError(WriteError):
    """There is no room left for the file."""
