"""Why a cell is empty: one of four absences, with the evidence for it."""

from __future__ import annotations

from exportlex.comparison.query import Query
from exportlex.comparison.results import Absence, Empty
from exportlex.indexing.knowledge import Knowledge, Row


def why_empty(knowledge: Knowledge, query: Query, code: str) -> Empty:
    """The absence of a jurisdiction for a query.

    In order: a concept declared not applicable; no text held; a suspect reading, which must never pass for silence; a
    digest or an incomplete text in place of the law; and only then "not found in the texts held".
    """
    instruments = knowledge.instruments([code])
    held = [row for row in instruments if row["held"] in ("official", "converted")]
    names = tuple(sorted({row["id"] for row in held or instruments}))
    for absence, reason in (
        (Absence.NOT_APPLICABLE, _not_applicable(knowledge, query, code)),
        (Absence.NOT_HELD, _not_held(held, instruments)),
        (Absence.SUSPECT, _suspect(knowledge, held)),
        (Absence.NOT_HELD, _incomplete(held)),
    ):
        if reason:
            return Empty(code, absence, reason, query.terms, names)
    words = ", ".join(f"“{term}”" for term in query.terms[:6])
    reason = f"none of the words searched ({words}) nor a passage close in meaning stands in {', '.join(names)}"
    return Empty(code, Absence.NOT_FOUND, reason, query.terms, names)


def _not_applicable(knowledge: Knowledge, query: Query, code: str) -> str:
    declared: dict[str, str] = next(
        (row["not_applicable"] for row in knowledge.jurisdictions() if row["code"] == code), {}
    )
    return str(declared.get(query.identifier, "")) if query.identifier else ""


def _not_held(held: list[Row], instruments: list[Row]) -> str:
    if held:
        return ""
    if any(row["held"] == "digest" for row in instruments):
        return "only our digest is held, and it is silent; the official text has not been gathered (exportlex gather)"
    return "no text of this jurisdiction has been gathered (exportlex gather)"


def _suspect(knowledge: Knowledge, held: list[Row]) -> str:
    doubtful = [
        f"{issue['instrument']}: {issue['message']}"
        for row in held
        for issue in knowledge.issues(row["id"])
        if issue["suspect"] and issue["language"] == row["language"]
    ]
    return "; ".join(doubtful[:3])


def _incomplete(held: list[Row]) -> str:
    parts = [f"{row['id']} is held in part: {row['incomplete']}" for row in held if row["incomplete"]]
    return "; ".join(parts[:3])
