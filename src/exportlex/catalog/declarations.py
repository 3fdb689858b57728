"""The types of a declaration: a jurisdiction and its instruments. Unknown keys are refused."""

from __future__ import annotations

import re
from datetime import date
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, field_validator, model_validator

Held = Literal["official", "converted"]
OptionValue = str | int | list[str] | list[int]


class Strict(BaseModel):
    """Frozen, and every key is known or the declaration is refused."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Membership(Strict):
    """A regime or treaty and the year of joining."""

    regime: str
    since: int | None = None


class Authority(Strict):
    """An authority that licenses or enforces."""

    name: str
    role: str = ""
    address: str = ""


class Jurisdiction(Strict):
    """``corpus/<code>/jurisdiction.toml``."""

    code: str = Field(pattern=r"^[a-z]{2}(-[a-z]+)?$")
    name: str
    languages: list[str] = Field(min_length=1)
    position: tuple[float, float] | None = None  # latitude and longitude of its sign on the map
    authorities: list[Authority] = []
    memberships: list[Membership] = []
    not_applicable: dict[str, str] = {}  # concept id to the reason why this legal order cannot have it
    unheld: list[str] = []  # laws of the field that are not held at all: while one is named, silence proves nothing
    note: str = ""


class Expected(Strict):
    """Counts outside of which a new reading does not replace the last good one."""

    provisions: tuple[int, int]  # lowest and highest plausible number
    definitions: tuple[int, int] = (0, 1_000_000)
    parts: list[str] = []  # pinpoints that must be there: annexes and schedules that a lazy reading would lose

    @field_validator("provisions", "definitions")
    @classmethod
    def _ordered(cls, value: tuple[int, int]) -> tuple[int, int]:
        if value[0] > value[1]:
            raise ValueError("the lowest count stands first")
        return value


class Source(Strict):
    """One way to the text of an instrument in one language; those of a language are tried in order."""

    publisher: str
    language: str
    held: Held = "official"  # official bytes, or a third party's conversion
    licence: str
    official_address: str  # where a person reads the official text
    options: dict[str, OptionValue] = {}  # what the publisher's module needs: part numbers, CELEX, address …
    expected: Expected
    as_of: date | None = None  # the text's date, where neither its address nor its bytes state one
    incomplete: str = ""  # what this source is known to lack, in words; "" where it is complete
    missing: list[str] = []  # parts of the law that are not held at all, as a lawyer cites them
    explained: dict[str, str] = {}  # kind of reading issue, or kind and place, to why it makes nothing suspect


class Numbering(Strict):
    """A series of numbers that several lists share, and how the codes of one of them tell the number.

    ``code`` matches the beginning of a code, down to the headed entry. Its group ``number`` is the entry's number;
    ``category`` and ``group`` stand before it in series that have them: ``3A001``, ``3.A.1`` and ``8A301`` are all
    category 3, group A, number 1 of the series of dual-use items. The items below are numbered alike.
    """

    series: str
    code: str

    @field_validator("code")
    @classmethod
    def _names_the_number(cls, value: str) -> str:
        return _with_groups(value, {"number"})


class ControlList(Strict):
    """A list of controlled items that stands in an instrument: which of its units are entries, and how many.

    ``entry`` matches the whole pinpoint of a headed entry. Its group ``code`` is the code that people know the entry
    by, ``category`` what a reader counts entries by; what stands before the code is how the law is cited.
    """

    id: str = Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")
    title: str
    entry: str
    entries: tuple[int, int]  # lowest and highest plausible number of headed entries
    numbering: list[Numbering] = []  # series of numbers that its codes belong to

    @field_validator("entry")
    @classmethod
    def _names_its_groups(cls, value: str) -> str:
        return _with_groups(value, {"code", "category"})


def _with_groups(pattern: str, needed: set[str]) -> str:
    try:
        groups = set(re.compile(pattern).groupindex)
    except re.error as error:
        raise ValueError(f"no regular expression: {error}") from error
    if missing := needed - groups:
        raise ValueError(f"without the group {' and '.join(sorted(missing))}")
    return pattern


class Instrument(Strict):
    """``corpus/<code>/<name>.toml``; its id is ``<code>/<name>``."""

    id: str = Field(pattern=r"^[a-z]{2}(-[a-z]+)?/[a-z0-9][a-z0-9.-]*$")
    title: str
    titles: dict[str, str] = {}  # by language
    kind: Literal["statute", "regulation", "order", "list", "treaty", "guideline"]
    citation: str  # the form that pinpoints start with: "15 CFR", "s.", "Article"
    adopted: date | None = None
    repealed: date | None = None  # from this day at the latest out of force: kept for reference, no result of a search
    topics: list[str] = []
    cited_as: list[str] = []  # further names under which laws cite it, in any language: "Convention de Paris"
    under: str = ""  # id of the instrument that it is made under: what its "the Act" means where it does not say
    lists: list[ControlList] = []  # control lists that stand in it
    sources: list[Source] = Field(min_length=1)

    @property
    def jurisdiction(self) -> str:
        """The code before the slash."""
        return self.id.split("/", 1)[0]

    @model_validator(mode="after")
    def _titles_by_language(self) -> Instrument:
        unknown = set(self.titles) - {source.language for source in self.sources}
        if unknown:
            raise ValueError(f"titles in languages without a source: {', '.join(sorted(unknown))}")
        return self

    def title_in(self, language: str) -> str:
        """The title in a language, else the main title."""
        return self.titles.get(language, self.title)

    def sources_by_language(self) -> dict[str, list[Source]]:
        """Sources in order of preference, per language."""
        found: dict[str, list[Source]] = {}
        for source in self.sources:
            found.setdefault(source.language, []).append(source)
        return found
