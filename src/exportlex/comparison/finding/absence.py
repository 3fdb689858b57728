"""Why a cell is empty: one of four absences, with the evidence for it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from exportlex.comparison.finding.query import Query
from exportlex.comparison.results import Absence, Empty
from exportlex.indexing.knowledge import Knowledge, Row

# How a missing part is cited where it is one of the law's own provisions, not an annex, a list, a recital or a guide
# that the law refers to: "Articles 5 to 28", "s. 9", "§ 4", "第三章".
_PROVISIONS = re.compile(
    r"(?:arts?|articles?|artikel|ss?|secs?|sections?|regs?|regulations?|chapters?|parts?|titles?)[. ]"
    r"|§|第.+[条條章]|제.+[조장]",
    re.IGNORECASE,
)
_SHOWN = 6  # terms and instruments in a reason; all stand in ``Empty.searched`` and ``Empty.instruments``


def why_empty(knowledge: Knowledge, query: Query, code: str, faint: Sequence[str] = ()) -> Empty:
    """The absence of a jurisdiction for a query; ``faint``: words of it that stand there, and say nothing of it.

    In order: a concept declared not applicable; no text held; a suspect reading, which must never pass for silence; no
    text whose own provisions are all held; a law of the field that is known and not held at all; and only then "not
    found in the texts held", which names the parts of them that are not held. Annexes and lists that a conversion lacks
    are such parts: they name goods and countries, and a law whose articles are all held and silent is silent.
    """
    instruments, held = in_force(knowledge, code)
    names = tuple(sorted({row["id"] for row in held or instruments}))
    searched = _searched(query, held or instruments)
    for absence, reason in (
        (Absence.NOT_APPLICABLE, _not_applicable(knowledge, query, code)),
        (Absence.NOT_HELD, _not_held(held, instruments)),
        (Absence.SUSPECT, _suspect(knowledge, held)),
        (Absence.NOT_HELD, _only_parts(held)),
        (Absence.NOT_HELD, _unheld(knowledge, code)),
    ):
        if reason:
            return Empty(code, absence, reason, searched, names)
    reason = _silent(knowledge, searched, faint, held) + _beside(knowledge, code)
    return Empty(code, Absence.NOT_FOUND, reason, searched, names)


def in_force(knowledge: Knowledge, code: str) -> tuple[list[Row], list[Row]]:
    """The instruments of a jurisdiction that are in force, and those of them whose text is held."""
    instruments = [row for row in knowledge.instruments([code]) if not row["repealed"]]
    return instruments, [row for row in instruments if row["held"] in ("official", "converted")]


def _beside(knowledge: Knowledge, code: str) -> str:
    """What to know of a member of a union: its silence may be there because the union has spoken."""
    law = knowledge.groups.law_over(code)
    return f"; the law held under {law} applies here directly and may speak to it" if law else ""


def _searched(query: Query, instruments: Sequence[Row]) -> tuple[str, ...]:
    """The terms in the languages of the texts; where the concept has none in them, all of its terms."""
    languages = dict.fromkeys(row["language"] for row in instruments)
    terms = tuple(dict.fromkeys(term for language in languages for term in query.terms_in(language)))
    return terms or query.terms


def _not_applicable(knowledge: Knowledge, query: Query, code: str) -> str:
    declared: dict[str, str] = next(
        (row["not_applicable"] for row in knowledge.jurisdictions() if row["code"] == code), {}
    )
    return str(declared.get(query.identifier, "")) if query.identifier else ""


def _unheld(knowledge: Knowledge, code: str) -> str:
    laws: list[str] = next((row["unheld"] for row in knowledge.jurisdictions() if row["code"] == code), [])
    return f"laws that may speak to it are not held: {_listed(laws)}" if laws else ""


def _not_held(held: list[Row], instruments: list[Row]) -> str:
    if held:
        return ""
    if any(row["held"] == "digest" for row in instruments):
        lacking = "; ".join(f"{row['id']}: {row['incomplete']}" for row in instruments if row["incomplete"])
        return "only our digest is held, and it is silent; " + (
            lacking or "the official text has not been gathered (exportlex gather)"
        )
    return "no text of this jurisdiction has been gathered (exportlex gather)"


def _suspect(knowledge: Knowledge, held: list[Row]) -> str:
    doubtful = [
        f"{issue['instrument']}: {issue['message']}"
        for row in held
        for issue in knowledge.issues(row["id"])
        if issue["suspect"] and issue["language"] == row["language"]
    ]
    return "; ".join(doubtful[:3])


def _only_parts(held: list[Row]) -> str:
    if any(not lacks_provisions(row) for row in held):
        return ""
    return "; ".join(f"{row['id']} is held in part: {lacking(row)}" for row in held[:3])


def lacks_provisions(row: Row) -> bool:
    """Whether provisions of the law itself, and not only annexes or lists, are missing from the text held."""
    return any(_PROVISIONS.match(part) for part in row["missing"])


def lacking(row: Row) -> str:
    """What of a text is not held, as its declaration says."""
    missing = "missing: " + ", ".join(row["missing"]) if row["missing"] else ""
    return "; ".join(filter(None, (row["incomplete"], missing)))


def _silent(knowledge: Knowledge, searched: Sequence[str], faint: Sequence[str], held: Sequence[Row]) -> str:
    words, texts = _listed([f"“{term}”" for term in searched]), _listed(sorted({row["id"] for row in held}))
    read = any(knowledge.encoder.reads(row["language"]) for row in held)
    reason = f"none of the words searched ({words}){' nor a passage close in meaning' * read} stands in {texts}"
    if faint:
        only = _listed([f"“{term}”" for term in faint])
        reason = f"of the words searched ({words}) only {only} stands in {texts}, where nothing else speaks to it"
    parts = sorted((row for row in held if lacking(row)), key=lambda row: not row["missing"])
    return reason + "".join(f"; {row['id']} is held in part ({lacking(row)})" for row in parts[:3])


def _listed(names: Sequence[str]) -> str:
    more = len(names) - _SHOWN
    return ", ".join(names[:_SHOWN]) + (f" and {more} more" if more > 0 else "")
