"""What a party's law states of one element: the proving words in their surroundings, and where they stand."""

from __future__ import annotations

import html

from exportlex.comparison.stating.position import Position
from exportlex.comparison.stating.stated import Standing, Stated
from exportlex.exporting import links
from exportlex.exporting.quoting import spoken, window
from exportlex.exporting.saying import silence
from exportlex.exporting.signs import STANDINGS
from exportlex.indexing.knowledge import Passage
from exportlex.ui import words
from exportlex.ui.rendering import Span, marked


def quoted(passage: Passage, start: int, end: int) -> str:
    """The words from ``start`` to ``end``, bold among those around them, as HTML in their language."""
    first, last = window(passage, start, end)
    shown = marked(passage.text, [Span(start, min(end, last), tag="b")], first, last).replace("\n", " ")
    before, after = "…" * (first > 0), "…" * (last < len(passage.text))
    return f'“<span lang="{html.escape(spoken(passage))}" dir="auto">{before}{shown}{after}</span>”'


def place(passage: Passage) -> str:
    """Where it stands: the pinpoint as a link into the app, the instrument, the date, the official address."""
    dated = html.escape(words.as_of(passage.as_of, passage.sha256))
    ours = f" {words.tag(passage.held)}" if passage.held == "digest" else ""
    link, out = html.escape(links.provision_link(passage)), words.anchor(passage.address, "official address")
    return (
        f'<a href="{link}">{html.escape(passage.pinpoint)}</a> '
        f"<small>{html.escape(passage.title)}, {dated}{ours} · {out}</small>"
    )


def proved(stated: Stated) -> str:
    """An element as it is stated: its answers, the words, the place, and what a reviewer decided of it."""
    answer = f"<b>{html.escape(', '.join(stated.values))}:</b> " if stated.values else ""
    said = stated.decision.said_of(stated.hit.text) if stated.decision else ""
    review = f" <small>({html.escape(said)})</small>" if said else ""
    start, end = stated.spans[0]
    return f"{answer}{quoted(stated.hit.passage, start, end)} {place(stated.hit.passage)}{review}"


def of_element(position: Position, label: str) -> str:
    """How an element stands in a party's law, with a sign, a word and the evidence, as HTML."""
    standing, stated = position.standing(label), position.of(label)
    sign = f'<span aria-hidden="true">{STANDINGS[standing]}</span> '
    if standing is Standing.COVERED and stated:
        return sign + proved(stated)
    if stated:
        return f"{sign}{html.escape(str(standing))}: {proved(stated)}"
    if standing is Standing.UNKNOWN:
        return f"{sign}cannot be said: {html.escape(position.why_unknown(label))}"
    return sign + html.escape(silence(position, label)) + ("" if position.empty else looked_through(position))


def of_concept(position: Position) -> str:
    """Whether a party's law speaks to the concept at all, with its best passage or its absence, as HTML."""
    if position.empty:
        return html.escape(silence(position, ""))
    passage = position.hits[0].passage
    return f"{quoted(passage, 0, 0)} {place(passage)}"


def looked_through(position: Position) -> str:
    """The deciding passages, each a link, folded, as HTML."""
    items = "".join(f"<li>{place(hit.passage)}</li>" for hit in position.hits)
    return (
        '<details class="xl-fold xl-cite"><summary>The passages that decide, looked through first</summary>'
        f"<ul>{items}</ul></details>"
    )


def bulleted(lines: list[str]) -> str:
    """HTML lines as a list; nothing of none."""
    return "<ul>" + "".join(f"<li>{line}</li>" for line in lines) + "</ul>" if lines else ""
