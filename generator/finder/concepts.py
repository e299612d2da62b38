"""Things that go by many names: what families say, what professionals say, and the groups that are about them.

A glossary entry, a job and a kind of group that share a name are one thing. So "SALT", "speech therapy" and "not
talking yet" lead to the same groups, whichever of them a group itself writes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from generator.directory.directory import Directory
from generator.directory.groups import Group
from generator.directory.kinds import KIND_LISTS
from generator.directory.needs import Need
from generator.directory.values import Day
from generator.finder.facets import ONLINE, QuestionId
from generator.finder.stems import is_small, stem, words_of

Phrase = tuple[str, ...]
"""Words without their endings, those that say nothing left out."""

Chosen = tuple[QuestionId, tuple[str, ...]]
"""A question of the finder and some of its choices."""


@dataclass(frozen=True, slots=True)
class Concept:
    """One thing with all its names."""

    name: str
    """What to call it when somebody is told why a group was found."""
    phrases: Mapping[Phrase, Phrase]
    """Each of its names, without endings and as it is written."""
    tests: tuple[Callable[[Group], bool], ...] = ()
    """What makes a group one of it, beside having one of its names in its own words."""
    choices: tuple[Chosen, ...] = ()
    """Choices of the finder's questions that do so: a phone knows already which groups fit them."""


_AGE_WORDS = (
    (("babies", "newborn", "infant"), 0, 0),
    (("toddlers",), 1, 2),
    (("preschool", "pre school", "under fives"), 2, 4),
    (("primary school",), 5, 10),
    (("teenagers", "teens", "adolescents"), 13, 17),
    (("young adults",), 18, 25),
)
"""What people call an age, and from which to which age in years it goes."""

_COST_AND_ACCESS_WORDS: tuple[tuple[tuple[str, ...], QuestionId, str], ...] = (
    (("free", "no cost"), "cost", "free"),
    (
        ("step-free entrance", "step-free", "no steps", "wheelchair", "wheelchair friendly", "wheelchair accessible"),
        "access",
        "step-free",
    ),
    (("accessible toilet", "disabled toilet"), "access", "accessible-toilet"),
    (("hearing loop",), "access", "hearing-loop"),
    (("quiet space", "quiet"), "access", "quiet-space"),
    (("Blue Badge parking", "disabled parking"), "access", "blue-badge-parking"),
)
"""What people type of the cost and of getting in, with the question and its choice that say the same."""


def concepts(directory: Directory) -> list[Concept]:
    """Return everything that goes by more than its own words, in an order that does not change."""
    return _joined([*_from_glossary(directory), *_jobs(directory), *_chosen(directory)])


def _concept(
    names: Iterable[str],
    *tests: Callable[[Group], bool],
    choices: tuple[Chosen, ...] = (),
) -> Concept:
    all_names = list(names)
    written = [tuple(word for word in words_of(name) if not is_small(word)) for name in all_names]
    phrases = {tuple(map(stem, words)): words for words in reversed(written) if words}
    return Concept(all_names[0], phrases, tests, choices)


def _from_glossary(directory: Directory) -> Iterator[Concept]:
    for entry in directory.glossary:
        yield _concept([entry.term, *entry.abbreviations, *entry.also_called, *entry.parents_say])


def _jobs(directory: Directory) -> Iterator[Concept]:
    for job in directory.staff_backgrounds:
        yield _concept([job.name, job.person, *job.also_called], partial(_has_staff, job.id))
    for professional in directory.professionals:
        yield _concept([professional.name], partial(_has_professional, professional.id))


def _has_staff(identity: str, group: Group) -> bool:
    return identity in group.staff_backgrounds


def _has_professional(identity: str, group: Group) -> bool:
    return identity in group.professionals


def _chosen(directory: Directory) -> Iterator[Concept]:
    """Yield what somebody may type although there is a box to tick for it."""
    for one in KIND_LISTS:
        if "group" not in one.kinds:
            yield _concept(one.kinds, choices=(("kind", (one.id,)),))
    for need in Need:
        yield _concept([need.label], choices=(("need", (need.value,)),))
    for names, youngest, oldest in _AGE_WORDS:
        yield _concept(names, choices=(("age", tuple(map(str, range(youngest, oldest + 1)))),))
    for day in Day:
        yield _concept([day.word], choices=(("day", (day.word.lower(),)),))
    for area in directory.authority.areas:
        yield _concept([area.name], choices=(("place", (area.id,)),))
    for words, question, choice in _COST_AND_ACCESS_WORDS:
        yield _concept(words, choices=((question, (choice,)),))
    yield _concept(["online"], choices=(("place", (ONLINE,)),))


def _joined(found: Sequence[Concept]) -> list[Concept]:
    """Make one of all that share a name. The first gives its name to all."""
    joined: list[Concept] = []
    for concept in found:
        same = [one for one in joined if not one.phrases.keys().isdisjoint(concept.phrases)]
        if not same:
            joined.append(concept)
            continue
        parts = [*same, concept]
        phrases = {phrase: words for part in reversed(parts) for phrase, words in part.phrases.items()}
        tests = tuple(test for part in parts for test in part.tests)
        choices = tuple(choice for part in parts for choice in part.choices)
        whole = Concept(same[0].name, phrases, tests, choices)
        joined[joined.index(same[0])] = whole
        joined = [one for one in joined if one not in same[1:]]
    return joined
