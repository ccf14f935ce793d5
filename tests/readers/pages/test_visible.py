"""What a reader of a page sees."""

import pytest

from sunto.core.limits import DEFAULT
from sunto.readers.pages.markup import parsed
from sunto.readers.pages.visible import passages


def of(body):
    return passages(parsed(f"<html><head><title>Titolo</title></head><body>{body}</body></html>", "", DEFAULT))


def test_passages_are_what_blocks_and_breaks_divide():
    found = of("<h1>Uno</h1>due <b>tre</b><p>quattro<br>cinque</p>sei<div>sette <span>otto</span><p>nove</p>dieci</div>")
    assert [each.text for each in found] == ["Uno", "due tre", "quattro", "cinque", "sei", "sette otto", "nove", "dieci"]
    assert [each.tag for each in found] == ["h1", "body", "p", "p", "body", "div", "p", "div"]


@pytest.mark.parametrize(
    "hidden",
    [
        "<p hidden>No</p>", '<p style="color: red; display:none">No</p>', '<div aria-hidden="true"><p>No</p></div>', "<script>No</script>",
        "<style>No</style>", "<template><p>No</p></template>", "<noscript><p>No</p></noscript>", "<iframe>No</iframe>",
        "<svg><text>No</text></svg>", "<select><option>No</option></select>", "<textarea>No</textarea>", "<!-- No -->",
        '<span style="visibility: hidden">No</span>',
    ],
)  # fmt: skip
def test_passages_hold_nothing_hidden_but_what_follows_it(hidden):
    assert " ".join(each.text for each in of(f"<p>Uno</p>{hidden} due")) == "Uno due"


def test_passages_tell_names_links_bold_menus_and_captions():
    link, bold, menu, caption = of(
        '<p class="Firma"><a rel="author" href="/x">Marta Corvi</a></p><p><b>Tutto</b></p><nav><ul><li>Voce</li></ul></nav>'
        "<figure><figcaption><span>Il ponte</span></figcaption></figure>"
    )
    assert (link.hints.split(), link.links, link.menu) == (["firma", "author"], 1.0, 0)
    assert (bold.bold, bold.links) == (1.0, 0.0)
    assert menu.menu > 0 and caption.caption and not menu.caption
