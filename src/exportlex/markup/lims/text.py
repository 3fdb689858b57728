"""Running text of the LIMS dialect: inline elements, defined terms, and the names that this reader knows."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from exportlex.markup.rich import join
from exportlex.markup.xml import Element, InlineRules, children, first, local, rich_text
from exportlex.model import MarkKind, RichText


def names(text: str) -> frozenset[str]:
    """Element names, written as one line of words."""
    return frozenset(text.split())


TERMS = {"DefinedTermEn": "en", "DefinedTermFr": "fr"}
_EMPHASIS = {"italic": MarkKind.ITALIC, "bold": MarkKind.BOLD}
# Elements whose words run on in the sentence around them (the DTD's %inline;).
INLINE = names(
    "Sub Sup Emphasis DefinedTermEn DefinedTermFr FootnoteRef Language Leader LeaderRightJustified XRefInternal "
    "XRefExternal DefinitionEnOnly DefinitionFrOnly DefinitionRef Ins MSup MSub Base Superscript Subscript "
    "FormBlank"
)
# What is printed about the document or points elsewhere, and is no text of the law.
METADATA = frozenset({"Identification", "TableOfProvisions", "FootnoteRef"})
# Elements that keep words apart where they stand inside running text or inside a table's cell.
BREAKS = names(
    "Label Text Provision Item List SignatureLine SignatureName SignatureTitle SignatureBlock LineBreak Repealed Note "
    "HistoricalNoteSubItem HistoricalNote Caption AlternateText BilingualItemEn BilingualItemFr FormulaText "
    "Formula Paragraph Subparagraph Clause Subclause TitleText ImageGroup FormulaConnector FormulaTerm Fraction"
)


def _emphasis(element: Element) -> tuple[MarkKind | None, str]:
    return _EMPHASIS.get(element.get("style", "")), ""


def _link(element: Element) -> tuple[MarkKind | None, str]:
    return MarkKind.REFERENCE, element.get("link", "")


def _raw(element: Element) -> str:
    return "".join(str(text) for text in element.itertext()).strip()


def _fraction(element: Element) -> str:
    return "/".join(_raw(part) for part in children(element, "Numerator", "Denominator"))


def _blank(element: Element) -> str:
    return _raw(element) or "____"


@cache
def rules(language: str) -> InlineRules:
    """Inline rules for a text in a language: a term in the other language carries that language as its target."""

    def term(element: Element) -> tuple[MarkKind | None, str]:
        spoken = TERMS[local(element)]
        return MarkKind.TERM, "" if spoken == language else spoken

    return InlineRules(
        marks={
            "Emphasis": _emphasis,
            "XRefExternal": _link,
            "XRefInternal": _link,
            "DefinitionRef": MarkKind.ITALIC,
            "DefinedTermEn": term,
            "DefinedTermFr": term,
            "Sup": MarkKind.SUPERSCRIPT,
            "Superscript": MarkKind.SUPERSCRIPT,
            "Sub": MarkKind.SUBSCRIPT,
            "Subscript": MarkKind.SUBSCRIPT,
        },
        skip=frozenset({"FootnoteRef"}),
        breaks=BREAKS,
        literals={"Fraction": _fraction, "FormBlank": _blank, "Leader": " ", "LeaderRightJustified": " "},
    )


def words(element: Element | None, language: str) -> str:
    """The element's words without marks."""
    return rich_text(element, rules(language)).text


def heading(elements: list[Element], language: str) -> str:
    """Marginal notes and titles as one heading, without the amendment history that bills print inside them."""
    inline = rules(language)
    bare = replace(inline, skip=inline.skip | {"HistoricalNote"})
    return join([rich_text(element, bare) for element in elements]).text


def joined(elements: list[Element], language: str, separator: str = " ") -> RichText:
    """One text of several elements, such as the two title lines of a heading."""
    return join([rich_text(element, rules(language)) for element in elements], separator)


def defined_term(definition: Element, language: str) -> str:
    """The first term defined in the text's own language, else in the other; "" where the publisher marks none."""
    name = next((name for name, spoken in TERMS.items() if spoken == language), "")
    marked = [element for element in definition.iter() if local(element) in TERMS]
    own = [element for element in marked if local(element) == name]
    return words(next(iter(own or marked), None), language)


def label(element: Element, language: str) -> str:
    """The unit's number as printed, without footnote marks; "" where it has none."""
    found = first(element, "Label", "FormulaTerm")
    return words(found, language)
