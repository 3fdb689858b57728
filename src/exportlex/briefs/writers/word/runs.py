"""Pieces of a brief as WordprocessingML. Whatever stands in a text is data: it can open no tag and no field."""

from __future__ import annotations

import re
from collections.abc import Iterable
from urllib.parse import quote

from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from markupsafe import Markup, escape

from exportlex.briefs.model import Brief, Piece, Search, Source, Statement, Style
from exportlex.briefs.typesetting import printable
from exportlex.briefs.writers.filling import followed
from exportlex.briefs.writers.word.languages import setting

# How the names of bookmarks of annex entries begin.
SOURCE = "source_"
WORDS, REFERENCE, LINK = "Exportlex Words", "Exportlex Reference", "Hyperlink"
# What an address may hold unquoted (RFC 3986); Word refuses a whole document for one address that breaks the rule.
_ADDRESS = "!#$%&'()*+,/:;=?@~"
_HOST = re.compile(r"https?://[a-zA-Z0-9.-]+(:\d+)?([/?#]|$)")

# Ids of our bookmarks while a template is filled, beyond those that a template brings.
_OURS = 1_000_000


def text(said: str) -> Markup:
    """A text as it stands in XML. Braces are numbered: docxtpl would take some of them for its own."""
    return numbered(str(escape(printable(said))))


def numbered(xml: str) -> Markup:
    """XML with its braces as numbers."""
    return Markup(xml.replace("{", "&#123;").replace("}", "&#125;"))


def anchor(key: str) -> str:
    """The name of the bookmark of an annex entry. Word allows letters, digits and low lines, 40 at most."""
    return (SOURCE + re.sub(r"\W", "_", key))[:40]


class Runs:
    """Sets pieces of a brief as runs of one document, by its styles."""

    def __init__(self, brief: Brief, document: Document) -> None:
        self._keys = {source.key for source in brief.sources} | {search.key for search in brief.searches}
        self._app = brief.permalink  # addresses in the app are relative to it
        self._document = document
        self._styles = {style.name: style.style_id for style in document.styles}
        self._bookmarks = _OURS

    def statement(self, said: Statement) -> Markup:
        """A statement with its references, the law's own words in quotation marks."""
        return Markup("").join(map(self._piece, said.pieces)) + self.references(said.references, before="\u00a0")

    def references(self, keys: Iterable[str], before: str = "") -> Markup:
        """Keys of annex entries as links to them: [1] [2]."""
        made = Markup("")
        for key in keys:
            link = self._run(f"[{key}]", REFERENCE)
            if key in self._keys:
                link = f'<w:hyperlink w:anchor="{anchor(key)}" w:history="1">{link}</w:hyperlink>'
            made += Markup(self._run(before) if before else "") + Markup(link)
            before = " "
        return made

    def entry(self, entry: Source | Search) -> Markup:
        """The key of an annex entry as the place that its references lead to."""
        self._bookmarks += 1
        start = f'<w:bookmarkStart w:id="{self._bookmarks}" w:name="{anchor(entry.key)}"/>'
        return Markup(f'{start}{self._run(f"[{entry.key}]")}<w:bookmarkEnd w:id="{self._bookmarks}"/>')

    def address(self, address: str) -> Markup:
        """An address that can be followed where it is one of the web, as plain text where it is not."""
        target = followed(printable(address).strip(), self._app)
        if not _HOST.match(target):
            return Markup(self._run(address))
        safe = quote(target, safe=_ADDRESS)
        number = self._document.part.relate_to(safe, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
        return Markup(f'<w:hyperlink r:id="{number}" w:history="1">{self._run(address, LINK)}</w:hyperlink>')

    def paragraphs(self, said: str, language: str, style: str) -> Markup:
        """A text in its language, a paragraph for each of its lines."""
        turned = setting(language).turned
        head = f"<w:pPr>{self._style('p', style)}{turned}</w:pPr>"
        lines = [line for line in printable(said).split("\n") if line.strip()] or [""]
        return Markup("".join(f"<w:p>{head}{self._run(line, language=language)}</w:p>" for line in lines))

    def _piece(self, piece: Piece) -> Markup:
        if piece.style is not Style.WORDS:
            return Markup(self._run(piece.text, strong=piece.style is Style.STRONG))
        # The marks are ours and stand outside of the words. After words from right to left, what follows would join
        # them: the references would stand before the words. A left-to-right mark (U+200E) keeps it in our direction.
        close = "”\u200e" if setting(piece.language).direction else "”"
        return Markup(self._run("“") + self._run(piece.text, WORDS, language=piece.language) + self._run(close))

    def _run(self, said: str, style: str = "", *, strong: bool = False, language: str = "") -> str:
        how = setting(language)
        bold = "<w:b/><w:bCs/>" if strong else ""
        properties = f"{self._style('r', style)}{how.fonts}{bold}{how.direction}{how.language}"
        return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text(said)}</w:t></w:r>'

    def _style(self, kind: str, name: str) -> str:
        """A style by its name; a template that lacks it gets its own plain one."""
        return f'<w:{kind}Style w:val="{escape(self._styles[name])}"/>' if name in self._styles else ""
