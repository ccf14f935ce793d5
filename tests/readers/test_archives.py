"""Archives are unpacked within limits, whatever they claim."""

import zipfile
from dataclasses import replace

import pytest

from sunto.core.errors import DamagedFileError, EncryptedFileError, ReadError, TooLargeError, UnpackedTooLargeError
from sunto.core.limits import DEFAULT
from sunto.readers.archives import Archive
from tests.readers.office_files import packed


def test_archive_gives_its_parts_by_name():
    archive = Archive(packed({"a.xml": "uno", "/b.xml": "due"}), "a", DEFAULT)
    assert (archive.names, "a.xml" in archive, "c.xml" in archive) == (("a.xml", "b.xml"), True, False)
    assert (archive.part("a.xml"), archive.part("b.xml")) == (b"uno", b"due")


def test_archive_refuses_more_than_the_limit_counted_over_all_parts():
    archive = Archive(packed({"a": "x" * 600, "b": "x" * 600}), "a", replace(DEFAULT, unpacked=1000))
    archive.part("a")
    with pytest.raises(UnpackedTooLargeError):
        archive.part("b")


def test_archive_refuses_what_unpacks_to_far_more_before_it_is_unpacked():
    data = packed({"a": b" " * (2 * 2**20)})
    assert len(data) < 5000
    pieces = Archive(data, "a", replace(DEFAULT, unpacked=2**20)).pieces("a")
    with pytest.raises(UnpackedTooLargeError):
        next(pieces)


def test_archive_gives_no_more_than_an_entry_claims_to_hold():
    data = bytearray(packed({"a": b" " * (2 * 2**20)}))
    at = data.rindex(b"PK\x01\x02") + 24
    data[at : at + 4] = (1000).to_bytes(4, "little")
    with pytest.raises(DamagedFileError):
        Archive(bytes(data), "a", DEFAULT).part("a")


def test_archive_refuses_a_part_larger_than_a_file_may_be():
    with pytest.raises(UnpackedTooLargeError):
        Archive(packed({"a": "x" * 2000}), "a", replace(DEFAULT, size=1000)).part("a")


def test_archive_gives_no_more_of_a_part_than_is_asked_for():
    archive = Archive(packed({"a": "x" * 2000}), "a", DEFAULT)
    with pytest.raises(UnpackedTooLargeError):
        next(archive.pieces("a", 1999))
    assert len(next(archive.pieces("a", 2000))) == 2000


def test_archive_refuses_too_many_parts():
    with pytest.raises(TooLargeError):
        Archive(packed({str(number): "" for number in range(20)}), "a", replace(DEFAULT, parts=10))


@pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_archive_unpacks_only_what_can_be_unpacked_piece_by_piece(method):
    with pytest.raises(DamagedFileError):
        Archive(packed({"a": "uno"}, method), "a", DEFAULT).part("a")


def test_archive_tells_parts_under_a_password():
    data = bytearray(packed({"a": "uno"}))
    for mark, place in ((b"PK\x01\x02", 8), (b"PK\x03\x04", 6)):
        data[data.index(mark) + place] |= 1
    with pytest.raises(EncryptedFileError):
        Archive(bytes(data), "a", DEFAULT).part("a")


def test_archive_tells_what_is_missing_or_cut_off():
    data = packed({"a": "uno" * 100})
    with pytest.raises(DamagedFileError):
        Archive(data, "a", DEFAULT).part("b")
    for end in range(0, len(data), 7):
        with pytest.raises(ReadError):
            Archive(data[:end], "a", DEFAULT).part("a")
