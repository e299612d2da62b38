from __future__ import annotations

import errno
import gzip
import os
import re
import resource
import signal
import subprocess
import sys
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from mkdocs.structure.files import Files

from generator import mkdocs_plugin, mkdocs_settings
from generator.findings import Place
from generator.mkdocs_plugin import LocalOfferPlugin
from generator.publishing import output, swap
from tests.doors.conftest import THE_DAY, Offer, environment, run

ANOTHER_DAY = THE_DAY + timedelta(days=7)


def test_the_demonstration_is_clean_in_a_strict_build_of_plain_mkdocs(tmp_path: Path) -> None:
    folder, site = Path(__file__).parents[2], str(tmp_path / "site")
    done = run(folder, "-m", "mkdocs", "build", "--strict", "--site-dir", site, env={"LOCAL_OFFER_TODAY": "2026-11-23"})
    assert done.returncode == 0, done.stderr
    said = [line for line in done.stderr.splitlines() if not line.startswith("INFO ")]
    assert said == []


# What comes out -------------------------------------------------------------------------------------------


def test_plain_mkdocs_builds_the_same_site_as_our_own_program_and_is_clean(offer: Offer) -> None:
    ours = offer.built()
    done = offer.run("-m", "mkdocs", "build", "--strict", env={"LOCAL_OFFER_TODAY": THE_DAY.isoformat()})
    assert done.returncode == 0, done.stderr
    assert "WARNING" not in done.stderr
    assert offer.tree() == ours


def test_the_same_input_and_day_give_the_same_bytes_whatever_the_clock_says(offer: Offer) -> None:
    first = offer.built()
    for file in offer.folder.rglob("*"):
        os.utime(file, (1_000_000_000, 1_000_000_000))
    clock = {"SOURCE_DATE_EPOCH": "1100000000", "LOCAL_OFFER_TODAY": THE_DAY.isoformat(), "TZ": "Pacific/Auckland"}
    assert offer.run("-m", "mkdocs", "build", env=clock).returncode == 0
    assert offer.tree() == first


def test_another_day_gives_other_dates(offer: Offer) -> None:
    offer.built()
    assert "23 November 2026" in offer.page("groups")
    offer.built(ANOTHER_DAY)
    assert "30 November 2026" in offer.page("groups")


def test_the_day_can_stand_in_mkdocs_yml(offer: Offer) -> None:
    offer.change("mkdocs.yml", "  - local-offer:\n", "  - local-offer:\n      today: 2026-12-01\n")
    assert offer.run("-m", "mkdocs", "build", env={"LOCAL_OFFER_TODAY": ""}).returncode == 0
    assert "1 December 2026" in offer.page("groups")


def test_a_day_that_does_not_exist_is_told_plainly(offer: Offer) -> None:
    done = offer.run("-m", "mkdocs", "build", env={"LOCAL_OFFER_TODAY": "2026-02-30"})
    assert done.returncode == 1
    assert 'LOCAL_OFFER_TODAY is "2026-02-30", which is not a day. Write year-month-day' in done.stderr + done.stdout
    assert "Traceback" not in done.stderr


def test_the_day_is_the_day_in_the_united_kingdom(monkeypatch: pytest.MonkeyPatch) -> None:
    class JustBeforeMidnightInSummer(datetime):
        @classmethod
        def now(cls, tz: object = None) -> datetime:  # type: ignore[override]
            return datetime(2026, 7, 1, 23, 30, tzinfo=UTC).astimezone(tz)  # type: ignore[arg-type]

    monkeypatch.delenv("LOCAL_OFFER_TODAY", raising=False)
    monkeypatch.setattr("generator.day.datetime", JustBeforeMidnightInSummer)
    assert mkdocs_settings.day_of_build(None) == date(2026, 7, 2)


def test_yaml_and_what_editors_leave_behind_are_never_published(offer: Offer) -> None:
    private = ["a.yaml", "b.yml", "c.YAML", "deep/er/d.Yml", "e.yaml~", "f.yaml.bak", "about.md~", ".g.yaml.swp"]
    for name in private:
        offer.write(f"content/{name}", "secret: yes\n")
    offer.change("mkdocs.yml", "site_dir: site\n", "site_dir: site\nexclude_docs: |\n  /drafts/\n  !a.yaml\n")
    offer.write("content/drafts/idea.md", "secret\n")
    offer.write("content/map.svg", "<svg/>")
    offer.built()
    assert "map.svg" in offer.tree()
    assert not [name for name in offer.tree() if b"secret" in offer.tree()[name]]
    assert not [name for name in offer.tree() if re.search(r"ya?ml|~|bak|swp", name, re.IGNORECASE)]


def test_materials_style_sheet_comes_along_and_nothing_else_of_it(offer: Offer) -> None:
    files = offer.built()
    assert b".md-typeset" in files["assets/stylesheets/material.css"]
    assert b"sourceMappingURL" not in files["assets/stylesheets/material.css"]
    for name in files:
        assert not re.search(r"\.(map|woff2?|min\.js)$", name)


def test_colours_in_mkdocs_yml_reach_the_site(offer: Offer) -> None:
    offer.change("mkdocs.yml", '"#0b4a57"', '"#4b0082"')
    assert b"--lo-brand: #4b0082;" in offer.built()["assets/stylesheets/colours.css"]


def test_a_colour_that_cannot_be_read_is_a_warning_and_fails_a_strict_build(offer: Offer) -> None:
    offer.change("mkdocs.yml", 'link: "#0a5a70"', 'link: "#88aabb"')
    outcome, lines = offer.build()
    assert outcome.fine
    line = next(number for number, text in enumerate(_lines(offer, "mkdocs.yml"), 1) if "link:" in text)
    (said,) = lines
    assert said.startswith(f"mkdocs.yml:{line}:9: warning: link on the white page has a contrast of 2.46 to 1")
    before = offer.tree()
    outcome, _ = offer.build(ANOTHER_DAY, strict=True)
    assert not outcome.fine
    assert outcome.summary == "1 problem. Nothing was changed in " + outcome.summary.split(" in ")[1]
    assert offer.tree() == before
    assert offer.leftovers() == []


def _lines(offer: Offer, name: str) -> list[str]:
    return (offer.folder / name).read_text(encoding="utf-8").splitlines()


def test_a_logo_that_is_not_there_is_an_error_at_its_place(offer: Offer) -> None:
    offer.change("mkdocs.yml", "  # logo: images/logo.svg", "  logo: images/logo.svg")
    outcome, (line,) = offer.build()
    assert not outcome.fine
    assert re.match(r'mkdocs.yml:\d+:3: error: There is no picture "images/logo.svg" in the folder content\.', line)
    offer.write("content/images/logo.svg", "<svg/>")
    assert "../images/logo.svg" in _head(offer.built(), "groups/index.html")


def _head(files: dict[str, bytes], name: str) -> str:
    return files[name].decode().split("<main")[0]


def test_a_site_can_put_its_own_page_templates_before_ours(offer: Offer) -> None:
    offer.change("mkdocs.yml", "  # custom_dir: overrides", "  custom_dir: overrides")
    offer.write("overrides/pages/contact.html", '<h1>{{ title }}</h1><p id="complaints">Shout.</p>')
    offer.built()
    assert '<p id="complaints">Shout.</p>' in offer.page("contact")


@pytest.mark.parametrize("mistake", ["{% if %}", "{{ nothing.at_all }}"])
def test_a_template_with_a_mistake_is_told_with_its_file_and_line(offer: Offer, mistake: str) -> None:
    offer.change("mkdocs.yml", "  # custom_dir: overrides", "  custom_dir: overrides")
    offer.write("overrides/pages/contact.html", f"<h1>{{{{ title }}}}</h1>\n{mistake}")
    outcome, (line,) = offer.build()
    assert not outcome.fine
    assert "overrides/pages/contact.html:2:1: error: This template cannot be used: " in line


def test_what_the_navigation_calls_a_page_does_not_change_its_title(offer: Offer) -> None:
    offer.built()
    assert '<a href="../groups/" aria-current="page">' not in offer.page("about")
    assert ">Find a group</a>" in offer.page("about")
    assert 'aria-current="page">Find a group</a>' in offer.page("groups")


def test_titles_and_descriptions_from_data_cannot_become_html(offer: Offer) -> None:
    offer.change("groups.yaml", "name: Example Play", 'name: A < B & "C" <script>alert(1)</script>')
    offer.change("groups.yaml", "summary: A play morning", 'summary: <b>"A" & play morning')
    offer.built()
    page = offer.page("groups/example-play")
    assert "<script>alert" not in page
    assert re.search(r'<meta name="description" content="[^"]*&[^"]*">', page)


def test_the_sitemap_gives_the_day_a_page_changed_and_leaves_out_what_nobody_knows(offer: Offer) -> None:
    offer.write("content/checked.md", "---\nchecked: 2026-05-04\n---\n# Checked\n")
    offer.change("mkdocs.yml", "  - About: about.md\n", "  - About: about.md\n  - Checked: checked.md\n")
    files = offer.built()
    sitemap = re.sub(r"\s+", "", files["sitemap.xml"].decode())
    top = "<url><loc>https://localoffer.example.org/"
    assert f"{top}checked/</loc><lastmod>2026-05-04</lastmod></url>" in sitemap
    assert f"{top}about/</loc></url>" in sitemap
    assert f"{top}groups/example-play/</loc><lastmod>2026-11-23</lastmod></url>" in sitemap
    assert gzip.decompress(files["sitemap.xml.gz"]) == files["sitemap.xml"]


# Hand-written pages -----------------------------------------------------------------------------------------


def test_the_sitemap_has_every_page_that_families_see_and_no_other(offer: Offer) -> None:
    offer.write("content/unfinished.md", "---\ntitle: Unfinished\n---\n\nText.\n")
    offer.change("mkdocs.yml", "docs_dir:", "draft_docs: |\n  unfinished.md\ndocs_dir:")
    files = offer.built()
    listed = set(re.findall(r"<loc>https?://[^/]+/([^<]*)</loc>", files["sitemap.xml"].decode()))
    written = {name.removesuffix("index.html") for name in files if name.endswith("index.html")}
    assert listed == written
    assert {"", "about/", "groups/example-play/"} < listed
    assert "unfinished/" not in listed


def test_pages_whose_last_change_nobody_has_dated_say_none_in_the_sitemap(offer: Offer) -> None:
    sitemap = re.sub(r"\s+", "", offer.built()["sitemap.xml"].decode())
    assert "/glossary/</loc></url>" in sitemap
    assert "/whats-on/</loc></url>" in sitemap


def test_every_page_leads_programs_for_news_to_what_is_new(offer: Offer) -> None:
    files = offer.built()
    link = re.compile(r'<link rel="alternate" type="application/rss\+xml" title="[^"]+" href="([^"]+)">')
    for address, way in (("index.html", "news.xml"), ("glossary/index.html", "../news.xml")):
        found = link.search(files[address].decode())
        assert found is not None
        assert found[1] == way
    assert "news.xml" in files


def test_a_group_leads_to_its_calendar_and_the_file_is_there(offer: Offer) -> None:
    files = offer.built()
    pages = [name for name in files if b'type="text/calendar"' in files[name]]
    assert pages
    for name in pages:
        for file in re.findall(r'href="(?:\.\./)*(calendars/[^"]+\.ics)"', files[name].decode()):
            assert file in files


def test_links_from_the_top_of_the_site_become_relative_to_their_page(offer: Offer) -> None:
    offer.write(
        "content/deep/page.md",
        "# Deep\n\n[a](/groups/example-play/) [b](/) [c](/about.md#something-is-wrong)"
        ' [d](/groups?x=1#y) ![e](/map.svg)\n\n`<a href="/x/">`\n',
    )
    offer.write("content/map.svg", "<svg/>")
    offer.change("mkdocs.yml", "  - About: about.md\n", "  - About: about.md\n  - Deep: deep/page.md\n")
    outcome, lines = offer.build()
    assert outcome.fine
    page = offer.page("deep/page")
    for link in ("../../groups/example-play/", "../../", "../../about/#something-is-wrong", "../../groups/?x=1#y"):
        assert f'<a href="{link}">' in page
    assert 'src="../../map.svg"' in page
    assert '&lt;a href="/x/"&gt;' in page
    assert [line.split(": ", 1)[1] for line in lines] == [
        'warning: The page "/groups/" has no part called "#y". Take that off, or mend it.'
    ]


def test_a_dead_link_from_the_top_of_the_site_is_a_warning_with_its_place(offer: Offer) -> None:
    offer.write("content/about.md", "# About\n\n[ours](/groups/)\n[gone](/groups/example-pray/), [gone](/nowhere/)\n")
    outcome, lines = offer.build()
    assert outcome.fine
    nothing = "warning: Nothing on this site has the address"
    first = f'content/about.md:4:8: {nothing} "/groups/example-pray/". Did you mean "/groups/example-play/"?'
    second = f'content/about.md:4:39: {nothing} "/nowhere/". Take the link out, or mend it.'
    assert lines == [first, second]
    assert outcome.summary.endswith(" 2 problems.")
    assert not offer.build(strict=True)[0].fine


def test_a_dead_anchor_is_a_warning_whichever_way_the_link_is_written(offer: Offer) -> None:
    offer.write(
        "content/about.md", "# About\n\n[a](/contact/#nowhere)\n\n[b](contact/index.md#nowhere)\n\n[c](gone.md)\n"
    )
    _, lines = offer.build()
    assert [line.split(" ")[0] for line in lines] == [
        "content/about.md:7:5:",
        "content/about.md:3:5:",
        "content/about.md:5:5:",
    ]
    assert all(" warning: " in line for line in lines)


def test_abbreviations_in_hand_written_pages_are_written_out(offer: Offer) -> None:
    offer.write("content/about.md", "# About\n\nShe has an EHCP.\n")
    outcome, _ = offer.build()  # the linter asks the editor to write it out all the same
    assert outcome.fine
    assert (
        'href="../glossary/#education-health-and-care-plan">education, health and care plan</a> (EHCP)'
        in offer.page("about")
    )


def test_a_hand_written_page_that_is_not_utf_8_is_an_error_at_its_line(offer: Offer) -> None:
    (offer.folder / "content/about.md").write_bytes("# About\n\nCaf\u00e9\n".encode("latin-1"))
    outcome, (line,) = offer.build()
    assert not outcome.fine
    assert line.startswith("content/about.md:3:1: error: A letter on this line is not in UTF-8")


@pytest.mark.parametrize("name", ["groups/index.md", "groups.md", "groups/README.md", "groups/index.html"])
def test_a_hand_written_page_at_the_address_of_a_made_one_is_an_error_that_names_both(offer: Offer, name: str) -> None:
    offer.write(f"content/{name}", "# Mine\n")
    outcome, (line,) = offer.build()
    assert not outcome.fine
    assert line.startswith(
        f'content/{name}:1:1: error: Two pages have the address "/groups/": content/{name} and the page'
    )
    assert "made from the YAML files" in line


def test_two_hand_written_pages_at_one_address_are_an_error(offer: Offer) -> None:
    offer.write("content/about/index.md", "# Mine\n")
    outcome, (line,) = offer.build()
    assert not outcome.fine
    assert "content/about.md" in line
    assert "content/about/index.md" in line


def test_capitals_do_not_tell_two_addresses_apart() -> None:
    (finding,) = output.clashes([("a/", "one"), ("A/", "two")], {"two": Place("two")})
    assert finding.place.path == "two"


# The guard ------------------------------------------------------------------------------------------------


def test_a_page_that_was_not_written_fails_the_build(offer: Offer, monkeypatch: pytest.MonkeyPatch) -> None:
    before = offer.built()
    on_env = LocalOfferPlugin.on_env

    def lose_two(plugin: LocalOfferPlugin, env: object, *, config: object, files: Files) -> object:
        for name in ("groups/example-play/index.md", "contact/index.md"):
            files.remove(files.src_uris[name])
        return on_env(plugin, env, config=config, files=files)  # type: ignore[arg-type]

    monkeypatch.setattr(LocalOfferPlugin, "on_env", lose_two)
    outcome, (line,) = offer.build(ANOTHER_DAY)
    assert not outcome.fine
    assert re.match(r"error: 2 of \d+ pages were not written: .*/groups/example-play/", line)
    assert "/contact/" in line
    assert offer.tree() == before


def test_an_empty_page_does_not_count_as_written(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "a/index.html").write_text("")
    (tmp_path / "index.html").write_text("words")
    assert output.missing_pages(tmp_path, ["", "a/", "b/"]) == ["a/", "b/"]


# Failing, being killed, running out of room --------------------------------------------------------------------


def test_a_build_that_fails_leaves_the_previous_site_byte_for_byte(offer: Offer) -> None:
    before = offer.built()
    offer.change("groups.yaml", "venue: example-hall", "venue: example-hell")
    outcome, lines = offer.build(ANOTHER_DAY)
    assert not outcome.fine
    assert lines[0].startswith("groups.yaml:")
    assert outcome.summary.startswith("1 problem. Nothing was changed in ")
    assert offer.tree() == before
    assert offer.leftovers() == []


def test_plain_mkdocs_shows_each_problem_on_a_line_and_no_traceback(offer: Offer) -> None:
    before = offer.built()
    offer.change("groups.yaml", "venue: example-hall", "venue: example-hell")
    offer.change("groups.yaml", "start: 9:30", "start: 29:30")
    done = offer.run("-m", "mkdocs", "build")
    assert done.returncode == 1
    problems = [line for line in done.stderr.splitlines() if re.search(r"groups\.yaml:\d+:\d+: error: ", line)]
    assert len(problems) == 2
    assert "Traceback" not in done.stderr
    assert offer.tree() == before


def _small_files_only() -> None:
    resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))


@pytest.mark.parametrize("program", ["generator.cli", "mkdocs"])
def test_a_full_disk_is_one_plain_line_and_leaves_the_previous_site(offer: Offer, program: str) -> None:
    before = offer.built()
    done = offer.run("-m", program, "build", before=_small_files_only)
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert "The disk is full" in done.stderr + done.stdout
    assert offer.tree() == before
    assert offer.leftovers() == []


def test_a_disk_that_fills_up_at_the_very_end_leaves_the_previous_site(
    offer: Offer, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_draft: swap.Draft) -> None:
        raise OSError(errno.ENOSPC, "No space left on device", "somewhere")

    before = offer.built()
    monkeypatch.setattr(swap, "publish", full)
    outcome, lines = offer.build(ANOTHER_DAY)
    assert not outcome.fine
    assert lines == [
        "error: The disk is full, or a file is larger than is allowed here: somewhere. Make room and try again."
    ]
    assert offer.tree() == before
    assert offer.leftovers() == []


def test_a_build_that_somebody_stops_at_the_keyboard_leaves_nothing_behind(
    offer: Offer, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stop(*_) -> None:
        raise KeyboardInterrupt

    before = offer.built()
    monkeypatch.setattr(mkdocs_plugin, "make_site", stop)
    with pytest.raises(KeyboardInterrupt):
        offer.build(ANOTHER_DAY)
    assert offer.tree() == before
    assert offer.leftovers() == []


_KILLED_AT = """
import os, signal, sys
from datetime import date
from pathlib import Path
from generator.publishing import folders, swap
from generator import mkdocs_site

def die(*_, **__):
    os.kill(os.getpid(), signal.SIGKILL)

def die_after(function):
    def then_die(*given, **named):
        function(*given, **named)
        die()
    return then_die

where, name, when = sys.argv[1:]
if where == "two steps":
    folders.exchange = lambda *_: False
    steps = []
    rename = Path.rename
    def count(path, target):
        steps.append(path)
        rename(path, target)
        if len(steps) == int(name):
            die()
    Path.rename = count
else:
    module = {"swap": swap, "folders": folders, "output": mkdocs_site.mkdocs_build.utils}[where]
    function = getattr(module, name)
    setattr(module, name, die if when == "before" else die_after(function))
mkdocs_site.build_site(Path("mkdocs.yml"), date(2026, 11, 30), None, strict=False, say=print)
"""

OLD, NEW = "the old site", "the new site"


@pytest.mark.parametrize(
    ("where", "name", "when", "expected"),
    [
        ("swap", "start", "after", OLD),
        ("output", "write_file", "after", OLD),
        ("swap", "publish", "before", OLD),
        ("folders", "exchange", "before", OLD),
        ("folders", "exchange", "after", NEW),
        ("swap", "discard", "before", NEW),
        ("two steps", "1", "after", OLD),
        ("two steps", "2", "after", NEW),
    ],
)
def test_a_build_killed_at_a_chosen_moment_leaves_one_whole_site(
    offer: Offer, where: str, name: str, when: str, expected: str
) -> None:
    sites = {NEW: offer.built(ANOTHER_DAY), OLD: offer.built()}
    done = offer.run("-c", _KILLED_AT, where, name, when)
    assert done.returncode == -signal.SIGKILL, done.stderr
    assert offer.leftovers()
    if where == "two steps":  # on such a system a later run has to mend it
        swap.discard(swap.start(offer.site))
    assert offer.tree() == sites[expected]
    offer.built()
    assert offer.leftovers() == []


def test_a_build_killed_at_any_moment_leaves_one_whole_site(offer: Offer) -> None:
    new, old = offer.built(ANOTHER_DAY), offer.built()
    command = [sys.executable, "-m", "generator.cli", "build", "--today", ANOTHER_DAY.isoformat()]
    for seconds in (0.3, 0.6, 0.9, 1.1, 1.3, 1.5, 1.8):
        process = subprocess.Popen(
            command, cwd=offer.folder, env=environment(), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        try:
            process.wait(seconds)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        assert offer.tree() in (old, new)
    assert offer.built() == old
    assert offer.leftovers() == []


def test_two_builds_at_a_time_both_end_well(offer: Offer) -> None:
    sites = [offer.built(ANOTHER_DAY), offer.built()]
    builds = [
        subprocess.Popen(
            [sys.executable, "-m", "generator.cli", "build", "--today", day.isoformat()],
            cwd=offer.folder,
            env=environment(),
            stderr=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
        )
        for day in (THE_DAY, ANOTHER_DAY)
    ]
    for build in builds:
        _, said = build.communicate(timeout=300)
        assert build.returncode == 0, said
    assert offer.tree() in sites
    assert offer.leftovers() == []


def test_a_site_folder_that_is_a_link_is_told_plainly(offer: Offer) -> None:
    (offer.site / ".gitignore").unlink()
    offer.site.rmdir()
    offer.site.symlink_to(offer.folder / "elsewhere")
    outcome, (line,) = offer.build()
    assert not outcome.fine
    assert "is a link to another place" in line


def test_what_is_in_git_survives_every_build(offer: Offer) -> None:
    before = (offer.site / ".gitignore").read_bytes()
    offer.built()
    offer.built(ANOTHER_DAY)
    assert (offer.site / ".gitignore").read_bytes() == before
