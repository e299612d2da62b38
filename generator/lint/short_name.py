"""A shortened name where it stands on a page, and the words beside it."""

from __future__ import annotations

import re
from typing import NamedTuple

from generator.lint.block_view import BlockView

_BEFORE = re.compile(r"([^\W_]+)(?:['’]s)?\W{0,3}$")
_BEHIND = re.compile(r"['’]?s?[^\w.!?;:(]{0,3}([^\W_]+)")
_INITIAL = re.compile(r"(?<![^\W_])[A-Z]\.$")
"""The end of somebody's first names, as in "R. N. Blight"."""


class ShortName(NamedTuple):
    """A shortened name where it stands on a page."""

    view: BlockView
    start: int
    end: int
    """Behind its plural s, and before an apostrophe."""
    text: str
    key: str
    """As it is looked up."""
    letters: str
    """The text without a plural s, for comparing it with words."""

    @property
    def base(self) -> str:
        """The key without a number at its end: KS1 and KS2 are one name."""
        return self.key.rstrip("0123456789") or self.key

    @property
    def before(self) -> str:
        """The word before it, or ""."""
        match = _BEFORE.search(self.view.text, max(self.start - 40, 0), self.start)
        return match[1] if match else ""

    @property
    def behind(self) -> str:
        """The word behind it in the same sentence, or ""."""
        match = _BEHIND.match(self.view.text, self.end)
        return match[1] if match else ""

    @property
    def follows_name(self) -> bool:
        """Whether the word before has a capital, and does not owe it to the start of a sentence."""
        before = self.before
        if not is_capitalised(before):
            return False
        left = self.view.text[max(self.start - 60, 0) : self.start].rstrip()[: -len(before)].rstrip(" '’")
        return bool(left) and (left[-1] not in ".!?:" or _INITIAL.search(left) is not None)


def is_capitalised(word: str) -> bool:
    """Return whether a word has one capital letter at its beginning."""
    return word[:1].isupper() and word[1:2].islower()
