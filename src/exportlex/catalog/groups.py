"""Groups of jurisdictions that are compared as one: declared in ``corpus/groups.toml``, or the members of a regime."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from pydantic import Field

from exportlex.catalog.declarations import Strict
from exportlex.catalog.loading import read_toml, validated
from exportlex.errors import UnknownWordError


class Group(Strict):
    """A named set of jurisdictions."""

    id: str = Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")
    name: str
    members: list[str] = Field(min_length=1)
    law: str = ""  # the code under which law is held that applies in every member directly


class Groups(Strict):
    """All groups by id."""

    groups: list[Group]

    def get(self, identifier: str) -> Group:
        """The group of that id; UnknownWordError names those there are."""
        for group in self.groups:
            if group.id == identifier:
                return group
        known = ", ".join(group.id for group in self.groups)
        raise UnknownWordError(f"unknown group {identifier!r}; known: {known}")

    def law_over(self, code: str) -> str:
        """The code of the law that applies in a jurisdiction directly beside its own; "" where there is none."""
        return next(
            (group.law for group in self.groups if group.law != code and group.law and code in group.members), ""
        )


def load_groups(path: Path, jurisdictions: Iterable[Mapping[str, Any]]) -> Groups:
    """The declared groups (none where the file is absent), then the members of each regime and treaty.

    ``jurisdictions``: rows with ``code`` and ``memberships`` (a list of {regime, since}).
    """
    declared = validated(Groups, read_toml(path), path) if path.is_file() else Groups(groups=[])
    regimes: dict[str, list[str]] = {}
    for row in jurisdictions:
        for membership in row["memberships"]:
            regimes.setdefault(membership["regime"], []).append(row["code"])
    members = [Group(id=_slug(regime), name=regime, members=codes) for regime, codes in sorted(regimes.items())]
    return Groups(groups=[*declared.groups, *members])


def expanded(asked: Sequence[str], groups: Groups, held: Sequence[str]) -> list[str]:
    """Codes and group ids as codes, each once, in order; of a group only the members that are declared here."""
    found: list[str] = []
    for word in asked:
        named = {group.id: group for group in groups.groups}
        found += [code for code in named[word].members if code in held] if word in named else [word]
    return list(dict.fromkeys(found))


def _slug(name: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")
