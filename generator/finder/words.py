"""The words by which groups are found: what stands in which group, and which groups are about what has many names.

Why not lunr, as it is installed with MkDocs? It was measured. Its script is 25 KB compressed and its index of the
names, summaries and notes of 300 groups 14 KB, where a phone may fetch 30 KB in all. Of 3,000
groups the index is 108 KB. Ours are 3 KB, 7 KB and 36 KB. Lunr knows no second names, and it finds "phisio" only when
it is told how many letters are wrong.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.directory.directory import Directory
from generator.directory.groups import Group
from generator.finder.concepts import Chosen, Concept, Phrase, concepts
from generator.finder.stems import is_small, stem, words_of


@dataclass(frozen=True, slots=True)
class Words:
    """The words of some groups, which are known by their places in a list."""

    surface: Mapping[str, str]
    """For each word without its ending, how it is mostly written."""
    rows: Mapping[str, set[int]]
    """For each word without its ending, the groups that have it."""
    named: Mapping[str, list[int]]
    """For each thing with many names, by the first of them, the groups that are about it, in order."""
    chosen: Mapping[str, tuple[Chosen, ...]]
    """For each of these, the choices of the finder's questions that say the same."""
    phrases: Mapping[Phrase, tuple[str, ...]]
    """For each name without endings, the things that go by it."""


_Text = list[list[tuple[str, str]]]
"""What one group says of itself, as far as the finder looks: each text as words, as written and without ending."""


def words_in(groups: Sequence[Group], directory: Directory) -> Words:
    """Return the words of these groups."""
    texts = [[_kept(text) for text in _texts(group, directory)] for group in groups]
    surface: dict[str, Counter[str]] = defaultdict(Counter)
    rows: dict[str, set[int]] = defaultdict(set)
    for row, text in enumerate(texts):
        for word, root in (pair for line in text for pair in line):
            surface[root][word] += 1
            rows[root].add(row)
    known = concepts(directory)
    said = _said(texts, known)
    about = [(concept, found) for concept in known if (found := _about(concept, said, groups)) or concept.choices]
    phrases: dict[Phrase, tuple[str, ...]] = {}
    for concept, _ in about:
        for phrase, written in concept.phrases.items():
            phrases[phrase] = (*phrases.get(phrase, ()), concept.name)
            for root, word in zip(phrase, written, strict=True):
                surface[root][word] += 0
    mostly = {root: min(counts, key=lambda word: (-counts[word], word)) for root, counts in surface.items()}
    chosen = {concept.name: concept.choices for concept, _ in about if concept.choices}
    return Words(mostly, rows, {concept.name: found for concept, found in about}, chosen, phrases)


def _texts(group: Group, directory: Directory) -> Iterator[str]:
    yield group.name
    yield from group.also_known_as
    yield group.summary
    yield group.who_for.details or ""
    yield from group.languages
    yield from (directory.venue_by_id[session.venue].name for session in group.sessions if session.venue)


def _kept(text: str) -> list[tuple[str, str]]:
    return [(word, stem(word)) for word in words_of(text) if not is_small(word)]


def _said(texts: Sequence[_Text], known: Iterable[Concept]) -> dict[Phrase, set[int]]:
    """Return which groups have a name of something in their own words."""
    by_first: dict[str, list[Phrase]] = defaultdict(list)
    for phrase in dict.fromkeys(phrase for concept in known for phrase in concept.phrases):
        by_first[phrase[0]].append(phrase)
    said: dict[Phrase, set[int]] = defaultdict(set)
    for row, text in enumerate(texts):
        for line in text:
            roots = tuple(root for _, root in line)
            for at, root in enumerate(roots):
                for phrase in by_first.get(root, ()):
                    if roots[at : at + len(phrase)] == phrase:
                        said[phrase].add(row)
    return said


def _about(concept: Concept, said: Mapping[Phrase, set[int]], groups: Sequence[Group]) -> list[int]:
    """Return the groups that are about something, by row."""
    found = {row for phrase in concept.phrases for row in said.get(phrase, ())}
    if concept.tests:
        found |= {row for row, group in enumerate(groups) if any(test(group) for test in concept.tests)}
    return sorted(found)
