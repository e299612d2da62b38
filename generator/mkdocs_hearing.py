"""MkDocs talks to a log. This hears it, and says what matters as one line with a place in a file."""

from __future__ import annotations

import logging
import re
import sys
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from generator.findings import Finding, Place, Severity
from generator.mkdocs_plugin import ContentError
from generator.mkdocs_settings import NAME
from generator.mkdocs_words import explain_setting
from generator.publishing.links import place_of
from generator.publishing.settings import check_site_file

Say = Callable[[str], None]
"""Where lines go."""

_SETTING = re.compile(r"Config value '(?P<setting>[^']+)': (?P<message>.*)", re.DOTALL)
_LINK = re.compile(r"Doc file '(?P<file>[^']+)'(?P<message> contains [^']*'(?P<link>[^']+)'.*)", re.DOTALL)
_IN_THE_MENU = re.compile(
    r"An? (?:reference|absolute path) to '(?P<entry>[^']+)' is included in the 'nav'.*", re.DOTALL
)
_NOT_IN_THE_MENU = "The following pages exist in the docs directory, but are not included in the"
_ITEM = re.compile(r"^ *- (.+)$", re.MULTILINE)
_ADD_TO_THE_MENU = "Nobody finds this page, because the menu does not have it. Add it under nav: in mkdocs.yml."
_WHILE_WORKING = ("Error building page", "Error reading page")
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
        elif not _is_told_elsewhere(record):
            for said in [finding] if isinstance(finding, Finding) else self._with_place(record):
                self.tell(said)

    def _remark(self, message: str) -> None:
        ours, _, text = message.partition(f"{NAME}: ")
        address = _ADDRESS.search(message)
        if self._remarks and address:
            self._say(f"Open {address['address']} in a browser. Save a file and the page refreshes. Stop: Ctrl and C.")
        elif self._remarks and not ours and text:
            self._say(text)

    def _with_place(self, record: logging.LogRecord) -> list[Finding | str]:
        message = record.getMessage()
        severity = Severity.ERROR if record.levelno >= logging.ERROR else Severity.WARNING
        if setting := _SETTING.fullmatch(message):
            return list(explain_setting(self.settings, setting["setting"], setting["message"], severity))
        if link := _LINK.fullmatch(message):
            name = f"{self.content.name}/{link['file']}"
            place, _ = place_of(link["link"], _text(self.content / link["file"]), name)
            return [Finding(place, "dead-link", f"This page{link['message']}", severity)]
        if entry := _IN_THE_MENU.fullmatch(message):
            place, _ = place_of(entry["entry"], _text(self.settings), self.settings.name)
            words = f'The menu has "{entry["entry"]}", and there is no such page. Mend the name, or take the line out.'
            return [Finding(place, "nav", words if "not found" in message else message, severity)]
        if message.startswith(_NOT_IN_THE_MENU):
            pages = (Place(f"{self.content.name}/{file}") for file in _ITEM.findall(message))
            return [Finding(page, "nav", _ADD_TO_THE_MENU, severity) for page in pages]
        return [f"{severity}: {message.removeprefix(f'{NAME}: ')}"]


def _is_told_elsewhere(record: logging.LogRecord) -> bool:
    """Return whether a record is about an exception that the plugin, or the end of the program, tells plainly."""
    error = sys.exc_info()[1]
    return isinstance(error, ContentError | OSError) or (
        error is not None and record.getMessage().startswith(_WHILE_WORKING)
    )


def _text(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""


def unreadable_settings(problem: Exception, file: Path) -> list[Finding]:
    """Return what is wrong with a mkdocs.yml that MkDocs could not read."""
    return check_site_file(file) or [Finding(Place(file.name), "setting", " ".join(str(problem).split()))]
