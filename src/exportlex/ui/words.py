"""How a text is cited and an absence explained, in words for people and always with the evidence."""

from __future__ import annotations

import html
import re
from collections.abc import Sequence

from exportlex.catalog.phrases import phrase_key
from exportlex.comparison.results import Absence, Empty, Hit
from exportlex.exporting import citing
from exportlex.exporting.links import link, provision_link
from exportlex.indexing.knowledge import Passage
from exportlex.ui import cache
from exportlex.ui.rendering import FOLD_AT, Span, box, folded, isolated

LANGUAGES = {
    "ar": "Arabic", "cs": "Czech", "de": "German", "en": "English", "es": "Spanish", "fr": "French", "it": "Italian",
    "ja": "Japanese", "ko": "Korean", "nb": "Norwegian", "nl": "Dutch", "sv": "Swedish", "uk": "Ukrainian",
    "zh": "Chinese",
}  # fmt: skip
KINDS = {
    "definition": "Definition", "division": "Heading of a part", "article": "Article or section",
    "paragraph": "Paragraph", "continuation": "Closing words of a list", "note": "Note",
    "schedule": "Schedule or annex", "list-entry": "Entry of a control list", "table": "Table",
}  # fmt: skip
SCOPES = {
    "instrument": "for the whole instrument", "part": "for one part only", "section": "for one section or article only",
    "list-entry": "for one list entry only",
}  # fmt: skip
_DEFINES = {
    "see-reference": "Defines the term by reference to another provision",
    "inclusion-only": "Says only what the term includes",
    "scope-provision": "Fixes the reach of the concept without defining a term",
}
_HELD_IN_PART = re.compile(r"; (?=[a-z-]+/\S+ is held in part)")  # where a reason goes on to what is missing
ABSENCES = {
    Absence.NOT_FOUND: "We searched the texts that we hold and found nothing. That is no proof that the law is silent.",
    Absence.NOT_HELD: "The text that may speak to this is not held, or not whole. Nothing follows about the law.",
    Absence.SUSPECT: "The text is held, but it may have been read wrongly. Nothing follows about the law.",
    Absence.NOT_APPLICABLE: "This legal order cannot have it, for the reason given.",
}


def capital(said: str) -> str:
    """Some words as a sentence or a choice begins with them; names in them stay as they are."""
    return said[:1].upper() + said[1:]


def language(code: str) -> str:
    """A language by name; its code where no name is known."""
    return LANGUAGES.get(code, code)


def as_of(date: str, sha256: str) -> str:
    """The date of a text; where its source states none, that, and the day its bytes were gathered."""
    return citing.as_of(cache.held(), date, sha256)


def title(instrument: str, own: str, language: str) -> str:
    """The title of an instrument, as HTML: the English one where one is declared, and behind it that of the text."""
    shown = cache.held().titles.get(instrument, own)
    if language == "en":
        return html.escape(own)
    spoken = f'<span lang="{html.escape(language)}">{isolated(own)}</span>'
    return spoken if shown == own else f"{isolated(shown)} ({spoken})"


def instrument_label(instrument: str) -> str:
    """An instrument as it is offered to choose: its titles, and its id to tell it from others of the same title."""
    return f"{cache.held().full_title(instrument)} ({instrument})"


def repealed(instrument: str) -> str:
    """A sentence on an instrument that is no longer in force; "" for one that is."""
    date = next((row["repealed"] for row in cache.held().instruments if row["id"] == instrument), "")
    return f"Out of force since {date} at the latest: kept for reference, no result of a search." if date else ""


def anchor(address: str, label: str) -> str:
    """A link to a public address; the bare label where the address is none that a browser should follow."""
    if not address.startswith(("https://", "http://")):
        return html.escape(label)
    return f'<a class="xl-out" href="{html.escape(address)}" rel="noopener noreferrer">{html.escape(label)}</a>'


def tag(held: str) -> str:
    """How a text is held, as a tag; a digest's is dashed and bold."""
    kind = "xl-tag xl-tag-digest" if held == "digest" else "xl-tag"
    return f'<span class="{kind}">{html.escape(citing.HELD.get(held, held))}</span>'


def citation(passage: Passage) -> str:
    """Instrument, pinpoint, as-of date, how it is held, and the official address, as HTML."""
    dated = as_of(passage.as_of, passage.sha256)
    return (
        f'<div class="xl-cite">{title(passage.instrument, passage.title, passage.language)}, '
        f'<a href="{html.escape(provision_link(passage))}"><b>{isolated(passage.pinpoint)}</b></a><br>'
        f"{tag(passage.held)} {html.escape(dated)} · {anchor(passage.address, 'official address')}</div>"
    )


def citation_text(passage: Passage) -> str:
    """The same in one plain line, for copying and exports."""
    return citing.citation_text(cache.held(), passage)


def body(passage: Passage, spans: Sequence[Span], fold_at: int = FOLD_AT) -> str:
    """The passage's words, marked and folded, what introduces them, and our gloss where there is one."""
    introduced = ""
    if passage.lead:
        introduced = f'<div class="xl-lead">Introduced, one level up, by: “{html.escape(passage.lead)}”</div>'
    words = folded(passage.text, spans, provision_link(passage), fold_at)
    return box(introduced + words, passage.language, passage.held) + gloss(passage)


def gloss(passage: Passage) -> str:
    """Our English restatement beside a text in another language, marked as ours."""
    if not passage.gloss:
        return ""
    return (
        '<div class="xl-gloss" lang="en"><b>Our digest of it in English, not the official text:</b> '
        f"{html.escape(passage.gloss)}</div>"
    )


def what(hit: Hit) -> str:
    """What the passage is: what a definition does and for which part of the law, or the kind of the unit."""
    passage = hit.passage
    if passage.kind == "definition":
        return f"{_DEFINES.get(passage.definition_kind, 'Defines the term')} {SCOPES.get(passage.scope, '')}".strip()
    return KINDS.get(passage.kind, passage.kind)


def why(hit: Hit) -> str:
    """Why this passage is shown, and the two closeness figures, as plain text."""
    found_by = list({phrase_key(term): term for term in reversed(hit.matched)}.values())[::-1][:3]
    matched = f"; found by {', '.join(f'“{term}”' for term in found_by)}" if found_by else ""
    told_by = ", ".join(f"“{signal}”" for signal in hit.signals[:3])
    matched += f"; told by {told_by}, without its name" if told_by else ""
    matched += "; our digest restates it for this concept" if hit.coded else ""
    meaning = "not stated for this language" if hit.conceptual is None else f"{hit.conceptual:.2f}"
    return f"{what(hit)}{matched}. Closeness to what was asked (0 to 1): wording {hit.textual:.2f}, meaning {meaning}."


def absence(empty: Empty) -> str:
    """Why a cell is empty, what that means, and what was searched, as HTML."""
    reason, *parts = _HELD_IN_PART.split(empty.reason.strip().rstrip("."))
    lacking = "".join(f"<li>{html.escape(part)}</li>" for part in parts)
    searched = ", ".join(f"“{html.escape(word)}”" for word in empty.searched) or "the phrase"
    titles = cache.held().titles
    looked = "".join(
        f'<li><a href="{html.escape(link("sources", instrument=name))}">{html.escape(titles.get(name, name))}</a></li>'
        for name in empty.instruments
    )
    return (
        f"<p><b>Empty: {html.escape(str(empty.absence))}.</b> {ABSENCES[empty.absence]}</p>"
        f'<p class="xl-cite">Reason: {html.escape(reason)}.{_not_whole(parts)}</p>'
        f'<details class="xl-fold xl-cite"><summary>What was searched</summary>Words: {searched}.<br>'
        f"Texts: {f'<ul>{looked}</ul>' if looked else 'none'}"
        f"{f'Held in part:<ul>{lacking}</ul>' if lacking else ''}</details>"
    )


def _not_whole(parts: Sequence[str]) -> str:
    """That some of the texts are not whole, in a sentence; what they lack stands in the fold below it."""
    if not parts:
        return ""
    some = "One of these texts is" if len(parts) == 1 else f"{len(parts)} of these texts are"
    return f" {some} held in part only: what is missing stands below."
