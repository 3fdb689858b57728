"""What the API's README and its notebook show is what the API does."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import nbformat
import pandas as pd
import pytest

from api import notebook

_BLOCK = re.compile(r"```python\n(.*?)```", re.S)
_BUILT = re.compile(r"\d{4}-\d\d-\d\dT[\d:.+]+")


def test_the_examples_of_the_readme_run(
    root: Path, digests: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("EXPORTLEX_DATA", str(digests))
    monkeypatch.chdir(tmp_path)
    blocks = _BLOCK.findall((root / "src/exportlex/api/README.md").read_text())
    assert len(blocks) == 6
    names: dict[str, object] = {}
    for block in blocks:
        exec(compile(block, "README.md", "exec"), names)
    for name in ("frame", "pairs", "figures", "coverage", "statements"):
        found = names[name]
        assert isinstance(found, pd.DataFrame)
        assert len(found), name
    assert sorted(path.name for path in tmp_path.iterdir()) == ["brief.docx", "end-use.xlsx"]


def test_the_notebook_shows_what_it_gives_when_it_is_run(root: Path, digests: Path, tmp_path: Path) -> None:
    made = notebook.run(digests, tmp_path)
    shown = nbformat.read(notebook.NOTEBOOK, as_version=4)
    assert list(_said(made)) == list(_said(shown)), "run: python tests/api/notebook.py"
    assert "a picture" in _said(shown)
    assert pd.read_excel(tmp_path / "record-keeping.xlsx", sheet_name=None)


def _said(made: nbformat.NotebookNode) -> Iterator[str]:
    """What the cells show, but for the time at which the index was built; a chart by its title and data."""
    for cell in made.cells:
        for output in cell.get("outputs", ()):
            data = output.get("data", {})
            if "image/png" in data:
                yield "a picture"  # its bytes are those of one version of the library that draws
            elif "text/html" in data:
                yield _BUILT.sub("", data["text/html"])
            else:
                yield str(output.get("text") or data.get("text/plain"))
