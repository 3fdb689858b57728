"""Terms that somebody read in a text without gold are found at their place, or said to be missed."""

from __future__ import annotations

from pathlib import Path

from exportlex.evaluation.read_by_eye import against_terms
from exportlex.evaluation.texts import Text
from exportlex.model import Reading

from .labelled import definition

LINES = [
    "instrument\tlanguage\tpinpoint\tterm",
    "zz/act\ten\ts 2(1)\tFerry",
    "zz/act\ten\ts 2(1)\traft",
    "zz/act\ten\ts 3\tpier",
    "zz/other\ten\ts 1\tquay",
]


def test_terms_are_found_at_their_place_by_any_of_their_names(tmp_path: Path) -> None:
    (tmp_path / "terms.tsv").write_text("\n".join(LINES) + "\n", encoding="utf-8")
    found = (definition("ferry"), definition("float", aliases=("raft",)), definition("pier", "s. 9"))
    text = Text("zz/act|en|act", "zz/act", "en", "ab", Reading((), "en"), found)
    (score,) = against_terms([text], tmp_path / "terms.tsv")
    assert (score.labels, score.found) == (3, 2)
    assert [failure.key for failure in score.failures] == ["missed | zz/act | en | s 3 | pier"]
