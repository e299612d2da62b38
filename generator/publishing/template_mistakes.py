"""Where a mistake in a template of the site's own stands."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from traceback import extract_tb

from jinja2 import TemplateError, TemplateSyntaxError

from generator.findings import Finding, Place


def template_mistake(error: Exception, folders: Sequence[Path], project: Path) -> Finding | None:
    """Return where in a template an error came about, or None when it came from somewhere else.

    Args:
        error: What was raised while a page was made.
        folders: The folders with the site's own templates. Whatever goes wrong in those is a mistake in them.
        project: The folder of mkdocs.yml.
    """
    if isinstance(error, UnicodeDecodeError):
        return _not_text(error, folders, project)
    if isinstance(error, TemplateSyntaxError):
        return _finding(error.filename or str(error.name), error.lineno, error.message or "", project)
    # Jinja puts the lines of templates among the lines of Python
    lines = [frame for frame in extract_tb(error.__traceback__) if not frame.filename.endswith((".py", ">"))]
    if isinstance(error, TemplateError):
        file, line = (lines[-1].filename, lines[-1].lineno or 1) if lines else ("template", 1)
        return _finding(file, line, error.message or type(error).__name__, project)
    own = [frame for frame in lines if any(Path(frame.filename).is_relative_to(folder) for folder in folders)]
    if not own:
        return None
    words = "it calls itself again and again" if isinstance(error, RecursionError) else str(error)
    return _finding(own[-1].filename, own[-1].lineno or 1, words or type(error).__name__, project)


def _finding(file: str, line: int, words: str, project: Path) -> Finding:
    message = f"This template cannot be used: {' '.join(words.split()).rstrip('.')}."
    return Finding(Place(_shown(file, project), line, 1, line, 1), "template", message)


def _not_text(error: UnicodeDecodeError, folders: Sequence[Path], project: Path) -> Finding | None:
    for folder in folders:
        for file in sorted(folder.rglob("*")):
            if file.is_file() and file.read_bytes() == error.object:
                line = error.object.count(b"\n", 0, error.start) + 1
                return _finding(str(file), line, "a letter on this line is not in UTF-8", project)
    return None


def _shown(file: str, project: Path) -> str:
    path = Path(file)
    return Path(os.path.relpath(path, project)).as_posix() if path.is_absolute() else path.as_posix()
