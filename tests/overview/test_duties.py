from __future__ import annotations

from generator.directory.topics import topics
from generator.overview.duties import coverage, duties
from generator.overview.entries import entries
from generator.overview.shown import as_json, html, text
from generator.overview.written_pages import WrittenPage
from tests.stories import MONDAY, a_directory, a_group

TRAVEL = WrittenPage("travel.md", "Getting to school", ("travel",))


def covered(topic, *pages, **sections):
    directory = a_directory(a_group(covers=["leisure"]), **sections)
    (found,) = [one for one in coverage(directory, entries(directory, pages)) if one.topic.id == topic]
    return found


def test_a_topic_names_each_entry_and_page_that_covers_it() -> None:
    assert [entry.address for entry in covered("leisure").entries] == ["groups/little-steps"]
    assert [entry.address for entry in covered("travel", TRAVEL).entries] == ["/travel/"]


def test_a_topic_that_nothing_covers_is_missing_and_never_called_fulfilled() -> None:
    directory = a_directory()
    shown = text(duties(directory, entries(directory, []), MONDAY))
    assert f"0 of {len(topics().topics)} topics have a page or an entry." in shown
    assert "nothing found" in shown
    assert "compliant" not in shown
    assert "fulfil" not in shown


def test_the_role_of_a_topic_is_the_one_that_the_council_names() -> None:
    assert covered("leisure").roles == ("Group leader",)
    assert covered("leisure", duties=[{"topic": "leisure", "looked_after_by": "Sports officer"}]).roles == (
        "Sports officer",
    )


def test_a_topic_is_as_old_as_the_oldest_of_its_pages_and_unknown_when_one_has_no_date() -> None:
    reviewed = WrittenPage("sport.md", "Sport", ("leisure",), reviewed=MONDAY)
    assert str(covered("leisure", reviewed).reviewed) == "2026-10-01"
    assert covered("leisure", WrittenPage("sport.md", "Sport", ("leisure",))).reviewed is None


def test_a_topic_is_confirmed_only_by_a_check_of_the_law_since_the_list_was_made() -> None:
    assert not covered("travel").confirmed
    assert not covered("travel", duties=[{"topic": "travel", "law_checked": "2026-11-21"}]).confirmed
    assert covered("travel", duties=[{"topic": "travel", "law_checked": topics().dated.isoformat()}]).confirmed


def test_why_a_topic_is_not_here_is_told_beside_it() -> None:
    directory = a_directory(duties=[{"topic": "travel", "not_here": "It comes in spring."}])
    assert "Note: It comes in spring." in text(duties(directory, entries(directory, []), MONDAY))


def test_the_statement_of_accessibility_covers_its_topic() -> None:
    assert covered("accessibility-statement").entries == ()
    (entry,) = covered("accessibility-statement", accessibility={"owner": "Web officer"}).entries
    assert (entry.address, entry.role) == ("/accessibility/", "Web officer")


def test_every_topic_has_a_source_that_is_on_the_list() -> None:
    known = topics()
    assert {topic.source for topic in known.topics} <= set(known.sources)
    assert len({topic.id for topic in known.topics}) == len(known.topics)


def test_text_json_and_html_tell_the_same_topics() -> None:
    directory = a_directory(a_group(covers=["leisure"]))
    report = duties(directory, entries(directory, []), MONDAY)
    for shown in (text(report), as_json(report), html(report)):
        for topic in topics().topics:
            assert topic.id in shown


def test_a_report_for_a_narrow_terminal_has_no_longer_lines_but_for_words_that_cannot_break() -> None:
    directory = a_directory(a_group(covers=["leisure"]))
    for line in text(duties(directory, entries(directory, []), MONDAY), width=50).splitlines():
        assert len(line) <= 50 or " " not in line.strip()


def test_a_name_with_markup_in_it_stays_text_in_the_page() -> None:
    directory = a_directory(a_group(name="<b>Little</b> & co", covers=["leisure"]))
    assert "&lt;b&gt;Little&lt;/b&gt; &amp; co" in html(duties(directory, entries(directory, []), MONDAY))
