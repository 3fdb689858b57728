"""Invented lists that the item finder is asked over: shared numbers, another thing under one code, another language."""

from __future__ import annotations

from dataclasses import replace

from comparison.lists.made_lists import made
from exportlex.catalog.declarations import Numbering
from exportlex.comparison.lists.finding import ItemFinder
from exportlex.comparison.lists.held.entries import HeldList

_ZEROS = Numbering(series="night", code=r"(?P<category>\d)(?P<group>[A-E])(?P<number>\d{3})")
_DOTS = Numbering(series="night", code=r"(?P<category>\d)\.(?P<group>[A-E])\.(?P<number>\d+)")
_TURNED = Numbering(series="night", code=r"8(?P<group>[A-E])(?P<category>\d)(?P<number>\d\d)")

ISLE = """
3A001 Lanterns for lighthouses, as follows:
  3A001.a Lanterns of brass;
  3A001.b Lanterns having revolving lenses, as follows:
    3A001.b.1 Lenses of crystal exceeding 40 cm;
    3A001.b.2 Lenses of ice;
  !Note 3A001.b does not apply to toys.
3A002 Fog horns driven by steam.
3A003 [Reserved]
3D001 Software for the winding of lanterns in lighthouses.
3C010 Whale oil having a flash point above 200 degrees.
"""
REEF = """
3.A.1 Lanterns for lighthouses, as follows:
  3.A.1.a Lanterns of brass;
  3.A.1.b Lanterns having revolving lenses;
3.A.2 Fog horns driven by steam.
"""
SANDBANK = """
3A001 Saddles for horses by sea.
8A301 Lanterns for lighthouses, as follows:
  8A301.a Lanterns of brass;
8A302 Fog horns driven by steam.
"""
INSEL = """
3A001 Laternen für Leuchttürme, wie folgt:
  3A001.a Laternen aus Messing;
3A002 Nebelhörner mit Dampfantrieb.
3C010 Walöl mit einem Flammpunkt über 200 Grad.
"""
WRECKS = """
IV(a) Steam engines, boilers and whistles.
  IV(a)(1) Fog horns for wrecks driven by steam.
IV(h) Ropes and anchors.
"""


def of(code: str, held: HeldList) -> HeldList:
    return replace(held, jurisdiction=code, id=held.id.replace("zz/", f"{code}/"))


def lists() -> list[HeldList]:
    return [
        of("aa", made("isle", ISLE, numbering=[_ZEROS])),
        of("bb", made("reef", REEF, numbering=[_DOTS])),
        of("cc", made("sandbank", SANDBANK, numbering=[_TURNED])),
        of("dd", made("insel", INSEL, language="de", numbering=[_ZEROS])),
        of("ee", made("wrecks", WRECKS, numbering=[])),
    ]


def finder() -> ItemFinder:
    return ItemFinder(lists())
