"""Groups of jurisdictions: the declared ones, the members of each regime, and codes behind names."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from exportlex.catalog.groups import Group, Groups, expanded, load_groups
from exportlex.errors import DeclarationError, UnknownWordError

DECLARED = """
[[groups]]
id = "union"
name = "The Union"
members = ["xu", "zz", "xa", "xz"]
law = "xu"

[[groups]]
id = "shore"
name = "The Shore"
members = ["zz", "xb"]
"""


def row(code: str, *regimes: str) -> dict[str, Any]:
    return {"code": code, "memberships": [{"regime": regime, "since": 2031} for regime in regimes]}


ROWS = [row("xa", "Lamp Pact"), row("xb", "Lamp Pact", "Harbour & Oil Club (1990)"), row("zz")]


@pytest.fixture
def groups(tmp_path: Path) -> Groups:
    path = tmp_path / "groups.toml"
    path.write_text(DECLARED, encoding="utf-8")
    return load_groups(path, ROWS)


def test_declared_groups_stand_before_the_members_of_each_regime(groups: Groups) -> None:
    assert [(group.id, group.members) for group in groups.groups] == [
        ("union", ["xu", "zz", "xa", "xz"]),
        ("shore", ["zz", "xb"]),
        ("harbour-oil-club-1990", ["xb"]),
        ("lamp-pact", ["xa", "xb"]),
    ]


def test_without_a_file_there_are_the_regimes(tmp_path: Path) -> None:
    assert [group.id for group in load_groups(tmp_path / "none.toml", ROWS).groups] == [
        "harbour-oil-club-1990", "lamp-pact",
    ]  # fmt: skip


def test_a_group_by_its_id(groups: Groups) -> None:
    assert groups.get("lamp-pact").name == "Lamp Pact"
    with pytest.raises(UnknownWordError, match="unknown group 'lamp'; known: union, shore, harbour"):
        groups.get("lamp")


@pytest.mark.parametrize(
    ("asked", "codes"),
    [
        (["zz", "xa"], ["zz", "xa"]),
        (["shore"], ["zz", "xb"]),
        (["union"], ["zz", "xa"]),  # what is not declared here is left out
        (["xb", "shore", "union", "zz"], ["xb", "zz", "xa"]),
        (["nowhere"], ["nowhere"]),  # an unknown word stays, so that it can be refused by name
        ([], []),
    ],
)
def test_codes_and_groups_as_codes_each_once(groups: Groups, asked: list[str], codes: list[str]) -> None:
    assert expanded(asked, groups, ["xa", "xb", "zz"]) == codes


@pytest.mark.parametrize(("code", "law"), [("zz", "xu"), ("xa", "xu"), ("xu", ""), ("xb", ""), ("nowhere", "")])
def test_the_law_that_applies_beside_a_member_s_own(groups: Groups, code: str, law: str) -> None:
    assert groups.law_over(code) == law


@pytest.mark.parametrize(
    "wrong",
    ['id = "Big One"\nname = "x"\nmembers = ["zz"]', 'id = "none"\nname = "x"\nmembers = []', 'id = "x"\nname = "x"',
     'id = "x"\nname = "x"\nmembers = ["zz"]\ncolour = "red"'],
)  # fmt: skip
def test_a_wrong_group_is_refused_by_file(tmp_path: Path, wrong: str) -> None:
    path = tmp_path / "groups.toml"
    path.write_text(f"[[groups]]\n{wrong}\n", encoding="utf-8")
    with pytest.raises(DeclarationError, match=r"groups\.toml"):
        load_groups(path, [])


def test_the_built_in_groups_are_sound(root: Path) -> None:
    groups = load_groups(root / "corpus" / "groups.toml", [])
    assert len(groups.get("eu-members").members) == 28
    assert groups.law_over("de") == "eu"
    assert all(isinstance(group, Group) and len(set(group.members)) == len(group.members) for group in groups.groups)
