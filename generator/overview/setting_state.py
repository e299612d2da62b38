"""The state of one setting's page: which questions families will find answered, and what to write for the others."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from textwrap import fill

from generator.directory.dated import severity_of
from generator.directory.directory import Directory
from generator.directory.loader import Loaded
from generator.directory.nodes import Location
from generator.directory.setting_checks import UNANSWERED, WHO_ANSWERS, check_setting, place_of
from generator.directory.setting_questions import FEW, FIRST_CONTACT, QUESTIONS, State, first_contact_state, state
from generator.directory.settings import Setting
from generator.directory.suggestions import closest
from generator.findings import Finding, Place, Severity, at_least, in_order
from generator.reporters.display import harmless

Paint = Callable[[str, str], str]
"""Takes a text and the name of its part, and gives the text as it is to be shown."""

NEVER = "never"
"""In place of a severity: nothing makes a run fail."""

_MOST_NAMED = 12
"""How many settings are named where no single one is meant."""


class NoSuchSettingError(Exception):
    """There is no setting with this id. The message says which was meant, or which there are."""


@dataclass(frozen=True, slots=True)
class Row:
    """How one question stands."""

    question: str
    state: State
    place: Place
    """Where the answer stands, or where it would best be written."""
    write: str | None
    """What to write, when there is something to add."""


@dataclass(frozen=True, slots=True)
class SettingState:
    """How the page of one setting stands."""

    name: str
    rows: tuple[Row, ...]
    findings: tuple[Finding, ...]
    """What else is wrong with its entry."""

    def count(self, state: State) -> int:
        """Return how many questions stand like this."""
        return sum(row.state is state for row in self.rows)

    def fails(self, least: str) -> bool:
        """Return whether something is as grave as `least`, a severity or `NEVER`. A gap is information."""
        if least == NEVER:
            return False
        has_gaps = self.count(State.ANSWERED) < len(self.rows)
        return (has_gaps and least == Severity.INFORMATION) or bool(at_least(self.findings, Severity(least)))


def setting_state(loaded: Loaded, directory: Directory, identity: str, today: date) -> SettingState:
    """Return how the page of a setting stands on this day.

    Args:
        loaded: What was read, which knows the place of every word.
        directory: The same, checked.
        identity: The setting's id.
        today: The day of the run.

    Raises:
        NoSuchSettingError: There is no such setting.
    """
    ids = [setting.id for setting in directory.settings]
    if identity not in ids:
        raise NoSuchSettingError(_nothing_there(identity, ids))
    number = ids.index(identity)
    setting, here = directory.settings[number], ("settings", number)
    rows = (_first_contact(setting, here, loaded), *_rows(setting, here, loaded, directory))
    return SettingState(setting.name, rows, tuple(_findings(number, loaded, directory, today)))


def _nothing_there(identity: str, ids: list[str]) -> str:
    if not ids:
        return "There are no settings yet. Add one to the section settings:."
    meant = closest(identity, ids)
    there_are = f"There are: {', '.join(ids)}." if len(ids) <= _MOST_NAMED else "Its id: stands in its entry."
    hint = f'Did you mean "{meant}"?' if meant else there_are
    return f'There is no setting "{identity}". {hint}'


def _first_contact(setting: Setting, here: Location, loaded: Loaded) -> Row:
    stands = first_contact_state(setting)
    write = None if stands is State.ANSWERED else f"Under {FIRST_CONTACT}:, write {WHO_ANSWERS}."
    place = loaded.place(place_of(setting, FIRST_CONTACT, here))
    return Row("Who answers when I first ring or write, and when?", stands, place, write)


def _rows(setting: Setting, here: Location, loaded: Loaded, directory: Directory) -> Iterator[Row]:
    for question in QUESTIONS:
        stands = state(setting, question, directory)
        write = {
            State.ANSWERED: None,
            State.FEW_WORDS: f"This has fewer than {FEW} words. In {question.field}:, you could say {question.write}.",
            State.NOT_ANSWERED: f"In answers:, add {question.field}: {question.write}.",
        }[stands]
        place = loaded.place(place_of(setting, question.field, here))
        yield Row(question.asked_of(setting.kind), stands, place, write)


def _findings(number: int, loaded: Loaded, directory: Directory, today: date) -> list[Finding]:
    """Return what else an editor should know of this setting. Unanswered questions have rows of their own."""
    return in_order(
        Finding(loaded.place(location), rule, message, severity_of(rule))
        for location, rule, message in check_setting(directory, number, today)
        if rule != UNANSWERED
    )


# In words -------------------------------------------------------------------------------------------------

_SHORT = {State.ANSWERED: "answered", State.FEW_WORDS: "few words", State.NOT_ANSWERED: "not answered"}
_PARTS = {State.ANSWERED: "fine", State.FEW_WORDS: "information", State.NOT_ANSWERED: "warning"}
_INDENT = " " * 14


def text(stands: SettingState, width: int, paint: Paint) -> Iterator[str]:
    """Yield the state of a setting's page for people at a keyboard, question by question.

    Args:
        stands: How it stands.
        width: Columns to fill at most, except with a path.
        paint: Adds colour to a part: "path", "fine", "information", "warning" or "error".
    """
    yield f"{paint(harmless(stands.name), 'path')}\n\n"
    for row in stands.rows:
        yield f"{paint(_SHORT[row.state].ljust(len(_INDENT)), _PARTS[row.state])}{row.question}\n"
        yield f"{_INDENT}{harmless(str(row.place))}\n"
        if row.write:
            yield fill(row.write, width, initial_indent=_INDENT, subsequent_indent=_INDENT) + "\n"
    for finding in stands.findings:
        yield f"\n{paint(finding.severity, finding.severity)} {harmless(str(finding.place))}\n"
        yield fill(harmless(finding.message), width, initial_indent=_INDENT, subsequent_indent=_INDENT) + "\n"
    yield f"\n{summary(stands)}\n"


def summary(stands: SettingState) -> str:
    """Return how many questions stand how, in one line."""
    total, answered = len(stands.rows), stands.count(State.ANSWERED)
    if answered == total:
        return f"All {total} questions are answered."
    few, none = stands.count(State.FEW_WORDS), stands.count(State.NOT_ANSWERED)
    parts = [f"{answered} answered", f"{few} in few words" if few else "", f"{none} not answered" if none else ""]
    return f"{total} questions: {', '.join(filter(None, parts))}."
