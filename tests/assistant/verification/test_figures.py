import pytest

from assistant.verification.figures import Date, read_figures


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("1,200 tonnes", ["1200"]),
        ("1 200 tonnes", ["1200"]),
        ("twelve hundred tonnes", ["1200"]),
        ("twenty-five States", ["25"]),
        ("one hundred and twenty cases", ["120"]),
        ("1.2 million doses", ["1200000"]),
        ("1.234 million doses", ["1234000"]),
        ("0.125 kg", ["0.125"]),
        ("3,5 kg", ["3.5"]),
        ("10km", ["10"]),
        ("a dozen vessels", ["12"]),
        ("both countries", ["2"]),
        ("15-17 days", ["15", "17"]),
        ("a 12-member team", ["12"]),
        ("two and three", ["2", "3"]),
        ("one of them", []),
        ("hundreds of cases", []),
    ],
)
def test_numbers_in_any_form_have_one_value(text: str, values: list[str]) -> None:
    assert [number.value for number in read_figures(text).numbers] == values


@pytest.mark.parametrize(
    ("text", "kind", "bound"),
    [
        ("12 States", "plain", ""),
        ("12 per cent", "percent", ""),
        ("12%", "percent", ""),
        ("the third meeting", "ordinal", ""),
        ("the 3rd meeting", "ordinal", ""),
        ("more than 12 States", "plain", "over"),
        ("at least twelve States", "plain", "least"),
        ("not fewer than 12 States", "plain", "least"),
        ("up to 12 States", "plain", "most"),
        ("less than 12 States", "plain", "under"),
    ],
)
def test_a_number_is_told_from_a_share_and_an_ordinal_and_its_bound_is_read(text: str, kind: str, bound: str) -> None:
    (number,) = read_figures(text).numbers
    assert (number.kind, number.bound) == (kind, bound)


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("15 March 2021", [(2021, 3, 15)]),
        ("March 15, 2021", [(2021, 3, 15)]),
        ("15th of March 2021", [(2021, 3, 15)]),
        ("2021-03-15", [(2021, 3, 15)]),
        ("15.03.2021", [(2021, 3, 15)]),
        ("12–15 September 2022", [(2022, 9, 12), (2022, 9, 15)]),
        ("from 28 February to 4 March 2021", [(2021, 2, 28), (2021, 3, 4)]),
        ("on 5, 12 and 19 March 2021", [(2021, 3, 5), (2021, 3, 12), (2021, 3, 19)]),
        ("in March 2021", [(2021, 3, None)]),
        ("by May", [(None, 5, None)]),
        ("States may submit", []),
        ("a march of 12 people", []),
    ],
)
def test_dates_in_any_form_are_one_date(text: str, dates: list[tuple[int | None, int, int | None]]) -> None:
    assert list(read_figures(text).dates) == [Date(*date) for date in dates]


def test_the_day_of_a_date_is_no_number_but_its_year_is() -> None:
    assert [number.value for number in read_figures("On 15 March 2021, 4 vessels left.").numbers] == ["2021", "4"]
