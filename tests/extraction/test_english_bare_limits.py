"""What defines nothing although no typography would say so, and how long bare terms may take to find."""

from __future__ import annotations

import time

import pytest

from exportlex.extraction.extract import definitions

from .law import found, law, terms

RUNNING = [
    "The keeper means to light the lantern.",
    "Ferry. The ferry crosses at noon.",
    "The ferry includes a deck.",
    "Failure to pay means a fine.",
    "Lanterns include a wick.",
    "This Act refers to ferries.",
    "Section 4 refers to ferries.",
    "Nothing in this Act means that a ferry is a ship.",
    "A permit means nothing without a seal.",
    "Ferries are means of crossing.",
    "A raft that drifts means danger.",
    "Permits are issued by the keeper.",
    "For all harbours, permits are issued by the keeper.",
    "In this Act, a reference to a ferry includes a reference to a raft.",
    "In this Act, a person who owns a ferry includes his heirs.",
    "For the purposes of this Act, goods are landed if they touch the pier.",
    "Unless a keeper objects, the ferry means nothing.",
    "The term permit does not include:",
    "A permit (form 9) is needed for every crossing.",
    "In this case, the ferry means nothing.",
    "The terms of a permit include a fee.",
    "Lamps used on a ferry could include lanterns.",
]


@pytest.mark.parametrize("heading", ["Permits", "Crossing of rivers"])
def test_running_text_defines_nothing(heading: str) -> None:
    assert terms(*RUNNING, heading=heading) == []


@pytest.mark.parametrize("unit", RUNNING)
def test_no_sentence_of_running_text_defines_alone(unit: str) -> None:
    assert terms(unit, heading="Tolls") == []


RULES = [
    ["(1) The Minister may name piers.", "(2) A seal is needed.", "(3) This Act refers to ferries."],
    ["(1) An application includes the fee.", "(2) The keeper shall reply.", "(3) A reply is final."],
    ["Purpose. This Part explains.", "Scope. It covers piers.", "Appeal. A keeper may appeal."],
    ["(1) A keeper is appointed by the harbour.", "(2) An act of a keeper is held to be an act of the harbour."],
    ["(a) a ferry is a foreign ferry if it is not registered;", "(b) a ferry is in passage if it does not stop."],
]


@pytest.mark.parametrize("row", RULES, ids=[row[0] for row in RULES])
def test_rules_below_a_heading_of_interpretation_define_nothing(row: list[str]) -> None:
    assert terms(*row, heading="Application and interpretation") == []


def test_the_same_term_in_a_later_sentence_goes_on_about_it() -> None:
    (lamp,) = found("*Lamp.* A light. For the purposes of this Part, lamp includes a torch.", heading="Definitions")
    assert lamp.text.endswith("lamp includes a torch.")


LONG = {
    "many bare definitions": " ".join(f"In this Part, boat {number} means a boat." for number in range(1_500)),
    "one bare list": "In this Part, " + "ferry, raft and punt, " * 10_000 + "have the same meaning as in the Act.",
    "one bare head": "ferry " * 50_000 + "means a boat.",
    "commas and brackets": "In this Part, ferry (of a keeper), in relation to " + "a pier, (b) " * 30_000 + "means",
    "full stops": "Ferry means U.S." + "A.B." * 50_000,
}


@pytest.mark.parametrize("text", LONG.values(), ids=LONG)
@pytest.mark.parametrize("heading", ["Definitions", "Permits"])
def test_no_text_takes_long(text: str, heading: str) -> None:
    reading = law(text, heading=heading)
    started = time.process_time()
    definitions(reading)
    assert time.process_time() - started < 8.0


def test_two_thousand_bare_entries() -> None:
    units = [f"Boat {number:04}. A boat with {number} oars." for number in range(2000)]
    started = time.process_time()
    assert len(found(*units, heading="Definitions")) == 2000
    assert time.process_time() - started < 8.0
