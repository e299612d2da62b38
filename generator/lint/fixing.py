"""Safe changes to a file's text: what `--fix` writes and `--diff` shows. Nothing but the words in question changes."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from html import escape

from generator.lint.fixing_yaml import fitting_yaml
from generator.lint.linted import Fix
from generator.lint.rewriting import with_changes

ROUNDS = 10
"""A change can make room for another. After so many rounds without an end, a file is left as it was."""

_YAML = frozenset({".yaml", ".yml"})
_MARKDOWN = frozenset({".md", ".markdown"})
_HTML = frozenset({".html", ".htm"})
_WORD_FILES = frozenset({".docx"})
_FRONT_MATTER = re.compile(r"---[ \t]*\r?\n(?P<yaml>.*?)^(?:---|\.\.\.)[ \t]*\r?$", re.DOTALL | re.MULTILINE)
_MARKDOWN_MARKS = frozenset("*_`[]<>|\\")
_TAG = re.compile(r"<[/!a-zA-Z]")
_HEADING = re.compile(r"[ ]{0,3}#{1,6}[ \t]|[^\n]*\n[ ]{0,3}(?:=+|-+)[ \t]*\r?(?:\n|\Z)")
_NEAR = 2_000
"""Characters. How far tags, brackets and lines are looked for, so that a file of one line takes no time."""

_CHANGED = "the file does not say that any more"
_NOT_YAML = "the file would not say the same in YAML any more. Put the text in quotation marks first"
_A_MARK = "what to write has a character that means something else in Markdown"
_A_TAG = "it stands inside a tag"
_A_HEADING = "it is in a heading, so links to it would break"
_A_NAME = "it is the name of a link"
_UNSEEN = "what to write has line breaks or other characters in it that cannot be seen"
_WORD = "Word files are never written"
_NO_END = "each change would call for another"


@dataclass(frozen=True, slots=True)
class Left:
    """A change that was not made."""

    fix: Fix
    why: str
    """Half a sentence."""


@dataclass(frozen=True, slots=True)
class Fixed:
    """A text after its changes."""

    text: str
    done: int = 0
    """How many changes were made."""
    left: tuple[Left, ...] = ()
    """Those that were not, by the places that they have now."""


def fix_all(
    text: str, suffix: str, fixes: tuple[Fix, ...], lint_again: Callable[[str], tuple[Fix, ...] | None]
) -> Fixed:
    """Return a text with all safe changes made, so that a second run finds none to make.

    Args:
        text: The file's text.
        suffix: The end of its name, such as ".md".
        fixes: The safe changes to it.
        lint_again: Gives the safe changes to another text of the same file, or None when it cannot be read any more.
    """
    now, done = text, 0
    latest: tuple[Fix, ...] | None = fixes
    for _ in range(ROUNDS):
        if latest is None:
            return Fixed(text, 0, tuple(Left(fix, _NOT_YAML) for fix in fixes))
        result = fix_once(now, suffix, latest)
        if not result.done:
            return Fixed(now, done, result.left)
        now, done = result.text, done + result.done
        latest = lint_again(now)
    return Fixed(text, 0, tuple(Left(fix, _NO_END) for fix in fixes))


def fix_once(text: str, suffix: str, fixes: Iterable[Fix]) -> Fixed:
    """Return a text with those changes made that can be made together."""
    suffix = suffix.lower()
    first, last = _yaml_stretch(text, suffix)
    left: list[Left] = []
    in_yaml: list[Fix] = []
    written: dict[Fix, str] = {}
    for fix in _apart(fixes):
        is_yaml = first <= fix.start < last
        why = _why_not(text, "" if is_yaml else suffix, fix)
        if why:
            left.append(Left(fix, why))
        elif is_yaml:
            in_yaml.append(fix)
        else:
            written[fix] = escape(fix.replacement, quote=False) if suffix in _HTML else fix.replacement
    if in_yaml:
        fitting = fitting_yaml(text[first:last], first, in_yaml)
        written |= fitting
        left += [Left(fix, _NOT_YAML) for fix in in_yaml if fix not in fitting]
    in_order = sorted(written, key=lambda fix: fix.start)
    text = with_changes(text, [(fix.start, fix.end, written[fix]) for fix in in_order])
    return Fixed(text, len(written), tuple(left))


def _apart(fixes: Iterable[Fix]) -> list[Fix]:
    """Return the changes in order, without those that touch the one before. They have their turn in the next round."""
    chosen: list[Fix] = []
    for fix in sorted(fixes, key=lambda fix: (fix.start, fix.end)):
        if not chosen or fix.start > chosen[-1].end:
            chosen.append(fix)
    return chosen


def _yaml_stretch(text: str, suffix: str) -> tuple[int, int]:
    """Return which part of a file is YAML: all of it, its front matter, or nothing."""
    if suffix in _YAML:
        return 0, len(text)
    front = _FRONT_MATTER.match(text) if suffix in _MARKDOWN else None
    return front.span("yaml") if front else (0, 0)


def _why_not(text: str, suffix: str, fix: Fix) -> str | None:
    """Return why a change cannot be made safely. The suffix is empty for text in YAML, which is checked elsewhere."""
    if suffix in _WORD_FILES:
        return _WORD
    if text[fix.start : fix.end] != fix.words:
        return _CHANGED
    if not fix.replacement.isprintable():
        return _UNSEEN
    why = _why_not_html(text, fix) if suffix in _HTML | _MARKDOWN else None
    return why or (_why_not_markdown(text, fix) if suffix in _MARKDOWN else None)


def _why_not_html(text: str, fix: Fix) -> str | None:
    return _A_TAG if _in_tag(text, fix.start) and set(fix.replacement) & set("\"'<>&") else None


def _why_not_markdown(text: str, fix: Fix) -> str | None:
    if (set(fix.replacement) - set(fix.words)) & _MARKDOWN_MARKS:
        return _A_MARK
    if _in_name_of_link(text, fix):
        return _A_NAME
    line = text.rfind("\n", max(0, fix.start - _NEAR), fix.start) + 1
    return _A_HEADING if _HEADING.match(text, line, fix.end + _NEAR) else None


def _in_tag(text: str, position: int) -> bool:
    near = max(0, position - _NEAR)
    opened = text.rfind("<", near, position)
    return opened > text.rfind(">", near, position) and bool(_TAG.match(text, opened))


def _in_name_of_link(text: str, fix: Fix) -> bool:
    """Return whether words stand in brackets that a definition elsewhere gives an address: `[the form]`."""
    near = max(0, fix.start - _NEAR)
    is_open = text.rfind("[", near, fix.start) > text.rfind("]", near, fix.start)
    close = text.find("]", fix.end, fix.end + _NEAR)
    return is_open and close >= 0 and text.find("[", fix.end, close) < 0 and text[close + 1 : close + 2] != "("
