"""A term's name and its other names: abbreviations and variants in brackets, terms joined by "or"."""

from __future__ import annotations

import re

_TRAILING = re.compile(r"^(?P<base>.+?)\s*\((?P<inner>[^()]+)\)$")
_ACRONYM = re.compile(r"^[A-Z][A-Za-z]*[A-Z0-9][A-Za-z0-9]*$")
# Category references of control lists ("Cat 5 Part 2", "3 5P2", "GTN", "All") name no term.
_CATEGORY = re.compile(
    r"^(?:all\b.*|cats?\b.*|categor.*|[\dPABCDE\s,.and&;]+|(?:[GN]TN|[GNT]SN|\s|and)+|ML\s*\d.*|.*\bcontext\b.*)$",
    re.IGNORECASE,
)
_CALLED = re.compile(r"(?:(?:or|also|sometimes|known|called|referred|to|as|an?|the)\s+)+[“‘\"]", re.IGNORECASE)
_QUOTED = re.compile(r"[“‘\"]([^“”‘’\"]+)[”’\"]")
_ANOTHER = re.compile(r"(?:or|also|sometimes|commonly|formerly|abbreviated|known|called|referred)\b", re.IGNORECASE)
_INNER = re.compile(r"\(((?:[^()]|\([^()]*\))+)\)")


def names_of(terms: list[str], brackets: str) -> tuple[str, tuple[str, ...]]:
    """The main term and its aliases.

    ``terms`` are the set-apart runs joined by "or"; ``brackets`` is the bracketed text that follows them.
    """
    first, *others = terms
    aliases: list[str] = []
    match = _TRAILING.match(first)
    if match:
        inner = _cleaned(match["inner"])
        main = match["base"] if _is_other_name(match["inner"]) else first
        aliases += [inner, match["base"]] if main == first else [inner, first]
    else:
        main = first
    aliases += [other.strip("() ") for other in others]
    aliases += [main.split(" ", 1)[1]] if main.startswith(("the ", "a ", "an ")) else []
    aliases += _alternatives(main)
    bracketed = _INNER.findall(brackets)
    in_category = any(_CATEGORY.match(found) for found in bracketed)
    for found in bracketed:
        # "(raft) (Cat 7)" limits the term to a context; "(LK) (Cat 7)", "(or boat) (Cat 7)" give another name.
        if in_category and not _is_other_name(found) and not _ANOTHER.match(found):
            continue
        if not _CATEGORY.match(found.strip(" “”\"'")):
            named = _QUOTED.findall(found) if _CALLED.match(found) else []
            aliases += named or [_cleaned(part) for part in re.split(r"\)?\s+or\s+\(?", found)]
    return main, tuple(dict.fromkeys(alias for alias in aliases if alias and alias != main))


def _alternatives(name: str) -> list[str]:
    """“legible or legibility”, “application; request”: each alternative is a name of its own."""
    parts = [part.strip(" ,“”\"'‘’") for part in re.split(r"\s+or\s+|;\s+|,\s+", name)]
    return [part for part in parts if part] if 1 < len(parts) <= 5 and max(map(len, parts)) <= 40 else []


def _is_other_name(inner: str) -> bool:
    cleaned = _cleaned(inner)
    return bool(_ACRONYM.match(cleaned)) or inner.lower().startswith("or ") or inner[:1] in "“\"'"


def _cleaned(inner: str) -> str:
    return re.sub(r"^(?:or|also|and)\s+", "", inner.strip(" .,;“”\"'‘’"), flags=re.IGNORECASE).strip(" “”\"'‘’")
