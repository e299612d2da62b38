"""SARIF 2.1.0: what we write keeps to the standard.

The schema here is the part of the standard's own that our reports use, and no more, so that nothing can be misspelt.
SARIF_SCHEMA=some/file checks against the whole schema of the standard as well.
"""

from __future__ import annotations

import json
import os
from datetime import date
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from generator.findings import Finding, Place, Severity
from generator.lint.engine import Linter
from generator.lint.reading.readers import read_text
from generator.lint.rule_facts import with_facts
from generator.lint.rules.registry import RULES
from generator.lint.settings import Settings
from generator.lint.words import Words
from generator.reporters.report import Noted, Report, RuleFacts
from generator.reporters.sarif import SCHEMA, sarif

SETTINGS = Settings(today=date(2026, 11, 23))


def thing(required: list[str], **properties: Any) -> dict[str, Any]:
    return {"type": "object", "required": required, "properties": properties, "additionalProperties": False}


def many(item: dict[str, Any], least: int = 0) -> dict[str, Any]:
    return {"type": "array", "items": item, "minItems": least}


def each_once(item: dict[str, Any], least: int = 0) -> dict[str, Any]:
    return {**many(item, least), "uniqueItems": True}


FROM_ONE = {"type": "integer", "minimum": 1}
TEXT = {"type": "string"}
LEVEL = {"enum": ["none", "note", "warning", "error"]}
MESSAGE = thing(["text"], text=TEXT)
ARTIFACT = thing(["uri"], uri={"type": "string", "format": "uri-reference", "pattern": r"^[\w%./~-]+$"})
REGION = thing(
    ["startLine"], startLine=FROM_ONE, startColumn=FROM_ONE, endLine=FROM_ONE, endColumn=FROM_ONE, snippet=MESSAGE
)
REPLACEMENT = thing(["deletedRegion"], deletedRegion=REGION, insertedContent=MESSAGE)
RULE = thing(
    ["id"],
    id=TEXT,
    shortDescription=MESSAGE,
    fullDescription=MESSAGE,
    defaultConfiguration=thing([], level=LEVEL),
)
RESULT = thing(
    ["message"],
    ruleId=TEXT,
    ruleIndex={"type": "integer", "minimum": 0},
    level=LEVEL,
    message=MESSAGE,
    locations=many(thing([], physicalLocation=thing([], artifactLocation=ARTIFACT, region=REGION))),
    partialFingerprints={"type": "object", "additionalProperties": TEXT},
    fixes=each_once(
        thing(
            ["artifactChanges"],
            description=MESSAGE,
            artifactChanges=each_once(
                thing(
                    ["artifactLocation", "replacements"], artifactLocation=ARTIFACT, replacements=many(REPLACEMENT, 1)
                ),
                least=1,
            ),
        )
    ),
)
RUN = thing(
    ["tool"],
    tool=thing(["driver"], driver=thing(["name"], name=TEXT, version=TEXT, rules=each_once(RULE))),
    columnKind={"enum": ["utf16CodeUnits", "unicodeCodePoints"]},
    results=many(RESULT),
)
PART = thing(["version", "runs"], **{"$schema": TEXT, "version": {"const": "2.1.0"}, "runs": many(RUN)})


def noted(line: int, words: str | None, severity: Severity, replacement: str | None = None) -> Noted:
    place = Place("content/é and b.md", line, 3, line + 1, 1)
    return Noted(Finding(place, "jargon", "Say it plainly.", severity, words, replacement))


REPORT = Report(
    (
        noted(1, "upon", Severity.ERROR, "on"),
        noted(2, "upon", Severity.WARNING, ""),
        noted(3, None, Severity.INFORMATION),
        Noted(Finding(Place("a.md"), "unreadable-file", "No.")),
    ),
    rules=(
        RuleFacts("jargon", "Words that professionals use.", "Parents do not know them."),
        RuleFacts("stale", "Old."),
    ),
)


@pytest.mark.parametrize("report", [REPORT, Report(())])
def test_a_report_keeps_to_the_standard(report: Report) -> None:
    log = json.loads(sarif(report))
    jsonschema.validate(log, PART, cls=jsonschema.Draft202012Validator)
    assert log["$schema"] == SCHEMA
    if whole := os.environ.get("SARIF_SCHEMA"):
        schema = json.loads(Path(whole).read_text(encoding="utf-8"))
        jsonschema.validators.validator_for(schema)(schema).validate(log)


def test_whatever_the_rules_find_keeps_to_the_standard() -> None:
    linter = Linter(Words(settings=SETTINGS), SETTINGS)
    found: list[Noted] = []
    for rule in RULES:
        for number, example in enumerate(rule.bad):
            document = read_text(example, f"{rule.id}-{number}.md").document
            assert document is not None
            found += map(Noted, linter.lint(document).findings)
    log = json.loads(sarif(with_facts(Report(tuple(found)))))
    jsonschema.validate(log, PART, cls=jsonschema.Draft202012Validator)
    (run,) = log["runs"]
    rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    assert {rule.id for rule in RULES if rule.bad} <= set(rules)
    assert len(run["results"]) == len(found)
    for result in run["results"]:
        region = result["locations"][0]["physicalLocation"]["region"]
        assert rules[result["ruleIndex"]] == result["ruleId"]
        assert (region["startLine"], region["startColumn"]) <= (region["endLine"], region["endColumn"])
    prints = [result["partialFingerprints"]["wordsInFile/v1"] for result in run["results"]]
    assert len(set(prints)) == len(prints)


def test_places_levels_and_rules_are_those_of_the_findings() -> None:
    run = json.loads(sarif(REPORT))["runs"][0]
    first = run["results"][0]
    location = first["locations"][0]["physicalLocation"]
    assert location["artifactLocation"] == {"uri": "content/%C3%A9%20and%20b.md"}
    assert location["region"] == {
        "startLine": 1,
        "startColumn": 3,
        "endLine": 2,
        "endColumn": 1,
        "snippet": {"text": "upon"},
    }
    assert [result["level"] for result in run["results"]] == ["error", "warning", "note", "error"]
    rules = run["tool"]["driver"]["rules"]
    assert [rules[result["ruleIndex"]]["id"] for result in run["results"]] == [
        result["ruleId"] for result in run["results"]
    ]
    assert [rule["id"] for rule in rules] == ["jargon", "unreadable-file"]
    assert rules[0]["shortDescription"] == {"text": "Words that professionals use."}
    assert first["fixes"][0]["artifactChanges"][0]["replacements"][0]["insertedContent"] == {"text": "on"}
    assert ["fixes" in result for result in run["results"]] == [True, True, False, False]


def test_the_fingerprint_of_a_finding_stays_when_text_around_it_moves() -> None:
    def prints(*found: Noted) -> list[str]:
        results = json.loads(sarif(Report(found)))["runs"][0]["results"]
        return [result["partialFingerprints"]["wordsInFile/v1"] for result in results]

    error = Severity.ERROR
    assert prints(noted(1, "upon", error), noted(5, "upon", error)) == prints(
        noted(9, "upon", error), noted(70, "upon", error)
    )
    assert len(set(prints(noted(1, "upon", error), noted(5, "upon", error), noted(6, "via", error)))) == 3
