"""Pairs of laws that look alike and are not, from the printed page to the relation; and laws that are alike."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

import isles
from exportlex.comparison.compare import compare
from exportlex.comparison.results import Pair, Relation
from exportlex.indexing.knowledge import Knowledge
from indexing.desk import make_desk

LAWS = {
    "qm": {
        "Interpretation": [
            "In this Act—",
            "“*end-user*” means the person abroad who is the ultimate recipient of the goods;",
            "“*re-export*” means the sending of goods from one foreign country to another foreign country;",
            "“*transit*” means the passing through of goods that remain on board, are never unloaded and leave within "
            "ten days;",
        ],
        "Foreign lamps": [
            "A lamp made abroad needs a permit where the controlled content in it is more than 25 percent of its "
            "value.",
        ],
        "Inspection": [
            "An inspector may enter premises at any hour, and may inspect the books and records of customs there."
        ],
        "Keeping of records": [
            "A sender shall keep records, such as contracts and invoices, for five years from the end of the year of "
            "sending.",
        ],
    },
    "qn": {
        "Interpretation": [
            "In this Act—",
            "“*end-use*” means the purpose for which goods are intended to be used, as the buyer declares it;",
            "“*export*” means the sending of goods out of the isle, and includes the transmission of technology by "
            "electronic means and the temporary sending of goods;",
        ],
        "Foreign lamps": [
            "A lamp made abroad needs a permit where the controlled content in it is less than 25 percent of its "
            "value.",
        ],
        "Passage": [
            "In this section “*transit*” means the passing through of goods that remain on board, are never unloaded "
            "and leave within ten days.",
            "A ship in transit shows a lamp.",
        ],
        "Inspection": [
            "An inspector shall enter premises at any hour, and shall inspect the books and records of customs there."
        ],
        "Keeping of records": [
            "Whoever sends goods abroad must retain for five years after the year in which they were sent all records "
            "of it: invoices, contracts and manifests.",
        ],
    },
    "qo": {
        "Interpretation": [
            "In this Act—",
            "“*export*” means the sending of goods out of the isle for good or for a temporary stay, but does not "
            "include the transmission of technology by electronic means;",
            "“*transit*” means that goods pass through in under ten days, remain on board and are not unloaded;",
        ],
        "Inspection": [
            "Customs may at all reasonable times enter any premises of a sender for an inspection, and examine there "
            "the documents that he holds."
        ],
    },
}  # fmt: skip


@pytest.fixture(scope="module")
def laws(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Knowledge]:
    """The three laws, gathered and built as a user's own would be."""
    with pytest.MonkeyPatch.context() as patch:
        desk = make_desk(tmp_path_factory.mktemp("negatives"))
        patch.setattr("exportlex.settings.REPOSITORY", desk.folder)
        for code in LAWS:
            desk.declare(
                {f"{code}/jurisdiction.toml": isles.jurisdiction(code), f"{code}/act.toml": isles.instrument(code)}
            )
        desk.hold({isles.address(code): isles.act(f"Act of {code}", sections) for code, sections in LAWS.items()})
        yield desk.open()


def pair(knowledge: Knowledge, concept: str, a: str, b: str) -> Pair:
    (found,) = compare(knowledge, concept, [a, b]).pairs
    return found


# Concept, two laws, and what the reason must say.
NEGATIVES = [
    ("end-use", "qm", "qn", "qm: not found in the texts held"),  # qm speaks of the end-user only
    ("end-user", "qm", "qn", "qn: not found in the texts held"),
    ("export", "qm", "qn", "qm: not found in the texts held"),  # qm speaks of re-export only
    ("reexport", "qm", "qn", "qn: not found in the texts held"),
    ("de-minimis", "qm", "qn", "percentage: qm has more than 25 percent, qn has less than 25 percent"),
    ("export", "qn", "qo", "qn covers electronic transmission, which qo leaves out (“transmission"),
    ("transit", "qm", "qn", "qn’s definition holds in one section only (s. 3(1)"),
    ("inspection", "qm", "qn", "qm only allows where qn obliges"),
]


@pytest.mark.parametrize(("concept", "a", "b", "says"), NEGATIVES, ids=[f"{n[0]}-{n[1]}-{n[2]}" for n in NEGATIVES])
def test_what_looks_alike_is_not_called_equivalent(laws: Knowledge, concept: str, a: str, b: str, says: str) -> None:
    for found in (pair(laws, concept, a, b), pair(laws, concept, b, a)):
        assert found.relation is not Relation.EQUIVALENT
    found = pair(laws, concept, a, b)
    assert says in found.reason
    assert (found.relation is Relation.NO_COUNTERPART) is ("not found" in says)


ALIKE = [("record-keeping", "qm", "qn"), ("transit", "qm", "qo"), ("inspection", "qm", "qo")]


@pytest.mark.parametrize(("concept", "a", "b"), ALIKE, ids=[f"{n[0]}-{n[1]}-{n[2]}" for n in ALIKE])
def test_the_same_rule_in_other_words_is_equivalent(laws: Knowledge, concept: str, a: str, b: str) -> None:
    for found in (pair(laws, concept, a, b), pair(laws, concept, b, a)):
        assert found.relation is Relation.EQUIVALENT, found.reason
        assert found.textual is not None
        assert found.textual < 0.8  # not the same text
        assert "the same recognised elements" in found.reason
        assert all(f"{label} (“" in found.reason for label in found.shared)


def test_a_law_is_equivalent_to_itself_in_every_concept_it_speaks_of(laws: Knowledge) -> None:
    for concept in ("end-user", "reexport", "transit", "de-minimis", "inspection", "record-keeping"):
        assert pair(laws, concept, "qm", "qm").relation is Relation.EQUIVALENT
