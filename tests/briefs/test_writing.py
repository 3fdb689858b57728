"""The ending chooses the writer."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefs.made import brief
from exportlex.briefs.writing import ENDINGS, ending_of, written
from exportlex.errors import ExportlexError

BEGINS = {"docx": b"PK", "pdf": b"%PDF", "md": b"# Lamps", "html": b"<!doctype html"}


@pytest.mark.parametrize("ending", ENDINGS)
def test_every_ending_has_a_writer(ending: str) -> None:
    assert written(brief(2, 1), ending)[:14].lower().startswith(BEGINS[ending].lower())


@pytest.mark.parametrize("name", ["a.DOCX", "b.c.docx"])
def test_the_ending_of_a_file_in_any_case(name: str) -> None:
    assert ending_of(Path(name)) == "docx"


@pytest.mark.parametrize("name", ["brief", "brief.doc", ".docx", "brief.docx/", "brief."])
def test_an_unknown_ending_names_those_there_are(name: str) -> None:
    if name == "brief.docx/":  # a path has no slash at its end
        assert ending_of(Path(name)) == "docx"
        return
    with pytest.raises(ExportlexError, match=r"\.docx, \.pdf, \.md, \.html"):
        ending_of(Path(name))


def test_an_unknown_writer_is_refused() -> None:
    with pytest.raises(ExportlexError, match="known: docx, pdf, md, html"):
        written(brief(1, 1), "exe")
