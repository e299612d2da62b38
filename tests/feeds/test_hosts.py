"""The examples for web servers name every list of the feed, and nothing that is not there."""

from __future__ import annotations

import json
import re
from pathlib import Path

from tests.feeds.feeding import demonstration, feed

GUIDE = (Path(__file__).parents[2] / "docs" / "open-data.md").read_text(encoding="utf-8")
FILES = feed("oruk", demonstration())
LISTS = {name.removesuffix("/index.json") for name in FILES if re.fullmatch(r"oruk/v3(/\w+)?/index\.json", name)}


def block(after: str, form: str) -> str:
    (text,) = re.findall(rf"{re.escape(after)}.*?```{form}\n(.*?)```", GUIDE, re.DOTALL)[:1]
    return str(text)


def test_redirects_lead_to_the_file_of_each_address() -> None:
    rules = [line.split() for line in block("`_redirects`:", "text").splitlines()]
    fixed = {source.strip("/"): target.strip("/") for source, target, _ in rules if ":id" not in source}
    assert fixed == {name: f"{name}/index.json" for name in LISTS}
    assert set(fixed.values()) <= FILES.keys()
    with_id = {source.strip("/"): target.strip("/") for source, target, _ in rules if ":id" in source}
    assert with_id == {f"{name}/:id": f"{name}/:id/index.json" for name in LISTS - {"oruk/v3"}}
    sources = [source for source, _, _ in rules]
    assert sources == sorted(sources, key=lambda source: ":id" in source), "rules with an id come last"


def test_routes_lead_to_the_file_of_each_list() -> None:
    *routes, rest = json.loads(block("**Azure Static Web Apps**", "json"))["routes"]
    assert {one["route"].strip("/"): one["rewrite"].strip("/") for one in routes} == {
        name: f"{name}/index.json" for name in LISTS
    }
    assert all(one["headers"] == {"Access-Control-Allow-Origin": "*"} for one in (*routes, rest))
