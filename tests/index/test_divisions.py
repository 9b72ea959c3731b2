"""Articles, rules and chapters as the languages of the United Nations and of laws name them."""

from pathlib import Path

import pytest

from index.block import Block
from index.headings import heading_of
from tests.index.making import document

_BELOW = Block("The Parties shall keep the harbours open for all ships at all times of the year.")


@pytest.mark.parametrize(
    ("text", "key", "rank"),
    [
        ("Article premier", "Article premier", 4),
        ("Article 1er", "Article 1er", 4),
        ("CHAPITRE PREMIER", "Chapitre PREMIER", 2),
        ("Artículo 3.- Obligaciones", "Artículo 3", 4),
        ("Art. 4", "Art 4", 4),
        ("§ 5 Begriffsbestimmungen", "§ 5", 4),
        ("Статья 2", "Статья 2", 4),
        ("ГЛАВА II", "Глава II", 2),
        ("المادة 7", "المادة 7", 4),
        ("第三章 总则", "第三章", 2),
        ("第十二条", "第十二条", 4),
        ("Anexo II", "anexo II", 0),
        ("Приложение", "приложение", 0),
    ],
)
def test_names_of_divisions(text: str, key: str, rank: int) -> None:
    heading = heading_of(Block(text), _BELOW)
    assert heading is not None
    assert (heading.key, heading.rank) == (key, rank)


@pytest.mark.parametrize(
    "symbol",
    [
        *("4", "9/2", "XI/3", "2024/5", "1/CP.21", "CP.16/3", "WHA77.1", "MSC.428(98)", "12.SC/4", "7.SC/11", "3.COM 12", "46 COM 7B.2"),
        *("18 EXT.COM 4", "CM(2024)3", "CM/Rec(2024)3", "GC(67)/RES/12", "A/RES/79/1", "IDB.51/Dec.3", "UNEP/EA.6/Res.4", "S-10/2"),
    ],
)
def test_decisions_have_their_whole_symbol(symbol: str) -> None:
    for text in (f"Decision {symbol}", f"Decision {symbol} – Lights of the harbour", f"Decision {symbol}. Lights"):
        heading = heading_of(Block(text), _BELOW)
        assert heading is not None
        assert heading.key == f"decision {symbol}"


def test_each_decision_counts_anew_and_the_report_goes_on_after_them(tmp_path: Path) -> None:
    text = "Report\n\nI. Lights\n\n" + "\n\n".join(f"{n}. The Board saw {n} of the lights." for n in range(1, 9))
    for number in (1, 2):
        text += f"\n\nDecision 7.PB/{number}. Lights\n\nThe Board\n\n1. Decides to light pier {number};\n\n2. Asks for lamps."
    text += "\n\nII. Closure\n\n9. The Chair thanked the Board.\n\n10. The Board rose.\n"
    found = [(p.anchor, p.headings[-1]) for p in document(tmp_path, text).paragraphs if p.kind == "numbered"][8:]
    one, other = (f"Decision 7.PB/{number}. Lights" for number in (1, 2))
    assert found == [
        *((f"decision 7.PB/1.{n}", one) for n in (1, 2)),
        *((f"decision 7.PB/2.{n}", other) for n in (1, 2)),
        ("9", "II. Closure"),
        ("10", "II. Closure"),
    ]


def test_an_annex_stands_over_the_parts_in_it(tmp_path: Path) -> None:
    found = document(
        tmp_path,
        "# Note\n\n1. The annex holds rules.\n\n# Annex II\n\n## Part I\n\n### Article 1\n\nHarbours are open to all ships.\n",
        "note.md",
    )
    assert found.paragraphs[-1].headings == ("Annex II", "Part I", "Article 1")


@pytest.mark.parametrize(
    ("text", "anchors"),
    [
        (
            "ДОГОВОР О ПОРТАХ\n\nСтатья 1\nОпределения\n\nДля целей настоящего Договора:\n\nа) «порт» означает место;\n\n"
            "б) «причал» означает сооружение.\n\nСтатья 2\n\n1. Государства содержат порты.\n\n2. Они представляют доклады.\n",
            ["Статья 1 ¶ 1", "Статья 1 ¶ 1 (а)", "Статья 1 ¶ 1 (б)", "Статья 2.1", "Статья 2.2"],
        ),
        (
            "اتفاقية الموانئ\n\nالمادة 1\nالتعاريف\n\nلأغراض هذه الاتفاقية:\n\n(أ) الميناء مكان للسفن؛\n\n(ب) الرصيف منشأة في البحر.\n\n"
            "المادة 2\n\n1- تحافظ الدول على الموانئ.\n\n2- تقدم الدول تقارير كل سنة.\n",
            ["المادة 1 ¶ 1", "المادة 1 ¶ 1 (أ)", "المادة 1 ¶ 1 (ب)", "المادة 2.1", "المادة 2.2"],
        ),
        (
            "港口公约\n\n第一条 定义\n\n为本公约的目的：\n\n(一) “港口”是指船舶停靠的地方；\n\n"
            "第二条\n\n1. 各国应维护港口。\n\n2. 各国应每年提交报告。\n",
            ["第一条 ¶ 1", "第一条 ¶ 1 (一)", "第二条.1", "第二条.2"],
        ),
        (
            "港口规则\n\n第一章 总则\n第一条　船舶应当遵守本规则。\n第二条　引航员应当持有证书：\n（一）有效；\n（二）年满十八周岁。\n"
            "第二章 灯标\n第三条　灯标由港口负责。\n",
            ["第一条 ¶ 1", "第二条 ¶ 1", "第二条 ¶ 1 (一)", "第二条 ¶ 1 (二)", "第三条 ¶ 1"],
        ),
        (
            "Hafengesetz\n\n§ 1 Geltung\n\n(1) Dieses Gesetz gilt für Häfen.\n\n(2) Es gilt nicht für Werften.\n\n"
            "§ 2 Pflichten\n\n(1) Häfen sind offen.\n",
            ["§ 1.1", "§ 1.2", "§ 2.1"],
        ),
    ],
)
def test_treaties_and_laws_in_other_languages(tmp_path: Path, text: str, anchors: list[str]) -> None:
    assert [paragraph.anchor for paragraph in document(tmp_path, text).paragraphs if paragraph.kind != "cover"] == anchors


def test_names_that_stand_in_the_first_line(tmp_path: Path) -> None:
    text = (
        "Rules of procedure\n\nRule 1. The Assembly shall meet each year at its seat.\n\nRule 2. The agenda shall include:\n\n"
        "(a) the report;\n\n(b) the budget.\n\nRule 3 bis – Members shall be told of the session in due time.\n"
    )
    found = document(tmp_path, text).paragraphs
    assert [paragraph.anchor for paragraph in found[1:]] == [
        "Rule 1 ¶ 1",
        "Rule 2 ¶ 1",
        "Rule 2 ¶ 1 (a)",
        "Rule 2 ¶ 1 (b)",
        "Rule 3 bis ¶ 1",
    ]
    assert found[1].text == "The Assembly shall meet each year at its seat."


def test_an_article_that_is_only_mentioned_is_no_heading(tmp_path: Path) -> None:
    found = document(tmp_path, "Note\n\n1. It met.\n\nArticle 5. The Council cited it at length and in full.\n\n2. It ended.\n").paragraphs
    assert not any("Article 5" in paragraph.headings for paragraph in found)


def test_what_closes_a_text_before_its_notes_is_kept(tmp_path: Path) -> None:
    text = "# Decision 12/CP.31\n\n1. *Notes* it;[^1]\n\n2. *Decides* to meet in 2027.\n\n*14 November 2026*\n\n[^1]: A/79/2.\n"
    found = document(tmp_path, text, "decision.md").paragraphs
    assert [paragraph.text for paragraph in found[-2:]] == ["14 November 2026", "A/79/2."]


def test_named_recommendations_and_decisions(tmp_path: Path) -> None:
    for name in ("Recommendation {}: ", "Decision CP.16/{}. ", "Recommendation No. {}: "):
        text = "Report of the Committee\n\n" + "\n\n".join(f"{name.format(n)}The Parties shall keep harbour {n} open." for n in (1, 2, 3))
        found = document(tmp_path, text).paragraphs
        key = name.replace("No. ", "").strip(" .:").lower().replace("cp", "CP")
        assert [p.anchor for p in found if p.kind == "text"] == [f"{key.format(n)} ¶ 1" for n in (1, 2, 3)]


def test_a_name_before_each_paragraph_of_an_article_is_one_heading(tmp_path: Path) -> None:
    text = "Rules of the harbour\n\n" + "\n\n".join(f"Article 5 ({n}) The Parties shall keep harbour {n} open." for n in (1, 2, 3))
    assert [p.anchor for p in document(tmp_path, text).paragraphs][-3:] == ["Article 5.1", "Article 5.2", "Article 5.3"]


def test_a_number_of_a_series_is_no_division() -> None:
    heading = heading_of(Block("Supplement No. 23"), _BELOW)
    assert heading is None or not heading.is_structural


def test_commentaries_to_draft_articles_are_told_apart(tmp_path: Path) -> None:
    text = "Draft articles on harbours\n\n"
    for number in (1, 2):
        text += f"Draft article {number}\n\nDuty {number}\n\n1. Ports are open.\n\n2. Ports are safe.\n\n**Commentary**\n\n"
        text += "(1) Ports were open before.\n\n(2) They will be.\n\n"
    anchors = [p.anchor for p in document(tmp_path, text).paragraphs if p.kind == "numbered"]
    assert anchors[4:] == ["Draft article 2.1", "Draft article 2.2", "Draft article 2, Commentary.1", "Draft article 2, Commentary.2"]
