"""What stands between two lines of `---` at the top of a hand-written page, and what is wrong with it.

The engine silently shows such words as part of the page, or leaves them out, when it cannot read them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

import yaml

from generator.day import YEARS
from generator.directory.nodes import Mapping, Node, Scalar, Sequence, Source, is_blank
from generator.directory.source import read_tree
from generator.directory.topic_checks import unknown_topics
from generator.directory.tree import texts_at
from generator.findings import Finding, Severity

_TOP = re.compile(r"-{3}[ \t]*\n")
_WHOLE = re.compile(r"(?P<words>-{3}[ \t]*\n(?:.*?\n)?)(?:-{3}|\.{3})[ \t]*(?:\n|\Z)", re.DOTALL)
_FIELD = re.compile(r"[A-Za-z_][\w -]*:(?:\s|$)")
_TEXTS = ("title", "description", "template")
_DAYS = ("checked", "date")
_DAY = re.compile(r"\d{4}-\d\d?-\d\d?(?:[Tt\s].*)?")
_TYPES = {bool: "yes or no", int: "a number", float: "a number", date: "a day"}

_NOT_CLOSED = 'The words at the top of this page have no end. Write a line of "---" below the last of them.'
_NOT_FIELDS = (
    "Between the two lines of --- stand fields, such as title: About us. Write them so, or take the lines out."
)


def check_front_matter(text: str, path: str) -> list[Finding]:
    """Return what is wrong with the words at the top of a page.

    Args:
        text: The whole page.
        path: Its file, as people know it.
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if not _TOP.match(text):
        return []
    whole = _WHOLE.match(text)
    source = Source(path, whole["words"] if whole else text)
    if whole is None:  # a line across the page, or the first of two
        is_open = _FIELD.match(source.line(2))
        return [Finding(source.place(0, 3), "front-matter", _NOT_CLOSED, words="---")] if is_open else []
    root, findings = read_tree(source)
    if root is None:
        return [finding for finding in findings if finding.rule != "empty-file"]
    if is_blank(root):
        return findings
    if not isinstance(root, Mapping):
        return [*findings, Finding(root.place, "front-matter", _NOT_FIELDS)]
    findings += impossible_days(root)
    for name in _TEXTS:
        findings += _not_text(name, root.values.get(name))
    for name in _DAYS:
        findings += _not_a_day(name, root.values.get(name))
    findings += unknown_topics(texts_at(root, "covers.*"))
    return list(dict.fromkeys(findings))


def fields_at_top(text: str, path: str) -> Mapping | None:
    """Return the fields that stand at the top of a page, or nothing when there are none that can be read."""
    whole = _WHOLE.match(text.replace("\r\n", "\n"))
    root = read_tree(Source(path, whole["words"]))[0] if whole else None
    return root if isinstance(root, Mapping) else None


def template_of(text: str, path: str) -> Scalar | None:
    """Return the template that a page asks for in the words at its top, if it does."""
    top = fields_at_top(text, path)
    found = top.values.get("template") if top else None
    return found if isinstance(found, Scalar) else None


def impossible_days(root: Node) -> list[Finding]:
    """Return an error for each value below a node that looks like a day and is none, such as 2026-02-30."""
    findings = []
    for scalar in _scalars(root):
        if scalar.style == "plain" and _DAY.fullmatch(scalar.text or "") and _value(scalar) is None:
            message = f'"{scalar.shown}" is not a day. Write year-month-day, such as 2026-11-23.'
            findings.append(Finding(scalar.place, "date", message, words=scalar.text))
    return findings


def _scalars(root: Node) -> Iterator[Scalar]:
    waiting: list[Node] = [root]
    seen: set[int] = set()
    while waiting:
        node = waiting.pop()
        if id(node) in seen:
            continue
        seen.add(id(node))
        if isinstance(node, Scalar):
            yield node
        elif isinstance(node, Sequence):
            waiting += node.items
        else:
            waiting += node.values.values()


def _value(scalar: Scalar) -> object:
    """Return what YAML makes of a text without quotation marks, or None when it makes nothing of it."""
    try:
        return yaml.safe_load(scalar.text or "")
    except (yaml.YAMLError, ValueError, OverflowError):
        return None


def _not_text(name: str, node: Node | None) -> list[Finding]:
    if node is None:
        return []
    if not isinstance(node, Scalar):
        message = f"{name}: is one text. Write it on the same line, in quotation marks if it starts with [ or {{."
        return [Finding(node.place, "front-matter", message)]
    if not (node.text or "").strip():
        return [Finding(node.place, "front-matter", f"{name}: says nothing. Write something, or take the line out.")]
    if node.style != "plain":
        return []
    kind = next((words for kind, words in _TYPES.items() if isinstance(_value(node), kind)), None)
    if kind is None:
        return []
    message = f'{name}: is a text, and YAML takes this for {kind}. Put quotation marks around it: "{node.shown}".'
    return [Finding(node.place, "front-matter", message, words=node.text, replacement=f'"{node.text}"')]


def _not_a_day(name: str, node: Node | None) -> list[Finding]:
    if node is None or (isinstance(node, Scalar) and node.text is None):
        return []
    day = _value(node) if isinstance(node, Scalar) and node.style == "plain" else None
    if isinstance(day, date) and day.year in YEARS:
        return []
    severity = Severity.ERROR if name == "checked" else Severity.WARNING
    message = f"{name}: is a day between {YEARS[0]} and {YEARS[-1]}. Write year-month-day, such as 2026-11-23."
    already = impossible_days(node)
    return already or [Finding(node.place, "date", message, severity)]
