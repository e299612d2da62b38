"""What a Markdown file says about itself between two lines of `---` at its start."""

from __future__ import annotations

import re

from generator.directory.nodes import Mapping, Scalar, Source
from generator.directory.source import read_tree
from generator.directory.texts import UNSEEN
from generator.lint.document import Kind
from generator.lint.reading.page_draft import META, PageDraft
from generator.lint.reading.passage import Passage
from generator.lint.reading.sentences import is_sentence
from generator.lint.reading.writing import NO_BREAK, plain_block
from generator.lint.reading.yaml_comments import yaml_allowances
from generator.lint.reading.yaml_sentences import write_sentences
from generator.lint.reading.yaml_text import write_text

_FRONT = re.compile(r"---[ \t]*\r?\n((?:(?!---|\.\.\.)[^\n]*+\n)*+)(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)")
_TOML = re.compile(r"\+\+\+[ \t]*\r?\n(?:(?!\+\+\+)[^\n]*+\n)*+\+\+\+[ \t]*(?:\r?\n|\Z)")
_SIMPLE = re.compile(
    r"""([A-Za-z_][\w-]*+): ++(?:([A-Za-z0-9](?:[^\s:#]|:(?=\S)|(?<!\s)#| (?=[^\s#]))*+)|"([^"\\\r\n]++)")[ \t\r]*+\n"""
)
_FIELD = re.compile(r"[A-Za-z_][\w-]*+:\s")
_TITLES = frozenset({"title", "description", "subtitle", "summary"})


def read_front_matter(text: str, shown: str, draft: PageDraft) -> int:
    """Add what front matter says to a page, and return where the text after it begins.

    What cannot be read as YAML is passed over, as it is when a site is made. Front matter in TOML is not read.
    """
    if not text.startswith(("---", "+++")):
        return 0
    match = _FRONT.match(text)
    if match is None:
        toml = _TOML.match(text)
        return toml.end() if toml else 0
    if _read_simple(text, *match.span(1), draft):
        return match.end()
    root, _ = read_tree(Source(shown, UNSEEN.sub(NO_BREAK, text[: match.end(1)])))
    if isinstance(root, Mapping):
        _read_fields(root, draft)
        draft.allowances += yaml_allowances(text[: match.end(1)], root)
    elif not _FIELD.match(text, match.start(1)):
        return 0  # A line across the page, and some text.
    return match.end()


def _read_simple(text: str, start: int, end: int, draft: PageDraft) -> bool:
    """Read names with plain values, for which no parser is needed. Say whether there was nothing else."""
    found = []
    while start < end:
        match = _SIMPLE.match(text, start, end)
        if match is None:
            return False
        found.append(match)
        start = match.end()
    passage = Passage(text)
    for match in found:
        name, group = match[1], 2 if match[2] else 3
        if name in META:
            draft.tell(name, match[group], match.span(group))
        elif name in _TITLES or is_sentence(match[group]):
            block = plain_block(Kind.TITLE if name in _TITLES else Kind.PARAGRAPH, passage, *match.span(group))
            draft.blocks += [block] if block else []
    return True


def _read_fields(root: Mapping, draft: PageDraft) -> None:
    for name, value in root.values.items():
        if name in _TITLES and isinstance(value, Scalar):
            write_text(value, draft, Kind.TITLE)
        else:
            write_sentences(value, draft, name)
