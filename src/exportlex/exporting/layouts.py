"""Every layout that there is: found in the modules of this room, so that a new table needs no edit elsewhere."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator
from functools import cache

import exportlex.exporting as room
from exportlex.errors import UnknownWordError
from exportlex.exporting.table import Layout


@cache
def layouts() -> dict[str, Layout]:
    """Every fixed layout by name, in the order of names. Raises ValueError where two different ones have one name."""
    found: dict[str, Layout] = {}
    for layout in _all():
        if found.setdefault(layout.name, layout) != layout:
            raise ValueError(f"two layouts have the name {layout.name}")
    return dict(sorted(found.items()))


def layout(name: str) -> Layout:
    """The layout of a name; UnknownWordError says which there are."""
    found = layouts().get(name.strip().lower())
    if found is None:
        raise UnknownWordError(f"no table has the name {name!r}; there are {', '.join(layouts())}")
    return found


def _all() -> Iterator[Layout]:
    for module in pkgutil.walk_packages(room.__path__, f"{room.__name__}."):
        values = vars(importlib.import_module(module.name)).values()
        yield from (value for value in values if isinstance(value, Layout))
