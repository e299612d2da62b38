from __future__ import annotations

from datetime import date

from generator.overview.entries import entries
from generator.overview.reviews import reviews
from generator.overview.shown import text
from generator.overview.written_pages import WrittenPage, written_pages
from tests.stories import MONDAY, a_directory, a_group, a_question, an_event


def report(*groups, pages=(), days=90, today=MONDAY):
    return reviews(entries(a_directory(*groups), pages), today, days)


def names(found, when):
    return [entry["name"] for entry in found.data[when]]


def test_a_group_is_late_when_the_promised_days_have_passed_since_its_check() -> None:
    group = a_group(checked={"on": "2026-05-27", "by": "Group leader"})
    assert names(report(group), "late") == []
    assert names(report(group, today=date(2026, 11, 24)), "late") == ["Little Steps"]


def test_what_falls_due_within_the_days_is_listed_and_what_comes_later_is_not() -> None:
    group = a_group(checked={"on": "2026-10-01", "by": "Group leader"})  # due on 30 March 2027
    assert names(report(group, days=126), "due") == []
    assert names(report(group, days=127), "due") == ["Little Steps"]


def test_a_leap_day_counts_as_a_day() -> None:
    group = a_group(checked={"on": "2027-09-02", "by": "Group leader"})
    assert report(group, days=180, today=date(2027, 9, 3)).data["due"][0]["due"] == "2028-02-29"


def test_what_nobody_has_checked_is_listed_under_the_one_who_looks_after_the_site() -> None:
    shown = text(report(a_group(checked=None)))
    assert "Local Offer officer\n-------------------\nLittle Steps" in shown
    assert "Last time: nobody has told us" in shown


def test_a_group_that_has_ended_needs_no_check() -> None:
    assert names(report(a_group(status="ended", checked=None)), "never_checked") == []


def test_an_event_needs_no_check_once_it_is_over_and_a_question_needs_its_answer_by_the_promised_day() -> None:
    event = an_event(checked={"on": "2026-11-01", "by": "Hall manager"})
    waiting = a_question(closes="2026-10-01", answer_due="2026-12-01")
    answer = {"you_said": "Tea.", "we_did": "We bought tea.", "on": "2026-06-01"}
    answered = a_question(id="tea", question="Tea?", closes="2026-05-01", answer_due="2026-12-01", answers=[answer])
    directory = a_directory(a_group(), events=[event], consultations=[waiting, answered])
    found = reviews(entries(directory, ()), date(2027, 6, 1), 90)
    assert "Winter Lights" not in [*names(found, "late"), *names(found, "due"), *names(found, "never_checked")]
    assert "What do you need in the holidays?" in names(found, "late")
    assert "Tea?" not in [*names(found, "late"), *names(found, "due"), *names(found, "never_checked")]


def test_pages_written_by_hand_are_reviewed_too() -> None:
    page = WrittenPage("about.md", "About", owner="Editor", reviewed=date(2026, 1, 1), next_review=date(2026, 11, 1))
    found = report(a_group(), pages=[page])
    assert found.data["late"][0] | {"last": None} == {
        "kind": "page",
        "name": "About",
        "address": "/about/",
        "role": "Editor",
        "last": None,
        "due": "2026-11-01",
    }


def test_the_words_at_the_top_of_a_page_are_read(tmp_path) -> None:
    (tmp_path / "help").mkdir()
    (tmp_path / "help/index.md").write_text(
        "---\ntitle: Help\ncovers: [advice]\nowner: Editor\nreviewed: 2026-09-14\nnext_review: soon\n---\n# Help\n",
        encoding="utf-8",
    )
    (tmp_path / "plain.md").write_text("# Plain words\n", encoding="utf-8")
    (tmp_path / "broken.md").write_bytes(b"\xff\xfe\x00")
    assert written_pages(tmp_path) == (
        WrittenPage("help/index.md", "Help", ("advice",), "Editor", date(2026, 9, 14), None),
        WrittenPage("plain.md", "Plain words"),
    )
    assert [page.address for page in written_pages(tmp_path)] == ["/help/", "/plain/"]


def test_the_address_of_a_page_is_the_one_that_it_has_on_the_site() -> None:
    files = {"index.md": "/", "a/index.md": "/a/", "README.md": "/", "help-index.md": "/help-index/", "a/b.md": "/a/b/"}
    assert {file: WrittenPage(file, "Help").address for file in files} == files
