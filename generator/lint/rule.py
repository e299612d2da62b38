"""What a rule is, and what it hands back."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import NamedTuple

from generator.findings import Severity
from generator.lint.document import Block
from generator.lint.view import PageView
from generator.lint.words import Words


class Change(NamedTuple):
    """What `--fix` may write in a block without asking. It can reach further than the words of the hit."""

    start: int
    end: int
    replacement: str


class Hit(NamedTuple):
    """One problem on one page, not yet a place in a file."""

    block: Block | None
    """The block it stands in. None: `start` and `end` are offsets in the file itself, in characters."""
    start: int
    """Where it begins in the text of the block, in characters."""
    end: int
    """Where it ends, itself outside."""
    message: str
    """Whole plain sentences: what is wrong, why it matters and what to write instead."""
    replacement: str | None = None
    """What to write in place of the words, where that can be known."""
    change: Change | None = None
    """What may be written without asking. None: somebody has to decide."""
    severity: Severity | None = None
    """How grave it is. None: as grave as the rule is."""


@dataclass(frozen=True)
class Rule:
    """One thing that the linter looks for."""

    id: str
    """Its short, stable name, such as `double-word`. Settings, allowances and the documentation use it."""
    severity: Severity
    """How grave a finding is when the site does not say otherwise."""
    summary: str
    """What it finds, in one sentence."""
    why: str
    """Why it matters to a family, in one or two sentences."""
    source: str
    """Where the advice comes from."""
    check: Callable[[PageView, Words], Iterable[Hit]]
    """Looks at one page and gives what it finds, in any order."""
    good: tuple[str, ...]
    """Markdown in which it finds nothing."""
    bad: tuple[str, ...]
    """Markdown in which it finds something."""
