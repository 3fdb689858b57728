"""Addresses of Compare, with as many jurisdictions as it answers for at once."""

from __future__ import annotations

from collections.abc import Sequence

from exportlex.exporting.links import link

# Compare searches each law anew: five take up to 0.6 s on one core, twelve a second, twenty longer; and a row of more
# than five texts side by side is not read. Measured on the whole corpus, five concepts, the language model loaded.
AT_ONCE = 5


def address(concept: str, first: str, others: Sequence[str] = ()) -> str:
    """The address of Compare on a concept: one jurisdiction and then others, ``AT_ONCE`` at most."""
    return link("compare", concept=concept, **{"in": ",".join(chosen([first, *others]))})


def chosen(codes: Sequence[str]) -> list[str]:
    """The jurisdictions that a link to Compare carries, each once."""
    return list(dict.fromkeys(codes))[:AT_ONCE]


def cut(codes: Sequence[str]) -> str:
    """What to say where a link leaves some of them out; "" where it does not."""
    number = len(dict.fromkeys(codes))
    return f"the first {AT_ONCE} of {number}; add others there" if number > AT_ONCE else ""
