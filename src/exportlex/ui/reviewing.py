"""What reviewers decided, shown as such; and the command by which a reader may decide."""

from __future__ import annotations

import html
import shlex

from exportlex.catalog.decisions import OUTDATED, Decision
from exportlex.comparison.deciding import passages_at
from exportlex.indexing.knowledge import Knowledge, Passage

_OUTDATED = f"{OUTDATED[0].upper()}{OUTDATED[1:]}."
NAME, REASON = "YOUR NAME", "YOUR REASON"


def review(decision: Decision | None, *texts: str) -> str:
    """A reviewer's decision on these texts as HTML; "" where there is none."""
    if decision is None:
        return ""
    return _shown(decision) if decision.holds_for(*texts) else outdated(decision)


def outdated(decision: Decision) -> str:
    """A decision on words that are no longer there, as HTML."""
    return _shown(decision, f" <b>{_OUTDATED}</b>")


def of_provision(known: Knowledge, instrument: str, language: str, pinpoint: str) -> str:
    """Every decision on a provision, with what it is about, as HTML; "" where there is none."""
    place = (instrument, pinpoint)
    found = [one for one in known.decisions if (one.instrument, one.pinpoint) == place]
    return "".join(_of_provision(known, one) for one in found if one.language in ("", language))


def _of_provision(known: Knowledge, decision: Decision) -> str:
    passages = known.passages(passages_at(known, [decision]))
    holding = [passage.text for passage in passages if decision.holds_for(passage.text)]
    shown = f"that it shows “{decision.element}”, " if decision.element else "that it speaks to it, "
    concept = known.concepts.by_id.get(decision.concept)
    about = f"On the concept “{concept.label if concept else decision.concept}”, {shown}"
    return f'<div class="xl-note">{html.escape(about)}a reviewer decided:</div>' + (
        review(decision, holding[0]) if holding else outdated(decision)
    )


def _shown(decision: Decision, also: str = "") -> str:
    said = html.escape(decision.said.rstrip("."))
    return f'<div class="xl-review"><b>Reviewed:</b> {said}.{also}</div>'


def commands(concept: str, subject: dict[str, str], instead: str) -> dict[str, str]:
    """The command line for each verdict; ``subject``: its options, ``instead``: what a correction puts in place."""
    common = {"concept": concept} | subject
    signed = {"who": NAME, "why": REASON}
    return {
        "accept": _line("accept", common | signed),
        "correct": _line("correct", common | {"instead": instead} | signed),
        "reject": _line("reject", common | signed),
    }


def place(passage: Passage, element: str = "") -> dict[str, str]:
    """The options that name a provision, or with ``element`` an element in it."""
    named = {
        "jurisdiction": passage.jurisdiction, "instrument": passage.instrument, "pinpoint": passage.pinpoint,
        "language": passage.language, "term": passage.term, "element": element,
    }  # fmt: skip
    return {name: value for name, value in named.items() if value}


def _line(verdict: str, options: dict[str, str]) -> str:
    given = " ".join(f"--{name} {shlex.quote(value)}" for name, value in options.items())
    return f"exportlex decide {verdict} {given}"
