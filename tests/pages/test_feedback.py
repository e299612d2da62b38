"""The link with which somebody tells us about a page."""

from __future__ import annotations

from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.directory.authority import Authority
from generator.pages import Feedback, feedback, frame
from tests.built_site import assert_none
from tests.stories import AUTHORITY, MONDAY, a_directory

MAIL = Feedback(None, "local-offer@example.org", "https://offer.example.org/")


@pytest.mark.parametrize(
    ("form", "expected"),
    [
        (
            "https://www.example.org/tell",
            "https://www.example.org/tell?page=https%3A%2F%2Foffer.example.org%2Fgroups%2F",
        ),
        (
            "https://www.example.org/?a=b",
            "https://www.example.org/?a=b&page=https%3A%2F%2Foffer.example.org%2Fgroups%2F",
        ),
        (
            "https://www.example.org/t#go",
            "https://www.example.org/t?page=https%3A%2F%2Foffer.example.org%2Fgroups%2F#go",
        ),
    ],
)
def test_a_form_gets_the_address_of_the_page(form: str, expected: str) -> None:
    assert Feedback(form, "x@example.org", "https://offer.example.org/").link("All groups", "groups/") == expected


@given(
    title=st.text(st.characters(exclude_categories=["Cs", "Cc"])),
    form=st.sampled_from([None, "https://www.example.org/f?a=1#b"]),
)
def test_whatever_a_title_holds_a_link_stays_one_link_and_says_it_whole(title: str, form: str | None) -> None:
    link = Feedback(form, "a+b@example.org", "/").link(title, "a&b=c/")
    assert link.isascii()
    assert not set(link) & set(" \r\n\t\"'<>+")
    query = parse_qs(urlsplit(link).query, strict_parsing=True)
    if form:
        assert query == {"a": ["1"], "page": ["/a&b=c/"]}
    else:
        assert query.keys() == {"subject", "body"}
        assert query["body"][0].startswith(f"Page: {title}\r\nAddress: /a&b=c/\r\n")


def test_an_email_is_begun_with_the_name_and_the_address_of_the_page() -> None:
    link = MAIL.link("Let's Talk & Tea", "events/talk/")
    assert link.startswith(
        "mailto:local-offer@example.org?subject=About%20the%20page%3A%20Let%27s%20Talk%20%26%20Tea&body="
    )
    assert "Page: Let's Talk & Tea\r\nAddress: https://offer.example.org/events/talk/\r\n" in unquote(link)


def test_an_authority_with_no_email_is_reached_by_its_contact_page() -> None:
    assert feedback(Authority.model_validate(AUTHORITY), None, None).link("All groups", "groups/") == "contact/"


def test_the_first_email_of_the_authority_is_used_and_the_form_goes_before_it() -> None:
    contacts = [{"role": "Line", "phone": "01632 960001"}, {"role": "Desk", "email": "desk@example.org"}]
    authority = Authority.model_validate(AUTHORITY | {"contacts": contacts})
    assert feedback(authority, None, "https://offer.example.org").link("A", "").startswith("mailto:desk@example.org?")
    assert feedback(authority, "https://www.example.org/f", None).link("A", "a/").endswith("?page=%2Fa%2F")


def test_the_page_for_what_is_not_found_asks_for_the_address_that_it_cannot_know() -> None:
    directory = a_directory(authority=AUTHORITY | {"contacts": [{"role": "Desk", "email": "desk@example.org"}]})
    link = frame(directory, MONDAY, feedback(directory.authority, None, None))["feedback"]
    assert "Address: (please copy it from the top of your browser)" in unquote(link)


def test_every_built_page_has_the_link_with_its_own_address(built_site) -> None:  # type: ignore[no-untyped-def]
    def problems(page):  # type: ignore[no-untyped-def]
        links = [
            link.attributes["href"] for link in page.html.all("a") if "subject=About" in link.attributes.get("href", "")
        ]
        whole = f"Address: https://localoffer.example.org/{page.address}\r\n"
        if len(links) != 1 or (page.kind != "not-found" and whole not in unquote(links[0])):
            yield links

    assert_none({page.address: problems(page) for page in built_site.pages})
    assert {"prose", "not-found", "group", "home"} <= {page.kind for page in built_site.pages}


def test_a_form_whose_address_ends_in_an_ampersand_gets_one_and_not_two() -> None:
    assert Feedback("https://www.example.org/f?a=1&", None, "/").link("A", "a/") == (
        "https://www.example.org/f?a=1&page=%2Fa%2F"
    )
