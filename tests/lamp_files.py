"""Two parts of our control list about lamps as legacy Word files, set as the Wassenaar editions before 2019 are."""

from __future__ import annotations

from made_word import Line, made_word

_STOPS = (17.0, 35.0, 59.0, 79.0, 103.0)
_HEADER = "____\r\r{title}\r____\r\rLAMP-LIST (28) 1\r- 5 -\t06-12-2028"


def _entry(text: str) -> Line:
    return Line(text, left=56, first=-56, tabs=_STOPS)


def _item(text: str) -> Line:
    return Line(text, left=79, first=-79, tabs=_STOPS)


def _note(text: str, left: float = 96) -> Line:
    return Line(text, left=left, first=-40, tabs=_STOPS, italic=True)


def category() -> bytes:
    """Category 1: entries, a note with a list, a technical note, an entry whose code opens the line again."""
    return made_word(
        [
            Line("1.\tA.\tLAMPS AND WICKS", left=35, first=-35, tabs=_STOPS),
            Line(""),
            _entry("1.\tA.\t1.\tLamps for towers, as follows:"),
            _item("\t\t\ta.\tLamps that burn for a whole"),
            _item("\t\t\t\tnight; or"),
            _item("\t\t\tb.\tLamps that turn."),
            _note("Note 1\t1.A.1. does not apply to:"),
            _note("a.\tLamps on a stage;", left=118),
            _note("b.\tLamps in a tale.", left=118),
            Line(""),
            _entry("\t\t2.\tHand lamps, as follows:"),
            Line("\t\t\ta.\tLamps with one handle;", left=79, first=-79, tabs=_STOPS),
            Line("\x0c"),
            Line("1.\tA.\t2.\tb.\t1.\tLamps with two handles.", left=103, first=-103, tabs=_STOPS),
            Line("\t\t\t\t2.\tNot used since 2027", left=103, first=-103, tabs=_STOPS),
            _note("Technical Notes", left=119),
            _note("1.\t'Handles' are what hands hold.", left=119),
            Line("a lamp that Word numbers", numbered=True),
        ],
        _HEADER.format(title="DUAL-USE LIST - CATEGORY 1 - LAMPS AND WICKS"),
        footnotes="*\tSee the list of wicks.",
    )


def terms() -> bytes:
    """Defined terms: references in the margin, a term with its abbreviation, a note, a list."""
    return made_word(
        [
            Line("DEFINITIONS OF TERMS USED IN THESE LISTS"),
            Line(""),
            Line("What follows says what words mean."),
            Line(""),
            Line('Cat 1, 2,\t"Lamp"', tabs=(58,)),
            Line("ML1\tA vessel in which oil is turned into something", tabs=(79,)),
            Line("ML2\tby which ships find home.", tabs=(79,)),
            Line("\tNote\tA star is no lamp.", tabs=(79,), italic=True),
            Line(""),
            Line('\t"Wick" ("WK")', tabs=(58,)),
            Line("\tA thread that has all of the following:", tabs=(79,)),
            Line("\ta.\tOne dry end; and", tabs=(79, 99)),
            Line("\tb.\tOne end that burns.", tabs=(79, 99)),
        ],
        _HEADER.format(title="DEFINITIONS"),
    )


def sensitive() -> bytes:
    """The sensitive list: rows of two cells, codes on the left."""
    rows = [("Category 1", ""), ("1.A.1.b.", "Lamps that turn..."), ("", "a.\tFast; or"), ("", "b.\tSlowly."),
            ("1.A.2.a. & 1.A.2.b.", "Hand lamps")]  # fmt: skip
    cells = [
        line
        for code, words in rows
        for line in (Line(code, cell=True), Line(words, tabs=(18,), cell=True), Line("", row_end=True))
    ]
    return made_word([*cells, Line("")], _HEADER.format(title="Sensitive List"))
