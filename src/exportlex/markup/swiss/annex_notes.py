"""Notes of the Swiss annexes hang on the item that their first words name: the page may print them beside another."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from exportlex.markup.drafts import Draft, walk
from exportlex.markup.outline.walker import ordinal
from exportlex.model import ProvisionKind

_CODE = r"(?:\d[A-E]\d{3}|ML\d{1,2})(?:\.?(?:[a-z](?![a-z])|\d{1,2}))*\.?(?!\w)"
# "Unternummer 6A002c erfasst nicht", "Im Sinne der Nummer 5A001d", "6A002.c. non sottopone", "Ai fini di 3A001.b.,".
_WORDS = "im|sinne|für|zwecke|der|des|von|die|in|ai ?fini|di|del|della|nel|per|gli|scopi|(?:unter)?nummern?"
_AND = r"(?:,|\s(?:und|oder|bis|e|o|fino a))\s(?:(?:unter)?nummern?\s)?"
_FIRST = re.compile(rf"(?:(?:{_WORDS})\s+)*(?P<named>{_CODE}(?:{_AND}{_CODE})*)(?=[\s,:;]|$)", re.IGNORECASE)
_ONE = re.compile(r"(?P<code>\d[A-E]\d{3}|ML\d{1,2})(?P<path>.*)")
_STEP = re.compile(r"[a-z]|\d+")
_TIMES = re.compile(r", (?:(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|\d+th) )?(?P<title>.+)")
_Path = tuple[str, ...]


def hang(roots: Sequence[Draft]) -> None:
    """Move every note of an entry to the one item that it names, or to what several have in common.

    Notes that are counted together (1 to 5) stay together, for they are cited by their numbers where they stand.
    """
    for draft in walk(roots):
        if draft.kind is ProvisionKind.LIST_ENTRY and _ONE.fullmatch(draft.slug):
            items = dict(_items(draft, ()))
            for holder in list(items.values()):
                for row in _rows(holder):
                    paths = {_named(_words(note), draft.slug) for note in row}
                    path = paths.pop()
                    target = items.get(path) if path is not None and not paths else None
                    if target is not None and target is not holder:
                        for note in row:
                            _move(note, holder, target)


def _rows(holder: Draft) -> list[list[Draft]]:
    """The notes of a unit: those counted under one name together, others alone."""
    counted: dict[str, list[Draft]] = {}
    for at, note in enumerate(holder.children):
        if note.kind is ProvisionKind.NOTE:
            word = note.number.rstrip("0123456789. ")
            counted.setdefault(word if word != note.number.rstrip(". ") else f"{word} alone {at}", []).append(note)
    return list(counted.values())


def _items(draft: Draft, path: _Path) -> Iterator[tuple[_Path, Draft]]:
    yield path, draft
    for child in draft.children:
        if child.kind is ProvisionKind.LIST_ENTRY:
            yield from _items(child, (*path, child.slug))


def _words(note: Draft) -> str:
    """The first words of a note, which may be those of its first point."""
    first = next((child for child in note.children if child.kind is not ProvisionKind.TABLE), None)
    return note.rich.text or (first.rich.text if first else "")


def _named(text: str, code: str) -> _Path | None:
    """The path that the first words name in an entry, () for the entry; None where they name none or another's."""
    match = _FIRST.match(text)
    found = [_ONE.match(one) for one in re.findall(_CODE, match["named"])] if match else []
    paths = [tuple(_STEP.findall(one["path"])) for one in found if one and one["code"] == code]
    if not paths or len(paths) < len(found):
        return None
    shared = paths[0]
    for path in paths[1:]:
        while path[: len(shared)] != shared:
            shared = shared[:-1]
    return shared


def _move(note: Draft, holder: Draft, target: Draft) -> None:
    old = note.pinpoint
    match = _TIMES.fullmatch(old.removeprefix(holder.pinpoint))
    title = match["title"] if match else old
    taken = {child.pinpoint for child in target.children}
    times = 1
    while (new := f"{target.pinpoint}, {ordinal(times)}{title}") in taken:
        times += 1
    for draft in walk([note]):
        draft.pinpoint = new + draft.pinpoint.removeprefix(old)
    holder.children.remove(note)
    target.add(note)
