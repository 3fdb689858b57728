"""What a brief says of the isles, part by part."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from exportlex.briefs.composing.annex import Annex
from exportlex.briefs.composing.converging import steps
from exportlex.briefs.composing.gapping import gaps
from exportlex.briefs.composing.sharing import Elements
from exportlex.briefs.composing.texts import LONGEST, cut
from exportlex.briefs.model import Brief, Section, Style
from exportlex.briefs.selection import Pin, Selection
from exportlex.comparison.surveying.core import common_core
from exportlex.comparison.surveying.shares import Sharing
from exportlex.comparison.surveying.survey import Survey
from exportlex.errors import ExportlexError, UnknownWordError
from exportlex.exporting.citing import DISCLAIMER
from exportlex.exporting.held import Held
from exportlex.indexing.knowledge import Knowledge

Compose = Callable[[Selection], Brief]
CONCEPTS = ("end-use", "record-keeping", "end-user", "seizure")


@pytest.fixture(scope="module")
def brief(composed: Compose) -> Brief:
    return composed(Selection(("zz", "xa", "xb", "xc"), CONCEPTS))


def on(brief: Brief, concept: str) -> Section:
    return next(section for section in brief.sections if section.concept == concept)


def test_method_is_ten_lines_at_most_and_ends_with_the_disclaimer(brief: Brief) -> None:
    assert 5 <= len(brief.method) <= 10
    assert brief.method[0].text.startswith("Four parties are compared on four concepts: End-use; Record-keeping;")
    assert "Three texts were read, each as of the date listed with it (2031-02-03). One text is not held" in (
        brief.method[1].text
    )
    assert brief.method[-1].text.endswith(DISCLAIMER)
    assert (brief.made, brief.disclaimer) == ("2031-04-05", DISCLAIMER)


def test_the_matrix_has_signs_counts_and_words(brief: Brief) -> None:
    cells = [(cell.sign, cell.coverage, cell.counted) for cell in brief.matrix[0].cells]
    assert cells == [("●", "covered", "3/3"), ("◐", "partial", "1/3"), ("○", "not found", ""), ("?", "not held", "")]
    legend = dict(brief.legend)
    assert {"●", "◐", "○", "?", "✓", "–"} == set(legend)  # only the signs that stand in it
    assert "never counted as lacking" in legend["?"]


def test_who_speaks_with_law_and_place(brief: Brief) -> None:
    (summary,) = on(brief, "record-keeping").summary
    assert summary.text == (
        "Two of four speak to it: Zedland (Act of Zedland, s. 2(1)), Xarn (Act of Xarn, s. 2(1)). Not found in the "
        "texts held: Xebb. Cannot be judged: Xcalt (text not held)."
    )


def test_what_most_share_has_each_partys_words(brief: Brief) -> None:
    (years, event) = on(brief, "record-keeping").mostly
    assert years.label == "years"
    assert years.lead.text == "“years” is stated by two of four, most of the three that can be judged."
    zedland, xarn, silent, unsaid = years.lines
    assert zedland.text.startswith("Zedland, s. 2(1): “An exporter shall keep records for at least five years from")
    assert xarn.text.startswith("Xarn, s. 2(1): “A sender shall keep records for three years after")
    assert [one.text for one in (silent, unsaid)] == [
        "Not found in the texts held: Xebb.", "Cannot be said: Xcalt (text not held).",
    ]  # fmt: skip
    assert years.lead.references == zedland.references + xarn.references
    assert [piece.language for piece in zedland.pieces if piece.style is Style.WORDS] == ["en"]
    assert event.lead.text.startswith("“from which event” is stated by two of four")


def test_all_share_says_all(composed: Compose) -> None:
    section = on(composed(Selection(("zz", "xa"), ("end-use",))), "end-use")
    (purpose,) = section.core
    assert purpose.lead.text == "“purpose” is stated by both."
    assert purpose.lines[0].text.startswith("Zedland, s. 1(1)")
    assert [one.label for one in section.differences] == ["stated by buyer", "verified after delivery"]
    assert section.differences[0].lead.text == "“stated by buyer” is stated by one of two."
    stated, lacked = section.differences[0].lines
    assert stated.text.startswith("Zedland, ")
    assert lacked.text == "Not found in the texts held: Xarn."
    (gap,) = section.gaps
    assert gap.text == "Xarn: not found “stated by buyer” and “verified after delivery”; the other party has them."


def test_figures_that_differ_are_a_difference_in_short(brief: Brief) -> None:
    figures = next(one for one in on(brief, "record-keeping").differences if one.label == "How long records are kept")
    assert figures.lead.text == (
        "How long records are kept: stated by two of four, with figures that differ; see “Figures side by side”."
    )
    assert [line.text for line in figures.lines] == ["Zedland: at least 5 years.", "Xarn: 3 years."]


def test_duty_against_power_and_reach(composed: Compose, survey: Survey) -> None:
    """The digests of real laws: whoever only allows is told from those that oblige, in rules alone."""
    labels = set()
    for concept in ("inspection", "record-keeping", "catch-all", "voluntary-disclosure", "licence-general"):
        made = composed(Selection(("us", "eu", "gb", "jp", "cn", "de", "kr", "in"), (concept,)))
        for one in made.sections[0].differences:
            labels.add(one.label)
            if one.label == "Duty, power or prohibition":
                does = {word for said in one.lines for word in ("obliges", "allows", "forbids") if word in said.text}
                assert "allows" in does
                assert len(does) > 1
    assert "Duty, power or prohibition" in labels
    export = composed(Selection(("us", "eu", "gb", "jp"), ("export",)))
    assert not [one for one in export.sections[0].differences if one.label.startswith("Duty")]


def test_moves_name_the_target_and_stand_shortest_first(brief: Brief) -> None:
    target, *moves = on(brief, "record-keeping").moves
    assert target.text == (
        "What all or most share: “years” and “from which event”; stated, in whole or in part, by Zedland and Xarn."
    )
    assert [move.text for move in moves] == [
        "Xarn: no step; its law states these elements.", "Zedland: one step; drops “what”.",
        "Xebb: two steps; adds “years” and “from which event”.", "Cannot be judged: Xcalt (text not held).",
    ]  # fmt: skip


def test_the_target_may_be_a_party(composed: Compose) -> None:
    moves = composed(Selection(("zz", "xa"), ("end-use",), target="zz")).sections[0].moves
    assert [move.text.partition(":")[0] for move in moves] == ["What Zedland states", "Xarn"]
    assert moves[1].text == "Xarn: two steps; adds “stated by buyer” and “verified after delivery”."


def test_a_place_in_another_law_than_the_one_named_says_so(knowledge: Knowledge, survey: Survey) -> None:
    """The section names the law of the passage that speaks best; a place elsewhere would be taken for one in it."""
    zz, xa = survey.on("end-use", ["zz", "xa"])
    best = zz.hits[0]
    elsewhere = replace(best, passage=replace(best.passage, instrument="zz/order"))
    held = Held(knowledge.jurisdictions(), knowledge.instruments(), [], [])
    for position, said in (
        (zz, "Zedland, s. 1(1)"),
        (replace(zz, hits=(elsewhere,)), "Zedland, Act of Zedland, s. 1(1)"),
    ):
        (purpose,) = Elements(Annex(held), common_core([position, xa])).shared(Sharing.ALL)
        assert purpose.lines[0].text.startswith(said)


def test_steps_are_ordered_and_stand_alone(composed: Compose) -> None:
    made = composed(Selection(("zz", "xa", "xf", "xh", "xb", "xc"), ("record-keeping", "end-use")))
    assert [(len(step.meeting), len(step.remaining)) for step in made.steps] == [(4, 1), (3, 2), (2, 3), (2, 3), (2, 3)]
    first = made.steps[0]
    assert (first.number, first.title, first.undetermined) == (1, "End-use: purpose", ("xc",))
    meeting, adding, unsaid = (said.text for said in first.statements)
    assert meeting.startswith(
        "“purpose”, an element of End-use, is stated by four of six: Zedland, Act of Zedland, s. 1(1)"
    )
    assert meeting.endswith(". With this step five of six would state it.")
    assert "“the purpose for which" not in meeting
    assert adding == "Xebb would add it; it was not found in the texts held."
    assert unsaid == "Cannot be said: Xcalt (text not held)."


def test_a_member_of_a_union_may_be_silent_for_the_union_speaks(knowledge: Knowledge, survey: Survey) -> None:
    core = common_core(survey.on("record-keeping", ["zz", "xb"]))
    held = Held(knowledge.jurisdictions(), knowledge.instruments(), [], [])
    said = "The law of a union applies directly in Xebb and may speak to it."
    for under_union, told in (((), False), (("xb",), True)):
        elements = Elements(Annex(held, under_union), core)
        texts = [one.text for one in gaps(elements.annex, core) if one.text.startswith("Xebb")]
        assert texts[0].endswith(said) is told
    two = common_core(survey.on("record-keeping", ["zz", "xa", "xb"]))
    (first, *_), _ = steps([Elements(Annex(held, ["xb"]), two)])
    assert first.statements[1].text.endswith(f"it was not found in the texts held. {said}")


def test_figures_stand_side_by_side_with_absences(brief: Brief) -> None:
    (table,) = brief.quantities
    assert (table.concept, table.measure) == ("Record-keeping", "How long records are kept")
    said = {row.party: [one.text for one in row.statements] for row in table.rows}
    assert said["Zedland"] == [
        "at least 5 years: s. 2(1): “…shall keep records for at least five years from the end of the year of export.”, "
        "counted from “the end of the year of export”"
    ]
    assert said["Xebb"] == ["not found in the texts held"]
    assert said["Xcalt"] == ["text not held"]


def test_a_concept_without_elements_has_words_and_a_remark(composed: Compose) -> None:
    made = composed(Selection(("xd", "zz"), ("seizure",)))
    who, words = made.sections[0].summary
    assert "Xdrey (Act of Xdrey, s. 1 (our digest))" in who.text
    assert words.text == "Xdrey, s. 1 (our digest): “The reeve may seize a boat whose hull is painted green.”"
    assert "no elements" in made.sections[0].remarks[0].text
    assert made.sections[0].elements == ()


def test_a_concept_that_nobody_speaks_to_says_so(composed: Compose) -> None:
    section = composed(Selection(("zz", "xf", "xc"), ("deemed-export",))).sections[0]
    assert section.summary[0].text == (
        "Not found in the texts held: Zedland. Cannot be judged: Xfarn (not applicable), Xcalt (text not held)."
    )
    assert section.elements == section.core == section.differences == section.moves == ()
    assert "there is nothing to compare" in section.remarks[0].text
    assert len(section.gaps) == 3


def test_one_party_is_a_brief_of_one_law(composed: Compose) -> None:
    made = composed(Selection(("zz",), ("end-use", "record-keeping")))
    section = made.sections[0]
    assert section.core == section.mostly == section.differences == section.moves == ()
    assert "need at least two parties" in section.remarks[0].text
    assert made.steps == ()
    assert "at least two parties" in made.steps_remarks[0].text
    assert [said.text.partition(":")[0] for said in section.summary[1:]] == [
        "“purpose”", "“stated by buyer”", "“verified after delivery”"
    ]  # fmt: skip
    assert made.title == "Export controls of: Zedland"


def test_forty_parties_and_every_concept(composed: Compose, survey: Survey) -> None:
    made = composed(Selection(survey.codes, tuple(concept.id for concept in survey.concepts)))
    assert len(made.parties) == len(survey.codes) > 30
    assert len(made.steps) == 20
    assert "more steps are not printed" in made.steps_remarks[-1].text
    assert made.title.endswith(f"and {len(survey.codes) - 5} more")


@pytest.mark.parametrize(("selection", "error", "said"), [
    (Selection((), ("end-use",)), ExportlexError, "needs parties"),
    (Selection(("zz",), ()), ExportlexError, "needs concepts"),
    (Selection(("zz", "qq"), ("end-use",)), UnknownWordError, "'qq'"),
    (Selection(("zz",), ("end-uze",)), UnknownWordError, "end-use"),
    (Selection(("zz",), ("end-use",), target="xa"), UnknownWordError, "'xa'"),
    (Selection(("zz",), ("end-use",), lists=(("zz", "nowhere"),)), UnknownWordError, "nowhere"),
])  # fmt: skip
def test_what_cannot_be_composed_is_said(
    composed: Compose, selection: Selection, error: type[Exception], said: str
) -> None:
    with pytest.raises(error, match=said):
        composed(selection)


def test_parties_and_concepts_named_twice_count_once(composed: Compose) -> None:
    made = composed(Selection(("zz", "zz", "xa"), ("end-use", "end-use"), title=" A\n title "))
    assert [party.code for party in made.parties] == ["zz", "xa"]
    assert [section.concept for section in made.sections] == ["end-use"]
    assert made.title == "A title"


def test_lists_of_parties_without_lists_say_that_none_is_held(composed: Compose) -> None:
    (table,) = composed(Selection(("zz", "xa"), ("end-use",), lists=(("zz", "xa"),))).thresholds
    assert (table.left, table.right, table.rows) == ("Zedland", "Xarn", ())
    assert "No control list is held" in table.remarks[0].text


def test_pinned_passages_stand_in_the_annex_once(composed: Compose) -> None:
    cited = Pin("zz/act", "en", "s. 1(1), definition of “end-use”")
    other, whole, gone = Pin("zz/act", "en", "s. 3(1)"), Pin("zz/act", "en", "s. 2"), Pin("zz/act", "en", "s. 99")
    made = composed(Selection(("zz",), ("end-use",), pins=(cited, other, whole, whole, gone)))
    pinned = {source.pinpoint: source for source in made.sources if source.pinned}
    assert set(pinned) == {cited.pinpoint, other.pinpoint, whole.pinpoint}
    assert pinned[cited.pinpoint].key == "1"
    assert "30 working days" in pinned[other.pinpoint].text
    assert "contracts, invoices and manifests" in pinned[whole.pinpoint].text
    assert [one.title for one in made.not_held] == ["Act of Zedland, s. 99 (pinned)"]


def test_sources_carry_all_that_a_citation_needs(brief: Brief) -> None:
    source = brief.sources[0]
    assert (source.party, source.title, source.dated) == ("Zedland", "Act of Zedland", "as of 2031-02-03")
    assert source.address == "https://gazette.isles.example/zz/act"
    assert len(source.sha256) == 64
    assert source.permalink.startswith("provision?instrument=zz%2Fact&language=en&pinpoint=s.+1%281%29")
    assert source.text.startswith("end-use: the purpose for which goods")


def test_texts_held_and_not_held(brief: Brief) -> None:
    assert [(one.party, one.dated) for one in brief.held] == [
        (name, "as of 2031-02-03") for name in ("Zedland", "Xarn", "Xebb")
    ]
    assert [(one.party, one.held) for one in brief.not_held] == [("Xcalt", "not held")]


def test_parts_that_are_missing_are_listed(composed: Compose) -> None:
    (held,) = composed(Selection(("xg",), ("end-use",))).held
    assert held.missing == ("s. 9",)
    assert "the second half was lost at sea" in held.held


def test_a_very_long_passage_is_cut_with_a_sign() -> None:
    assert cut("short", "https://x.example") == "short"
    shown = cut("word " * LONGEST, "https://x.example")
    assert len(shown) < LONGEST + 200
    assert shown.endswith("… [cut here: 10,000 of 50,000 characters; the rest: https://x.example]")
