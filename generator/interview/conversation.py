"""Questions and answers at a keyboard: back, help, stop, and asking again when an answer cannot be taken.

What has been answered is a table from question to typed words. The questions are gone through from the start each
time something in it changes, so going back, taking up again and mending an answer are all the same thing.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from generator.directory.nodes import Location
from generator.directory.spaces import NO_BREAK
from generator.directory.texts import HIDDEN
from generator.directory.written import Value
from generator.interview.question import Asking, Question, RefusedError, RejectedError
from generator.interview.words import ABOUT_COMMANDS, LONG_ANSWER, NEEDED, asked, left_over

END_OF_TEXT = "."
"""The line that ends an answer of several lines."""
_COMMANDS = ("back", "skip", "stop", "?")
_PROMPT, _NEXT_LINE = "> ", "| "


class StoppedError(Exception):
    """The person who answers wants to go on another time."""


class CutOffError(StoppedError):
    """There are no more answers to be had: the end of the input, or Ctrl-C."""


class _Back(Exception):  # noqa: N818 - it is a wish, not an accident
    pass


@dataclass(frozen=True, slots=True)
class Voice:
    """The two ends of a conversation."""

    say: Callable[[str], None]
    """Shows a line."""
    listen: Callable[[str], str]
    """Shows a prompt and returns the line that is typed. It raises EOFError and KeyboardInterrupt."""


@dataclass
class Answers:
    """What was typed, by the key of its question."""

    given: dict[str, str] = field(default_factory=dict)
    former: dict[str, str] = field(default_factory=dict)
    """Answers to be looked at again. An empty answer keeps them."""

    def doubt(self, key: str) -> None:
        """Ask a question again, with its answer at hand."""
        if key in self.given:
            self.former[key] = self.given.pop(key)

    def doubt_all_of(self, way: Location, order: list[str]) -> None:
        """Ask for a value again, and where it lies in a part of the entry also for what comes after it there.

        `order` are the keys of the questions in the order in which they are asked.
        """
        key, part = (".".join(map(str, steps)) for steps in (way, way[:-1]))
        is_after = False
        for other in order:
            if _is_inside(other, key) or (is_after and part and _is_inside(other, part)):
                self.doubt(other)
                is_after = True


def _is_inside(key: str, part: str) -> bool:
    return key == part or key.startswith(f"{part}.")


def converse(ask: Callable[[], Asking], answers: Answers, keep: Callable[[], None], voice: Voice) -> Value | None:
    """Ask all questions that have no answer yet, and return the value that they ask for together.

    Args:
        ask: Starts the questions from the first.
        answers: What is answered already. What is typed is added to it.
        keep: Called after each change to the answers.
        voice: Whom to ask.

    Raises:
        StoppedError: Somebody stopped. The answers have everything that was typed.
    """
    talk = _Talk(answers, keep, voice)
    while True:
        trail: list[Question] = []
        try:
            return talk.through(ask(), trail)
        except RejectedError as problem:
            talk.reject(problem, trail)
        except _Back:
            talk.back(trail)


class _Talk:
    def __init__(self, answers: Answers, keep: Callable[[], None], voice: Voice) -> None:
        self.answers = answers
        self.keep = keep
        self.voice = voice
        self.reasons: dict[str, str] = {}

    def through(self, asking: Asking, trail: list[Question]) -> Value | None:
        try:
            question = next(asking)
            while True:
                trail.append(question)
                question = asking.send(self._answer(question))
        except StopIteration as done:
            value: Value | None = done.value
            return value

    def reject(self, problem: RejectedError, trail: list[Question]) -> None:
        """Ask again for what does not fit, the reason first."""
        for way, reason in problem.reasons.items():
            key = ".".join(map(str, way))
            if not any(_is_inside(question.key, key) for question in trail):
                # It is about what was never asked: the nearest thing that was is asked again.
                way = _nearest(way, trail)  # noqa: PLW2901
                key = ".".join(map(str, way))
            first = next((question.key for question in trail if _is_inside(question.key, key)), key)
            self.reasons[first] = reason
            self.answers.doubt_all_of(way, [question.key for question in trail])
        self.keep()

    def back(self, trail: list[Question]) -> None:
        """Ask the question before the one that was asked last."""
        before = [question for question in trail[:-1] if question.is_kept]
        if not before:
            self.voice.say("This is the first question.")
            return
        self.answers.doubt(before[-1].key)
        self.keep()

    # One question --------------------------------------------------------------------------------------------

    def _answer(self, question: Question) -> Value | None:
        typed = self.answers.given.get(question.key)
        if typed is not None:
            try:
                return _read(question, typed)
            except RefusedError as problem:  # the directory has changed since it was typed
                self.answers.doubt(question.key)
                self.reasons.setdefault(question.key, str(problem))
        former = self.answers.former.get(question.key, "")
        reason = self.reasons.pop(question.key, "")
        if reason:
            self.voice.say(f"\n{reason}")
        self._show(question, former)
        while True:
            try:
                typed = self._typed(question)
                return self._take(question, former, typed)
            except RefusedError as problem:
                self.voice.say(str(problem))

    def _take(self, question: Question, former: str, typed: str) -> Value | None:
        if typed == "" and former:
            typed = former
        elif typed == "" and question.suggestion:
            typed = question.suggestion
        elif typed == "skip":
            typed = ""
        value = _read(question, typed)
        if question.is_kept:
            self.answers.former.pop(question.key, None)
            self.answers.given[question.key] = typed
            self.keep()
        return value

    def _show(self, question: Question, former: str) -> None:
        for line in asked(question, former):
            self.voice.say(line)

    def _typed(self, question: Question) -> str:
        """Return what is typed, commands apart."""
        while True:
            line = self._line(question, _PROMPT, [])
            command = line.lower()
            if command == "?":
                self.voice.say(ABOUT_COMMANDS)
                self.voice.say(question.help or question.words)
                for line in left_over(question):
                    self.voice.say(line)
                continue
            self._obey(command)
            if not question.is_long or command in ("", "skip"):
                return "skip" if command == "skip" else line
            return self._rest(question, line)

    def _rest(self, question: Question, first: str) -> str:
        lines = [first]
        if first == END_OF_TEXT:
            return ""
        self.voice.say(LONG_ANSWER)
        while (line := self._line(question, _NEXT_LINE, lines)) != END_OF_TEXT:
            if line.lower() in ("back", "stop"):
                self._remember(question, lines)
                self._obey(line.lower())
            lines.append(line)
        return "\n".join(lines).strip()

    @staticmethod
    def _obey(command: str) -> None:
        if command == "back":
            raise _Back
        if command == "stop":
            raise StoppedError

    def _line(self, question: Question, prompt: str, lines: list[str]) -> str:
        try:
            line = self.voice.listen(prompt)
        except (EOFError, KeyboardInterrupt):
            self._remember(question, lines)
            raise CutOffError from None
        return NO_BREAK.sub(" ", line).strip() if not lines else NO_BREAK.sub(" ", line).rstrip()

    def _remember(self, question: Question, lines: list[str]) -> None:
        """Keep an unfinished text: it is there when the question is asked again."""
        if lines and question.is_kept:
            self.answers.former[question.key] = "\n".join(lines).strip()
            self.keep()


def _read(question: Question, typed: str) -> Value | None:
    """Return the value of an answer.

    Raises:
        RefusedError: It cannot be taken.
    """
    if not typed:
        if question.is_needed:
            raise RefusedError(NEEDED if question.is_kept else f"Write {question.hint}.")
        return None
    hidden = HIDDEN.search(typed)
    if hidden:
        code = f"U+{ord(hidden[0]):04X}"
        raise RefusedError(f"There is an invisible character in this answer ({code}). Type it again, without pasting.")
    return question.read("\n".join(map(_without_backslash, typed.split("\n"))))


def _without_backslash(typed: str) -> str:
    r"""Return a line without the backslash that marks it as no command: `\stop` is the word stop."""
    bare = typed.lstrip("\\")
    return typed[1:] if bare != typed and (bare.lower() in _COMMANDS or bare == END_OF_TEXT) else typed


def _nearest(way: Location, trail: list[Question]) -> Location:
    for length in range(len(way) - 1, 0, -1):
        part = ".".join(map(str, way[:length]))
        inside = [question.way for question in trail if _is_inside(question.key, part)]
        if inside:
            return inside[-1]
    return trail[-1].way
