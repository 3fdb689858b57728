"""The second pair of eyes, end to end through the app: a command is copied from a page, run, and its decision shown."""

from __future__ import annotations

import shlex
from collections.abc import Callable
from pathlib import Path

import pytest

from app.pages import Shown, show
from commands import exportlex
from conftest import Held
from deciding_desk import own_corpus, own_index, publish

Page = Callable[..., Shown]
ISLES = {"concept": "end-use", "in_": "zz,xa"}
SAID = "by A. Reader on 20"


@pytest.fixture
def desk(held: Held, root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Held:
    monkeypatch.setattr("exportlex.settings.REPOSITORY", tmp_path)
    own_corpus(root, tmp_path)
    return own_index(held, tmp_path)


@pytest.fixture
def page(desk: Held, monkeypatch: pytest.MonkeyPatch) -> Page:
    monkeypatch.setenv("EXPORTLEX_DATA", str(desk.data))
    return show


def copied(shown: Shown, verdict: str, about: str) -> list[str]:
    """The command for a verdict as a person copies it from the page, with a name and a reason put in."""
    lines = [code.value for code in shown.test.code if code.value.startswith(f"exportlex decide {verdict}")]
    (line,) = [line for line in lines if about in line]
    return shlex.split(line.replace("YOUR NAME", "A. Reader").replace("YOUR REASON", "read it twice"))[1:]


def run(desk: Held, command: list[str]) -> None:
    ran = exportlex(*command, *desk.options)
    assert ran.code == 0, ran.err


def cell(shown: Shown, code: str) -> str:
    return shown.html.split(f'id="cell-{code}"')[1].split('id="cell-')[0].split('aria-label="Pairs')[0]


def row(shown: Shown, label: str) -> str:
    return shown.html.split('aria-label="Elements by jurisdiction"')[1].split(label)[1].split("</tr>")[0]


def pairs(shown: Shown) -> str:
    return shown.html.split('aria-label="Pairs of jurisdictions"')[1].split("</table>")[0]


def test_an_assignment_an_element_and_a_relation_are_decided_from_the_page(desk: Held, page: Page) -> None:
    shown = page("compare", **ISLES)
    assert SAID not in shown.html
    assert "no reviewer has decided on it" in cell(shown, "zz")
    run(desk, copied(shown, "accept", "zz/act"))
    run(desk, copied(shown, "reject", "--against"))
    shown.test.selectbox(key="compare.decide.zz").set_value("purpose")
    run(desk, copied(shown.again(), "accept", "--element purpose"))

    after = page("compare", **ISLES)  # the app runs on; nothing was built again
    assert f"Reviewed:</b> accepted {SAID}" in cell(after, "zz")
    assert "read it twice" in cell(after, "zz")
    assert f"accepted {SAID}" in row(after, "1. purpose")
    assert f"rejected {SAID}" in pairs(after)
    assert "Outdated" not in after.html

    place = {"instrument": "zz/act", "language": "en", "pinpoint": "s. 1(1), definition of “end-use”"}
    read = page("provision", **place).words
    assert "On the concept “End-use”, that it speaks to it, a reviewer decided:" in read
    assert "that it shows “purpose”, a reviewer decided:" in read


def test_a_corrected_relation_and_a_rejected_passage_change_the_page(desk: Held, page: Page) -> None:
    shown = page("compare", **ISLES)
    shown.test.selectbox(key="compare.decide.pair.instead").set_value("divergent")
    shown = shown.again()
    run(desk, copied(shown, "correct", "--against"))
    apart = pairs(page("compare", **ISLES))
    assert "≠&nbsp;divergent" in apart
    assert "Corrected by a reviewer; our programs say broader: Zedland has all that" in apart
    defined = "definition of “end-use”"
    assert defined in cell(shown, "xa")
    run(desk, copied(shown, "reject", "xa/act"))
    after = page("compare", **ISLES)
    assert defined not in cell(after, "xa")
    listed = after.html.split('aria-label="Reviewers’ decisions"')[1]
    assert listed.count("<tr>") == 3, "what was taken away is told too"
    assert "that it speaks to “End-use”" in listed
    assert f"rejected {SAID}" in listed
    assert ">applied<" in listed


def test_what_was_decided_on_other_words_is_shown_as_outdated(desk: Held, page: Page) -> None:
    shown = page("compare", **ISLES)
    run(desk, copied(shown, "accept", "zz/act"))
    for element in ("purpose", "verified after delivery"):
        shown.test.selectbox(key="compare.decide.zz").set_value(element)
        shown = shown.again()
        run(desk, copied(shown, "accept", f"--element {shlex.quote(element)}"))
    publish(desk, "zz", ", and as an on-site check after delivery shows it", "")
    run(desk, ["gather", "--mirror", str(desk.mirror), "--only", "zz"])
    run(desk, ["build"])

    after = page("compare", **ISLES)
    outdated = "Outdated: the words have changed since, and the decision is not applied."
    assert outdated in cell(after, "zz")
    for element in ("1. purpose", "3. verified after delivery"):
        assert outdated in row(after, element), element
        assert row(after, element).count(SAID) == 1
    assert after.html.split('aria-label="Reviewers’ decisions"')[1].count("outdated: the words have changed") == 3
    assert "– <small>not found" in row(after, "3. verified after delivery").split(SAID)[0]
