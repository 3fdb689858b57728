"""The act that a regulation is made under, where the regulation's own definitions name it and we hold it."""

from __future__ import annotations

from dataclasses import dataclass

from exportlex.comparison.finding.query import folded
from exportlex.comparison.governing.glossary import Meaning, meanings
from exportlex.indexing.knowledge import Knowledge

_MADE_UNDER_AN_ACT = frozenset({"regulation", "order", "list"})
_BEFORE, _BEHIND = 2, 8  # tokens around a title that make no difference: "the … (1985, c. 3)"
_LONGEST = 300
_NAMED = (
    "SELECT f.term, f.text, f.pinpoint FROM definitions f JOIN documents d ON d.id = f.document "
    "WHERE d.instrument = ? AND d.language = ? AND d.layer = ? AND length(f.text) < ? "
    "AND length(f.term) < 16 ORDER BY f.id"
)
_ACTS = (
    "SELECT id, title FROM instruments WHERE jurisdiction = ? AND language = ? AND kind = 'statute' "
    "AND held NOT IN ('none', 'digest') AND repealed = ''"
)


@dataclass(frozen=True)
class Enabling:
    """The act with what it defines for all of itself, and the words that say why it is looked into."""

    instrument: str
    meanings: list[Meaning]
    reason: str


def enabling(knowledge: Knowledge, instrument: str, language: str, layer: str) -> Enabling | None:
    """The act whose title a short definition of the regulation gives: "Act means the Harbours Act"."""
    rows = knowledge.rows(
        "SELECT jurisdiction, kind FROM instruments WHERE id = ? AND language = ?", [instrument, language]
    )
    if not rows or rows[0]["kind"] not in _MADE_UNDER_AN_ACT:
        return None
    acts = knowledge.rows(_ACTS, [rows[0]["jurisdiction"], language])
    for row in knowledge.rows(_NAMED, [instrument, language, layer, _LONGEST]):
        for act in acts:
            if act["id"] != instrument and _is_title(row["text"], act["title"]):
                found = [meaning for meaning in meanings(knowledge, act["id"], language, layer) if not meaning.reach]
                named = f"{row['pinpoint']} names the {act['title']} as “{row['term']}”, and that act defines it"
                return Enabling(act["id"], found, f"not defined in this instrument; {named}")
    return None


def _is_title(text: str, title: str) -> bool:
    words, wanted = folded(text).split(), folded(title).split()
    for at in range(min(_BEFORE, len(words)) + 1):
        if words[at : at + len(wanted)] == wanted:
            return len(words) - at - len(wanted) <= _BEHIND
    return False
