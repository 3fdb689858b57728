"""What readers of PDF and Word hand to the outline walker: paragraphs with their label and where they stand."""

from __future__ import annotations

from dataclasses import dataclass, field

from exportlex.model import RichText


@dataclass
class Para:
    """One paragraph, or one table.

    ``hang`` is where its first line starts and ``indent`` where its further lines do, in points from the left margin.
    """

    rich: RichText = field(default_factory=RichText)
    label: str = ""  # its number, where the format itself sets it apart from the words: "a.", "1.", "•"
    hang: float = 0.0
    indent: float = 0.0
    rows: list[list[str]] = field(default_factory=list)  # cells of a table; empty for words
    bold: bool = False  # all its words are
    centred: bool = False
    page: int = 0
    stops: tuple[tuple[int, float], ...] = ()  # further places on its first line where words start: offset and place

    @property
    def text(self) -> str:
        """Its words, without the label."""
        return self.rich.text

    @property
    def whole(self) -> str:
        """Label and words as one line."""
        return f"{self.label} {self.text}".strip()

    def at(self, offset: int) -> float:
        """Where the words from ``offset`` on stand, as far as the format tells; else where the paragraph does."""
        return next((x for start, x in reversed(self.stops) if start <= offset), self.hang)
