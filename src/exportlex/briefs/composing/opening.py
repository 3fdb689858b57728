"""What a brief opens with: scope and method in ten lines, the matrix with its legend, the texts held and not held."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from exportlex.briefs.composing import absences
from exportlex.briefs.composing.annex import Annex
from exportlex.briefs.composing.sentence import capital, number
from exportlex.briefs.composing.texts import in_words
from exportlex.briefs.model import HeldText, MatrixCell, MatrixRow, Remark
from exportlex.catalog.concepts import Concept
from exportlex.comparison.stating.stated import Standing
from exportlex.comparison.surveying.matrix import MEANS, cell
from exportlex.comparison.surveying.survey import Survey
from exportlex.exporting.citing import DISCLAIMER, HELD
from exportlex.exporting.signs import COVERAGES, STANDINGS, STANDINGS_MEAN
from exportlex.indexing.knowledge import Row

_READ = ("official", "converted")
_COUNTED = "2/7 (+1?)"


def method(
    codes: Sequence[str], concepts: Sequence[Concept], held: Sequence[HeldText], not_held: Sequence[HeldText],
    built: str, made: str,
) -> tuple[Remark, ...]:  # fmt: skip
    """What was compared, of which texts, how, and what may be concluded: ten lines at most, no word of any law."""
    return tuple(map(Remark, (
        f"{capital(_count(len(codes), 'party is', 'parties are'))} compared on "
        f"{_count(len(concepts), 'concept', 'concepts')}: "
        f"{'; '.join(concept.label for concept in concepts)}. A concept is what two laws can both speak of under "
        "different words; its definition and its elements are ours.",
        _texts(held, not_held),
        "Of each law those passages decide that speak best to the concept. Their words are quoted in their own "
        "language; an English digest of ours beside them is no official text, nor is a title in square brackets.",
        "Elements are recognised by words and phrases that the concept scheme lists for each language, figures by "
        "rules. Both were measured on labels made by hand; the figures stand in corpus/evaluation/concepts.md and on "
        "the Help page of the app. They are not free of error: read the words before you rely on them.",
        f"A count such as {_COUNTED} says that two of seven elements are stated, and that one more may be.",
        "“Not found in the texts held” is no proof that a law is silent. Where a text is not held or its reading is "
        "suspect, nothing follows: such a party is never counted as lacking, nor as agreeing.",
        "Every sentence on a law ends with numbers that lead into the annex: a passage with pinpoint, date, address "
        "and hash, or, with an S, what was searched where nothing was found.",
        "Steps and moves count elements: those that a party would add to stand at a common position, and those that it "
        "would drop, for they go beyond it. They are no draft, and no party has proposed or accepted them.",
        f"The index was built on {built[:10]}, this brief made on {made[:10]}. {DISCLAIMER}",
    )))  # fmt: skip


def _texts(held: Sequence[HeldText], not_held: Sequence[HeldText]) -> str:
    dates = sorted(one.dated.removeprefix("as of ") for one in held if one.dated.startswith("as of "))
    dated = (
        f", each as of the date listed with it ({' to '.join(dict.fromkeys((dates[0], dates[-1])))})" if dates else ""
    )
    partly = sum(bool(one.missing) for one in held)
    parts = f", {number(partly)} of them with parts missing" if partly else ""
    if not held:
        none = _count(len(not_held), "text is", "texts are")
        return f"No official text was read: {none} not held, or only as our digest. The lists stand at the end."
    lacking = f" {capital(_count(len(not_held), 'text is', 'texts are'))} not held, or only as our digest."
    return (
        f"{capital(_count(len(held), 'text was', 'texts were'))} read{parts}{dated}.{lacking if not_held else ''} The "
        "lists stand at the end."
    )


def _count(count: int, one: str, several: str) -> str:
    return f"{number(count)} {one if count == 1 else several}"


def matrix(annex: Annex, survey: Survey, concepts: Sequence[Concept], codes: Sequence[str]) -> Iterator[MatrixRow]:
    """A row for each concept; a cell refers to the passage that speaks to it best, or to the search."""
    for concept in concepts:
        cells = []
        for position in survey.on(concept.id, codes):
            found = cell(position)
            key = absences.of_concept(annex, position) if position.empty else annex.cite(position.hits[0].passage)
            cells.append(
                MatrixCell(position.jurisdiction, found.coverage.sign, COVERAGES[found.coverage], found.counted, (key,))
            )
        yield MatrixRow(concept.id, concept.label, tuple(cells))


def legend(rows: Sequence[MatrixRow], standings: Sequence[Standing]) -> tuple[tuple[str, str], ...]:
    """The signs that this brief uses, and what may be concluded of each."""
    cells = [one for row in rows for one in row.cells]
    used = {one.sign for one in cells}
    found = {sign: means for sign, means in MEANS.items() if sign in used or (sign[0] == "(" and _perhaps(cells))}
    for standing in Standing:
        if standing in standings:
            sign = STANDINGS[standing]
            found[sign] = f"{found[sign]}; of an element: {_means(standing)}" if sign in found else _means(standing)
    return tuple(found.items())


def _perhaps(cells: Sequence[MatrixCell]) -> bool:
    return any("(+" in one.counted for one in cells)


def _means(standing: Standing) -> str:
    return "cannot be said, never counted as lacking" if standing is Standing.UNKNOWN else STANDINGS_MEAN[standing]


def held_texts(annex: Annex, codes: Sequence[str]) -> tuple[tuple[HeldText, ...], tuple[HeldText, ...]]:
    """The texts in force of each party: those that were read, and those that are known and could not be."""
    read: list[HeldText] = []
    unread: list[HeldText] = []
    for code in codes:
        for row in annex.held.instruments:
            if row["jurisdiction"] == code and not row["repealed"]:
                (read if row["held"] in _READ else unread).append(_text(annex, row))
        whole = next(row for row in annex.held.jurisdictions if row["code"] == code)
        unread += [HeldText(annex.names[code], title, HELD["none"], "", "", ()) for title in whole["unheld"]]
    return tuple(read), tuple(unread)


def _text(annex: Annex, row: Row) -> HeldText:
    held = row["held"] in (*_READ, "digest")
    said = "; ".join(filter(None, (in_words(row["held"]), row["incomplete"])))
    return HeldText(
        annex.names[row["jurisdiction"]], annex.titled(row["id"], row["title"], row["language"]), said,
        annex.as_of(row["as_of"], row["sha256"]) if held else "", row["address"],
        tuple(row["missing"]),
    )  # fmt: skip
