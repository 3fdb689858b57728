"""Words of e-Gov's Law XML: sentences with their marks, the lines of a table cell, letters of the whole law."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from exportlex.markup.drafts import letters
from exportlex.markup.rich import join
from exportlex.markup.xml import Element, InlineRules, children, first, local, rich_text
from exportlex.model import MarkKind, RichText

RULES = InlineRules(
    marks={"Sup": MarkKind.SUPERSCRIPT, "Sub": MarkKind.SUBSCRIPT},
    skip=frozenset({"Rt"}),  # how a word is read aloud stands beside the word
    breaks=frozenset({"Column", "br"}),  # a clause set apart from the next
)
_INLINE = frozenset({"Ruby", "Rt", "Sup", "Sub", "Line", "QuoteStruct", "ArithFormula", "Fig", "Column"})
# What the XML says about the law, or says twice.
_ABOUT = frozenset({"TOC", "LawNum", "LawTitle", "Rt"})


def set_sentences_apart(law: Element) -> None:
    """Sentences follow each other without a space only after a full stop: else they are clauses side by side."""
    for element in law.iter("{*}Sentence"):
        following = element.getnext()
        words = "".join(map(str, element.itertext())).strip()
        if following is not None and local(following) == "Sentence" and not words.endswith("。"):
            element.tail = "　"


def sentence(element: Element | None) -> RichText:
    """All sentences of an element as one text."""
    return rich_text(element, RULES)


def lines(element: Element) -> list[RichText]:
    """The lines of a cell, note or list: one for each sentence or numbered unit, which starts with its number."""
    return [line for line in _lines(element) if line.text]


def _lines(element: Element) -> Iterator[RichText]:
    below = children(element)
    if all(local(child) in _INLINE for child in below):
        yield sentence(element)
        return
    name = local(element)
    titled = (f"{name}Title", f"{name}Num", f"{name}Sentence")
    title, words = first(element, *titled[:2]), first(element, titled[2])
    if title is not None and words is not None:
        yield join([sentence(title), sentence(words)])
        below = [child for child in below if local(child) not in titled]
    for child in below:
        yield from _lines(child)


def letters_of(law: Element) -> Counter[str]:
    """Letters that must stand in some provision."""
    counted: Counter[str] = Counter()
    stack = [law]
    while stack:
        element = stack.pop()
        if isinstance(element.tag, str) and local(element) not in _ABOUT:
            counted.update(letters(element.text or ""))
            stack += element
        counted.update(letters(element.tail or ""))
    return counted
