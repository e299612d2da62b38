"""What the command line asks for when only data is wanted: one form of it in a file or a folder, without a site."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from pathlib import Path

from mkdocs.exceptions import MkDocsException

from generator.directory import load
from generator.feeds import Edition, FeedFile, FeedKind, edition
from generator.findings import Severity, at_least
from generator.mkdocs_hearing import Hearing, Say
from generator.mkdocs_settings import address_of_site, day_of_build
from generator.mkdocs_site import Outcome, for_day, plugin_of, read_config, say_once


def write_feeds(
    config_file: Path, today: date | None, kinds: Iterable[FeedKind], output: Path | None, say: Say
) -> Outcome:
    """Write some forms of the directory for machines. What else is in the folder stays as it is.

    Args:
        config_file: The site's mkdocs.yml.
        today: The day to write for, or None for the one that mkdocs.yml or the calendar says.
        kinds: Which forms.
        output: The file, when there is one to write; the folder, when there are more or it is a folder already; or
            None for a file or a folder of a usual name.
        say: Gets each problem as a line.
    """
    hearing = Hearing(say, config_file)
    with for_day(today), hearing:
        try:
            told = _edition(config_file, say)
        except MkDocsException as problem:
            say_once(problem, hearing)
            told = None
    if told is None:
        return Outcome(fine=False, summary="Nothing was written.")
    kinds = list(kinds)
    files = [file for kind in kinds for file in kind.files(told)]
    if len(kinds) == len(files) == 1 and kinds[0].is_one_file:
        written = _write_one(files[0], output)
    else:
        written = _write(files, output or Path("exported"))
    return Outcome(fine=True, summary=f"Written: {written}")


def _edition(config_file: Path, say: Say) -> Edition | None:
    """Return what there is to tell, or None when the directory has mistakes, each of which was told."""
    config = read_config(config_file)
    settings = plugin_of(config).config
    project = config_file.absolute().parent
    glossary = project / settings.glossary if settings.glossary else None
    loaded = load(project / settings.groups, glossary)
    errors = at_least(loaded.findings, Severity.ERROR)
    for finding in errors:
        say(str(finding))
    if loaded.directory is None or errors:
        return None
    return edition(loaded.directory, day_of_build(settings.today), address_of_site(config), loaded.whole)


def _write_one(file: FeedFile, output: Path | None) -> str:
    name = Path(file.address).name
    target = output / name if output and output.is_dir() else output or Path(name)
    _put(target, file.content)
    return target.as_posix()


def _write(files: list[FeedFile], folder: Path) -> str:
    for file in files:
        _put(folder / file.address, file.content)
    return f"{len(files)} files in {folder.as_posix()}/"


def _put(target: Path, content: bytes) -> None:
    """Write a file whole or not at all."""
    target.parent.mkdir(parents=True, exist_ok=True)
    unfinished = target.with_name(f".{target.name}.new")
    unfinished.write_bytes(content)
    unfinished.replace(target)
