"""Texts as HTML: everything escaped, spans marked, nothing told by colour alone."""

from __future__ import annotations

import html
from collections.abc import Iterable, Mapping, Sequence

from exportlex.comparison.differences import differing
from exportlex.comparison.results import Empty, Hit
from exportlex.indexing.knowledge import Passage
from exportlex.ui.address import link

HELD = {
    "official": "official text",
    "converted": "third party’s conversion of the official text",
    "digest": "our digest, not the official text",
}
STYLE = """<style>
.xl-text { white-space: pre-wrap; line-height: 1.5; overflow-wrap: anywhere; }
.xl-text mark { background: color-mix(in srgb, #f2b705 30%, transparent); color: inherit;
  border-bottom: 2px solid #b07d00; padding: 0 1px; }
.xl-text mark sup { font-size: 0.7em; font-weight: 600; margin-left: 1px; }
.xl-text u.xl-diff { text-decoration: underline wavy #c2410c 1px; text-underline-offset: 3px; }
.xl-cite { font-size: 0.85em; opacity: 0.85; }
.xl-tag { border: 1px solid currentColor; border-radius: 4px; padding: 0 5px; font-size: 0.78em; }
.xl-gloss { border-left: 3px solid currentColor; padding-left: 8px; opacity: 0.9; }
</style>"""


def marked(text: str, spans: Mapping[str, Iterable[tuple[int, int]]], numbers: Mapping[str, int]) -> str:
    """``text`` with the spans of each label marked; a raised number leads to the legend, the title names the label."""
    flat = sorted((start, -end, label) for label, found in spans.items() for start, end in found)
    pieces: list[str] = []
    position = 0
    for start, negative, label in flat:
        end = -negative
        if start < position:
            continue
        number = f"<sup>{numbers[label]}</sup>" if label in numbers else ""
        pieces += [
            html.escape(text[position:start]),
            f'<mark title="{html.escape(label)}">{html.escape(text[start:end])}{number}</mark>',
        ]
        position = end
    return "".join([*pieces, html.escape(text[position:])])


def against(text: str, other: str) -> str:
    """``text`` with the words underlined that do not stand in ``other``."""
    return "".join(
        f'<u class="xl-diff">{html.escape(run)}</u>' if absent and run.strip() else html.escape(run)
        for run, absent in differing(text, other)
    )


def box(inner: str, language: str) -> str:
    """A block of law in its language and direction."""
    direction = "rtl" if language in {"ar", "he", "fa"} else "ltr"
    return f'<div class="xl-text" lang="{html.escape(language)}" dir="{direction}">{inner}</div>'


def citation(passage: Passage) -> str:
    """Instrument, pinpoint, as-of date, how it is held, and the official address, as HTML."""
    here = link("provision", instrument=passage.instrument, language=passage.language, pinpoint=passage.pinpoint)
    return (
        f'<div class="xl-cite">{html.escape(passage.title)}, '
        f'<a href="{html.escape(here)}" target="_self">{html.escape(passage.pinpoint)}</a> · as of '
        f"{html.escape(passage.as_of or 'unknown')} · "
        f"<span class='xl-tag'>{HELD.get(passage.held, passage.held)}</span> · "
        f'<a href="{html.escape(passage.address)}">official address</a></div>'
    )


def citation_text(passage: Passage) -> str:
    """The same in one plain line, for copying and exports."""
    held = HELD.get(passage.held, passage.held)
    return f"{passage.title}, {passage.pinpoint} (as of {passage.as_of or 'unknown'}; {held}), {passage.address}"


def gloss(passage: Passage) -> str:
    """Our English restatement beside a text in another language, marked as ours."""
    if not passage.gloss:
        return ""
    return f'<p class="xl-gloss"><b>Our gloss, not the law:</b> {html.escape(passage.gloss)}</p>'


def elements_of(hit: Hit) -> dict[str, tuple[tuple[int, int], ...]]:
    """Spans per element label."""
    return {element.label: element.spans for element in hit.elements}


def numbered(labels: Sequence[str]) -> dict[str, int]:
    """A number per label, from 1."""
    return {label: number for number, label in enumerate(labels, start=1)}


def absence(empty: Empty) -> str:
    """Why a cell is empty, as HTML."""
    searched = ", ".join(f"“{html.escape(word)}”" for word in empty.searched[:10])
    looked = ", ".join(html.escape(name) for name in empty.instruments) or "nothing"
    return (
        f"<p><b>Empty: {html.escape(str(empty.absence))}.</b> {html.escape(empty.reason)}</p>"
        f'<p class="xl-cite">Searched for {searched or "the phrase"} in {looked}.</p>'
    )
