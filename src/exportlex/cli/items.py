"""``exportlex items``: from a code or a description to the entries of every list that a reader should check."""

from __future__ import annotations

from typing import Annotated

import typer
from rich.markup import escape
from rich.table import Table

from exportlex.cli.options import Corpus, Data, In, Json, Out, codes_of, places
from exportlex.cli.output import DISCLAIMER, about, err, json_lines, out, write_out
from exportlex.comparison.lists.finding import NOTICE, Candidate, Found, ItemFinder, find_items
from exportlex.comparison.lists.held.entries import HeldList
from exportlex.exporting.held import Held
from exportlex.exporting.tables import candidates as tables
from exportlex.indexing.knowledge import Knowledge

_SHOWN = 160  # characters of an entry's words
_SHOWN_ABOVE = 60


def items(
    asked: Annotated[str, typer.Argument(help="A code in any numbering (3a1b4, ML10, 8A301) or a description.")],
    inside: In = None,
    top: Annotated[int, typer.Option(min=1, max=50, help="Candidates per list.")] = 5,
    all_editions: Annotated[
        bool, typer.Option("--all-editions", help="Search repealed lists and older editions too.")
    ] = False,
    out_file: Out = None,
    as_json: Json = False,
    data: Data = None,
    corpus: Corpus = None,
) -> None:
    """The entries of every control list to check for an item. Candidates, not a classification.

    In JSON one object per candidate, each with the notice that it is no classification: ``why`` is what makes it a
    candidate (code, above, shared-number, words, meaning, counterpart-words), ``reason`` the same in words, ``path``
    the entries that it stands in, ``notes`` the notes on it and on them; ``score`` ranks candidates of one list.
    """
    knowledge = Knowledge.open(places(data, corpus))
    codes = codes_of(knowledge, inside)
    found = find_items(ItemFinder.open(knowledge, all_editions), asked, codes, top)
    if found.advice:
        err().print(f"no candidates for {found.asked!r}: {found.advice}", markup=False, soft_wrap=True)
    if out_file:
        state = {"q": found.asked, "in": ",".join(codes) if inside else "", "top": str(top)}
        said = about(knowledge, f"Candidates for “{found.asked}”", "items", **state)
        write_out(out_file, tables.tables(found, Held.of(knowledge), said))
    if as_json:
        json_lines(candidate.to_json() for candidate in found.candidates)
    elif not out_file:
        _print(found)


def _print(found: Found) -> None:
    console = out()
    console.print(NOTICE, style="bold")
    if found.candidates:
        table = Table("list", "code", "what it controls", "because", "where, as of", show_lines=True)
        for candidate in found.candidates:
            table.add_row(*map(escape, _row(candidate)))
        console.print(table)
        for name, address in {_name(one.held): one.entry.address for one in found.candidates}.items():
            console.print(f"{name}: {address}", markup=False, soft_wrap=True)
    if found.candidates and found.without:
        without = ", ".join(_name(held) for held in found.without)
        console.print(f"No candidate in: {without}", markup=False, soft_wrap=True)
    console.print(DISCLAIMER, style="dim")


def _row(candidate: Candidate) -> tuple[str, str, str, str, str]:
    held, entry = candidate.held, candidate.entry
    words = [f"{one.code}: {_cut(one.words, _SHOWN_ABOVE)}" for one in candidate.above]
    words.append(_cut(entry.words, _SHOWN) or "(no words of its own)")
    notes = sum(len(one.notes) for one in (*candidate.above, entry))
    if notes:
        words.append(f"[{notes} note{'s' if notes > 1 else ''} on scope]")
    repealed = f", repealed {held.repealed}" if held.repealed else ""
    place = f"{entry.pinpoint}, {held.as_of}{repealed}"
    return _name(held), entry.code, " › ".join(words), candidate.reason, place


def _name(held: HeldList) -> str:
    return f"{held.title} ({held.jurisdiction}, {held.language})"


def _cut(text: str, length: int) -> str:
    return text if len(text) <= length else f"{text[: length - 1].rstrip()}…"
