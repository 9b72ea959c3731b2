"""Which numbers are paragraph numbers, and what is reported of them."""

from index.markers import Form
from index.sequences import NumberedBlock, find_sequences


def _find(*numbers: int | tuple[int, int], form: Form = "decimal") -> tuple[list[list[int]], list[int], list[str]]:
    """Numbers, with their section where it matters; gives the sequences' numbers and depths, and the findings."""
    placed = [(number, 0) if isinstance(number, int) else number for number in numbers]
    return _sorted([NumberedBlock(position, form, number, section) for position, (number, section) in enumerate(placed)])


def _sorted(blocks: list[NumberedBlock]) -> tuple[list[list[int]], list[int], list[str]]:
    sequences, odd = find_sequences(blocks)
    numbers = [[number for _, number in sequence.members] for sequence in sequences]
    return numbers, [sequence.depth for sequence in sequences], [oddity.words for oddity in odd]


def test_one_count_through_the_document() -> None:
    assert _find(1, (2, 1), (3, 1), (4, 2)) == ([[1, 2, 3, 4]], [0], [])


def test_a_list_inside_a_paragraph_is_nested() -> None:
    assert _find(1, 2, 3, 1, 2, 4, 5) == ([[1, 2, 3, 4, 5], [1, 2]], [0, 1], [])


def test_a_section_that_restarts_is_a_count_of_its_own() -> None:
    assert _find((1, 1), (2, 1), (1, 2), (2, 2)) == ([[1, 2], [1, 2]], [0, 0], [])


def test_forms_do_not_mix() -> None:
    recitals = [NumberedBlock(number, "paren-decimal", number, 0) for number in (1, 2)]
    articles = [NumberedBlock(number + 2, "decimal", number, 1) for number in (1, 2)]
    assert _sorted([*recitals, *articles]) == ([[1, 2], [1, 2]], [0, 0], [])


def test_a_jump_is_kept_and_reported() -> None:
    assert _find(1, 2, 5, 6) == ([[1, 2, 5, 6]], [0], ["numbering jumps from 2 to 5"])


def test_a_count_goes_on_after_texts_with_their_own() -> None:
    placed = [*((n, 0) for n in range(1, 12)), *((n, 1) for n in (1, 2)), *((n, 2) for n in (1, 2)), (12, 3), (13, 3)]
    assert _find(*placed) == ([[*range(1, 14)], [1, 2], [1, 2]], [0, 0, 0], [])


def test_a_number_left_out_is_not_the_next_of_an_earlier_count() -> None:
    placed = [*((n, 0) for n in range(1, 6)), *((n, 1) for n in (1, 2, 3, 4, 6, 7))]
    assert _find(*placed) == ([[1, 2, 3, 4, 5], [1, 2, 3, 4, 6, 7]], [0, 0], ["numbering jumps from 4 to 6"])


def test_a_repetition_is_kept_and_reported() -> None:
    sequences, _, findings = _find(1, 2, 3, 3, 4)
    assert sequences == [[1, 2, 3, 3, 4]]
    assert findings == ["number 3 comes again after 3"]


def test_a_year_at_a_lines_start_is_no_number() -> None:
    assert _find(1, 2, 2014, 3) == ([[1, 2, 3]], [0], [])


def test_an_excerpt_that_starts_late_is_reported() -> None:
    assert _find(40, 41, 42) == ([[40, 41, 42]], [0], ["numbering starts at 40"])


def test_a_lone_number_is_text() -> None:
    assert _find(1959) == ([], [], [])


def test_a_number_that_two_counts_could_take_goes_on_in_its_own_list() -> None:
    lists = ((1, "outer"), (2, "outer"), (1, "inner"), (2, "inner"), (3, "outer"), (4, ""))
    blocks = [NumberedBlock(position, "decimal", number, 0, counted_in=name) for position, (number, name) in enumerate(lists)]
    assert _sorted(blocks) == ([[1, 2, 3, 4], [1, 2]], [0, 1], [])
