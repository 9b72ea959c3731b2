"""Document symbols: told from other words, and what they say of versions."""

import pytest

from index.symbols import Edition, edition_of, series_of_draft, symbol_of, symbols_in


@pytest.mark.parametrize(
    "symbol",
    [
        "S/2018/795",
        "E/CN.5/2025/L.6",
        "A/80/6 (Sect. 16)",
        "A/80/6 (Sect. 3)/Add.6",
        "A/80/6 (Plan outline)",
        "S/RES/2788 (2025)",
        "A/79/730-S/2025/41",
        "TPNW/MSP/2025/11/Rev.1",
        "7301/24",
        "7301/1/24 REV 1",
        "EUCO XT 20004/17",
        "COM(2024) 123 final",
        "CM(2023)12-final",
        "GC(67)/RES/12",
        "WT/MIN(24)/DEC",
        "MEPC.1/Circ.883",
        "MSC 107/20",
        "42 C/5",
    ],
)
def test_symbols_are_recognised(symbol: str) -> None:
    assert symbol_of(symbol) == symbol_of(f"Distr.: General {symbol}*") == symbol


@pytest.mark.parametrize("line", ["AND/OR", "2023/24", "24/7", "COVID-19", "2024/0007(NLE)", "HARB-SAFE 21", "3/20", "United Nations", ""])
def test_other_lines_are_none(line: str) -> None:
    assert not symbol_of(line)


def test_symbols_in_a_sentence() -> None:
    text = "See S/2018/80, A/RES/70/1 (para. 4), UNODC/HONEURO/12/3; E/2004/26), S/RES/2788 (2025) and 6901/24."
    assert [symbol for _, symbol in symbols_in(text)] == [
        "S/2018/80",
        "A/RES/70/1",
        "UNODC/HONEURO/12/3",
        "E/2004/26",
        "S/RES/2788 (2025)",
        "6901/24",
    ]


@pytest.mark.parametrize(
    ("symbol", "edition"),
    [
        ("T/11", Edition("T/11", 0)),
        ("T/11/Rev.2", Edition("T/11", 2)),
        ("T/L.1/Rev.1", Edition("T/L.1", 1)),
        ("T/6/Rev.1 (Sect. 3)", Edition("T/6 (Sect. 3)", 1)),
        ("7301/2/24 REV 2", Edition("7301/24", 2)),
        ("T/11/Add.1", Edition("T/11/Add.1", 0)),
        ("T/11/Rev.1/Corr.1", Edition("T/11/Rev.1/Corr.1", 0)),
    ],
)
def test_editions(symbol: str, edition: Edition) -> None:
    assert edition_of(symbol) == edition


def test_the_series_of_a_draft() -> None:
    assert series_of_draft("RFHS/2/L.1/Rev.1") == "RFHS/2"
    assert series_of_draft("RFHS/2/1") == series_of_draft("RFHS/2/L.1/Add.1") == ""
