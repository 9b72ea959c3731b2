import pytest

from index.readers.number_formats import format_number
from tests.index.making import read_blocks
from tests.index.readers.word_files import abstract, level, num, numbered, par, start_override, style, word_file

UN = abstract(0, level(0, "decimal", "%1."), level(1, "lowerLetter", "(%2)"), level(2, "lowerRoman", "(%3)"))
LEGAL = abstract(0, level(0, "upperRoman", "%1."), level(1, "decimal", "%1.%2", "<w:isLgl/>"))


def texts(path):
    return [block.text for block in read_blocks(path)]


def test_levels_count_and_restart_below_their_parent(tmp_path):
    body = "".join(numbered(t, 1, n) for t, n in [("a", 0), ("b", 1), ("c", 2), ("d", 2), ("e", 1), ("f", 0), ("g", 1)])
    path = word_file(tmp_path, body, numbering=UN + num(1, 0))
    assert texts(path) == ["1. a", "(a) b", "(i) c", "(ii) d", "(b) e", "2. f", "(a) g"]


def test_counting_goes_on_over_text_and_over_lists_of_one_definition(tmp_path):
    body = numbered("a", 1) + par("Between.") + numbered("b", 2) + numbered("c", 1)
    path = word_file(tmp_path, body, numbering=UN + num(1, 0) + num(2, 0))
    assert texts(path) == ["1. a", "Between.", "2. b", "3. c"]


def test_start_override_restarts_once(tmp_path):
    body = numbered("a", 1) + numbered("b", 2) + numbered("c", 2) + numbered("d", 1)
    path = word_file(tmp_path, body, numbering=UN + num(1, 0) + num(2, 0, start_override(0, 10)))
    assert texts(path) == ["1. a", "10. b", "11. c", "12. d"]


def test_level_override_changes_the_form(tmp_path):
    override = f'<w:lvlOverride w:ilvl="0">{level(0, "upperLetter", "%1.")}</w:lvlOverride>'
    path = word_file(tmp_path, numbered("a", 1) + numbered("b", 2), numbering=UN + num(1, 0) + num(2, 0, override))
    assert texts(path) == ["1. a", "B. b"]


def test_start_value_and_a_level_that_never_restarts(tmp_path):
    lists = abstract(0, level(0, "decimal", "%1.", start=5), level(1, "decimal", "%2)", '<w:lvlRestart w:val="0"/>'))
    body = "".join(numbered(t, 1, n) for t, n in [("a", 0), ("b", 1), ("c", 0), ("d", 1)])
    assert texts(word_file(tmp_path, body, numbering=lists + num(1, 0))) == ["5. a", "1) b", "6. c", "2) d"]


def test_restart_only_under_the_level_named(tmp_path):
    lists = abstract(
        0, level(0, "decimal", "%1."), level(1, "lowerLetter", "(%2)"), level(2, "decimal", "%3)", '<w:lvlRestart w:val="1"/>')
    )
    body = "".join(numbered(t, 1, n) for t, n in [("a", 0), ("b", 1), ("c", 2), ("d", 1), ("e", 2), ("f", 0), ("g", 2)])
    assert texts(word_file(tmp_path, body, numbering=lists + num(1, 0)))[2::2] == ["1) c", "2) e", "1) g"]


def test_dotted_and_legal_numbers(tmp_path):
    body = numbered("A", 1) + numbered("b", 1, 1) + numbered("c", 1, 1) + numbered("D", 1) + numbered("e", 1, 1)
    assert texts(word_file(tmp_path, body, numbering=LEGAL + num(1, 0))) == ["I. A", "1.1 b", "1.2 c", "II. D", "2.1 e"]


def test_bullets_none_and_bare_numbers(tmp_path):
    lists = abstract(0, level(0, "bullet", "\uf0b7"), level(1, "none", ""), level(2, "decimal", "%3"), level(3, "lowerLetter", "%4."))
    body = "".join(numbered(t, 1, n) for n, t in enumerate("abcd"))
    assert texts(word_file(tmp_path, body, numbering=lists + num(1, 0))) == ["- a", "b", "1. c", "(a) d"]


def test_an_empty_numbered_paragraph_takes_its_number(tmp_path):
    body = numbered("a") + numbered("") + numbered("c")
    assert texts(word_file(tmp_path, body, numbering=UN + num(1, 0))) == ["1. a", "3. c"]


def test_a_deleted_numbered_paragraph_takes_none(tmp_path):
    gone = "<w:del><w:r><w:delText>gone</w:delText></w:r></w:del>"
    body = numbered("a") + numbered(gone, 1, 0, "<w:rPr><w:del/></w:rPr>") + numbered("c")
    assert texts(word_file(tmp_path, body, numbering=UN + num(1, 0))) == ["1. a", "2. c"]


def test_an_article_that_is_only_a_number(tmp_path):
    lists = abstract(0, level(0, "decimal", "Article %1"))
    body = numbered("") + par("Scope") + numbered("Definitions")
    assert texts(word_file(tmp_path, body, numbering=lists + num(1, 0))) == ["Article 1.", "Scope", "Article 2. Definitions"]


def test_style_based_numbering_finds_its_level(tmp_path):
    lists = abstract(0, level(0, "decimal", "%1.", '<w:pStyle w:val="One"/>'), level(1, "lowerLetter", "(%2)", '<w:pStyle w:val="Two"/>'))
    numpr = '<w:numPr><w:numId w:val="1"/></w:numPr>'
    styles = style("One", "One", numpr) + style("Two", "Two", numpr) + style("Child", "Child", based_on="Two")
    styles += style("Off", "Off", '<w:numPr><w:numId w:val="0"/></w:numPr>', based_on="One")
    body = "".join(par(t, f'<w:pStyle w:val="{s}"/>') for t, s in [("a", "One"), ("b", "Two"), ("c", "Child"), ("d", "Off"), ("e", "One")])
    body += par("f", f'<w:pStyle w:val="One"/>{numpr.replace("1", "0")}')
    assert texts(word_file(tmp_path, body, numbering=lists + num(1, 0), styles=styles)) == ["1. a", "(a) b", "(b) c", "d", "2. e", "f"]


def test_a_list_style_is_followed(tmp_path):
    linked = '<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="Lists"/></w:abstractNum>'
    origin = f'<w:abstractNum w:abstractNumId="0"><w:styleLink w:val="Lists"/>{level(0, "upperLetter", "%1.")}</w:abstractNum>'
    styles = style("Lists", "Lists", '<w:numPr><w:numId w:val="1"/></w:numPr>', kind="numbering")
    path = word_file(tmp_path, numbered("a", 2) + numbered("b", 2), numbering=origin + linked + num(1, 0) + num(2, 1), styles=styles)
    assert texts(path) == ["A. a", "B. b"]


def test_an_unknown_list_is_no_list(tmp_path):
    assert texts(word_file(tmp_path, numbered("a", 7), numbering=UN + num(1, 0))) == ["a"]


@pytest.mark.parametrize(
    ("number", "form", "written"),
    [
        (4, "lowerRoman", "iv"), (1994, "upperRoman", "MCMXCIV"), (27, "lowerLetter", "aa"), (26, "upperLetter", "Z"),
        (22, "ordinal", "22nd"), (112, "ordinal", "112th"), (7, "decimalZero", "07"), (3, "none", ""), (9, "unheard of", "9"),
        (0, "lowerRoman", "0"), (10**9, "lowerLetter", "1000000000"), (2, "russianLower", "б"), (105, "chineseCounting", "一百零五"),
    ],
)  # fmt: skip
def test_number_formats(number, form, written):
    assert format_number(number, form) == written
