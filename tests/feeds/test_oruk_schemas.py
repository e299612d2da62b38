"""The feed against the schemas that Open Referral UK publishes, which are not kept here.

ORUK_SCHEMAS=some/folder names the folder with them: service.json and the others, as the specification has them.
"""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from referencing import Registry, Resource
from referencing.exceptions import NoSuchResource
from referencing.jsonschema import DRAFT202012

from tests.built_site import assert_none
from tests.feeds.feeding import demonstration, feed, read

FOLDER = os.environ.get("ORUK_SCHEMAS", "")
LISTS = {
    "services": "service",
    "organizations": "organization",
    "taxonomies": "taxonomy",
    "taxonomy_terms": "taxonomy_term",
    "service_at_locations": "service_at_location",
}


def _retrieve(uri: str) -> Resource[Any]:
    """Return a schema by any address that ends as one of the files does."""
    parts = uri.split("/")
    for start in range(len(parts)):
        file = Path(FOLDER, *parts[start:])
        if file.is_file():
            return _resource(file)
    raise NoSuchResource(uri)


def _resource(file: Path) -> Resource[Any]:
    contents = json.loads(file.read_text(encoding="utf-8"))
    contents.pop("$id", None)  # some name a computer of those who wrote them
    contents.pop("$schema", None)
    return Resource.from_contents(contents, default_specification=DRAFT202012)


def errors(name: str, value: Any) -> list[str]:
    registry: Registry[Any] = Registry(retrieve=_retrieve)  # type: ignore[call-arg]  # attrs gives it this name
    validator = jsonschema.Draft202012Validator(
        {"$ref": f"https://openreferraluk.org/{name}.json"},
        registry=registry,
        format_checker=jsonschema.FormatChecker(),
    )
    return [f"{one.json_path}: {one.message[:200]}" for one in validator.iter_errors(value)]


@pytest.mark.skipif(not FOLDER, reason="ORUK_SCHEMAS does not name the folder with the published schemas")
def test_every_answer_keeps_to_the_published_schemas() -> None:
    files = feed("oruk", demonstration())
    found = {"/": errors("api_details", read(files, "oruk/v3/index.json"))}
    for name, kind in LISTS.items():
        page = read(files, f"oruk/v3/{name}/index.json")
        found[name] = errors("page", page)
        for one in page["contents"]:
            found[f"{name} list {one['id']}"] = errors(f"{kind}_list", one)
            found[f"{name}/{one['id']}"] = errors(kind, read(files, f"oruk/v3/{name}/{one['id']}/index.json"))
    assert len(found) > 100
    assert_none(found)
