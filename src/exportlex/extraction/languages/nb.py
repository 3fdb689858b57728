"""Norwegian: "Med X menes …", lists that "menes med" opens, and short names ("heretter kalt X")."""

from __future__ import annotations

import re

from exportlex.extraction.found import Context, Found
from exportlex.extraction.glossary import Shape, entries
from exportlex.extraction.phrases import Phrases
from exportlex.model import Provision

LANGUAGE = "nb"
PHRASES = Phrases(
    see=(r"\W*(?:som|slik) (?:definert|angitt|nevnt) i\b",),
    includes=(r"omfatter",),
    takes_out=(r"\bunntatt\b", r"\bmed unntak av\b", r"\bomfatter ikke\b", r"\bunntak for\b", r"\bbortsett fra\b"),
    section=(r"\bdenne (?:paragrafen|bestemmelsen|artikkelen)\b", r"\bdette (?:ledd|punkt)\w*\b", r"\bi §§? \d"),
    part=(r"\bdette (?:kapitlet|kapittelet|vedlegg)\w*\b",),
    whole=(r"\bdenne (?:loven|forskriften|forordningen|forskrift)\b",),
    reference=(r"§§?\s*\d+\s?[a-z]?(?:\s+\w+ ledd)?", r"\bartikkel\s+\d+[a-z]?(?:\s+nr\.\s*\d+)?"),
    announces=(r"definisjoner",),
)
_SHAPE = Shape(
    listing=r"\bmenes(?: det)? med\b|\bforstås(?: det)? med\b|^definisjoner$",
    separator=r"\s*:(?=\s|$)",
    tradition="nb-list",
)
_WITH = re.compile(
    r"(?:^|(?<=[.;]\s))(?P<lead>(?:I denne (?:lov|forskrift)\w*|I dette \w+)\s+(?:menes|forstås)\s+med|Med)\s+"
    r"(?P<term>[^.;:]{2,140}?)\s*(?:\b(?P<verb>menes|forstås)(?:\s+(?:det|her))?\b|:)\s*",
)
_LISTED_TERM = re.compile(r"^(?P<base>.+?)(?P<limit>\s+(?:som|i henhold til|etter|jf\.)\s.*)$")
_INLINE = re.compile(
    r"\s*\((?:heretter|i det følgende)(?:\s+(?:kalt|omtalt som|benevnt))?\s+[«\"“]?(?P<term>[^)»\"”]{1,80})[»\"”]?\)"
)


def find(context: Context, provision: Provision) -> list[Found]:
    """Every definition that the provision's own text states."""
    text = provision.text
    found = entries(context, provision, _SHAPE) or [
        item for match in _WITH.finditer(text) if (item := _with(match)) is not None
    ]
    return [*found, *(_inline(text, match) for match in _INLINE.finditer(text))]


def _with(match: re.Match[str]) -> Found | None:
    """The words after the term that only say which X is meant belong to the connector, not to the name."""
    if match["lead"] == "Med" and not match["verb"]:
        return None
    term = match["term"].strip(' «»"“”')
    limited = _LISTED_TERM.match(term)
    return Found(limited["base"] if limited else term, match.end(), None, lead=match["lead"],
                 connector=((limited["limit"] if limited else "") + " " + (match["verb"] or ":")).strip(),
                 tradition="nb-with")  # fmt: skip


def _inline(text: str, match: re.Match[str]) -> Found:
    start = max((text.rfind(mark, 0, match.start()) + 2 for mark in (". ", "; ")), default=0)
    return Found(
        match["term"].strip(),
        start if start > 1 else 0,
        match.start(),
        connector=match[0].strip(),
        tradition="nb-inline",
    )
