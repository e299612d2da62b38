"""What the command line asks for when only data is wanted: one form of it in a file or a folder, without a site."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from pathlib import Path

from generator.feeds import FeedFile, FeedKind, edition
from generator.mkdocs_hearing import Say
from generator.mkdocs_part import made_of_site
from generator.mkdocs_site import Outcome


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
    told = made_of_site(
        config_file, today, say, lambda site: edition(site.directory, site.day, site.site_url, site.whole)
    )
    if told is None:
        return Outcome(fine=False, summary="Nothing was written.")
    kinds = list(kinds)
    files = [file for kind in kinds for file in kind.files(told)]
    if len(kinds) == len(files) == 1 and kinds[0].is_one_file:
        written = _write_one(files[0], output)
    else:
        written = _write(files, output or Path("exported"))
    return Outcome(fine=True, summary=f"Written: {written}")


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
