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
import { take, takeMore, takePart } from "./data.js";
import { answer } from "./answer.js";
import { waysOut } from "./loosen.js";
import { nextAfter } from "./dates.js";
import { milesBetween } from "./distance.js";
import { stem, wordsOf, isSmall } from "./words.js";
const asked = JSON.parse(readFileSync(0, "utf-8"));
const plain = (hit) => ({ id: hit.id, next: hit.next, miles: hit.miles, unsure: hit.unsure, why: hit.why,
  standing: hit.standing });
const answers = asked.lots.map(({ files, questions }) => {
  const finder = take(files.finder, null);
  Object.keys(files.parts || {}).forEach((id) => takePart(finder, id, files.parts[id]));
  ["words", "dates"].forEach((kind) => Object.keys(files[kind] || {}).forEach((id) =>
    takeMore(finder, id, kind, files[kind][id])));
  return questions.map(({ choices, now, from }) => {
    const nextOf = nextAfter(new Date(now || "2026-11-22T12:00:00Z"));
    const found = answer(finder, choices, { from, milesBetween, nextOf });
    return Object.assign({}, found, { hits: found.hits.map(plain), relax: waysOut(found, choices), look: null });
  });
});
process.stdout.write(JSON.stringify({ answers, stems: (asked.texts || []).map((text) =>
  wordsOf(text).filter((word) => !isSmall(word)).map(stem)) }));
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
        lots: For each set of files ("finder", and "words" and "parts" by their ids) the questions to answer.
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
    read = {path.removeprefix("groups/"): json.loads(data) for path, data in made.items() if path.endswith(".json")}
    files: dict[str, Any] = {"finder": read["finder.json"], "words": {}, "dates": {}, "parts": {}}
    if "words.json" in read:
        files["words"]["all"], files["dates"]["all"] = read["words.json"], read["dates.json"]
    for part in read["finder.json"].get("parts", ()):
        files["parts"][part["id"]] = read[part["file"]]
        for kind in ("words", "dates"):
            files[kind][part["id"]] = read[read[part["file"]][kind]]
    return files
