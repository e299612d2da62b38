"""What can be said about each rule to somebody who has not met it."""

from __future__ import annotations

from dataclasses import replace

from generator.findings import Severity
from generator.lint.allowances import RULE
from generator.lint.rules.registry import RULES
from generator.reporters.report import Report, RuleFacts

_ALLOWANCE = RuleFacts(
    RULE,
    "A comment that allows something must give a rule and a reason, and must still be needed.",
    "A comment that allows nothing any more would hide the next mistake in the same place.",
)


def with_facts(report: Report) -> Report:
    """Return a report together with what is known about its rules."""
    facts = [RuleFacts(rule.id, rule.summary, rule.why, Severity(rule.severity)) for rule in RULES]
    return replace(report, rules=(*facts, _ALLOWANCE))
