"""Only the doors to MkDocs know MkDocs, so that another engine needs new doors and nothing else."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

GENERATOR = Path(__file__).parents[2] / "generator"
FILES = sorted(file.relative_to(GENERATOR).as_posix() for file in GENERATOR.rglob("*.py"))


def imports(name: str) -> Iterator[str]:
    """Give every module that a file imports, anywhere in it."""
    for node in ast.walk(ast.parse((GENERATOR / name).read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.module or ""


@pytest.mark.parametrize("name", [name for name in FILES if not name.startswith("mkdocs_")])
def test_a_module_that_is_not_a_door_to_mkdocs_does_not_import_it(name: str) -> None:
    engines = {"mkdocs", "material", "properdocs", "zensical"}
    assert not [module for module in imports(name) if module.split(".")[0] in engines]


@pytest.mark.parametrize("name", [name for name in FILES if "/" in name])
def test_no_room_imports_a_door(name: str) -> None:
    doors = ("generator.cli", "generator.mkdocs")
    assert not [module for module in imports(name) if module.startswith(doors)]
