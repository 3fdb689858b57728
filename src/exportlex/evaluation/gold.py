"""The hand-checked definition labels: tab-separated, no quoting, one row per definition."""

from __future__ import annotations

import csv
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from exportlex.errors import UnknownWordError

# What the gold's README marks as labelled completely: whole instruments but for these two, and of the EAR three parts.
_PARTIAL = frozenset({"ca/brokering-spec", "fr/code-defense"})
_COMPLETE_FILES = {"us/ear": ("part-772.xml", "part-734.xml", "part-744.xml")}
# Marked complete as whole instruments: everything else that is found there is wrong. In the others only some articles.
_WHOLE = frozenset([
    *("ca/eipa", "ca/dpa", "ca/cgr", "ca/epr", "ca/transhipment", "cn/ecl", "cn/dual-use", "cn/crypto-regs"),
    *("cn/military-products", "cn/nuclear-export", "eu/2009-428", "fr/arrete-ml-2012"),
])  # fmt: skip
_BRANCH = "の의之"
_TOKEN = re.compile(
    r"[の의之]?(?:\d+(?:\.\d+)*|[〇零一二三四五六七八九十百]+)|(?<![^\W\d_])[a-z]{1,4}(?![^\W\d_])", re.IGNORECASE
)
_UNITS = frozenset(["art", "s", "sec", "no", "cfr", "usc", "note", "to", "of", "in", "and", "the"])


@dataclass(frozen=True, slots=True)
class Label:
    """One labelled definition."""

    instrument: str
    file: str  # path inside the mirror; "" where a publisher's marks, which speak of the whole text, are the label
    pinpoint: str
    language: str
    names: tuple[str, ...]
    kind: str
    scope: str
    starts_with: str
    ends_with: str
    concept: str
    note: str
    confidence: str = "high"

    @property
    def concepts(self) -> frozenset[str]:
        """The concept it defines, "none" for none; and the second answer that is not wrong, where there is one."""
        return frozenset(filter(None, (self.concept, self._noted("alt"))))

    @property
    def connector(self) -> str:
        """The words between term and meaning that the label skipped; a meaning may start with them as well."""
        return self._noted("connector")

    @property
    def with_notes_ends(self) -> str:
        """The last words of the notes after the meaning; a meaning may run on so far."""
        return self._noted("with_notes_ends")

    def _noted(self, name: str) -> str:
        match = re.search(rf"{name}=‹([^›]*)›", self.note)
        return match[1] if match else ""

    @property
    def counts_for_recall(self) -> bool:
        """Local terms inside other entries and scope provisions may be found but need not be."""
        if not self.file:
            return True
        parts = _COMPLETE_FILES.get(self.instrument)
        complete = self.instrument not in _PARTIAL and (parts is None or self.file.endswith(parts))
        return complete and "nested" not in self.note and self.kind != "scope-provision"


def load_labels(folder: Path) -> list[Label]:
    """Labels of ``definitions.tsv``; UnknownWordError where the folder holds none."""
    return [_label(row) for row in label_rows(folder / "definitions.tsv")]


def label_rows(path: Path) -> list[dict[str, str]]:
    """The rows of one file of labels by column; UnknownWordError where there is no such file."""
    if not path.is_file():
        raise UnknownWordError(f"{path}: no such file; name the folder of gold labels with --gold")
    with path.open(encoding="utf-8", newline="") as handle:
        return list(csv.DictReader(handle, delimiter="\t", quoting=csv.QUOTE_NONE))


def _label(row: dict[str, str]) -> Label:
    return Label(
        instrument=row["instrument"], file=row["file"], pinpoint=row["pinpoint"], language=row["lang"],
        names=tuple(name for name in (row["term"], *(row["aliases"] or "").split("|")) if name), kind=row["kind"],
        scope=row["scope"], starts_with=row["starts_with"], ends_with=row["ends_with"], concept=row["concept"],
        note=row["note"] or "", confidence=row.get("confidence") or "high",
    )  # fmt: skip


def name_key(name: str) -> str:
    """A term without case, quotation marks and outer punctuation."""
    return re.sub(r"[\W_]+", " ", name.casefold()).strip() or name.casefold()


def pinpoint_key(pinpoint: str) -> tuple[str, ...]:
    """The numbers and letters of a pinpoint in order, without unit words: "Article 2, point (4)" is ("2", "4")."""
    quoted = re.sub(r"[\"“«][^\"”»]*[\"”»]", "", pinpoint)
    key: list[str] = []
    for match in _TOKEN.finditer(quoted):
        token = match[0].casefold()
        if token[0] in _BRANCH and key:
            key[-1] += token
        elif token not in _UNITS:
            key.append(token)
    return tuple(key)


def same_place(ours: str, theirs: str) -> bool:
    """The same provision, its parent or its child."""
    a, b = pinpoint_key(ours), pinpoint_key(theirs)
    shorter = min(len(a), len(b))
    return a[:shorter] == b[:shorter]


def labels_all(labels: Sequence[Label]) -> bool:
    """Whether the labels of a document name every definition of it, not only those of some articles."""
    return any(label.instrument in _WHOLE or not label.file for label in labels)


def complete_region(labels: Sequence[Label]) -> Callable[[str], bool]:
    """Whether a pinpoint lies where one document's labels are complete: in all of it, or in the labelled articles.

    Of an article whose labels all stand in one paragraph only that paragraph is labelled.
    """
    counted = [label for label in labels if label.counts_for_recall]
    if not counted or labels_all(counted):
        return lambda _: bool(counted)
    keys: dict[tuple[str, ...], list[tuple[str, ...]]] = {}
    for label in counted:
        key = _inside(label.pinpoint)
        keys.setdefault(key[:1], []).append(key)
    labelled = [_common(found) for found in keys.values()]
    return lambda pinpoint: any(_inside(pinpoint)[: len(key)] == key for key in labelled)


def _inside(pinpoint: str) -> tuple[str, ...]:
    """The numbers of a pinpoint from its article on: without the title of a code ("15 CFR")."""
    key = pinpoint_key(pinpoint)
    return key[1:] if re.match(r"\d+ (?:CFR|USC|U\.S\.C\.)", pinpoint) else key


def _common(keys: Sequence[tuple[str, ...]]) -> tuple[str, ...]:
    """What the keys of several labels share at their start, the last number of a single one left out."""
    first, last = min(keys), max(keys)
    length = next((place for place, (a, b) in enumerate(zip(first, last, strict=False)) if a != b), len(first))
    return first[: max(1, min(length, 2 if len(keys) > 1 else 1))]
