"""The small values that a directory is written in."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from generator.directory.values import CalendarDate, Email, Name, Phone, Pounds, Slug, WebAddress, dialled, slug


def read(kind: Any, written: str) -> Any:
    return TypeAdapter(kind).validate_python(written)


@pytest.mark.parametrize(
    ("written", "amount"),
    [
        ("2.50", "2.50"),
        ("£2.50", "2.50"),
        ("£ 3", "3"),
        ("0", "0"),
        ("2.5", "2.5"),
        ("1,250", "1250"),
        ("1,250.00", "1250"),
        ("99,999.99", "99999.99"),
    ],
)
def test_an_amount_is_pounds_and_perhaps_pence(written: str, amount: str) -> None:
    assert read(Pounds, written) == Decimal(amount)


@pytest.mark.parametrize(
    "written",
    ["2,50", "1_0", "1e2", "1,25", "12,5000", ",500", "1250,000", "2.505", ".5", "2.", "-1", "NaN", "Infinity", "£££2"],
)
def test_an_amount_that_could_be_read_in_two_ways_is_refused(written: str) -> None:
    with pytest.raises(ValidationError, match=r"Write pounds and pence, such as 2\.50\."):
        read(Pounds, written)


@pytest.mark.parametrize("written", ["1900-01-01", "2199-12-31", "31 December 2199"])
def test_a_date_of_these_centuries_is_a_date(written: str) -> None:
    assert isinstance(read(CalendarDate, written), date)


@pytest.mark.parametrize("written", ["0001-01-01", "1899-12-31", "2200-01-01", "9999-12-31", "1 May 0206"])
def test_a_year_that_cannot_be_meant_is_refused(written: str) -> None:
    with pytest.raises(ValidationError, match=r"is not a year we can work with\. Check the year\."):
        read(CalendarDate, written)


@pytest.mark.parametrize(
    ("written", "link"),
    [
        ("01632 960101", "01632960101"),
        ("(01632) 960-101", "01632960101"),
        ("01632.960.101", "01632960101"),
        ("01632\u2013960101", "01632960101"),
        ("01632\u2011960101", "01632960101"),
        ("0800 1111", "08001111"),
        ("0845 46 47", "08454647"),
        ("+44 1632 960101", "+441632960101"),
        ("+44 (0)1632 960101", "+441632960101"),
        ("0044 1632 960101", "+441632960101"),
        ("01632 960101 ext 3", "01632960101"),
        ("01632 960101, Ext. 12", "01632960101"),
        ("01632 960101 x3", "01632960101"),
        ("01632 960101 extension 345", "01632960101"),
        ("111", "111"),
        ("60777", "60777"),
    ],
)
def test_a_telephone_number_stays_as_it_is_written_and_is_dialled_without_what_nobody_dials(
    written: str, link: str
) -> None:
    assert read(Phone, written) == written
    assert dialled(written) == link


@pytest.mark.parametrize(
    "written",
    ["00000 000000", "0000", "+44 0000 000000", "0800 0", "01632", "+1 212 555 0100", "ext 3", "x", "", "01632 96010a"],
)
def test_what_cannot_be_rung_is_no_telephone_number(written: str) -> None:
    with pytest.raises(ValidationError, match="is not a telephone number"):
        read(Phone, written)


@pytest.mark.parametrize("address", ["https://www.example.org:8443/page", "http://example.org", "https://a.example/@b"])
def test_an_ordinary_web_address_is_kept(address: str) -> None:
    assert read(WebAddress, address) == address


@pytest.mark.parametrize(
    "end", [":abc/", ":99999", ":0/", ":-1/"], ids=["letters", "too large", "nought", "less than nothing"]
)
def test_a_port_that_cannot_be_is_refused(end: str) -> None:
    with pytest.raises(ValidationError, match="is not a web address we can link to"):
        read(WebAddress, "https://www.example.org" + end)


@pytest.mark.parametrize("user", ["user@", "user:pw@", "www.bank.example@", "@"])
def test_a_user_in_a_web_address_is_refused(user: str) -> None:
    with pytest.raises(ValidationError, match="is not a web address we can link to"):
        read(WebAddress, f"https://{user}www.example.org/")


@pytest.mark.parametrize("written", ["a%40b@example.org", "%@example.org"])
def test_an_email_address_has_no_percent_sign(written: str) -> None:
    with pytest.raises(ValidationError, match="is not an e-mail address"):
        read(Email, written)


@pytest.mark.parametrize("written", ["\u200b", "\u00ad\u2060", "\u3164", "\u2800 \u2800", "\u0301"])
def test_a_name_that_nobody_can_see_is_refused(written: str) -> None:
    with pytest.raises(ValidationError, match="Nothing of this name can be seen"):
        read(Name, written)


@pytest.mark.parametrize("written", ["A", "?", "Zoë", "101"])
def test_a_name_may_be_short(written: str) -> None:
    assert read(Name, written) == written


@pytest.mark.parametrize("written", ["a" * 81, "Little Steps " * 8])
def test_an_id_that_is_too_long_is_called_too_long(written: str) -> None:
    with pytest.raises(ValidationError) as caught:
        read(Slug, written)
    assert [problem["type"] for problem in caught.value.errors()] == ["too_long"]


@pytest.mark.parametrize(("text", "address"), [("Café Zoë", "cafe-zoe"), ("  Art & play! ", "art-play"), ("游戏", "")])
def test_a_name_becomes_a_part_of_an_address_without_losing_letters(text: str, address: str) -> None:
    assert slug(text) == address
