"""Units: how they are printed, what they are made of, what can be compared with what."""

from exportlex.extraction.parameters.units.reading import UnitWords

__all__ = ["UnitWords"]
