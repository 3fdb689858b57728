"""Modules of one language each, found by glob: a new language is a new file and no edit."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterable
from typing import Any


def by_language(package: str, path: Iterable[str], name: str) -> dict[str, Any]:
    """What the modules of a package call ``name``, by its language code (``code``)."""
    modules = (importlib.import_module(f"{package}.{module.name}") for module in pkgutil.iter_modules(path))
    stated = (getattr(module, name, None) for module in modules)
    return {one.code: one for one in stated if one}
