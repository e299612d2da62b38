"""The file in which somebody says what the words of other directories mean here."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from difflib import get_close_matches
from pathlib import Path

import yaml

from generator.intake.record import CannotReadError
from generator.writing.edit import Change

NAME = "import-terms.yaml"

_HEAD = """\
# Words of other directories that the last import did not know.
# Behind each, write what it means here, and import again. It can be one of:
"""


def read_terms(path: Path, meanings: Collection[str]) -> dict[str, str]:
    """Return what each word means, with nothing for those that wait. Without the file there are none.

    Raises:
        CannotReadError: It cannot be read, or says a meaning that there is not.
    """
    if not path.is_file():
        return {}
    try:
        told = yaml.safe_load(path.read_text("utf-8"))
    except (yaml.YAMLError, UnicodeDecodeError, OSError) as error:
        mark = getattr(error, "problem_mark", None)
        where = f"{path.name}:{mark.line + 1}:{mark.column + 1}" if mark else path.name
        raise CannotReadError(f"{where} cannot be read. Write each line like: Autism: nothing.") from None
    if told is None:
        return {}
    if not isinstance(told, dict):
        raise CannotReadError(f"{path.name} should have a word and its meaning on each line, like: Autism: nothing.")
    found = {str(term): str(meaning) if meaning is not None else "" for term, meaning in told.items()}
    for term, meaning in found.items():
        if meaning and meaning not in meanings:
            guess = get_close_matches(meaning, meanings, n=1)
            hint = f' Did you mean "{guess[0]}"?' if guess else f" It can be: {', '.join(meanings)}."
            raise CannotReadError(f'{path.name}: "{meaning}" is no meaning that "{term}" can have here.{hint}')
    return found


def with_unknown(path: Path, unknown: Mapping[str, int], meanings: Collection[str]) -> Change | None:
    """Return the change that adds words which nobody has told the meaning of, or None when all of them are there."""
    was = path.read_bytes() if path.is_file() else None
    told = yaml.safe_load(was) if was else None
    new = {term: count for term, count in unknown.items() if term not in {str(one) for one in told or ()}}
    if not new:
        return None
    head = _HEAD + "".join(f"# - {meaning}\n" for meaning in meanings) if was is None else ""
    before = (was or b"").decode("utf-8")
    gap = "" if not before or before.endswith("\n") else "\n"
    lines = (f"{_quoted(term)}:  # {count} {'service' if count == 1 else 'services'}\n" for term, count in new.items())
    after = before + gap + head + "".join(lines)
    return Change(path, path.name, was, after.encode("utf-8"))


def _quoted(term: str) -> str:
    """Return a word as a YAML key, whatever is in it."""
    return '"' + term.replace("\\", "\\\\").replace('"', '\\"') + '"'
