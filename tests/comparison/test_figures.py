"""The figures of a position: one figure is one, with every passage that states it."""

from __future__ import annotations

from exportlex.comparison.stating.figures import figures_of

from .made import FERRIES, found, made_position

KEPT = found("zz", "Records must be kept for five years from the landing.", pinpoint="s. 1", instrument="zz/act",
             as_of="2031-01-02", address="https://isle.example/act")  # fmt: skip
RETAINED = found("zz", "Logs: documents must be kept for 60 months.", pinpoint="reg. 9", instrument="zz/rules",
                 as_of="2032-03-04", address="https://isle.example/rules")  # fmt: skip
LONGER = found("zz", "Records must be kept for six years; those records must be kept for six years.", pinpoint="s. 3")


def test_a_figure_that_two_instruments_state_has_both_places() -> None:
    (figure,) = made_position("zz", KEPT, RETAINED).figures
    assert figure.said == "5 years"
    assert figure.hit is KEPT
    assert [place.hit.passage.pinpoint for place in figure.places] == ["s. 1", "reg. 9"]


def test_every_place_has_its_own_words_date_and_address_as_json() -> None:
    (figure,) = made_position("zz", KEPT, RETAINED).figures
    said = figure.to_json()
    assert (said["value"], said["unit"], said["pinpoint"]) == (5, "years", "s. 1")
    assert [tuple(place.values()) for place in said["places"]] == [
        ("five years", "the landing", "zz/act", "s. 1", "en", "2031-01-02", "https://isle.example/act"),
        ("60 months", "", "zz/rules", "reg. 9", "en", "2032-03-04", "https://isle.example/rules"),
    ]


def test_to_keep_for_five_years_is_to_keep_for_at_least_five() -> None:
    least = found("zz", "Records must be kept for at least five years.", pinpoint="s. 2")
    (figure,) = made_position("zz", KEPT, least).figures
    assert [place.hit.passage.pinpoint for place in figure.places] == ["s. 1", "s. 2"]
    most = found("zz", "Records must be kept for at most five years.", pinpoint="s. 2")
    assert len(made_position("zz", KEPT, most).figures) == 2


def test_a_passage_that_states_a_figure_twice_is_one_place() -> None:
    (figure,) = made_position("zz", LONGER).figures
    assert len(figure.places) == 1


def test_figures_stand_in_the_order_of_the_passages() -> None:
    said = [figure.said for figure in made_position("zz", LONGER, KEPT, RETAINED).figures]
    assert said == ["6 years", "5 years"]


def test_only_what_the_concept_is_compared_by_is_a_figure_of_it() -> None:
    lent = FERRIES.model_copy(update={"measures": ["fine"]})
    assert figures_of(lent, [KEPT]) == ()


def test_what_only_comes_back_to_a_figure_is_no_other_figure() -> None:
    text = "The Keeper shall decide within 30 working days of the application. That 30-day period may not be extended."
    (figure,) = made_position("zz", found("zz", text)).figures
    assert figure.said == "within 30 working days"


def test_a_fine_of_a_percentage_of_the_value_is_a_multiple_of_it() -> None:
    fined = FERRIES.model_copy(update={"measures": ["multiple-of-value"]})
    double = found("zz", "a fine of twice the value of the ferry")
    percent = found("zz", "a fine of 200 percent of the value of the ferry")
    (figure,) = figures_of(fined, [double, percent])
    assert [place.quantity.words for place in figure.places] == ["twice", "200 percent"]


def test_a_ceiling_of_one_permit_takes_nothing_from_the_term_of_another() -> None:
    valid = FERRIES.model_copy(update={"measures": ["validity"]})
    text = "A single permit is valid for at most three years. A general permit is valid for three years."
    assert [figure.said for figure in figures_of(valid, [found("zz", text)])] == ["at most 3 years", "3 years"]
