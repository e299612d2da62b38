"""Learns from labelled sentences how much each word speaks for a finding, and writes `generator/lint/words/*.txt`.

    make learn

It reads the passages for tuning in `corpus`, and the files in `sentences`. What is held out is never looked at. Words
and pairs that are in one sentence alone are left out: they would be learned by heart. The weights are worked out by
scikit-learn, the usual library for it. Only whoever runs `make learn` needs it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from generator.lint.document import Document
from generator.lint.evaluation import labels_of, overlap
from generator.lint.learned import ALONE, APART, BIAS, LEARNED, features_of, file_of
from generator.lint.prose import Span, alike, lower, words_of
from generator.lint.reading.readers import read_document
from generator.lint.settings import Settings
from generator.lint.view import PageView

_FOLDER = Path(__file__).parent
_LABELS = {"U": True, "N": False}
_SHARES = {"pages": 1.0, "alone": 0.3}
"""How much a sentence counts in each folder. Sentences that were written alone are less like those that people meet."""
_PLAIN = _FOLDER / "sentences" / "plain"
"""Sentences of which all rules can learn what is fine."""
_LEAST = 2
"""Sentences. What is in fewer is left out."""
_STRENGTH = 1.0
"""How far the weights may go from 0 to fit what is learned from: scikit-learn's C."""
_FIGURES = 2
"""Figures behind the point of a weight."""
MARKS = str.maketrans("", "", "⟦⟧")
"""Stand around the words that tell. What is learned is about the whole sentence."""
_NEVER = date(2000, 1, 1)
"""No rule that looks at the day has a part in this."""

Told = dict[str, Any]
"""What a file of labels says."""
Feature = tuple[str, str, str]
"""A word or pair, as `features_of` yields it."""


class Example(NamedTuple):
    """One sentence, and whether an editor would mark it."""

    words: list[str]
    is_marked: bool
    share: float = 1.0
    """How much it counts."""


def examples(rule: str) -> Iterator[Example]:
    """Yield the sentences to learn from for a rule. Those in doubt are left out."""
    for document, told in _passages():
        yield from _of_passage(rule, document, told)
    for file in (*sorted((_FOLDER / "sentences" / rule).rglob("*.tsv")), *sorted(_PLAIN.glob("*.tsv"))):
        share = _SHARES.get(file.parent.name, 1.0)
        for line in file.read_text("utf-8").splitlines():
            label, _, sentence = line.partition("\t")
            if label in _LABELS:
                yield Example(alike(words_of(lower(sentence.translate(MARKS)))), _LABELS[label], share)


@cache
def _passages() -> list[tuple[Document, Told]]:
    found = []
    for file in sorted((_FOLDER / "corpus").rglob("*.labels.yaml")):
        told = yaml.safe_load(file.read_text("utf-8"))
        document = None if told["held_out"] else read_document(file.parent / told["passage"], told["passage"]).document
        if document is not None:
            found.append((document, told))
    return found


def _of_passage(rule: str, document: Document, told: Told) -> Iterator[Example]:
    labels = [label for label in labels_of(told, document.text) if label.rule == rule and label.kind != "leave"]
    for span, words in _sentences(document):
        place = document.place(*span)
        kinds = {label.kind for label in labels if overlap(label, place)}
        if kinds != {"either"}:
            yield Example(words, "flag" in kinds)


def _sentences(document: Document) -> Iterator[tuple[Span, list[str]]]:
    """Yield the sentences of a document: where each stands in the file, and its words."""
    for page in document.pages:
        for block in PageView(page, "", Settings(today=_NEVER)).blocks:
            for first, after in block.word_sentences:
                span = block.block.span(block.spans[first][0], block.spans[after - 1][1])
                yield span, block.alike[first:after]


def learn(learned_from: Iterable[Example]) -> tuple[float, dict[Feature, float]]:
    """Return what every sentence begins with, and the weight of each word and pair."""
    from sklearn.feature_extraction import DictVectorizer  # noqa: PLC0415 - only `make learn` installs it
    from sklearn.linear_model import LogisticRegression  # noqa: PLC0415 - the same

    known = list(learned_from)
    counts = [Counter(features_of(example.words)) for example in known]
    in_sentences = Counter(feature for count in counts for feature in count)
    numbers = {
        feature: str(number) for number, feature in enumerate(sorted(in_sentences)) if in_sentences[feature] >= _LEAST
    }
    rows = [{numbers[feature]: n for feature, n in count.items() if feature in numbers} for count in counts]
    vectorizer = DictVectorizer()
    model = LogisticRegression(C=_STRENGTH, max_iter=5000, tol=1e-6)
    shares = [example.share for example in known]
    model.fit(vectorizer.fit_transform(rows), [example.is_marked for example in known], sample_weight=shares)
    weights = dict(zip(vectorizer.get_feature_names_out(), model.coef_[0], strict=True))
    return float(model.intercept_[0]), {feature: float(weights[number]) for feature, number in numbers.items()}


def written(bias: float, weights: dict[Feature, float], *head: str) -> str:
    """Return the text of a file of weights: a line for each word. What is next to nothing is left out."""
    rows: dict[str, dict[str, list[str]]] = {}
    for (first, second, between), weight in sorted(weights.items()):  # `ALONE` comes before all words
        if round(weight, _FIGURES):
            row = rows.setdefault(first, {"": [] if second == ALONE else ["0"], APART: []})
            row[between] += [second, f"{weight:.{_FIGURES}f}"] if second != ALONE else [f"{weight:.{_FIGURES}f}"]
    lines = (" ".join([word, *row[""], *(row[APART] and [APART, *row[APART]])]) for word, row in rows.items())
    return "\n".join([*head, f"{BIAS} {bias:.{_FIGURES}f}", *lines])


def source_of(learned_from: Iterable[Example]) -> str:
    """Return a line that changes with what is learned from, so that a test can tell that the weights are old."""
    said = sha256()
    for example in learned_from:
        said.update(f"{example.is_marked:d} {example.share} {' '.join(example.words)}\n".encode())
    return f"# learned from {said.hexdigest()[:16]}"


def main() -> None:
    """Learn for each rule, and write the weights."""
    for rule in LEARNED:
        known = list(examples(rule))
        bias, weights = learn(known)
        head = f"# Made by `make learn`: how much each word, and each before another, speaks for a finding of {rule}."
        file_of(rule).write_text(written(bias, weights, head, source_of(known)), "utf-8")
        marked = sum(example.is_marked for example in known)
        print(f"{rule}: {len(known)} sentences, {marked} of them marked, {len(weights)} weights.")  # noqa: T201 - it tells


if __name__ == "__main__":
    main()
