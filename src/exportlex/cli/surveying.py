"""Commands on the whole: matrix, gaps, core."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated

import typer

from exportlex.cli import survey_tables
from exportlex.cli.options import Concepts, Corpus, Data, In, Json, code_of, codes_of, concept_of, concepts_of, places
from exportlex.cli.output import err, json_lines
from exportlex.cli.surveyed import Aim, checked_target, surveyed
from exportlex.comparison.surveying import gaps as gapping
from exportlex.comparison.surveying import matrix as covering
from exportlex.comparison.surveying.core import common_core
from exportlex.comparison.surveying.moves import moves, readable
from exportlex.comparison.surveying.survey import Survey
from exportlex.comparison.surveying.targets import MOST, target_elements
from exportlex.errors import UnknownWordError
from exportlex.indexing.knowledge import Knowledge


def matrix(
    inside: In = None, concepts: Concepts = None, as_json: Json = False, data: Data = None, corpus: Corpus = None
) -> None:
    """How much of each concept each law covers: elements stated, of those there are; and where nothing can be read."""
    knowledge = Knowledge.open(places(data, corpus))
    codes, chosen = codes_of(knowledge, inside), concepts_of(knowledge.concepts, concepts)
    rows = covering.matrix(surveyed(knowledge), codes, chosen)
    if as_json:
        json_lines(cell.to_json() for row in rows for cell in row)
    else:
        survey_tables.print_matrix(rows)


def gaps(
    code: Annotated[
        str, typer.Argument(help="The jurisdiction whose gaps are asked for (default: each of --in).")
    ] = "",
    inside: In = None,
    concepts: Concepts = None,
    as_json: Json = False,
    data: Data = None,
    corpus: Corpus = None,
) -> None:
    """What most peers have and a jurisdiction lacks, and what it has and most lack: by concept, else by element.

    The peers are those of --in. A text that is not held, or whose reading is suspect, is never counted as lacking.
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
    rows = [gap for one in asked for name in chosen for gap in gapping.gaps(found.on(name, parties), one)]
    if as_json:
        json_lines(gap.to_json() for gap in rows)
    else:
        survey_tables.print_gaps(rows)
    _tell_unread(found, asked, chosen)


def _tell_unread(found: Survey, codes: Sequence[str], concepts: Sequence[str]) -> None:
    """That no gap is named of what cannot be read, so that nobody takes silence for agreement."""
    for code in codes:
        unread = [name for name in concepts if not readable(found.of(name, code))]
        if unread:
            err().print(f"{code} cannot be judged on: {', '.join(unread)} (text not held, reading suspect or not "
                        "applicable; exportlex matrix says which)", markup=False, soft_wrap=True)  # fmt: skip


def core(
    concept: Annotated[str, typer.Argument(help="A concept of the scheme, such as end-use.")],
    inside: In = None,
    target: Aim = MOST,
    as_json: Json = False,
    data: Data = None,
    corpus: Corpus = None,
) -> None:
    """The common core of a concept: what all parties share, what most share, who stands alone; and who moves how far.

    In JSON one object: the elements by who shares them, ``target`` with its ``elements``, and the ``moves`` to it.
    """
    knowledge = Knowledge.open(places(data, corpus))
    codes, about = codes_of(knowledge, inside), concept_of(knowledge.concepts, concept)
    aim = checked_target(target, codes)
    positions = surveyed(knowledge).on(about.id, codes)
    elements = target_elements(positions, aim)
    if elements is None and aim in codes:
        raise UnknownWordError(
            f"{aim} sets no target on {about.id}: its law is not found or cannot be read; name another"
        )
    found, way = common_core(positions), moves(positions, elements or frozenset())
    if as_json:
        aimed = [element.label for element in about.elements if element.label in (elements or ())]
        extra = {"target": {"name": aim, "elements": aimed}, "moves": [move.to_json() for move in way]}
        json_lines([found.to_json() | extra])
    else:
        survey_tables.print_core(found, aim, way)
