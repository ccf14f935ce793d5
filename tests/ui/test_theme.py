import pytest
from PySide6.QtGui import QPalette

from sunto.core.briefing import EntityType
from sunto.ui.theme import DARK, LIGHT, contrast, inks_for, palette_of

TEXT = ("ink", "soft", "accent", "sure", "unsure", "failed")


def test_theme_contrast_is_wcags():
    assert contrast("#ffffff", "#000000") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("inks", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("ground", ["paper", "card", "hover", "window"])
def test_theme_words_can_be_read_on_every_ground(inks, ground):
    faint = {name: round(contrast(getattr(inks, name), getattr(inks, ground)), 2) for name in TEXT}
    faint |= {kind.value: round(contrast(inks.types[kind], getattr(inks, ground)), 2) for kind in EntityType}
    assert {name: ratio for name, ratio in faint.items() if ratio < 4.5} == {}


@pytest.mark.parametrize("inks", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("ground", ["lit", "current"])
def test_theme_article_can_be_read_where_it_is_lit_up(inks, ground):
    assert contrast(inks.ink, getattr(inks, ground)) >= 4.5


@pytest.mark.parametrize("inks", [LIGHT, DARK], ids=["light", "dark"])
def test_theme_palette_and_inks_agree(inks):
    palette = palette_of(inks)
    assert inks_for(palette) is inks
    highlight = palette.color(QPalette.ColorRole.Highlight).name()
    assert contrast(highlight, palette.color(QPalette.ColorRole.HighlightedText).name()) >= 4.5
