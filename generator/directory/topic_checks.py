"""Whether the topics that entries say they cover are on the list of topics."""

from __future__ import annotations

from collections.abc import Iterator

from generator.directory.nodes import Mapping, Scalar
from generator.directory.parts import LISTS
from generator.directory.references import nothing_there
from generator.directory.topics import topics
from generator.directory.tree import repeated, texts_at
from generator.directory.values import is_slug
from generator.findings import Finding

_OTHERWISE = "Run local-offer duties for the list of topics"


def check_topics(root: Mapping) -> Iterator[Finding]:
    """Find topics that are on no list, and topics that `duties` names twice."""
    for section in LISTS:
        yield from unknown_topics(texts_at(root, f"{section}.*.covers.*"))
    yield from unknown_topics(texts_at(root, "duties.*.topic"))
    for topic, first in repeated(texts_at(root, "duties.*.topic")):
        message = f'The topic "{topic.shown}" stands at {first.place} too. Keep one of the two.'
        yield topic.finding("duplicate-topic", message)


def unknown_topics(written: Iterator[Scalar]) -> Iterator[Finding]:
    """Yield a finding for each text that should be the id of a topic and is not."""
    known = tuple(topic.id for topic in topics().topics)
    for text in written:
        if text.text not in known and is_slug(text.text or ""):  # what is no slug is told already
            yield nothing_there(text, "topic", known, _OTHERWISE)
