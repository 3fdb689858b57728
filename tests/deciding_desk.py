"""A corpus folder of one's own, where decisions may be written, beside an index of one's own."""

from __future__ import annotations

import shutil
from pathlib import Path

import isles
from conftest import Held


def own_corpus(root: Path, folder: Path) -> Path:
    """A corpus folder that holds what the built-in one holds, but for the decisions."""
    corpus = folder / "corpus"
    corpus.mkdir()
    for path in (root / "corpus").iterdir():
        if path.name != "decisions":
            (corpus / path.name).symlink_to(path)
    return corpus


def own_index(held: Held, folder: Path) -> Held:
    """A copy of the index of the isles, which may be built again."""
    return Held(Path(shutil.copytree(held.data, folder / "data")), held.corpus, folder / "mirror")


def publish(made: Held, code: str, was: str, becomes: str) -> None:
    """The laws of the isles, with other words in one of them."""
    laws = isles.laws()
    text = laws[isles.address(code)].decode()
    assert was in text
    isles.write_mirror(made.mirror, laws | {isles.address(code): text.replace(was, becomes).encode()})
