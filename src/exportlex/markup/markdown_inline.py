"""Inline Markdown of law texts as text with marks: emphasis, links, sub- and superscript, footnote references.

Only what law-in-Markdown repositories use. Unknown tags stay text: the amendment notes of some of them look like tags.
"""

from __future__ import annotations

import html
import re
from collections.abc import Callable
from dataclasses import dataclass, field

from exportlex.markup.rich import RichBuilder
from exportlex.model import MarkKind, RichText

# A backslash makes the next punctuation mark a plain character; it is parked in a private-use area while we parse.
_ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")
_PARKED = re.compile(r"[\ue000-\ue07f]")
# Longest emphasis that is still one span: notes in the corpus run to about 1,500 characters.
_SPAN = ".{1,6000}?"
_TOKEN = re.compile(
    r"(?P<note>\s*\(\[\^(?P<label1>[^\]\s]+)\]\)|\[\^(?P<label2>[^\]\s]+)\])"
    r"|(?P<comment><!--.*?-->)"
    r"|!?\[(?P<text>(?:[^\[\]]|\[[^\[\]]*\])*)\]\((?P<href>(?:[^()\s]|\([^()\s]*\))*)(?:\s+\"[^\"]*\")?\)"
    r"|<(?P<close>/?)(?P<tag>sup|sub|br|b|i|em|strong|u|span|small|p|ins|del)\b[^<>]*>"
    rf"|\*{{3}}(?=[^\s*])(?P<three>{_SPAN})(?<=\S)\*{{3}}"
    rf"|\*{{2}}(?=\S)(?P<two>{_SPAN})(?<=\S)\*{{2}}(?!\*)"
    rf"|(?<!\*)\*(?=[^\s*])(?P<one>{_SPAN})(?<=[^\s*])\*(?!\*)",
    re.DOTALL | re.IGNORECASE,
)
_TAG_MARKS = {
    "sup": MarkKind.SUPERSCRIPT,
    "sub": MarkKind.SUBSCRIPT,
    "b": MarkKind.BOLD,
    "strong": MarkKind.BOLD,
    "i": MarkKind.ITALIC,
    "em": MarkKind.ITALIC,
}


@dataclass
class Inline:
    """Text with marks, and the labels of the footnotes it refers to (their marks are no words of the law)."""

    rich: RichText
    footnotes: list[str] = field(default_factory=list)


def inline(source: str) -> Inline:
    """One block's Markdown as text with marks."""
    builder = RichBuilder()
    footnotes: list[str] = []
    _walk(_ESCAPE.sub(lambda match: chr(0xE000 + ord(match[1])), source), builder, footnotes)
    return Inline(builder.build(), footnotes)


def _walk(source: str, builder: RichBuilder, footnotes: list[str]) -> None:
    position = 0
    while match := _TOKEN.search(source, position):
        _push(source[position : match.start()], builder)
        position = match.end()
        if match["tag"]:
            position = _tag(source, match, builder, footnotes)
        else:
            _token(match, builder, footnotes)
    _push(source[position:], builder)


def _push(text: str, builder: RichBuilder) -> None:
    builder.push(_PARKED.sub(lambda match: chr(ord(match[0]) - 0xE000), html.unescape(text)))


def _token(match: re.Match[str], builder: RichBuilder, footnotes: list[str]) -> None:
    if match["note"]:
        footnotes.append(match["label1"] or match["label2"])
    elif match["text"] is not None:
        target = _PARKED.sub(lambda parked: chr(ord(parked[0]) - 0xE000), match["href"])
        with builder.mark(MarkKind.REFERENCE, target):
            _walk(match["text"], builder, footnotes)
    elif match["three"]:
        with builder.mark(MarkKind.BOLD), builder.mark(MarkKind.ITALIC):
            _walk(match["three"], builder, footnotes)
    elif match["two"] or match["one"]:
        with builder.mark(MarkKind.BOLD if match["two"] else MarkKind.ITALIC):
            _walk(match["two"] or match["one"], builder, footnotes)


def _tag(source: str, match: re.Match[str], builder: RichBuilder, footnotes: list[str]) -> int:
    """Read from an opening tag to its end tag; the position to go on from."""
    name = match["tag"].lower()
    if name in ("br", "p"):
        builder.space()
    kind = _TAG_MARKS.get(name)
    if kind is None or match["close"]:
        return match.end()
    end = re.compile(rf"</{name}\s*>", re.IGNORECASE).search(source, match.end())
    if end is None:
        return match.end()
    with builder.mark(kind):
        _walk(source[match.end() : end.start()], builder, footnotes)
    return end.end()


def is_all(rich: RichText, kind: MarkKind, *, besides: Callable[[str], bool] = lambda _: False) -> bool:
    """Whether every letter and digit of the text stands under marks of that kind (``besides`` excuses characters)."""
    covered = [(mark.start, mark.end) for mark in rich.marks if mark.kind is kind]
    return bool(covered) and all(
        not character.isalnum() or besides(character) or any(start <= at < end for start, end in covered)
        for at, character in enumerate(rich.text)
    )
