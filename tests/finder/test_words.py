"""Words find groups although they are misspelt, bent, shortened or those of somebody else, and say why."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.directory.glossary import GlossaryEntry
from generator.directory.loader import load
from generator.directory.standing import listed_groups, visible_groups
from generator.finder.encoding import finder_files
from generator.finder.stems import stem, stems_of
from tests.finder.javascript import files_of, run
from tests.stories import MONDAY, a_directory, a_group

ROOT = Path(__file__).parent.parent.parent

PHYSIO = {
    "term": "physiotherapist",
    "also_called": ["physio"],
    "parents_say": ["not walking yet"],
    "meaning": "Somebody who helps a child to move.",
}
CLUBS = (
    a_group(id="movers", name="Movers", summary="With a physiotherapist, on mats.", staff_backgrounds=[]),
    a_group(id="otters", name="Otters", summary="Swimming in warm water.", staff_backgrounds=["physiotherapy"]),
    a_group(id="readers", name="Word Detectives", summary="For readers who find spelling hard.", staff_backgrounds=[]),
)


@pytest.fixture(scope="module")
def ask(tmp_path_factory):
    """Return the answers to some words: the group ids in order, and the whole answer."""
    directory = a_directory(*CLUBS, glossary=[PHYSIO])
    folder = tmp_path_factory.mktemp("finder")

    def asking(*texts):
        files = files_of(finder_files(directory, directory.groups, MONDAY))
        questions = [{"choices": {"words": text}} for text in texts]
        return run(folder, [{"files": files, "questions": questions}])["answers"][0]

    return asking


def ids(answer):
    return [hit["id"] for hit in answer["hits"]]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("swimming", ["otters"]),
        ("swims", ["otters"]),
        ("SWIM", ["otters"]),
        ("swimm", ["otters"]),
        ("swiming", ["otters"]),
        ("swmiming", ["otters"]),
        ("detec", ["readers"]),
        ("detecktives", ["readers"]),
        ("a group for my child who reads", ["readers"]),
        ("trombone", []),
    ],
)
def test_a_word_is_found_in_any_form_and_with_a_letter_wrong(ask, text, found):
    (answer,) = ask(text)
    assert ids(answer) == found


def test_all_names_of_one_thing_find_the_same_groups_whichever_a_group_writes(ask):
    answers = ask("physio", "phisio", "physiotherapist", "physioterapy", "not walking yet", "not walking")
    assert [set(ids(answer)) for answer in answers] == [{"movers", "otters"}] * 6


def test_the_demonstration_finds_the_same_groups_by_what_professionals_and_parents_say(tmp_path):
    directory = load(ROOT / "groups.yaml", ROOT / "glossary.yaml").directory
    files = files_of(finder_files(directory, listed_groups(visible_groups(directory, MONDAY)), MONDAY))
    names = ["SALT", "SaLT", "SLT", "speech therapy", "speech and language therapist", "not talking yet"]
    questions = [{"choices": {"words": name}} for name in names]
    found = [set(ids(answer)) for answer in run(tmp_path, [{"files": files, "questions": questions}])["answers"][0]]
    assert found == [found[0]] * len(names)
    assert {"first-words", "worries-welcome"} <= found[0]


def test_a_result_says_why_it_was_found(ask):
    misspelt, parents, plain = ask("phisio", "not walking yet", "swims")
    assert {hit["id"]: hit["why"] for hit in misspelt["hits"]}["otters"] == [
        {"typed": "phisio", "word": "physiotherapist", "how": "spelling"}
    ]
    assert parents["hits"][0]["why"] == [{"typed": "not walking yet", "word": "physiotherapist", "how": "means"}]
    assert plain["hits"][0]["why"] == [{"typed": "swims", "word": "swimming", "how": "word"}]


def test_words_that_no_group_has_are_named_and_the_rest_is_found(ask):
    (answer,) = ask("swimming trombone")
    assert ids(answer) == ["otters"]
    assert answer["words"] == {"all": False, "unknown": ["trombone"]}


def test_words_that_no_one_group_has_together_find_groups_with_some_of_them(ask):
    (answer,) = ask("swimming detectives")
    assert set(ids(answer)) == {"otters", "readers"}
    assert answer["words"] == {"all": False, "unknown": []}


def test_a_short_word_is_not_taken_for_another_that_begins_otherwise(ask):
    (answer,) = ask("bats")  # mats
    assert ids(answer) == []


def test_words_that_hold_of_every_group_narrow_nothing(ask):
    every, special = ask("", "special needs")
    assert ids(every) == ids(special)


def with_groups(directory):
    return directory, listed_groups(visible_groups(directory, MONDAY))


def test_half_a_saying_is_not_taken_for_the_whole(tmp_path):
    avoidance = {
        "term": "school avoidance",
        "parents_say": ["won't go to school", "cannot get to school"],
        "meaning": "Fear that keeps a child from school.",
    }
    clubs = (
        a_group(id="mornings", name="Mornings", summary="About school avoidance."),
        a_group(id="spoons", name="Spoons", summary="For children who hardly eat."),
    )
    files = files_of(finder_files(*with_groups(a_directory(*clubs, glossary=[avoidance])), MONDAY))
    questions = [{"choices": {"words": text}} for text in ("he won't eat", "he won't go", "she cannot eat")]
    found = run(tmp_path, [{"files": files, "questions": questions}])["answers"][0]
    assert [ids(answer) for answer in found] == [["spoons"], ["mornings"], ["spoons"]]


def test_what_can_be_ticked_can_be_typed(tmp_path):
    clubs = (
        a_group(id="paid", name="Paid", cost={"free": "no"}),
        a_group(id="gift", name="Gift", cost={"free": "yes"}),
    )
    files = files_of(finder_files(*with_groups(a_directory(*clubs)), MONDAY))
    (found,) = run(tmp_path, [{"files": files, "questions": [{"choices": {"words": "free"}}]}])["answers"][0]
    assert ids(found) == ["gift"]
    assert found["words"] == {"all": True, "unknown": []}


@pytest.mark.parametrize(
    ("words", "root"),
    [
        (["swim", "swims", "swimming", "swimmer"], "swim"),
        (["baby", "babies", "babys"], "baby"),
        (["play", "plays", "playing", "played"], "play"),
        (["dance", "dances", "dancing", "danced"], "danc"),
        (["class", "classes"], "class"),
        (["bus"], "bus"),
    ],
)
def test_forms_of_a_word_have_one_stem(words, root):
    assert {stem(word) for word in words} == {root}


def test_parents_words_are_part_of_a_glossary_entry():
    assert GlossaryEntry.model_validate(PHYSIO).parents_say == ("not walking yet",)


@settings(max_examples=5, deadline=None)
@given(st.lists(st.text(alphabet="abcdeghilmnoprstuwxyzé '’-", max_size=40), min_size=30, max_size=60))
def test_python_and_the_script_take_the_same_endings_off(tmp_path_factory, texts):
    answered = run(tmp_path_factory.mktemp("stems"), texts=texts)["stems"]
    assert answered == [stems_of(text) for text in texts]
