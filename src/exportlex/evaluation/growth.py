"""How extraction grows with the length of a list of definitions: invented laws of every language, 500 to 8,000 terms.

Quadratic time shows as a column that grows sixteenfold where the terms grow fourfold.
"""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from exportlex.errors import UnknownWordError
from exportlex.extraction.extract import definitions
from exportlex.extraction.languages import languages
from exportlex.markup.rich import plain
from exportlex.markup.tree import TreeBuilder
from exportlex.model import ProvisionKind, Reading

SIZES = (500, 1000, 2000, 4000, 8000)


@dataclass(frozen=True)
class Form:
    """How a language writes a list of definitions; ``{0}`` is the place of a number in the unit."""

    heading: str
    lead: str
    unit: str


# Lanterns of every kind, in the words that open such lists in each language's statutes.
FORMS = {
    "ar": Form("التعريفات", "يقصد بالكلمات التالية المعاني المبينة أمام كل منها:", "فانوس {0}: مصباح له {0} فتيل."),
    "cs": Form("", "Pro účely tohoto zákona se rozumí", "lucernou {0} lampa s {0} knoty,"),
    "da": Form("Definitioner", "I denne lov forstås ved", "lygte {0}: en lampe med {0} væger;"),
    "de": Form("Begriffsbestimmungen", "Im Sinne dieses Gesetzes ist", "Laterne {0}: eine Lampe mit {0} Dochten;"),
    "en": Form("Definitions", "In this Act:", "“lantern {0}” means a lamp with {0} wicks;"),
    "es": Form("", "Para los efectos de esta Ley se entenderá por:", "Linterna {0}: La lámpara con {0} mechas;"),
    "fr": Form("", "Au sens de la présente loi, on entend par :", "« lanterne {0} » : une lampe à {0} mèches ;"),
    "it": Form("", "Ai fini della presente legge si intende per:", "«lanterna {0}»: una lampada con {0} stoppini;"),
    "ja": Form("定義", "この法律において、次の各号に掲げる用語の意義は、次のとおりとする。",
               "灯火{0}号　灯心が{0}本あるものをいう。"),
    "ko": Form("정의", "이 법에서 사용하는 용어의 뜻은 다음과 같다.", "\"등불{0}\"이란 심지가 {0}개인 등을 말한다."),
    "nb": Form("Definisjoner", "I denne loven menes med", "lykt {0}: en lampe med {0} veker;"),
    "nl": Form("Begripsbepalingen", "In deze wet wordt verstaan onder:", "lantaarn {0}: een lamp met {0} lonten;"),
    "sk": Form("", "Na účely tohto zákona sa rozumie", "lampášom {0} lampa s {0} knôtmi,"),
    "sv": Form("Definitioner", "I denna lag avses med", "lykta {0}: en lampa med {0} vekar,"),
    "uk": Form("", "У цьому Законі терміни вживаються в такому значенні:", "ліхтар {0} - лампа з {0} ґнотами;"),
    "zh": Form("定义", "", "本法所称灯笼{0}，是指有{0}根灯芯的灯。"),
}  # fmt: skip


def invented_law(language: str, terms: int) -> Reading:
    """A law of one article that defines so many terms, each in a unit of its own."""
    if language not in FORMS:
        raise UnknownWordError(f"no list of definitions is written for {language!r}: add one to FORMS in {__name__}")
    form = FORMS[language]
    tree = TreeBuilder()
    article = tree.add(ProvisionKind.ARTICLE, "2", plain(form.lead), number="2", heading=form.heading)
    for number in range(1, terms + 1):
        tree.add(
            ProvisionKind.PARAGRAPH,
            f"2({number})",
            plain(form.unit.format(number)),
            number=f"({number})",
            parent=article,
        )
    return Reading(tree.build(), language)


def growth(sizes: Sequence[int] = SIZES) -> list[dict[str, Any]]:
    """Rows of language, terms, seconds of processor time and megabytes of text (UTF-8) a second."""
    return [_timed(language, terms) for language in languages() for terms in sizes]


def _timed(language: str, terms: int) -> dict[str, Any]:
    law = invented_law(language, terms)
    size = sum(len(unit.text.encode()) for unit in law.provisions) / 1e6
    started = time.process_time()
    found, _ = definitions(law)
    seconds = time.process_time() - started
    assert len(found) == terms, f"{language}: {len(found)} of {terms} terms were found, so this times the wrong thing"
    return {
        "language": language,
        "terms": terms,
        "seconds": round(seconds, 3),
        "megabytes_per_second": round(size / seconds, 2) if seconds else 0.0,
    }
