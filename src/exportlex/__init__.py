"""Exportlex: a knowledge base of the world's export-control law, and a comparator for harmonising it.

In a program or notebook begin with ``from exportlex import open_knowledge``; ``exportlex.api`` says what that gives.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from exportlex.api.opened import OpenKnowledge, open_knowledge

__version__ = "0.1.0"
__all__ = ["OpenKnowledge", "__version__", "open_knowledge"]


def __getattr__(name: str) -> Any:
    """What is offered at the top is imported when it is asked for: a command that needs none of it starts quicker."""
    if name in ("OpenKnowledge", "open_knowledge"):
        from exportlex.api import opened

        return getattr(opened, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
