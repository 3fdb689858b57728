"""How Swiss federal law is cited in its three drafting languages.

The abbreviations are those of the Federal Chancellery's drafting rules: "Art. 3 Abs. 1 Bst. b Ziff. 2",
"art. 3 al. 1 let. b ch. 2", "art. 3 cpv. 1 lett. b n. 2"; a list without numbers is cited by its dashes.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from exportlex.markup.drafts import Draft
from exportlex.markup.law_markdown_style import around, ordinal_among
from exportlex.model import ProvisionKind


@dataclass(frozen=True, slots=True)
class Words:
    """The words of one language."""

    article: str
    paragraph: str
    letter: str
    number: str
    dash: str
    note: str
    footnote: str
    preamble: str
    table: str


WORDS: Mapping[str, Words] = {
    "de": Words("Art.", "Abs.", "Bst.", "Ziff.", "Strich", "Anmerkung", "Fussnote", "Ingress", "Tabelle"),
    "fr": Words("art.", "al.", "let.", "ch.", "tiret", "note", "note de bas de page", "préambule", "tableau"),
    "it": Words("art.", "cpv.", "lett.", "n.", "trattino", "nota", "nota a piè di pagina", "ingresso", "tabella"),
}
_DOTTED = ("code", "subcode")  # entries of a control list and what stands below them: "KM 8.c.1"
_ARTICLE_NUMBER = re.compile(r"^\D*(?=\d)")


def words(language: str) -> Words:
    """The words of a language; those of German for any other."""
    return WORDS.get(language, WORDS["de"])


class Citation:
    """Settles pinpoints of drafts in one language; ``article`` overrides the word for an article."""

    def __init__(self, language: str, article: str = "") -> None:
        self._words = words(language)
        self._article = article or self._words.article

    def cite(self, drafts: Sequence[Draft], above: Sequence[Draft] = ()) -> None:
        """Settle the pinpoints of the drafts and of all that stands below them."""
        for draft in drafts:
            draft.pinpoint = self.pinpoint(draft, above)
            self.cite(draft.children, [*above, draft])

    def pinpoint(self, draft: Draft, above: Sequence[Draft]) -> str:
        """The citation of one unit; ``above`` holds the units around it, already cited."""
        base = above[-1].pinpoint if above else ""
        annex = around(above, ProvisionKind.SCHEDULE)
        if draft.kind is ProvisionKind.ARTICLE:
            own = f"{self._article} {_ARTICLE_NUMBER.sub('', draft.number)}"
            return f"{annex.pinpoint}, {own}" if annex else own
        if draft.kind is ProvisionKind.SCHEDULE:
            return draft.number or draft.heading
        if draft.role == "preamble":
            return self._words.preamble
        if draft.kind is ProvisionKind.DIVISION:
            return _joined(base, draft.number or draft.heading)
        if draft.role == "code":
            return _joined(annex.pinpoint if annex else base, draft.number)
        return self._below(draft, above[-1] if above else None, base)

    def _below(self, draft: Draft, parent: Draft | None, base: str) -> str:
        """The citation of a unit inside an article, an entry or an annex."""
        if draft.role == "subcode" or (draft.role == "item" and parent is not None and parent.role in _DOTTED):
            return f"{base}.{draft.number.strip('.')}"
        if draft.role == "paragraph":
            return f"{base} {self._words.paragraph} {draft.number}"
        if draft.role == "item":
            return f"{base} {self._unit(draft.number)} {draft.number.strip('.')}"
        if draft.role == "dash":
            return f"{base} {self._words.dash} {ordinal_among(draft, parent, 'dash')}"
        if draft.role == "alinea":
            return self._alinea(draft, parent, base)
        return self._apart(draft, parent, base)

    def _unit(self, number: str) -> str:
        return self._words.number if number[:1].isdigit() else self._words.letter

    def _alinea(self, draft: Draft, parent: Draft | None, base: str) -> str:
        ordinal = ordinal_among(draft, parent, "alinea")
        if parent is not None and parent.kind is ProvisionKind.ARTICLE:
            return f"{base} {self._words.paragraph} {ordinal}"
        return f"{base}, {ordinal}. {self._words.paragraph}"

    def _apart(self, draft: Draft, parent: Draft | None, base: str) -> str:
        """Notes, footnotes and tables: named, and counted where a unit has several of a name."""
        if draft.role == "footnote":
            return _joined(base, f"{self._words.footnote} {draft.number}")
        if draft.kind is ProvisionKind.NOTE:
            return _joined(base, _counted(draft, parent, draft.number or self._words.note))
        if draft.kind is ProvisionKind.TABLE:
            return _joined(base, _counted(draft, parent, self._words.table))
        return base


def _counted(draft: Draft, parent: Draft | None, name: str) -> str:
    siblings = [child for child in parent.children if child.kind is draft.kind] if parent else []
    alike = [child for child in siblings if child.number == draft.number]
    at = next((at for at, child in enumerate(alike) if child is draft), 0)
    return f"{name} {at + 1}" if len(alike) > 1 else name


def _joined(base: str, own: str) -> str:
    return f"{base}, {own}" if base and own else base or own
