"""Numbers and words as short texts come back as they were, in the script that reads them."""

from __future__ import annotations

import json
import shutil
import subprocess

from hypothesis import given
from hypothesis import strategies as st

from generator.finder.letters import folded, in_letters
from tests.finder.javascript import SCRIPTS, node

READ = """
import { readFileSync } from "node:fs";
import { numbersOf, unfolded } from "./letters.js";
const { numbers, words } = JSON.parse(readFileSync(0, "utf-8"));
process.stdout.write(JSON.stringify({ numbers: numbers.map(numbersOf), words: unfolded(words) }));
"""


def read(folder, numbers=(), words=""):
    program = node()
    shutil.copy(SCRIPTS / "letters.js", folder)
    (folder / "package.json").write_text('{"type": "module"}', encoding="utf-8")
    (folder / "read.js").write_text(READ, encoding="utf-8")
    given_text = json.dumps({"numbers": numbers, "words": words})
    done = subprocess.run(
        [program, "read.js"], cwd=folder, input=given_text, capture_output=True, text=True, check=True
    )
    return json.loads(done.stdout)


def test_numbers_of_any_size_come_back(tmp_path):
    lists = [[], [0], list(range(3000)), [35, 36, 971, 972, 33_696, 33_697, 10**9, 0]]
    assert read(tmp_path, [in_letters(numbers) for numbers in lists])["numbers"] == lists


def test_words_come_back_in_their_order_however_much_they_share(tmp_path):
    long = "a" * 40
    words = ["able", "about", "about", "zoo", "10-to-2", "2", long, f"{long}b", long[:3]]
    assert read(tmp_path, words=folded(words))["words"] == words


@given(st.lists(st.integers(0, 10**6)))
def test_a_text_has_an_end_for_each_number(numbers):
    assert sum(not letter.isupper() for letter in in_letters(numbers)) == len(numbers)


def test_small_numbers_are_one_letter_long():
    assert [len(in_letters([number])) for number in (0, 35, 36, 935, 936)] == [1, 1, 2, 2, 3]
