"""Values that are worked out when they are first asked for, and kept with their owner."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Generic, Self, TypeVar, overload

T = TypeVar("T")


class lazy(Generic[T]):  # noqa: N801 - it stands where a decorator does
    """The same as `functools.cached_property` without its lock, which took as long as most of what it guarded.

    A page is read by one thread at a time, and working a value out twice would do no harm.
    """

    def __init__(self, work_out: Callable[[Any], T]) -> None:
        """Take what works the value out."""
        self._work_out = work_out
        self._name = work_out.__name__
        self.__doc__ = work_out.__doc__

    @overload
    def __get__(self, owner: None, kind: type[Any]) -> Self: ...

    @overload
    def __get__(self, owner: object, kind: type[Any]) -> T: ...

    def __get__(self, owner: object | None, kind: type[Any]) -> Self | T:
        """Return the value. From now on the owner has it under the same name."""
        if owner is None:
            return self
        value = owner.__dict__[self._name] = self._work_out(owner)
        return value
