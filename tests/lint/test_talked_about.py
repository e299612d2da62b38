"""Words that a text only names, as what not to say, hurt nobody."""

from __future__ import annotations

from datetime import date

import pytest

from generator.lint.engine import Linter
from generator.lint.reading.readers import read_text
from generator.lint.settings import Settings
from generator.lint.words import Words

SETTINGS = Settings(today=date(2026, 11, 23))
LINTER = Linter(Words(settings=SETTINGS), SETTINGS)


def _rules(text: str) -> set[str]:
    document = read_text(text, "page.md").document
    assert document is not None
    return {finding.rule for finding in LINTER.lint(document).findings}


@pytest.mark.parametrize(
    ("rule", "said", "named"),
    [
        ("inclusive", "He is a schizo.", "Schizo is not a word we use about the weather."),
        ("inclusive", "He is a spaz.", "Nor is spaz about goals."),
        ("inclusive", "A naughty child.", "Naughty children and bad parents are labels we have dropped."),
        ("welcome", "He refuses to come to school.", "We never say that a child refuses to come to school."),
    ],
)
def test_words_that_are_only_named_are_left_alone(rule: str, said: str, named: str) -> None:
    assert rule in _rules(said)
    assert rule not in _rules(named)


def test_words_of_an_old_leaflet_still_hurt_when_they_are_said_again() -> None:
    assert "inclusive" in _rules("An older leaflet talks of children afflicted with Tourette's.")
