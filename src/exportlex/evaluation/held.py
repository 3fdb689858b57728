"""Which document of the index holds the text that a label speaks of."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path, PurePosixPath
from typing import Any

from exportlex.errors import UnknownWordError


def mirror_hashes(mirror: Path) -> dict[str, str]:
    """sha256 of each file of the mirror, by its path there; UnknownWordError where it has no manifest."""
    path = mirror / "manifest.jsonl"
    if not path.is_file():
        raise UnknownWordError(f"{path}: no such file; name the mirror's folder with --mirror")
    lines = path.read_text(encoding="utf-8").splitlines()
    return {row["path"]: row["sha256"] for row in map(json.loads, filter(None, lines))}


def labelled_documents(mirror: Path, documents: Iterable[Mapping[str, Any]]) -> dict[str, list[Mapping[str, Any]]]:
    """The law documents of the index by each path of the mirror whose text they hold; two may share one file.

    The mirror keeps some texts twice: as published and, under the same name with another ending, as a plain rendering
    that its labels point to. We hold the published one, and it answers for both.
    """
    held: dict[str, list[Mapping[str, Any]]] = defaultdict(list)
    for document in documents:
        if document["layer"] == "law":
            held[document["sha256"]].append(document)
    by_path = {path: held.get(sha256, []) for path, sha256 in mirror_hashes(mirror).items()}
    by_stem = {_stem(path): found for path, found in by_path.items() if found}
    found = {path: found or by_stem.get(_stem(path), []) for path, found in by_path.items()}
    return {path: documents for path, documents in found.items() if documents}


def _stem(path: str) -> str:
    return str(PurePosixPath(path).with_suffix(""))
