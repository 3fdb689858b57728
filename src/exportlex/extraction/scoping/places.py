"""The unit of a document that words such as "this Part", "section 5", "paragraph (b)" or 「第九号」 name."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from functools import cached_property

from exportlex.markup.tree import Tree
from exportlex.model import Provision, ProvisionKind

_COUNT = r"[〇一二三四五六七八九十百千]+"
_UNITS = "条條조項项항号號호款目목"
_TOKEN = re.compile(rf"\d+(?:\.\d+)*|{_COUNT}|(?<![^\W\d_])[a-z]{{1,5}}(?![^\W\d_])")
# 「第九条の二第一項」, "제12조의3제1항"; "734.19(a)", "4a (2)", "(b)(1)".
_CJK = re.compile(
    rf"[第제]\s?(?:[\d-]+|{_COUNT})\s?(?P<unit>[{_UNITS}])"
    rf"(?:\s?[の의之第제]?\s?(?:[\d-]+|{_COUNT})[{_UNITS}]?)*"
)
_ADDRESS = re.compile(
    r"(?<![\w.(])\d+(?:[.-]\d+)*[a-z]{0,2}(?:\s?\([0-9a-z]{1,5}\))*(?!\w)|(?:\([0-9a-z]{1,5}\))+", re.IGNORECASE
)
_FIRST_CJK = "\u2e80"  # Chinese, Japanese and Korean, which put no space before a noun, start here
_WORD = re.compile(r"[^\W\d_]+")
_GROUPS = frozenset({ProvisionKind.DIVISION, ProvisionKind.SCHEDULE})
_FIGURES = {character: value for value, character in enumerate("〇一二三四五六七八九")}
_POWERS = {"十": 10, "百": 100, "千": 1000}


def tokens(number: str) -> tuple[str, ...]:
    """The figures and letters of a number: ("734.19", "a") of "§ 734.19(a)", ("9", "2") of 「第九条の二」."""
    found: list[str] = _TOKEN.findall(unicodedata.normalize("NFKC", number).casefold())
    first = next((place for place, token in enumerate(found) if not token.isascii() or token[0].isdigit()), 0)
    kept = [token for place, token in enumerate(found) if place >= first or len(token) == 1]  # "no. 2" is 2
    return tuple(token if token.isascii() else _value(token) for token in kept)


def _value(numeral: str) -> str:
    total = figure = 0
    for character in numeral:
        if power := _POWERS.get(character):
            total, figure = total + (figure or 1) * power, 0
        else:
            figure = 10 * figure + _FIGURES[character]
    return str(total + figure)


class Places:
    """The units of one document by the numbers they bear; no look-up takes longer in a longer document."""

    def __init__(self, tree: Tree) -> None:
        self._tree = tree
        self._below: dict[str, dict[str, Provision]] = {}

    @cached_property
    def _articles(self) -> dict[tuple[str, ...], Provision]:
        found: dict[tuple[str, ...], Provision] = {}
        for unit in self._tree.provisions:
            if unit.kind is ProvisionKind.ARTICLE and unit.number:
                found.setdefault(tokens(unit.number), unit)
        return found

    @cached_property
    def _groups(self) -> dict[str, list[Provision]]:
        found: dict[str, list[Provision]] = {}
        for unit in self._tree.provisions:
            if unit.kind in _GROUPS and (own := tokens(unit.number)):
                found.setdefault(own[0] if own[0][0].isdigit() else own[-1], []).append(unit)
        return found

    def paragraph(self, anchor: Provision, noun: str) -> Provision:
        """ "This paragraph": the unit inside the article whose own number bears the noun, else the widest one."""
        article = self._tree.article_of(anchor)
        inside = [unit for unit in self._up(anchor) if any(above is article for above in self._tree.ancestors(unit))]
        for unit in inside:
            own = unit.pinpoint.removeprefix(self._tree.by_key[unit.parent].pinpoint)
            if noun and noun in own.casefold():
                return unit
        return inside[-1] if inside else article

    def group(self, anchor: Provision, noun: str) -> Provision | None:
        """ "This Part": the nearest division or schedule around the words that is called so, else the nearest one."""
        up = self._up(anchor)
        groups = [unit for unit in up if unit.kind in _GROUPS]
        # 「この附則」 is at times an article itself.
        named = (unit for stem in _stems(noun) for unit in (groups or up[-1:]) if stem in _plain(self._label(unit)))
        schedules = (unit for unit in groups if unit.kind is ProvisionKind.SCHEDULE)
        return next(named, None) or next(schedules, None) or next(iter(groups), None)

    def named_groups(self, words: str, noun: str) -> list[Provision]:
        """ "Parts 734 and 744", "Chapter II": every division or schedule of that noun and one of those numbers."""
        numbers = dict.fromkeys(token for token in tokens(words.replace(noun, " ")) if len(token) < 5)
        found = [unit for number in numbers for unit in self._groups.get(number, ())]
        stem = next(iter(_stems(noun)), "")
        return [unit for unit in found if stem in _plain(self._label(unit))]

    def named(self, words: str, anchor: Provision, *, below: bool) -> list[Provision]:
        """The articles that the words give numbers of; ``below``: the units of the article that the words stand in."""
        if cjk := list(_CJK.finditer(words)):
            found = [self._at(tokens(match[0]), anchor, inside=match["unit"] not in "条條조") for match in cjk]
        else:
            found = [
                self._at(tokens(match[0]), anchor, inside=below or match[0].startswith("("))
                for match in _ADDRESS.finditer(words)
            ]
        return [unit for unit in found if unit]

    def around(self, units: Sequence[Provision]) -> str:
        """The key of the smallest unit that holds them all; "" where only the document does."""
        shared = [unit.key for unit in self._up(units[0])] if units else []
        for unit in units[1:]:
            above = {other.key for other in self._up(unit)}
            shared = [key for key in shared if key in above]
        return shared[0] if shared else ""

    def _label(self, unit: Provision) -> str:
        above = self._tree.by_key[unit.parent].pinpoint if unit.parent else ""
        # A heading names its unit only where it opens with the noun: one may say "terms used in this Annex".
        return f" {unit.number} {unit.pinpoint.removeprefix(above).lstrip(' ,')}" + (
            "" if unit.number else f" {unit.heading[:12]}"
        )

    def _at(self, path: Sequence[str], anchor: Provision, *, inside: bool) -> Provision | None:
        if inside:
            return self._descend(self._tree.article_of(anchor), path)
        for length in range(min(len(path), 3), 0, -1):
            if unit := self._articles.get(tuple(path[:length])):
                return self._descend(unit, path[length:])
        return None

    def _descend(self, unit: Provision, path: Iterable[str]) -> Provision | None:
        for number in path:
            if unit.key not in self._below:
                self._below[unit.key] = self._numbered(self._tree.children(unit.key))
            if number not in self._below[unit.key]:
                return None
            unit = self._below[unit.key][number]
        return unit

    def _numbered(self, units: Sequence[Provision]) -> dict[str, Provision]:
        """Units by number; a first paragraph often bears none."""
        found: dict[str, Provision] = {}
        for place, unit in enumerate(units):
            own = tokens(unit.number) or (("1",) if place == 0 else ())
            if own:
                found.setdefault(own[-1], unit)
        return found

    def _up(self, unit: Provision) -> list[Provision]:
        return [unit, *self._tree.ancestors(unit)]


def last_word(words: str) -> str:
    """The noun of "this Part" or "dieses Abschnitts"; of 「この章」 its last character."""
    found: list[str] = _WORD.findall(words.casefold())
    if not found:
        return ""
    return found[-1][-1] if found[-1][-1] >= _FIRST_CJK else found[-1]


def _stems(noun: str) -> list[str]:
    """What a declined noun shares with the number that is printed over the unit: "absc" of "Abschnitts"."""
    plain = _plain(noun)
    return [plain] if plain and not plain[0].isascii() and len(plain) < 3 else [f" {plain[:4]}", f" {plain[:3]}"]


def _plain(text: str) -> str:
    """In one case and without accents, which printed capitals often lack."""
    bare = "".join(c for c in unicodedata.normalize("NFD", text.casefold()) if not unicodedata.combining(c))
    return unicodedata.normalize("NFC", bare)
