"""Runs the finder's scripts as a phone would, in Node.js, on the files that the site gives them."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import pytest

SCRIPTS = Path(__file__).parent.parent.parent / "generator" / "pages" / "theme" / "assets" / "scripts" / "finder"

PROGRAM = """
import { readFileSync } from "node:fs";
import { openFinder, ready, withMore } from "./data.js";
import { answer } from "./answer.js";
import { waysOut } from "./loosen.js";
import { nextAfter } from "./dates.js";
import { milesBetween } from "./distance.js";
import { stem, wordsIn } from "./words.js";
const asked = JSON.parse(readFileSync(0, "utf-8"));
const plain = (hit) => ({ id: hit.id, next: hit.next, miles: hit.miles, unsure: hit.unsure, why: hit.why,
  standing: hit.standing });
globalThis.document = { baseURI: "https://local-offer.example.org/groups/" };
const answers = [];
for (const { files, places, questions } of asked.lots) {
  globalThis.fetch = async (address) => ({ ok: true, json: async () => files[new URL(address).pathname.slice(1)] });
  const finder = await openFinder("finder.json");
  await ready(finder, { words: "any", sort: "next", place: places || finder.parts.map((part) => part.id) });
  await withMore(finder, "points");
  answers.push(questions.map(({ choices, now, from }) => {
    const nextOf = nextAfter(new Date(now || "2026-11-22T12:00:00Z"));
    const found = answer(finder, choices, { from, milesBetween, nextOf });
    return Object.assign({}, found, { hits: found.hits.map(plain), relax: waysOut(found, choices), look: null });
  }));
}
process.stdout.write(JSON.stringify({ answers, stems: (asked.texts || []).map((text) =>
  wordsIn(text).map(stem)) }));
"""


def node() -> str:
    """Return the program, or skip the test where there is none. REQUIRE_BROWSER=1 makes it fail instead."""
    program = shutil.which("node")
    if program is None:
        reason = "Node.js was not found, so the finder's scripts cannot be run by themselves."
        if os.environ.get("REQUIRE_BROWSER") == "1":
            pytest.fail(reason, pytrace=False)
        pytest.skip(reason)
    return program


def run(folder: Path, lots: Iterable[Mapping[str, Any]] = (), texts: Iterable[str] = ()) -> dict[str, Any]:
    """Answer questions.

    Args:
        folder: An empty folder to work in, or the one of an earlier call.
        lots: For each set of files ("files", by their paths in the site) the questions to answer. With "places", only
            the parts of these are loaded.
        texts: Texts whose words without endings are wanted.
    """
    program = node()
    for script in SCRIPTS.glob("*.js"):
        shutil.copy(script, folder / script.name)
    (folder / "package.json").write_text('{"type": "module"}', encoding="utf-8")
    (folder / "main.js").write_text(PROGRAM, encoding="utf-8")
    asked = json.dumps({"lots": list(lots), "texts": list(texts)})
    done = subprocess.run(
        [program, "main.js"], cwd=folder, input=asked, capture_output=True, text=True, check=False, encoding="utf-8"
    )
    assert done.returncode == 0, done.stderr
    answers: dict[str, Any] = json.loads(done.stdout)
    return answers


def files_of(made: Mapping[str, bytes]) -> dict[str, Any]:
    """Return the finder's files of a site as `run` wants them."""
    return {path: json.loads(data) for path, data in made.items() if path.endswith(".json")}
