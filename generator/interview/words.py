"""What the interview says around its questions."""

from __future__ import annotations

from collections.abc import Iterator

from generator.interview.question import Option, Question

ABOUT_COMMANDS = (
    "back: the question before. skip: leave it open. stop: go on another time. ?: this help.\n"
    "To write one of these words as an answer, put \\ before it."
)
LONG_ANSWER = "Write as many lines as you like. An empty line starts a new paragraph. A full stop alone ends it."
NEEDED = "The entry cannot be without this. Write something, or stop and find out: what you wrote is kept."
HONEST = "What you leave open is shown to families as not told. That is better than a guess."

_MOST_OPTIONS = 30
"""How many choices are shown. Of more, somebody types a part of the name."""


def asked(question: Question, former: str) -> Iterator[str]:
    """Yield the lines that put a question."""
    if question.before:
        yield question.before
    if question.words:
        yield f"\n{question.words}{_left(question)}"
    if question.hint:
        yield f"  Write {question.hint}."
    if question.example:
        yield f"  For example: {question.example}"
    yield from _options(question.options)
    if former:
        shown = former.replace("\n", "\n    ")
        yield f"  You wrote: {shown}"
        yield "  Press Enter to keep it, or write it anew. To leave it open, write skip."
    elif question.suggestion:
        yield f'  Press Enter for "{question.suggestion}".'
    elif not question.is_kept:
        return
    elif question.is_needed:
        yield "  This one is needed."
    else:
        yield f"  {question.empty}"


def left_over(question: Question) -> Iterator[str]:
    """Yield what helps to answer a question, for those who ask for more."""
    if question.example:
        yield f"For example: {question.example}"
    if not question.is_needed:
        yield HONEST


def _left(question: Question) -> str:
    if question.left < 0 or not question.is_kept:
        return ""
    return f"  ({question.left} more after this)" if question.left else "  (the last one)"


def _options(options: tuple[Option, ...]) -> Iterator[str]:
    for number, option in enumerate(options[:_MOST_OPTIONS], 1):
        yield f"  {number:>3}  {option.label if option.has_name else option.word}{_gloss(option)}"
    if len(options) > _MOST_OPTIONS:
        yield f"  and {len(options) - _MOST_OPTIONS} more: write a part of the name."


def _gloss(option: Option) -> str:
    return f": {option.label}" if option.label and not option.has_name else ""
