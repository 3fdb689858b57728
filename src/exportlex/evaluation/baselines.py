"""What is there without us, on the same text: a plain pattern "X means", and LexNLP's finder of definitions."""

from __future__ import annotations

import json
import re
import subprocess
from collections.abc import Iterable
from pathlib import Path

from exportlex.errors import ExportlexError
from exportlex.evaluation import lexnlp_terms
from exportlex.extraction.extract import citable
from exportlex.markup.tree import Tree
from exportlex.model import Definition, DefinitionKind, Mark, MarkKind, Provision, Reading, Scope
from exportlex.reading.read import DEFINING_MARKS

# A term at the start of a unit or in quotation marks, and "means". One line, as anyone would write it first.
_MEANS = re.compile(r"(?:^|[“\"])\s*([^“”\".;:]{1,80}?)\s*[”\"]?,?\s+means\b\s*", re.MULTILINE)
_SET_APART = DEFINING_MARKS | {MarkKind.BOLD}


def by_pattern(reading: Reading) -> list[Definition]:
    """The definitions of the one-line pattern: each meaning runs on to the next match or the end of its unit."""
    tree = Tree(reading.provisions)
    found: list[Definition] = []
    for unit in reading.provisions:
        matches = list(_MEANS.finditer(unit.text))
        ends = [*(match.start() for match in matches[1:]), len(unit.text)][: len(matches)][: len(matches)]
        pinpoint = citable(tree, unit)
        found += [
            _made(unit, pinpoint, match[1], unit.text[match.end() : end], "pattern")
            for match, end in zip(matches, ends, strict=True)
        ]
    return found


def by_lexnlp(reading: Reading, python: Path, *, restore_quotes: bool = False) -> list[Definition]:
    """LexNLP's definitions, found by another Python that has it (see ``lexnlp_terms``), unit by unit.

    ``restore_quotes`` puts each marked term into quotation marks first. Raises ExportlexError where that Python fails.
    """
    tree = Tree(reading.provisions)
    units = [unit for unit in reading.provisions if unit.text]
    lines = "\n".join(json.dumps(quoted(unit) if restore_quotes else unit.text) for unit in units)
    answer = subprocess.run(
        [str(python), lexnlp_terms.__file__], input=lines, capture_output=True, text=True, check=False
    )
    if answer.returncode:
        raise ExportlexError(f"{python} cannot run LexNLP: {answer.stderr.strip()[-300:]}; see `make lexnlp`")
    rows: Iterable[list[str]] = map(json.loads, answer.stdout.splitlines())
    return [
        _made(unit, citable(tree, unit), term, unit.text, "lexnlp")
        for unit, terms in zip(units, rows, strict=True)
        for term in dict.fromkeys(terms)
    ]


def quoted(unit: Provision) -> str:
    """The words of a unit with quotation marks around each run that the publisher sets apart."""
    text = unit.text
    marks: list[Mark] = [mark for mark in unit.marks if mark.kind in _SET_APART and mark.end > mark.start]
    for mark in sorted(marks, key=lambda mark: mark.start, reverse=True):
        text = f'{text[: mark.start]}"{text[mark.start : mark.end]}"{text[mark.end :]}'
    return text


def _made(unit: Provision, pinpoint: str, term: str, text: str, tradition: str) -> Definition:
    return Definition(
        term=term.strip(), text=text, kind=DefinitionKind.DEFINITION, scope=Scope.INSTRUMENT, provision=unit.key,
        pinpoint=pinpoint, tradition=tradition,
    )  # fmt: skip
