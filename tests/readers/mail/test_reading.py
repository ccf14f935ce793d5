"""A mail becomes an article."""

from email.message import EmailMessage

import pytest

from sunto.core.article import BlockKind
from sunto.core.errors import EmptyFileError, EncryptedFileError
from sunto.readers.mail import read

FIRST = "VELLANO, 2 marzo 2026 - Il consiglio comunale ha approvato ieri sera il regolamento che limita gli affitti brevi."
SECOND = "Secondo i dati dell'osservatorio gli appartamenti sono passati da 1.200 a 3.400 in cinque anni, dice Paolo Reni."
BODY = f"{FIRST}\n\n{SECOND}\n"
SUBJECT = "Affitti brevi, il consiglio approva la stretta"
ARTICLE = [
    (BlockKind.HEADLINE, SUBJECT),
    (BlockKind.DATELINE, "VELLANO, 2 marzo 2026 -"),
    (BlockKind.PARAGRAPH, FIRST.partition(" - ")[2]),
    (BlockKind.PARAGRAPH, SECOND),
]


def mail(body=BODY, subject=SUBJECT, sender="Comune di Vellano <stampa@vellano.esempio.it>", html=None, **headers):
    message = EmailMessage()
    message["From"], message["Subject"], message["Date"] = sender, subject, "Tue, 3 Mar 2026 23:30:00 +0100"
    for name, value in headers.items():
        message[name.replace("_", "-")] = value
    if body is not None:
        message.set_content(body)
    if html is not None:
        message.add_alternative(html, subtype="html") if body is not None else message.set_content(html, subtype="html")
    return message


def blocks(message, kept=True):
    article = read(message if isinstance(message, bytes) else message.as_bytes(), "a.eml")
    return [(b.kind, b.cut(article.text)) for b in article.blocks if (b.kind is not BlockKind.BOILERPLATE) is kept]


def left_out(message):
    return [text for _, text in blocks(message, kept=False)]


def test_reading_makes_the_subject_the_headline():
    assert blocks(mail()) == ARTICLE


def test_reading_takes_what_the_headers_say():
    known = read(mail(f"{SECOND}\n").as_bytes(), "a.eml").metadata
    assert (known.headline, known.date, known.publication, known.byline) == (SUBJECT, "2026-03-03", "Comune di Vellano", None)


def test_reading_believes_the_articles_own_date_first():
    assert read(mail().as_bytes(), "a.eml").metadata.date == "2026-03-02"


@pytest.mark.parametrize(
    "subject", [f"Re: R: {SUBJECT}", f"I: {SUBJECT}", f"Fwd: FW: {SUBJECT}", f"Comunicato stampa - {SUBJECT}", f"[ufficio] {SUBJECT}"]
)
def test_reading_strips_what_programs_put_before_a_subject(subject):
    assert blocks(mail(subject=subject))[0] == ARTICLE[0]


def test_reading_does_not_repeat_a_headline_that_the_text_has():
    assert blocks(mail(f"{SUBJECT.upper()}\n\n{BODY}"))[0] == (BlockKind.HEADLINE, SUBJECT.upper())


@pytest.mark.parametrize("name", ["Marta Corvi", "marta", ""])
def test_reading_takes_no_person_for_a_publication(name):
    assert read(mail(sender=f"{name} <m@esempio.it>").as_bytes(), "a.eml").metadata.publication is None


def test_reading_joins_lines_broken_at_a_width():
    broken = """VELLANO, 2 marzo 2026 - Il consiglio comunale ha approvato ieri sera il
regolamento che limita gli affitti brevi.

Secondo i dati dell'osservatorio gli appartamenti sono passati da 1.200 a
3.400 in cinque anni, dice Paolo Reni.

Le opposizioni annunciano il ricorso al tribunale amministrativo, perche la
misura punirebbe chi ha una casa sola e la affitta per poter pagare tutte
le spese che comporta.
"""
    assert blocks(mail(broken))[:4] == ARTICLE


@pytest.mark.parametrize(("flow", "joint"), [("", " "), ("; delsp=yes", "  ")])
def test_reading_joins_lines_that_flow(flow, joint):
    flowing = BODY.replace(" sera ", f" sera{joint}\n").replace(" anni, ", f" anni,{joint}\n")
    head = f"From: a@b.it\nSubject: {SUBJECT}\nContent-Type: text/plain; charset=utf-8; format=flowed{flow}\n\n"
    assert blocks((head + flowing).encode()) == ARTICLE


@pytest.mark.parametrize(
    ("charset", "encoding"),
    [
        ("utf-8", "utf-8"),
        ("iso-8859-1", "cp1252"),
        ("us-ascii", "utf-8"),
        ("utf-8", "cp1252"),
        ("x-unknown", "utf-8"),
        ("zip", "cp1252"),
        (None, "cp1252"),
    ],
)
def test_reading_decodes_whatever_the_charset_says(charset, encoding):
    text = "“È così”, ha detto l’assessora: la città non può più pagare l’affitto."
    kind = f"; charset={charset}" if charset else ""
    data = f"From: a@b.it\nSubject: Una notizia breve\nContent-Type: text/plain{kind}\n\n".encode() + text.encode(encoding)
    assert blocks(data)[-1][1] == text


def test_reading_takes_kinds_from_html():
    html = (
        f"<html><head><style>p{{}}</style></head><body><div style='display:none'>Anteprima</div><h1>{SUBJECT}</h1><p>{FIRST}</p>"
        "<h2>I numeri</h2><blockquote>Non è un divieto</blockquote><ul><li>Tetto</li></ul><img src='http://x.it/a.png'>"
        f"<p>{SECOND.replace(' ', '<br>', 0)}</p><script>no()</script></body></html>"
    )
    assert blocks(mail(None, html=html)) == [
        *ARTICLE[:3],
        (BlockKind.SUBHEAD, "I numeri"),
        (BlockKind.QUOTATION, "Non è un divieto"),
        (BlockKind.LIST_ITEM, "Tetto"),
        ARTICLE[3],
    ]


def test_reading_prefers_plain_text_that_says_it_all():
    assert blocks(mail(html=f"<p>{FIRST}</p><p>{SECOND}</p>")) == ARTICLE


def test_reading_passes_over_plain_text_that_only_points_at_the_html():
    assert blocks(mail("Apri la versione html.", html=f"<p>{FIRST}</p><p>{SECOND}</p>")) == ARTICLE


@pytest.mark.parametrize(
    "foot",
    [
        "-- \nUfficio stampa\nTel. 055 123456\n",
        "Le informazioni contenute in questo messaggio sono riservate ai soli destinatari indicati.\n",
        "This message is confidential and intended for the recipient only.\n",
        "Per cancellarti dalla lista clicca qui.\n",
        "Inviato da iPhone\n",
        "Il giorno lun 2 mar 2026 alle ore 09:00 Marta Corvi <m@esempio.it> ha\nscritto:\n\n> Mi mandi il pezzo?\n> Grazie\n",
        "On Mon, 2 Mar 2026 at 09:00, Marta Corvi <m@esempio.it> wrote:\n> Mi mandi il pezzo?\n",
        "-----Messaggio originale-----\nDa: Marta Corvi\nInviato: lunedì 2 marzo 2026 09:00\nOggetto: pezzo\n\nMi mandi il pezzo?\n",
    ],
)
def test_reading_leaves_out_what_stands_below(foot):
    message = mail(f"{BODY}\n{foot}", subject=f"R: {SUBJECT}")
    assert blocks(message) == ARTICLE
    assert "".join(left_out(message)).replace(" ", "").endswith(foot.replace(">", "").replace("\n", "").replace(" ", "")[-12:])


FORWARDED = "Da: Comune di Vellano <stampa@vellano.esempio.it>\nInviato: lunedì 2 marzo 2026 09:00\nA: Marta Corvi\nOggetto: " + SUBJECT


@pytest.mark.parametrize(
    "marker",
    ["---------- Messaggio inoltrato ---------\n", "---------- Forwarded message ---------\n", "-----Messaggio originale-----\n", ""],
)
def test_reading_takes_the_message_that_was_passed_on(marker):
    message = mail(f"Ti giro questo, ciao.\n\n{marker}{FORWARDED}\n\n{SECOND}\n", subject="I: per te", sender="Marta Corvi <m@esempio.it>")
    article = read(message.as_bytes(), "a.eml")
    assert blocks(message) == [ARTICLE[0], ARTICLE[3]]
    assert (article.metadata.date, article.metadata.publication) == ("2026-03-02", "Comune di Vellano")
    assert left_out(message)[0] == "Ti giro questo, ciao."


GMAIL = """<div>Guarda qui<br><br><div class="gmail_quote"><div class="gmail_attr">---------- Forwarded message ---------<br>
Da: <strong>Comune di Vellano</strong> &lt;s@esempio.it&gt;<br>Date: lun 2 mar 2026 alle ore 09:00<br>Subject: {subject}<br>
To: &lt;m@esempio.it&gt;<br></div><br><p>{first}</p><p>{second}</p>-- <br>Ufficio stampa<br></div></div>"""
OUTLOOK = """<div class=WordSection1><p class=MsoNormal>Per conoscenza<o:p></o:p></p><div><p class=MsoNormal><b>Da:</b> Comune di Vellano
&lt;s@esempio.it&gt;<br><b>Inviato:</b> lunedì 2 marzo 2026 09:00<br><b>A:</b> Marta<br><b>Oggetto:</b> {subject}</p></div><p>{first}</p>
<p>{second}</p><p>Le informazioni contenute nella presente e-mail sono riservate e confidenziali.</p></div>"""


@pytest.mark.parametrize("html", [GMAIL, OUTLOOK])
def test_reading_takes_what_was_passed_on_in_html(html):
    message = mail(None, subject="I: per te", html=html.format(subject=SUBJECT, first=FIRST, second=SECOND))
    assert blocks(message) == ARTICLE
    assert read(message.as_bytes(), "a.eml").metadata.publication == "Comune di Vellano"


def test_reading_takes_what_was_passed_on_as_a_quotation():
    quoted = "\n".join(f"> {line}" for line in BODY.splitlines())
    assert blocks(mail(f"Guarda:\n\n{quoted}\n", subject=f"Fwd: {SUBJECT}")) == ARTICLE


def test_reading_names_the_articles_that_it_carries():
    message = mail()
    for name in ("nota.pdf", "nota.pdf", "foto.jpg", "../../passwd.md", "winmail.dat"):
        message.add_attachment(b"x", maintype="application", subtype="octet-stream", filename=name)
    message.add_attachment(mail(subject="Altra notizia"))
    assert read(message.as_bytes(), "a.eml").enclosed == ("nota.pdf", "nota (2).pdf", "_.._passwd.md", "Altra notizia.eml")


def test_reading_reads_a_mail_that_only_carries():
    message = mail("In allegato il comunicato.\n")
    message.add_attachment(b"x", maintype="application", subtype="pdf", filename="nota.pdf")
    assert blocks(message) == ARTICLE[:1]


def test_reading_reads_signed_mails():
    inner = f"Content-Type: text/plain; charset=utf-8\n\n{BODY}"
    data = (
        f'From: a@b.it\nSubject: {SUBJECT}\nContent-Type: multipart/signed; boundary="x"; protocol="application/pkcs7-signature"\n\n'
        f"--x\n{inner}\n--x\nContent-Type: application/pkcs7-signature; name=smime.p7s\n\nAAAA\n--x--\n"
    )
    assert blocks(data.encode()) == ARTICLE


@pytest.mark.parametrize("kind", ["application/pkcs7-mime; smime-type=enveloped-data", 'multipart/encrypted; boundary="x"', "text/plain"])
def test_reading_says_that_a_mail_is_sealed(kind):
    data = f"From: a@b.it\nSubject: Una cosa\nContent-Type: {kind}\n\n-----BEGIN PGP MESSAGE-----\nAAAA\n"
    with pytest.raises(EncryptedFileError):
        read(data.encode(), "a.eml")


def test_reading_says_that_a_mail_is_empty():
    with pytest.raises(EmptyFileError):
        read(b"From: a@b.it\nTo: c@d.it\n\n\n", "a.eml")
