"""How blocks of text in EU law follow each other: what is a unit's own text, what a new unit, what goes on."""

from __future__ import annotations

import re
from collections.abc import Sequence

from exportlex.markup.eu_annex import code_of
from exportlex.markup.eu_blocks import Block, Division, Point, Text

_OPENING = "‘“„«‚"
_CLOSING = "’”“»"
_APOSTROPHE = re.compile(r"(?<=\w)’(?=\w)")
_QUOTE_END = re.compile(r"[’”“»]\s*[.;,)]*\s*$")
_SENTENCE_END = re.compile(r"[.!?。][’”“»\")\]\s]*$")
_LETTER = re.compile(r"[^\W\d_]")


class Quoting:
    """Follows whether the text stands inside words that an amending act puts into another act.

    Articles and points there are not those of the act itself, so that they must not be cited as such.
    """

    def __init__(self) -> None:
        self.open = False

    def before(self, words: str) -> None:
        """A unit begins: an opening mark without its closing one opens a quotation."""
        rest = _APOSTROPHE.sub("", words[1:])
        if words[:1] and words[0] in _OPENING and not any(mark in rest for mark in _CLOSING):
            self.open = True

    def after(self, words: str) -> None:
        """A unit's own words end: a closing mark at their end closes the quotation."""
        if self.open and _QUOTE_END.search(words):
            self.open = False


def own_text(content: Sequence[Block]) -> tuple[Text | None, list[Block]]:
    """A unit's own words, which are its first unnumbered text, and the blocks below it."""
    if content and isinstance(content[0], Text) and not content[0].number:
        return content[0], list(content[1:])
    return None, list(content)


def runs(blocks: Sequence[Block], quoting: Quoting) -> list[tuple[Text | None, list[Block]]]:
    """Blocks in runs: each numbered text with all up to the next one, and what stands before the first.

    A numbered text inside a quotation ends with the quotation, and an entry of a control list with the next entry:
    what follows belongs to the unit around it, in a run without a number.
    """
    inner = Quoting()
    inner.open = quoting.open
    found: list[tuple[Text | None, list[Block]]] = [(None, [])]
    quoted = False
    for block in blocks:
        lead = found[-1][0]
        if lead is not None and ((quoted and not inner.open) or _next_entry(lead, block)):
            found.append((None, []))
        inner.before(_first_words(block))
        if isinstance(block, Text) and block.number:
            found.append((block, []))
            quoted = inner.open
        else:
            found[-1][1].append(block)
        inner.after(last_words(block))
    return found


def _next_entry(lead: Text, block: Block) -> bool:
    entry, _ = code_of(lead.number)
    code, _ = code_of(block.number) if isinstance(block, Point) else ("", "")
    return bool(entry and code) and not code.startswith(entry)


def _first_words(block: Block) -> str:
    if isinstance(block, Text):
        return block.number or block.rich.text
    return block.number if isinstance(block, Point) else ""


def goes_on(words: str, before: str, *, after_list: bool, annexed: bool) -> bool:
    """Whether an unnumbered text goes on with the sentence before it and is no unit of its own.

    Formex tells closing words from a new subparagraph, XHTML does not; so the words decide in both: a small first
    letter goes on, and so do words after a list that ended without a full stop. In annexes, whose lists end without
    any sign, only the small letter counts. Measured on the three Formex files of the mirror: all 33 new alineas are
    read as units of their own (5 after a list), and so are all 7 further sentences of an alinea after its list.
    """
    letter = _LETTER.search(words)
    small = letter is not None and letter.group().islower() and letter.start() <= 1
    unfinished = bool(before) and not _SENTENCE_END.search(before)
    if after_list:
        return small or (unfinished and not annexed)
    return small and unfinished


def last_words(block: Block) -> str:
    """The words that a block ends with: of a list item, those of its deepest last item."""
    if isinstance(block, Text):
        return block.rich.text
    if isinstance(block, Point):
        return next((words for inner in reversed(block.content) if (words := last_words(inner))), "")
    return ""


def encloses(around: Sequence[Division], new: Division) -> bool:
    """Whether the innermost of the open divisions stays open around a new one.

    By depth where the dialect says it; else a division ends at the next one of its own kind ("CHAPTER").
    """
    innermost = around[-1]
    if innermost.depth and new.depth:
        return innermost.depth < new.depth
    return _kind(new) not in {_kind(division) for division in around}


def _kind(division: Division) -> str:
    match = _LETTER.search(division.label)
    return division.label[match.start() :].split()[0].casefold() if match else ""
