"""What each reporter writes, by its full text."""

from __future__ import annotations

import json
from itertools import accumulate

import pytest

from generator.findings import Finding, Place, Severity
from generator.reporters.colours import coloured
from generator.reporters.github import github
from generator.reporters.html_report import html_report
from generator.reporters.json_report import json_report
from generator.reporters.report import Noted, PageAge, Report, excerpt_at
from generator.reporters.text import Paint, plain
from generator.reporters.text import text as text_parts


def text(report: Report, width: int = 100, paint: Paint = plain) -> str:
    return "".join(text_parts(report, width, paint))


PAGE = "Ask the SENCO at your nursery.\n\tZoë’s 日本 SENCO\nA last line.\n"


def noted(line: int, column: int, words: str, finding: dict[str, object], source: str = PAGE) -> Noted:
    """Return a finding about words in the page, with its line."""
    place = Place("content/about.md", line, column, line, column + len(words))
    starts = [0, *accumulate(map(len, source.splitlines(keepends=True)))]
    return Noted(Finding(place, words=words, **finding), excerpt_at(place, source, starts))


ACRONYM = noted(
    1,
    9,
    "SENCO",
    {
        "rule": "acronym",
        "message": "Nobody has said yet what this means.",
        "replacement": "special educational needs co-ordinator (SENCO)",
    },
)
JARGON = noted(
    2, 11, "SENCO", {"rule": "jargon", "message": "Say it\nin plain words: 100%.", "severity": Severity.WARNING}
)
UNREAD = Noted(Finding(Place("letter, old.docx"), "unreadable-file", "This file cannot be read."))
REPORT = Report(
    (ACRONYM, JARGON, UNREAD),
    (
        PageAge("content/about.md", "About", 1345, 12.34),
        PageAge("content/日本.md", "日本", 120, 14.0),
        PageAge("content/contact.md", "Contact", 12, None),
    ),
    files=4,
    remarks=("2 findings accepted by known.json.",),
)


def test_people_see_each_file_with_its_lines_and_a_table_of_reading_ages() -> None:
    assert (
        text(REPORT)
        == """\
content/about.md: 1 error and 1 warning

  content/about.md:1:9 error acronym
  1 | Ask the SENCO at your nursery.
    |         ^^^^^
      Nobody has said yet what this means.
      Write: special educational needs co-ordinator (SENCO)

  content/about.md:2:11 warning jargon
  2 | Zoë’s 日本 SENCO
    |            ^^^^^
      Say it in plain words: 100%.

letter, old.docx: 1 error

  letter, old.docx:1:1 error unreadable-file
      This file cannot be read.

Reading age  Words  File              Page
       14.0    120  content/日本.md   日本
       12.3  1,345  content/about.md  About
1 page is too short for a reading age.

2 findings accepted by known.json.
2 errors and 1 warning in 4 files.
"""
    )


def test_no_findings_are_one_line() -> None:
    assert text(Report((), files=2000)) == "Nothing to mend in 2,000 files.\n"


def test_a_long_line_is_cut_around_the_words() -> None:
    source = f"{'before ' * 60}SENCO {'after ' * 60}\n"
    report = Report((noted(1, 421, "SENCO", {"rule": "acronym", "message": "Why."}, source),), files=1)
    lines = text(report, width=60).splitlines()
    assert lines[3:6] == [
        "  1 | …before before before SENCO after after after aft…",
        "    |                       ^^^^^",
        "      Why.",
    ]


def test_a_line_of_many_megabytes_is_cut_too() -> None:
    source = f"{'x' * 3_000_000} SENCO {'y' * 3_000_000}"
    place = Place("a.txt", 1, 3_000_002, 1, 3_000_007)
    shown = excerpt_at(place, source, [0])
    assert len(shown.text) <= 240
    assert shown.text[shown.start : shown.end] == "SENCO"
    assert (shown.cut_before, shown.cut_after) == (True, True)


def test_words_that_go_on_below_are_underlined_to_the_end_of_their_line() -> None:
    place = Place("a.md", 1, 5, 2, 4)
    shown = excerpt_at(place, "The the\r\nthe end.\r\n", [0, 9, 19])
    assert (shown.text, shown.start, shown.end) == ("The the", 4, 7)


@pytest.mark.parametrize(
    ("line", "column", "underline"),
    [
        ("Zoe\u0301 met Rhi\u0302an", 10, "        ^^^^^"),  # letters with joining accents
        ("日本 Rhian", 4, "     ^^^^^"),
        ("👩‍👧 Rhian", 5, "     ^^^^^"),
        ("a\tRhian", 3, "    ^^^^^"),
        ("a\x1b[31mRhian", 7, "      ^^^^^"),
    ],
)
def test_the_underline_stands_below_the_words_whatever_is_before_them(line: str, column: int, underline: str) -> None:
    words = line[column - 1 :]
    report = Report((noted(1, column, words, {"rule": "acronym", "message": "Why."}, line),), files=1)
    shown, below = text(report).splitlines()[3:5]
    assert below == f"    | {underline}"
    assert "\x1b" not in shown
    assert "\t" not in shown


def test_colours_change_nothing_but_colours() -> None:
    painted = text(REPORT, 80, coloured)
    assert "\x1b[1;31merror\x1b[0m" in painted
    plain = text(REPORT, 80)
    for code in ("1", "1;31", "33", "36", "1;35", "2", "32"):
        painted = painted.replace(f"\x1b[{code}m", "")
    assert painted.replace("\x1b[0m", "") == plain


def test_what_to_write_is_not_said_twice() -> None:
    finding = Finding(Place("a.md"), "jargon", 'Write "on" instead.', words="upon", replacement="on")
    assert "Write: on" not in text(Report((Noted(finding),), files=1))


def test_an_empty_replacement_is_spoken() -> None:
    finding = Finding(Place("a.md"), "jargon", "This adds nothing.", words="basically", replacement="")
    assert "      Write: (nothing)\n" in text(Report((Noted(finding),), files=1))


def test_programs_get_a_list_of_objects() -> None:
    assert (
        "".join(json_report(REPORT))
        == """\
[
  {"path": "content/about.md", "line": 1, "column": 9, "end_line": 1, "end_column": 14, "rule": "acronym", \
"severity": "error", "message": "Nobody has said yet what this means.", "words": "SENCO", \
"replacement": "special educational needs co-ordinator (SENCO)"},
  {"path": "content/about.md", "line": 2, "column": 11, "end_line": 2, "end_column": 16, "rule": "jargon", \
"severity": "warning", "message": "Say it\\nin plain words: 100%.", "words": "SENCO", "replacement": null},
  {"path": "letter, old.docx", "line": 1, "column": 1, "end_line": 1, "end_column": 1, "rule": "unreadable-file", \
"severity": "error", "message": "This file cannot be read.", "words": null, "replacement": null}
]
"""
    )


def test_programs_get_an_empty_list_when_there_is_nothing() -> None:
    assert json.loads("".join(json_report(Report(())))) == []


def test_github_gets_one_escaped_command_for_each_finding() -> None:
    assert (
        "".join(github(REPORT))
        == """\
::error file=content/about.md,line=1,endLine=1,col=9,endColumn=13,title=acronym::\
"SENCO": Nobody has said yet what this means.
::warning file=content/about.md,line=2,endLine=2,col=11,endColumn=15,title=jargon::\
"SENCO": Say it%0Ain plain words: 100%25.
::error file=letter%2C old.docx,line=1,endLine=1,col=1,endColumn=1,title=unreadable-file::This file cannot be read.
"""
    )


def test_github_gets_no_columns_for_words_on_two_lines() -> None:
    place = Place("a.md", 3, 9, 4, 4)
    finding = Finding(place, "double-word", "Twice.", Severity.INFORMATION, words="the\nthe")
    assert "".join(github(Report((Noted(finding),)))) == (
        '::notice file=a.md,line=3,endLine=4,title=double-word::"the%0Athe": Twice.\n'
    )


def test_the_page_for_a_browser_marks_the_words_and_needs_nothing_else() -> None:
    page = html_report(REPORT)
    assert "<blockquote>Ask the <mark>SENCO</mark> at your nursery.</blockquote>" in page
    assert '<html lang="en-GB">' in page
    assert "<title>What to mend: 2 errors and 1 warning in 4 files.</title>" in page
    assert '<li><a href="#file-2">letter, old.docx</a>: 1 error</li>' in page
    assert '<th scope="row">Contact</th><td>content/contact.md</td><td class="number">12</td>' in page
    assert "too short" in page
    for word in ("<script", "src=", "http:", "https:", "url(", "@import"):
        assert word not in page


def test_the_page_for_a_browser_escapes_what_people_wrote() -> None:
    source = "<script>alert(1)</script> & SENCO\n"
    finding = {"rule": "acronym", "message": "<b>Why</b>", "replacement": '"<i>"'}
    page = html_report(Report((noted(1, 29, "SENCO", finding, source),), (PageAge("a", "<u>", 3, None),), 1))
    assert "&lt;script&gt;alert(1)&lt;/script&gt; &amp; <mark>SENCO</mark>" in page
    for word in ("<script>", "<b>Why", "<i>", "<u>"):
        assert word not in page
