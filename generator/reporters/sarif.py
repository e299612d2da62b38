"""Findings as SARIF 2.1.0, the format that code hosting sites and editors read.

The standard: https://docs.oasis-open.org/sarif/sarif/v2.1.0/
"""

from __future__ import annotations

import json
from collections import Counter
from hashlib import sha256
from importlib.metadata import version
from typing import Any
from urllib.parse import quote

from generator.findings import Finding, Severity
from generator.reporters.report import Noted, Report

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFORMATION: "note"}


def sarif(report: Report) -> str:
    """Return the findings as one run of the tool."""
    rules = _rules(report)
    order = {rule["id"]: number for number, rule in enumerate(rules)}
    seen: Counter[str] = Counter()
    log = {
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": [
            {
                "tool": {"driver": {"name": "local-offer", "version": version("local-offer"), "rules": rules}},
                "columnKind": "unicodeCodePoints",
                "results": [_result(noted, order, seen) for noted in report.noted],
            }
        ],
    }
    return json.dumps(log, ensure_ascii=False, indent=1) + "\n"


def _rules(report: Report) -> list[dict[str, Any]]:
    known = {facts.id: facts for facts in report.rules}
    rules = []
    for identity in sorted({finding.rule for finding in report.findings}):
        rule: dict[str, Any] = {"id": identity}
        if facts := known.get(identity):
            rule["shortDescription"] = {"text": facts.summary}
            if facts.why:
                rule["fullDescription"] = {"text": facts.why}
            rule["defaultConfiguration"] = {"level": _LEVELS[facts.severity]}
        rules.append(rule)
    return rules


def _result(noted: Noted, order: dict[str, int], seen: Counter[str]) -> dict[str, Any]:
    finding = noted.finding
    result = {
        "ruleId": finding.rule,
        "ruleIndex": order[finding.rule],
        "level": _LEVELS[finding.severity],
        "message": {"text": finding.message},
        "locations": [{"physicalLocation": {"artifactLocation": _artifact(finding), "region": _region(noted)}}],
        "partialFingerprints": {"wordsInFile/v1": _fingerprint(finding, seen)},
    }
    if finding.replacement is not None:
        replacement = {"deletedRegion": _bounds(finding), "insertedContent": {"text": finding.replacement}}
        change = {"artifactLocation": _artifact(finding), "replacements": [replacement]}
        result["fixes"] = [{"description": {"text": "Write this instead."}, "artifactChanges": [change]}]
    return result


def _artifact(finding: Finding) -> dict[str, str]:
    return {"uri": quote(finding.place.path)}


def _bounds(finding: Finding) -> dict[str, Any]:
    place = finding.place
    return {
        "startLine": place.line,
        "startColumn": place.column,
        "endLine": place.end_line,
        "endColumn": place.end_column,
    }


def _region(noted: Noted) -> dict[str, Any]:
    region = _bounds(noted.finding)
    if noted.finding.words:
        region["snippet"] = {"text": noted.finding.words}
    return region


def _fingerprint(finding: Finding, seen: Counter[str]) -> str:
    """Return what stays the same when text around the words moves: the file, the rule, the words and which of them."""
    about = f"{finding.place.path}\n{finding.rule}\n{finding.words or ''}"
    seen[about] += 1
    return sha256(f"{about}\n{seen[about]}".encode()).hexdigest()[:32]
