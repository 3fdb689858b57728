"""Citation styles of countries whose publishers use Akoma Ntoso; a publisher with quirks has its own in its module."""

from __future__ import annotations

from collections.abc import Mapping

from exportlex.markup.akn_citation import CitationStyle

# Lainkirjoittajan opas, the drafting guide of the Ministry of Justice: "2 §:n 1 momentin 3 kohta", here uninflected.
FINLAND = CitationStyle(
    units={
        "chapter": "{n} luku",
        "section": "{n} §",
        "subsection": " {o} mom.",
        "paragraph": " {n} kohta",
        "subparagraph": " {n} alakohta",
    },
    citable=frozenset({"section"}),
)
ITALY = CitationStyle(
    units={
        "article": "Art. {n}",
        "paragraph": ", comma {n}",
        "point:1": ", n. {n})",
        "point:a": ", lett. {n})",
        "point:aa": ", lett. {n})",
    },
)
# Handbuch der Rechtsförmlichkeit, in the abbreviated form that courts and commentaries use.
GERMANY = CitationStyle(
    units={
        "paragraph": " Abs. {n}",
        "item:1": " Nr. {n}",
        "item:a": " Buchst. {n}",
        "item:aa": " Doppelbuchst. {n}",
        "point:1": " Nr. {n}",
        "point:a": " Buchst. {n}",
        "point:aa": " Doppelbuchst. {n}",
    },
)
EUROPEAN_UNION = CitationStyle(
    units={"article": "Article {n}", "indent": ", indent {o}"},
    nested="({n})",
    citable=frozenset({"article"}),
)


def _switzerland(article: str, paragraph: str, letter: str, number: str) -> CitationStyle:
    units = {"article": article, "paragraph": paragraph, "item:a": letter, "item:1": number}
    return CitationStyle(units={**units, "point:a": letter, "point:1": number}, citable=frozenset({"article"}))


# By the country that the document names (ISO 3166, lower case), with its language where that decides the words.
STYLES: Mapping[str, CitationStyle] = {
    "fi": FINLAND,
    "it": ITALY,
    "de": GERMANY,
    "eu": EUROPEAN_UNION,
    "ch-de": _switzerland("Art. {n}", " Abs. {n}", " Bst. {n}", " Ziff. {n}"),
    "ch-fr": _switzerland("Art. {n}", " al. {n}", " let. {n}", " ch. {n}"),
    "ch-it": _switzerland("Art. {n}", " cpv. {n}", " lett. {n}", " n. {n}"),
}


def style_of(country: str, language: str) -> CitationStyle | None:
    """The style of a country, in a language where that matters; none where we know of none."""
    return STYLES.get(f"{country}-{language}") or STYLES.get(country)
