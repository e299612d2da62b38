"""A whole interview: from the first question to the entry in its file."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import Enum
from functools import partial
from pathlib import Path

from generator.directory.fields import entry_of, field_at
from generator.directory.loader import Loaded, load
from generator.directory.values import Thing
from generator.directory.written import Fields
from generator.directory.yaml_text import as_yaml
from generator.interview import reading
from generator.interview.asking import Walk
from generator.interview.conversation import CutOffError, StoppedError, Voice, converse
from generator.interview.draft import Draft, drafts, new_draft
from generator.interview.kinds import KINDS, TABLES, Kind
from generator.interview.known import Known
from generator.interview.question import Asking, Question, RejectedError
from generator.interview.safe import troubles, write
from generator.writing.edit import Change, ChangedMeanwhileError, NoPlaceError
from generator.writing.place import place


@dataclass(frozen=True, slots=True)
class Project:
    """Where the directory is."""

    folder: Path
    """The project's folder, in which drafts are kept."""
    groups: Path
    """The main file."""
    glossary: Path
    content: Path
    """The folder in which pictures lie."""
    today: date


class End(Enum):
    """How an interview ended."""

    WRITTEN = "written"
    STOPPED = "stopped"
    """Somebody stopped, and the draft is kept."""
    CUT_OFF = "cut off"
    """The answers ended, and the draft is kept."""
    REFUSED = "refused"
    """The entry cannot be written as things are, and the draft is kept."""


def interview(kind: str, project: Project, voice: Voice) -> End:
    """Ask for a new entry and write it.

    Args:
        kind: One of `KINDS`.
        project: The directory to which it is added.
        voice: Who answers.

    Raises:
        OSError: The computer refuses to write the entry. Its files are as they were, and the draft is kept.
    """
    one = _Interview(KINDS[kind], project, voice)
    try:
        draft = one.draft()
    except StoppedError as stopped:
        return End.CUT_OFF if isinstance(stopped, CutOffError) else End.STOPPED
    try:
        return one.run(draft)
    except (StoppedError, KeyboardInterrupt) as stopped:
        voice.say(_about_kept(draft, kind))
        return End.STOPPED if type(stopped) is StoppedError else End.CUT_OFF
    except OSError:
        voice.say(_about_kept(draft, kind))
        raise


def _about_kept(draft: Draft, kind: str) -> str:
    if draft.is_empty or not draft.file.is_file():
        return "\nNothing was written."
    return f"\nNothing was written yet. Your answers are kept. To go on: local-offer new {kind}"


class _Interview:
    def __init__(self, kind: Kind, project: Project, voice: Voice) -> None:
        self.kind = kind
        self.project = project
        self.voice = voice
        self.can_keep = True

    # Drafts --------------------------------------------------------------------------------------------------

    def draft(self) -> Draft:
        """Return a draft of an earlier interview, when somebody wants to go on with it, or a new one."""
        new = new_draft(self.project.folder, self.kind.name, self.project.today)
        there = drafts(self.project.folder, self.kind.name)
        while there:
            self.voice.say(f"You began {'this' if len(there) == 1 else 'these'} and did not finish:")
            for number, old in enumerate(there, 1):
                self.voice.say(f"  {number}  {old.name} (begun on {old.day}, {len(old.answers.given)} answers)")
            self.voice.say("Write its number to go on with it. Press Enter to begin a new one.")
            self.voice.say("To throw one away, write for example: forget 1")
            typed = self._listen().lower()
            word, _, number_typed = typed.rpartition(" ")
            number = int(number_typed) if number_typed.isascii() and number_typed.isdigit() else 0
            if typed in ("", "new", "no", "n"):
                return new
            if typed in ("yes", "y") and len(there) == 1:
                return there[0]
            if 1 <= number <= len(there) and word == "forget":
                there.pop(number - 1).forget()
            elif 1 <= number <= len(there) and not word:
                return there[number - 1]
            else:
                self.voice.say("That is none of these.")
        return new

    def _listen(self) -> str:
        try:
            typed = self.voice.listen("> ").strip()
        except (EOFError, KeyboardInterrupt):
            raise CutOffError from None
        if typed.lower() == "stop":
            raise StoppedError
        return typed

    def _keeper(self, draft: Draft) -> Callable[[], None]:
        def keep() -> None:
            try:
                draft.keep()
            except OSError as problem:
                if self.can_keep:  # said once
                    self.voice.say(f"Your answers cannot be kept for later: {problem.strerror or problem}.")
                self.can_keep = False

        return keep

    # From questions to a file --------------------------------------------------------------------------------

    def run(self, draft: Draft) -> End:
        """Ask, show, write."""
        self.voice.say(_welcome(self.kind))
        while True:
            try:
                change = self._agreed(draft)
                if change is None:
                    self.voice.say(_about_kept(draft, self.kind.name))
                    return End.STOPPED
                write(change)
            except NoPlaceError as problem:
                self.voice.say(f"\n{problem}")
                self.voice.say(_about_kept(draft, self.kind.name))
                return End.REFUSED
            except ChangedMeanwhileError as changed:
                self.voice.say(f"{changed} has changed meanwhile, so it is looked at again.")
                continue
            draft.forget()
            self.voice.say(_written(change))
            return End.WRITTEN

    def _agreed(self, draft: Draft) -> Change | None:
        """Return what to write, once all is answered. Nothing, when somebody says no to it."""
        planned: list[Change] = []
        known = Known(self._load(), self.kind.section, self.project.content, self.project.today)
        ask = partial(self._whole, known, planned)
        agreed = converse(ask, draft.answers, self._keeper(draft), self.voice)
        return planned[-1] if agreed == "yes" else None

    def _load(self) -> Loaded:
        return load(self.project.groups, self.project.glossary)

    def _whole(self, known: Known, planned: list[Change]) -> Asking:
        """Ask for the entry, and then whether to write it."""
        entry = yield from Walk(known, TABLES).thing(self._model(), (), 0)
        # The files may have changed since the first question.
        change = place(entry, self.kind.section, self._load(), self.project.groups)
        wrong = troubles(entry, self.kind.section, change, self.project.groups, self.project.glossary)
        if wrong:
            raise _rejected_or_no_place([(one.where, one.message) for one in wrong])
        planned.append(change)
        return (yield _write_it(entry, change))

    def _model(self) -> type[Thing]:
        section = field_at((self.kind.section,))
        entry = entry_of(section) if section else None
        if entry is None or entry.model is None:
            raise LookupError(self.kind.section)
        return entry.model


def _rejected_or_no_place(wrong: list[tuple[tuple[str | int, ...], str]]) -> Exception:
    """Return what to raise for errors that the directory would have: about answers, or about the file."""
    reasons = {where: message for where, message in wrong if where}
    if reasons:
        return RejectedError(reasons)
    return NoPlaceError(f"This cannot be written without a mistake: {wrong[0][1]}")


def _write_it(entry: Fields, change: Change) -> Question:
    where = f"into {change.shown}" if change.before is not None else f"as a new file, {change.shown}"
    return Question(
        ("write",),
        f"Write it {where}?",
        reading.yes_or_no,
        before=f"\nThis is the entry:\n\n{as_yaml(entry)}",
        hint="yes, no, or back",
        is_kept=False,
        is_needed=True,
    )


def _written(change: Change) -> str:
    return f"Written: {change.shown}\nTo see it: local-offer serve\nTo check its words: local-offer lint {change.shown}"


def _welcome(kind: Kind) -> str:
    return (
        f"A new {kind.noun}, one question at a time.\n"
        "If you do not know something, press Enter: families then read that nobody has told us.\n"
        "back: the question before. ?: help. stop: go on another time."
    )
