"""Which instrument a law's name means: by title, short title, number, or a name that its declaration adds."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from exportlex.catalog.declarations import Instrument
from exportlex.catalog.loading import Catalog

_TRAILING_NOTE = re.compile(r"\s*[（(]([^()（）]*)[)）]\s*$")
_YEAR = re.compile(r",?\s+(?:of\s+|von\s+)?((?:18|19|20)\d\d)$")
_SHORT = re.compile(r"[A-ZÄÖÜ][\wÄÖÜäöü]{0,6}[A-ZÄÖÜ]|SR [\d.]+|[A-ZÄÖÜ]{2,7}")
_NUMBER = re.compile(r"(?<![\d/])\d{1,4}/\d{2,4}(?![\d/])")
_CODE = re.compile(r"\W*(\d+)\W*([A-Z])\W*([A-Z])\W*([A-Z])\W*", re.IGNORECASE)
_UNION_ACT = re.compile(
    r"\b(?:regulation|verordening|verordnung|règlement|regolamento|reglamento|forordning|förordning|nařízení"
    r"|directive|richtlijn|richtlinie|direttiva|directiva|direktiv|směrnice)\b|\((?:eu|eg|ec|ce|ue|es)\)",
    re.IGNORECASE,
)
_ARTICLES = {
    "the",
    "a",
    "la",
    "le",
    "les",
    "l",
    "de",
    "het",
    "een",
    "den",
    "der",
    "die",
    "das",
    "des",
    "dem",
    "el",
    "il",
}
_CJK = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_ENDINGS = ("", "s", "es", "n")  # German says "des Kriegsmaterialgesetzes"
_LONG = 8  # letters from which a single word is a law's name and not a common noun: "Embargogesetz", "Bundesgesetz"
_SHARED = ("eu", "xx-")  # laws that other jurisdictions cite by name: the Union's and the regimes'


@dataclass(frozen=True, slots=True)
class _Name:
    words: tuple[str, ...]
    instrument: str
    year: str


class NamedLaws:
    """The names of every declared instrument."""

    def __init__(self, catalog: Catalog) -> None:
        self._names = [name for instrument in catalog.instruments.values() for name in _names(instrument)]
        self._numbers = [(number, instrument.id) for instrument in catalog.instruments.values()
                         for title in _titles(instrument) for number in _NUMBER.findall(title)]  # fmt: skip
        self._codes = {
            code: name for name, instrument in catalog.instruments.items() if (code := _code(instrument.citation))
        }
        self._titles = {
            (instrument.jurisdiction, _compact(title)): instrument.id
            for instrument in catalog.instruments.values()
            for title in _titles(instrument)
        }

    def by_code(self, law: str, jurisdiction: str) -> list[str]:
        """The instrument that stands in the title of a code: "15 C.F.R."."""
        found = self._codes.get(_code(law), "")
        return [found] if found.startswith(f"{jurisdiction}/") else []

    def named(self, law: str, jurisdiction: str) -> list[str]:
        """Instruments that the words may mean, those with the longest name alone; none where no name is known."""
        if _CJK.search(law):
            return self._in_characters(law, jurisdiction)
        words = _words(law)
        found = [name for name in self._names if _reachable(name.instrument, jurisdiction) and _begins(words, name)]
        longest = max((len(name.words) for name in found), default=0)
        instruments = [name.instrument for name in found if len(name.words) == longest]
        return list(dict.fromkeys(instruments or self._by_number(law, jurisdiction)))

    def by_title(self, title: str, jurisdiction: str) -> list[str]:
        """The instrument with exactly that title."""
        found = self._titles.get((jurisdiction, _compact(title)), "")
        return [found] if found else []

    def _in_characters(self, law: str, jurisdiction: str) -> list[str]:
        compact = _compact(law)
        found = [
            (len(title), instrument)
            for (code, title), instrument in self._all_titles()
            if code == jurisdiction and (compact == title or (len(title) > 2 and compact.endswith(title)))
        ]
        longest = max((length for length, _ in found), default=0)
        return list(dict.fromkeys(instrument for length, instrument in found if length == longest))

    def _all_titles(self) -> Iterator[tuple[tuple[str, str], str]]:
        for name in self._names:
            yield (name.instrument.split("/")[0], "".join(name.words)), name.instrument

    def _by_number(self, law: str, jurisdiction: str) -> list[str]:
        numbers = set(_NUMBER.findall(law))
        union = bool(_UNION_ACT.search(law))
        return [
            instrument
            for number, instrument in self._numbers
            if number in numbers and instrument.startswith("eu/" if union else f"{jurisdiction}/")
        ]


def _reachable(instrument: str, jurisdiction: str) -> bool:
    return instrument.startswith((f"{jurisdiction}/", *_SHARED))


def _begins(words: tuple[str, ...], name: _Name) -> bool:
    count = len(name.words)
    if len(words) < count or any(
        word not in {known + ending for ending in _ENDINGS} for word, known in zip(words, name.words, strict=False)
    ):
        return False
    after = [word for word in words[count : count + 2] if re.fullmatch(r"(?:18|19|20)\d\d", word)]
    return not (after and name.year and after[0] != name.year)


def _names(instrument: Instrument) -> Iterator[_Name]:
    for title in _titles(instrument):
        year = match[1] if (match := _YEAR.search(title)) else ""
        whole, bare = _words(title), _words(_YEAR.sub("", title))
        for words in dict.fromkeys((whole, bare)):
            if len(words) > 1 or (words and (len(words[0]) >= _LONG or _CJK.search(title) or _SHORT.fullmatch(title))):
                yield _Name(words, instrument.id, "" if words == whole and year else year)
    yield from (_Name(_words(name), instrument.id, "") for name in instrument.cited_as)


def _titles(instrument: Instrument) -> list[str]:
    """Titles without what we put behind them in brackets, the short forms in those brackets, and initials."""
    found: list[str] = []
    for title in (instrument.title, *instrument.titles.values()):
        note = _TRAILING_NOTE.search(title)
        base = _TRAILING_NOTE.sub("", title)
        found += [base, *(part for part in (note[1].split(", ") if note else []) if _SHORT.fullmatch(part))]
        initials = "".join(word[0] for word in _YEAR.sub("", base).split() if word[0].isupper())
        found += [initials] if len(initials) > 2 and initials.isascii() else []
    return list(dict.fromkeys(found))


def _words(name: str) -> tuple[str, ...]:
    if _CJK.search(name):
        return (_compact(name),)
    words = re.findall(r"\w+", unicodedata.normalize("NFKC", name).casefold())
    while words and words[0] in _ARTICLES:
        words = words[1:]
    return tuple(words)


def _compact(name: str) -> str:
    return re.sub(r"[\W_]+", "", unicodedata.normalize("NFKC", name)).casefold()


def _code(citation: str) -> str:
    match = _CODE.fullmatch(citation)
    return "".join(match.groups()).casefold() if match else ""


def nearest(instruments: Iterable[str], dates: dict[str, str], date: str) -> list[str]:
    """Versions of one law held as several instruments, the one of the citing text's own time first."""
    return sorted(instruments, key=lambda name: _apart(dates.get(name, ""), date))


def _apart(one: str, other: str) -> int:
    days = [int(date[:4] or 0) * 372 + int(date[5:7] or 0) * 31 + int(date[8:10] or 0) for date in (one, other)]
    return abs(days[0] - days[1])
