"""The knowledge base for programs and notebooks: ``from exportlex import open_knowledge``."""

from __future__ import annotations

from exportlex.api.opened import OpenKnowledge, open_knowledge
from exportlex.api.results import (
    BriefResult,
    ComparisonResult,
    ConcordanceResult,
    CoreResult,
    GapsResult,
    ItemsResult,
    MatrixResult,
    Result,
)

__all__ = [
    "BriefResult",
    "ComparisonResult",
    "ConcordanceResult",
    "CoreResult",
    "GapsResult",
    "ItemsResult",
    "MatrixResult",
    "OpenKnowledge",
    "Result",
    "open_knowledge",
]
