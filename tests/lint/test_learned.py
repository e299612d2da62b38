"""What was learned from labelled sentences, and how it is used."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.findings import Finding, Severity
from generator.lint.engine import Linter
from generator.lint.learned import ALONE, APART, BIAS, LEARNED, Weights, features_of, file_of, weights_for
from generator.lint.prose import alike
from generator.lint.reading.readers import read_text
from generator.lint.settings import Settings
from generator.lint.words import Words
from tests.lint.learn import Example, examples, source_of, written

SETTINGS = Settings(today=date(2026, 11, 22), only=frozenset({"welcome"}))
LINTER = Linter(Words(settings=SETTINGS), SETTINGS)
FEW = Weights(
    [
        "# a comment",
        f"{BIAS} -2",
        "refuse 1.5",
        "you 0 must 1.5 | refuse 0.5",
        "ring -0.75",
        "^ 0 please -0.75",
        "0 -0.75",
        "today 0 $ 0.25",
    ]
)


def found(text: str) -> tuple[Finding, ...]:
    document = read_text(text, "page.md").document
    assert document is not None
    return LINTER.lint(document).findings


@pytest.mark.parametrize("rule", LEARNED)
def test_the_weights_are_those_of_the_corpus(rule: str) -> None:
    first_lines = file_of(rule).read_text("utf-8").splitlines()[:2]
    assert first_lines[1] == source_of(examples(rule)), "Run `make learn`, and commit the files."


def test_weights_of_words_and_pairs_add_up() -> None:
    assert FEW.log_odds(["you", "must", "refuse"]) == pytest.approx(-2.0 + 1.5 + 1.5 + 0.5)
    assert FEW.log_odds(["please", "ring", "today"]) == pytest.approx(-2.0 - 0.75 - 0.75 + 0.25)


def test_every_number_has_the_same_weight() -> None:
    assert alike(["ring", "07700", "20a"]) == ["ring", "0", "20a"]
    assert FEW.log_odds(alike(["ring", "07700"])) == pytest.approx(-3.5)


@given(st.lists(st.sampled_from([*"abcde", "you", "must", "refuse", "ring", "please", "today", "0"])))
def test_a_sentence_weighs_what_its_features_weigh_when_they_are_learned(words: list[str]) -> None:
    alone = {("refuse", ALONE, ""): 1.5, ("ring", ALONE, ""): -0.75, ("0", ALONE, ""): -0.75}
    pairs = {
        ("you", "must", ""): 1.5,
        ("^", "please", ""): -0.75,
        ("today", "$", ""): 0.25,
        ("you", "refuse", APART): 0.5,
    }
    expected = -2.0 + sum((alone | pairs).get(feature, 0.0) for feature in features_of(words))
    assert FEW.log_odds(words) == pytest.approx(expected)
    assert FEW.is_heard(words, expected - 0.1)
    assert not FEW.is_heard(words, expected + 0.1)


def test_the_telling_words_are_those_of_the_greatest_weight() -> None:
    assert FEW.telling(["if", "ring", "you", "must", "refuse", "ring"]) == (3, 5)


def test_weights_that_are_written_are_read_again() -> None:
    words = {("refuse", ALONE, ""): 1.25, ("must", ALONE, ""): 0.1}
    weights = {**words, ("you", "must", ""): -0.5, ("must", "wait", APART): 0.25, ("must", "nothing", ""): 0.001}
    lines = written(-1.0, weights, "# learned from here").splitlines()
    again = Weights(lines)
    assert again.log_odds(["refuse"]) == pytest.approx(0.25)
    assert again.log_odds(["you", "must"]) == pytest.approx(-1.4)
    assert again.log_odds(["must", "we", "wait"]) == pytest.approx(-0.65)
    assert not any("nothing" in line for line in lines)


def test_the_source_changes_with_a_word_or_a_label() -> None:
    one = source_of([Example(["you", "must"], is_marked=True)])
    assert one == source_of([Example(["you", "must"], is_marked=True)])
    assert one != source_of([Example(["you", "must"], is_marked=False)])
    assert one != source_of([Example(["you", "may"], is_marked=True)])


@pytest.mark.parametrize(
    "sentence",
    [
        "Other families manage, and we see no reason why you cannot.",
        "Parents who want special treatment are in the wrong place.",
        "We have better things to do than to chase parents.",
    ],
)
def test_a_cold_sentence_that_no_list_knows_is_said_for_information(sentence: str) -> None:
    told = found(f"We open at ten on Mondays. {sentence} There is tea.")
    assert [(finding.rule, finding.severity) for finding in told] == [("welcome", Severity.INFORMATION)]
    assert told[0].words is not None
    assert told[0].words in sentence


@pytest.mark.parametrize(
    "sentence",
    [
        "You do not have to stay for the whole session.",
        "We cannot promise a place today, but ring us and we will find one with you.",
        "The lift does not work at the moment, and the school must mend it by Friday.",
        "Sam cannot yet hold a pencil, and he loves to paint with his fingers.",
        "Bring a towel, a drink and anything that helps your child to feel safe.",
    ],
)
def test_a_kind_or_a_plain_sentence_stays_alone(sentence: str) -> None:
    assert found(sentence) == ()


def test_a_cold_sentence_is_marked_as_a_whole_and_its_telling_words_are_named() -> None:
    sentence = "Other families manage, and we see no reason why you cannot"
    (told,) = found(f"We open at ten on Mondays. {sentence}. There is tea.")
    assert told.words == sentence
    telling = told.message.partition("“")[2].partition("”")[0]
    assert telling
    assert telling in sentence


def test_a_short_wording_is_left_alone_in_a_plain_sentence_and_a_long_one_is_not() -> None:
    assert found("The hall is by the library. Visitors must sign in.") == ()
    assert found("Your child must be able to do the following prior to starting school in September:")


def test_a_wording_of_the_sites_own_list_always_counts(tmp_path: Path) -> None:
    own = tmp_path / "own.yaml"
    own.write_text("welcome:\n  terms:\n    sign in: come in and say hello\n")
    settings = Settings(today=date(2026, 11, 22), only=frozenset({"welcome"}), words=(own,))
    document = read_text("The hall is by the library. Visitors sign in.", "page.md").document
    assert document is not None
    (told,) = Linter(Words(settings=settings), settings).lint(document).findings
    assert told.words == "sign in"


def test_a_sentence_with_a_listed_wording_is_reported_once() -> None:
    told = found("Children must be toilet trained before they start, and that is final.")
    assert [finding.severity for finding in told if finding.rule == "welcome"].count(Severity.INFORMATION) == 0
    assert told


@pytest.mark.parametrize(
    "text",
    [
        "> We have better things to do than to chase parents.",
        "A mother was told: “We have better things to do than to chase parents.”",
        "`We have better things to do than to chase parents.`",
    ],
)
def test_what_somebody_else_said_is_left_alone(text: str) -> None:
    assert found(text) == ()


@pytest.mark.parametrize("rule", LEARNED)
def test_every_weight_is_a_number_between_sensible_bounds(rule: str) -> None:
    lines = file_of(rule).read_text("utf-8").splitlines()
    told = [line.replace(f" {APART} ", " ").split(" ") for line in lines if line[0] != "#"]
    weights = [float(weight) for row in told for weight in row[1::2]]
    assert -6 < min(weights) < 0 < max(weights) < 6
    assert weights_for(rule) is weights_for(rule)
