"""What the operating system can do with folders, and what to do where it cannot."""

from __future__ import annotations

import ctypes
import errno
import os
import shutil
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

try:
    from fcntl import LOCK_EX, LOCK_NB, flock
except ImportError:  # Windows
    HAS_LOCKS = False
else:
    HAS_LOCKS = True

_HERE = -100  # AT_FDCWD in <fcntl.h>: paths start at the current folder
_EXCHANGE = 2  # RENAME_EXCHANGE in <linux/fs.h>
_TRIES, _PAUSE = 100, 0.05
"""How often to ask for a lock, and how many seconds to wait in between."""
_NO_SUCH_STEP = (errno.ENOSYS, errno.EINVAL, errno.ENOTSUP, errno.ENOTTY)


def exchange(one: Path, other: Path) -> bool:
    """Exchange two folders in one step that nobody can see half done.

    Returns:
        Whether it was done. False where the system or its disk has no such step, or when `other` has gone.

    Raises:
        OSError: The system has the step and refuses it, or `one` has gone.
    """
    rename = _renameat2()
    if rename is None:
        return False
    if rename(_HERE, os.fsencode(one), _HERE, os.fsencode(other), _EXCHANGE) == 0:
        return True
    number = ctypes.get_errno()
    if number in _NO_SUCH_STEP or (number == errno.ENOENT and one.exists()):
        return False
    raise OSError(number, os.strerror(number), str(other))


def _renameat2() -> Callable[[int, bytes, int, bytes, int], int] | None:
    if not sys.platform.startswith("linux"):
        return None
    with suppress(OSError, AttributeError):
        function = ctypes.CDLL(None, use_errno=True).renameat2
        function.argtypes = (ctypes.c_int, ctypes.c_char_p, ctypes.c_int, ctypes.c_char_p, ctypes.c_uint)
        return function
    return None


class Lock:
    """A hold on a folder until it is released or the process ends, whichever way it ends."""

    def __init__(self, opened: int | None) -> None:
        """Take an open file descriptor that has the lock, or None where there is none to have."""
        self._opened = opened

    def release(self) -> None:
        """Let go. Safe to repeat."""
        opened, self._opened = self._opened, None
        if opened is not None:
            os.close(opened)


def lock(folder: Path) -> Lock:
    """Lock a folder, after waiting a few seconds at most for somebody else to let it go.

    It never waits for ever: a person may have locked the same folder around the whole build, to run one at a time.
    Where the system or the disk has no locks, there is nothing to wait for.
    """
    for _ in range(_TRIES):
        try:
            return Lock(_locked(folder))
        except BlockingIOError:
            time.sleep(_PAUSE)
        except OSError:
            break
    return Lock(None)


def is_locked(folder: Path) -> bool:
    """Return whether somebody has locked the folder. Where there are no locks, nobody has."""
    try:
        Lock(_locked(folder)).release()
    except BlockingIOError:
        return True
    except OSError:
        return False
    return False


def _locked(folder: Path) -> int | None:
    """Return an open file descriptor that has locked a folder. Raises BlockingIOError when another one has."""
    if not HAS_LOCKS:
        return None
    opened = os.open(folder, os.O_RDONLY)
    try:
        flock(opened, LOCK_EX | LOCK_NB)
    except OSError:
        os.close(opened)
        raise
    return opened


def is_running(process: int) -> bool:
    """Return whether there is a process of that number. On Windows nobody can ask safely, so the answer is yes."""
    if os.name == "nt":
        return True  # os.kill would end the process there
    try:
        os.kill(process, 0)
    except (ProcessLookupError, OverflowError):
        return False
    except PermissionError:
        return True
    return True


def link_or_copy(source: Path, target: Path) -> None:
    """Make a file or folder appear a second time: as a second name where the disk allows, else as a copy."""
    if source.is_dir() and not source.is_symlink():
        shutil.copytree(source, target, symlinks=True, copy_function=_link_or_copy_file)
    else:
        _link_or_copy_file(str(source), str(target))


def _link_or_copy_file(source: str, target: str) -> None:
    try:
        os.link(source, target, follow_symlinks=False)
    except OSError:
        shutil.copy2(source, target, follow_symlinks=False)
