"""Where an English meaning starts and ends, and what a short name in brackets stands for."""

from __future__ import annotations

import pytest

from exportlex.model import DefinitionKind

from .law import found, terms

LISTED = [
    ("*Sail lamp.* (Cat 6) A sail (or mast) lamp is defined as a lamp on a sail.", "a lamp on a sail."),
    ("*Sail lamp.* (Cat 6)—A sail “lamp” is a lamp on a sail.", "a lamp on a sail."),
    ("*Sail lamp.* The term “sail lamp” includes: a lamp on a mast.", "a lamp on a mast."),
    ("*Sail lamp.* As applied to “boats” or “rafts,” refers to only that lamp.", "only that lamp."),
    ("*Sail lamp.* For parts 4 and 5, “sail lamps” include mast lamps.", "mast lamps."),
    (
        "*Sail lamp* (Cat 2)—The art of lamps, means and methods of light.",
        "The art of lamps, means and methods of light.",
    ),
    ("*“Sail lamp” (as used on boats).* A sail lamp is any lamp on a sail.", "any lamp on a sail."),
    ("“Sail lamp” consists of a lamp and a sail.", "consists of a lamp and a sail."),
    ("“Sail lamp” is equivalent to “mast lamp”.", "“mast lamp”."),
    ('"Sail lamp ("SL") (3) means a lamp on a sail.', "a lamp on a sail."),
    ("“Sail lamp” (“SL”) (7) Posts means posts with a sail lamp.", "posts with a sail lamp."),
    ("“Sail lamp” as applied to “boats”, refers to that lamp.", "that lamp."),
    ("“Sail lamp” shall be construed as follows— a lamp on a sail.", "a lamp on a sail."),
]


@pytest.mark.parametrize(("unit", "meaning"), LISTED, ids=[unit[:50] for unit, _ in LISTED])
def test_where_the_meaning_of_a_listed_term_starts(unit: str, meaning: str) -> None:
    (definition,) = found(unit, heading="Definitions")
    assert definition.term.startswith("Sail lamp")
    assert definition.text == meaning


def test_several_names_of_one_emphasised_head() -> None:
    (definition,) = found("*“Lit by”, “lit from” or “shone on by”.* (Cat 2)—Near a lamp.", heading="Definitions")
    assert (definition.term, definition.aliases) == ("Lit by", ("lit from", "shone on by"))


@pytest.mark.parametrize(
    ("unit", "aliases"),
    [
        ("“Drift” (raft) (Cat 7) means the way of a raft in an hour.", ()),
        ("“Drift” (DR) (Cat 7) means the way of a raft in an hour.", ("DR",)),
        ("“Drift” (sometimes called “drag” or “pull”) (Cat 7) means the way of a raft.", ("drag", "pull")),
        ("“A drift” means the way of a raft.", ()),
        ("“a drift” means the way of a raft.", ("drift",)),
    ],
)
def test_names_in_brackets_and_without_their_article(unit: str, aliases: tuple[str, ...]) -> None:
    (definition,) = found(unit, heading="Definitions")
    assert definition.aliases == aliases


@pytest.mark.parametrize(
    ("unit", "kind"),
    [
        ("*Sail lamp.* The phrase sail lamp includes mast lamps.", DefinitionKind.INCLUSION_ONLY),
        ("“Sail lamp” includes but is not limited to mast lamps.", DefinitionKind.INCLUSION_ONLY),
        ("“Sail lamp” is equivalent to “mast lamp”.", DefinitionKind.SEE_REFERENCE),
        ("“Sail lamp” is synonymous with “mast lamp”.", DefinitionKind.SEE_REFERENCE),
        ("“Sail” lamp (6) - see “mast lamp”.", DefinitionKind.SEE_REFERENCE),
    ],
)
def test_kinds_of_listed_terms(unit: str, kind: DefinitionKind) -> None:
    (definition,) = found(unit, heading="Definitions")
    assert definition.kind is kind


def test_a_term_that_is_sent_elsewhere_within_another_entry() -> None:
    first, second = found("*Sail.* A cloth on a mast. For *mast lamp*, see section 9.", heading="Definitions")
    assert first.text == "A cloth on a mast. For mast lamp, see section 9."
    assert (second.term, second.kind) == ("mast lamp", DefinitionKind.SEE_REFERENCE)


def test_a_term_alone_with_its_meaning_below_is_one_definition() -> None:
    units = ["*Keeper.*", ["(a) The term keeper includes:", ["(1) a warden;", "(2) a clerk."]]]
    (definition,) = found(*units, heading="Definitions")
    assert (definition.kind, definition.text[:3]) == (DefinitionKind.INCLUSION_ONLY, "(a)")


def test_each_item_below_may_limit_the_term() -> None:
    units = ["“pier dues”, in relation to—", ["(a) a raft, means its toll;", "(b) a ship, means its berth dues;"]]
    (definition,) = found(*units, heading="Words")
    assert (definition.term, definition.text.splitlines()[0]) == ("pier dues", "(a) a raft, means its toll;")


def test_a_limit_with_brackets_and_full_stops() -> None:
    (definition,) = found("“glow” in relation to metals (e.g. brass, tin) means their shine.", heading="Words")
    assert definition.text == "their shine."


def test_a_list_ends_with_its_last_word_and_not_with_and() -> None:
    first, second, third = found(
        "“keeper” has the same meaning as in the Lamp Act 2001; and",
        "“pier” means—",
        ["(a) a jetty;", "(b) a quay; and"],
        "“raft” means logs.",
        heading="Words",
    )
    assert first.text.endswith("Lamp Act 2001")
    assert first.reference.endswith("Lamp Act 2001")
    assert second.text.endswith("(b) a quay")
    assert third.text == "logs."


RULES = [
    (
        "For purposes of this section, “lamp” means a light on a post of the U.S. Coast. The keeper may put it out.",
        "Coast.",
    ),
    ("For purposes of this section, “lamp” means a light. It does not include a candle.", "a candle."),
    ("For purposes of this section, “lamp” means a light. For example, a lantern is a lamp.", "is a lamp."),
    ("For purposes of this section, “lamp” means a light. A “lamp” may hang. Ships pass.", "may hang."),
    ("For purposes of this section, “lamp” means a light. “Lamp” is synonymous with torch.", "a light."),
]


@pytest.mark.parametrize(("unit", "last"), RULES)
def test_a_definition_among_rules_ends_with_what_goes_on_about_the_term(unit: str, last: str) -> None:
    (definition,) = found(unit, heading="Lamps on piers")
    assert definition.text.endswith(last)


SHORT_NAMES = [
    ("This section applies where a person (“the sender”) sends a lamp.", "the sender", "a person"),
    ("A person who sends lamps abroad (“the sender”) keeps a book.", "the sender", "A person who sends lamps abroad"),
    ("The office of the keeper of lamps (the “Office”) is open.", "Office", "The office of the keeper of lamps"),
    ("Dues are paid to the Lantern Export Office (“LEO”).", "LEO", "the Lantern Export Office"),
    ("These Rules rest on rule 3 of the Lamp Dues Act (hereinafter the “Act”).", "Act", "the Lamp Dues Act"),
    ("These Rules rest on the Lamp Dues Act (referred to as the “Act” hereinafter).", "Act", "the Lamp Dues Act"),
    ("Lamps, wicks and oil (collectively, “wares”) are dutiable.", "wares", "Lamps, wicks and oil"),
    ("The parties to it (hereinafter called the named parties) sign.", "named parties", "The parties to it"),
    ("For ease of speech, lamps without number are designated as “free lamps.”", "free lamps", "lamps without number"),
    ("(2) Taking a lamp abroad by night (a dark export); or", "dark export", "Taking a lamp abroad by night"),
    ("Taking a lamp abroad by night (a “dark export”).", "dark export", "Taking a lamp abroad by night"),
    ("The clerk or other officer (in this section called a “keeper”) signs.", "keeper", "The clerk or other officer"),
]  # fmt: skip


@pytest.mark.parametrize(("unit", "term", "meaning"), SHORT_NAMES, ids=[unit[:50] for unit, _, _ in SHORT_NAMES])
def test_a_short_name_stands_for_the_noun_phrase_before_it(unit: str, term: str, meaning: str) -> None:
    (definition,) = found(unit, heading="Lamps abroad")
    assert (definition.term, definition.text) == (term, meaning)


@pytest.mark.parametrize(
    "unit",
    [
        "“Unmanned rafts” (“URs”) need a permit.",
        "The permit of section 7(a) (“Lamps”) is kept.",
        "Weight is given to Factor B (“bad faith”).",
        "This Act may be called the Lamp Act.",
        "The Board may set up a list, to be called the Lamp List.",
        "Rafts are also known as “floats”.",
        "(2) The keeper pays the dues within ten days (a total of five crowns).",
    ],
)
def test_brackets_and_calls_that_give_no_short_name(unit: str) -> None:
    assert terms(unit, heading="Lamps abroad") == []


def test_a_heading_whose_sentence_takes_its_term_up_again_is_one_definition() -> None:
    limits = "As used in § 3, supplement no. 1 (footnote No. 2) and 4A1"
    text = f"*Quay lamp.* {limits}, “quay lamp” or “pier lamp” means a lamp."
    (made,) = found(text, heading="Definitions")
    assert (made.term, made.text) == ("Quay lamp", "a lamp.")
    assert "pier lamp" in made.aliases


def test_two_terms_of_one_sentence_end_where_the_other_begins() -> None:
    first, second = found(
        "NOTE For purposes of this note, “lit” means on fire, and “unlit” means put out.", heading="Lamps"
    )
    assert (first.text, second.text) == ("on fire", "put out.")
