"""What the class of a paragraph says it is, in the Official Journal and in consolidated texts alike."""

from __future__ import annotations

import re
from enum import Enum

from exportlex.markup.mixed import names
from exportlex.markup.oj_markup import RUN, classes
from exportlex.markup.xml import Element


class Role(Enum):
    """What the class of a paragraph says it is."""

    TITLE = "title"  # a line of the act's or an annex's title
    DIVISION = "division"
    DIVISION_TITLE = "division title"
    ARTICLE = "article"
    ARTICLE_TITLE = "article title"
    ANNEX = "annex"
    ANNEX_TITLE = "annex title"
    HEADING = "heading"
    CAPTION = "caption"
    SIGNATURE = "signature"
    TEXT = "text"


_ROLES = {
    "doc-ti": Role.TITLE,
    "title-doc-first": Role.TITLE,
    "title-doc-last": Role.TITLE,
    "ti-section-1": Role.DIVISION,
    "title-division-1": Role.DIVISION,
    "ti-section-2": Role.DIVISION_TITLE,
    "title-division-2": Role.DIVISION_TITLE,
    "ti-art": Role.ARTICLE,
    "title-article-norm": Role.ARTICLE,
    "sti-art": Role.ARTICLE_TITLE,
    "stitle-article-norm": Role.ARTICLE_TITLE,
    "title-annex-1": Role.ANNEX,
    "title-annex-2": Role.ANNEX_TITLE,
    "ti-tbl": Role.CAPTION,
    "title-table": Role.CAPTION,
    "signatory": Role.SIGNATURE,
    "final": Role.SIGNATURE,
}
_HEADING = re.compile(r"(?:s?ti-grseq|title-gr-seq-level|ti-annotation)-?(\d*)")
PLAIN = names("normal norm list inline-element note footnote tbl-txt tbl-hdr tbl-norm enumeration-spacing doc-end")
LINE_NAMES = names("p h1 h2 h3 h4 h5 h6") | {RUN}


def role_of(element: Element) -> tuple[Role, int]:
    """A paragraph's role by its class, and the level of a heading (0 for all else)."""
    for name in sorted(classes(element)):
        if name in _ROLES:
            return _ROLES[name], 0
        match = _HEADING.fullmatch(name)
        if match:
            return Role.HEADING, int(match[1] or 0)
    return Role.TEXT, 0
