"""Lines of a statute into a reading, by a country's style."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from exportlex.markup.drafts import Draft, emit, empty_articles, letters, numbering, walk, words_lost
from exportlex.markup.statutes.lines import Line
from exportlex.markup.statutes.outline import Outline, Wanted
from exportlex.markup.statutes.style import StatuteStyle
from exportlex.markup.statutes.versions import Choice, keep_one, prune
from exportlex.markup.tree import TreeBuilder
from exportlex.model import ProvisionKind, Reading, ReadingIssue

_CODED = re.compile(r"[A-Z]+\*{0,2}\d+-\d")
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")


def outlined(
    lines: Sequence[Line], style: StatuteStyle, wanted: Wanted = lambda number: True, whole: Draft | None = None
) -> Outline:
    """The outline of a statute, cited. ``whole``: the schedule that the lines are, where they do not say so."""
    outline = Outline(style, wanted, whole)
    outline.read(lines)
    return outline


def chosen(outline: Outline, choose: Choice) -> list[ReadingIssue]:
    """Take superseded texts and empty divisions out of an outline; what was taken out, as issues."""
    out, issues = keep_one(outline.roots, choose)
    before = [draft for draft in walk(outline.roots) if draft.kind is ProvisionKind.DIVISION]
    empty = prune(outline.roots)
    left = {id(draft) for draft in walk(outline.roots)}
    for draft in [*walk(out), *(draft for draft in before if id(draft) not in left)]:
        outline.letters.subtract(letters(draft.number + draft.heading + draft.rich.text))
    if empty:
        message = f"{empty} headings without an article that is read below them were left out"
        issues.append(ReadingIssue("empty-heading", outline.title, message, suspect=False))
    return issues


def reading(
    outline: Outline, style: StatuteStyle, where: str, front: Mapping[str, str], issues: Sequence[ReadingIssue] = ()
) -> Reading:
    """The reading, with the doubts that hold for every statute."""
    roots = outline.roots
    found = [*issues, *empty_articles(roots), *_numbering(roots), *_repeated(roots)]
    found += words_lost(Counter(+outline.letters), roots, where)
    if not any(draft.rich.text or draft.rows for draft in walk(roots)):
        found.append(ReadingIssue("no-provisions", where, "the file holds no text of law"))
    builder = TreeBuilder()
    emit(roots, builder)
    as_of = front.get(style.as_of_field, "")
    return Reading(
        provisions=builder.build(),
        language=style.language,
        title=front.get("title", "") or outline.title,
        as_of=as_of if _DATE.fullmatch(as_of) else "",
        issues=tuple(found),
    )


def _numbering(roots: Sequence[Draft]) -> list[ReadingIssue]:
    """Doubts about article numbers; those of a code ("L2331-1") name its books and chapters and are no sequence."""
    issues = numbering(roots)
    coded = any(draft.kind is ProvisionKind.ARTICLE and _CODED.match(draft.number) for draft in walk(roots))
    return [issue for issue in issues if not (coded and issue.kind == "missing-number")]


def _repeated(roots: Sequence[Draft]) -> list[ReadingIssue]:
    """Units that cannot be told apart by their citation."""
    counts = Counter(draft.pinpoint for draft in walk(roots) if draft.role in ("item", "further", "entry"))
    twice = [pinpoint for pinpoint, count in counts.items() if count > 1]
    if not twice:
        return []
    message = f"{len(twice)} numbers stand more than once, such as {twice[0]}"
    return [ReadingIssue("repeated-unit", twice[0], message, suspect=False)]
