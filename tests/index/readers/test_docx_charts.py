"""Charts and diagrams of Word files: what is drawn there is read."""

import zipfile
from pathlib import Path
from xml.sax.saxutils import escape

from tests.index.making import read_blocks
from tests.index.readers.word_files import par, run, word_file

_DRAWN = 'xmlns:c="c" xmlns:d="d" xmlns:a="a"'
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def _drawing(folder: Path, element: str, part: str) -> list[tuple[str, str]]:
    """The blocks of a Word file with one drawing, whose part this is."""
    path = word_file(folder, par(run("Before.")) + par(f"<w:r><w:drawing>{element}</w:drawing></w:r>") + par(run("After.")))
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("word/drawn.xml", part)
        archive.writestr(
            "word/_rels/document.xml.rels",
            f'<Relationships xmlns="r"><Relationship Id="r1" Target="drawn.xml" Type="{_RELATIONS}/x"/></Relationships>',
        )
    return [(block.kind, block.text) for block in read_blocks(path)][1:-1]


def _series(name: str, values: tuple[str, ...], more: str = "", form: str = '0;-0;"–"') -> str:
    points = [("cat", ("2030", "2031")), ("val", values)]
    written = "".join(
        f"<c:{kind}><c:formatCode>{escape(form)}</c:formatCode>"
        + "".join(f'<c:pt idx="{n}"><c:v>{value}</c:v></c:pt>' for n, value in enumerate(found))
        + f"</c:{kind}>"
        for kind, found in points
    )
    return f"<c:ser><c:tx><c:v>{name}</c:v></c:tx>{more}{written}</c:ser>"


def _chart(*series: str) -> str:
    title = "<c:title><a:p><a:r><a:t>Ships in port</a:t></a:r></a:p></c:title>"
    return f"<c:chartSpace {_DRAWN}><c:chart>{title}{''.join(series)}</c:chart></c:chartSpace>"


CALL = '<c:chart xmlns:c="c" r:id="r1"/>'


def test_each_point_of_a_chart_is_a_row_as_its_labels_write_it(tmp_path: Path) -> None:
    label = '<c:dLbls><c:dLbl><c:idx val="1"/><a:p><a:r><a:t>9 or so</a:t></a:r></a:p></c:dLbl></c:dLbls>'
    found = _drawing(tmp_path, CALL, _chart(_series("Planned", ("0", "7.125")), _series("Actual", ("4", "9"), label)))
    assert found == [("text", "Ships in port"), ("row", "\tPlanned\tActual"), ("row", "2030\t–\t4"), ("row", "2031\t7.12\t9 or so")]
    assert _drawing(tmp_path, CALL, _chart(_series("Series1", ("4", "9"))))[1:] == [("row", "2030\t4"), ("row", "2031\t9")]
    spaced = _drawing(tmp_path, CALL, _chart(_series("Series1", ("1702.84", "-9999"), form="#\\ ##0.0")))
    assert spaced[1:] == [("row", "2030\t1 702.8"), ("row", "2031\t-9 999.0")]


def test_a_box_of_a_diagram_is_a_row(tmp_path: Path) -> None:
    boxes = "".join(
        f"<d:pt><a:p><a:r><a:t>{name}</a:t></a:r></a:p><a:p><a:r><a:t>2 posts</a:t></a:r></a:p></d:pt>" for name in ("Board", "Pilots")
    )
    found = _drawing(tmp_path, '<d:relIds xmlns:d="d" r:dm="r1"/>', f"<d:dataModel {_DRAWN}><d:pt/>{boxes}</d:dataModel>")
    assert found == [("row", "Board\t2 posts"), ("row", "Pilots\t2 posts")]


def test_a_damaged_chart_costs_only_itself(tmp_path: Path) -> None:
    assert _drawing(tmp_path, CALL, "<c:chartSpace") == []
