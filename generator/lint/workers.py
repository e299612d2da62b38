"""Many files at once, on as many processors as there are."""

from __future__ import annotations

import gc
import os
import signal
import sys
import threading
from collections.abc import Iterator

from generator.lint.checked import dumped
from generator.lint.project import TextFile
from generator.lint.settings import Settings
from generator.lint.work import Work

FEW = 200
"""Files. So many take less time here than it takes to start other processes."""
_AT_ONCE = 20
"""Files that one process reads before it reports."""
_MOST_PROCESSES = 4
"""Each holds its own copy of the words."""

_work: Work | None = None
"""In a process that helps: what it works with."""


def check_all(work: Work, files: list[TextFile]) -> Iterator[str]:
    """Yield what there is to say about each file, in order, as `checked.dumped` writes it."""
    processes = min(_processors(), _MOST_PROCESSES)
    done = 0
    if len(files) > FEW and processes > 1:
        try:
            for line in _in_processes(work, files, processes):
                yield line
                done += 1
        except OSError:
            pass  # a system that lets nobody start processes: what is left is read here
    for file in files[done:]:
        yield dumped(work.check(file))


def _processors() -> int:
    """Return how many processors may be used: one where other threads are at work, which a copy would not have."""
    if threading.active_count() > 1:
        return 1
    affinity = getattr(os, "sched_getaffinity", None)
    return len(affinity(0)) if affinity else os.cpu_count() or 1


def _in_processes(work: Work, files: list[TextFile], processes: int) -> Iterator[str]:
    import multiprocessing  # noqa: PLC0415 - most runs have few files, and it takes long to load
    from concurrent.futures import BrokenExecutor, ProcessPoolExecutor  # noqa: PLC0415 - the same

    parts = [files[start : start + _AT_ONCE] for start in range(0, len(files), _AT_ONCE)]
    if sys.platform == "linux":  # elsewhere it is not safe to copy a running program
        work.warm_up()
        pool = ProcessPoolExecutor(processes, multiprocessing.get_context("fork"), _take, (work,))
    else:
        pool = ProcessPoolExecutor(
            processes, multiprocessing.get_context("spawn"), _make, (work.settings, work.directory)
        )
    try:
        for lines in pool.map(_check, parts):
            yield from lines
    except BrokenExecutor:
        pass  # a system that ends them: the same
    finally:
        pool.shutdown(cancel_futures=True)


def _take(work: Work) -> None:
    global _work  # noqa: PLW0603 - one process, one linter
    _work = work
    gc.enable()
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the process that asked hears the keyboard, and ends this one


def _make(settings: Settings, directory: tuple[TextFile, ...]) -> None:
    _take(Work(settings, directory))


def _check(files: list[TextFile]) -> list[str]:
    return [dumped(_work.check(file)) for file in files] if _work else []
