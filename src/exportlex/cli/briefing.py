"""The command ``brief``: chosen parties and concepts as a document, or as one JSON object."""

from __future__ import annotations

import time
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from exportlex.briefs.composing.compose import compose
from exportlex.briefs.model import Brief
from exportlex.briefs.selection import Selection, pairs_of_lists
from exportlex.briefs.writing import ENDINGS, ending_of, written
from exportlex.cli.options import Concepts, Corpus, Data, In, Json, codes_of, concepts_of, places
from exportlex.cli.output import err, json_lines
from exportlex.cli.surveyed import Aim, surveyed
from exportlex.comparison.surveying.targets import Target, checked_target
from exportlex.errors import ExportlexError
from exportlex.exporting.links import under
from exportlex.gathering import atomic
from exportlex.indexing.knowledge import Knowledge
from exportlex.settings import Settings

_CHOICE = "--in, --concepts, --title, --target and --lists"


def brief(  # noqa: PLR0913, PLR0917 - one option per thing that a brief is made of
    out: Annotated[
        Path | None,
        typer.Option("--out", help=f"The file to write; its ending chooses the format: .{', .'.join(ENDINGS)}."),
    ] = None,
    inside: In = None,
    concepts: Concepts = None,
    target: Aim = Target.MOST,
    lists: Annotated[
        bool, typer.Option("--lists", help="Also the limits that differ between the parties’ control lists in force.")
    ] = False,
    title: Annotated[str, typer.Option(help="The title (default: one that names the parties).")] = "",
    selection: Annotated[
        Path | None, typer.Option(help=f"A saved selection, in place of {_CHOICE}.")
    ] = None,
    save: Annotated[Path | None, typer.Option(help="Also save the selection, for --selection and the app.")] = None,
    template: Annotated[
        Path | None, typer.Option(help="A template of your own for the document, in place of ours.")
    ] = None,
    as_json: Json = False,
    data: Data = None,
    corpus: Corpus = None,
) -> None:  # fmt: skip
    """A brief for negotiators: matrix, common core, differences with the deciding words, gaps with their reasons, who
    would move how far, steps of convergence, figures side by side, and every passage cited in an annex.

    With --json the brief's data is one object on standard output, with --out as well as without.
    """
    if out is None and not as_json and save is None:
        raise ExportlexError("name a file to write, such as --out brief.docx; or --json for the data")
    ending = ending_of(out) if out else ""
    started = time.monotonic()
    knowledge = Knowledge.open(places(data, corpus))
    if selection:
        chosen = _opened(selection, given=bool(inside or concepts or title or lists or target != Target.MOST))
    else:
        chosen = _chosen(knowledge, (inside, concepts), title, target, lists=lists)
    if save:
        atomic.write(save, chosen.to_text().encode())
    if out or as_json:
        made = _composed(knowledge, chosen)
        if as_json:
            json_lines([made.to_json()])
        if out:
            _write(made, out, ending, template, started)


def _opened(path: Path, *, given: bool) -> Selection:
    if given:
        raise ExportlexError(f"--selection stands in place of {_CHOICE}; give the one or the others")
    try:
        return Selection.from_text(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError) as error:
        raise ExportlexError(f"{path}: cannot be read as a saved selection: {error}") from error
    except ExportlexError as error:
        raise ExportlexError(f"{path}: {error}") from error


def _chosen(
    knowledge: Knowledge, named: tuple[str | None, str | None], title: str, target: str, *, lists: bool
) -> Selection:
    """What the options choose. All parties and all concepts are no brief: both have to be named."""
    inside, concepts = named
    if inside is None or concepts is None:
        raise ExportlexError("a brief needs parties and concepts: --in us,eu --concepts end-use,record-keeping")
    codes, chosen = codes_of(knowledge, inside), concepts_of(knowledge.concepts, concepts)
    pairs = pairs_of_lists(codes) if lists else ()
    return Selection(tuple(codes), tuple(chosen), title, checked_target(target, codes), (), pairs)


def _composed(knowledge: Knowledge, chosen: Selection) -> Brief:
    found = surveyed(knowledge)
    err().print(f"composing: {_counted(chosen.parties, 'party', 'parties')}, "
                f"{_counted(chosen.concepts, 'concept', 'concepts')}")  # fmt: skip
    return compose(
        knowledge, found, chosen, date.today().isoformat(),
        under(Settings().app, chosen.permalink),
        lambda pair: err().print(f"comparing lists: {pair}", markup=False, soft_wrap=True),
    )  # fmt: skip


def _write(made: Brief, out: Path, ending: str, template: Path | None, started: float) -> None:
    err().print(f"writing {out}", markup=False, soft_wrap=True)
    raw = written(made, ending, template)
    atomic.write(out, raw)
    counts = (
        _counted(made.sections, "concept", "concepts"), _counted(made.steps, "step", "steps"),
        _counted(made.sources, "passage cited", "passages cited"),
    )  # fmt: skip
    took = time.monotonic() - started
    err().print(f"{out}: {', '.join(counts)}; {len(raw) / 1024:,.0f} KiB in {took:.1f} s", markup=False, soft_wrap=True)


def _counted(words: Sequence[object], one: str, several: str) -> str:
    return f"{len(words)} {one if len(words) == 1 else several}"
