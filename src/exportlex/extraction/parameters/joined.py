"""How the items below a lead belong together: any of them is enough, or all are needed."""

from __future__ import annotations

from typing import Literal

from exportlex.extraction.parameters.languages import grammar_of
from exportlex.extraction.parameters.shape import shaped

_TAIL = 160  # characters of a lead in which it says so


def children_joined(text: str, language: str) -> Literal["any", "all", ""]:
    """What a lead says of its children: "having any of the following" any, "having all of the following" all.

    "" where it says neither ("as follows"). Of two that it says, the last one counts: it stands next to them.
    """
    grammar = grammar_of(language)
    tail = shaped(text)[-_TAIL:]
    ends = {
        name: max((found.end() for found in grammar.pattern(field).finditer(tail)), default=0)
        for name, field in (("any", "any_of"), ("all", "all_of"))
    }
    if ends["any"] == ends["all"]:
        return ""
    return "any" if ends["any"] > ends["all"] else "all"
