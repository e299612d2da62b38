"""Reading ages."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest
import textstat

from generator.lint.reading.readers import read_text
from generator.lint.scoring import Score, score
from generator.lint.settings import Settings
from generator.lint.syllables import syllables
from generator.lint.view import PageView
from generator.lint.words import Words
from generator.lint.words.lists import built_in

CORPUS = Path(__file__).parent / "corpus"
SETTINGS = Settings(today=date(2026, 11, 22))
WORDS = Words(settings=SETTINGS)


def scored(text: str) -> Score:
    document = read_text(text, "page.md").document
    assert document is not None
    return score(PageView(document.pages[0], document.path, SETTINGS), WORDS)


def test_the_table_of_syllables_says_what_textstat_says() -> None:
    british = {word for words in built_in("syllables")["british"].values() for word in words.split()}
    found = {word for file in CORPUS.glob("*.md") for word in re.findall(r"[a-z]+", file.read_text("utf-8").lower())}
    found |= {"don't", "child's", "zzyzx", "wenbury", "provision", "o", "unauthorised", "rhythm"}
    counts = syllables()
    for word in found - british:
        assert counts[word] == textstat.syllable_count(word), word


def test_british_words_are_counted_as_they_are_said() -> None:
    counts = syllables()
    assert {word: counts[word] for word in ("pushchair", "makaton", "childminder", "physiotherapist", "o'clock")} == {
        "pushchair": 2,
        "makaton": 3,
        "childminder": 4,
        "physiotherapist": 6,
        "o'clock": 2,
    }


def test_a_short_page_gets_no_figure() -> None:
    assert scored("We play. " * 40).reading_age is None
    assert scored("We play outside. " * 40).reading_age is not None


def test_the_formula_is_that_of_kincaid() -> None:
    text = "We help the cat. " * 30  # 4 words and 4 syllables in each sentence
    assert scored(text).reading_age == pytest.approx(0.39 * 4 + 11.8 * 1 - 15.59 + 5, abs=0.06)


def test_a_list_without_full_stops_is_as_easy_as_one_with_them() -> None:
    items = [
        "toys for small children",
        "songs with signs and bells",
        "a slide that is not too high",
        "tea and a biscuit",
    ] * 7
    without = scored("\n".join(f"- {item}" for item in items))
    with_stops = scored("\n".join(f"- {item}." for item in items))
    assert without.reading_age == with_stops.reading_age


def test_a_shortened_name_counts_as_its_words() -> None:
    letters = scored("Ask for an EHCP and then ask for a DLA form again today. " * 10)
    words = scored(
        "Ask for an education health and care plan and then ask for a Disability Living Allowance form again today. "
        * 10
    )
    assert letters.words == words.words
    assert letters.reading_age == words.reading_age


def test_a_hyphen_parts_two_words_and_addresses_and_numbers_are_none() -> None:
    plain = scored("We go out and play with the red ball in the big park. " * 10)
    more = scored("We go out and play with the red-ball in the big/park 01632 960123 at www.example.org. " * 10)
    assert plain.words == more.words - 10  # only "at" is more


def test_what_costs_most_is_named() -> None:
    found = scored(
        "We play. We sing. We eat. " * 30
        + "Multidisciplinary professionals collaboratively undertake comprehensive developmental assessments here."
    )
    assert found.sentences[0].text.startswith("Multidisciplinary")
    assert "multidisciplinary" in found.hard_words


def test_a_section_has_a_figure_of_its_own() -> None:
    found = scored(
        "# Page\n\n" + "We play. " * 60 + "\n\n## Hard\n\n" + "Organisational considerations predominate. " * 40
    )
    assert [section.name for section in found.sections] == ["Page", "Hard"]
    assert found.sections[1].reading_age > found.sections[0].reading_age + 10
