"""What mkdocs.yml says that matters to the linter: where the content is, and the option `lint:` of our plugin.

It is read here and not through MkDocs, which takes half a second to load.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass, fields, replace
from datetime import date
from pathlib import Path

import yaml

from generator.day import NotADayError, read_day
from generator.findings import Finding, Place, Severity
from generator.lint.rule_ids import RULE_IDS
from generator.lint.settings import Limits, Settings

RULES = (*RULE_IDS, "allowance")
"""The ids of everything that can be switched on and off."""
PLUGIN = "local-offer"
OPTION = "lint"
_OFF = frozenset({"off", "no", "false"})
_MOST = 100_000
LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""Reads YAML, quickly where the library for it is there."""


@dataclass(frozen=True, slots=True)
class Configuration:
    """Where a project's content is, and how it wants to be linted."""

    folder: Path
    """The project's folder. Paths in findings count from it."""
    groups: Path
    """The main file of the directory, which need not be there."""
    glossary: Path
    """The glossary, which need not be there."""
    content: Path
    """The folder of pages written by hand, which need not be there."""
    site: Path
    """The folder that a build writes to. It is never linted."""
    today: date | None
    """The day that mkdocs.yml asks for."""
    settings: Settings
    findings: tuple[Finding, ...] = ()
    """What is wrong with the option `lint:`. Such settings are left out of `settings`."""


def usual(folder: Path, settings: Settings) -> Configuration:
    """Return the configuration of a folder that has no mkdocs.yml."""
    return Configuration(
        folder, folder / "groups.yaml", folder / "glossary.yaml", folder / "content", folder / "site", None, settings
    )


def read_configuration(file: Path, day: Callable[[date | None], date], rules: Collection[str] = RULES) -> Configuration:
    """Return what a mkdocs.yml says.

    Args:
        file: The file. When it cannot be read as YAML, that is a finding.
        day: Gives the day of the run, when told which day the file asks for.
        rules: The ids of all rules.
    """
    folder = file.parent
    reading = _Reading(file)
    groups = folder / (reading.text("groups") or "groups.yaml")
    glossary = reading.text("glossary")
    asked = _day(reading.text("today"))
    settings = reading.settings(rules, day(asked))
    return Configuration(
        folder=folder,
        groups=groups,
        glossary=folder / glossary if glossary else groups.parent / "glossary.yaml",
        content=folder / (reading.top("docs_dir") or "docs"),
        site=folder / (reading.top("site_dir") or "site"),
        today=asked,
        settings=settings,
        findings=tuple(reading.findings),
    )


def _day(text: str | None) -> date | None:
    try:
        return read_day(text) if text else None
    except NotADayError:
        return None  # the build says what is wrong with it


class _Reading:
    """One mkdocs.yml and those it inherits from, the nearest first, and what is wrong with our option in them."""

    def __init__(self, file: Path) -> None:
        self.findings: list[Finding] = []
        self._folder = file.parent
        self._name = file.name
        self._roots: list[yaml.Node] = []
        seen: set[Path] = set()
        while file.resolve() not in seen:
            seen.add(file.resolve())
            root = self._compose(file)
            if root is None:
                break
            self._roots.append(root)
            parent = _text(_value(root, "INHERIT"))
            if not parent:
                break
            file = file.parent / parent

    def _compose(self, file: Path) -> yaml.Node | None:
        try:
            root: yaml.Node | None = yaml.compose(file.read_text(encoding="utf-8-sig"), Loader=LOADER)
        except yaml.MarkedYAMLError as problem:
            mark = problem.problem_mark
            line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
            self.findings.append(Finding(Place(file.name, line, column, line, column), "yaml", _NOT_YAML))
        except (OSError, UnicodeDecodeError, yaml.YAMLError, RecursionError):
            self.findings.append(Finding(Place(file.name), "yaml", _NOT_YAML))
        else:
            return root
        return None

    def top(self, key: str) -> str | None:
        """Return a text at the top of the file, or of the nearest that has it."""
        return next(filter(None, (_text(_value(root, key)) for root in self._roots)), None)

    def text(self, key: str) -> str | None:
        """Return a text among the options of our plugin."""
        return _text(_value(self._options, key))

    @property
    def _options(self) -> yaml.Node | None:
        plugins = next(filter(None, (_value(root, "plugins") for root in self._roots)), None)
        if isinstance(plugins, yaml.SequenceNode):
            return next(filter(None, (_value(entry, PLUGIN) for entry in plugins.value)), None)
        return _value(plugins, PLUGIN)

    def settings(self, rules: Collection[str], today: date) -> Settings:
        """Return the settings. What is wrong with them is added to the findings."""
        settings = Settings(today)
        node = _value(self._options, OPTION)
        if node is None or _is_blank(node):
            return settings
        if not isinstance(node, yaml.MappingNode):
            self._find(node, "Write settings such as rules: below lint:, each on a line of its own.")
            return settings
        for name, _, value in self._entries(node, ("rules", "limits", "known_acronyms", "words", "ignore"), "setting"):
            if name == "rules":
                settings = replace(settings, severities=dict(self._severities(value, rules)))
            elif name == "limits":
                settings = replace(settings, limits=replace(Limits(), **dict(self._limits(value))))
            elif name == "known_acronyms":
                settings = replace(settings, known_acronyms=frozenset(self._texts(value)))
            elif name == "words":
                settings = replace(settings, words=tuple(self._files(value)))
            else:
                settings = replace(settings, ignore=tuple(self._texts(value)))
        return settings

    def _severities(self, node: yaml.Node, rules: Collection[str]) -> Iterator[tuple[str, Severity | None]]:
        for rule, _, value in self._entries(node, rules, "rule"):
            text = (_text(value) or "").lower()
            if text in _OFF:
                yield rule, None
            elif text in set(Severity):
                yield rule, Severity(text)
            else:
                self._find(value, f"Write error, warning, information or off after {rule}:.")

    def _limits(self, node: yaml.Node) -> Iterator[tuple[str, int]]:
        for name, _, value in self._entries(node, [field.name for field in fields(Limits)], "limit"):
            text = _text(value) or ""
            if text.isascii() and text.isdigit() and 0 < int(text[:9]) <= _MOST:
                yield name, int(text)
            else:
                self._find(value, f"Write a whole number from 1 to {_MOST:,} after {name}:.")

    def _texts(self, node: yaml.Node) -> Iterator[str]:
        for item in node.value if isinstance(node, yaml.SequenceNode) else [node]:
            text = _text(item)
            if text:
                yield text
            elif not _is_blank(item):
                self._find(item, "Write a list of texts here, each on a line of its own after a dash.")

    def _files(self, node: yaml.Node) -> Iterator[Path]:
        for item in node.value if isinstance(node, yaml.SequenceNode) else [node]:
            for text in self._texts(item):
                file = self._folder / text
                if not file.is_file():
                    self._find(item, f'There is no file "{text}" in the folder of {self._name}. Check the spelling.')
                    continue
                problems = list(_problems(file))
                for line, message in problems:
                    place = Place(text, line, 1, line, 1)
                    self.findings.append(Finding(place, "setting", f"{message} Until then the list is left out."))
                if not problems:
                    yield file

    def _entries(
        self, node: yaml.Node, names: Iterable[str], what: str
    ) -> Iterator[tuple[str, yaml.ScalarNode, yaml.Node]]:
        """Yield each name that is known, as it is known, with where it is written and its value."""
        if not isinstance(node, yaml.MappingNode):
            if not _is_blank(node):
                self._find(node, f"Write one {what} on each line here, with a colon and its value.")
            return
        known = {_simple(name): name for name in names}
        for label, value in node.value:
            name = known.get(_simple(_text(label) or ""))
            if name is not None:
                yield name, label, value
                continue
            from difflib import get_close_matches  # noqa: PLC0415 - most runs find no mistake here

            near = get_close_matches(_simple(_text(label) or ""), known, n=1)
            some = f'Did you mean "{known[near[0]]}"?' if near else f"There are: {', '.join(known.values())}."
            self._find(label, f'There is no {what} "{_text(label) or "?"}" for the linter. {some}')

    def _find(self, node: yaml.Node, message: str) -> None:
        start, end = node.start_mark, node.end_mark
        place = Place(self._name, start.line + 1, start.column + 1, end.line + 1, end.column + 1)
        words = _text(node)
        self.findings.append(Finding(place, "setting", message, words=words or None))


def _problems(file: Path) -> Iterator[tuple[int, str]]:
    """Yield the lines of a word list that are wrong, and why."""
    from generator.lint.words.checking import check_list  # noqa: PLC0415 - few sites have lists of their own

    try:
        yield from check_list(file.read_text(encoding="utf-8-sig"))
    except UnicodeDecodeError:
        yield 1, "This is no text in UTF-8. Save it as UTF-8."
    except OSError as problem:
        yield 1, f"This file cannot be read: {(problem.strerror or 'nobody knows why').lower()}."


_NOT_YAML = "This file cannot be read as YAML, so the linter uses its usual settings. Check spaces, dashes and colons."


def _simple(name: str) -> str:
    return name.replace("_", "-").lower()


def _text(node: yaml.Node | None) -> str | None:
    return node.value if isinstance(node, yaml.ScalarNode) else None


def _is_blank(node: yaml.Node) -> bool:
    return isinstance(node, yaml.ScalarNode) and not node.style and node.value in {"", "~", "null"}


def _value(node: yaml.Node | None, key: str) -> yaml.Node | None:
    if not isinstance(node, yaml.MappingNode):
        return None
    return next((value for label, value in node.value if _text(label) == key), None)
