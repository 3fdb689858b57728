"""Lists as they are held, scored across two languages."""

from exportlex.comparison.lists.matching.prepared import Prepared
from exportlex.comparison.lists.translation.held import scores_across, texts_of
from exportlex.comparison.lists.translation.texts import HEADED

from ..made_lists import made

GERMAN = """
1A1 Laternen wie folgt:
  1A1.a Messinglaternen mit einer Tragweite größer als 40 km;
  1A1.b [Reserved]
    1A1.b.1 Docht mit einer Breite von 12 mm;
1A2 [Reserved]
  1A2.a Öl;
1B1 Glocken aus Bronze mit einer Masse größer als 300 kg.
1E1 Technologie für 1B1.
"""
ENGLISH = """
LX-1 Technology for LX-30.
LX-30 Bells of bronze having a mass greater than 300 kg.
LX-40 Lanterns, as follows:
  LX-40(a) Brass lanterns having a range greater than 40 km;
  LX-40(b) Wick having a width of 12 mm;
"""


def test_scores_have_the_shape_of_the_live_entries() -> None:
    left, right = Prepared(made("nord", GERMAN, "de")), Prepared(made("west", ENGLISH))
    headed, entries = scores_across(left, right)
    assert headed.shape == (len(left.headed), len(right.headed)) == (3, 3)
    assert entries.shape == (len(left.entries), len(right.entries))
    assert [right.headed[j].code for j in headed.argmax(axis=1)] == ["LX-40", "LX-30", "LX-1"]


def test_items_go_to_the_nearest_live_entry_above() -> None:
    prepared = Prepared(made("nord", GERMAN, "de"))
    texts = texts_of(prepared)
    place = {entry.code: index for index, entry in enumerate(prepared.entries)}
    assert texts.parents[place["1A1.b.1"]] == place["1A1"]
    assert texts.parents[place["1A2.a"]] == HEADED


def test_codes_give_way_to_the_words_they_name() -> None:
    prepared = Prepared(made("nord", GERMAN, "de"))
    place = {entry.code: index for index, entry in enumerate(prepared.entries)}
    texts = texts_of(prepared)
    assert "1B1" not in texts.texts[place["1E1"]]
    assert "Glocken" in texts.texts[place["1E1"]]
    assert texts.names[place["1E1"]] == {place["1B1"]}
