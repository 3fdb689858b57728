"""What every page says where there is nothing to show: nothing chosen, unknown values in the address, digests only."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from app.pages import Shown
from exportlex.ui import navigation

States = dict[str, str]
NAMES = [declared.name for declared in navigation.PAGES]
# Page, what the address says, and words of what the person is told to do.
NOTHING_CHOSEN: list[tuple[str, States, str]] = [
    ("compare", {"concept": "end-use", "in": "none"}, "Choose at least one jurisdiction"),
    ("compare", {"phrase": "", "concept": "lighthouse", "in": "us"}, "Choose a concept"),
    ("matrix", {"in": "none"}, "Choose at least one jurisdiction"),
    ("gaps", {"of": "us", "in": "none"}, "Choose a jurisdiction and at least one peer"),
    ("core", {"concept": "end-use", "in": "us"}, "Choose a concept and at least two parties"),
    ("items", {}, "No control list is held yet"),
    ("search", {}, "Type what you look for"),
    ("sources", {"in": "us"}, "Choose an instrument to see"),
    ("provision", {}, "Choose an instrument and type a pinpoint"),
    ("provision", {"instrument": "us/ear", "language": "en"}, "Type a pinpoint, or begin with one of these"),
]
NOTHING_FOUND: list[tuple[str, States, str]] = [
    ("search", {"q": "?!"}, ""),
    ("provision", {"instrument": "us/ear", "language": "en", "pinpoint": "§ 1"}, "No provision is cited as"),
    ("gaps", {"of": "us", "in": "us"}, "Choose a jurisdiction and at least one peer"),
    ("compare", {"phrase": "?!", "in": "us"}, ""),
]
SHOWS_LAW = {"overview", "compare", "items", "matrix", "gaps", "core", "search", "provision"}
SHOWING: dict[str, States] = {
    "search": {"q": "broker"}, "provision": {"instrument": "eu/2021-821", "language": "en", "pinpoint": "Article 2(1)"},
}  # fmt: skip
HOSTILE = "<script>alert(1)</script>**x**$y$"
UNKNOWN: list[tuple[str, States]] = [
    ("compare", {"concept": HOSTILE, "in": "us,atlantis", "against": HOSTILE, "left": HOSTILE}),
    ("matrix", {"in": f"us,{HOSTILE}", "groups": HOSTILE, "to": HOSTILE, "a": HOSTILE}),
    ("gaps", {"of": HOSTILE, "in": "us,eu", "concept": HOSTILE, "show": "-1", "side": HOSTILE}),
    ("core", {"concept": HOSTILE, "in": "us,eu", "to": HOSTILE, "party": HOSTILE}),
    ("search", {"q": "broker", "in": HOSTILE, "instrument": HOSTILE, "show": HOSTILE}),
    ("items", {"in": HOSTILE, "a": HOSTILE, "kind": HOSTILE}),
    ("brief", {"in": f"us,{HOSTILE}", "concepts": HOSTILE, "to": HOSTILE}),
    ("sources", {"instrument": HOSTILE, "in": HOSTILE, "held": HOSTILE}),
    ("provision", {"instrument": HOSTILE, "language": HOSTILE, "pinpoint": HOSTILE, "beside": HOSTILE}),
]


@pytest.mark.parametrize(("name", "state", "said"), NOTHING_CHOSEN + NOTHING_FOUND)
def test_says_what_to_do(page: Callable[..., Shown], name: str, state: States, said: str) -> None:
    shown = page(name, **state)
    told = [str(element.value) for kind in ("info", "warning") for element in shown.test.get(kind)]
    assert told
    assert any(said in message for message in told), told


@pytest.mark.parametrize(("name", "state"), UNKNOWN)
def test_says_that_the_address_names_what_is_not_known(page: Callable[..., Shown], name: str, state: States) -> None:
    shown = page(name, **state)
    warned = " ".join(str(element.value) for element in shown.test.warning)
    assert "names what is not known here, so it was left out: " in warned
    assert warned.count("left out") == 1
    assert "<script>" not in shown.html
    assert HOSTILE not in warned  # each sign that Markdown would read is escaped


@pytest.mark.parametrize("name", NAMES)
def test_begins_with_what_it_answers_and_says_that_only_digests_are_held(page: Callable[..., Shown], name: str) -> None:
    shown = page(name, **SHOWING.get(name, {}))
    kinds = [element.type for element in shown.test.main]
    after = list(shown.test.main)[kinds.index("title") + 1]
    assert after.type == "markdown"
    assert str(after.value).rstrip().endswith((".", "?"))
    if name in SHOWS_LAW:
        assert any("You are reading our digests, not the law" in str(element.value) for element in shown.test.info)
