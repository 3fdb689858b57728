"""Closing words that a flattened statute runs on in the last item of a list.

They are taken apart only where the text itself shows it: the words above the list have no verb yet, so that the main
clause must come after it ("Any person who — (a) …; or (b) …, shall be guilty"); an item that ends in a dash before its
next sibling ("(c) …, if — (d) …"); a clause after a semicolon that is no item.
"""

from __future__ import annotations

import re

from exportlex.markup.drafts import Draft, walk
from exportlex.markup.rich import cut
from exportlex.model import ProvisionKind

_VERB = re.compile(
    r"\b(?:shall|must|may|is|are|means?|includes?|has|have|does|do|appl(?:y|ies)|extends?|consists?|will|can)\b",
    re.IGNORECASE,
)
_MAIN = re.compile(
    r"[,;]\s(?=(?:(?:the|an?|he|she|it|they|no|such|that|any|every|then)\b(?:[^,;](?!\b(?:who|which|if)\b)){0,80}?\b)?"
    r"(?:shall|must|may|is lawful|is liable|is guilty|is deemed)\b)"
)
_DASHED = re.compile(r",\s(?=[^,]{1,80}[—–]$)")
_AFTER_SEMICOLON = re.compile(r";\s(?=[a-z])(?!(?:and|or|but)\b)")

_ENDING = re.compile(r"[;,]?\s*(?:and|or)?\s*$")


def part_closing_words(article: Draft) -> None:
    """Turn closing words into continuations, in every list of an article."""
    for unit in list(walk([article])):
        items = [child for child in unit.children if child.kind is ProvisionKind.PARAGRAPH and child.number[:1] == "("]
        for item in items[:-1]:
            if not item.children:
                _part(unit, item, _DASHED, below=item)
        if len(items) > 1 and unit.children[-1] is items[-1]:
            _last(unit, items)


def _last(unit: Draft, items: list[Draft]) -> None:
    leaf = items[-1]
    while leaf.children:
        leaf = leaf.children[-1]
    lead = unit.rich.text
    if lead and not _VERB.search(lead) and _part(unit, leaf, _MAIN, below=items[-1]):
        return
    whole_sentences = items[-1].number.strip("()")[:1].isdigit()
    if leaf is items[-1] and not whole_sentences and not any(";" in _ENDING.sub("", i.rich.text) for i in items[:-1]):
        _part(unit, leaf, _AFTER_SEMICOLON, below=leaf)


def _part(unit: Draft, item: Draft, seam: re.Pattern[str], *, below: Draft) -> bool:
    """Move the words after the seam out of an item, to ``below`` a child of the unit; False where there is no seam."""
    match = seam.search(item.rich.text.rstrip())
    if not match or not match.start():
        return False
    words = cut(item.rich, match.end())
    item.rich = cut(item.rich, 0, match.start() + 1)
    place = next(at for at, child in enumerate(unit.children) if child is below) + 1
    unit.children.insert(place, Draft(ProvisionKind.CONTINUATION, rich=words, pinpoint=unit.pinpoint))
    return True
