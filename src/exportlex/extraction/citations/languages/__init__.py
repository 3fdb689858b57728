"""How a language cites another provision: one module per language, found by name.

A module ``exportlex/extraction/citations/languages/<code>.py`` has ``CITING``. Its patterns disregard case.
"""

from __future__ import annotations

import importlib
import pkgutil
from dataclasses import dataclass
from functools import cache


@dataclass(frozen=True, slots=True)
class Citing:
    """Regular expressions by what they show; an empty one matches nothing.

    Those of the four levels match a unit's word with its number and hold no groups.
    """

    schedule: str = ""  # a schedule, annex or part, in which numbers start anew: "Annex I"
    article: str = ""  # the unit that a citation starts from: "section 2(1)", 第六条
    paragraph: str = ""  # the level right below it: "subsection (1)", 第一項
    item: str = ""  # anything deeper: "paragraph (b)", 第一号
    joins: str = r",?\s*"  # between a unit and one inside it: "Article 2, point (a)"
    lists: str = r",?\s+(?:and|or)\s+|,\s+"  # between citations that share what stands around them, or their law
    inverts: str = ""  # between a unit and the one around it: "point (a) of Article 2"
    law: str = ""  # what follows a pinpoint and names its law, as the group "law"
    law_before: str = ""  # what ends right before a pinpoint and names its law, as the group "law"
    alone: str = ""  # a law named without a pinpoint, as the group "law"
    law_words: str = "."  # what shows that a name is a law's, where nothing else says so
    code: str = ""  # a pinpoint that states its law itself: "8 U.S.C. 1101", with the group "law"
    here: str = ""  # a whole name that means the citing law itself: "this Act"
    around: str = ""  # a whole name that means the citing article: "this section"
    same: str = ""  # a whole name that means the law cited last: 同法
    repeats: str = ""  # words for the article cited last, in place of its number: 同条
    previous: str = ""  # words for the paragraph before the citing one: 前項
    cuts: str = ""  # words that never stand in a law's name: what "law_before" found before them is none of it
    leans: str = ""  # words after which a citation defines: "within the meaning of"
    leans_after: str = ""  # the same, where they follow the citation: に規定する
    term_before: str = ""  # what ends at a citation and names the term to look up there, as the group "term"
    term_after: str = ""  # the same, where it follows the citation
    quoted: str = r"[“\"«„「『]\s*(?P<term>[^“”\"«»„「」『』]{1,120}?)\s*[”\"»“」』]"  # another term of the same law
    bare: str = ""  # the same without quotation marks, as the whole text
    names: str = ""  # where a law names another for short: "law" is the short name, the group "full" the other's
    title: str = ""  # what the title of a law made under another adds to the other's: "시행령"


@cache
def _all() -> dict[str, Citing]:
    modules = (importlib.import_module(f"{__name__}.{found.name}") for found in pkgutil.iter_modules(__path__))
    return {module.__name__.rsplit(".", 1)[1]: module.CITING for module in modules}


def citing_of(language: str) -> Citing:
    """How that language cites; nothing where it is not known."""
    return _all().get(language, Citing())
