"""Every use of a defined term in a provision, with the definition that governs there and the reason for it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any
from weakref import WeakKeyDictionary

from exportlex.comparison.governing.enabling import enabling
from exportlex.comparison.governing.glossary import Meaning, meanings
from exportlex.comparison.governing.habits import Habits, counted, fits
from exportlex.comparison.governing.matching import Matcher
from exportlex.comparison.governing.names import Name, names_of, place_of
from exportlex.comparison.governing.own_words import OwnWords, own_words
from exportlex.comparison.governing.places import quoted, stands_alone
from exportlex.indexing.knowledge import Knowledge, Row

_TEXTS = (
    "SELECT v.document, v.text FROM provisions v JOIN documents d ON d.id = v.document "
    "WHERE d.instrument = ? AND d.language = ? AND d.layer = ? AND v.text != ''"
)
_SAYS = {"definition": 2, "inclusion-only": 1, "see-reference": 0}  # how much of its meaning a definition says itself
_SHOWN = 3  # other definitions in a reason


@dataclass(frozen=True, slots=True)
class Use:
    """Words of a provision that are used as a defined term; ``start`` and ``end`` in characters of its own text."""

    start: int
    end: int
    words: str
    meaning: Meaning
    reason: str  # why this definition governs here, in words

    def to_json(self, unit: Row) -> dict[str, Any]:
        """One object of ``exportlex terms --json``."""
        meaning = self.meaning
        return {
            "pinpoint": unit["pinpoint"], "start": self.start, "end": self.end, "words": self.words,
            "term": meaning.term, "kind": meaning.kind, "instrument": meaning.instrument,
            "definition": meaning.pinpoint, "place": meaning.place, "scope": meaning.scope,
            "reach": meaning.within or meaning.reach, "reason": self.reason, "text": meaning.text,
            "as_of": meaning.as_of, "held": meaning.held, "address": meaning.address,
        }  # fmt: skip


class Glossary:
    """The terms of one instrument in one language and layer ("law" or "digest"), ready to be found in its units."""

    def __init__(self, knowledge: Knowledge, instrument: str, language: str, layer: str) -> None:
        self._knowledge = knowledge
        self._instrument, self._language, self._layer = instrument, language, layer
        self.meanings = meanings(knowledge, instrument, language, layer)
        self._enabling = enabling(knowledge, instrument, language, layer)
        self._own: dict[int, list[Meaning]] = {}
        for meaning in self.meanings:
            self._own.setdefault(meaning.provision, []).append(meaning)

    @cached_property
    def _matcher(self) -> Matcher[Name]:
        matcher: Matcher[Name] = Matcher(self._language)
        borrowed = self._enabling.meanings if self._enabling else []
        for name in [*names_of(self.meanings), *names_of(borrowed)]:
            matcher.add(name.text, name)
        return matcher

    @cached_property
    def _habits(self) -> Habits:
        """Counted once over all documents: some 3 s for the EAR's 6 MB, less than 0.7 s for any other law."""
        texts: dict[str, list[str]] = {}
        for row in self._knowledge.rows(_TEXTS, [self._instrument, self._language, self._layer]):
            texts.setdefault(row["document"], []).append(row["text"])
        counts = {name: counted(found, self._matcher, self._language) for name, found in texts.items()}
        return Habits(counts, self.meanings)

    def uses(self, unit: Row) -> list[Use]:
        """The uses in a unit's own text, in order; none inside one another."""
        if not self.meanings and not self._enabling:
            return []
        text: str = unit["text"]
        own = own_words(text, self._own.get(unit["id"], ()))

        def accept(start: int, end: int, names: list[Name]) -> Use | bool | None:
            if own.is_defined_at(start, end):
                return False
            if not stands_alone(text, start, end, self._language):
                return None
            names = [name for name in names if fits(name, self._habits, unit["document"], text, start, end)]
            return self._governed(unit, (start, end), names, own)

        return [use for use in self._matcher.scan(text, accept) if isinstance(use, Use)]

    def _governed(self, unit: Row, span: tuple[int, int], names: Sequence[Name], own: OwnWords) -> Use | bool | None:
        candidates = list({name.meaning.id: name.meaning for name in names}.values())
        here = [meaning for meaning in candidates if meaning.governs(unit["document"], unit["key"])]
        if not here:  # in quotation marks it is still that term, and none of the shorter ones in it
            return False if candidates and quoted(unit["text"], *span) else None
        named = {name.meaning.id for name in names if name.text == name.meaning.term}
        chosen = max(here, key=lambda meaning: self._rank(meaning, unit, meaning.id in named))
        if own.explains(chosen, span[0]) or _is_meaning_of(chosen, unit):
            return False
        start, end = span
        text: str = unit["text"]
        if text[end : end + 1] == ")" and text.count("(", start, end) > text.count(")", start, end):
            end += 1  # "transfer (in-country)"
        return Use(start, end, text[start:end], chosen, self._reason(unit, chosen, here, candidates))

    def _rank(self, meaning: Meaning, unit: Row, named: bool) -> tuple[bool, int, int, bool, bool, bool, int, int]:
        """The tightest scope; then a meaning before an inclusion or a reference, and a term before another name.

        Then the nearest before; of those in other documents the one that stands among most definitions.
        """
        same = meaning.document == unit["document"]
        before = same and meaning.order <= unit["ord"]
        beside = 0 if same else self._beside[place_of(meaning)]
        return (
            meaning.instrument == self._instrument, meaning.depth, _SAYS.get(meaning.kind, 0), named, same, before,
            beside, meaning.order if before else -meaning.order,
        )  # fmt: skip

    @cached_property
    def _beside(self) -> Counter[tuple[str, str]]:
        """How many definitions stand in each unit: the more, the more it is the law's list of them."""
        return Counter(map(place_of, self.meanings))

    def _reason(self, unit: Row, chosen: Meaning, here: Sequence[Meaning], candidates: Sequence[Meaning]) -> str:
        if chosen.instrument != self._instrument and self._enabling:
            return self._enabling.reason
        reason = f"defined for {reach_in_words(chosen)}"
        rivals = [meaning for meaning in here if meaning is not chosen and meaning.instrument == self._instrument]
        equal = [meaning for meaning in rivals if meaning.depth == chosen.depth]
        wider = [meaning for meaning in rivals if meaning.depth < chosen.depth]
        elsewhere = [meaning for meaning in candidates if meaning not in here]
        if equal:
            reason += f"; others reach as far ({_cited(equal)}), and {_preferred(chosen, equal, unit)}"
        for meaning in sorted(wider, key=lambda meaning: -meaning.depth)[:_SHOWN]:
            reason += f"; {meaning.pinpoint} has another for {reach_in_words(meaning)}"
        if elsewhere:
            reason += f"; another for {reach_in_words(elsewhere[0])} only does not reach here"
        return reason


def _preferred(chosen: Meaning, equal: Sequence[Meaning], unit: Row) -> str:
    if all(_SAYS.get(meaning.kind, 0) < _SAYS.get(chosen.kind, 0) for meaning in equal):
        return "this one says the meaning itself"
    if chosen.document == unit["document"]:
        return "this one stands nearest before" if chosen.order <= unit["ord"] else "this one stands nearest"
    return "this one stands among the definitions of the instrument"


def _is_meaning_of(meaning: Meaning, unit: Row) -> bool:
    """Whether a sub-unit is part of the definition itself."""
    below = unit["document"] == meaning.document and unit["key"].startswith(f"{meaning.key}/")
    return below and unit["text"] in meaning.text


def reach_in_words(meaning: Meaning) -> str:
    """Where a definition reaches: "the whole instrument", "s. 5"."""
    return meaning.within or meaning.reach or "the whole instrument"


def _cited(others: Sequence[Meaning]) -> str:
    names = list(dict.fromkeys(meaning.pinpoint for meaning in others))
    more = f" and {len(names) - _SHOWN} more" if len(names) > _SHOWN else ""
    return ", ".join(names[:_SHOWN]) + more


_GLOSSARIES: WeakKeyDictionary[Knowledge, dict[tuple[str, str, str], Glossary]] = WeakKeyDictionary()
_KEPT = 24  # glossaries per index: the largest (600 terms) takes some 3 MB


def glossary(knowledge: Knowledge, instrument: str, language: str, layer: str = "law") -> Glossary:
    """The terms of an instrument, kept for the next time that they are asked for."""
    kept = _GLOSSARIES.setdefault(knowledge, {})
    key = (instrument, language, layer)
    if key not in kept:
        while len(kept) >= _KEPT:
            kept.pop(next(iter(kept)), None)
        kept[key] = Glossary(knowledge, *key)
    return kept[key]
