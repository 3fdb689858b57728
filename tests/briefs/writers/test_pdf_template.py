"""A typst template of the reader's own: it has the brief and our parts, reads nothing else, and its faults are told."""

from __future__ import annotations

import io
from pathlib import Path

import pypdf
import pytest

from briefs.made import brief
from exportlex.briefs.writers.pdf import write
from exportlex.errors import ExportlexError


def read(pdf: bytes) -> str:
    return "".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(pdf)).pages)


def test_a_template_of_the_readers_own(tmp_path: Path) -> None:
    own = tmp_path / "ministry.typ"
    start = (
        '#import "parts.typ": *\n#show: styled\nOur ministry: #data.title\n'
        "#compared([Shared], data.sections.first().core)\n"
    )
    own.write_text(start)
    with pytest.raises(ExportlexError, match=r"ministry\.typ cannot be filled"):
        write(brief(), own)  # the annex that it refers to is not in it
    own.write_text(start + "#for source in data.sources { entry(source.key, source.pinpoint, none) }")
    seen = read(write(brief(), own))
    assert "Our ministry: Lamps and shades" in seen
    assert "“lamps that shine in two colours”\xa0[1]" in seen


@pytest.mark.parametrize(("template", "said"), [
    ("#read(\"/etc/passwd\")", "own.typ cannot be filled"),
    ("#read(\"../secret.txt\")", "own.typ cannot be filled"),
    ("#read(\"secret.txt\")", "own.typ cannot be filled"),
    ("#data.nothing", "unknown variable"),
    ("#let x = (", "unclosed"),
    ('#import "@preview/lamps:0.1.0": *', r"asks for @preview/lamps:0\.1\.0: packages are never downloaded"),
])  # fmt: skip
def test_a_template_reads_nothing_else_and_its_faults_are_told(template: str, said: str, tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("secret")
    own = tmp_path / "own.typ"
    own.write_text(template)
    with pytest.raises(ExportlexError, match=said):
        write(brief(), own)


def test_a_template_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(ExportlexError, match=r"none\.typ cannot be read"):
        write(brief(), tmp_path / "none.typ")
