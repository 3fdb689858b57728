"""One official publisher per module; found by glob, so that a new one needs no edit anywhere."""

from __future__ import annotations

import importlib
import pkgutil
from functools import cache
from typing import cast

from exportlex.errors import UnknownWordError
from exportlex.publishers.base import Publisher


@cache
def all_publishers() -> dict[str, Publisher]:
    """Every publisher by name."""
    found: dict[str, Publisher] = {}
    for module in pkgutil.iter_modules(__path__):
        loaded = importlib.import_module(f"{__name__}.{module.name}")
        if hasattr(loaded, "NAME"):
            found[loaded.NAME] = cast(Publisher, loaded)
    return found


def publisher(name: str) -> Publisher:
    """The publisher of that name; UnknownWordError lists those there are."""
    found = all_publishers()
    if name not in found:
        raise UnknownWordError(f"unknown publisher {name!r}; known: {', '.join(sorted(found))}")
    return found[name]


def marks_definitions(name: str) -> bool:
    """Whether the publisher itself marks defined terms: its module then says ``MARKS_DEFINITIONS = True``."""
    return bool(getattr(publisher(name), "MARKS_DEFINITIONS", False))
