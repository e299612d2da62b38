"""The words by which groups are found: what stands in which group, and which groups are about what has many names.

Why not lunr, as it is installed with MkDocs: see the figures in docs/finder.md.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.directory.directory import Directory
from generator.directory.groups import Group
from generator.finder.concepts import Concept, Phrase, concepts
from generator.finder.facets import QuestionId
from generator.finder.stems import is_small, stem, words_of

IN_NAME, IN_TEXT = 2, 1
"""How much a word counts, by where it stands."""


@dataclass(frozen=True, slots=True)
class Words:
    """The words of some groups, which are known by their places in a list."""

    surface: Mapping[str, str]
    """For each word without its ending, how it is mostly written."""
    rows: Mapping[str, Mapping[int, int]]
    """For each word without its ending, the groups that have it, and how much it counts there."""
    named: Mapping[str, Mapping[int, int]]
    """For each thing with many names, by the first of them, the groups that are about it."""
    chosen: Mapping[str, tuple[tuple[QuestionId, tuple[str, ...]], ...]]
    """For each of these, the choices of the finder's questions that say the same."""
    phrases: Mapping[Phrase, tuple[str, ...]]
    """For each name without endings, the things that go by it."""


class _Text:
    """What one group says of itself, as far as the finder looks."""

    def __init__(self, group: Group, directory: Directory) -> None:
        self.names = [_kept(text) for text in (group.name, *group.also_known_as)]
        self.texts = [_kept(text) for text in _texts(group, directory)]

    @property
    def written(self) -> Iterator[tuple[str, str, int]]:
        """Each word as it is written, without its ending, and how much it counts."""
        for weight, texts in ((IN_NAME, self.names), (IN_TEXT, self.texts)):
            yield from ((word, root, weight) for text in texts for word, root in text)

    def phrases(self, by_first: Mapping[str, Sequence[Phrase]]) -> Iterator[tuple[Phrase, int]]:
        """Yield the phrases that it has, and how much each counts."""
        for weight, texts in ((IN_NAME, self.names), (IN_TEXT, self.texts)):
            for text in texts:
                roots = tuple(root for _, root in text)
                for at, root in enumerate(roots):
                    found = by_first.get(root, ())
                    yield from ((phrase, weight) for phrase in found if roots[at : at + len(phrase)] == phrase)


def _kept(text: str) -> list[tuple[str, str]]:
    return [(word, stem(word)) for word in words_of(text) if not is_small(word)]


def _texts(group: Group, directory: Directory) -> Iterator[str]:
    yield group.summary
    yield group.who_for.details or ""
    yield from group.languages
    yield from (directory.venue_by_id[session.venue].name for session in group.sessions if session.venue)


def words_in(groups: Sequence[Group], directory: Directory) -> Words:
    """Return the words of these groups."""
    texts = [_Text(group, directory) for group in groups]
    surface: dict[str, Counter[str]] = defaultdict(Counter)
    rows: dict[str, dict[int, int]] = defaultdict(dict)
    for row, text in enumerate(texts):
        for word, root, weight in text.written:
            surface[root][word] += 1
            rows[root][row] = max(weight, rows[root].get(row, 0))
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


def _said(texts: Sequence[_Text], known: Iterable[Concept]) -> dict[Phrase, dict[int, int]]:
    """Return which groups have a name of something in their own words, and how much it counts there."""
    by_first: dict[str, list[Phrase]] = defaultdict(list)
    for phrase in dict.fromkeys(phrase for concept in known for phrase in concept.phrases):
        by_first[phrase[0]].append(phrase)
    said: dict[Phrase, dict[int, int]] = defaultdict(dict)
    for row, text in enumerate(texts):
        for phrase, weight in text.phrases(by_first):
            said[phrase][row] = max(weight, said[phrase].get(row, 0))
    return said


def _about(concept: Concept, said: Mapping[Phrase, Mapping[int, int]], groups: Sequence[Group]) -> dict[int, int]:
    """Return the groups that are about something, by row, and how much so."""
    found: dict[int, int] = {}
    for phrase in concept.phrases:
        for row, weight in said.get(phrase, {}).items():
            found[row] = max(weight, found.get(row, 0))
    for row, group in enumerate(groups) if concept.tests else ():
        if any(test(group) for test in concept.tests):
            found[row] = IN_NAME if row in found else IN_TEXT
    return dict(sorted(found.items()))
