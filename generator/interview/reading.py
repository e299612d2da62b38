"""How what somebody typed becomes a value, for each kind of question."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from generator.directory.nodes import Location
from generator.directory.quoting import shortened
from generator.directory.values import ANSWERS, Fact
from generator.directory.written import Figure, Value, Word, as_written
from generator.interview.known import Known
from generator.interview.question import Option, RefusedError

Read = Callable[[str], Value | None]
_SHORT_ANSWERS = {"y": "yes", "n": "no"}


def yes_or_no(text: str) -> Value | None:
    """Read a yes or a no.

    Raises:
        RefusedError: It is neither.
    """
    word = _SHORT_ANSWERS.get(text.strip().lower(), text.strip().lower())
    if word not in ("yes", "no"):
        raise RefusedError(f'"{shortened(text)}" is not an answer here. Write yes or no.')
    return Figure(word)


def fact(known: Known, way: Location) -> Read:
    """Return how to read yes, no or partly, with or without words after it."""

    def read(text: str) -> Value | None:
        word, _, details = (part.strip() for part in re.sub(r"^(\w+),", r"\1:", text.strip()).partition(":"))
        answer = ANSWERS.get(_SHORT_ANSWERS.get(word.lower(), word.lower()))
        if answer is None:
            known.read(Fact, way, word)
        if answer in (None, "not told"):
            return None
        if not details:
            return Figure(answer)
        annotation = Fact.model_fields["details"].rebuild_annotation()
        return {"answer": Figure(answer), "details": str(known.read(annotation, (*way, "details"), details))}

    return read


def one_text(known: Known, annotation: Any, way: Location, options: tuple[Option, ...], *, is_word: bool) -> Read:
    """Return how to read a text, a number or a day for a field, or the number of one of its choices."""

    def read(text: str) -> Value | None:
        chosen = _by_number(text, options)
        typed = chosen.word if chosen else _as_choice(text, options)
        if annotation is bool:
            return yes_or_no(text)
        value = known.read(annotation, way, typed)
        if way == ("id",):
            known.check_id(value)
        written = as_written(value, typed)
        is_word_of_ours = (is_word or way == ("id",)) and not isinstance(written, Word)
        return Word(written) if is_word_of_ours else written

    return read


def one_reference(known: Known, target: str, options: tuple[Option, ...]) -> Read:
    """Return how to read the number, the name or the id of another entry."""

    def read(text: str) -> Value | None:
        return Word(_reference(known, target, options, text.strip()))

    return read


def several(known: Known, target: str | None, options: tuple[Option, ...]) -> Read:
    """Return how to read the numbers or names of several entries or choices, with commas between them."""

    def read(text: str) -> Value | None:
        found: list[Value] = []
        for part in filter(None, (part.strip() for part in _parts(text))):
            if target:
                word = _reference(known, target, options, part)
            else:
                chosen = _by_number(part, options) or _by_word(part, options)
                if chosen is None:
                    words = ", ".join(option.word for option in options)
                    raise RefusedError(f'"{shortened(part)}" is not a choice here. Choose from: {words}.')
                word = chosen.word
            if word not in found:
                found.append(Word(word))
        return found or None

    return read


def _parts(text: str) -> list[str]:
    return re.split(r"[,;]|(?<=\d)\s+(?=\d)", text)


def _reference(known: Known, target: str, options: tuple[Option, ...], text: str) -> str:
    chosen = _by_number(text, options) or _by_word(text, options)
    if chosen:
        return chosen.word
    like = [option for option in options if text.lower() in option.label.lower()]
    if len(like) == 1:
        return like[0].word
    if len(like) > 1:
        names = ", ".join(f"{options.index(option) + 1} {option.label}" for option in like[:8])
        raise RefusedError(f'"{shortened(text)}" could be several: {names}. Write the number of one.')
    raise known.no_such(target, text)


def _by_number(text: str, options: tuple[Option, ...]) -> Option | None:
    typed = text.strip().rstrip(".")
    number = int(typed) if re.fullmatch(r"[0-9]{1,5}", typed) else 0
    return options[number - 1] if 1 <= number <= len(options) else None


def _by_word(text: str, options: tuple[Option, ...]) -> Option | None:
    typed = text.strip().lower()
    exact = [option for option in options if typed in (option.word.lower(), option.label.lower())]
    return exact[0] if exact else None


def _as_choice(text: str, options: tuple[Option, ...]) -> str:
    chosen = _by_word(text, options)
    return chosen.word if chosen else text
