"""Citations looked up in a real index of invented laws, and followed to their end."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

import isles
from commands import exportlex
from exportlex.indexing.following.citations import Status
from exportlex.indexing.following.paths import Followed
from exportlex.indexing.knowledge import Knowledge

from .desk import Desk

HARBOUR_ACT = {
    "Interpretation": [
        "In this Act—",
        "“*ferry*” means a boat that crosses on a rope;",
        "“*raft*” has the meaning given in section 2(1);",
        "“*punt*” has the meaning given in section 9;",
        "“*jetty*” has the same meaning as in section 1 of the Lamp Order 2031;",
    ],
    "Rafts": ["In this Act “*raft*” means a craft of bound logs.", "A raft is lit at both ends."],
}
LAMP_ORDER = {
    "Interpretation": [
        "In this Order—",
        "“*the Act*” means the Harbour Act 2030;",
        "“*ferry*” has the same meaning as in section 1(1) of the Act;",
        "“*float*” has the same meaning as raft in section 1 of the Harbour Act 2030;",
        "“*lit raft*” has the meaning given in section 2(2) of the Harbour Act;",
        "“*wharf*” has the same meaning as in the Harbour Act 2030;",
        "“*tide*” has the same meaning as in section 2 of the Almanac Act 1999;",
        "“*old ferry*” has the same meaning as ferry in section 1 of the Harbour Act 1890;",
        "“*jetty*” has the same meaning as in section 1(1) of the Harbour Act 2030;",
        "“*lantern*” means a lamp within the meaning of section 2 of the HAB;",
    ],
    "Lamps": ["A lamp is lit at dusk."],
}


def declared(name: str, title: str, extra: str = "") -> str:
    text = isles.instrument("zz", name=name, provisions=(2, 200))
    return text.replace('title = "Act of Zedland"', f'title = "{title}"\n{extra}')


def laws(act: Mapping[str, list[str]] = HARBOUR_ACT, order: Mapping[str, list[str]] = LAMP_ORDER) -> dict[str, bytes]:
    return {
        isles.address("zz"): isles.act("Harbour Act 2030", act),
        isles.address("zz", "order"): isles.act("Lamp Order 2031", order),
    }


@pytest.fixture
def shore(desk: Desk) -> Desk:
    """The Harbour Act and the Lamp Order of Zedland, gathered and built."""
    act = declared("act", "Harbour Act 2030 (HA)", 'cited_as = ["HAB"]\n')
    desk.declare({"zz/act.toml": act, "zz/order.toml": declared("order", "Lamp Order 2031")})
    desk.hold(laws())
    return desk


def following(knowledge: Knowledge, instrument: str) -> Callable[[str], Followed]:
    terms = {row["term"]: row["id"] for row in knowledge.definitions(instrument=instrument)}

    def first(term: str) -> Followed:
        return knowledge.followed(terms[term])[0]

    return first


def test_to_the_definition_in_another_law_by_the_name_the_citing_law_gives_it(shore: Desk) -> None:
    followed = following(shore.open(), "zz/order")("ferry")
    assert followed.status is Status.HELD
    assert followed.end is not None
    assert (followed.end.instrument, followed.end.pinpoint, followed.end.term) == ("zz/act", "s. 1(1)", "ferry")
    assert followed.end.text == "a boat that crosses on a rope"
    assert (followed.end.as_of, followed.end.address) == ("2031-02-03", f"{isles.SITE}/zz/act")


def test_on_from_a_definition_that_points_further(shore: Desk) -> None:
    followed = following(shore.open(), "zz/order")("float")
    assert [step.pinpoint for step in followed.steps] == ["s. 1(1)", "s. 2(1)"]
    assert followed.end is not None
    assert followed.end.text == "a craft of bound logs."


def test_to_the_words_of_a_provision_that_defines_nothing(shore: Desk) -> None:
    followed = following(shore.open(), "zz/order")("lit raft")
    assert followed.end is not None
    assert (followed.end.pinpoint, followed.end.term) == ("s. 2(2)", "")
    assert followed.end.text == "A raft is lit at both ends."


@pytest.mark.parametrize(
    ("instrument", "term", "status", "law"),
    [
        ("zz/act", "punt", Status.NOT_FOUND, "Harbour Act 2030 (HA)"),
        ("zz/order", "wharf", Status.NOT_FOUND, "Harbour Act 2030 (HA)"),
        ("zz/order", "tide", Status.NOT_HELD, "Almanac Act 1999"),
        ("zz/order", "old ferry", Status.NOT_HELD, "Harbour Act 1890"),
    ],
)
def test_what_is_not_held_is_told_from_what_is_not_found(
    shore: Desk, instrument: str, term: str, status: Status, law: str
) -> None:
    followed = following(shore.open(), instrument)(term)
    assert (followed.status, followed.law, followed.end) == (status, law, None)


def test_a_circle_is_walked_once_and_said(shore: Desk) -> None:
    knowledge = shore.open()
    for instrument, path in (("zz/act", ["s. 1(1)", "s. 1(1)"]), ("zz/order", ["s. 1(1)", "s. 1(1)"])):
        followed = following(knowledge, instrument)("jetty")
        assert followed.status is Status.CYCLE
        assert [step.pinpoint for step in followed.steps] == path
        assert len({step.instrument for step in followed.steps}) == 2
        assert followed.end is None


def test_a_name_that_the_declaration_adds(shore: Desk) -> None:
    followed = following(shore.open(), "zz/order")("lantern")
    assert followed.end is not None
    assert (followed.end.instrument, followed.end.pinpoint) == ("zz/act", "s. 2")


def test_a_law_that_is_gathered_later_is_found_and_one_that_loses_its_term_is_not(shore: Desk) -> None:
    items = [item.replace("ferry", "quay") for item in HARBOUR_ACT["Interpretation"][:-1]]
    changed = {**HARBOUR_ACT, "Interpretation": [*items, "“*jetty*” means a quay of planks;"]}
    report = shore.hold(laws(act=changed))
    assert report.read == ["zz/act|en|act"]
    knowledge = shore.open()
    ferry = following(knowledge, "zz/order")("ferry")
    assert ferry.end is not None
    assert (ferry.end.term, ferry.end.pinpoint) == ("", "s. 1(1)")
    jetty = following(knowledge, "zz/order")("jetty").end
    assert jetty is not None
    assert jetty.text == "a quay of planks"
    shore.declare({"zz/almanac.toml": declared("almanac", "Almanac Act 1999")})
    almanac = {"Words": ["In this Act “*sea*” means salt water."], "Tides": ["A tide is high water.", "It ebbs."]}
    shore.hold(laws(act=changed) | {isles.address("zz", "almanac"): isles.act("Almanac Act 1999", almanac)})
    tide = following(shore.open(), "zz/order")("tide")
    assert tide.end is not None
    assert (tide.end.instrument, tide.end.text.splitlines()) == (
        "zz/almanac", ["(1) A tide is high water.", "(2) It ebbs."],
    )  # fmt: skip


def test_the_command_line_says_where_a_definition_refers_to(shore: Desk) -> None:
    ran = exportlex("definitions", "--instrument", "zz/order", "--json", "--data", shore.data)
    rows = {row["term"]: row["refers_to"] for row in ran.rows}
    (ferry,) = rows["ferry"]
    assert ferry["cited"] == "section 1(1) of the Act"
    assert (ferry["status"], ferry["instrument"], ferry["pinpoint"], ferry["term"]) == (
        "held", "zz/act", "s. 1(1)", "ferry",
    )  # fmt: skip
    assert (ferry["text"], ferry["as_of"]) == ("a boat that crosses on a rope", "2031-02-03")
    assert ferry["path"] == ["Harbour Act 2030 (HA), s. 1(1) “ferry”"]
    (tide,) = rows["tide"]
    assert (tide["status"], tide["law"], tide["instrument"], tide["text"]) == (
        "text-not-held", "Almanac Act 1999", "", "",
    )  # fmt: skip
    assert rows["jetty"][0]["status"] == "cycle"
    assert (rows["wharf"][0]["status"], rows["wharf"][0]["instrument"]) == ("not-found", "zz/act")
    assert rows["the Act"] == []


def test_a_decree_is_made_under_the_law_that_its_declaration_names(desk: Desk) -> None:
    order = {
        "Interpretation": ["In this Order—", "“*ferry*” has the same meaning as in section 1 of the Act;"],
        "Lamps": ["A lamp is lit at dusk."],
    }
    desk.declare(
        {
            "zz/act.toml": declared("act", "Harbour Act 2030"),
            "zz/order.toml": declared("order", "Lamp Order 2031", 'under = "zz/act"\n'),
        }
    )
    desk.hold(laws(order=order))
    followed = following(desk.open(), "zz/order")("ferry")
    assert followed.end is not None
    assert followed.end.instrument == "zz/act"
