"""se-lex: pages in place of Markdown, and dates."""

from __future__ import annotations

import pytest

from exportlex.errors import ReadingError
from exportlex.publishers.base import Document
from exportlex.reading.read import read_document


@pytest.mark.parametrize("raw", [b"<!DOCTYPE html><html></html>", "## 1 §\n\nFår får får.".encode("latin-1")])
def test_other_bytes_are_refused(raw: bytes) -> None:
    with pytest.raises(ReadingError):
        read_document("se-lex", Document(raw, "here.md"))


def test_a_section_that_stands_twice_in_its_chapter() -> None:
    raw = "# Lag\n\n## 1 kap. Fyrar\n\n## 2 §\n\nEn.\n\n## 2 §\n\nTvå.\n\n## 2 kap. Båtar\n\n## 2 §\n\nTre.\n".encode()
    found = read_document("se-lex", Document(raw, "here.md"))
    assert [(issue.kind, issue.where) for issue in found.issues] == [("repeated-number", "1 kap. 2 §")]
