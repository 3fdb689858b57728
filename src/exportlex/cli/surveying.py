"""Commands on the whole: matrix, gaps, core."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from typing import Annotated

import typer

from exportlex.api.asking import concept_of
from exportlex.cli import survey_tables
from exportlex.cli.options import (
    Concepts,
    Corpus,
    Data,
    In,
    Json,
    Out,
    code_of,
    codes_of,
    concepts_of,
    places,
)
from exportlex.cli.output import about, err, json_lines, write_out
from exportlex.cli.surveyed import Aim, surveyed
from exportlex.comparison.surveying import gaps as gapping
from exportlex.comparison.surveying import matrix as covering
from exportlex.comparison.surveying.core import common_core
from exportlex.comparison.surveying.targets import Target, checked_target
from exportlex.comparison.surveying.unsaid import Unsaid, unsaid
from exportlex.errors import UnknownWordError
from exportlex.exporting import resolution_1540
from exportlex.exporting.held import Held
from exportlex.exporting.tables import core as core_tables
from exportlex.exporting.tables import gaps as gap_tables
from exportlex.exporting.tables import matrix as matrix_tables
from exportlex.indexing.knowledge import Knowledge

_EACH = "all"  # on the page Gaps: the gaps of each of the peers against the others


class Notation(StrEnum):
    """How the matrix is written other than in our own signs."""

    RESOLUTION_1540 = "1540"


Notated = Annotated[
    Notation | None,
    typer.Option(
        help="Write the file in the notation of the 1540 Committee's matrices: X, ?, NA, blank; with its references. "
        "It is our reading, not the Committee's matrix, and no measure of compliance.",
    ),
]


def matrix(
    inside: In = None, concepts: Concepts = None, notation: Notated = None, out_file: Out = None,
    as_json: Json = False, data: Data = None, corpus: Corpus = None,
) -> None:  # fmt: skip
    """How much of each concept each law covers: elements stated, of those there are; and where nothing can be read."""
    if notation and not out_file:
        raise UnknownWordError(f"--notation {notation} is written to a file; add --out matrix.xlsx")
    knowledge = Knowledge.open(places(data, corpus))
    codes, chosen = codes_of(knowledge, inside), concepts_of(knowledge.concepts, concepts)
    rows = covering.matrix(surveyed(knowledge), codes, chosen)
    if out_file:
        said = about(knowledge, f"Coverage of {len(chosen)} concepts: {', '.join(codes)}", "matrix", **_among(codes))
        held = Held.of(knowledge)
        made = resolution_1540.tables(rows, held, said) if notation else [matrix_tables.cells(rows, held, said)]
        write_out(out_file, made)
    if as_json:
        json_lines(cell.to_json() for row in rows for cell in row)
    elif not out_file:
        survey_tables.print_matrix(rows)


def gaps(
    code: Annotated[
        str, typer.Argument(help="The jurisdiction whose gaps are asked for (default: each of --in).")
    ] = "",
    inside: In = None,
    concepts: Concepts = None,
    every: Annotated[
        bool,
        typer.Option(
            "--all",
            help="Also gaps that half of all peers or fewer bear out, because many of them "
            "cannot be judged or are silent on the whole concept.",
        ),
    ] = False,
    out_file: Out = None,
    as_json: Json = False,
    data: Data = None,
    corpus: Corpus = None,
) -> None:
    """What most peers have and a jurisdiction lacks, and what it has and most lack: by concept, else by element.

    The peers are those of --in. A text that is not held, or whose reading is suspect, is never counted as lacking.
    Those that most peers bear out come first; ``borne_out`` in JSON is the share of all peers that do.
    """
    knowledge = Knowledge.open(places(data, corpus))
    peers, chosen = codes_of(knowledge, inside), concepts_of(knowledge.concepts, concepts)
    asked = [code_of(knowledge, code)] if code else peers
    parties = list(dict.fromkeys([*asked, *peers]))
    if len(parties) < 2:
        raise UnknownWordError(
            f"{parties[0]} has no peers to be compared with; name some with --in, such as --in us,eu"
        )
    found = surveyed(knowledge)
    rows = gapping.gaps_of(found, asked, peers, chosen)
    shown = rows if every else gapping.resting_on_enough(rows)
    if out_file:
        state = {"of": asked[0] if code else _EACH, "concept": ",".join(chosen if concepts else ()),
                 "thin": "yes" if every else ""}  # fmt: skip
        said = about(knowledge, f"Gaps of {', '.join(asked)}", "gaps", **(state | _among(peers)))
        held, law_over = Held.of(knowledge), knowledge.groups.law_over
        unread = unsaid(found, parties, chosen)
        write_out(out_file, gap_tables.tables(shown, unread, found, law_over, held, said))
    if as_json:
        json_lines(gap.to_json() for gap in shown)
    elif not out_file:
        survey_tables.print_gaps(shown)
    if len(rows) > len(shown):
        err().print(f"{len(rows) - len(shown)} more rest on half of all peers or fewer; --all shows them.")
    _tell_unsaid(unsaid(found, asked, chosen))


def _tell_unsaid(rows: Sequence[Unsaid]) -> None:
    """That no gap is named of what cannot be read, so that nobody takes silence for agreement."""
    for row in rows:
        what = "what it lacks cannot be said" if row.speaks else "cannot be judged"
        err().print(f"{row.code} {what} on: {', '.join(row.concepts)} ({row.empty.absence}; exportlex matrix --json "
                    "says why)", markup=False, soft_wrap=True)  # fmt: skip


def core(
    concept: Annotated[str, typer.Argument(help="A concept of the scheme, such as end-use.")],
    inside: In = None,
    target: Aim = Target.MOST,
    out_file: Out = None,
    as_json: Json = False,
    data: Data = None,
    corpus: Corpus = None,
) -> None:
    """The common core of a concept: what all parties share, what most share, who stands alone; and who moves how far.

    In JSON one object: the elements by who shares them, ``target`` with its ``elements``, and the ``moves`` to it.
    """
    knowledge = Knowledge.open(places(data, corpus))
    codes, subject = codes_of(knowledge, inside), concept_of(knowledge.concepts, concept)
    aim = checked_target(target, codes)
    found = common_core(surveyed(knowledge).on(subject.id, codes))
    if aim in codes and aim not in [position.jurisdiction for position in found.speaking]:
        raise UnknownWordError(
            f"{aim} sets no target on {subject.id}: its law is not found or cannot be read; name another"
        )
    if out_file:
        to = {"to": "party", "party": aim} if aim in codes else {"to": aim}
        said = about(knowledge, f"Common core of {subject.label}: {', '.join(codes)}", "core",
                     concept=subject.id, **(to | _among(codes)))  # fmt: skip
        write_out(out_file, core_tables.tables(found, found.ways(aim), Held.of(knowledge), said))
    if as_json:
        json_lines([found.to_json(aim)])
    elif not out_file:
        survey_tables.print_core(found, found.ways(aim))


def _among(codes: Sequence[str]) -> dict[str, str]:
    """The jurisdictions as an address of the app has them."""
    return {"in": ",".join(codes)}
