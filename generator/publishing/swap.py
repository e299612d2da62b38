"""A site is replaced whole or not at all: built in a folder beside it, then exchanged in one step.

A build that stops half way (an error, a full disk, a killed process) leaves the public folder as it was. What it
leaves beside it is cleared away by the next build.
"""

from __future__ import annotations

import errno
import os
import re
import secrets
import shutil
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from generator.publishing import folders, ours

_MADE_BY_A_BUILD = {"index.html", "sitemap.xml"}
_NOT_ALLOWED = (errno.EACCES, errno.EPERM, errno.EROFS, errno.EBUSY)


class CannotPublishError(Exception):
    """The folder of the site cannot be replaced safely. The message says why and what to do."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A site that is being built, in a folder of its own beside the public one."""

    folder: Path
    """Where to build. After `publish`, the old site is here for a moment."""
    site: Path
    """The public folder that it will replace."""
    lock: folders.Lock
    """Shows other builds that this one is alive."""


def start(site: Path) -> Draft:
    """Make an empty folder beside `site` and return it, after clearing what killed builds have left.

    Raises:
        CannotPublishError: `site` is something that must not, or cannot, be replaced.
        OSError: The folder cannot be made.
    """
    _check(site)
    with _said_plainly(f"The site is built beside {site} first, but {site.parent} cannot be written to"):
        site.parent.mkdir(parents=True, exist_ok=True)
        _tidy(site)
        folder = _beside(site)
        folder.mkdir()
    return Draft(folder, site, folders.lock(folder))


def publish(draft: Draft) -> None:
    """Put a finished draft in the place of the site, and remove the old one.

    What starts with a dot in the public folder (.gitignore, .nojekyll, .git) stays, unless the draft brings its own.
    The site gets a list of its files, so that the next build knows which are its to replace.

    Raises:
        CannotPublishError: The system refuses the exchange, or the folder has files that no build made.
        OSError: The disk is full, or a folder went away.
    """
    ours.write_list(draft.folder)
    with _one_at_a_time(draft.site.parent), _said_plainly(f"{draft.site} cannot be replaced"):
        if draft.site.is_dir():
            _spare_others(draft.site, {*(ours.listed(draft.site) or ()), *ours.visible_files(draft.folder)})
            _bring_dotfiles(draft)
            draft.folder.chmod(draft.site.stat().st_mode & 0o7777)
        _exchange(draft)
    discard(draft)


def discard(draft: Draft) -> None:
    """Remove what stands at the draft's folder: an unfinished site, or the old one after `publish`. Safe to repeat."""
    shutil.rmtree(draft.folder, ignore_errors=True)
    draft.lock.release()


# Checking beforehand --------------------------------------------------------------------------------------


def _check(site: Path) -> None:
    elsewhere = "Choose another folder with site_dir in mkdocs.yml or with --site-dir."
    if site.is_symlink():
        raise CannotPublishError(f"{site} is a link to another place, so it cannot be replaced whole. {elsewhere}")
    if not site.exists():
        return
    if not site.is_dir():
        raise CannotPublishError(f"{site} is a file, and the site needs a folder. {elsewhere}")
    if site.is_mount():
        raise CannotPublishError(f"{site} is a disk of its own, so it cannot be replaced whole. {elsewhere}")
    made = ours.listed(site)
    if made is not None:
        _spare_others(site, made)
        return
    visible = {entry.name for entry in site.iterdir() if not entry.name.startswith(".")}
    if not visible >= _MADE_BY_A_BUILD:  # else only the finished draft can tell
        _spare_others(site, ())


def _spare_others(site: Path, made: Collection[str]) -> None:
    others = [name for name in ours.visible_files(site) if name not in made]
    if others:
        raise CannotPublishError(
            f"{site} holds what no build made: {ours.naming(others)}. A build would throw that away, so nothing was "
            "changed. Move it, delete it, or choose another folder with site_dir in mkdocs.yml or with --site-dir."
        )


@contextmanager
def _said_plainly(what: str) -> Iterator[None]:
    try:
        yield
    except OSError as problem:
        if problem.errno not in _NOT_ALLOWED:
            raise
        raise CannotPublishError(
            f"{what}: {problem.strerror}. Ask for the right to write there, or choose another folder with --site-dir."
        ) from problem


# Exchanging -----------------------------------------------------------------------------------------------


def _exchange(draft: Draft) -> None:
    """Put the draft where the site is. Afterwards the old site, if there was one, is where the draft was or gone."""
    while True:  # another program may make or remove the site at any moment
        if not draft.site.is_dir() and _take_free_place(draft):
            return
        if folders.exchange(draft.folder, draft.site) or _exchange_in_two_steps(draft):
            return


def _take_free_place(draft: Draft) -> bool:
    try:
        draft.folder.rename(draft.site)
    except OSError as problem:
        if problem.errno in (errno.EEXIST, errno.ENOTEMPTY):
            return False
        raise
    return True


def _exchange_in_two_steps(draft: Draft) -> bool:
    """Exchange where the system cannot do it in one step. A run killed in between is mended by the next `start`."""
    aside = _beside(draft.site, ".old")
    try:
        draft.site.rename(aside)
    except FileNotFoundError:
        return False
    try:
        draft.folder.rename(draft.site)
    except OSError:
        aside.rename(draft.site)
        raise
    shutil.rmtree(aside, ignore_errors=True)
    return True


def _bring_dotfiles(draft: Draft) -> None:
    for name in ours.dotfiles(draft.site):
        if not os.path.lexists(draft.folder / name):
            (draft.folder / name).parent.mkdir(parents=True, exist_ok=True)
            folders.link_or_copy(draft.site / name, draft.folder / name)


@contextmanager
def _one_at_a_time(parent: Path) -> Iterator[None]:
    """Let builds that end in the same moment take turns, where the system knows locks."""
    lock = folders.lock(parent)
    try:
        yield
    finally:
        lock.release()


# Clearing up after killed builds ----------------------------------------------------------------------------


def _beside(site: Path, suffix: str = "") -> Path:
    """Return a new name beside the site that tells which process made it."""
    return site.with_name(f".{site.name}-{os.getpid()}-{secrets.token_hex(4)}{suffix}")


def _tidy(site: Path) -> None:
    """Put back a site that a killed build had moved aside, and remove the leftovers of killed builds."""
    leftover = re.compile(rf"\.{re.escape(site.name)}-(?P<process>\d+)-[0-9a-f]{{8}}(?P<old>\.old)?")
    for entry in sorted(site.parent.iterdir()):
        match = leftover.fullmatch(entry.name)
        if not match or entry.is_symlink() or not entry.is_dir() or _in_use(entry, int(match["process"])):
            continue
        if match["old"] and not site.exists():
            entry.rename(site)
        else:
            shutil.rmtree(entry, ignore_errors=True)


def _in_use(folder: Path, process: int) -> bool:
    """Return whether a build may still be working in a folder.

    Its process number alone cannot say: in a container every build may have the same number. A lock alone cannot
    either: an old site on its way out carries none. So a folder is left over when neither speaks for it.
    """
    return (process != os.getpid() and folders.is_running(process)) or folders.is_locked(folder)
