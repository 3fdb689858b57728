"""Words that are denied state nothing, where the scheme says so: in every language, and never what a law forbids."""

from __future__ import annotations

import pytest

from exportlex.catalog.concepts import Concept, Element
from exportlex.comparison.results import ElementHit
from exportlex.comparison.stating.elements import elements_of
from exportlex.comparison.stating.negation import denied

from .made import passage

# Language, a sentence, its words that are denied.
DENIED = [
    ("en", "Oil that crosses the isle without unloading.", "unloading"),
    ("en", "Oil that is not unloaded on the isle.", "unloaded"),
    ("en", "Lamps not specifically set out in the roll.", "set out in"),
    ("en", "Lamps no longer entered on the roll.", "entered on"),
    ("fr", "L’huile qui traverse l’île sans déchargement.", "déchargement"),
    ("fr", "Les lampes ne figurant pas sur la liste.", "sur la liste"),
    ("de", "Öl, das die Insel ohne Umladung durchquert.", "Umladung"),
    ("de", "Lampen, die nicht in der Liste stehen.", "in der Liste"),
    ("nl", "Olie die het eiland zonder overlading kruist.", "overlading"),
    ("es", "El aceite que cruza la isla sin descarga.", "descarga"),
    ("it", "L’olio che attraversa l’isola senza scarico.", "scarico"),
    ("uk", "Лампи, не внесені до списку.", "списку"),
    ("cs", "Lampy, které nejsou uvedeny v seznamu.", "uvedeny v seznamu"),
    ("ar", "الزيت العابر دون تفريغ.", "تفريغ"),
    ("nb", "Lamper som ikke er oppført på listen.", "oppført på listen"),
    ("sv", "Lampor som inte finns i listan.", "i listan"),
    ("fi", "Öljy kuljetetaan ilman purkamista.", "purkamista"),
    ("zh", "未列入清单的灯。", "列入清单"),
    ("ja", "表に掲げられない灯。", "表に掲げ"),
    ("ko", "목록에 포함되지 아니한 등.", "목록에 포함"),
]
# Sentences with a negation that denies something else, or forbids.
SAID = [
    ("en", "Oil that is not for sale, and is unloaded on the isle.", "unloaded"),
    ("en", "Lamps, whether or not set out in the roll.", "set out in"),
    ("en", "Nobody may unload oil. Oil may not be unloaded on the isle.", "unloaded"),
    ("en", "No oil unloaded on the isle shall be burnt.", "unloaded"),
    ("en", "Not only the lamps entered on the roll are lit.", "entered on"),
    ("de", "Öl darf auf der Insel nicht umgeladen werden.", "umgeladen"),
    ("nl", "Niet alleen de lampen op de lijst.", "op de lijst"),
    ("fr", "Nul ne décharge l’huile.", "décharge"),
    ("cs", "Lampy, které nejsou staré a které jsou uvedeny v seznamu.", "uvedeny v seznamu"),
    ("zh", "不得在岛上卸油。", "卸油"),
    ("ja", "油を荷揚げしてはならない。", "荷揚げ"),
    ("ja", "灯は表に掲げなければならない。", "表に掲げ"),
    ("tr", "Listede yer alan lambalar.", "Listede"),  # no word that denies
    ("hu", "A jegyzékben nem szereplő lámpák.", "jegyzékben"),  # no words for it: nothing is guessed
]


@pytest.mark.parametrize(("language", "text", "words"), DENIED)
def test_words_that_are_denied(language: str, text: str, words: str) -> None:
    assert denied(text, language, span_of(text, words))


@pytest.mark.parametrize(("language", "text", "words"), SAID)
def test_words_that_are_not(language: str, text: str, words: str) -> None:
    assert not denied(text, language, span_of(text, words))


UNLOADED = Element(id="unloaded", label="unloaded", cues={"en": [r"\bunload\w*"]}, deniable=True)
OF_THE_ISLE = Element(id="of-the-isle", label="of the isle", cues={"en": [r"\bof the isle\b"]})
LISTED = Element(
    id="listed", label="listed or not", values=["listed", "unlisted"],
    value_cues={"listed": {"en": [r"\blisted\b"]}, "unlisted": {"en": [r"\bnot listed\b"]}},
)  # fmt: skip
OIL = Concept(
    id="oil", group="scope", label="Oil", definition="What lamps burn.", terms={"en": ["oil"]},
    elements=[UNLOADED, OF_THE_ISLE, LISTED],
)  # fmt: skip


def shown(text: str) -> dict[str, ElementHit]:
    return {one.label: one for one in elements_of(OIL, passage("zz", text))}


def test_an_element_that_shows_only_where_it_is_denied_is_left_out() -> None:
    assert shown("Oil that crosses the isle without unloading.")["unloaded"].excluded
    assert not shown("Oil that is unloaded.")["unloaded"].excluded


def test_the_words_that_are_shown_are_those_that_state_the_element() -> None:
    text = "Oil that crosses without unloading, or is unloaded at night."
    hit = shown(text)["unloaded"]
    assert not hit.excluded
    assert [text[start:end] for start, end in hit.spans] == ["unloaded"]


def test_other_elements_are_what_the_law_speaks_of_either_way() -> None:
    assert not shown("A stranger is anyone who is not a keeper, and not of the isle.")["of the isle"].excluded


def test_an_answer_that_is_denied_is_no_answer() -> None:
    assert shown("Oil that is listed.")["listed or not"].values == ("listed",)
    assert shown("Oil that is not listed.")["listed or not"].values == ("unlisted",)
    assert shown("Oil that is not yet listed.")["listed or not"].values == ()


def span_of(text: str, words: str) -> tuple[int, int]:
    start = text.index(words)
    return start, start + len(words)
