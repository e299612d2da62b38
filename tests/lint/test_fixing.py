"""Safe changes: what is written, what is left, and that nothing else in a file changes."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.lint.changing import Change, as_diff, change, write
from generator.lint.checked import Checked
from generator.lint.fixing import fix_all, fix_once
from generator.lint.linted import Fix
from generator.lint.project import TextFile

SPELLED_OUT = "education, health and care plan (EHCP)"


def fixes(text: str, words: str = "EHCP", replacement: str = SPELLED_OUT) -> tuple[Fix, ...]:
    """Return a change to the first of some words."""
    start = text.index(words)
    return (Fix(start, start + len(words), words, replacement, "acronym"),)


def fixed(text: str, suffix: str, words: str = "EHCP", replacement: str = SPELLED_OUT) -> str:
    result = fix_once(text, suffix, fixes(text, words, replacement))
    assert (result.done, result.left) == (1, ())
    return result.text


def left(text: str, suffix: str, words: str = "EHCP", replacement: str = SPELLED_OUT) -> str:
    """Return why a change is not made."""
    result = fix_once(text, suffix, fixes(text, words, replacement))
    assert (result.done, result.text) == (0, text)
    return result.left[0].why


# Where the words stand ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Ask for an EHCP.\n", f"Ask for an {SPELLED_OUT}.\n"),
        ("- an **EHCP**\r\n- more\r\n", f"- an **{SPELLED_OUT}**\r\n- more\r\n"),
        ("[the EHCP form](form.md) and `EHCP`", f"[the {SPELLED_OUT} form](form.md) and `EHCP`"),
        ("| EHCP | x |\n|---|---|\n", f"| {SPELLED_OUT} | x |\n|---|---|\n"),
        ("---\ntitle: Your EHCP\n---\n\n# EHCP\n", "---\ntitle: Your education plan\n---\n\n# EHCP\n"),
    ],
)
def test_markdown_changes_only_the_words(before: str, after: str) -> None:
    replacement = "education plan" if before.startswith("---") else SPELLED_OUT
    assert fixed(before, ".md", replacement=replacement) == after


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("## Your EHCP\n", "heading"),
        ("Your EHCP\n=========\n", "heading"),
        ("See [EHCP].\n\n[EHCP]: plan.md\n", "name of a link"),
        ("See [the EHCP form][form].\n", "name of a link"),
    ],
)
def test_markdown_is_left_where_a_change_would_break_something(text: str, why: str) -> None:
    assert why in left(text, ".md")


def test_markdown_is_left_when_the_words_bring_marks_of_their_own() -> None:
    assert "Markdown" in left("Ask for an EHCP.", ".md", replacement="plan [EHCP]")


def test_html_is_escaped() -> None:
    assert fixed("<p>A&amp;E</p>", ".html", "A&amp;E", "accident & emergency (A&E)") == (
        "<p>accident &amp; emergency (A&amp;E)</p>"
    )


def test_attributes_of_html_take_plain_words_alone() -> None:
    assert fixed('<img alt="An EHCP form">', ".html") == f'<img alt="An {SPELLED_OUT} form">'
    assert "tag" in left('<img alt="An EHCP form">', ".html", replacement='a "plan"')


def test_word_files_are_never_written() -> None:
    assert "Word" in fix_once("", ".docx", [Fix(0, 4, "EHCP", "plan", "acronym")]).left[0].why


def test_a_file_that_says_something_else_by_now_is_left() -> None:
    result = fix_once("Ask for a plan.", ".txt", [Fix(10, 14, "EHCP", "plan", "acronym")])
    assert "any more" in result.left[0].why


@pytest.mark.parametrize("replacement", ["one\ntwo", "one\r", "a\ttab", "\x1b"])
def test_line_breaks_and_unseen_characters_are_never_written(replacement: str) -> None:
    assert "line breaks" in left("EHCP", ".txt", replacement=replacement)


# YAML -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("a: An EHCP  # EHCP\n", f"a: An {SPELLED_OUT}  # EHCP\n"),
        ("a: 'An EHCP, isn''t it'\n", f"a: 'An {SPELLED_OUT}, isn''t it'\n"),
        ('a: "An EHCP\\u00e9"\n', f'a: "An {SPELLED_OUT}\\u00e9"\n'),
        ("a: >\n  An EHCP\n  for all\nb: 1\n", f"a: >\n  An {SPELLED_OUT}\n  for all\nb: 1\n"),
        ("a: |-\r\n  An EHCP\r\n  for all\r\n", f"a: |-\r\n  An {SPELLED_OUT}\r\n  for all\r\n"),
        ("- An EHCP\n  on two lines\n", f"- An {SPELLED_OUT}\n  on two lines\n"),
        ('[x, "EHCP", y]\n', f'[x, "{SPELLED_OUT}", y]\n'),
        ("é: 👪 EHCP\n", f"é: 👪 {SPELLED_OUT}\n"),
    ],
)
def test_yaml_changes_only_the_words(before: str, after: str) -> None:
    assert fixed(before, ".yaml") == after


def test_quotation_marks_in_yaml_are_kept_valid() -> None:
    assert fixed("a: 'An EHCP'\n", ".yaml", replacement="child's plan") == "a: 'An child''s plan'\n"
    assert fixed('a: "An EHCP"\n', ".yaml", replacement='"plan"') == 'a: "An \\"plan\\""\n'


@pytest.mark.parametrize(
    ("text", "replacement"),
    [
        ("a: An EHCP\n", "plan: a long one"),
        ("a: An EHCP\n", "plan #1"),
        ("a: EHCP\n", "'plan' for you"),
        ("a: [EHCP, x]\n", SPELLED_OUT),
        ("a: EHCP\n", "*plan"),
        ("# about EHCP\na: 1\n", "plan"),
        ("EHCP: 1\nplan: 2\n", "plan: x"),
        ("a: 'EHCP\n", "plan"),
    ],
)
def test_yaml_is_left_when_it_would_say_something_else(text: str, replacement: str) -> None:
    assert "YAML" in left(text, ".yaml", replacement=replacement)


def test_one_change_that_does_not_fit_keeps_none_of_the_others_back() -> None:
    text = "a: An EHCP\nb: [EHCP]\n"
    both = (*fixes(text), Fix(text.rindex("EHCP"), text.rindex("EHCP") + 4, "EHCP", SPELLED_OUT, "acronym"))
    result = fix_once(text, ".yaml", both)
    assert result.text == f"a: An {SPELLED_OUT}\nb: [EHCP]\n"
    assert [one.fix for one in result.left] == [both[1]]


PROSE = st.text(alphabet="ab 'x\":#-{}[],&*!|>%@`\\\n\té", max_size=30)


@settings(deadline=None)  # the machine may be busy
@given(before=PROSE, after=PROSE, replacement=PROSE.map(lambda text: " ".join(text.split())))
def test_yaml_says_the_same_after_a_change_but_for_the_words(before: str, after: str, replacement: str) -> None:
    for style in (None, "'", '"', "|", ">"):
        value = {"first": f"{before}EHCP{after}", "second": ["EHCP", 1]}
        text = yaml.dump(value, default_style=style, allow_unicode=True, sort_keys=False)
        result = fix_once(text, ".yaml", fixes(text, replacement=replacement))
        changed = yaml.safe_load(result.text)
        folded = " ".join(changed["first"].split())
        assert folded == " ".join(f"{before}{replacement if result.done else 'EHCP'}{after}".split())
        assert changed["second"] == yaml.safe_load(text)["second"]


# Again and again ------------------------------------------------------------------------------------------


def doubled(text: str) -> tuple[Fix, ...]:
    """Stand in for the linter: find "the the"."""
    return fixes(text, "the the", "the") if "the the" in text else ()


def test_changes_are_made_until_there_is_none_to_make() -> None:
    result = fix_all("the the the the end", ".txt", doubled("the the the the end"), doubled)
    assert (result.text, result.done) == ("the end", 3)


def test_changes_without_an_end_are_not_begun() -> None:
    result = fix_all("EHCP", ".txt", fixes("EHCP", "EHCP", "EHCPEHCP"), lambda text: fixes(text, "EHCP", "EHCPEHCP"))
    assert (result.text, result.done) == ("EHCP", 0)
    assert "another" in result.left[0].why


def test_a_file_that_could_not_be_read_after_a_change_is_left() -> None:
    result = fix_all("EHCP", ".txt", fixes("EHCP"), lambda _: None)
    assert (result.text, result.done) == ("EHCP", 0)


def test_changes_that_touch_each_other_are_made_one_after_the_other() -> None:
    text = "one two"
    result = fix_once(text, ".txt", [Fix(0, 3, "one", "1", "a"), Fix(2, 7, "e two", "2", "b")])
    assert (result.text, result.done, result.left) == ("1 two", 1, ())


# Files ----------------------------------------------------------------------------------------------------


def change_of(path: Path, words: str = "EHCP") -> Change:
    data = path.read_bytes().removeprefix(b"\xef\xbb\xbf").decode()
    return change(TextFile(path, path.name), Checked(path.name, fixes=fixes(data, words)), lambda *_: ())


@pytest.mark.parametrize(
    "data",
    [b"\xef\xbb\xbfAn EHCP.\r\nMore\r\n", b"An EHCP.\rMore", b"An EHCP", "An EHCP, caf\xe9 \u2028 x\n".encode()],
)
def test_byte_order_marks_line_ends_and_the_last_line_stay(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "a.md"
    path.write_bytes(data)
    assert write(change_of(path)) is None
    assert path.read_bytes() == data.replace(b"EHCP", SPELLED_OUT.encode())


def test_rights_and_links_stay(tmp_path: Path) -> None:
    path, link = tmp_path / "real.md", tmp_path / "link.md"
    path.write_text("An EHCP")
    path.chmod(0o640)
    link.symlink_to(path)
    assert write(change_of(link)) is None
    assert link.is_symlink()
    assert path.read_text() == f"An {SPELLED_OUT}"
    assert path.stat().st_mode & 0o777 == 0o640
    assert sorted(entry.name for entry in tmp_path.iterdir()) == ["link.md", "real.md"]


def test_a_file_that_somebody_else_is_writing_is_left(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text("An EHCP")
    planned = change_of(path)
    path.write_text("Something new")
    assert write(planned) == "somebody else was writing it"
    assert path.read_text() == "Something new"
    assert [entry.name for entry in tmp_path.iterdir()] == ["a.md"]


def test_a_file_that_may_only_be_read_is_left(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text("An EHCP")
    path.chmod(0o444)
    assert write(change_of(path)) == "it may only be read"
    assert path.read_text() == "An EHCP"


def test_a_diff_shows_what_would_change(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_bytes(b"One\r\nAn EHCP")
    assert as_diff(change_of(path)) == (
        "--- a/a.md\n+++ b/a.md\n@@ -1,2 +1,2 @@\n One\r\n-An EHCP\n\\ No newline at end of file\n"
        f"+An {SPELLED_OUT}\n\\ No newline at end of file\n"
    )


def test_what_is_left_is_said_with_its_place(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text("One\n\n## The EHCP\n")
    assert change_of(path).left == (
        'Left as it is: "EHCP" in a.md:3:8, because it is in a heading, so links to it would break.',
    )


MARKS = st.text(alphabet="ab<>[]()#*`'\"&\\|\n\r\t -:é", max_size=14)


@settings(deadline=None)
def _many_fixes(text: str, replacement: str) -> list[Fix]:
    return [Fix(found.start(), found.end(), "EHCP", replacement, "acronym") for found in re.finditer("EHCP", text)]


def _read_for(values: int, monkeypatch: pytest.MonkeyPatch) -> int:
    """Return how many characters are read to find that one change in ten does not fit, of one to each value."""
    text = "".join(f"- An EHCP{', or' if number % 10 else ' #'} {number}\n" for number in range(values))
    read: list[int] = []
    parse = yaml.parse

    def counted(text: str, Loader: object) -> object:  # noqa: N803  yaml's own name
        read.append(len(text))
        return parse(text, Loader=Loader)

    with monkeypatch.context() as patched:
        patched.setattr(yaml, "parse", counted)
        result = fix_once(text, ".yaml", _many_fixes(text, "plan: EHCP"))
        assert len(result.left) == values
        mixed = [fix if fix.start % 7 else fix._replace(replacement="a: b") for fix in _many_fixes(text, "plan")]
        assert 0 < fix_once(text, ".yaml", mixed).done < values
    return sum(read)


def test_a_yaml_text_of_twice_the_length_takes_about_twice_the_reading(monkeypatch: pytest.MonkeyPatch) -> None:
    assert _read_for(400, monkeypatch) < 2.2 * _read_for(200, monkeypatch)


def test_one_change_that_does_not_fit_keeps_no_other_away() -> None:
    text = "a: |\n  An EHCP\n  EHCP\nb: {c: EHCP one, d: EHCP two}\ne: EHCP\n"
    found = _many_fixes(text, "plan")
    bad = [found[0], found[1], found[2]._replace(replacement="x, y: z"), found[3], found[4]._replace(replacement="1")]
    result = fix_once(text, ".yaml", bad)
    assert result.text == "a: |\n  An plan\n  plan\nb: {c: EHCP one, d: plan two}\ne: EHCP\n"
    assert [left.fix.start for left in result.left] == [found[2].start, found[4].start]


@given(before=MARKS, after=MARKS, suffix=st.sampled_from([".md", ".html", ".txt", ".yaml"]))
def test_nothing_but_the_words_ever_changes(before: str, after: str, suffix: str) -> None:
    text = f"{before}EHCP{after}"
    assert fix_once(text, suffix, fixes(text)).text in {text, f"{before}{SPELLED_OUT}{after}"}
