"""One language of law per module, found by glob: how it defines, and how it limits what it defines.

A module ``exportlex/extraction/languages/<code>.py`` has ``LANGUAGE`` (the code that readings carry), ``PHRASES``, and,
where the language's definitions are recognised by their wording, ``find``.
"""

from __future__ import annotations

import importlib
import pkgutil
from functools import cache
from typing import Protocol

from exportlex.extraction.found import Context, Found
from exportlex.extraction.phrases import Phrases
from exportlex.model import Provision


class Language(Protocol):
    """The interface of a language module."""

    @property
    def LANGUAGE(self) -> str:  # noqa: N802 - a module constant
        """ISO 639-1 code: "de"."""
        ...

    @property
    def PHRASES(self) -> Phrases:  # noqa: N802 - a module constant
        """What shows kind, scope, exclusion and reference."""
        ...


@cache
def _modules() -> dict[str, Language]:
    found: dict[str, Language] = {}
    for module in pkgutil.iter_modules(__path__):
        loaded = importlib.import_module(f"{__name__}.{module.name}")
        if hasattr(loaded, "LANGUAGE"):
            found[loaded.LANGUAGE] = loaded
    return found


def languages() -> tuple[str, ...]:
    """The codes of all languages whose definitions are recognised by their wording."""
    return tuple(sorted(code for code, module in _modules().items() if hasattr(module, "find")))


def phrases_of(language: str) -> Phrases:
    """The phrases of a language; none where nothing is known of it."""
    module = _modules().get(language)
    return module.PHRASES if module else Phrases()


def by_wording(context: Context, provision: Provision) -> list[Found]:
    """The definitions that the wording of the document's language shows."""
    find = getattr(_modules().get(context.language), "find", None)
    found: list[Found] = find(context, provision) if find else []
    return found
