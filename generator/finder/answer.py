"""Which groups fit what a family chose, worked out plainly over the model.

The script `finder/answer.js` answers on a phone. This is what its answers must be: tests hold the two together.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from itertools import combinations

from generator.directory.directory import Directory
from generator.directory.fits import Fit, PartOfDay, fits_times
from generator.directory.groups import Group
from generator.directory.values import Day
from generator.finder.facets import Question, questions

Choices = Mapping[str, Sequence[str]]
"""For each question, by its id, what was chosen. `show` holds the reasons that are to be no reason."""


@dataclass(frozen=True, slots=True)
class Test:
    """One thing that must hold of a group."""

    question: str
    choice: str | None
    """The choice, where every choice of the question must fit."""
    fits: tuple[partial[Fit], ...]
    """One of these must be yes."""

    @property
    def reason(self) -> str:
        return f"{self.question}:{self.choice}" if self.choice else self.question

    def fit(self, group: Group) -> Fit:
        """Return the best that the group says."""
        found = {one(group) for one in self.fits}
        return next((fit for fit in ("yes", "partly", "not told") if fit in found), "no")


@dataclass(frozen=True, slots=True)
class Drop:
    """What to take away when nothing is found, and how many groups there would be then."""

    tests: tuple[str, ...]
    """The reasons of the tests to take away. Day and time may stand alone."""
    found: int


@dataclass(frozen=True, slots=True)
class Answer:
    """What a family finds."""

    groups: tuple[Group, ...]
    counts: dict[str, dict[str, int]]
    """For each choice, how many there are with it and with what was chosen in other questions."""
    left_out: tuple[Group, ...]
    """Groups that may fit, but have not told us, or fit in part."""
    left_out_by: dict[str, dict[str, int]] = field(default_factory=dict)
    """How many of these for each reason: {"cost": {"not told": 3, "partly": 0}}."""
    relax: tuple[Drop, ...] = ()


def answer(directory: Directory, groups: Sequence[Group], choices: Choices) -> Answer:
    """Return what a family finds among these groups.

    Args:
        directory: What the groups stand in.
        groups: The groups that the finder offers.
        choices: What was chosen. What no question knows counts for nothing.
    """
    asked = questions(directory)
    tests, shown = tests_of(asked, choices), frozenset(choices.get("show", ()))
    found = tuple(group for group in groups if all(_passes(test, group, shown) for test in tests))
    left_out = tuple(group for group in groups if group not in found and all(test.fit(group) != "no" for test in tests))
    counts: dict[str, dict[str, int]] = {}
    for question in asked:
        alone = {choice.id: _alone(question, choice.id, choices) for choice in question.choices}
        counts[question.id] = {identity: _count(asked, groups, chosen) for identity, chosen in alone.items()}
    relax = () if found else tuple(_relaxed(asked, groups, choices))
    return Answer(found, counts, left_out, _by_reason(left_out, tests, shown), relax)


def tests_of(asked: Sequence[Question], choices: Choices) -> list[Test]:
    """Return what must hold of a group for these choices."""
    tests = [one for question in asked if question.id not in ("day", "time") for one in _tests(question, choices)]
    days = [day for day in Day if day.word.lower() in choices.get("day", ())]
    parts = [part for part in PartOfDay if part.word.lower() in choices.get("time", ())]
    if days or parts:
        fit = partial(fits_times, days=tuple(days or Day), parts=tuple(parts or PartOfDay))
        tests.append(Test("when", None, (fit,)))
    return tests


def _tests(question: Question, choices: Choices) -> list[Test]:
    chosen = [choice for choice in question.choices if choice.id in choices.get(question.id, ())]
    if question.all:
        return [Test(question.id, choice.id, (partial(choice.fit),)) for choice in chosen]
    return [Test(question.id, None, tuple(partial(choice.fit) for choice in chosen))] if chosen else []


def _passes(test: Test, group: Group, shown: frozenset[str]) -> bool:
    fit = test.fit(group)
    return fit == "yes" or (fit != "no" and test.reason in shown)


def _alone(question: Question, choice: str, choices: Choices) -> Choices:
    others = tuple(choices.get(question.id, ())) if question.all else ()
    return {**choices, question.id: (*others, choice)}


def _count(asked: Sequence[Question], groups: Iterable[Group], choices: Choices) -> int:
    tests, shown = tests_of(asked, choices), frozenset(choices.get("show", ()))
    return sum(all(_passes(test, group, shown) for test in tests) for group in groups)


def _by_reason(left_out: Sequence[Group], tests: Sequence[Test], shown: frozenset[str]) -> dict[str, dict[str, int]]:
    found: dict[str, dict[str, int]] = {}
    for group in left_out:
        for test in tests:
            if not _passes(test, group, shown):
                counts = found.setdefault(test.reason, {"not told": 0, "partly": 0})
                counts[test.fit(group)] += 1
    return found


def _relaxed(asked: Sequence[Question], groups: Sequence[Group], choices: Choices) -> Iterable[Drop]:
    """Yield the smallest sets of tests whose absence helps."""
    tests, shown = tests_of(asked, choices), frozenset(choices.get("show", ()))
    for size in range(1, len(tests) + 1):
        drops = []
        for dropped in combinations(tests, size):
            left = [test for test in tests if test not in dropped]
            found = sum(all(_passes(test, group, shown) for test in left) for group in groups)
            if found:
                drops.append(Drop(tuple(test.reason for test in dropped), found))
        if drops:
            return drops
    return ()
