"""A French article in the whole program: first by its capitals alone, then by a pipeline of the reader's, at last by one that is gone."""

import shutil

from sunto.core.briefing import EntityType
from sunto.ui.open_article import State
from tests.analysis.chosen.pipelines import write_pipeline

TEXT = (
    "Le tramway d'Orvelle ouvrira en septembre\n\n"
    "La maire, Camille Dervaux, a annoncé mardi que la nouvelle ligne de tramway ouvrira en septembre avec deux ans de retard. "
    "Les habitants du quartier n'y croient plus, et la SNCF ne paiera pas les travaux de la gare avant la fin de l'année.\n\n"
    "Camille Dervaux : « Nous avons tenu nos engagements. »\n"
)


def types(article):
    return {entity.called(TEXT): entity.type for entity in article.briefing.entities}


def test_journey_names_by_another_pipeline(qtbot, program, tmp_path):
    path = tmp_path / "orvelle.txt"
    path.write_text(TEXT, encoding="utf-8")
    program.session.open([str(path)])
    article = program.session.current

    def ready():
        return article.state is State.READY

    qtbot.waitUntil(ready, timeout=60_000)
    assert set(types(article).values()) == {EntityType.MISC}
    assert "basic" in program.mode_line.text()
    assert article.briefing.speaker_name(article.briefing.quotes[0], TEXT) == "Camille Dervaux"

    pipeline = write_pipeline(tmp_path / "petit")
    program.commands.use_pipeline(str(pipeline))
    qtbot.waitUntil(ready, timeout=60_000)
    assert types(article) == {"Orvelle": EntityType.LOC, "Camille Dervaux": EntityType.PER, "SNCF": EntityType.ORG}
    assert program.mode_line.text().endswith("Names found by fr_petit 1.2.0.")

    program.commands.use_pipeline("")
    qtbot.waitUntil(ready, timeout=60_000)
    shutil.rmtree(pipeline)
    program.commands.use_pipeline(str(pipeline))
    qtbot.waitUntil(ready, timeout=60_000)
    assert set(types(article).values()) == {EntityType.MISC}
    assert ["not installed" in bar.sentence for bar in program.messages.bars] == [True]
