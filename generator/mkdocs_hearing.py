"""MkDocs talks to a log. This hears it, and says what matters as one line with a place in a file."""

from __future__ import annotations

import logging
import re
import sys
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

import yaml
from mkdocs.exceptions import ConfigurationError

from generator.findings import Finding, Place, Severity
from generator.mkdocs_plugin import ContentError
from generator.mkdocs_settings import NAME
from generator.publishing.links import place_of
from generator.publishing.settings import place_of_setting

Say = Callable[[str], None]
"""Where lines go."""

_SETTING = re.compile(r"Config value '(?P<setting>[^']+)': (?P<message>.*)", re.DOTALL)
_LINK = re.compile(r"Doc file '(?P<file>[^']+)'(?P<message> contains [^']*'(?P<link>[^']+)'.*)", re.DOTALL)
_IN_THE_MENU = re.compile(
    r"An? (?:reference|absolute path) to '(?P<entry>[^']+)' is included in the 'nav'.*", re.DOTALL
)
_NOT_IN_THE_MENU = "The following pages exist in the docs directory, but are not included in the"
_ADDRESS = re.compile(r"Serving on (?P<address>\S+)")


class Hearing(logging.Handler):
    """Hears what MkDocs and our plugin say, for as long as it is entered with `with`."""

    def __init__(self, say: Say, config_file: Path, *, remarks: bool = False) -> None:
        """Take where lines go, the site's mkdocs.yml, and whether to pass on what merely happens."""
        super().__init__(logging.INFO)
        self.settings = config_file
        self.content = config_file.parent
        """The folder of hand-written pages."""
        self.problems = 0
        """How many errors and warnings there were."""
        self._say = say
        self._remarks = remarks
        self._logger = logging.getLogger("mkdocs")
        self._before = (logging.NOTSET, True)

    def __enter__(self) -> None:
        """Begin to hear."""
        self._before = (self._logger.level, self._logger.propagate)
        self._logger.setLevel(logging.INFO)
        self._logger.propagate = False
        self._logger.addHandler(self)

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Leave the log as it was."""
        self._logger.removeHandler(self)
        self._logger.setLevel(self._before[0])
        self._logger.propagate = self._before[1]

    def tell(self, line: object) -> None:
        """Say a problem, and count it."""
        self.problems += 1
        self._say(" ".join(str(line).split()))

    def emit(self, record: logging.LogRecord) -> None:
        """Pass on a record, unless somebody says the same in plainer words."""
        finding = getattr(record, "finding", None)
        if isinstance(finding, Finding) and finding.severity is Severity.INFORMATION:
            self._say(" ".join(str(finding).split()))
        elif record.levelno < logging.WARNING:
            self._remark(record.getMessage())
        elif not isinstance(sys.exc_info()[1], ContentError | OSError):  # those are told by the plugin
            self.tell(finding or self._with_place(record))

    def _remark(self, message: str) -> None:
        ours, _, text = message.partition(f"{NAME}: ")
        address = _ADDRESS.search(message)
        if self._remarks and address:
            self._say(f"Open {address['address']} in a browser. Save a file and the page refreshes. Stop: Ctrl and C.")
        elif self._remarks and not ours and text:
            self._say(text)

    def _with_place(self, record: logging.LogRecord) -> Finding | str:
        message = record.getMessage()
        severity = Severity.ERROR if record.levelno >= logging.ERROR else Severity.WARNING
        if setting := _SETTING.fullmatch(message):
            place = place_of_setting(self.settings, self.settings.name, setting["setting"])
            return Finding(place, "setting", setting["message"], severity)
        if link := _LINK.fullmatch(message):
            name = f"{self.content.name}/{link['file']}"
            place, _ = place_of(link["link"], _text(self.content / link["file"]), name)
            return Finding(place, "dead-link", f"This page{link['message']}", severity)
        if entry := _IN_THE_MENU.fullmatch(message):
            place, _ = place_of(entry["entry"], _text(self.settings), self.settings.name)
            return Finding(place, "nav", message, severity)
        if message.startswith(_NOT_IN_THE_MENU):
            return Finding(place_of_setting(self.settings, self.settings.name, "nav"), "nav", message, severity)
        return f"{severity}: {message.removeprefix(f'{NAME}: ')}"


def _text(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""


def unreadable_settings(problem: ConfigurationError, file: Path) -> Finding:
    """Return what is wrong with a mkdocs.yml that MkDocs could not read."""
    cause = problem.__cause__ or problem.__context__
    if isinstance(cause, yaml.MarkedYAMLError) and cause.problem_mark is not None:
        line, column = cause.problem_mark.line + 1, cause.problem_mark.column + 1
        message = f"This file cannot be read as YAML: {cause.problem}. Check the spaces, dashes and colons near here."
        return Finding(Place(file.name, line, column, line, column), "yaml", message)
    return Finding(Place(file.name), "setting", problem.message)
