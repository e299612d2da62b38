"""What every reader of another directory can count on: ids, links, drafts, and what is kept."""

from __future__ import annotations

from collections import Counter

import pytest

from generator.directory import load
from generator.intake import importing
from generator.intake.importing import Wish, plan, write
from generator.intake.record import Link, Note, Reading, Record
from generator.intake.report import as_json, as_text
from tests.intake.projects import notes, project, whole

VENUE = Record("venues", "feed, 1", {"name": "Mill Hall", "postcode": "ZB1 4QT"}, source_id="77")
GROUP = Record(
    "groups",
    "feed, 2",
    {
        "name": "Little Steps",
        "about": "Songs and play. Bring socks.",
        "status": "running",
        "who_for": {"ages": {"youngest": 0}},
        "sessions": [{"day": "Tuesday", "start": "10:00", "end": "11:00", "venue": Link("venues", "77")}],
        "organisations": [Link("organisations", "9")],
        "contacts": [{"role": "Desk"}, {"role": "Leader", "phone": "01632 960104"}],
    },
    source_id="abc",
    link="https://www.example.org/abc",
    dropped=(Note("fees", "Nobody knows what it means.", "?"),),
)


class Feed:
    name = "a feed"
    keeps_status = False

    def __init__(self, *records):
        self.records = records

    def recognises(self, _material):
        return True

    def read(self, _material, _tick):
        return Reading("Marlshire", self.records, read=Counter(services=len(self.records)), licence="OGL")


@pytest.fixture
def bring(tmp_path, monkeypatch):
    where = project(tmp_path)

    def run(*records, **wish):
        monkeypatch.setattr(importing, "readers", lambda *_: (Feed(*records),))
        made = plan(where.groups, where, Wish(**wish))
        assert made.adds_up
        write(made, where)
        return made

    run.where = where
    return run


def changed(record, **fields):
    return Record(record.section, record.place, record.fields | fields, record.source_id)


def test_records_become_drafts_that_know_where_they_came_from(bring):
    made = bring(GROUP, VENUE)
    group = whole(bring.where).groups[0]
    assert (group.id, group.status, group.summary) == ("little-steps", "draft", "Songs and play.")
    assert group.source.model_dump() == {
        "name": "Marlshire", "id": "abc", "link": "https://www.example.org/abc", "licence": "OGL"
    }  # fmt: skip
    assert group.sessions[0].venue == "mill-hall"
    assert group.who_for.ages.youngest.number == 0
    assert (load(bring.where.groups).directory.groups, load(bring.where.groups).directory.venues) == ((), ())
    assert "1 new entry is a draft" in "\n".join(as_text(made, written=True))


def test_what_cannot_be_kept_is_dropped_and_told(bring):
    assert [note.split(":")[0] for note in notes(bring(GROUP, VENUE), "dropped")] == [
        "groups/little-steps, fees",
        "groups/little-steps, Organisations 1",
        "groups/little-steps, Contacts 1",
    ]


def test_what_is_said_of_many_entries_is_said_once_in_words_and_each_time_for_programs(bring):
    notes_ = [(Note("fees", "Nobody knows what it means.", f"{number} p"),) for number in range(5)]
    records = [
        Record(
            "venues", "feed, 1", {"name": f"Hall {number}", "postcode": "ZB1 4QT"}, source_id=str(number), dropped=note
        )
        for number, note in enumerate(notes_)
    ]
    made = bring(*records)
    said = [line.strip() for line in as_text(made, written=True) if "Nobody knows" in line]
    assert said == [
        "5 times, such as in venues/hall-0 and venues/hall-1: fees: Nobody knows what it means. [0 p; 1 p; 2 p; …]"
    ]
    assert as_json(made, written=True).count("Nobody knows") == 5


def test_whoever_trusts_the_source_publishes_at_once(bring):
    bring(GROUP, VENUE, publish=True)
    assert load(bring.where.groups).directory.groups[0].status == "running"


def test_an_entry_is_found_again_by_its_id_at_the_source(bring):
    bring(GROUP, VENUE)
    path = bring.where.groups
    path.write_text(path.read_text().replace("status: draft", "status: running  # looked at"))
    made = bring(changed(GROUP, name="Big Steps"), VENUE)
    assert [(entry.settled.name, entry.state) for entry in made.entries] == [
        ("groups/little-steps", "changed"),
        ("venues/mill-hall", "unchanged"),
    ]
    group = whole(bring.where).groups[0]
    assert (group.name, group.status) == ("Big Steps", "running")
    assert "# looked at" in path.read_text()


def test_what_is_gone_at_the_source_is_told_and_stays(bring):
    bring(GROUP, VENUE)
    assert bring(VENUE).gone == ("groups/little-steps",)
    assert len(whole(bring.where).groups) == 1


def test_two_records_with_one_id_are_one_entry(bring):
    made = bring(VENUE, VENUE)
    assert (len(made.entries), len(made.left_out)) == (1, 1)


def test_numbers_that_do_not_add_up_are_seen(bring, monkeypatch):
    monkeypatch.setattr(Feed, "read", lambda *_: Reading("", (VENUE,), read=Counter(services=3)))
    with pytest.raises(importing.CannotImportError, match="do not add up"):
        bring(VENUE)


@pytest.mark.parametrize(
    "fields",
    [
        {"name": "<script>alert(1)</script>"},
        {"name": ["a"]},
        {"name": "A", "contacts": "none", "latitude": "x"},
        {"name": "A", "access": {"hearing_loop": {"answer": "partly"}}},
        {"name": "A", "nothing": {"a": {"b": [1, None, {}]}}},
        {"name": "A" * 1000},
        {"name": "\u200b"},
        {"name": 5, "latitude": -1.5, "longitude": 51.5},
        {},
    ],
)
def test_whatever_a_reader_makes_there_is_a_directory_afterwards(bring, fields):
    made = bring(Record("venues", "feed, 1", fields, source_id="1"))
    assert len(made.entries) + len(made.left_out) == 1
    assert whole(bring.where) is not None
