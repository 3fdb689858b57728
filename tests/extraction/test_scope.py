"""How far a definition reaches: from its own lead, the words above it, or its place."""

from __future__ import annotations

import pytest

from exportlex.model import ProvisionKind, Scope

from .law import found

LEADS = [
    ("In this Act, “ferry” means a boat.", Scope.INSTRUMENT),
    ("In these Regulations, “ferry” means a boat.", Scope.INSTRUMENT),
    ("For the purposes of this Regulation, “ferry” means a boat.", Scope.INSTRUMENT),
    ("For the purposes of this Part, “ferry” means a boat.", Scope.PART),
    ("In this Schedule, “ferry” means a boat.", Scope.PART),
    ("In this Chapter “ferry” means a boat.", Scope.PART),
    ("In this section, “ferry” means a boat.", Scope.SECTION),
    ("For the purposes of this Article, “ferry” means a boat.", Scope.SECTION),
    ("In subsection (2), “ferry” means a boat.", Scope.SECTION),
    ("For the purposes of paragraph (1), “ferry” means a boat.", Scope.SECTION),
    ("“Ferry” means a boat.", Scope.INSTRUMENT),
]


@pytest.mark.parametrize(("unit", "scope"), LEADS, ids=[unit[:40] for unit, _ in LEADS])
def test_the_lead_states_the_reach(unit: str, scope: Scope) -> None:
    (definition,) = found(unit, heading="Interpretation")
    assert definition.scope is scope


@pytest.mark.parametrize(
    ("lead", "scope"),
    [
        ("In this Act:", Scope.INSTRUMENT),
        ("In this Part:", Scope.PART),
        ("In this section:", Scope.SECTION),
        ("Section 4 of the River Act is not touched by these words:", Scope.INSTRUMENT),
    ],
)
def test_the_words_above_a_list_state_the_reach(lead: str, scope: Scope) -> None:
    (definition,) = found("“ferry” means a boat.", lead=lead, heading="Interpretation")
    assert definition.scope is scope


def test_an_exception_in_the_lead_is_no_reach() -> None:
    (definition,) = found("Except in section 4, “ferry” means a boat.", heading="Definitions")
    assert definition.scope is Scope.INSTRUMENT


def test_a_definition_in_a_schedule_reaches_no_further_than_the_schedule() -> None:
    (definition,) = found("“Ferry” means a boat.", heading="Definitions", within=(ProvisionKind.SCHEDULE, "Sch. 1"))
    assert definition.scope is Scope.PART


@pytest.mark.parametrize("kind", ["NOTE ", "ENTRY "])
def test_a_definition_in_a_list_entry_or_its_note_is_local(kind: str) -> None:
    (definition,) = found(f"{kind}'Ferry' means a boat.", within=(ProvisionKind.SCHEDULE, "Annex I"))
    assert definition.scope is Scope.LIST_ENTRY


CHINESE = [
    ("本法所称渡船，是指收费过河的船。", Scope.INSTRUMENT),
    ("本条例所称渡船，是指收费过河的船。", Scope.INSTRUMENT),
    ("本章所称渡船，是指收费过河的船。", Scope.PART),
    ("前款所称渡船，包括木筏。", Scope.SECTION),
    ("本条所称渡船，是指收费过河的船。", Scope.SECTION),
]


@pytest.mark.parametrize(("unit", "scope"), CHINESE)
def test_chinese_statutes_state_the_reach_in_the_subject(unit: str, scope: Scope) -> None:
    (definition,) = found(unit, language="zh")
    assert definition.scope is scope
