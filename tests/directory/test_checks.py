"""What does not fit together across entries, and what a day brings to light."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from pydantic import BeforeValidator

from generator.directory import check_today, load, values
from generator.directory.directory import Directory
from generator.directory.easy_read import EasyPicture
from generator.directory.fields import entry_of, fields_of
from generator.directory.pictures import PICTURES
from generator.directory.references import REFERENCES
from generator.directory.suggestions import closest, other_name
from generator.directory.values import Picture, Thing
from generator.findings import Severity
from tests.directory.projects import AUTHORITY, COMPLETE, KETTLE_CLUB, LITTLE_STEPS, as_list, lines, load_files

TODAY = date(2026, 11, 22)


def ways(model: type[Thing], here: str = "") -> Iterator[tuple[str, type[Thing], str]]:
    """Every field below a class: the way to it, the class it is in, and its name."""
    for name, field in fields_of(model).items():
        entry = entry_of(field)
        way = f"{here}{name}" + (".*" if entry else "")
        yield way, model, name
        inner = entry or field
        if inner.model:
            yield from ways(inner.model, f"{way}.")


def is_slug(model: type[Thing], name: str) -> bool:
    return any(
        isinstance(mark, BeforeValidator) and mark.func is values._slug  # type: ignore[comparison-overlap]
        for mark in marks(model.model_fields[name].rebuild_annotation())
    )


def marks(annotation: object) -> Iterator[object]:
    yield from getattr(annotation, "__metadata__", ())
    for part in (getattr(annotation, "__origin__", None), *getattr(annotation, "__args__", ())):
        if part is not None:
            yield from marks(part)


def test_every_id_of_another_entry_is_checked() -> None:
    own = ("id", "covers", "topic")  # the topics are on a list of their own
    ids = {way for way, model, name in ways(Directory) if name not in own and is_slug(model, name)}
    assert ids == set(REFERENCES)


def test_every_picture_is_looked_for() -> None:
    assert {way for way, model, name in ways(Directory) if model in (Picture, EasyPicture) and name == "file"} == set(
        PICTURES
    )


def test_an_entry_used_twice_by_an_alias_is_told(tmp_path: Path) -> None:
    loaded = load_files(
        tmp_path, {"groups.yaml": AUTHORITY + "groups:\n" + as_list("&steps\n" + LITTLE_STEPS) + "  - *steps\n"}
    )
    assert lines(loaded) == [
        (
            'groups.yaml:11:9: error: An alias makes two entries with the id "little-steps" out of this group.'
            " Give each its own."
        )
    ]


def test_entries_may_share_what_an_alias_stands_for(tmp_path: Path) -> None:
    loaded = load_files(
        tmp_path,
        {"groups.yaml": AUTHORITY + "groups:\n" + as_list("&usual\n" + LITTLE_STEPS, "<<: *usual\n" + KETTLE_CLUB)},
    )
    assert lines(loaded) == []
    assert loaded.directory is not None
    assert [group.id for group in loaded.directory.groups] == ["little-steps", "kettle-club"]


def test_the_same_id_in_two_sections_is_no_mistake(tmp_path: Path) -> None:
    loaded = load_files(
        tmp_path,
        {
            "groups.yaml": AUTHORITY
            + "groups:\n"
            + as_list(LITTLE_STEPS)
            + "venues:\n  - id: little-steps\n    name: Little Steps House\n"
        },
    )
    assert lines(loaded) == []


def test_ids_are_compared_although_other_entries_have_mistakes(tmp_path: Path) -> None:
    text = AUTHORITY + "groups:\n" + as_list(LITTLE_STEPS, LITTLE_STEPS.replace("running", "on"))
    assert [finding.rule for finding in load_files(tmp_path, {"groups.yaml": text}).findings] == [
        "duplicate-id",
        "wrong-choice",
    ]


@pytest.mark.parametrize(
    "target",
    [
        "https://www.example.org/a",
        "http://example.org",
        "mailto:hello@example.org",
        "tel:01632960100",
        "/groups/",
        "#top",
    ],
)
def test_an_ordinary_link_is_no_mistake(tmp_path: Path, target: str) -> None:
    text = AUTHORITY + "groups:\n" + as_list(LITTLE_STEPS + f"about: See [this page]({target}).\n")
    assert lines(load_files(tmp_path, {"groups.yaml": text})) == []


@pytest.mark.parametrize(
    "target",
    [
        "javascript:alert(1)",
        "JavaScript:alert(1)",
        "java&#115;cript:alert(1)",
        "<javascript:alert(1)>",
        "data:text/html,x",
        "vbscript:x",
        "file:///etc/passwd",
        "javascript&colon;alert(1)",
    ],
)
def test_a_link_that_could_run_code_is_refused(tmp_path: Path, target: str) -> None:
    text = AUTHORITY + "groups:\n" + as_list(LITTLE_STEPS + f"about: See [this page]({target}).\n")
    assert [finding.rule for finding in load_files(tmp_path, {"groups.yaml": text}).findings] == ["bad-link"]


def test_a_picture_may_not_be_a_link_out_of_the_content_folder(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    (tmp_path / "secret.png").write_bytes(b"")
    (tmp_path / "content" / "hall.png").symlink_to(tmp_path / "secret.png")
    photo = "photo:\n  file: hall.png\n  alt: A hall.\n"
    loaded = load_files(tmp_path, {"groups.yaml": AUTHORITY + "groups:\n" + as_list(LITTLE_STEPS + photo)})
    assert lines(loaded) == [
        'groups.yaml:15:13: error: "hall.png" lies outside the content folder. Move the picture there.'
    ]


def test_terms_are_compared_in_the_order_of_their_dates(tmp_path: Path) -> None:
    terms = "".join(
        f"  - name: {name}\n    first_day: {first}\n    last_day: {last}\n"
        for name, first, last in [
            ("Whole year", "2026-09-01", "2027-07-20"),
            ("Autumn", "2026-09-03", "2026-12-18"),
            ("Summer", "2027-04-12", "2027-07-20"),
        ]
    )
    loaded = load_files(tmp_path, {"groups.yaml": AUTHORITY + "terms:\n" + terms})
    assert [finding.message for finding in loaded.findings] == [
        '"Autumn" starts before "Whole year" is over. Check the dates of both.',
        '"Summer" starts before "Whole year" is over. Check the dates of both.',
    ]


@pytest.mark.parametrize(
    ("word", "known", "meant"),
    [
        ("mill-hal", ("hill-mall", "mill-hall"), "mill-hall"),
        ("Mill_Hall", ("mill-hall",), "mill-hall"),
        ("elsewhere", ("mill-hall",), None),
        ("", ("mill-hall",), None),
    ],
)
def test_the_closest_word_is_suggested_and_no_other(word: str, known: tuple[str, ...], meant: str | None) -> None:
    assert closest(word, known) == meant


def test_names_of_other_programs_are_understood() -> None:
    assert other_name("telephone", ("phone", "text")) == "phone"
    assert other_name("telephone", ("text",)) is None


# With a day -----------------------------------------------------------------------------------------------


def today(tmp_path: Path, text: str, day: date = TODAY) -> list[str]:
    # A paused group need not be ready, so these stories can be short.
    loaded = load_files(tmp_path, {"groups.yaml": AUTHORITY + text.replace("status: running", "status: paused")})
    assert not loaded.findings
    findings = check_today(loaded, day)
    assert all((finding.severity is Severity.WARNING) == (finding.rule == "future-date") for finding in findings)
    return [f"{finding.place} {finding.rule}" for finding in findings]


def test_a_check_grows_old_on_the_day_after_its_last_good_day(tmp_path: Path) -> None:
    text = "groups:\n" + as_list(LITTLE_STEPS + "checked: {on: 2026-05-26, by: Group leader}\n")
    assert today(tmp_path, text, date(2026, 5, 26) + timedelta(days=180)) == []
    assert today(tmp_path, text, date(2026, 5, 26) + timedelta(days=181)) == ["groups.yaml:14:19 old-check"]


def test_an_ended_group_need_not_be_checked_again(tmp_path: Path) -> None:
    text = LITTLE_STEPS.replace("running", "ended") + "checked: {on: 2020-05-26, by: Group leader}\n"
    assert today(tmp_path, "groups:\n" + as_list(text)) == []


def test_dates_that_have_passed_or_lie_ahead_are_told(tmp_path: Path) -> None:
    text = LITTLE_STEPS + (
        "checked: {on: 2027-01-01, by: Group leader}\n"
        "visible_to: 2026-11-21\n"
        "notice: {text: We are closed., until: 2026-11-21}\n"
    )
    assert today(tmp_path, "groups:\n" + as_list(text)) == [
        "groups.yaml:14:19 future-date",
        "groups.yaml:15:17 out-of-sight",
        "groups.yaml:16:43 old-notice",
    ]


def test_a_day_of_checking_that_has_not_come_yet_is_a_warning(tmp_path: Path) -> None:
    text = (
        "groups:\n"
        + as_list(LITTLE_STEPS + "checked: {on: 2027-01-01, by: Group leader}\n")
        + "procedures:\n  - id: concerns\n    name: Concerns\n    summary: Whom to tell.\n    audiences: [families]\n"
        "    reviewed: 2026-11-23\n"
    )
    loaded = load_files(tmp_path, {"groups.yaml": AUTHORITY + text})
    ahead = [str(finding) for finding in check_today(loaded, TODAY) if finding.severity is not Severity.INFORMATION]
    assert ahead == [
        (
            "groups.yaml:14:19: warning: This check lies in the future."
            " Write the day of the last one, or take it out until it is done."
        ),
        (
            "groups.yaml:20:15: warning: This review lies in the future."
            " Write the day of the last one, or take it out until it is done."
        ),
    ]


def test_the_last_day_is_still_a_day(tmp_path: Path) -> None:
    text = LITTLE_STEPS + "visible_to: 2026-11-22\nnotice: {text: We are closed., until: 2026-11-22}\n"
    assert today(tmp_path, "groups:\n" + as_list(text)) == []


def test_a_review_that_is_due_is_told(tmp_path: Path) -> None:
    text = (
        "procedures:\n  - id: concerns\n    name: Concerns\n    summary: Whom to tell.\n    audiences: [families]\n"
        "    reviewed: 2026-01-01\n    next_review: 2026-11-21\n"
    )
    assert today(tmp_path, text) == ["groups.yaml:15:18 review-due"]
    assert today(tmp_path, text, date(2026, 11, 21)) == []


def test_a_statement_to_go_through_again_and_one_that_was_tested_tomorrow_are_told(tmp_path: Path) -> None:
    text = "accessibility:\n  tested: 2026-11-23\n  next_review: 2026-11-21\n"
    assert today(tmp_path, text) == ["groups.yaml:10:11 future-date", "groups.yaml:11:16 review-due"]
    assert today(tmp_path, text.replace("11-23", "11-21"), date(2026, 11, 21)) == []


def test_terms_that_are_all_over_are_told(tmp_path: Path) -> None:
    text = "terms:\n  - {name: Summer, first_day: 2026-04-13, last_day: 2026-07-21}\n"
    assert today(tmp_path, text) == ["groups.yaml:10:53 terms-over"]
    assert today(tmp_path, text, date(2026, 7, 21)) == []


def test_a_day_says_nothing_about_a_directory_with_mistakes(tmp_path: Path) -> None:
    assert check_today(load(tmp_path / "groups.yaml"), TODAY) == []


def test_the_far_ends_of_the_calendar_are_no_trouble(tmp_path: Path) -> None:
    text = LITTLE_STEPS + "checked: {on: 2199-12-31, by: Group leader}\nvisible_to: 2199-12-31\n"
    assert today(tmp_path, "groups:\n" + as_list(text)) == ["groups.yaml:14:19 future-date"]


def test_the_complete_directory_has_no_news_on_its_day() -> None:
    assert check_today(load(COMPLETE), TODAY) == []


def test_the_build_says_what_a_group_needs_before_it_is_shown_as_running(tmp_path: Path) -> None:
    loaded = load_files(tmp_path, {"groups.yaml": AUTHORITY + "groups:\n" + as_list(LITTLE_STEPS)})
    (finding,) = [one for one in check_today(loaded, TODAY) if one.rule == "not-ready"]
    assert finding.place.line == loaded.place(("groups", 0, "status")).line
    assert "staff_backgrounds:" in finding.message
    assert finding.message.endswith("checked:.")
