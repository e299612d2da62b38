"""Learns from labelled sentences how much each word speaks for a finding, and writes `generator/lint/words/tone.txt`.

    make learn

It reads the passages for tuning in `corpus` and the sentences in `tone`. What is held out is never looked at. Words and
pairs that are in one sentence alone are left out: they would be learned by heart. The weights are worked out by
scikit-learn, the usual library for it. Only whoever runs `make learn` needs it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

import yaml

from generator.lint.document import Document
from generator.lint.evaluation import labels_of, overlap
from generator.lint.learned import ALONE, BIAS, TONE, features_of
from generator.lint.prose import Span, lower, words_of
from generator.lint.reading.readers import read_document
from generator.lint.settings import Settings
from generator.lint.tone import sentences_of
from generator.lint.view import PageView

_FOLDER = Path(__file__).parent
_RULE = "welcome"
_LEAST = 2
"""Sentences. What is in fewer is left out."""
_STRENGTH = 0.5
"""How far the weights may go from 0 to fit what is learned from: scikit-learn's C."""
_JOIN = "_"
"""Stands between the two words of a pair in the library. No word has it."""
_FIGURES = 2
"""Figures behind the point of a weight."""
_MARKS = str.maketrans("", "", "⟦⟧")
"""Stand around the words that tell. What is learned is about the whole sentence."""
_NEVER = date(2000, 1, 1)
"""No rule that looks at the day has a part in this."""


class Example(NamedTuple):
    """One sentence, and whether an editor would mark it."""

    words: list[str]
    is_marked: bool


def examples() -> Iterator[Example]:
    """Yield the sentences to learn from. Those in doubt are left out."""
    for file in sorted((_FOLDER / "corpus").rglob("*.labels.yaml")):
        told = yaml.safe_load(file.read_text("utf-8"))
        if told["held_out"]:
            continue
        document = read_document(file.parent / told["passage"], told["passage"]).document
        if document is not None:
            yield from _of_passage(document, told)
    for file in sorted((_FOLDER / "tone").glob("*.tsv")):
        for line in file.read_text("utf-8").splitlines():
            label, _, sentence = line.partition("\t")
            if label != "E":
                yield Example(words_of(lower(sentence.translate(_MARKS))), label == "U")


def _of_passage(document: Document, told: dict[str, list[dict[str, str | int]]]) -> Iterator[Example]:
    labels = [label for label in labels_of(told, document.text) if label.rule == _RULE and label.kind != "leave"]
    for span, words in _sentences(document):
        place = document.place(*span)
        kinds = {label.kind for label in labels if overlap(label, place)}
        if kinds != {"either"}:
            yield Example(words, "flag" in kinds)


def _sentences(document: Document) -> Iterator[tuple[Span, list[str]]]:
    """Yield the sentences of a document: where each stands in the file, and its words."""
    for page in document.pages:
        for block in PageView(page, "", Settings(today=_NEVER)).blocks:
            for first, after in sentences_of(block):
                span = block.block.span(block.spans[first][0], block.spans[after - 1][1])
                yield span, block.words[first:after]


def learn(learned_from: Iterable[Example]) -> tuple[float, dict[tuple[str, str], float]]:
    """Return what every sentence begins with, and the weight of each word and pair."""
    from sklearn.feature_extraction import DictVectorizer  # noqa: PLC0415 - only `make learn` installs it
    from sklearn.linear_model import LogisticRegression  # noqa: PLC0415 - the same

    known = list(learned_from)
    counts = [Counter(features_of(example.words)) for example in known]
    in_sentences = Counter(feature for count in counts for feature in count)
    rows = [{_JOIN.join(pair): n for pair, n in count.items() if in_sentences[pair] >= _LEAST} for count in counts]
    vectorizer = DictVectorizer()
    model = LogisticRegression(C=_STRENGTH, max_iter=5000, tol=1e-6)
    model.fit(vectorizer.fit_transform(rows), [example.is_marked for example in known])
    names = [name.split(_JOIN) for name in vectorizer.get_feature_names_out()]
    return float(model.intercept_[0]), dict(
        zip([(first, second) for first, second in names], model.coef_[0], strict=True)
    )


def written(bias: float, weights: dict[tuple[str, str], float], source: str) -> str:
    """Return the text of a file of weights: a line for each word. What is next to nothing is left out."""
    rows: dict[str, list[str]] = {}
    for (first, second), weight in sorted(weights.items()):  # `ALONE` comes before all other words
        if rounded := round(float(weight), _FIGURES):
            row = rows.setdefault(first, [] if second == ALONE else ["0"])
            row.append(f"{rounded:g}" if second == ALONE else f"{second} {rounded:g}")
    head = ["# Made by `make learn`. How much each word, and each before another, speaks for a cold sentence.", source]
    return "\n".join([*head, f"{BIAS} {bias:.2f}", *(f"{word} {' '.join(row)}" for word, row in rows.items())])


def source_of(learned_from: Iterable[Example]) -> str:
    """Return a line that changes with what is learned from, so that a test can tell that the weights are old."""
    said = sha256()
    for example in learned_from:
        said.update(f"{example.is_marked:d} {' '.join(example.words)}\n".encode())
    return f"# learned from {said.hexdigest()[:16]}"


def main() -> None:
    """Learn, and write the weights."""
    known = list(examples())
    bias, weights = learn(known)
    TONE.write_text(written(bias, weights, source_of(known)), "utf-8")
    marked = sum(example.is_marked for example in known)
    print(f"{len(known)} sentences, {marked} of them marked, {len(weights)} weights.")  # noqa: T201 - a program that prints


if __name__ == "__main__":
    main()
