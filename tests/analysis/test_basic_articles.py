"""Whole articles in languages that Sunto has no words of: never nonsense, always offsets into the text."""

import pytest

from sunto.analysis.analyse import analyse
from sunto.core.article import Article, Metadata
from sunto.languages.detection import language_of

ARTICLES = {
    "ja": (
        "青葉市、新しい図書館を四月に開館へ\n\n青葉市の田中美咲市長は火曜日、新しい図書館が四月に開館すると発表した。"
        "「市民との約束を守ることができました」と田中市長は記者団に語った。建設費は約十二億円で、国が半分を負担する。\n"
    ),
    "zh": (
        "青山市新图书馆将于四月开放\n\n青山市市长李文华星期二宣布，新的图书馆将于四月向公众开放。"
        "“我们兑现了对市民的承诺，”李文华对记者说。该项目耗资约一亿两千万元，其中一半由国家承担。\n"
    ),
    "ar": (
        "إعادة فتح ميناء النخيل بعد العاصفة\n\nأعلنت رئيسة بلدية النخيل ليلى حداد يوم الثلاثاء إعادة فتح الميناء بعد ثلاثة أسابيع. "
        "وقالت حداد للصحفيين: «لقد وفينا بوعدنا لسكان المدينة». وتبلغ كلفة الأعمال اثني عشر مليون دولار تدفع الحكومة نصفها.\n"
    ),
    "he": (
        "נמל התמרים ייפתח מחדש אחרי הסערה\n\nראש העירייה ליאת כרמי הודיעה ביום שלישי כי הנמל ייפתח מחדש בשבוע הבא. "
        '"עמדנו בהבטחה שלנו לתושבי העיר", אמרה כרמי לעיתונאים. עלות העבודות היא 12 מיליון שקלים, והממשלה תשלם מחצית.\n'
    ),
}


@pytest.mark.parametrize("language", ARTICLES)
def test_analyse_of_scripts_without_capitals_finds_sentences_and_quotes_and_invents_no_names(language):
    text = ARTICLES[language]
    assert language_of(text) == language
    briefing = analyse(Article(text, (), Metadata(language=language)))
    assert (briefing.mode, briefing.entities, len(briefing.quotes)) == ("basic", (), 1)
    sentences = [sentence.span.cut(text) for sentence in briefing.summary_of(3)]
    assert len(sentences) == 3
    assert all(sentence[-1] in ".。”」" and "\n" not in sentence for sentence in sentences)
