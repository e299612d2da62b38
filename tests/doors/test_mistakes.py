"""Mistakes in mkdocs.yml and in hand-written pages: each is told in plain words at its place."""

from __future__ import annotations

import os
import re
from datetime import date
from pathlib import Path

import pytest
from mkdocs.structure.pages import Page as MkDocsPage

from generator import mkdocs_plugin
from generator.findings import Finding, Severity
from generator.publishing import ours
from generator.publishing.front_matter import check_front_matter
from tests.doors.conftest import Offer, run


def refused(offer: Offer) -> list[str]:
    """Build, make sure that it fails and leaves the site alone, and return the lines it said."""
    before = offer.tree()
    outcome, lines = offer.build()
    assert not outcome.fine, lines
    assert offer.tree() == before
    assert offer.leftovers() == []
    return lines


def said(text: str) -> list[str]:
    return list(map(str, check_front_matter(text, "a.md")))


# Files that no build made ----------------------------------------------------------------------------------


def test_a_site_lists_its_files_and_a_file_of_somebody_else_stops_the_next_build(offer: Offer) -> None:
    files = offer.built()
    listed = files[ours.LIST].decode().splitlines()
    assert listed == sorted(name for name in files if not name.startswith("."))
    assert offer.built() == files
    offer.write("site/shop.php", "mine")
    (line,) = refused(offer)
    assert "holds what no build made: shop.php." in line


def test_an_old_website_in_the_place_of_the_site_stays(offer: Offer) -> None:
    for name in ("index.html", "sitemap.xml", "shop.php"):
        offer.write(f"www/{name}", "mine")
    offer.change("mkdocs.yml", "site_dir: site", "site_dir: www")
    (line,) = refused(offer)
    assert "www holds what no build made: shop.php." in line
    assert {file.read_text() for file in (offer.folder / "www").iterdir()} == {"mine"}


# Words at the top of a page --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("title: About: us\n---\n", r"a\.md:2:\d+: error: "),
        ("title: About us\n\n# About\n", r"a\.md:1:1: error: The words at the top of this page have no end"),
        ("checked: 2026-02-30\n---\n", r'a\.md:2:10: error: "2026-02-30" is not a day'),
        ("checked: soon\n---\n", r"a\.md:2:10: error: checked: is a day between 1900 and 2199"),
        ("checked: 9999-01-01\n---\n", r"a\.md:2:10: error: checked: is a day between 1900 and 2199"),
        ("title: !env X\n---\n", r'a\.md:2:8: error: "!env" is a YAML tag'),
        ("title: [a, b]\n---\n", r"a\.md:2:8: error: title: is one text"),
        ("description: 2026\n---\n", r"a\.md:2:14: error: description: is a text, and YAML takes this for a number"),
        ("template: yes\n---\n", r"a\.md:2:11: error: template: is a text, and YAML takes this for yes or no"),
        ("title:\n---\n", r"a\.md:2:\d+: error: title: says nothing"),
        ("just words\n---\n", r"a\.md:2:1: error: Between the two lines of --- stand fields"),
    ],
)
def test_broken_words_at_the_top_of_a_page_are_an_error_at_their_place(words: str, expected: str) -> None:
    (line,) = said(f"---\n{words}")
    assert re.match(expected, line), line


@pytest.mark.parametrize(
    "text",
    [
        "",
        "# About\n",
        "---\nA line across the page above.\n",
        "---\n---\n# About\n",
        "---\r\ntitle: 'About: us'\r\nchecked: 2026-05-04\r\n---\r\n# About\r\n",
        '---\ntitle: "2026"\ntags: [a, b]\n...\n',
    ],
)
def test_pages_with_good_words_at_their_top_or_none_are_fine(text: str) -> None:
    assert said(text) == []


def test_broken_words_at_the_top_of_a_page_stop_the_build(offer: Offer) -> None:
    offer.built()
    offer.write("content/about.md", "---\ntitle: About: us\n---\n# About\n")
    (line,) = refused(offer)
    assert line.startswith("content/about.md:2:")


def test_a_template_that_a_page_asks_for_and_that_is_not_there_is_an_error_at_its_place(offer: Offer) -> None:
    offer.write("content/about.md", "---\ntitle: About\ntemplate: shop.html\n---\n# About\n")
    (line,) = refused(offer)
    assert line.startswith('content/about.md:3:11: error: There is no template "shop.html".')


# Links -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "link", ["[x](javascript:alert(1))", '<a href="VBScript:x">x</a>', "<iframe src=data:text/html,x></iframe>"]
)
def test_a_link_that_runs_a_program_stops_the_build(offer: Offer, link: str) -> None:
    offer.write("content/about.md", f"# About\n\n{link}\n")
    (line,) = refused(offer)
    assert re.match(r"content/about\.md:3:\d+: error: A link that starts with ", line), line


def test_a_link_without_https_is_a_warning_and_a_picture_in_the_page_is_none(offer: Offer) -> None:
    offer.write("content/about.md", "# About\n\n[x](//example.org/) ![y](data:image/png;base64,AAAA)\n\n`href=//a`\n")
    outcome, (line,) = offer.build()
    assert outcome.fine
    assert line.startswith('content/about.md:3:5: warning: "//example.org/" leads to another website.')


def test_a_link_that_runs_a_program_is_an_error_in_the_menu(offer: Offer) -> None:
    offer.change("mkdocs.yml", "  - About: about.md\n", "  - About: about.md\n  - Odd: javascript:alert(1)\n")
    (line,) = refused(offer)
    assert re.match(r"mkdocs\.yml:\d+:10: error: A link that starts with ", line), line


# Settings --------------------------------------------------------------------------------------------------

THEME = "theme:\n  name: local-offer\n"
PLUGIN = "  - local-offer:\n"


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        (THEME, "theme:\n  name: mkdocs\n", r"mkdocs\.yml:\d+:3: error: The pages need the theme local-offer"),
        (THEME, "theme:\n  name: nothing\n", r'mkdocs\.yml:\d+:1: error: There is no theme "nothing"'),
        (THEME, f"{THEME}  logo: 7\n", r"mkdocs\.yml:\d+:3: error: logo: is the name of a picture"),
        (PLUGIN, f"  - local-offer\n{PLUGIN}", r"mkdocs\.yml:\d+:1: error: local-offer stands here more than once"),
        (PLUGIN, f"{PLUGIN}      groups: 7\n", r"mkdocs\.yml:\d+:7: error: This must be the name of a file"),
        (PLUGIN, f'{PLUGIN}      groups: "a\\0b"\n', r"mkdocs\.yml:\d+:\d+: error: This name has an invisible"),
        (PLUGIN, f"{PLUGIN}      glossary: [a]\n", r"mkdocs\.yml:\d+:7: error: This must be the name of a file"),
        (PLUGIN, f"{PLUGIN}      today: 9999-11-01\n", r'mkdocs\.yml:\d+:7: error: "9999-11-01" is too far away'),
        (PLUGIN, f"{PLUGIN}      today: 2026-11-01 10:00\n", r'mkdocs\.yml:\d+:7: error: "2026-11-01 10:00" is not a'),
        (PLUGIN, f"{PLUGIN}      today: 2026-11-01T10:00:00\n", r"mkdocs\.yml:\d+:7: error: .* is not a day"),
        (PLUGIN, f"{PLUGIN}      today: 2026-02-30\n", r'mkdocs\.yml:\d+:14: error: "2026-02-30" is not a day'),
        (PLUGIN, f"{PLUGIN}      feedback: our form\n", r'mkdocs\.yml:\d+:7: error: "our form" is not a web address'),
        (PLUGIN, f"{PLUGIN}      feedback: javascript:x\n", r'mkdocs\.yml:\d+:7: error: "javascript:x" is not a web'),
        (PLUGIN, f"{PLUGIN}      feedback: [a]\n", r"mkdocs\.yml:\d+:7: error: .* is not a web address"),
        (
            PLUGIN,
            f'{PLUGIN}      feedback: "https://a.org/\\ab"\n',
            r"mkdocs\.yml:\d+:7: error: .* is not a web address",
        ),
        (
            PLUGIN,
            f'{PLUGIN}      feedback: "a\\n{"b" * 999}"\n',
            r'mkdocs\.yml:\d+:7: error: "a b{20,90}…" is not a web',
        ),
        (PLUGIN, f"{PLUGIN}      templates: nowhere\n", r'mkdocs\.yml:\d+:7: error: There is no folder "nowhere"'),
        ("docs_dir: content", "docs_dir: nowhere", r'mkdocs\.yml:\d+:1: error: There is no folder "nowhere"'),
        ("docs_dir: content", "docs_dir: 7", r"mkdocs\.yml:\d+:1: error: docs_dir: must be a text here, and this is a"),
        ("docs_dir: content", "docs_dir: a: b", r"mkdocs\.yml:\d+:\d+: error: "),
        ('site_name: "Marlshire Local Offer"', "", r"mkdocs\.yml:1:1: error: site_name: is missing"),
    ],
)
def test_a_wrong_setting_is_one_error_in_plain_words(offer: Offer, old: str, new: str, expected: str) -> None:
    offer.change("mkdocs.yml", old, new)
    (line,) = refused(offer)
    assert re.match(expected, line), line
    assert "class '" not in line


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("docs_dir:", "site_nam: x\ndocs_dir:", r'mkdocs\.yml:\d+:1: .*"site_nam"\. Did you mean "site_name"'),
        (PLUGIN, f"{PLUGIN}      grops: x\n", r'mkdocs\.yml:\d+:7: .*no setting "grops"\. Did you mean "groups"'),
    ],
)
def test_an_unknown_setting_is_a_warning_with_a_likely_name(offer: Offer, old: str, new: str, expected: str) -> None:
    offer.change("mkdocs.yml", old, new)
    outcome, (line,) = offer.build()
    assert outcome.fine
    assert re.match(expected, line), line


def test_pages_that_the_menu_does_not_have_are_told_one_by_one(offer: Offer) -> None:
    for name in ("a", "deep/b"):
        offer.write(f"content/{name}.md", "# A page\n")
    outcome, lines = offer.build()
    assert outcome.fine
    expected = "warning: Nobody finds this page, because the menu does not have it. Add it under nav: in mkdocs.yml."
    assert lines == [f"content/a.md:1:1: {expected}", f"content/deep/b.md:1:1: {expected}"]


def test_places_start_from_the_folder_of_mkdocs_yml(offer: Offer) -> None:
    (offer.folder / "data").mkdir()
    for name in ("groups.yaml", "glossary.yaml"):
        (offer.folder / name).rename(offer.folder / "data" / name)
    offer.change("mkdocs.yml", PLUGIN, f"{PLUGIN}      groups: data/groups.yaml\n")
    offer.built()
    offer.change("data/groups.yaml", "venue: example-hall", "venue: example-hell")
    (line,) = refused(offer)
    assert line.startswith("data/groups.yaml:")


def test_settings_that_are_not_in_utf_8_are_an_error(offer: Offer) -> None:
    (offer.folder / "mkdocs.yml").write_bytes("site_name: Caf\u00e9\n".encode("latin-1"))
    (line,) = refused(offer)
    assert line.startswith("mkdocs.yml:1:")


# Days ------------------------------------------------------------------------------------------------------


def test_a_day_too_far_away_is_told_plainly(offer: Offer, monkeypatch: pytest.MonkeyPatch) -> None:
    done = offer.run("-m", "generator.cli", "build", "--today", "9999-11-01")
    assert done.returncode == 2
    assert '"9999-11-01" is too far away. Write a day between 1900 and 2199.' in done.stderr
    (line,) = refused_on(offer, date(9999, 11, 1))
    assert line.startswith('error: LOCAL_OFFER_TODAY is "9999-11-01", which is too far away.')


def refused_on(offer: Offer, day: date) -> list[str]:
    outcome, lines = offer.build(day)
    assert not outcome.fine
    return lines


# Templates, and pages that nobody can read -------------------------------------------------------------------


@pytest.mark.parametrize(
    ("template", "line"),
    [
        ("{{ 1 / 0 }}", 2),
        ("{{ none.x.y }}", 2),
        ("{{ title + 1 }}", 2),
        ('{% include "contact.html" %}', 2),
        ('{% include "gone.html" %}', 2),
    ],
)
def test_whatever_goes_wrong_in_a_template_is_told_at_its_line(offer: Offer, template: str, line: int) -> None:
    offer.change("mkdocs.yml", "  # custom_dir: overrides", "  custom_dir: overrides")
    offer.write("overrides/pages/contact.html", f"<h1>{{{{ title }}}}</h1>\n{template}")
    (only,) = refused(offer)
    assert only.startswith(f"overrides/pages/contact.html:{line}:1: error: This template cannot be used: "), only


def test_a_template_that_is_not_in_utf_8_is_told_at_its_line(offer: Offer) -> None:
    offer.change("mkdocs.yml", "  # custom_dir: overrides", "  custom_dir: overrides")
    offer.write("overrides/pages/contact.html", "")
    (offer.folder / "overrides/pages/contact.html").write_bytes(b"<h1>\n\xe9</h1>")
    (only,) = refused(offer)
    assert only.startswith("overrides/pages/contact.html:2:1: error: This template cannot be used: a letter"), only


def test_a_page_that_lies_too_deep_for_markdown_is_named(offer: Offer, monkeypatch: pytest.MonkeyPatch) -> None:
    def render(page: MkDocsPage, *_: object) -> None:
        raise RecursionError

    monkeypatch.setattr(MkDocsPage, "render", render)
    (line,) = refused(offer)
    assert line.startswith("content/about.md:1:1: error: Lists, quotations or brackets lie too deep")


def test_a_page_that_is_a_link_to_nothing_is_an_error_and_the_site_stays(offer: Offer) -> None:
    offer.built()
    (offer.folder / "content/gone.md").symlink_to("nowhere.md")
    (line,) = refused(offer)
    assert line.startswith("content/gone.md:1:1: error: This cannot be read: no such file or directory.")


def test_a_content_folder_that_cannot_be_read_is_an_error_and_the_site_stays(
    offer: Offer, monkeypatch: pytest.MonkeyPatch
) -> None:
    offer.built()
    offer.write("content/secret/page.md", "# Secret\n")
    scandir = os.scandir

    def refuse(path: object) -> object:
        if str(path).endswith("secret"):
            raise PermissionError(13, "Permission denied", str(path))
        return scandir(path)  # type: ignore[call-overload]

    monkeypatch.setattr(os, "scandir", refuse)
    (line,) = refused(offer)
    assert line.startswith("content/secret:1:1: error: This cannot be read: permission denied.")


@pytest.mark.parametrize("command", ["init", "schema"])
def test_a_folder_without_a_name_or_below_a_file_is_misuse(tmp_path: Path, command: str) -> None:
    (tmp_path / "file").write_text("mine")
    for folder in ("", "file", "file/below"):
        done = run(tmp_path, "-m", "generator.cli", command, folder)
        assert done.returncode == 2, done.stderr
        assert "Something went wrong" not in done.stderr
    assert [entry.name for entry in tmp_path.iterdir()] == ["file"]


def test_a_date_that_is_no_day_is_a_warning() -> None:
    (finding,) = check_front_matter("---\ndate: soon\n---\n", "a.md")
    assert isinstance(finding, Finding)
    assert finding.severity is Severity.WARNING


def test_a_day_that_does_not_exist_in_the_settings_does_not_end_a_preview(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    def build() -> None:
        raise ValueError("day is out of range for month")

    (tmp_path / "mkdocs.yml").write_text("site_name: Here\nextra: 2026-02-30\n")
    with caplog.at_level("INFO", "mkdocs"):
        mkdocs_plugin._keep_serving(build, tmp_path / "mkdocs.yml")()
    assert 'mkdocs.yml:2:8: error: "2026-02-30" is not a day' in caplog.text
    assert "You still see the site as it was" in caplog.text
