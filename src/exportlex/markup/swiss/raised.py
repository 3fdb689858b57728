"""Markdown of Swiss law as legalize-dev converts it from older PDF, with what the conversion broke put right.

There the superscripts of a printed line, paragraph numbers and footnote numbers alike, stand before that line, any line
with one is a paragraph of its own, hyphens at line ends are gone or left over, and a heading that carries a footnote is
fused with the text below it. Footnote numbers run through the document, paragraph numbers through an article: that
tells them apart.
"""

from __future__ import annotations

import re

_LATIN = r"(?:bis|ter|quater|quinquies|sexies|septies|octies)"
_RAISED = re.compile(rf"<sup>\s*(\d+{_LATIN}?|{_LATIN})\s*</sup>")
_LEADING = re.compile(rf"^(?:<sup>\s*\d+{_LATIN}?\s*</sup>\s*)+")
_NUMBER_IN = re.compile(r"\d+")
_HEADING = re.compile(r"^#{1,6}\s")
_FOOTNOTE = re.compile(r"^\[\^([^\]\s]+)\]:")
_REFERRING = re.compile(
    r"(?:Art\.|Artikeln?|Absatz|Absätze|Absätzen|Abs\.|Ziffern?|Ziff\.|Anhang|Anhänge|Anhängen|Listen?|Kategorie|und"
    r"|oder|bis|bzw\.|[–,(]|\d)\s*$"
)
_ENDED = (".", ";", ":", "…", ")", "»")
_INSERTED = re.compile(rf"(?<=[.;…]) (\d+{_LATIN}) (?=[A-ZÄÖÜ…])")
_FUSED = re.compile(
    r"^(?P<before>[A-ZÄÖÜ][^.;:()]{2,90} )?Art\. (?P<number>\d+)(?: (?P<letter>[a-z]{1,3}))? (?=[A-ZÄÖÜ(])(?P<rest>.*)$"
)
_RAISED_ARTICLE = re.compile(r"\bArt\. <sup>\s*(\d+)\s*</sup>(?= [A-ZÄÖÜ(])")
_CARRIES_OUT = re.compile(r"^([^()]{2,120}\(Art\.[^()]{1,80}\)) (?=[A-ZÄÖÜ])")
# Words that open a sentence and no title: German writes them with a capital only there.
_OPENS = re.compile(
    r"(?<=\w) (?=(?:D(?:er|ie|as|ieser|iese|ieses)|Wer|Es|Er|Sie|Ein|Eine|Für|Im|In|Bei|Mit|Auf|Nach|Zur|Zum|Über|Unter"
    r"|Wird|Werden|Keine[rs]?|Soweit|Vorbehalten|Dem|Den)\s)"
)
_ITEM = re.compile(rf"^(?:[a-z]{_LATIN}?|\d{{1,2}})\.\s")
_HYPHENS_LOST = re.compile(
    r"\b(\w*(?:ungs|heits|keits|schafts|ions|täts|[Aa]mts)|Ein|Aus|Durch|Jagd|Sport|Schutz)(und|oder)\b"
    r"|\b(\w{4,})(oder)\b(?= [A-ZÄÖÜ])"
)
_HYPHEN_LEFT = re.compile(r"(?<=[a-zäöüß])- (?=[a-zäöüß])(?!(?:und|oder|bis|bzw|sowie)\b)")


def is_raised(text: str) -> bool:
    """Whether a file is of this kind: it has footnotes, and no reference to any of them."""
    return bool(re.search(r"^\[\^[^\]\s]+\]:", text, re.MULTILINE)) and not re.search(r"\[\^[^\]\s]+\](?!:)", text)


def lowered(text: str) -> str:
    """The whole file with its paragraphs put together again and the footnote numbers taken out."""
    lines = [line for line in text.split("\n") if line.strip()]
    reader = _Lines()
    front = lines.index("---", 1) + 1 if lines[:1] == ["---"] and "---" in lines[1:] else 0
    for line in lines[front:]:
        reader.line(line.strip())
    return "\n".join(lines[:front]) + "\n" + "\n\n".join(reader.paragraphs) + "\n"


class _Lines:
    """Follows the two counts: of footnotes through the document, of paragraphs through an article."""

    def __init__(self) -> None:
        self.paragraphs: list[str] = []
        self._footnote = 0
        self._paragraph = 0

    def line(self, line: str) -> None:
        if _HEADING.match(line) or _FOOTNOTE.match(line):
            self._paragraph = 0
            self._add(line)
            return
        leading = _LEADING.match(line)
        rest = line[leading.end() :] if leading else line
        rest = _RAISED_ARTICLE.sub(r"Art. \1", rest, count=1)
        numbers = [int(number) for number in _NUMBER_IN.findall(leading[0])] if leading else []
        heads = _FUSED.match(rest)  # "Art. 2 Title Words": paragraphs never begin so, they write "Artikel"
        headed = heads is not None and not heads["before"]
        if numbers[-1:] == [self._paragraph + 1] and self._starts(rest) and not headed:
            self._count(numbers[:-1])
            self._paragraph += 1
            self._text(f"<sup>{self._paragraph}</sup> {rest}")
        elif numbers:
            self._count(numbers)
            self._footnoted(rest)
        else:
            self._text(line)

    def _starts(self, rest: str) -> bool:
        """Whether words open a paragraph: the one before is complete and they begin as a sentence does."""
        before = self.paragraphs[-1] if self.paragraphs else ""
        return (_HEADING.match(before) is not None or before.endswith(_ENDED)) and not rest[:1].islower()

    def _count(self, footnotes: list[int]) -> None:
        self._footnote = max([self._footnote, *footnotes])

    def _footnoted(self, rest: str) -> None:
        """A line that only carries footnotes: a heading, an item, a paragraph, else it goes on with the one before."""
        if match := _FUSED.match(rest):
            self._fused(match)
        elif _ITEM.match(rest):
            self._text(f"- {rest}")
        elif self._starts(rest) or not self.paragraphs or _HEADING.match(self.paragraphs[-1]):
            self._text(rest)
        else:
            self._text(f"{self.paragraphs.pop()} {rest}")

    def _fused(self, match: re.Match[str]) -> None:
        """A heading fused with the text below it, parted where its title ends."""
        self._paragraph = 0
        words = self._without_notes(match["rest"])
        end = _CARRIES_OUT.match(words) or _OPENS.search(words)
        if match["before"] or _OPENS.match(f"x {words}", 1):
            title, text = (match["before"] or "").strip(), words
        else:
            title, text = (words[: end.end()].strip(), words[end.end() :].strip()) if end else (words, "")
        self._add(f"##### Art. {match['number']}{match['letter'] or ''} {title}".rstrip())
        if text:
            self._add(text)

    def _text(self, line: str) -> None:
        label = re.match(r"^<sup>\w+</sup> ", line)
        head, words = (label[0], line[label.end() :]) if label else ("", line)
        for at, piece in enumerate(_INSERTED.split(self._without_notes(words))):
            if at % 2:
                head = f"<sup>{piece}</sup> "
            else:
                self._add(_clean(head + piece.strip()))

    def _without_notes(self, words: str) -> str:
        """Superscripts inside a line are footnotes where the count says so, else digits that were raised by mistake."""

        def replaced(match: re.Match[str]) -> str:
            digits = match[1].isdigit()
            if digits and int(match[1]) == self._footnote + 1 and not _REFERRING.search(words[: match.start()]):
                self._footnote += 1
                return ""
            return match[1]

        return re.sub(r" +([,.;:])", r"\1", _RAISED.sub(replaced, words))

    def _add(self, paragraph: str) -> None:
        if paragraph.strip():
            self.paragraphs.append(paragraph)


def _clean(text: str) -> str:
    """Hyphens of line ends taken out, and those before "und" and "oder" put back."""
    text = _HYPHEN_LEFT.sub("", text)
    return _HYPHENS_LOST.sub(lambda found: f"{found[1] or found[3]}- {found[2] or found[4]}", text)
