"""Definitions that the publisher itself marks: a DEFINITION unit with its terms marked (Justice Canada, UK, Formex)."""

from __future__ import annotations

import re

from exportlex.extraction.found import Context, Found
from exportlex.markup.tree import Composed
from exportlex.model import Mark, MarkKind, Provision, ProvisionKind

# After the term: how the two languages of the marked texts lead over to the meaning.
_CONNECTOR = re.compile(
    r"[\s:;.»”’\")]*(?:(?:,\s*|\s(?:of|in|as|for|to|with)\s)[^,;.]{1,120}?,\s*(?=(?:means|includes?|has|have|signifie|désigne|comprend)\b))?[\s,:;.»”’\")]*"
    r"(?:(?P<verb>(?i:means|mean|shall mean|includes?|has|have|is|are)|in relation to [^,;]{1,120}, means|"
    r"signifie|désigne|comprend)\b)?[\s,:”’]*"
)
# A word of the term that its layout said twice: "“Tide-Table” (“TT”) Systems Systems which …".
_TWICE = re.compile(r"([A-Z]\w+)\s+(?=\1\s)")
_LIST_LINK = re.compile(r"[;,]\s*(?:and|or|et|ou)\s*$")
_LAST_BRACKETS = re.compile(r"\s*\([^()]{1,160}(?:\([^()]*\)[^()]{0,80})?\)\s*$")
_REPEALED = re.compile(r"^\W*\[?\s*(?:repealed|abrogée?s?)\b", re.IGNORECASE)


def find(context: Context, provision: Provision) -> list[Found]:
    """The one definition of a DEFINITION unit; none where it is repealed or holds no marked term."""
    if provision.kind is not ProvisionKind.DEFINITION:
        return []
    terms = [mark for mark in provision.marks if mark.kind is MarkKind.TERM]
    own = [mark for mark in terms if not mark.target]
    if not own:
        return []
    text = provision.text
    head = [mark for mark in own if mark.start <= own[0].end + _between(text, own[0], mark)]
    last = head[-1]
    match = _CONNECTOR.match(text, last.end)
    start = match.end() if match else last.end
    if twice := _TWICE.match(text, start):
        start = twice.end()
    if _REPEALED.match(text[last.end :]) or (start >= len(text) and not context.tree.children(provision.key)):
        return []
    whole = context.tree.compose(provision)
    end = _without_other_language(whole)
    aliases = [whole.text[m.start : m.end] for m in whole.marks if m.kind is MarkKind.TERM and m.start != own[0].start]
    return [
        Found(
            term=text[own[0].start : own[0].end],
            start=min(start, end),
            end=end,
            aliases=tuple(dict.fromkeys(aliases)),
            lead=text[: own[0].start],
            connector=(match["verb"] or "") if match else "",
            tradition="publisher-mark",
        )
    ]


def _between(text: str, first: Mark, other: Mark) -> int:
    """Own-language terms that follow at once (“a” or “b”) belong to the head; later ones are mentions."""
    gap = text[first.end : other.start]
    return len(gap) if len(gap) <= 40 and not re.search(r"[.;]|means|includes", gap) else 0


def _without_other_language(whole: Composed) -> int:
    """Where the meaning ends: before the other language's term, which closes the unit in brackets."""
    match = _LAST_BRACKETS.search(whole.text)
    others = (whole.text[mark.start : mark.end] for mark in whole.marks if mark.kind is MarkKind.TERM and mark.target)
    if match and any(other in match[0] for other in others):
        return match.start()
    end = len(whole.text.rstrip())
    tail = _LIST_LINK.search(whole.text, max(0, end - 40), end)
    return tail.start() if tail else end
