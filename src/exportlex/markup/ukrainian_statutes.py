"""Ukrainian statutes whose lines are kept: articles, their parts (частина), paragraphs (абзац) and numbered points.

A part starts with a capital letter after a full stop; every further line of it, up to the next full stop, is one of its
paragraphs. Lawyers count paragraphs by lines, the first line of a part included: "ст. 24 абз. 2" is its second line.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from exportlex.markup.drafts import Draft, letters
from exportlex.markup.rich import plain
from exportlex.model import ProvisionKind

_TITLE = re.compile(r"(?P<number>Стаття\s+\d+(?:-\d+)?)\s*\.?\s*(?P<heading>.*)", re.IGNORECASE | re.DOTALL)
_DIVISION = re.compile(r"(?:розділ|глава)\s+[\dIVXLC]+(?:-\d+)?", re.IGNORECASE)
_POINT = re.compile(r"(?P<label>(?P<value>\d{1,3}(?:\s?-\s?\d{1,2})?)\s?\.)\s+(?=[^\d\s])")
_ITEM = re.compile(r"(?P<label>(?P<value>\d{1,3}(?:-\d{1,2})?|[а-яіїєґ])\s?\))\s*")
_SIGNED = re.compile(r"(?:Президент|Голова Верховної Ради)\s+\S.*|(?:[А-ЯІЇЄҐ]\.\s?){1,2}[А-ЯІЇЄҐ][А-ЯІЇЄҐ'’ʼ-]+")
_DEFINES = re.compile(r"визначення\s+(?:основних\s+)?(?:термінів|понять)|терміни.{0,40}\bзначенн", re.IGNORECASE)
_ENTRY = re.compile(r"\W{0,2}(?P<term>[^;:.\n]{2,110}?)\s+[-–—]\s+(?=\S)")
_FINAL = "Прикінцеві положення"
_STEM = 5  # letters of a word that its cases share
_ALIKE = 0.5  # share of a term's words that the entry above it must hold for the term to be part of that entry


@dataclass
class Part:
    """One part of an article: its first line and the lines below it."""

    lines: list[str] = field(default_factory=list)
    number: str = ""  # as printed, where parts are numbered


class Statute:
    """Reads articles in order; ``roots`` are the units, ``letters`` what must be in them."""

    def __init__(self) -> None:
        self.roots: list[Draft] = []
        self.letters: Counter[str] = Counter()
        self._division: Draft | None = None

    def division(self, heading: str) -> None:
        """The section ("Розділ II. …") that the next articles stand in; "" where none is known."""
        if not heading:
            self._division = None
        elif self._division is None or self._division.slug != heading:
            match = _DIVISION.match(heading)
            number = match[0].strip() if match else ""
            title = heading[len(match[0]) :].strip(" .:–—-") if match else heading
            self._division = Draft(
                ProvisionKind.DIVISION,
                number,
                title,
                slug=heading,
                pinpoint=number[:1] + number[1:].replace("ОЗДІЛ", "озділ") if number else title,
            )
            self.roots.append(self._division)
            self.letters.update(letters(heading))

    def article(self, number: str, title: str, content: str, *, last: bool = False) -> None:
        """One article; the last may hold the final provisions, numbered anew, and the signature."""
        match = _TITLE.fullmatch(title)
        name = match["number"] if match else f"Стаття {number}"
        draft = Draft(
            ProvisionKind.ARTICLE, name, match["heading"].strip() if match else title, slug=number,
            pinpoint=f"ст. {number}",
        )  # fmt: skip
        (self._division.children if self._division else self.roots).append(draft)
        lines = [tidy for line in content.splitlines() if (tidy := tidied(line))]
        self.letters.update(letters(name + draft.heading + "".join(lines)))
        signature = lines.pop() if last and lines and _SIGNED.fullmatch(lines[-1]) else ""
        own, final = _without_final(lines) if last else (lines, [])
        _fill(draft, parts_of(own), defines=bool(_DEFINES.search(draft.heading) or _DEFINES.search(" ".join(own[:1]))))
        if final:
            self._final(final)
        if signature:
            self.roots.append(Draft(ProvisionKind.NOTE, rich=plain(signature), slug="signature", pinpoint="Підпис"))

    def _final(self, lines: Sequence[str]) -> None:
        """Final provisions, which a conversion ran on in the last article; their heading is not in the bytes."""
        division = Draft(ProvisionKind.DIVISION, slug="final", pinpoint=_FINAL)
        self.roots.append(division)
        for part in parts_of(lines, numbered_only=True):
            point = division.add(_numbered(part, f"{_FINAL}, п. "))
            _paragraphs(point, part.lines[1:])


def tidied(line: str) -> str:
    """A line without the blanks that links leave before punctuation: "2 -1 . Text , text"."""
    line = re.sub(r"\s+(?=[,;.](?:\s|$))", "", " ".join(line.split()))
    return re.sub(r"^(\d+) -(\d+)", r"\1-\2", line)


def parts_of(lines: Sequence[str], *, numbered_only: bool = False) -> list[Part]:
    """Lines grouped into parts; ``numbered_only`` where a part starts with its number and nothing else."""
    parts: list[Part] = []
    for line in lines:
        point = _POINT.match(line)
        opens = bool(point) or (not numbered_only and parts and _closed(parts[-1].lines[-1]) and _capital(line))
        if opens or not parts:
            parts.append(Part(number=point["value"].replace(" ", "") if point else ""))
        parts[-1].lines.append(line)
    return parts


def _closed(line: str) -> bool:
    return line[-1:] not in ":;,"


def _capital(line: str) -> bool:
    letter = next((character for character in line if character.isalpha()), "")
    return letter.isupper() and not _ITEM.match(line)


def _without_final(lines: list[str]) -> tuple[list[str], list[str]]:
    """The article's own lines and the final provisions: numbered from 1 below parts that have no numbers."""
    for at, line in enumerate(lines):
        point = _POINT.match(line)
        if at and point and point["value"] == "1" and not any(_POINT.match(before) for before in lines[:at]):
            return lines[:at], lines[at:]
    return lines, []


def _numbered(part: Part, prefix: str) -> Draft:
    """A part or point under its number, with the words of its first line."""
    point = _POINT.match(part.lines[0])
    label = point["label"] if point else ""
    words = part.lines[0][point.end() :] if point else part.lines[0]
    return Draft(
        ProvisionKind.PARAGRAPH, label, rich=plain(words), slug=part.number or "part", pinpoint=f"{prefix}{part.number}"
    )


def _fill(article: Draft, parts: list[Part], *, defines: bool) -> None:
    """The parts of an article; a single one without a number is the article itself."""
    if len(parts) == 1 and not parts[0].number:
        article.rich = plain(parts[0].lines[0])
        _below(article, parts[0].lines[1:], defines=defines)
        return
    for count, part in enumerate(parts, 1):
        draft = _numbered(part, f"{article.pinpoint} ч. ")
        draft.pinpoint = f"{article.pinpoint} ч. {part.number or count}"
        draft.slug = part.number or str(count)
        article.add(draft)
        _below(draft, part.lines[1:], defines=defines and count == 1)


def _below(unit: Draft, lines: Sequence[str], *, defines: bool) -> None:
    if defines:
        _entries(unit, lines)
    else:
        _paragraphs(unit, lines)


def _paragraphs(unit: Draft, lines: Sequence[str]) -> None:
    """Paragraphs below the first line; numbered ones are points, lettered ones stand below their point."""
    point: Draft | None = None
    for count, line in enumerate(lines, 2):
        match = _ITEM.match(line)
        if not match:
            draft = Draft(ProvisionKind.PARAGRAPH, rich=plain(line), slug=f"abz{count}")
            draft.pinpoint = f"{unit.pinpoint} абз. {count}"
            unit.add(draft)
            continue
        lettered = not match["value"][0].isdigit()
        above = point if lettered and point else unit
        draft = Draft(ProvisionKind.PARAGRAPH, match["label"], rich=plain(line[match.end() :]), slug=match["value"])
        word = f"підп. «{match['value']}»" if lettered else f"п. {match['value']}"
        draft.pinpoint = f"{above.pinpoint} {word}"
        above.add(draft)
        point = point if lettered else draft


def _entries(unit: Draft, lines: Sequence[str]) -> None:
    """Entries of a list of definitions; one that ends in a colon holds the lines, and the terms, that belong to it."""
    open_entries: list[Draft] = []
    for count, line in enumerate(lines, 2):
        match = _ENTRY.match(line)
        if not match:
            above = open_entries[-1] if open_entries and not _ITEM.match(line) else unit
            line_draft = Draft(ProvisionKind.PARAGRAPH, rich=plain(line), slug=f"abz{count}")
            line_draft.pinpoint = f"{unit.pinpoint} абз. {count}"
            above.add(line_draft)
            continue
        while open_entries and not _belongs(match["term"], open_entries[-1]):
            open_entries.pop()
        above = open_entries[-1] if open_entries else unit
        open_entries.append(above.add(_entry(unit, line, match["term"])))


def _entry(unit: Draft, line: str, head: str) -> Draft:
    item = _ITEM.match(line)
    term = head[item.end() :] if item else head
    draft = Draft(ProvisionKind.PARAGRAPH, item["label"] if item else "", term=term, slug=term)
    draft.rich = plain(line[item.end() :] if item else line)
    draft.pinpoint = f"{unit.pinpoint} п. {item['value']}" if item else f"{unit.pinpoint}, «{term}»"
    return draft


def _belongs(term: str, entry: Draft) -> bool:
    """Whether a term is part of an open entry: that ends in a colon and speaks of at least half of its words."""
    if not entry.rich.text.endswith(":"):
        return False
    stems = {word[:_STEM] for word in re.findall(r"[^\W\d_]{4,}", term.casefold())}
    spoken = {word[:_STEM] for word in re.findall(r"[^\W\d_]{4,}", entry.rich.text.casefold())}
    return bool(stems) and len(stems & spoken) / len(stems) >= _ALIKE
