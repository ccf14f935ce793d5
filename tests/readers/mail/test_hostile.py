"""Mails that mean harm end soon, in an article or in an error that says so."""

import random
import time

import pytest

from sunto.core.article import Article
from sunto.core.errors import ReadError, TooDeepError, TooLargeError
from sunto.readers.mail import read
from tests.readers.mail.test_reading import BODY, mail

HEAD = b"From: a@b.it\nSubject: Una notizia\n"


def outcome(data, seconds=5.0):
    began = time.perf_counter()
    try:
        found = read(data, "a.eml")
        found.text.encode()
    except ReadError as error:
        assert error.path == "a.eml"
        found = error
    assert time.perf_counter() - began < seconds
    return found


def nested(depth):
    parts = b"".join(b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (level, level) for level in range(depth))
    return HEAD + parts + b"Content-Type: text/plain\n\nUna notizia che finisce.\n"


def test_hostile_parts_are_counted():
    data = HEAD + b"Content-Type: multipart/mixed; boundary=x\n\n" + b"--x\nContent-Type: text/plain\n\na\n" * 50_000 + b"--x--\n"
    assert isinstance(outcome(data), TooLargeError)


@pytest.mark.parametrize("depth", [41, 1_000, 20_000])
def test_hostile_depth_is_measured(depth):
    assert isinstance(outcome(nested(depth)), TooDeepError)


def test_hostile_messages_in_messages_are_measured():
    assert isinstance(outcome(HEAD + b"Content-Type: message/rfc822\n\n" * 2_000 + b"\nciao"), TooDeepError)


def test_hostile_depth_of_real_mails_is_none():
    assert isinstance(outcome(nested(20)), Article)


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(HEAD + b"X-A: b\n" * 1_000_000 + b"\nciao a tutti quanti.", id="headers"),
        pytest.param(b"From: a@b.it\nSubject: " + b"=?utf-8?q?a?= " * 300_000 + b"\n\nUna notizia.", id="encoded words"),
        pytest.param(b"From: " + b'"(<,' * 500_000 + b"\nSubject: x\n\nUna notizia.", id="addresses"),
        pytest.param(HEAD + b"Content-Type: text/plain" + b"; a*0*=b" * 300_000 + b"\n\nUna notizia.", id="parameters"),
        pytest.param(HEAD + b"Content-Transfer-Encoding: base64\n\n" + b"=?!A" * 200_000, id="base64"),
        pytest.param(HEAD + b"Content-Transfer-Encoding: x-uuencode\n\nbegin 644 a\n" + b"~~~\n" * 50_000, id="uuencode"),
        pytest.param(HEAD + b"\n" + b">" * 1_000_000 + b"\nciao", id="quotation marks"),
        pytest.param(HEAD + b"\n" + b"> a\nb\n" * 20_000, id="quoted lines"),
        pytest.param(HEAD + b"\n" + b"Da: a\nOggetto: b\nciao\n" * 10_000, id="forwards"),
        pytest.param(HEAD + b"Content-Type: text/html\n\n" + b"<div>" * 200_000 + b"ciao", id="deep html"),
        pytest.param(HEAD + b"Content-Type: text/html\n\n" + b"<blockquote type=cite>a" * 20_000, id="cited html"),
        pytest.param(HEAD + b"Content-Type: text/html\n\n" + b"<" * 1_000_000, id="broken html"),
        pytest.param(HEAD + b"Content-Type: multipart/mixed\n\n--\n" * 30, id="no boundary"),
        pytest.param(HEAD + b"\n" + b"".join(b"--\nboundary=%d\n" % number for number in range(100_000)), id="boundaries"),
    ],
)
def test_hostile_content_ends_soon(data):
    outcome(data, 8.0)


def test_hostile_changes_end_in_an_article_or_an_error():
    message = mail(html=f"<h1>Uno</h1><p>{BODY}</p>")
    message.add_attachment(b"x" * 50, maintype="application", subtype="pdf", filename="nota è.pdf")
    message.add_attachment(mail())
    data, chance = message.as_bytes(), random.Random(7)
    cases = [data[: len(data) * part // 80] for part in range(80)]
    for _ in range(300):
        changed = bytearray(data)
        for _ in range(chance.randint(1, 40)):
            changed[chance.randrange(len(data))] = chance.choice(b'\x00\xff\n:;="-<>/ a')
        cases.append(bytes(changed))
    for case in cases:
        outcome(case)
