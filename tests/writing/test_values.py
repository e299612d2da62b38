"""New values in an entry that somebody wrote: the rest keeps every character."""

from __future__ import annotations

import pytest

from generator.directory.nodes import Source
from generator.directory.source import read_tree
from generator.directory.tree import plain
from generator.writing.edit import NoPlaceError, edited
from generator.writing.values import new_values

ENTRY = """\
# The first group we had
id: little-steps
name: "Little Steps"  # as on the door
about: |
  We sing.

  # this is text

  We play.
cost:
  # ask Jo about this
  free: yes   # until May
contacts:
  - {role: Leader, phone: 01632 960104}  # new in March
status: running
"""


def changed(text, wanted, *ways):
    root, findings = read_tree(Source("a.yaml", text))
    assert findings == []
    after = edited(text, new_values(root, wanted, ways))
    tree, findings = read_tree(Source("a.yaml", after))
    assert findings == []
    assert plain(tree) == wanted
    return after


def fields(**others):
    root, _ = read_tree(Source("a.yaml", ENTRY))
    return {name: value for name, value in (plain(root) | others).items() if value is not None}


def test_a_value_on_one_line_changes_in_place_and_keeps_its_comment():
    after = changed(ENTRY, fields(name="Big Steps"), ("name",))
    assert after == ENTRY.replace('"Little Steps"', "Big Steps")


def test_one_value_inside_a_field_changes_alone():
    after = changed(ENTRY, fields(cost={"free": "no"}), ("cost", "free"))
    assert after == ENTRY.replace("free: yes", 'free: "no"')


def test_comments_inside_what_is_written_anew_come_to_stand_above_it():
    after = changed(ENTRY, fields(contacts=[{"role": "Desk", "phone": "01632 960105"}]), ("contacts",))
    assert after == ENTRY.replace(
        "contacts:\n  - {role: Leader, phone: 01632 960104}  # new in March\n",
        "# new in March\ncontacts:\n  - role: Desk\n    phone: 01632 960105\n",
    )


def test_a_hash_inside_a_text_is_no_comment():
    after = changed(ENTRY, fields(about="We dance."), ("about",))
    assert after == ENTRY.replace(ENTRY[ENTRY.index("about") : ENTRY.index("cost")], "about: We dance.\n")


def test_a_new_field_comes_where_the_model_has_it():
    wanted = {"id": "little-steps", "name": "Little Steps", "summary": "Songs."} | fields()
    after = changed(ENTRY, wanted, ("summary",))
    assert after == ENTRY.replace("about: |", "summary: Songs.\nabout: |")


def test_a_field_goes_and_its_comments_stay():
    after = changed(ENTRY, fields(cost=None), ("cost", "free"))
    assert after == ENTRY.replace(
        "cost:\n  # ask Jo about this\n  free: yes   # until May\n", "# ask Jo about this\n# until May\n"
    )


@pytest.mark.parametrize("ending", ["\n", "\r\n"])
@pytest.mark.parametrize("last", ["status: running", "status:\n  running", "tags: [a,\n  b]"])
def test_the_last_line_of_a_file_may_have_no_end(ending, last):
    text = f"id: a\n{last}".replace("\n", ending)
    name = last.split(":")[0]
    after = changed(text, {"id": "a", name: ["x", "y"], "z": "1"}, (name,), ("z",))
    assert after.count(ending) == after.count("\n")


def test_an_entry_in_one_line_is_written_anew():
    text = "- {id: a, name: A}  # one\n- {id: b, name: B}\n"
    root, _ = read_tree(Source("a.yaml", text))
    after = edited(text, new_values(root.items[0], {"id": "a", "name": "C"}, [("name",)]))
    assert after == "- id: a\n  name: C  # one\n- {id: b, name: B}\n"


@pytest.mark.parametrize("text", ["a: &x\n  b: c\nd: *x\n", "base: &x {b: c}\nd:\n  <<: *x\n  e: f\n"])
def test_what_an_alias_brings_is_left_alone(text):
    root, _ = read_tree(Source("a.yaml", text))
    wanted = plain(root)
    wanted["d"] = wanted["d"] | {"b": "z"}
    with pytest.raises(NoPlaceError):
        new_values(root, wanted, [("d", "b")])
