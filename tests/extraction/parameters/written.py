"""Parameters as the tests write them: ``output power (5, 10] W``, ``temperature =293 K``."""

from __future__ import annotations

from collections.abc import Sequence

from exportlex.extraction.parameters import parameters
from exportlex.model import Mark, MarkKind


def intervals(text: str, language: str, lead: str = "", marks: Sequence[Mark] = (), decimal: str = "") -> list[str]:
    return [found.interval for found in parameters(text, language, marks, lead, decimal)]


def measured(text: str, language: str, lead: str = "") -> list[str]:
    return [f"{found.measures} {found.interval}".strip() for found in parameters(text, language, lead=lead)]


def raised(text: str) -> tuple[str, tuple[Mark, ...]]:
    """The text without its braces, and superscript marks where they stood: ``10{-11}``."""
    plain, marks = "", []
    for part in text.replace("}", "{").split("{"):
        marks.append((len(plain), len(plain) + len(part)))
        plain += part
    return plain, tuple(Mark(MarkKind.SUPERSCRIPT, start, end) for start, end in marks[1::2])
