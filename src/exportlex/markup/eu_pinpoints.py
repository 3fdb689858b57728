"""How units of EU law are cited: "Article 4(1)(a)", "Article 5(2), second subparagraph", "Annex I, Part 3, point 2".

The rules are those of the Interinstitutional style guide: an unnumbered unit of an article is its n-th paragraph, one
of a numbered paragraph its n-th subparagraph, a dash its n-th indent; entries of a control list are cited by code.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import StrEnum

from exportlex.markup.eu_words import Words, words

_CORE = re.compile(r"[^\w.]+")
_ROMAN = re.compile(r"[IVXLCDM]+")
_LABEL = re.compile(r"(?P<word>[^\W\d_]+)\s+(?P<ordinal>[IVXLCDM]+[a-z]?|\d+[A-Za-z]?|[A-Z])(?=$|[\s.:,—–-])")
_LETTERED = re.compile(r"(?P<ordinal>[A-Z]|[IVXLC]+|\d+(?:\.\d+)*)[.)](?=$|\s)")
_TRIM = " .:,—–-\u00a0"
DASHES = frozenset("—–-•·")
# The code of a controlled item, with or without sub-items: category, group A–E, three digits.
CODE = re.compile(r"\d[A-E]\d{3}(?:\.[a-z0-9]{1,3})*\.?")
# The longest section name that the gold cites has 23 characters; a heading beyond this is a sentence, not a name.
_LONGEST_NAME = 60


class _Form(StrEnum):
    ARTICLE = "article"
    NUMBERED = "numbered"  # the next number is appended in brackets
    WORDS = "words"  # the next number needs its word: ", point (a)"
    CODE = "code"  # the next number is appended after a dot


@dataclass(frozen=True, slots=True)
class Pinpoint:
    """A citation that grows downwards; ``str()`` of it is what a lawyer writes."""

    text: str
    words: Words
    form: _Form = _Form.WORDS

    def __str__(self) -> str:
        return self.text

    @property
    def is_entry(self) -> bool:
        """Whether this cites an entry of a control list or an item of one."""
        return self.form is _Form.CODE

    def numbered(self, number: str) -> Pinpoint:
        """The unit below with a printed number, "1.", "(a)", "1A001"; itself where the number is none."""
        core = _CORE.sub("", number).strip(".")
        if not core or (len(core) > 12 and not CODE.fullmatch(core)):
            return self
        if self.form is _Form.CODE:
            return replace(self, text=f"{self.text}.{core}")
        if self.form is _Form.WORDS:
            printed = f"({core})" if ")" in number else core
            return replace(self, text=f"{self.text}, {self.words.point} {printed}", form=_Form.NUMBERED)
        space = "" if self.text[-1].isdigit() or self.form is _Form.NUMBERED or " " in self.text else " "
        return replace(self, text=f"{self.text}{space}({core})", form=_Form.NUMBERED)

    def nth(self, number: int) -> Pinpoint:
        """The n-th unnumbered unit of an article (a paragraph) or of a numbered unit (a subparagraph)."""
        word = self.words.paragraph if self.form is _Form.ARTICLE else self.words.subparagraph
        return self.named(self.words.nth(word, number))

    def indent(self, number: int) -> Pinpoint:
        """The n-th dash of a list."""
        return self.named(self.words.nth(self.words.indent, number))

    def named(self, name: str) -> Pinpoint:
        """A part with a name, "Part 1", "Section A"; itself where the name is too long to be cited."""
        if not name or len(name) > _LONGEST_NAME or self.text.endswith(name):
            return self
        return replace(self, text=f"{self.text}, {name}" if self.text else name, form=_Form.WORDS)

    def section(self, label: str, title: str) -> Pinpoint:
        """A part of an annex: "Part I", "Section A" from "A.", "point 1.2" from "1.2", else by its title."""
        if not label or " " in label:
            return self.named(named_case(label or title))
        if not label[0].isdigit():
            return self.named(f"{self.words.section} {label}")
        outer = f", {self.words.point} {label.rpartition('.')[0]}"
        around = self.text.removesuffix(outer) if "." in label else self.text
        return replace(self, text=around).named(f"{self.words.point} {label}")

    def entry(self, code: str) -> Pinpoint:
        """An entry of a control list, "1A001.b"."""
        return replace(self, text=f"{self.text}, {code.strip('.')}", form=_Form.CODE)


def article(label: str, language: str) -> Pinpoint:
    """An article by its printed heading: "Article 2", "Artikel 2", "2. cikk"."""
    return Pinpoint(named_case(" ".join(label.split())), words(language), _Form.ARTICLE)


def whole(name: str, language: str) -> Pinpoint:
    """A unit outside the articles: "Annex I", "Preamble"; an empty name for the document itself."""
    return Pinpoint(named_case(" ".join(name.split())), words(language))


def recital(number: str, language: str) -> Pinpoint:
    """ "Recital 5" from "(5)"."""
    spoken = words(language)
    return Pinpoint(f"{spoken.recital} {_CORE.sub('', number).strip('.')}", spoken, _Form.NUMBERED)


def split_label(heading: str) -> tuple[str, str]:
    """A heading's label and the rest: "PART I — Items" gives ("PART I", "Items"); ("", heading) where it has none."""
    heading = " ".join(heading.split())
    for form in (_LABEL, _LETTERED):
        match = form.match(heading)
        if match:
            return match.group(0).rstrip(_TRIM), heading[match.end() :].strip(_TRIM)
    return "", heading


def named_case(name: str) -> str:
    """A name set in capitals as it is cited: "GENERAL NOTES TO ANNEX I" becomes "General Notes to Annex I"."""
    if name != name.upper() or not any(letter.isalpha() for letter in name):
        return name
    return " ".join(_cased(word, at) for at, word in enumerate(name.split(" ")))


def _cased(word: str, at: int) -> str:
    bare = word.strip("()[]\"“”‘’'.,:;")
    if _ROMAN.fullmatch(bare) or word.startswith("(") or any(letter.isdigit() for letter in bare) or len(bare) == 1:
        return word
    # Words of up to three letters are articles and prepositions in the languages of the Union ("of", "des", "der").
    return word.lower() if at and len(bare) <= 3 else word.capitalize()


def anchor(prefix: str, label: str) -> str:
    """The fragment by which the publisher's pages name a unit: "art_2" for "Article 2", "anx_I" for "ANNEX I"."""
    numbers = [word for word in label.split() if any(letter.isdigit() for letter in word) or _ROMAN.match(word)]
    return f"{prefix}_{_CORE.sub('', numbers[-1]).strip('.') if numbers else '1'}"
