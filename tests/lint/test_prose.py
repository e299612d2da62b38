"""Words, sentences and quotations."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.lint.prose import (
    HIDDEN,
    WORD,
    addresses,
    count_words,
    hide,
    lower,
    quotations,
    sentences,
    spans_of,
    words_of,
)


def told(text: str) -> list[str]:
    return [text[start:end] for start, end in sentences(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Ask Mr. Field or Dr. Okoro, e.g. on a Monday.",
        "We open at 9.30 a.m. on Tuesdays.",
        "It costs 3.50 pounds, i.e. less than a cinema ticket.",
        "Write to J. R. Mallory, St. Bride's Rd. and ask.",
        "See www.example.org. for more",
        "1. Ring us before you come",
        "It is by K. Jones of the U.K. council",
    ],
)
def test_a_full_stop_in_a_short_form_ends_no_sentence(text: str) -> None:
    assert told(text) == [text]


def test_a_sentence_ends_where_a_reader_breathes() -> None:
    text = "Come in! Is it you? “Yes.” Read Section F. Then ring us… Please do it at 6 p.m. We wait."
    assert told(text) == [
        "Come in!",
        "Is it you?",
        "“Yes.”",
        "Read Section F.",
        "Then ring us…",
        "Please do it at 6 p.m.",
        "We wait.",
    ]


def test_a_line_that_is_broken_on_purpose_is_a_sentence() -> None:
    assert told("Monday 9 to 5\nTuesday 9 to 3") == ["Monday 9 to 5", "Tuesday 9 to 3"]


@given(st.text())
def test_sentences_are_in_order_and_lose_no_letter(text: str) -> None:
    spans = sentences(text)
    assert spans == sorted(spans)
    assert "".join("".join(told(text)).split()) == "".join(text.split())


@given(st.text())
def test_small_letters_stand_where_the_capitals_stood(text: str) -> None:
    assert len(lower(text)) == len(text)


@given(st.text() | st.text("abz'’“”\ufffc_-. é"))
def test_the_quick_way_to_find_words_finds_what_the_pattern_finds(text: str) -> None:
    small = lower(text)
    found = list(WORD.finditer(small))
    assert words_of(small) == [match[0] for match in found]
    assert spans_of(small, words_of(small)) == [match.span() for match in found]


@given(st.text(), st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40))))
def test_hiding_moves_nothing(text: str, pairs: list[tuple[int, int]]) -> None:
    spans = tuple(sorted({(min(pair), max(pair)) for pair in pairs}))
    apart = tuple(span for number, span in enumerate(spans) if number == 0 or spans[number - 1][1] <= span[0])[:1]
    assert len(hide(text, apart)) == len(text)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("They call it “signposting” here.", ["“signposting”"]),
        ('She said "no thank you" and left.', ['"no thank you"']),
        ("It’s the parents’ room, and it isn’t ours.", []),
        ("We do not say ‘naughty’ or 'lazy' any more.", ["‘naughty’", "'lazy'"]),
        ("The parents' evening and the teachers' room", []),
        ('It is 5" wide and 6" long', []),
    ],
)
def test_quotation_marks_are_told_from_apostrophes(text: str, found: list[str]) -> None:
    assert [text[start:end] for start, end in quotations(text)] == found


def test_addresses_are_hidden_and_prose_is_not() -> None:
    text = "Write to SENteam@example.org, see https://example.org/EHCP or example.org.uk/DLA. Ask us."
    assert [text[start:end] for start, end in addresses(text)] == [
        "SENteam@example.org",
        "https://example.org/EHCP",
        "example.org.uk/DLA",
    ]
    assert hide(text, ()).replace(HIDDEN, "") == "Write to , see  or . Ask us."


def test_words_are_counted_as_they_are_read_aloud() -> None:
    assert count_words("We co-operate – at 9.30 – with the head & you") == 8
    assert WORD.findall(lower("Multi-agency isn’t O'Clock")) == ["multi", "agency", "isn't", "o'clock"]
