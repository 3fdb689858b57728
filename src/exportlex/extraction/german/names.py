"""A German term's other names: what stands in brackets after it or inside it."""

from __future__ import annotations

import re

from exportlex.extraction.german.patterns import REFERENCES

_GROUPS = re.compile(r"\(((?:[^()]|\([^()]*\))*)\)")
_MARKS = ' „“”"«»,‚‘’'
_SEVERAL = re.compile(r"[“”\"]?,?\s+(?:oder\s+)?[„“\"]|\s*\[|\]")  # („one“, „other“), (one [other])
# "Kahn (barge)", "Rat (RDL)"; a single noun in brackets, "Kahn (Fluss)", only says which one is meant
_GLOSSED = re.compile(r"^(?P<base>[^()]+?)\s*\((?P<other>[a-zäöü][^()]*|[A-Z]{2}[^()]*|[^()\s]+\s[^()]+)\)$")
_ALSO = re.compile(r"^(?P<base>.+?)\s*\((?:auch|oder)\s+(?:als\s+)?(?P<other>[^()]+?)(?:\s+(?:bezeichnet|genannt))?\)$")


def names_of(term: str, brackets: str) -> tuple[str, tuple[str, ...]]:
    """A term and its other names: what stands in brackets after it, unless it refers to entries of the list."""
    groups = [group for group in _GROUPS.findall(brackets) if not REFERENCES.match(group.strip())]
    aliases = [name.strip(_MARKS) for group in groups for name in _SEVERAL.split(group)]
    if also := _ALSO.match(term) or _GLOSSED.match(term):
        aliases = [also["base"], also["other"], *aliases]
    return term, tuple(dict.fromkeys(alias for alias in aliases if alias and alias != term))
