"""How the list of words that hurt does on labelled sentences, most of which have none."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from generator.lint.engine import Linter
from generator.lint.reading.readers import read_text
from generator.lint.settings import Settings
from generator.lint.words import Words
from tests.lint.learn import MARKS

SENTENCES = Path(__file__).parent / "sentences" / "inclusive"
SETTINGS = Settings(today=date(2026, 11, 22), only=frozenset({"inclusive"}))
LINTER = Linter(Words(settings=SETTINGS), SETTINGS)


def is_found(sentence: str) -> bool:
    document = read_text(sentence.translate(MARKS), "page.md").document
    assert document is not None
    return bool(LINTER.lint(document).findings)


def test_most_sentences_that_hurt_are_found_and_few_others() -> None:
    lines = [line for file in SENTENCES.rglob("*.tsv") for line in file.read_text("utf-8").splitlines() if line]
    right = [line for line in lines if line[0] == "U" and is_found(line[2:])]
    wrong = [line for line in lines if line[0] == "N" and is_found(line[2:])]
    assert len(right) >= 0.8 * sum(line[0] == "U" for line in lines)
    assert len(wrong) <= 25, wrong
