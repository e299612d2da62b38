"""The word lists: their own form, the short way in which they are written, and what they may not say."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from generator.lint.inflection import plural, verb_forms, with_z
from generator.lint.initials import fits, split
from generator.lint.phrase_table import Entry, Leaf, PhraseTable
from generator.lint.prose import word_set
from generator.lint.settings import Settings
from generator.lint.terms import STEADY, first_words, forms, headword, in_form, steady_letters
from generator.lint.words import Words
from generator.lint.words.checking import check_list
from generator.lint.words.lists import LONG_LISTS, PHRASE_RULES, add_built_in, built_in, read_list, told_apart

FOLDER = Path(__file__).parents[2] / "generator" / "lint" / "words"
WORDS = Words()


@pytest.mark.parametrize("name", [*PHRASE_RULES, "acronyms"])
def test_a_built_in_list_has_the_form_that_a_site_must_keep_to(name: str) -> None:
    lines = (FOLDER / f"{name}.yaml").read_text("utf-8").splitlines()
    assert check_list("\n".join([f"{name}:", *(f"  {line}" for line in lines)])) == []


@pytest.mark.parametrize("file", sorted(FOLDER.glob("*.yaml")), ids=lambda file: file.stem)
def test_no_key_of_a_list_is_there_twice(file: Path) -> None:
    def keys(node: yaml.Node) -> list[str]:
        return [key.value for key, _ in node.value] if isinstance(node, yaml.MappingNode) else []

    root = yaml.compose(file.read_text("utf-8"))
    for node in (root, *(value for _, value in root.value)):
        assert len(keys(node)) == len(set(keys(node)))


def test_the_letters_of_each_shortened_name_stand_in_its_words() -> None:
    odd = word_set("BATOD CAF CMV DBV ECG EEG MSK ND NG NINO OFSTED PT QToD RNIB RNID SMART ToD VP WALT")
    for short, meanings in built_in("acronyms").items():
        for written in meanings:
            words = written.split(" | ")[0]
            assert short in odd or fits(short.removesuffix("s"), tuple(split(words)), spare=3), (short, words)


def test_what_everybody_knows_is_no_word_of_every_day() -> None:
    assert WORDS.everyday & set(WORDS.meanings) <= {"ADD", "HE"}


@pytest.mark.parametrize(
    "text",
    ["special educational needs", "ADHD", "mental health", "hearing impairment", "learning disability", "autism"],
)
def test_the_right_words_are_in_no_list(text: str) -> None:
    for rule in ("inclusive", "welcome"):
        assert text not in {headword(term) for term in built_in(rule)["terms"]}


def test_a_verb_has_its_british_endings() -> None:
    assert verb_forms("refer") == ("refer", "refers", "referred", "referred", "referring")
    assert verb_forms("signpost") == ("signpost", "signposts", "signposted", "signposted", "signposting")
    assert verb_forms("liaise") == ("liaise", "liaises", "liaised", "liaised", "liaising")
    assert verb_forms("undertake") == ("undertake", "undertakes", "undertook", "undertaken", "undertaking")
    assert verb_forms("notify") == ("notify", "notifies", "notified", "notified", "notifying")
    assert [plural(word) for word in ("setting", "agency", "process", "child")] == [
        "settings",
        "agencies",
        "processes",
        "children",
    ]
    assert (with_z("utilise"), with_z("advise"), with_z("organisations")) == ("utilize", None, "organizations")


def test_a_term_stands_for_all_that_it_can_be_written_as() -> None:
    assert {words for words, _ in forms("co-produce/v | {joint|shared} work")} == {
        ("co", "produce"),
        ("coproduce",),
        ("co", "produces"),
        ("coproduces",),
        ("co", "produced"),
        ("coproduced",),
        ("co", "producing"),
        ("coproducing",),
        ("joint", "work"),
        ("shared", "work"),
    }
    ending = dict(forms("commence/v"))[("commencing",)]
    assert in_form("start/v", ending) == "starting"
    assert headword("{joint|shared} work/n") == "joint work"


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("[", 2),
        ("- a", 1),
        ("jargon: 3", 1),
        ("jargon:\n  terms:\n    a: {next: [b]}", 3),
        ('jargon:\n  terms:\n    a: {say: x, next: "@b"}', 3),
        ('jargon:\n  terms:\n    "{a|b": c', 3),
        ("foo: 1", 1),
        ("acronyms: {A: b}", 1),
        ("jargon: {terms: {a: {say: b, subject: dogs}}}", 1),
        ("\x00", 1),
    ],
)
def test_a_mistake_in_a_list_has_its_line(text: str, line: int) -> None:
    problems = check_list(text)
    assert [number for number, _ in problems] == [line]
    assert all(message.endswith(".") for _, message in problems)


def test_a_site_adds_words_of_its_own_and_a_broken_list_adds_none(tmp_path: Path) -> None:
    good, bad = tmp_path / "good.yaml", tmp_path / "bad.yaml"
    good.write_text("jargon:\n  terms:\n    blue folder/n: your child's notes\nacronyms:\n  WXY:\n    Wenbury x: y\n")
    bad.write_text("jargon: [")
    settings = Settings(today=None, words=(good, bad, tmp_path / "missing.yaml"))  # type: ignore[arg-type]
    words = Words(settings=settings)
    ((_, blue),) = words.table.begun(["blue", "folders"])
    assert "folders" in blue.following
    assert words.meanings["WXY"][0].gloss == "y"


@pytest.mark.parametrize("rule", PHRASE_RULES)
def test_a_term_is_looked_up_by_every_word_with_which_it_can_begin(rule: str) -> None:
    content = built_in(rule)
    for term in [*content.get("exempt", ()), *content["terms"], "{|the} {–|all} x", "– x", "{|pre-}school/n y"]:
        looked_up = set().union(*(first_words(wording) for wording in term.split(" | ")))
        assert looked_up == {words[0] for words, _ in forms(term)}, term


@pytest.mark.parametrize("rule", PHRASE_RULES)
def test_the_terms_of_a_list_told_apart_by_lines_are_those_that_yaml_has(rule: str) -> None:
    content = built_in(rule)
    before, terms = told_apart((FOLDER / f"{rule}.yaml").read_text("utf-8"))
    assert {term: read_list(told) for term, told in terms.items()} == content["terms"]
    assert list(terms) == list(content["terms"])
    assert read_list(before) == {name: part for name, part in content.items() if name != "terms"}


@pytest.mark.parametrize("name", [*LONG_LISTS, *PHRASE_RULES])
def test_the_steady_letters_of_a_term_are_those_of_all_its_forms(name: str) -> None:
    _, terms = told_apart((FOLDER / f"{name}.yaml").read_text("utf-8"))
    for wording in (wording for term in terms for wording in term.split(" | ")):
        if letters := steady_letters(wording):
            assert len(letters) in STEADY, wording
            assert all(word.startswith(letters) for word in first_words(wording)), wording


@given(st.text("abceinosty", min_size=1, max_size=12), st.sampled_from(["", "/n", "/v"]))
@example("try", "/v")
@example("ionisation", "/n")
@example("layperson", "/n")
def test_the_steady_letters_of_any_word_are_those_of_all_its_forms(word: str, mark: str) -> None:
    letters = steady_letters(f"{word}{mark} here")
    assert not letters or all(form.startswith(letters) for form in first_words(f"{word}{mark} here"))


def test_terms_of_a_long_list_give_way_to_all_others() -> None:
    table = PhraseTable()
    add_built_in(table, "jargon", "uncommon")
    table.add("abide/v", lambda rank, ending: Leaf("jargon", Entry("jargon", "abide", "ours"), rank, ending))
    ((_, node),) = table.begun(["abides"])
    assert next(leaf.entry.say for leaf in node.leaves if leaf.entry) == "ours"
