"""Two invented lists of Zedland and Xarn that differ in numbers, in order and in what they have, in one small index."""

from __future__ import annotations

from pathlib import Path

import isles
from indexing.desk import Desk, make_desk

LISTED = """
[[lists]]
id = "goods"
title = "{title}"
entry = '{citation} (?P<code>(?P<category>\\d)\\d*)'
entries = [1, 9]
"""
ZEDLAND = {
    "Lanterns": [
        "Lanterns of brass having a luminous range exceeding 40 km.",
        "Lanterns of tin having an oil vessel of more than 5 litres.",
        "[Reserved]",
    ],
    "Bells": ["Bells cast of bronze having a mass of 300 kg or more.", "Bells of glass for harbour masters."],
    "Fog horns": ["Fog horns driven by steam and blown at night."],
}
XARN = {
    "Bells": ["Bells cast of bronze having a mass of 250 kg or more.", "Bells of glass for harbour masters."],
    "Lanterns": [
        "Lanterns of brass having a luminous range exceeding 40 km.",
        "Lanterns of tin having an oil vessel of more than 6 litres.",
    ],
}
XEBB = {"Glocken": ["Glocken aus Bronze mit einer Masse von 300 kg oder mehr.", "Glocken aus Glas."]}
A, B, C = "zz/order/goods|en", "xa/order/goods|en", "xb/order/goods|de"


def declarations() -> dict[str, str]:
    """Both isles and their lists, and one of Xebb in German of which a part is not held."""
    lost = 'incomplete = "the second half was lost at sea"\nmissing = ["s. 9"]'
    orders = {
        "zz": isles.instrument("zz", name="order", provisions=(2, 200)) + _listed("Lamp list"),
        "xa": isles.instrument("xa", name="order", provisions=(2, 200)) + _listed("Night goods"),
        "xb": isles.instrument("xb", name="order", language="de", provisions=(2, 200), extra=lost) + _listed("Glocken"),
    }
    found = {f"{code}/order.toml": text for code, text in orders.items()}
    return found | {f"{code}/jurisdiction.toml": isles.jurisdiction(code) for code in orders}


def laws() -> dict[str, bytes]:
    """What is published, by address."""
    orders = {"zz": ZEDLAND, "xa": XARN, "xb": XEBB}
    return {isles.address(code, "order"): isles.act("Order", sections) for code, sections in orders.items()}


def lamp_desk(folder: Path) -> Desk:
    """A small repository with these lists alone, gathered and built."""
    made = make_desk(folder)
    made.declare(declarations())
    made.hold(laws())
    return made


def _listed(title: str) -> str:
    return LISTED.format(title=title, citation="s\\.")
