"""Law as HTML: everything escaped, spans marked, long texts folded."""

from __future__ import annotations

import html
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from exportlex.comparison.differences import differing
from exportlex.exporting.writing_direction import runs_from_right
from exportlex.model import Mark, MarkKind

# A card of three in a row at 1280 pixels shows some 900 characters on 30 lines; more makes cells hard to hold together.
FOLD_AT = 900
# The browser stays quick with this much behind a fold; single passages of the corpus are a hundred times longer.
_MOST = 12_000
# Word by word differences are quadratic: 0.2 to 1.4 s at this length (measured on the supplements of the EAR, two busy
# cores), three times that at twice the length. Definitions are far below.
DIFFERENCES_UP_TO = 6_000
_RIGHT_TO_LEFT = frozenset({"ar", "fa", "he", "ur", "yi"})


@dataclass(frozen=True, slots=True)
class Span:
    """Characters ``start`` to ``end`` of a text to be marked: a label with its number, or a way to write them."""

    start: int
    end: int
    label: str = ""
    number: int = 0  # raised behind the words; 0 for none
    tag: str = "mark"  # an HTML element of a fixed list, never taken from data


@dataclass(frozen=True, slots=True)
class Wrap:
    """HTML around characters ``start`` to ``end`` of a text; of several none stands inside another."""

    start: int
    end: int
    before: str
    after: str


def isolated(text: str) -> str:
    """A name or pinpoint amid English words: where it runs from right to left, its signs and numbers stay with it."""
    escaped = html.escape(text)
    return f"<bdi>{escaped}</bdi>" if runs_from_right(text) else escaped


def labelled(spans: Mapping[str, Iterable[tuple[int, int]]], numbers: Mapping[str, int]) -> list[Span]:
    """Spans per label as spans to be marked; labels without a number are marked without one."""
    return [Span(start, end, label, numbers.get(label, 0)) for label, found in spans.items() for start, end in found]


def published(marks: Iterable[Mark]) -> list[Span]:
    """The publisher's own inline marks that matter to a reader."""
    tags = {
        MarkKind.ITALIC: "i", MarkKind.BOLD: "b", MarkKind.TERM: "dfn",
        MarkKind.SUPERSCRIPT: "sup", MarkKind.SUBSCRIPT: "sub",
    }  # fmt: skip
    return [Span(mark.start, mark.end, tag=tags[mark.kind]) for mark in marks if mark.kind in tags]


@lru_cache(maxsize=256)
def differences(text: str, other: str) -> tuple[Span, ...]:
    """The words of ``text`` that do not stand in ``other`` at their place."""
    spans, position = [], 0
    for run, absent in differing(text, other):
        if absent and run.strip():
            start = position + len(run) - len(run.lstrip())
            spans.append(Span(start, position + len(run.rstrip()), "differs", tag="u"))
        position += len(run)
    return tuple(spans)


def marked(text: str, spans: Sequence[Span], start: int = 0, end: int | None = None) -> str:
    """``text[start:end]`` as HTML. Where spans overlap every label is named; each number stands at its span's end."""
    end = len(text) if end is None else end
    spans = [span for span in spans if span.start < end and span.end > start]
    edges = {start, end} | {edge for span in spans for edge in (span.start, span.end) if start < edge < end}
    ordered = sorted(edges)
    pieces = []
    for left, right in pairwise(ordered):
        over = [span for span in spans if span.start <= left and right <= span.end]
        pieces.append(_piece(html.escape(text[left:right]), over, right))
    return "".join(pieces)


def wrapped(text: str, spans: Sequence[Span], wraps: Sequence[Wrap], start: int = 0, end: int | None = None) -> str:
    """``marked``, with HTML around some of the words; marks that reach over an edge of it are parted there."""
    end = len(text) if end is None else end
    pieces = []
    for wrap in wraps:
        if start <= wrap.start < wrap.end <= end:
            pieces.append(marked(text, spans, start, wrap.start) if start < wrap.start else "")
            pieces.append(f"{wrap.before}{marked(text, spans, wrap.start, wrap.end)}{wrap.after}")
            start = wrap.end
    return "".join(pieces) + (marked(text, spans, start, end) if start < end else "")


def _piece(escaped: str, over: Sequence[Span], right: int) -> str:
    if not over:
        return escaped
    numbers = sorted({span.number for span in over if span.number and span.end == right})
    raised = f"<sup>{' '.join(map(str, numbers))}</sup>" if numbers else ""
    tag = over[0].tag
    title = html.escape("; ".join(dict.fromkeys(span.label for span in over if span.label)))
    attributes = {"mark": f' title="{title}"', "u": ' class="xl-diff"'}.get(tag, "")
    return f"<{tag}{attributes}>{escaped}{raised}</{tag}>"


def folded(text: str, spans: Sequence[Span], more: str, fold_at: int = FOLD_AT, wraps: Sequence[Wrap] = ()) -> str:
    """``text`` as HTML, all but some ``fold_at`` characters under a fold; ``more`` leads to it all."""
    cut = _cut(text, [*spans, *wraps], fold_at)
    if cut >= len(text):
        return wrapped(text, spans, wraps)
    end = min(len(text), cut + _MOST)
    behind = len({(span.start, span.end) for span in spans if span.start >= cut})
    size = f"{len(text) - cut:,} characters" + (f", {behind} marked places" if behind else "")
    rest = "" if end == len(text) else f'… <a href="{html.escape(more)}">{len(text) - end:,} further characters</a>'
    return (
        f'{wrapped(text, spans, wraps, 0, cut)}<details class="xl-fold"><summary>Show the rest '
        f"({size})</summary>{wrapped(text, spans, wraps, cut, end)}{rest}</details>"
    )


def _cut(text: str, spans: Sequence[Span | Wrap], wanted: int) -> int:
    """Where to fold: between words and never inside a span; the end where little would be left behind the fold."""
    if len(text) <= wanted * 1.25:
        return len(text)
    cut = max(text.rfind("\n", wanted // 2, wanted), text.rfind(" ", wanted - 80, wanted)) + 1 or wanted
    for span in sorted(spans, key=lambda span: span.start):
        if span.start < cut < span.end:
            cut = span.end
    return cut


def box(inner: str, language: str, held: str) -> str:
    """A block of law, or of our digest of it, in its language and direction."""
    spoken = "en" if held == "digest" else language
    direction = "rtl" if spoken.split("-")[0] in _RIGHT_TO_LEFT else "ltr"
    kind = "xl-digest" if held == "digest" else "xl-law"
    return f'<div class="xl-text {kind}" lang="{html.escape(spoken)}" dir="{direction}">{inner}</div>'
