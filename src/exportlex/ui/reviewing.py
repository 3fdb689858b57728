"""What reviewers decided, shown as such; and the command by which a reader may decide."""

from __future__ import annotations

import html
import shlex

from exportlex.catalog.decisions import Decision, text_digest
from exportlex.indexing.knowledge import Passage

_OUTDATED = "Outdated: the words have changed since, and the decision is not applied."
NAME, REASON = "YOUR NAME", "YOUR REASON"


def review(decision: Decision | None, *texts: str) -> str:
    """A reviewer's decision on these texts as HTML; "" where there is none."""
    if decision is None:
        return ""
    outdated = "" if holds(decision, *texts) else f" <b>{_OUTDATED}</b>"
    return f'<div class="xl-review"><b>Reviewed:</b> {html.escape(decision.said)}.{outdated}</div>'


def holds(decision: Decision, *texts: str) -> bool:
    """Whether the words decided on are still these; of a relation the words of both sides, in either order."""
    return not decision.text or decision.text in (text_digest(*texts), text_digest(*reversed(texts)))


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
