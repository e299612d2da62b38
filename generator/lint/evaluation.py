"""How good the rules are: precision and recall on labelled passages, for tuning and held-out passages apart.

    python -m generator.lint.evaluation tests/lint/corpus tests/lint/corpus/newer

A finding and a label match when the rule is the same and their words overlap. Precision is the share of findings that
are right, recall the share of labelled places that are found. How labels are written is told in the corpus.
"""

from __future__ import annotations

import re
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import yaml

from generator.findings import Finding, Place
from generator.lint.engine import Linter
from generator.lint.reading.readers import read_document
from generator.lint.settings import Settings
from generator.lint.words import Words

RULES = ("acronym", "acronym-meaning", "jargon", "inclusive", "welcome")
"""The rules that the passages are labelled for."""
TARGETS = {
    "acronym": (0.95, 0.95),
    "acronym-meaning": (0.95, 0.95),
    "jargon": (0.95, 0.90),
    "inclusive": (0.95, 0.90),
    "welcome": (0.95, 0.90),
}
"""The precision and the recall that each is to have."""


@dataclass(frozen=True, slots=True)
class Label:
    """A place in a passage: where it begins and ends, as (line, column), and whether a finding is due."""

    rule: str
    words: str
    start: tuple[int, int]
    end: tuple[int, int]
    kind: str
    """flag, leave or either."""


@dataclass
class Score:
    """How one rule did on some passages."""

    found: int = 0
    missed: list[str] = field(default_factory=list)
    false_alarms: list[str] = field(default_factory=list)
    fired_traps: list[str] = field(default_factory=list)

    @property
    def precision(self) -> float:
        """The share of findings that are right. Without findings it is 1."""
        reported = self.found + len(self.false_alarms)
        return self.found / reported if reported else 1.0

    @property
    def recall(self) -> float:
        """The share of labelled places that are found. Without labels it is 1."""
        wanted = self.found + len(self.missed)
        return self.found / wanted if wanted else 1.0


def evaluate(folder: Path, *, held_out: bool) -> dict[str, Score]:
    """Return how each rule did on the passages of a folder that are held out, or on those that are not."""
    settings = Settings(today=date(2026, 11, 22), only=frozenset(RULES))
    linter = Linter(Words(settings=settings), settings)
    scores: dict[str, Score] = defaultdict(Score)
    for file in sorted(folder.glob("*.labels.yaml")):
        told = yaml.safe_load(file.read_text("utf-8"))
        if bool(told.get("held_out")) is not held_out:
            continue
        passage = folder / told["passage"]
        document = read_document(passage, passage.name).document
        if document is None:
            continue
        labels = list(labels_of(told, document.text))
        _compare(passage.name, linter.lint(document).findings, labels, scores)
    return scores


def labels_of(told: dict[str, list[dict[str, str | int]]], text: str) -> Iterator[Label]:
    """Yield the labels of a passage with their places in its text."""
    for kind in ("flag", "leave", "either"):
        for label in told.get(kind) or ():
            words = str(label["words"])
            match = _occurrence(words, int(label["occurrence"]), text)
            if match is not None:
                yield Label(str(label["rule"]), words, _place(text, match.start()), _place(text, match.end()), kind)


def _occurrence(words: str, number: int, text: str) -> re.Match[str] | None:
    pattern = r"\s+".join(re.escape(word) for word in words.split())
    matches = list(re.finditer(rf"(?<![^\W_]){pattern}(?![^\W_])", text))
    return matches[number - 1] if len(matches) >= number else None


def _place(text: str, offset: int) -> tuple[int, int]:
    return text.count("\n", 0, offset) + 1, offset - (text.rfind("\n", 0, offset) + 1) + 1


def _compare(name: str, findings: Iterable[Finding], labels: list[Label], scores: dict[str, Score]) -> None:
    found: set[Label] = set()
    for finding in findings:
        hit = [label for label in labels if label.rule == finding.rule and overlap(label, finding.place)]
        found |= {label for label in hit if label.kind == "flag"}
        where = f"{name}:{finding.place.line}:{finding.place.column} {finding.words!r}"
        if not any(label.kind in ("flag", "either") for label in hit):
            scores[finding.rule].false_alarms.append(where)
        scores[finding.rule].fired_traps += [where for label in hit if label.kind == "leave"]
    for label in labels:
        if label.kind == "flag":
            if label in found:
                scores[label.rule].found += 1
            else:
                scores[label.rule].missed.append(f"{name}:{label.start[0]}:{label.start[1]} {label.words!r}")


def overlap(label: Label, place: Place) -> bool:
    """Return whether a label and a place in the same passage have a character in common."""
    return label.start < (place.end_line, place.end_column) and (place.line, place.column) < label.end


def report(scores: dict[str, Score], *, details: bool) -> Iterator[str]:
    """Yield the lines that tell how each rule did. Details name every miss and false alarm."""
    yield f"{'rule':<16}{'precision':>10}{'recall':>8}{'found':>7}{'missed':>8}{'false alarms':>14}{'traps fired':>13}"
    for rule in RULES:
        score = scores[rule]
        yield (
            f"{rule:<16}{score.precision:>10.3f}{score.recall:>8.3f}{score.found:>7}{len(score.missed):>8}"
            f"{len(score.false_alarms):>14}{len(score.fired_traps):>13}"
        )
        if details:
            yield from (f"    missed: {where}" for where in score.missed)
            yield from (f"    false alarm: {where}" for where in score.false_alarms)


def main(arguments: list[str]) -> int:
    """Print how the rules do on folders of passages. Returns 1 when a target is missed on the held-out ones of one."""
    details, is_tuning = "--details" in arguments, "--tuning-only" in arguments
    is_short = False
    for folder in [Path(argument) for argument in arguments if not argument.startswith("--")]:
        print(f"{folder}\nPassages for tuning")  # noqa: T201  a program that prints
        print("\n".join(report(evaluate(folder, held_out=False), details=details)))  # noqa: T201
        if is_tuning:
            continue
        held_out = evaluate(folder, held_out=True)
        print("\nPassages held out: never looked at while rules are written")  # noqa: T201
        print("\n".join([*report(held_out, details=False), ""]))  # noqa: T201
        is_short = is_short or any(
            held_out[rule].precision < precision or held_out[rule].recall < recall
            for rule, (precision, recall) in TARGETS.items()
        )
    return int(is_short)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
