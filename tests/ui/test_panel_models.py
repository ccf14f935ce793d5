import pytest
from PySide6.QtCore import Qt

from sunto.core.article import Span
from sunto.core.briefing import Briefing, EntityType
from sunto.ui.panels.article_list import ArticleListModel
from sunto.ui.panels.entity_model import Column, EntityFilter, EntityModel
from sunto.ui.panels.quote_model import QuoteModel
from sunto.ui.panels.summary_model import SummaryModel


def summary(article, briefing):
    model = SummaryModel(3)
    model.show(article, briefing)
    return model


def quotes(article, briefing):
    model = QuoteModel()
    model.show(article, briefing, None)
    return model


def entities(article, briefing):
    model = EntityModel(lambda entity, name: None)
    model.show(article, briefing)
    return model


@pytest.mark.parametrize("make", [summary, quotes, entities])
def test_panel_models_keep_qts_contract(make, article, briefing, qtmodeltester):
    model = make(article, briefing)
    qtmodeltester.check(model)
    assert model.rowCount() > 0


@pytest.mark.parametrize("make", [summary, quotes, entities])
def test_panel_models_keep_qts_contract_when_another_article_is_shown(make, article, briefing, qtmodeltester):
    model = make(article, briefing)
    qtmodeltester.check(model)
    model.show(*([article, Briefing("it", "x")] + [None] * (make is quotes)))
    model.show(*([None, None] + [None] * (make is quotes)))
    assert model.rowCount() == 0


def test_panel_models_entity_filter_keeps_qts_contract(article, briefing, qtmodeltester):
    proxy = EntityFilter(entities(article, briefing))
    qtmodeltester.check(proxy)
    proxy.set_words("person bruni")
    assert [proxy.index(row, 0).data() for row in range(proxy.rowCount())] == ["Ada Bruni"]
    proxy.set_words("")
    proxy.sort(Column.COUNT, Qt.SortOrder.DescendingOrder)
    assert [proxy.index(row, Column.COUNT).data() for row in range(4)] == [3, 2, 1, 1]
    proxy.sort(-1)
    assert proxy.index(0, 0).data() == "Ada Bruni"


def test_panel_models_article_list_keeps_qts_contract(session, filled, qtmodeltester):
    model = ArticleListModel(session)
    qtmodeltester.check(model)
    first = filled()
    session.open(["/articoli/altro.txt"])
    assert model.rowCount() == 2
    session.close_article(first)
    assert model.rowCount() == 1


def test_panel_models_summary_length_is_answered_from_ranks(article, briefing):
    model = summary(article, briefing)
    model.set_length(1)
    assert model.words(0) == "La sindaca Ada Bruni ha riaperto il faro."
    model.set_length(10)
    assert model.rowCount() == 3


def test_panel_models_leaning_sentence_is_marked_unless_its_antecedent_stands_before_it(article, briefing):
    model = summary(article, briefing)
    assert model.antecedent(1) == ""
    model.show(article, Briefing("it", "x", summary=briefing.summary[1:2]))
    assert model.antecedent(0) == "La sindaca Ada Bruni ha riaperto il faro."


def test_panel_models_quotes_of_one_person(article, briefing):
    model = QuoteModel()
    model.show(article, briefing, briefing.entities[1].mentions[0])
    assert [model.words(row) for row in range(model.rowCount())] == ["“la lampada 𝛼 è nuova”"]
    model.show(article, briefing, Span(0, 1))
    assert model.rowCount() == 0


def test_panel_models_quote_row_tells_who_how_where_and_doubt(article, briefing):
    model = quotes(article, briefing)
    assert model.words(1) == "“E resterà … aperto”"
    assert (model.speaker(1), model.cue(1), model.paragraph(1)) == ("Ada Bruni", "ha aggiunto", 1)
    assert [model.unsure(row) for row in range(3)] == [False, False, True]
    spoken = model.index(2).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "Teo Vinci" in spoken
    assert "to be checked" in spoken


def test_panel_models_drag_carries_three_forms(article, briefing):
    model = quotes(article, briefing)
    data = model.mimeData([model.index(0)])
    assert set(model.mimeTypes()) <= set(data.formats())
    assert "È di tutti 😀 noi" in data.text()


def test_panel_models_entity_rename_asks_and_empty_names_are_refused(article, briefing):
    asked = []
    model = EntityModel(lambda entity, name: asked.append((entity.type, name)))
    model.show(article, briefing)
    index = model.index(0, Column.NAME)
    assert model.setData(index, "  Ada   Rossi ")
    assert not model.setData(index, "   ")
    assert not model.setData(index, "Ada Bruni")
    assert asked == [(EntityType.PER, "Ada Rossi")]
    assert model.details(0) == "sindaca · Bruni"
