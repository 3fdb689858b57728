"""The measure of figures, by hand-made labels and passages."""

from __future__ import annotations

from pathlib import Path
from typing import Any, cast

import pytest

from exportlex.evaluation.labelled_figures import figures_of, same_figure
from exportlex.evaluation.provisions import PRESENT, ProvisionLabel
from exportlex.evaluation.quantities import FigureScore, score_labels
from exportlex.extraction.quantities import Quantity, quantities
from exportlex.indexing.knowledge import Knowledge

PASSAGES = [
    ("s. 1(1)", "Records must be kept for five years after the sale.", ""),
    ("s. 2", "is liable to a fine not exceeding $500 or to imprisonment for at most 12 months", ""),
    ("s. 2(3)", "to a fine of at least $900", ""),
    ("s. 3", "The permit is valid for two years. A fee of $20 is due.", ""),
    ("s. 4(a)", "twice the value of the raft;", "is liable to a penalty of"),
]


class Passages:
    """As much of the knowledge base as the measure asks for."""

    def rows(self, _: str, parameters: list[str]) -> list[dict[str, Any]]:
        assert parameters == ["zz/ferries", "en"]
        return [{"pinpoint": pinpoint, "text": text, "lead": lead} for pinpoint, text, lead in PASSAGES]


def label(concept: str, pinpoint: str, *elements: str) -> tuple[str, ProvisionLabel]:
    return "zz/ferries", ProvisionLabel("ca", concept, PRESENT, "", pinpoint, "en", elements)


def scored(*labels: tuple[str, ProvisionLabel], read: Path | None = None) -> FigureScore:
    scores = score_labels(cast(Knowledge, Passages()), labels, read)
    return scores[-1]


def test_figures_that_are_found() -> None:
    total = scored(
        label("record-keeping", "s 1", "years=5"),
        label("criminal-penalty", "s 2", "years", "max_fine=500 CAD", "max_imprisonment_years=1", "min_fine=900 CAD"),
        label("licence-individual", "s 3", "validity_years=2"),
        label("administrative-penalty", "s 4(a)", "multiple_of_value=2"),
    )
    assert (total.name, total.wanted, total.recalled) == ("all", 6, 6)
    assert (total.with_direction, total.directed) == (3, 3)
    assert (total.ours, total.in_labels) == (6, 6)


def test_what_is_missed_and_what_no_label_lists() -> None:
    total = scored(label("record-keeping", "s 1", "years=6"), label("criminal-penalty", "s 2", "max_fine=500 CAD"))
    assert total.missed == ["zz/ferries en s 1: years=6"]
    assert (total.ours, total.in_labels) == (4, 1)
    assert total.further[0].split("\t") == ["zz/ferries", "en", "s. 1(1)", "retention", "5", "years"]
    assert total.to_json()["exact_strict"] == 0.25
    assert total.to_json()["exact_by_eye"] == 1.0
    assert total.to_json()["unread"] == 3


def test_what_is_read_by_eye_counts_beside(tmp_path: Path) -> None:
    read = tmp_path / "read.tsv"
    read.write_text(
        "instrument\tlanguage\tpinpoint\tmeasures\tvalue\tunit\tright\tnote\n"
        "zz/ferries\ten\ts. 2\timprisonment\t12\tmonths\tyes\t\n"
        "zz/ferries\ten\ts. 2(3)\tfine\t900\tCAD\tno\t\n",
        encoding="utf-8",
    )
    total = scored(label("criminal-penalty", "s 2", "max_fine=500 CAD"), read=read)
    assert (total.read, total.read_right, total.to_json()["exact_by_eye"]) == (2, 1, 0.6667)


def test_a_figure_of_another_kind_is_no_match() -> None:
    total = scored(label("licence-individual", "s 1", "validity_years=5"))
    assert (total.wanted, total.recalled, total.ours) == (1, 0, 0)
    assert total.to_json()["direction"] is None


def test_labels_without_figures_are_not_measured() -> None:
    assert score_labels(cast(Knowledge, Passages()), [label("record-keeping", "s 1", "what")]) == []


def test_a_ceiling_found_as_a_floor_is_no_right_direction() -> None:
    total = scored(label("criminal-penalty", "s 2(3)", "max_fine=900 CAD"))
    assert (total.recalled, total.with_direction, total.directed) == (1, 1, 0)


WRITTEN = [
    ("record-keeping", "years=5", (5, "years", "retention", "")),
    ("processing-time", "working_days=10", (10, "working days", "time-limit", "")),
    ("criminal-penalty", "min_imprisonment_years=1", (1, "years", "imprisonment", "min")),
    ("criminal-penalty", "max_fine=1271078 USD", (1_271_078, "USD", "fine", "max")),
    ("administrative-penalty", "multiple_of_value=1.5", (1.5, "multiple", "multiple-of-value", "")),
    ("de-minimis", "de_minimis_percent=25", (25, "percent", "percentage", "")),
    ("licence-global", "validity_months=6", (6, "months", "validity", "")),
    ("reporting-duty", "days=30", (30, "days", "", "")),
]


@pytest.mark.parametrize(("concept", "written", "meant"), WRITTEN)
def test_how_labels_write_figures(concept: str, written: str, meant: tuple[float, str, str, str]) -> None:
    (figure,) = figures_of(label(concept, "s 1", written)[1])
    assert (figure.value, figure.unit, figure.kind, figure.direction) == meant


def test_words_that_are_no_figures_of_a_label() -> None:
    assert figures_of(label("de-minimis", "s 1", "percentage", "destination=any", "from which event=sale")[1]) == ()


SAME = [
    ("a penalty of 150 percent of the value", "multiple_of_value=1.5", True),
    ("a penalty of 150 percent of the value", "multiple_of_value=150", False),
    ("imprisonment of 24 months", "max_imprisonment_years=2", True),
    ("within 10 working days", "days=10", True),
    ("within 10 days", "days=11", False),
]


@pytest.mark.parametrize(("text", "written", "same"), SAME)
def test_one_amount_in_two_units(text: str, written: str, same: bool) -> None:
    ours: Quantity = quantities(text, "en")[0]
    (figure,) = figures_of(label("criminal-penalty", "s 1", written)[1])
    assert same_figure(ours, figure) is same
