"""Starts a small Local Offer for another area, which builds at once.

The files beside this module are templates with `[[ area ]]` and the like. Their names carry no leading dots, so that
nothing overlooks or obeys them here.
"""

from __future__ import annotations

import json
import re
from contextlib import suppress
from dataclasses import asdict, dataclass
from datetime import date, timedelta
from importlib.metadata import version
from pathlib import Path

from jinja2 import Environment, PackageLoader, StrictUndefined

FILES = {
    "mkdocs.yml": "mkdocs.yml",
    "groups.yaml": "groups.yaml",
    "glossary.yaml": "glossary.yaml",
    "content/about.md": "about.md",
    "README.md": "README.md",
    ".gitignore": "gitignore.txt",
    "site/.gitignore": "site-gitignore.txt",
    ".github/workflows/publish.yml": "publish.yml",
}
"""For each file of a new Local Offer, the template it is made from."""

AREA = "Ourshire"
"""The area, where nobody has said which."""

_A_NAME = re.compile(r"[^\W\d_][\w '\u2019&.,()-]{0,79}")


class CannotStartError(Exception):
    """There is something in the way. The message says what, and nothing was written."""


@dataclass(frozen=True, slots=True)
class Term:
    """One example of a school term, from a Monday to a Friday."""

    name: str
    first_day: date
    last_day: date
    half_term: date
    """The Monday of half term."""
    half_term_ends: date


def start(folder: Path, area: str | None = None, council: str | None = None, today: date | None = None) -> None:
    """Write a new Local Offer into a folder: all of it or nothing.

    Args:
        folder: Where. It is made if need be.
        area: The area's name. Left out: `AREA`.
        council: The publisher's name. Left out: the area's name and "Council".
        today: The day on which the example counts as checked. Left out: today.

    Raises:
        CannotStartError: A name cannot be used, or the folder has one of the files already.
        OSError: The computer refuses to write.
    """
    area = _name(area or AREA)
    texts = _texts(area, _name(council or f"{area} Council"), today or date.today())  # noqa: DTZ011 - the editor's own day
    in_the_way = [name for name in texts if (folder / name).exists()]
    if in_the_way:
        raise CannotStartError(f"{folder} has {in_the_way[0]} already. Choose a new folder. Nothing was written.")
    _write_all_or_nothing(folder, texts)


def _name(name: str) -> str:
    tidy = " ".join(name.split())
    if not _A_NAME.fullmatch(tidy):
        raise CannotStartError(f'"{name}" cannot be used as a name here. Use letters, spaces and hyphens, 80 at most.')
    return tidy


def _texts(area: str, council: str, today: date) -> dict[str, str]:
    environment = Environment(
        loader=PackageLoader("generator.starter", "."),
        undefined=StrictUndefined,
        autoescape=False,  # noqa: S701 - these are YAML and Markdown, and names hold no marks of either
        variable_start_string="[[",  # GitHub's workflows have {{ }} of their own
        variable_end_string="]]",
        block_start_string="[%",
        block_end_string="%]",
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters["quoted"] = lambda text: json.dumps(text, ensure_ascii=False)
    first = today.year if today.month >= 8 else today.year - 1
    values = {
        "area": area,
        "council": council,
        "today": today,
        "version": version("local-offer"),
        "terms": [asdict(term) for year in (first, first + 1) for term in _terms(year)],
    }
    return {name: environment.get_template(file).render(values) for name, file in FILES.items()}


def _terms(year: int) -> list[Term]:
    """Return believable terms of the school year that begins in `year`, each date by the week that it lies in."""
    return [
        _term(f"Autumn term {year}", date(year, 9, 7), date(year, 12, 17), date(year, 10, 28)),
        _term(f"Spring term {year + 1}", date(year + 1, 1, 8), date(year + 1, 3, 27), date(year + 1, 2, 17)),
        _term(f"Summer term {year + 1}", date(year + 1, 4, 16), date(year + 1, 7, 21), date(year + 1, 5, 28)),
    ]


def _term(name: str, first: date, last: date, half: date) -> Term:
    monday = _monday(half)
    return Term(name, _monday(first), _monday(last) + timedelta(4), monday, monday + timedelta(4))


def _monday(day: date) -> date:
    return day - timedelta(day.weekday())


def _write_all_or_nothing(folder: Path, texts: dict[str, str]) -> None:
    made: list[Path] = []
    try:
        for name, text in texts.items():
            file = folder / name
            for parent in reversed((file, *file.parents)[1:]):
                if not parent.exists():
                    parent.mkdir()
                    made.append(parent)
            with file.open("x", encoding="utf-8", newline="\n") as opened:
                made.append(file)
                opened.write(text)
    except BaseException:
        for path in reversed(made):
            with suppress(OSError):
                path.rmdir() if path.is_dir() else path.unlink()
        raise
