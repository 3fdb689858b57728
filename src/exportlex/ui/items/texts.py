"""The two texts of a pair side by side: headings above, words with what differs marked, and where they stand."""

from __future__ import annotations

import html
from collections.abc import Sequence

from exportlex.comparison.lists.comparing.relations import EntryPair
from exportlex.comparison.lists.held.entries import HeldList, ListEntry
from exportlex.comparison.results import Absence, Empty
from exportlex.ui import cache, rendering, words
from exportlex.ui.items.kept import Compared
from exportlex.ui.items.links import anchored, provision_address
from exportlex.ui.items.rows import shortened
from exportlex.ui.items.sides import dated
from exportlex.ui.rendering import DIFFERENCES_UP_TO, Span

_PATH = 200  # characters of each heading above
_LIMIT = "a limit that differs"


def side(both: Compared, pair: EntryPair, called: str, *, left: bool) -> str:
    """One side of a pair as HTML, under the name of its list; which absence it is where there is no entry."""
    held, entry = (both.left, pair.a) if left else (both.right, pair.b)
    other = pair.b if left else pair.a
    heading = f'<div class="xl-head">{html.escape(called)}: {html.escape(entry.code if entry else "–")}</div>'
    if entry is None:
        return f"{heading}{_absent(pair, held)}"
    marked = _limits(pair, entry, left=left)
    if other and both.concordance.one_language:
        marked += _differing(entry, other)
    return f"{heading}{_path(held, entry)}{_words(held, entry, marked)}{cited(held, entry)}"


def cited(held: HeldList, entry: ListEntry) -> str:
    """Title, pinpoint, as-of date, how it is held, official address and the digest of the bytes, as HTML."""
    rows = cache.knowledge().rows(
        "SELECT d.sha256 FROM provisions v JOIN documents d ON d.id = v.document WHERE v.id = ?", [entry.provision]
    )
    digest = f'<br><small>sha256 <code style="font-size:.9em">{rows[0]["sha256"]}</code></small>' if rows else ""
    return (
        f'<div class="xl-cite">{html.escape(held.title)}, '
        f"<b>{anchored(provision_address(held, entry.pinpoint), entry.pinpoint)}</b><br>"
        f"{words.tag(held.held)} {html.escape(dated(held))} · {words.anchor(entry.address, 'official address')}"
        f"{digest}</div>"
    )


def legend() -> str:
    """What the marks in the two texts mean, as HTML."""
    return (
        '<div class="xl-legend"><span><u class="xl-diff">wavy line</u>: words that the other text does not have at '
        f"their place</span><span><mark>filled</mark>: {_LIMIT}</span></div>"
    )


def _path(held: HeldList, entry: ListEntry) -> str:
    above = held.path(entry)[:-1]
    if not above:
        return ""
    lines = "".join(
        f'<div class="xl-unit xl-depth-{min(depth, 6)}"><b>{html.escape(one.code)}</b> '
        f"{html.escape(shortened(one.words, _PATH))}</div>"
        for depth, one in enumerate(above)
    )
    return f'<div class="xl-lead" lang="{html.escape(held.language)}">{lines}</div>'


def _words(held: HeldList, entry: ListEntry, spans: Sequence[Span]) -> str:
    start = max(entry.words.find(entry.text), 0) if entry.text else 0
    own = entry.words[start : start + len(entry.text)] == entry.text
    printed = [Span(one.start + start, one.end + start, tag=one.tag) for one in rendering.published(entry.marks)]
    more = provision_address(held, entry.pinpoint)
    inner = rendering.folded(entry.words, [*spans, *(printed if own else [])], more)
    return rendering.box(f"<b>{html.escape(entry.code)}</b> {inner}", held.language, held.held)


def _limits(pair: EntryPair, entry: ListEntry, *, left: bool) -> list[Span]:
    """Where the entry's own text states a limit that differs."""
    start = entry.words.find(entry.text)
    if start < 0:
        return []
    found = []
    for place in pair.differences:
        stated = place.difference.a if left else place.difference.b
        if stated and stated.text == entry.text and (place.a if left else place.b) == entry:
            found.append(Span(stated.parameter.start + start, stated.parameter.end + start, _LIMIT))
    return found


def _differing(entry: ListEntry, other: ListEntry) -> list[Span]:
    if max(len(entry.words), len(other.words)) > DIFFERENCES_UP_TO:
        return []
    return list(rendering.differences(entry.words, other.words))


def _absent(pair: EntryPair, held: HeldList) -> str:
    """Which absence it is, what that means and what was searched; then the nearest entry with its place."""
    alone = pair.a or pair.b
    reason = f"no entry of {held.title} ({dated(held)}) is alike enough to be the counterpart"
    searched = (shortened(alone.words),) if alone else ()
    empty = Empty(held.jurisdiction, pair.absence or Absence.NOT_FOUND, reason, searched, (held.instrument,))
    said = words.absence(empty)
    if pair.nearest is None:
        return said
    return (
        f'{said}<p class="xl-cite">The nearest entry, which is not its counterpart (likeness {pair.likeness:.2f} of '
        f"1):</p>{_path(held, pair.nearest)}{_words(held, pair.nearest, [])}{cited(held, pair.nearest)}"
    )
