"""The lines of a Korean statute: what number each opens with, and which notes on it are the editor's."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass

# A date as editors print it: 2008.2.29, 1997ㆍ12ㆍ13, 2015.12.30.
_DATE = r"\d{4}\s?[.ㆍ]\s?\d{1,2}\s?[.ㆍ]\s?\d{1,2}\.?"
# <개정 2008.2.29, 2013.3.23>, <신설 2014.1.28>: when the words were changed. Other angle brackets are the law's own:
# <생략>, <단서 생략>, and <21> for the circled numbers that fonts lack.
_EDITORIAL = re.compile(rf"\s*<[가-힣ㆍ\s]{{0,20}}(?:{_DATE}(?:\s*,\s*)?)+>")
_ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")
_DELETED = re.compile(r"삭\s*제\s*(?:<[^<>]*>)?")
_CIRCLED = {chr(0x2460 + at): at + 1 for at in range(20)}
_CIRCLED |= {chr(0x3251 + at): at + 21 for at in range(15)} | {chr(0x32B1 + at): at + 36 for at in range(15)}
CIRCLE = rf"[{''.join(_CIRCLED)}]"
_FORMS = (
    ("hang", re.compile(rf"(?:\*\*)?({CIRCLE}|<\d{{1,3}}>)(?:\*\*)?\s*(?!\s*(?:부터|까지|및|내지|[ㆍ,~]))")),
    ("ho", re.compile(r"(\d{1,3}(?:의\d{1,2})*\.)(?!\d)\s*")),
    ("mok", re.compile(r"([가-힣](?:의\d{1,2})?\.)\s+")),
    ("sub", re.compile(r"(\d{1,2}\))\s*")),
    ("subsub", re.compile(r"([가-하]\))\s*")),
)


@dataclass(frozen=True, slots=True)
class Line:
    """One line without Markdown and without editors' notes."""

    text: str  # what follows the number
    form: str = ""  # "hang" ①, "ho" 1., "mok" 가., "sub" 1), "subsub" 가); "" for lines without a number
    number: str = ""  # as printed: "①", "1의2."
    level: int = 0  # of a heading: 1 to 6


def read_line(source: str) -> Line:
    """A line of Markdown as a line of law."""
    heading = re.match(r"(#{1,6})\s+(.*)", source)
    text = law_text(heading[2] if heading else source)
    if heading:
        return Line(text, level=len(heading[1]))
    form, number, rest = numbered(text)
    return Line(rest, form, number)


def numbered(text: str) -> tuple[str, str, str]:
    """The form of the number that a text opens with, the number, and what follows it."""
    for form, pattern in _FORMS:
        if match := pattern.match(text):
            return form, match[1], text[match.end() :]
    return "", "", text


def law_text(source: str) -> str:
    """The words of the law; of a unit that was deleted also the note that says when."""
    text = html.unescape(_ESCAPE.sub(r"\1", source)).strip()
    bare = _EDITORIAL.sub("", text).strip()
    last = bare.split(" ")[-1] if bare else ""
    return text if _DELETED.fullmatch(last) and _DELETED.search(text) else bare


def value_of(number: str) -> int:
    """The value of a paragraph's number: ③ and <3> are 3."""
    return _CIRCLED.get(number) or int(number.strip("<>"))
