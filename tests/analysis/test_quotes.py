"""The quotes component: what is a quote, and who says it."""

import pytest
import spacy

from sunto.analysis.quotes.component import write_quotes
from sunto.core.article import Block, BlockKind, Span
from sunto.core.briefing import Entity, EntityType, QuoteKind


def made(text, names=(), language="it", headline=True):
    """A doc with these names known: (type, name, further forms…, role after "=")."""
    doc = spacy.blank(language).make_doc(text)
    blocks, at = [], 0
    for number, line in enumerate(text.split("\n")):
        blocks.append(Block(at, at + len(line), BlockKind.HEADLINE if number == 0 and headline else BlockKind.PARAGRAPH))
        at += len(line) + 1
    doc._.blocks = tuple(blocks)
    entities = []
    for kind, *forms in names:
        role = next((form[1:] for form in forms if form.startswith("=")), None)
        spans, taken = [], set()
        for form in sorted((form for form in forms if not form.startswith("=")), key=len, reverse=True):
            start = text.find(form)
            while start >= 0:
                if not taken & set(range(start, start + len(form))):
                    spans.append(Span(start, start + len(form)))
                    taken |= set(range(start, start + len(form)))
                start = text.find(form, start + len(form))
        place = text.find(role) if role else -1
        longest = max(spans, key=lambda span: span.end - span.start)
        entities.append(Entity(EntityType(kind), longest, tuple(sorted(spans)), Span(place, place + len(role)) if place >= 0 else None))
    doc._.entities = tuple(entities)
    return write_quotes(doc)


def said(doc, kind=QuoteKind.DIRECT):
    """(words, speaker) of each quote's first segment."""
    result = []
    for quote in doc._.quotes:
        if quote.kind is kind:
            speaker = quote.speaker
            name = None if speaker is None else speaker.name.cut(doc.text)
            result.append((quote.segments[0].cut(doc.text), name))
    return result


MARTA = ("PER", "Marta Corvi", "Corvi", "=sindaca di Budrio")
LUCA = ("PER", "Luca Neri", "Neri", "=comandante dei vigili")


@pytest.mark.parametrize(
    "sentence",
    [
        "“La strada riapre domani”, ha detto Marta Corvi.",
        "“La strada riapre domani”, ha detto ieri la sindaca, Marta Corvi.",
        "Marta Corvi ha detto: “La strada riapre domani”.",
        "Secondo Marta Corvi, “la strada riapre domani”.",
        "Marta Corvi ha assicurato che “la strada riapre domani”.",
        "Marta Corvi: “La strada riapre domani”.",
        "“La strada riapre domani”. Lo ha annunciato Marta Corvi.",
    ],
)
def test_write_quotes_finds_the_named_speaker(sentence):
    doc = made(f"Strada chiusa a Budrio\n{sentence} Il comandante Luca Neri era presente.", [MARTA, LUCA])
    assert [(words.casefold(), name) for words, name in said(doc)] == [("la strada riapre domani", "Marta Corvi")]


def test_write_quotes_believes_the_verb_behind_the_marks_over_one_far_before_the_colon():
    text = (
        "Budrio\nL'associazione Terraviva segnala trenta stalle senza corrente in tutta la valle: "
        "“Le mucche vanno munte comunque”, osserva la sindaca Marta Corvi."
    )
    doc = made(text, [MARTA, ("ORG", "Terraviva")])
    assert said(doc) == [("Le mucche vanno munte comunque", "Marta Corvi")]
    assert doc._.quotes[0].cue.cut(doc.text) == "osserva"


def test_write_quotes_keeps_one_utterance_together():
    doc = made("Budrio\n“La strada è salva”, ha detto Marta Corvi, “ma non per sempre”. “Servono soldi”.", [MARTA])
    first = doc._.quotes[0]
    assert [span.cut(doc.text) for span in first.segments] == ["La strada è salva", "ma non per sempre"]
    assert first.cue.cut(doc.text) == "ha detto"
    assert first.speaker.surface.cut(doc.text) == "Marta Corvi"


def test_write_quotes_carries_an_implicit_subject_over():
    doc = made("Budrio\nMarta Corvi è arrivata in piazza alle otto. “Abbiamo lavorato tutta la notte”, ha spiegato.", [MARTA])
    assert said(doc) == [("Abbiamo lavorato tutta la notte", "Marta Corvi")]


def test_write_quotes_names_a_description_by_its_words():
    doc = made("Budrio\n“Non ne sapevamo niente di niente”, dice una fonte diplomatica.", [])
    assert said(doc) == [("Non ne sapevamo niente di niente", "una fonte diplomatica")]


def test_write_quotes_resolves_a_role():
    doc = made(
        "Budrio\nLa sindaca di Budrio Marta Corvi ha incontrato Luca Neri. “Adesso basta con le promesse”, ha detto la sindaca.",
        [MARTA, LUCA[:2]],
    )
    assert said(doc) == [("Adesso basta con le promesse", "Marta Corvi")]


def test_write_quotes_refuses_names_and_terms():
    doc = made("Budrio\nL'operazione «Bricola» è partita dal liceo «Scacchi» e dal film «Il sorpasso».", [])
    assert said(doc) == []


def test_write_quotes_knows_whose_answers_an_interview_holds():
    questions = ["Da dove viene l'idea?", "E i soldi?", "Che cosa farà domani?"]
    replies = ["«Da un viaggio che ho fatto da ragazza.»", "«Non ne abbiamo mai avuti tanti.»", "«Torno al lavoro, come sempre.»"]
    body = "\n".join(line for pair in zip(questions, replies, strict=True) for line in pair)
    doc = made(f"Parla Marta Corvi\nMarta Corvi riceve in ufficio, accanto a Luca Neri.\n{body}", [MARTA, LUCA[:2]])
    assert [name for _, name in said(doc)] == ["Marta Corvi"] * 3


def test_write_quotes_leaves_boilerplate_alone():
    doc = made("Budrio\nLeggi anche: “La piena che non ci aspettavamo è arrivata”", [])
    assert said(doc) != []
    doc._.blocks = (doc._.blocks[0], Block(doc._.blocks[1].start, doc._.blocks[1].end, BlockKind.BOILERPLATE))
    assert said(write_quotes(doc)) == []


def test_write_quotes_keeps_reported_speech_apart():
    doc = made("Budrio\nMarta Corvi ha sottolineato che la strada riaprirà entro la fine del mese.", [MARTA])
    assert said(doc) == []
    assert said(doc, QuoteKind.INDIRECT) == [("la strada riaprirà entro la fine del mese", "Marta Corvi")]
    assert not doc._.quotes[0].unconfirmed


def test_write_quotes_marks_the_conditional_of_hearsay():
    doc = made("Budrio\nMarta Corvi ha spiegato che il gruppo avrebbe firmato un accordo con i sindacati.", [MARTA])
    assert [quote.unconfirmed for quote in doc._.quotes] == [True]


@pytest.mark.parametrize("language", ["it", "en", "fi"])
@pytest.mark.parametrize("text", ["", " ", "x", "\n\n", "”", "«", "“a", "🙂 «🙂»", "قال «نعم» اليوم", "— "])
def test_write_quotes_takes_any_text(language, text):
    doc = made(text, [], language)
    assert all(span.cut(text) for quote in doc._.quotes for span in quote.segments)


def test_write_quotes_finds_quotes_by_marks_in_a_language_without_data():
    doc = made("Otsikko\n”Tie avataan huomenna”, sanoi kaupunginjohtaja.", [], "fi")
    assert [words for words, _ in said(doc)] == ["Tie avataan huomenna"]


def test_write_quotes_gives_every_quote_a_confidence():
    doc = made("Budrio\n“La strada riapre domani”, ha detto Marta Corvi.", [MARTA])
    assert all(0.0 < quote.confidence <= 1.0 for quote in doc._.quotes)


def test_make_quotes_is_a_component():
    nlp = spacy.blank("it")
    nlp.add_pipe("sunto_quotes")
    assert nlp("“Bene”, dice.").has_extension("quotes")


def test_write_quotes_takes_a_possessor_for_nobody_who_speaks():
    keith = ("PER", "Keith Marlow", "Keith", "=secretary of the club")
    dave = ("PER", "Dave Marlow", "Dave")
    text = (
        "Otters\nDave Marlow set up the camera.\n"
        "Keith Marlow, Dave's brother, is secretary of the club.\n“They eat more fish than my uncle,” he said."
    )
    assert said(made(text, [keith, dave], "en")) == [("They eat more fish than my uncle,", "Keith Marlow")]


def test_write_quotes_lets_a_body_speak_through_its_people():
    anas = ("ORG", "Anas")
    text = "Budrio\nDall'Anas fanno sapere: “Il ponte riapre domani”, mentre Marta Corvi aspetta in piazza."
    assert said(made(text, [anas, MARTA])) == [("Il ponte riapre domani", "Anas")]


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ("Luca Neri accusa la giunta e avverte: “La strada non riapre”.", "Luca Neri"),
        ("Luca Neri, che nel corso dell'udienza generale aveva taciuto, ha detto: “La strada non riapre”.", "Luca Neri"),
        ("Di Luca Neri il ministro dei trasporti francese ha detto: “La strada non riapre”.", "il ministro dei trasporti francese"),
        ("Luca Neri ha aperto un sito per «raccogliere le firme di tutti».", "Luca Neri"),
    ],
)
def test_write_quotes_reads_the_clause(sentence, speaker):
    doc = made(f"Budrio\nMarta Corvi era presente. {sentence}", [MARTA, LUCA])
    assert [name for _, name in said(doc)] == [speaker]


def test_write_quotes_keeps_who_tells_and_who_is_told_about_apart():
    text = "Budrio\n“Ho telefonato a una signora di 91 anni”, ha detto Marta Corvi. “Mi ha risposto: ‘Figlia mia, io resto a casa’”."
    speakers = dict(said(made(text, [MARTA])))
    assert speakers["Figlia mia, io resto a casa"] != "Marta Corvi"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Ferries\n“We are told to smile and wave,” said a deckhand who would not give a name. Ann Reed watched.", "a deckhand"),
        ("Ferries\nAnn Reed told the police that she “saw nothing at all that night”.", "Ann Reed"),
        ("Ferries\nAnn Reed wrote a book. In a blog post, Ann Reed called the deal “a plan that sinks us all”.", "Ann Reed"),
    ],
)
def test_write_quotes_reads_the_english_clause(text, speaker):
    assert [name for _, name in said(made(text, [("PER", "Ann Reed", "Reed")], "en"))] == [speaker]


def test_write_quotes_takes_a_name_before_a_noun_for_nobody_who_acts():
    names = [("PER", "Ann Reed", "Reed"), ("PER", "Tom Hale", "Hale")]
    text = "Video\nAnn Reed, a columnist, wrote of attempts to remove the Hale video. He or she signed nothing. Tom Hale was silent."
    text += "\n“It is a war of its own,” Ann Reed said of the Hale video."
    assert [name for _, name in said(made(text, names, "en"))] == ["Ann Reed"]


def test_write_quotes_names_a_description_by_its_fuller_form():
    text = "Budrio\nIl ministro della difesa russo è in visita. C'era Marta Corvi.\n“La base resta chiusa”, ha detto il ministro."
    assert said(made(text, [MARTA])) == [("La base resta chiusa", "Il ministro della difesa russo")]


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ("Marta Corvi, con una telefonata a Luca Neri, ha assicurato che il governo “farà la sua parte”.", "Marta Corvi"),
        ("Sentita Marta Corvi, è arrivata la nota dell'Anas, che chiede lavori “prima della prossima piena”.", "Anas"),
        ("Luca Neri ha saputo di Marta Corvi, che ieri ha promesso: “Il ponte riapre a maggio”.", "Marta Corvi"),
    ],
)
def test_write_quotes_finds_the_subject_across_commas(sentence, speaker):
    doc = made(f"Budrio\nL'Anas ha incontrato Marta Corvi e Luca Neri. {sentence}", [MARTA, LUCA, ("ORG", "Anas")])
    assert [name for _, name in said(doc)] == [speaker]


def test_write_quotes_lets_the_same_speaker_add():
    text = "Budrio\n“Il ponte è salvo”, ha detto Marta Corvi. Accanto c'era Luca Neri. “Ma serve altro”, ha aggiunto."
    assert [name for _, name in said(made(text, [MARTA, LUCA]))] == ["Marta Corvi"] * 2


def test_write_quotes_takes_the_object_for_another_than_the_pronoun():
    names = [("PER", "Ann Reed", "Reed"), ("PER", "Tom Hale", "Hale")]
    text = "Fund\nHale asked for help. Hale was upset. Then he described Reed as a person “facing the worst of all worlds”."
    assert [name for _, name in said(made(text.replace("Hale asked", "Tom Hale met Ann Reed and asked"), names, "en"))] == ["Tom Hale"]


def test_write_quotes_takes_a_pronoun_for_the_subject_of_the_sentence_before():
    names = [("PER", "Ann Reed", "Reed"), ("PER", "Tom Hale", "Hale"), ("PER", "Colm Ward", "Ward")]
    text = "Fund\nTom Hale is a baker. Tom Hale was out.\nA trader smiled at Ann Reed and at Colm Ward. “We see clearly now,” he said."
    assert [name for _, name in said(made(text, names, "en"))] == ["A trader"]


def test_write_quotes_takes_a_noun_after_a_possessor_for_no_verb():
    text = "Tutor\nThe model's answers were “drifting away from the truth”, an engineer warned. Ann Reed was silent."
    assert [name for _, name in said(made(text, [("PER", "Ann Reed", "Reed")], "en"))] == ["an engineer"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "Il caso\nMarta Corvi, nel pomeriggio, ha duramente criticato Luca Neri e la sua scelta, definendola “un grave errore”.",
            "Marta Corvi",
        ),
        ("Il caso\nRichiamando le parti alla calma, Marta Corvi afferma che “la strada riapre domani”.", "Marta Corvi"),
        ("Il caso\nMarta Corvi è arrivata tardi. “La strada riapre domani”, ha detto appena il traffico si è sciolto.", "Marta Corvi"),
        ("Il caso\nMarta Corvi è arrivata ieri. Ha spiegato che Luca Neri tornerà. “La strada riapre domani”, ha aggiunto.", "Marta Corvi"),
        ("Il caso\n“La strada riapre domani”, ha detto alla televisione pubblica Telebudrio Marta Corvi.", "Marta Corvi"),
    ],
)
def test_write_quotes_takes_no_object_for_who_speaks(text, speaker):
    doc = made(text, [name for name in (MARTA, LUCA, ("ORG", "Telebudrio")) if name[1] in text])
    assert said(doc)[-1][1] == speaker


def test_write_quotes_knows_a_pope_by_his_number():
    text = "La visita\nBenedetto XVI è arrivato a Vienna. Accolto da Luca Neri, il pontefice ha detto: “Vengo come pellegrino”."
    assert said(made(text, [("PER", "Benedetto XVI"), LUCA]))[-1][1] == "Benedetto XVI"


def test_write_quotes_takes_a_description_for_nobody_named_only_later():
    text = "Il caso\nLa società, controllata dal gruppo olandese Vanhoog, parla di “scelta dolorosa”."
    assert said(made(text, [("ORG", "Vanhoog")]))[0][1] != "Vanhoog"


def test_write_quotes_finds_the_subject_behind_a_participle_that_opens_the_sentence():
    text = "The case\nWriting in a post, Harriet Lunn of The Globe commented on the Verdi video: “We go on”."
    assert said(made(text, [("PER", "Harriet Lunn"), ("ORG", "The Globe"), ("PER", "Verdi")], language="en"))[0][1] == "Harriet Lunn"


def test_write_quotes_takes_a_title_for_part_of_a_name():
    text = "The case\n‘We go on,’ said Dame Harriet Lunn, who chairs the committee."
    assert said(made(text, [("PER", "Harriet Lunn")], language="en"))[0][1] == "Harriet Lunn"


def test_write_quotes_lets_a_body_speak_impersonally():
    text = "Il vertice\nMarta Corvi ha incontrato Luca Neri: da Palazzo Verdi si parla di “esito molto positivo”."
    assert said(made(text, [MARTA, LUCA, ("ORG", "Palazzo Verdi")]))[0][1] == "Palazzo Verdi"


def test_write_quotes_takes_the_place_of_a_dateline_for_nobody():
    text = "Il caso\nBudrio, 6 novembre – Ieri ha annunciato una svolta: la strada riapre domani. “La strada riapre”, ha detto."
    doc = made(text, [("LOC", "Budrio")])
    headline, paragraph = doc._.blocks
    end = text.index("Ieri")
    doc._.blocks = (headline, Block(paragraph.start, end - 1, BlockKind.DATELINE), Block(end, paragraph.end, BlockKind.PARAGRAPH))
    write_quotes(doc)
    assert {name for kind in QuoteKind for _, name in said(doc, kind)} == {None}
