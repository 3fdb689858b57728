"""Entries of control lists: the units of a reading that control something, with their codes, down to the last item.

A headed entry is told by its pinpoint, which its declaration describes. An item is a list entry or paragraph below one
that neither stands in a note, a definition or a table nor is anything but an item by its own pinpoint: its pinpoint
goes on where that of its entry ends, without a comma ("…, Note 1") and without a quoted heading. The rule is one for
all publishers, though some read items as list entries and others as paragraphs.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from exportlex.catalog.declarations import ControlList
from exportlex.markup.tree import Tree
from exportlex.model import Entry, Provision, ProvisionKind, Reading, ReadingIssue

_ITEMS = frozenset({ProvisionKind.LIST_ENTRY, ProvisionKind.PARAGRAPH})
_NO_WAY = frozenset({ProvisionKind.NOTE, ProvisionKind.DEFINITION, ProvisionKind.TABLE, ProvisionKind.CONTINUATION})
_AGAIN = re.compile(r" \[\d+\]$")  # what a reader adds to a pinpoint that occurs twice
_NO_CODE = re.compile(r"[,،，、\"“”„«»]")
# An entry that controls nothing says so in its first words, and says nothing else: "[Reserved]", "Not used since 2015",
# "OPTICS - None", "nicht belegt seit 2011". Longest of those held: 47 characters, of 1,080.
_SHORT = 60
_EMPTY = re.compile(
    r"\b(?:reserved|(?:not|no longer) used|none|repealed|deleted"
    r"|nicht (?:belegt|besetzt)|aufgehoben|gestrichen|entfallen"
    r"|non (?:più )?utilizzat[oaei]|soppress[oaei]|riservat[oaei]"
    r"|abrogée?s?|réservée?s?|supprimée?s?"
    r"|reservado|ningun[oa]|derogado|suprimido"
    r"|vyhrazeno|zrušeno)\b|^\W*削除\W*$|^\W*삭제\W*$",
    re.IGNORECASE,
)


def entries(reading: Reading, lists: Sequence[ControlList]) -> tuple[list[Entry], list[ReadingIssue]]:
    """Every entry of the lists in document order, and doubts: a code that occurs twice, too few or too many."""
    tree = Tree(reading.provisions)
    found = [entry for declared in lists for entry in _of_list(tree, declared)]
    doubts = [issue for declared in lists for issue in _twice(found, declared)]
    return found, doubts


def miscounted(declared: ControlList, headed: int, where: str) -> list[ReadingIssue]:
    """The doubt about a list whose headed entries are not as many as a reader counts."""
    low, high = declared.entries
    if low <= headed <= high:
        return []
    message = f"{declared.title}: {headed} headed entries, where {low} to {high} are expected"
    return [ReadingIssue("entries-outside-expected", where, message)]


def _of_list(tree: Tree, declared: ControlList) -> Iterator[Entry]:
    pattern = re.compile(declared.entry)
    heads: set[str] = set()
    for provision in tree.provisions:
        cited = _AGAIN.sub("", provision.pinpoint)
        headed = pattern.fullmatch(cited) if provision.kind not in _NO_WAY else None
        # An item, or words that share its pinpoint, may look like a headed entry: "3A1901b13" is one, "5A902a1" is not.
        if headed and heads.isdisjoint(unit.key for unit in tree.ancestors(provision)):
            heads.add(provision.key)
            entry = Entry(declared.id, headed["category"], headed["code"], provision.key, "", 0, _is_live(provision))
            yield entry
            yield from _items(tree, provision, entry)


def _items(tree: Tree, unit: Provision, entry: Entry) -> Iterator[Entry]:
    """The items below a unit; ``entry`` is the nearest above, ``unit`` may be a heading inside it."""
    above = tree.by_key[entry.provision].pinpoint
    for child in tree.children(unit.key):
        if child.kind in _NO_WAY:
            continue
        more = child.pinpoint.removeprefix(above)
        is_item = child.kind in _ITEMS and more not in ("", child.pinpoint) and not _NO_CODE.search(more)
        if is_item:
            item = Entry(entry.control_list, entry.category, entry.code + more, child.key, entry.provision,
                         entry.depth + 1, _is_live(child))  # fmt: skip
            yield item
            yield from _items(tree, child, item)
        else:
            yield from _items(tree, child, entry)


def _is_live(provision: Provision) -> bool:
    said = f"{provision.heading} {provision.text}".strip()
    return len(said) > _SHORT or not _EMPTY.search(said)


def _twice(found: Sequence[Entry], declared: ControlList) -> Iterator[ReadingIssue]:
    """A list that prints one code twice may have lost another: shown, though both readings are kept."""
    counts = Counter(entry.code for entry in found if entry.control_list == declared.id)
    for code, count in counts.items():
        if count > 1:
            message = f"{declared.title}: the code {code} occurs {count} times"
            yield ReadingIssue("entry-twice", code, message, suspect=False)
