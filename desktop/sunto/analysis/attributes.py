"""What our components write on a spaCy Doc, under `doc._`. All spans are characters of `doc.text`.

| attribute | holds | written by |
| --- | --- | --- |
| `blocks` | tuple[Block, ...], set from the Article or guessed from the lines | sunto_layout |
| `doc.sents` | sentences that end at block ends and respect quotes and abbreviations | sunto_sentences |
| `doc.ents` | names of the trained pipeline, made consistent over the document; or told by capitals | ner, sunto_names, sunto_capitals |
| `doc.spans["roles"]` | offices and descriptions of persons | the trained pipeline |
| `entities` | tuple[Entity, ...], by salience | sunto_entities |
| `quotes` | tuple[Quote, ...], in text order | sunto_quotes, sunto_marked_quotes |
| `facts` | tuple[KeyFact, ...], in text order | sunto_facts |
| `ranking` | tuple[SummarySentence, ...], best first | sunto_summary |
| `article_date` | ISO date of the article or None, set from the Article | analyse |
"""

from __future__ import annotations

from spacy.tokens import Doc

ROLES = "roles"
"""The key in `doc.spans` of the role spans."""

for _name in ("blocks", "entities", "quotes", "facts", "ranking"):
    if not Doc.has_extension(_name):
        Doc.set_extension(_name, default=())
if not Doc.has_extension("article_date"):
    Doc.set_extension("article_date", default=None)
