"""How a country cites: unit words by element, so that the reader of Akoma Ntoso itself knows no country."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from exportlex.markup.drafts import Draft
from exportlex.model import ProvisionKind as Kind

_EDGES = " \t.,:;—–-§()[]{}°\u00a0"
_UNIT_WORD = re.compile(r"(?:[^\W\d_]{3,}|[^\W\d_]+\.)\s+(?=\w)")
_NUMBER = re.compile(r"\w+(?:[.\-‑–/]\w+)*(?:\s(?:[a-z]|bis|ter|qu[a-z]+|[a-z]+ies))?(?![^\W\d_])", re.IGNORECASE)
_ROMAN = re.compile(r"[IVXLCDM]+|[ivxlcdm]+")
_FRONT = {
    "preface": "Preface",
    "preamble": "Preamble",
    "conclusions": "Conclusions",
    "longTitle": "Long title",
    "recital": "Recital {n}",
    "definition": ' "{t}"',
    "signatures": "Signatures",
    "signatureBlock": "Signatures",
    "explanatoryNote": "Explanatory note",
}


@dataclass(frozen=True, slots=True)
class CitationStyle:
    """The citation words of one country or kind of instrument.

    ``units`` maps an element's name (an ``hcontainer``'s ``name``) to a template; ``name:shape`` is tried first, where
    the shape of a number is "1", "a", "aa", "A" or "-". In a template ``{n}`` is the bare number, ``{num}`` the printed
    one, ``{o}`` the unit's place among its like, ``{t}`` the term it defines. A template that starts with a letter or
    a brace starts a citation ("s. {n}"), any other extends that of the unit around it ("({n})", ", comma {n}").
    Without a template the printed numbers stand side by side.
    """

    units: Mapping[str, str] = field(default_factory=dict)
    in_schedules: Mapping[str, str] = field(default_factory=dict)  # for citable units and divisions inside schedules
    nested: str = " {num}"  # for units below the citable one that have no template of their own
    citable: frozenset[str] = frozenset()  # names of the unit a citation starts from; empty: found in the document
    citable_in_schedules: frozenset[str] = frozenset()  # empty: as in the body

    def template(self, draft: Draft, *, schedule: bool) -> str:
        """The template for a unit; "" where it has none and no number to show."""
        names = [f"{draft.role}:{shape(draft.number)}", draft.role]
        if draft.kind is Kind.DEFINITION and not draft.number:
            names = ["definition"]
        tables = [self.in_schedules] if schedule and draft.kind is not Kind.PARAGRAPH else []
        for table in [*tables, self.units, _FRONT]:
            for name in names:
                if name in table:
                    return table[name]
        if not draft.number:
            return ""
        return "{num}" if draft.kind in (Kind.ARTICLE, Kind.SCHEDULE, Kind.DIVISION) else self.nested

    def counts(self, role: str) -> bool:
        """Whether unnumbered units of that name are cited by their place."""
        return any("{o}" in table.get(role, "") for table in (self.units, self.in_schedules))


def bare(number: str) -> str:
    """The number without its unit word and punctuation: "2" of "SCHEDULE 2", "3-bis" of "Art. 3-bis.", "a" of "(a)"."""
    text = number.strip(_EDGES)
    if match := _UNIT_WORD.match(text):
        text = text[match.end() :].strip(_EDGES)
    match = _NUMBER.match(text)
    found = match[0] if match else ""
    # A single word is no number but the unit's name ("SCHEDULE"), a numeral excepted.
    return "" if found.isalpha() and len(found) > 3 and not _ROMAN.fullmatch(found) else found


def shape(number: str) -> str:
    """ "1" for digits, "a", "aa" or "A" for letters, "-" for a dash or nothing."""
    found = bare(number)
    if not found:
        return "-"
    if found[0].isdigit():
        return "1"
    return "A" if found[0].isupper() else "a" * min(len(found), 2)


@dataclass(frozen=True, slots=True)
class _Around:
    parent: str = ""  # pinpoint of the unit around
    anchor: str = ""  # what a new citation starts from: "" in the body, the schedule inside it
    group: str = ""  # pinpoint of the nearest numbered division or schedule
    schedule: bool = False
    restarts: bool = False  # numbers of citable units begin anew in each division, so that it must be cited
    entry: bool = False  # the unit around is an entry of a list


def cite(drafts: Sequence[Draft], style: CitationStyle) -> None:
    """Give every draft its pinpoint."""
    _below(drafts, style, _Around())


def _below(drafts: Sequence[Draft], style: CitationStyle, around: _Around) -> None:
    places: Counter[str] = Counter()
    for draft in drafts:
        places[draft.role] += 1
        draft.pinpoint = _pinpoint(draft, style, around, places[draft.role])
        _below(draft.children, style, _inside(draft, around))


def _inside(draft: Draft, around: _Around) -> _Around:
    pinpoint = draft.pinpoint
    inside = replace(around, parent=pinpoint, entry=draft.kind is Kind.LIST_ENTRY)
    if draft.kind is Kind.SCHEDULE:
        return replace(inside, anchor=pinpoint, group=pinpoint, schedule=True, restarts=_restarts(draft))
    if draft.kind is Kind.DIVISION and draft.number:
        return replace(inside, group=pinpoint, anchor=pinpoint if around.restarts else around.anchor)
    return inside


def _restarts(schedule: Draft) -> bool:
    """Whether citable units of different divisions of a schedule share numbers."""
    numbers = Counter(bare(unit.number) for unit in _citable(schedule) if unit.number)
    return max(numbers.values(), default=0) > 1


def _citable(draft: Draft) -> list[Draft]:
    found: list[Draft] = []
    for child in draft.children:
        found += [child] if child.kind is Kind.ARTICLE else _citable(child)
    return found


def _pinpoint(draft: Draft, style: CitationStyle, around: _Around, place: int) -> str:
    if draft.role == "quoted" or draft.kind in (Kind.CONTINUATION, Kind.TABLE):
        return around.parent
    if draft.kind is Kind.NOTE and draft.role not in _FRONT:
        return f"{around.parent} note {bare(draft.number)}" if bare(draft.number) else around.parent or draft.heading
    if draft.kind is Kind.LIST_ENTRY:
        return f"{around.parent}{'.' if around.entry else ', '}{draft.number.strip(_EDGES)}".removeprefix(", ")
    template = style.template(draft, schedule=around.schedule)
    cited = _filled(template, draft, place)
    if not cited:
        titled = draft.kind in (Kind.DIVISION, Kind.ARTICLE, Kind.SCHEDULE)
        return (draft.heading if titled else "") or around.parent or f"{draft.role.capitalize()} {place}"
    if not (template[0].isalpha() or template[0] in "{§"):
        apart = " " if around.parent.endswith('"') and not cited.startswith(" ") else ""
        return f"{around.parent}{apart}{cited}".strip()
    base = around.group if draft.kind is Kind.DIVISION else around.anchor
    return f"{base} {cited}".strip()


def _filled(template: str, draft: Draft, place: int) -> str:
    """The template with the unit's number, place or term in it; "" where the unit lacks what it asks for."""
    number, printed = bare(draft.number), draft.number.strip(" .:;—–-")
    if "{t}" in template:
        return template.format(t=draft.term) if draft.term else ""
    if "{num}" in template:
        return template.format(num=printed, o=place) if printed else ""
    if "{n}" not in template:
        return template.format(o=place)
    if number:
        return template.format(n=number, o=place)
    # An unnumbered schedule is cited by its word ("Sch."); an unnumbered paragraph is not cited apart.
    return template.format(n="", o=place).strip() if draft.kind is Kind.SCHEDULE else ""
