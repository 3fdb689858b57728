"""What is found: figures, and quantities with what they measure."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Measure(StrEnum):
    """What a quantity measures, by the words of its sentence."""

    RETENTION = "retention"  # how long records are kept
    IMPRISONMENT = "imprisonment"
    FINE = "fine"
    MULTIPLE = "multiple-of-value"
    TIME_LIMIT = "time-limit"
    VALIDITY = "validity"
    PERCENTAGE = "percentage"
    AGE = "age"
    OTHER = ""


TIMES = ("hours", "days", "working days", "weeks", "months", "years")
NOT_MONEY = frozenset({*TIMES, "percent", "multiple"})
OF_FINES = frozenset({"daily rates", "penalty units", "base amounts"})  # what fines alone are counted in


@dataclass(frozen=True, slots=True)
class Figure:
    """A number with its unit, before anything is known of its sentence; ``unit`` may be a family of currencies."""

    value: float
    unit: str
    start: int
    end: int
    direction: str = ""  # where the form alone tells it


@dataclass(frozen=True, slots=True)
class Quantity:
    """``value`` in ``unit`` with its direction ("" where the words state none); ``[start:end)`` are its words.

    ``unit`` is one of ``TIMES``, "percent", "multiple", an ISO 4217 code, one of ``OF_FINES``, or the plain name of a
    currency ("dollars") where neither the text nor the jurisdiction says whose it is. ``since`` is the span of the
    event from which a retention period runs.
    """

    value: float
    unit: str
    direction: str
    start: int
    end: int
    words: str
    measures: str = ""
    since: tuple[int, int] | None = None
