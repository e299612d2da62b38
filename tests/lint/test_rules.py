"""Every rule finds its bad examples and leaves its good ones alone; most of the labelled corpus is found."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from generator.lint.engine import Linter
from generator.lint.evaluation import evaluate
from generator.lint.reading.readers import read_text
from generator.lint.rule import Rule
from generator.lint.rules.registry import RULES
from generator.lint.settings import Settings
from generator.lint.words import Words

CORPUS = Path(__file__).parent / "corpus"
SETTINGS = Settings(today=date(2026, 11, 23))
WORDS = Words(settings=SETTINGS)
EXAMPLES = [
    pytest.param(rule, text, is_bad, id=f"{rule.id}-{'bad' if is_bad else 'good'}-{number}")
    for rule in RULES
    for is_bad, texts in ((True, rule.bad), (False, rule.good))
    for number, text in enumerate(texts, start=1)
]


@pytest.mark.parametrize(("rule", "text", "is_bad"), EXAMPLES)
def test_a_rule_finds_its_bad_examples_and_leaves_its_good_ones_alone(rule: Rule, text: str, *, is_bad: bool) -> None:
    document = read_text(text, "example.md").document
    assert document is not None
    findings = Linter(WORDS, SETTINGS).lint(document).findings
    assert any(finding.rule == rule.id for finding in findings) == is_bad


@pytest.mark.parametrize("rule", RULES, ids=[rule.id for rule in RULES])
def test_every_rule_says_why_and_has_examples(rule: Rule) -> None:
    assert rule.why
    assert rule.source
    assert rule.good
    assert rule.bad or rule.id == "glossary"  # what nobody uses shows only in a whole project


def test_the_corpus_is_found_as_the_readme_promises() -> None:
    found, missed, false_alarms = 0, 0, 0
    for held_out in (False, True):
        for score in evaluate(CORPUS, held_out=held_out).values():
            found += score.found
            missed += len(score.missed)
            false_alarms += len(score.false_alarms)
    assert found / (found + missed) >= 0.88
    assert found / (found + false_alarms) >= 0.92


def test_a_text_without_end_says_how_much_of_it_was_checked() -> None:
    document = read_text("We ring you. " * 10_000, "wall.md").document
    assert document is not None
    found = Linter(Words((), SETTINGS), SETTINGS).lint(document).findings
    (paragraph,) = [finding for finding in found if finding.rule == "paragraph-length"]
    assert paragraph.message.endswith("Only its first 100,000 characters were checked.")
