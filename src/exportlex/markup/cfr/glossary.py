"""Lists of definitions: paragraphs that open with a term, and what stands below each."""

from __future__ import annotations

from collections.abc import Sequence

from exportlex.markup.cfr.blocks import Block, BlockKind, text_block
from exportlex.markup.cfr.nesting import nest
from exportlex.markup.cfr.terms import TermOpening, term_opening
from exportlex.markup.cfr.units import Unit, Writer, quoted
from exportlex.markup.enumerators import follows, opening, ordinals
from exportlex.markup.rich import cut
from exportlex.model import ProvisionKind, RichText


def is_glossary(blocks: Sequence[Block], heading: str) -> bool:
    """Whether the blocks are a list of definitions: paragraphs that open with a term stand before anything numbered.

    Two are asked for, or one under a heading that says "definition": a single paragraph that starts in italics is
    elsewhere a subheading (15 CFR Part 748 Supp. No. 1).
    """
    terms = 0
    for block in blocks:
        if _opens_term(block):
            terms += 1
        elif block.enumerators and not terms:
            return False
    return terms >= 2 or (terms == 1 and "definition" in heading.lower())


def announced_glossary(blocks: Sequence[Block]) -> int:
    """Where definitions start that the last numbered paragraph announces with a colon; 0 where there are none.

    What the paragraph announces reaches to the end: no later enumerator goes on with its row.
    """
    start = next((number for number, block in enumerate(blocks) if _opens_term(block)), 0)
    if not start or not blocks[start - 1].enumerators or not blocks[start - 1].rich.text.endswith(":"):
        return 0
    before = blocks[start - 1].enumerators[0]
    rest = blocks[start:]
    goes_on = any(follows(before, block.enumerators[0]) for block in rest if block.enumerators)
    return 0 if goes_on or not is_glossary(rest, "") else start


def _opens_term(block: Block) -> TermOpening | None:
    if block.kind is not BlockKind.TEXT or block.enumerators or block.flush or block.unknown:
        return None
    return term_opening(block.rich)


def write_glossary(writer: Writer, root: Unit, blocks: Sequence[Block]) -> None:
    """Write each paragraph that opens with a term as a definition, with what stands below it until the next."""
    parent = root
    start = 0
    while start < len(blocks):
        end = start + 1
        while end < len(blocks) and not _opens_term(blocks[end]) and blocks[end].kind is not BlockKind.HEADING:
            end += 1
        found = _opens_term(blocks[start])
        if found:
            _entry(writer, parent, found, blocks[start:end])
        elif blocks[start].kind is BlockKind.HEADING:
            text = blocks[start].rich.text
            parent = writer.add(ProvisionKind.DIVISION, root, quoted(root, text), heading=text, slug=text[:40])
            nest(writer, parent, blocks[start + 1 : end])
        else:
            nest(writer, parent, blocks[start:end])
        start = end


def _entry(writer: Writer, parent: Unit, found: TermOpening, blocks: Sequence[Block]) -> None:
    own, below = _split(blocks[0], found)
    unit = writer.term(parent, found.term, Block(BlockKind.TEXT, own, blocks[0].element))
    nest(writer, unit, [*below, *blocks[1:]], notes_at_root=True)


def _split(block: Block, found: TermOpening) -> tuple[RichText, list[Block]]:
    """``U.S. person. (a) For purposes of …``: the term alone, and a first numbered paragraph below it."""
    rest = cut(block.rich, found.end)
    first = opening(rest).enumerators[:1]
    if first and not first[0].dotted and any(ordinal == 1 for _, ordinal in ordinals(first[0].value)):
        return cut(block.rich, 0, found.end), [text_block(rest)]
    return block.rich, []
