"""Where the reporters' templates are, and how they are filled in."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from generator.reporters.display import harmless


def _harmless(value: Any) -> Any:
    return harmless(value) if isinstance(value, str) and not isinstance(value, Markup) else value


@cache
def _environment() -> Environment:
    return Environment(
        loader=FileSystemLoader(Path(__file__).parent),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_harmless,
        trim_blocks=True,
        keep_trailing_newline=True,
    )


def fill_in(template: str, **values: Any) -> str:
    """Return a template of this folder with its values, each escaped and without characters that cannot be seen."""
    return _environment().get_template(template).render(values)
