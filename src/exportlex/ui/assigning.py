"""Why a provision was assigned to a concept: everything that speaks for it, as a list that can be opened."""

from __future__ import annotations

import html

from exportlex.catalog.concepts import Concept, ConceptScheme
from exportlex.comparison.classing.reasons import reasons
from exportlex.comparison.results import Hit
from exportlex.ui import reviewing, words
from exportlex.ui.tables import facts

_NAMES = {
    "definition": "Definition", "terms": "Its names", "signals": "Telling words", "elements": "Elements",
    "left out": "Left out", "digest": "Our digest", "closeness": "Closeness, 0 to 1", "review": "Reviewer",
}  # fmt: skip
_OURS = "These are findings of our programs, made by the rules of the concept scheme, and no words of the law."


def assigned(scheme: ConceptScheme, concept: Concept, hit: Hit) -> str:
    """Every reason for the assignment, and what a reviewer decided of it, as HTML behind a summary."""
    question = f"Why was this provision assigned to “{html.escape(concept.label)}”?"
    found = [("What it is", words.what(hit))]
    found += [(_NAMES[reason.kind], reason.said) for reason in reasons(scheme, concept, hit)]
    found += [("Place", f"{hit.rank} among the passages found in this jurisdiction; 1 is the best")]
    return (
        f'<details class="xl-fold xl-cite"><summary>{question}</summary>{facts(found)}'
        f'<p class="xl-note">{_OURS}</p></details>{reviewing.review(hit.decision, hit.text)}'
    )
