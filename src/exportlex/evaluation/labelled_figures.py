"""The figures in the labels of provisions ("years=5", "max_fine=500000 EUR"), and when one of ours is the same."""

from __future__ import annotations

import re
from dataclasses import dataclass

from exportlex.evaluation.provisions import ProvisionLabel
from exportlex.extraction.quantities import Measure, Quantity

# What our figures must measure to be held against the labels of a concept.
KINDS: dict[str, tuple[Measure, ...]] = {
    "record-keeping": (Measure.RETENTION,),
    "criminal-penalty": (Measure.IMPRISONMENT, Measure.FINE, Measure.MULTIPLE),
    "administrative-penalty": (Measure.FINE, Measure.MULTIPLE),
    "processing-time": (Measure.TIME_LIMIT,),
    "licence-individual": (Measure.VALIDITY,),
    "licence-global": (Measure.VALIDITY,),
    "licence-general": (Measure.VALIDITY,),
    "de-minimis": (Measure.PERCENTAGE,),
}
_FIGURE = re.compile(
    r"(?P<bound>max_|min_)?(?P<name>imprisonment_|validity_)?(?P<unit>years|months|weeks|days|working_days|hours|fine"
    r"|multiple_of_value|de_minimis_percent|percentage|percent)=(?P<value>\d+(?:\.\d+)?)\s?(?P<currency>[A-Z]{3})?"
)
_NAMED = {
    "fine": Measure.FINE, "multiple_of_value": Measure.MULTIPLE, "de_minimis_percent": Measure.PERCENTAGE,
    "percentage": Measure.PERCENTAGE, "percent": Measure.PERCENTAGE,
}  # fmt: skip
_IN_MONTHS = {"years": 12.0, "months": 1.0}
_DAYS = frozenset({"days", "working days"})
_CEILINGS, _FLOORS = frozenset({"at most", "less than", "within"}), frozenset({"at least", "more than"})


@dataclass(frozen=True, slots=True)
class Wanted:
    """One figure of a label; ``kind`` is what it must measure, "" for anything."""

    value: float
    unit: str
    kind: str
    direction: str  # max, min, or ""
    words: str

    def measured_by(self, ours: Quantity) -> bool:
        """Whether a figure of ours measures the same."""
        return not self.kind or ours.measures == self.kind

    def directed_by(self, ours: Quantity) -> bool:
        """Whether a figure of ours does not run the other way."""
        return ours.direction not in (_FLOORS if self.direction == "max" else _CEILINGS)


def figures_of(label: ProvisionLabel) -> tuple[Wanted, ...]:
    """The figures of a label."""
    return tuple(_wanted(match, label.concept) for item in label.elements if (match := _FIGURE.fullmatch(item)))


def _wanted(match: re.Match[str], concept: str) -> Wanted:
    unit, name = match["unit"].replace("_", " "), match["name"] or ""
    measure = _NAMED.get(match["unit"])
    if name:
        measure = Measure.IMPRISONMENT if name.startswith("imprisonment") else Measure.VALIDITY
    elif measure is None:
        of_concept = KINDS.get(concept, ())
        measure = of_concept[0] if concept in {"record-keeping", "processing-time"} else None
    unit = {"fine": match["currency"] or "", "multiple of value": "multiple"}.get(unit, unit)
    unit = "percent" if measure is Measure.PERCENTAGE else unit
    return Wanted(float(match["value"]), unit, str(measure or ""), (match["bound"] or "").rstrip("_"), match[0])


def same_figure(ours: Quantity, theirs: Wanted) -> bool:
    """The same amount of the same unit: twelve months are a year, and labels call working days days."""
    if ours.unit in _IN_MONTHS and theirs.unit in _IN_MONTHS:
        return ours.value * _IN_MONTHS[ours.unit] == theirs.value * _IN_MONTHS[theirs.unit]
    if (ours.unit, theirs.unit) == ("percent", "multiple"):
        return ours.value == theirs.value * 100
    return ours.value == theirs.value and (ours.unit == theirs.unit or {ours.unit, theirs.unit} <= _DAYS)
