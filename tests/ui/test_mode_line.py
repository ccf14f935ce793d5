from dataclasses import replace

import pytest


@pytest.mark.parametrize(
    ("mode", "pipeline", "begins", "ends"),
    [
        ("full", "", "", ""),
        ("basic", "", "For this language the analysis is basic", "have no speaker."),
        ("full", "it_x 1.0", "Names found", "by it_x 1.0."),
        ("basic", "<b>fr_x 1.0", "For this language the analysis is basic", "Names found by <b>fr_x 1.0."),
    ],
)
def test_mode_line_says_how_the_current_article_was_analysed(window, workers, article, briefing, mode, pipeline, begins, ends):
    window.session.open([article.path])
    workers.answer_read(1, article)
    assert not window.mode_line.isVisible()
    workers.answer_analysed(1, replace(briefing, mode=mode, pipeline=pipeline))
    assert window.mode_line.isVisible() == bool(begins)
    assert window.mode_line.text().startswith(begins)
    assert window.mode_line.text().endswith(ends)
    window.session.close_article(window.session.current)
    assert not window.mode_line.isVisible()
