"""Akoma Ntoso, the XML of several official publishers: one reader, whatever the country and the version.

Names are local names, so that the namespaces of 2.0, 3.0 and national profiles are all the same to it. What differs
between countries (unit words, what is citable, addresses) comes in as a ``CitationStyle`` and a function.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from exportlex.errors import ReadingError
from exportlex.markup.akn_citation import CitationStyle, cite
from exportlex.markup.akn_inline import KNOWN, SKIPPED, Inline
from exportlex.markup.akn_kinds import Place
from exportlex.markup.akn_metadata import DOCUMENTS, Metadata
from exportlex.markup.akn_structure import AddressOf, Structure
from exportlex.markup.drafts import Draft, emit, empty_articles, numbering, walk
from exportlex.markup.tree import TreeBuilder
from exportlex.markup.xml import Element, children, first, local, parse_xml
from exportlex.model import Provision, Reading, ReadingIssue
from exportlex.model import ProvisionKind as Kind

# The deepest document of the mirror has 13 levels; deeper than this is no law but an attack on the recursion.
_DEEPEST = 80
_BODIES = ("body", "mainBody", "collectionBody", "amendmentBody", "portionBody")


def open_document(raw: bytes, where: str) -> Element:
    """The document element (act, bill, doc, …). Raises ReadingError where the bytes hold no Akoma Ntoso."""
    root = parse_xml(raw, where)
    if _depth(root) > _DEEPEST:
        raise ReadingError(f"{where}: nested more than {_DEEPEST} levels deep, which is refused; gather it again")
    if local(root) in DOCUMENTS:
        return root
    found = first(root, *DOCUMENTS) if local(root) == "akomaNtoso" else None
    if found is None:
        raise ReadingError(
            f"{where}: no Akoma Ntoso (its root is <{local(root)}>); gather it again or name its publisher"
        )
    return found


def read_akoma_ntoso(
    document: Element, where: str, style: CitationStyle | None = None, address_of: AddressOf = lambda identifier: ""
) -> Reading:
    """Provisions of a document element, cited in a style (none: by the printed numbers).

    ``address_of`` gives the address of a unit by its identifier. ``language`` of the reading is "" where the bytes
    state none.
    """
    style = style or CitationStyle()
    inline = Inline(document)
    metadata = Metadata(document, inline)
    drafts = _drafts(document, Structure(document, inline, style, address_of))
    cite(drafts, style)
    builder = TreeBuilder()
    emit(drafts, builder)
    provisions = builder.build()
    issues = [*_doubts(document, drafts, where), *_strange(document, provisions, where)]
    return Reading(provisions, metadata.language, metadata.title, metadata.as_of, tuple(issues))


def _drafts(document: Element, structure: Structure) -> list[Draft]:
    root = Draft(Kind.DIVISION, role="root")
    for part in children(document):
        name = local(part)
        if name in ("coverPage", "preface", "preamble"):
            _front(root, part, structure)
        elif name == "collectionBody":
            _collection(root, part, structure)
        elif name in _BODIES:
            structure.fill(root, part, Place())
        elif name == "conclusions":
            _back(root, part, structure)
        elif name in ("attachments", "components", "annexes"):
            root.children += [structure.schedule(child, Place()) for child in children(part)]
        elif name not in SKIPPED:
            structure.block(root, part, Place())
    return root.children


def _front(root: Draft, part: Element, structure: Structure) -> None:
    name = local(part)
    if name == "preamble":
        draft = Draft(Kind.DIVISION, role=name, slug=name)
        structure.fill(draft, part, Place(article=True))
    else:
        draft = structure.flat(part, Kind.PARAGRAPH, name)
    if not draft.bare:
        root.children.append(draft)


def _back(root: Draft, part: Element, structure: Structure) -> None:
    """Conclusions: signatures as they stand, explanatory notes (by their own words no part of the law) as notes."""
    boxes = [box for box in children(part) if first(box, "heading") is not None]
    if boxes and len(boxes) == len(children(part)):
        root.children += [structure.flat(box, Kind.NOTE, "explanatoryNote") for box in boxes]
        return
    draft = structure.flat(part, Kind.PARAGRAPH, "conclusions")
    if not draft.bare:
        root.children.append(draft)


def _collection(root: Draft, body: Element, structure: Structure) -> None:
    """A collection's main document stands for the whole, the others are its schedules."""
    components = children(body, "component")
    documents = [found for component in components if (found := first(component, *DOCUMENTS)) is not None]
    main = next((found for found in documents if local(found) != "doc"), documents[0] if documents else None)
    for component in components:
        if main is not None and first(component, *DOCUMENTS) is main:
            root.children += _drafts(main, structure)
        else:
            root.children.append(structure.schedule(component, Place()))


def _doubts(document: Element, drafts: list[Draft], where: str) -> list[ReadingIssue]:
    cited = Counter(draft.pinpoint for draft in walk(drafts) if draft.kind is Kind.ARTICLE)
    # A consolidated text drops repealed units without a trace, and numbers may begin anew in each part of a schedule.
    issues = [
        replace(issue, suspect=False)
        for issue in numbering(drafts)
        if issue.kind != "repeated-number" or cited[issue.where] > 1
    ]
    issues += empty_articles(drafts)
    if not drafts:
        issues.append(ReadingIssue("no-provisions", where, "the document holds no unit of law"))
    for reference in document.iter("{*}documentRef"):
        issues.append(
            ReadingIssue(
                "attachment-elsewhere",
                reference.get("href", where),
                "an attachment stands in a document of its own, which this reading does not hold",
                suspect=False,
            )
        )
    return issues


def _strange(document: Element, provisions: tuple[Provision, ...], where: str) -> list[ReadingIssue]:
    body = list(_outside_metadata(document))
    akn = document.nsmap.get(document.prefix)
    names = {local(element) for element in body if element.nsmap.get(element.prefix) == akn}
    issues = [
        ReadingIssue("unknown-element", where, f"<{name}> is unknown; its words are read as text", suspect=False)
        for name in sorted(names - KNOWN)
    ]
    images = sum(1 for element in body if local(element) == "img")
    if images:
        message = f"{images} images stand for words or formulas that no reader of text can see"
        issues.append(ReadingIssue("image", where, message, suspect=False))
    if any("\ufffd" in provision.text for provision in provisions):
        issues.append(ReadingIssue("replacement-character", where, "letters were lost before publication"))
    return issues


def _outside_metadata(element: Element) -> Iterator[Element]:
    for child in children(element):
        if local(child) != "meta":
            yield child
            yield from _outside_metadata(child)


def _depth(root: Element) -> int:
    deepest, stack = 0, [(root, 1)]
    while stack:
        element, level = stack.pop()
        deepest = max(deepest, level)
        stack += [(child, level + 1) for child in element]
    return deepest
