"""Commands of reviewers: decide, decisions."""

from __future__ import annotations

from typing import Annotated, Any

import typer
from rich.markup import escape
from rich.table import Table

from exportlex.catalog.decisions import Decision, Verdict, write_decision
from exportlex.cli.deciding import Asked, decided, state_of
from exportlex.cli.options import Corpus, Data, Json, places
from exportlex.cli.output import err, json_lines, out
from exportlex.errors import UnknownWordError
from exportlex.indexing.knowledge import Knowledge

_SPEAKS = {"assignment": "speaks to", "element": "shows", "relation": "relation on"}


def decide(  # noqa: PLR0913, PLR0917 - one option per thing that a decision states
    verdict: Annotated[Verdict, typer.Argument(help="accept, correct or reject what was found.")],
    concept: Annotated[str, typer.Option(help="The concept, such as end-use.")],
    jurisdiction: Annotated[str, typer.Option(help="The jurisdiction, such as us.")],
    who: Annotated[str, typer.Option(help="Who decides.")],
    why: Annotated[str, typer.Option(help="The reason, in a sentence.")],
    instrument: Annotated[str, typer.Option(help="The instrument, such as us/ear.")] = "",
    pinpoint: Annotated[str, typer.Option(help="The provision as it is cited.")] = "",
    language: Annotated[str, typer.Option(help="The language version (default: the law's first).")] = "",
    term: Annotated[str, typer.Option(help="The defined term, where a provision defines several.")] = "",
    element: Annotated[str, typer.Option(help="Decide on this element, not on the whole provision.")] = "",
    against: Annotated[str, typer.Option(help="Decide on the relation to this jurisdiction.")] = "",
    instead: Annotated[
        str, typer.Option(help="What a correction puts in place: a concept, an answer or element, a relation.")
    ] = "",
    as_json: Json = False,
    data: Data = None,
    corpus: Corpus = None,
) -> None:
    """Record a reviewer's decision: that a provision speaks to a concept, shows an element, or how two laws relate.

    It is written to corpus/decisions/<jurisdiction>.toml with the digest of the words decided on; once these change
    it is shown as outdated and not applied. A later decision on the same thing replaces it.
    """
    knowledge = Knowledge.open(places(data, corpus))
    asked = Asked(verdict, concept, jurisdiction, who, why, instrument, pinpoint, language, term, element, against,
                  instead)  # fmt: skip
    decision = decided(knowledge, asked)
    try:
        path = write_decision(knowledge.places.built_in, decision)
    except OSError as error:
        raise UnknownWordError(
            f"the decision cannot be written: {error}; make the folder writable and run again"
        ) from error
    if as_json:
        json_lines([_row(decision, "holds")])
    err().print(f"{_subject(decision)}: {decision.said}. Written to {path}.", markup=False, soft_wrap=True)


def decisions(as_json: Json = False, data: Data = None, corpus: Corpus = None) -> None:
    """Every decision in force, and whether it still holds: one on words that have changed since is outdated."""
    knowledge = Knowledge.open(places(data, corpus))
    rows = [(decision, state_of(knowledge, decision)) for decision in knowledge.decisions]
    if as_json:
        json_lines(_row(decision, state) for decision, state in rows)
        return
    if not rows:
        out().print("No decisions yet; exportlex decide --help says how to take one.")
        return
    table = Table("about", "decision", "state")
    for decision, state in rows:
        table.add_row(escape(_subject(decision)), escape(decision.said), escape(state))
    out().print(table)


def _row(decision: Decision, state: str) -> dict[str, Any]:
    """Every field of the decision, whether it holds, and if not why."""
    reason = "" if state == "holds" else state
    return decision.model_dump(mode="json") | {"holds": not reason, "reason": reason}


def _subject(decision: Decision) -> str:
    what = f"{_SPEAKS[decision.about]} {decision.concept}" + (f": {decision.element}" if decision.element else "")
    if decision.against:
        return f"{what}: {decision.jurisdiction} – {decision.against}"
    return f"{decision.instrument} {decision.pinpoint} {what}"
