"""Comments by which an editor allows something in one place."""

from __future__ import annotations

import re
from datetime import date

import pytest

from generator.findings import Finding, Place, Severity
from generator.lint.allowances import settle, without_allowed
from generator.lint.document import Document
from generator.lint.reading.readers import read_text
from generator.lint.settings import Settings

SETTINGS = Settings(date(2026, 11, 23))


def read(text: str, suffix: str = ".md") -> Document:
    document = read_text(text, f"a{suffix}").document
    assert document is not None
    return document


def found(document: Document, rule: str = "acronym", words: str = "PECS") -> list[Finding]:
    """Stand in for a rule: find every place of some words outside comments."""
    hidden = re.sub(r"<!--.*?-->|# lint[^\n]*", lambda match: " " * len(match[0]), document.text, flags=re.DOTALL)
    places = (document.place(*match.span()) for match in re.finditer(words, hidden))
    return [Finding(place, rule, "Why.", words=words) for place in places]


def left(text: str, suffix: str = ".md", rule: str = "acronym", settings: Settings = SETTINGS) -> list[str]:
    """Return what is still found, as rule and line."""
    document = read(text, suffix)
    return [f"{one.rule}:{one.place.line}" for one in settle(document, found(document, rule), settings)]


@pytest.mark.parametrize(
    ("text", "still"),
    [
        ('We use PECS. <!-- lint: allow acronym "PECS" it is a name -->\n\nPECS\n', ["acronym:3"]),
        ('<!-- lint: allow acronym "PECS" it is a name -->\n\nWe use\nPECS.\n\nPECS\n', ["acronym:6"]),
        ("<!-- lint: allow acronym it is a name -->\n## PECS\n\nPECS\n", ["acronym:4"]),
        ('We\n<!-- lint: allow acronym "pecs" a name -->\nuse PECS.\n', []),
        ('- PECS <!-- lint: allow acronym "PECS" a name -->\n- PECS\n', ["acronym:2"]),
        ('| PECS <!-- lint: allow acronym "PECS" a name --> | PECS |\n|---|---|\n| a | b |\n', ["acronym:1"]),
    ],
)
def test_an_allowance_counts_for_the_text_it_stands_in_or_the_next(text: str, still: list[str]) -> None:
    assert left(text) == still


def test_comments_in_yaml_count_too() -> None:
    text = (
        "groups:\n  - id: a\n    name: A\n"
        '    # lint: allow acronym "PECS" it is a name\n    summary: >\n      We use\n      PECS.\n'
        "    about: PECS here.  # lint: allow acronym a name\n    status: running\n"
        "  - id: b\n    name: PECS\n"
    )
    assert left(text, ".yaml") == ["acronym:11"]


def test_other_rules_and_other_words_are_not_allowed() -> None:
    assert left('PECS <!-- lint: allow jargon "PECS" a name -->\n') == ["acronym:1", "allowance:1"]
    assert left('PECS <!-- lint: allow acronym "EHCP" a name -->\n') == ["acronym:1", "allowance:1"]


def test_what_is_said_about_a_whole_page_is_allowed_anywhere_on_it() -> None:
    text = "# PECS\n\nSome text.\n\nMore. <!-- lint: allow stale nothing has changed -->\n"
    assert left(text, rule="stale") == []


@pytest.mark.parametrize(
    ("comment", "message"),
    [
        ('acronym "PECS"', "This allows nothing until it says why."),
        ("acronym", "This allows nothing until it says why."),
        ('acronim "PECS" a name', '"acronim" is no rule, so this allows nothing. Did you mean "acronym"?'),
        ("", '"" is no rule, so this allows nothing. Start with the rule that you see in the report.'),
        ('acronym "EHCP" a name', 'The rule acronym no longer finds "EHCP" here. Take this comment out.'),
        ("jargon a name", "The rule jargon no longer finds anything here. Take this comment out."),
    ],
)
def test_an_allowance_that_allows_nothing_is_reported(comment: str, message: str) -> None:
    text = f"We use PECS. <!-- lint: allow {comment} -->\nMore."
    finding = settle(read(text), found(read(text)), SETTINGS)[-1]
    assert (finding.rule, finding.severity) == ("allowance", Severity.WARNING)
    assert finding.message.startswith(message)
    assert finding.place == read(text).place(13, text.index("-->") + 3)


def test_an_allowance_for_a_rule_that_is_not_run_is_not_reported() -> None:
    text = "Plain. <!-- lint: allow jargon a name -->"
    assert left(text, settings=Settings(SETTINGS.today, {"jargon": None})) == []
    assert left(text, settings=Settings(SETTINGS.today, only=frozenset({"acronym", "allowance"}))) == []
    assert left(text) == ["allowance:1"]


def test_what_only_a_look_at_all_files_finds_can_be_allowed() -> None:
    text = 'glossary:\n  - term: PECS  # lint: allow glossary "PECS" people ask for it\n    meaning: A way to talk.\n'
    document = read(text, ".yaml")
    assert settle(document, [], SETTINGS) == []
    assert without_allowed(document, found(document, "glossary")) == []
    assert without_allowed(document, found(document, "jargon")) == found(document, "jargon")


def test_the_rule_about_allowances_can_be_changed() -> None:
    text = "Plain. <!-- lint: allow jargon a name -->"
    assert left(text, settings=Settings(SETTINGS.today, {"allowance": None})) == []


def test_an_allowance_with_nothing_after_it_is_reported() -> None:
    assert left("Text.\n\n<!-- lint: allow jargon a name -->\n") == ["allowance:3"]


def test_each_of_many_allowances_looks_for_its_own_place_once(monkeypatch: pytest.MonkeyPatch) -> None:
    document = read('We teach PECS here. <!-- lint: allow acronym "PECS" its name -->\n\n' * 100)
    findings = found(document)
    looked = []
    place = Document.place

    def counted(self: Document, start: int, end: int) -> Place:
        looked.append(start)
        return place(self, start, end)

    monkeypatch.setattr(Document, "place", counted)
    assert settle(document, findings, SETTINGS) == []
    assert len(looked) <= 2 * len(document.allowances)
