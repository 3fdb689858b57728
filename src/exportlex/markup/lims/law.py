"""The body of an act or regulation: sections and what they are made of, definitions, formulas, quoted amendments."""

from __future__ import annotations

from dataclasses import replace

from exportlex.markup.lims.text import defined_term, names
from exportlex.markup.lims.walker import Frame, Handler, Walker, contents, plain_unit
from exportlex.markup.xml import Element, children, first, local
from exportlex.model import ProvisionKind


def body(walker: Walker, element: Element, frame: Frame) -> None:
    """The main part, whose sections have pages of their own."""
    walker.inside(element, replace(frame, addressed=True))


def section(walker: Walker, element: Element, frame: Frame) -> None:
    """A section; one that an amending provision quotes is a part of that provision."""
    number = walker.label(element)
    pin = frame.base.section(number, walker.vocabulary)
    kind = ProvisionKind.PARAGRAPH if frame.quoted else ProvisionKind.ARTICLE
    address = walker.address(number) if frame.addressed and not frame.quoted else ""
    inner = replace(frame, scheduled=False, addressed=False)
    walker.unit(element, inner, kind, pin, number=number, slug=f"s-{number}", address=address)


def numbered(walker: Walker, element: Element, frame: Frame) -> None:
    """Subsection, paragraph, subparagraph, clause and below."""
    number = walker.label(element)
    pin = frame.pin.numbered(number, walker.vocabulary)
    walker.unit(element, frame, ProvisionKind.PARAGRAPH, pin, number=number)


def definition(walker: Walker, element: Element, frame: Frame) -> None:
    """A definition with its paragraphs; outside the law in force it is a paragraph, so that nobody takes it for law."""
    term = defined_term(element, walker.language)
    kind = ProvisionKind.PARAGRAPH if frame.related else ProvisionKind.DEFINITION
    walker.unit(element, frame, kind, frame.pin.term(term, walker.vocabulary), slug=f"def-{term}")


def closing(walker: Walker, element: Element, frame: Frame) -> None:
    """Closing words after a list: ``Continued…`` elements, and a second ``Text``."""
    if first(element, "Text") is None:
        walker.add(ProvisionKind.CONTINUATION, frame, frame.pin, walker.rich(element))
    else:
        walker.unit(element, frame, ProvisionKind.CONTINUATION, frame.pin)


def quoted(walker: Walker, element: Element, frame: Frame) -> None:
    """Words that are to be read in another place; their sections are cited from the provision that quotes them."""
    walker.inside(element, replace(frame, quoted=True, scheduled=False, base=frame.pin))


def formula(walker: Walker, element: Element, frame: Frame) -> None:
    """A formula with its legend."""
    formulas = children(element, "Formula")
    rich = walker.rich(formulas[0] if formulas else None)
    inner = walker.add(ProvisionKind.PARAGRAPH, frame, frame.pin, rich, slug="formula")
    walker.inside(element, inner, formulas[:1])


def formula_term(walker: Walker, element: Element, frame: Frame) -> None:
    """What a letter of a formula stands for."""
    walker.unit(element, frame, ProvisionKind.PARAGRAPH, frame.pin, number=walker.label(element))


def has_numbers_before(element: Element) -> bool:
    """Whether numbered units stand before the element inside the same numbered or worded unit."""
    parent = element.getparent()
    if parent is None or first(parent, "Label", "Text") is None:
        return False
    return any(
        first(sibling, "Label") is not None for sibling in element.itersiblings(preceding=True) if local(sibling)
    )


_NUMBERED = names("Subsection Paragraph Subparagraph Clause Subclause Subsubclause FormulaParagraph")
_CLOSING = names(
    "ContinuedSectionSubsection ContinuedParagraph ContinuedSubparagraph ContinuedClause ContinuedSubclause "
    "ContinuedDefinition ContinuedFormulaParagraph FormulaConnector Text"
)
_QUOTED = names("AmendedText AmendedContent ReadAsText QuotedText")
_CONTENTS = names(
    "SectionPiece Citation Group BillPiece RegulationPiece DocumentInternal ConventionAgreementTreaty Introduction"
)
_PLAIN = names("Oath LongTitle Repealed Reserved AlternateText Caption Formula MathMLBlock Source FigureGroup")

LAW: dict[str, Handler] = {
    "Body": body,
    "Section": section,
    "Definition": definition,
    "FormulaGroup": formula,
    "FormulaDefinition": formula_term,
    **dict.fromkeys(_NUMBERED, numbered),
    **dict.fromkeys(_CLOSING, closing),
    **dict.fromkeys(_QUOTED, quoted),
    **dict.fromkeys(_CONTENTS, contents),
    **dict.fromkeys(_PLAIN, plain_unit),
}
