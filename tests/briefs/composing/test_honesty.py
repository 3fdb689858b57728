"""Every statement rests on the annex, and nobody whose law cannot be read is said to lack anything."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import isles
from briefs.composing.walking import breaches, entries, mentions
from exportlex.briefs.model import Brief, Piece, Remark, Search, Statement
from exportlex.briefs.selection import Selection
from exportlex.comparison.surveying.survey import Survey

ISLES = tuple(isles.NAMES)
UNREAD = ("xc", "xd", "xe", "xg")  # not held, held as a digest only, suspect, held in part
SPOKEN_OF = (
    "export",
    "end-use",
    "end-user",
    "exporter",
    "transit",
    "record-keeping",
    "processing-time",
    "deemed-export",
)
Compose = Callable[[Selection], Brief]


@pytest.fixture(scope="module")
def brief(composed: Compose) -> Brief:
    return composed(Selection(ISLES, SPOKEN_OF))


def test_the_brief_of_all_isles_is_honest(brief: Brief) -> None:
    assert breaches(brief) == []
    assert brief.steps
    assert brief.sources
    assert brief.searches


def test_the_brief_of_our_digests_is_honest(composed: Compose, survey: Survey) -> None:
    parties = tuple(code for code in survey.codes if code not in ISLES)[:8]
    made = composed(Selection(parties, ("end-use", "record-keeping", "catch-all", "criminal-penalty", "seizure")))
    assert breaches(made) == []
    assert not [one for one in made.held if one.party]
    assert {one.held for one in made.sources} == {"our digest, not the official text"}


@settings(max_examples=40)
@given(data=st.data())
def test_any_selection_is_honest(composed: Compose, survey: Survey, data: st.DataObject) -> None:
    every = st.sampled_from([concept.id for concept in survey.concepts])
    parties = tuple(data.draw(st.lists(st.sampled_from(ISLES), min_size=1, unique=True)))
    concepts = tuple(data.draw(st.lists(every | st.sampled_from(SPOKEN_OF), min_size=1, max_size=6, unique=True)))
    target = data.draw(st.sampled_from(("most", "union", "intersection", *parties)))
    assert breaches(composed(Selection(parties, concepts, target=target))) == []


def test_the_walk_would_find_another_partys_entry_and_a_remark_on_a_law(brief: Brief) -> None:
    zz = next(source for source in brief.sources if source.party == "Zedland")
    said = Statement((Piece("Xarn says so."),), (zz.key,))
    changed = replace(brief.sections[0], gaps=(said,), remarks=(Remark("The law of Xarn is silent."),))
    found = breaches(replace(brief, sections=(changed, *brief.sections[1:])))
    assert len(found) == 2
    assert "names ['Xarn'] and rests on ['Zedland']" in found[0]
    assert "a remark speaks of 'Xarn'" in found[1]


def test_the_walk_would_find_a_lead_that_rests_on_more_than_its_lines(brief: Brief) -> None:
    section = next(section for section in brief.sections if section.mostly)
    changed = replace(section, mostly=(replace(section.mostly[0], lines=section.mostly[0].lines[:1]),))
    found = breaches(replace(brief, sections=(changed,)))
    assert "rests on more than its lines" in found[0]


def test_who_cannot_be_read_is_never_lacking(brief: Brief, survey: Survey) -> None:
    for section in brief.sections:
        for row in section.elements:
            signs = {cell.party: cell.sign for cell in row.cells}
            silent = [code for code in UNREAD if survey.of(section.concept, code).empty]
            assert {signs[code] for code in silent} == {"?"}, section.concept
    assert not [step for step in brief.steps if set(step.remaining) & set(UNREAD)]
    moves = [said.text for section in brief.sections for said in section.moves]
    assert not [said for said in moves if re.search(r"(Xcalt|Xell|Xgill): .*adds", said)]


def test_every_absence_in_a_sentence_says_which_of_the_four_it_is(brief: Brief) -> None:
    four = ("not found in the texts held", "text not held", "reading suspect", "not applicable")
    by_key = entries(brief)
    for section in brief.sections:
        for said in section.gaps:
            absences = {by_key[key].absence for key in said.references if isinstance(by_key[key], Search)}
            assert absences <= set(four)
            assert any(one in said.text or "not found" in said.text for one in four), said.text
        summary = section.summary[0].text
        for key in section.summary[0].references:
            if isinstance(entry := by_key[key], Search):
                assert entry.absence.casefold() in summary.casefold(), (entry.absence, summary)


def test_a_search_says_words_and_texts_with_dates(brief: Brief) -> None:
    absent = {search.concept: search for search in brief.searches if search.party == "Xebb"}
    assert "transit" in " ".join(absent["Transit and transhipment"].words)
    assert absent["Transit and transhipment"].texts == ("Act of Xebb (as of 2031-02-03)",)
    assert "xb/act" not in absent["Transit and transhipment"].reason
    unread = next(search for search in brief.searches if search.party == "Xgill")
    assert unread.words == ()
    assert unread.concept.count(";") == len(SPOKEN_OF) - 1
    lacking = next(search for search in brief.searches if search.party == "Xarn" and search.concept == "End-use")
    assert lacking.words == ("stated by buyer", "verified after delivery")
    assert lacking.texts == ("Act of Xarn (as of 2031-02-03): s. 1(1), definition of “end-use”",)


def test_the_annex_is_numbered_by_first_mention(brief: Brief) -> None:
    met = [key for key in mentions(brief) if not key.startswith("S")]
    assert met == [source.key for source in brief.sources]
    searches = [key for key in mentions(brief) if key.startswith("S")]
    assert searches == [search.key for search in brief.searches]
