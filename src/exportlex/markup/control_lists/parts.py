"""The parts of the Wassenaar lists from blocks to drafts, whatever format the blocks were made of."""

from __future__ import annotations

import re
from collections.abc import Sequence

from exportlex.markup.control_lists.blocks import Block, Role
from exportlex.markup.control_lists.definitions import Entry, definition
from exportlex.markup.control_lists.nesting import Nesting
from exportlex.markup.control_lists.sections import Part, Section
from exportlex.markup.drafts import Draft, slugged
from exportlex.model import ProvisionKind, RichText

DEFINITIONS = "Definitions of Terms used in these Lists"
_CATEGORY = re.compile(r"^(?P<name>Category \d(?: ?[-–] ?Part \d)?)(?: cont\.?)? ?(?P<rest>.*)$")


def listed(section: Section, blocks: Sequence[Block]) -> Draft:
    """A category, the munitions list or a sensitive list: entries with their notes."""
    whole = section.part is not Part.CATEGORY
    draft = Draft(
        ProvisionKind.SCHEDULE if whole else ProvisionKind.DIVISION,
        "" if whole else section.number,
        section.heading,
        pinpoint=section.number,
        slug=slugged(section.number),
    )
    kept = [block for block in blocks if not _is_title(block, section)]
    if section.part is Part.SENSITIVE:
        _by_category(draft, kept)
    else:
        Nesting(draft).read(kept)
    return draft


def general_notes(section: Section, blocks: Sequence[Block]) -> list[Draft]:
    """The notes before the categories: each under its heading is an article."""
    first = Draft(ProvisionKind.ARTICLE, heading=section.heading, pinpoint="Dual-Use List", slug="notes")
    drafts = [first]
    parts: list[list[Block]] = [[]]
    for block in blocks:
        if block.role is Role.HEADING:
            name = _titled(block.text).replace('"', "")
            drafts.append(Draft(ProvisionKind.ARTICLE, heading=block.text, pinpoint=name, slug=slugged(name)))
            parts.append([])
        else:
            parts[-1].append(block)
    for draft, part in zip(drafts, parts, strict=True):
        _article(draft, part)
    return [draft for draft in drafts if not draft.bare]


def defined(preamble: Sequence[Block], entries: Sequence[Entry]) -> Draft:
    """The list of defined terms."""
    draft = Draft(ProvisionKind.ARTICLE, heading=DEFINITIONS, pinpoint=DEFINITIONS, slug="definitions")
    _article(draft, [block for block in preamble if block.role is not Role.HEADING])
    draft.children += [definition(entry) for entry in entries]
    return draft


def acronyms(section: Section, rows: list[list[str]]) -> Draft:
    """The table of acronyms."""
    draft = Draft(ProvisionKind.SCHEDULE, heading=section.heading, pinpoint=section.heading, slug="acronyms")
    if rows:
        draft.add(Draft(ProvisionKind.TABLE, rows=rows))
    return draft


def statements(section: Section, blocks: Sequence[Block]) -> Draft:
    """Statements of understanding: bold headings open articles, names of entries open paragraphs."""
    draft = Draft(ProvisionKind.SCHEDULE, heading=section.heading, pinpoint="Statements of Understanding", slug="sou")
    article = draft
    parts: list[Block] = []
    for block in blocks:
        if block.role is Role.HEADING or block.bold:
            _article(article, parts)
            parts = []
            if block.text.casefold() != section.heading.casefold():
                article = draft.add(_statement(block))
        else:
            parts.append(block)
    _article(article, parts)
    return draft


def _statement(block: Block) -> Draft:
    text = f"{block.label} {block.text}".strip()
    name = re.sub(r"\s*\((?:NF|WA|WG)[^()]*(?:\([^()]*\)[^()]*)*\)$", "", text).replace("*", "").strip()
    name = _titled(name) if name.isupper() else name
    return Draft(
        ProvisionKind.ARTICLE, heading=text, pinpoint=f"Statements of Understanding, {name}", slug=slugged(name)
    )


def _article(draft: Draft, blocks: Sequence[Block]) -> None:
    blocks = list(blocks)
    if blocks and blocks[0].role is Role.TEXT and draft.bare:
        draft.rich = blocks.pop(0).rich
    Nesting(draft).read(blocks)


def _by_category(draft: Draft, blocks: Sequence[Block]) -> None:
    """A sensitive list says "Category 1" before the entries of that category, and "Category 6 cont." on later pages."""
    known: dict[str, Nesting] = {}
    nesting, parts = Nesting(draft), list[Block]()
    for block in blocks:
        match = _CATEGORY.match(block.text) if block.role is Role.TEXT else None
        if not match:
            parts.append(block)
            continue
        nesting.read(parts)
        parts = []
        name = match["name"]
        if name not in known:
            place = f"{draft.pinpoint}, {name}"
            known[name] = Nesting(draft.add(Draft(ProvisionKind.DIVISION, name, pinpoint=place, slug=slugged(name))))
        nesting = known[name]
        nesting.root.rich = RichText(match["rest"] or nesting.root.rich.text)
    nesting.read(parts)


def _is_title(block: Block, section: Section) -> bool:
    return block.role is Role.HEADING and block.text.casefold() in (
        section.heading.casefold(),
        section.number.casefold(),
    )


def _titled(heading: str) -> str:
    return " ".join(
        word[:1] + word[1:].capitalize() if word[:1] in '"“' else word.capitalize() for word in heading.split()
    )
