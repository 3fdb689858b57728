"""Passages and indexes made by hand, to be cited."""

from __future__ import annotations

from typing import Any

from exportlex.exporting.held import Held
from exportlex.indexing.knowledge import Passage
from exportlex.indexing.manifest import Manifest

HASH = f"{7:064x}"
HELD = Held(
    [{"code": "zz", "name": "Zedland"}, {"code": "xx-lamp", "name": "Lamp Group"}],
    [
        {"id": f"{code}/{kind}", "jurisdiction": code, "kind": kind, "title": "Lamp Act", "language": "en"}
        for code, kind in [
            *(("zz", one) for one in ("statute", "regulation", "order", "list", "treaty", "guideline")),
            ("xx-lamp", "list"),
        ]
    ],
    [],
    [{"instrument": "zz/statute", "language": "en", "layer": "law", "sha256": HASH, "fetched": "2031-03-01T10:00:00"}],
)
MANIFEST = Manifest(
    f"{9:064x}", "model", ["/home/someone/private"], {"knowledge.db": HASH},
    {"documents": 3, "provisions": 1234, "definitions": 5}, "2031-02-01T10:00:00+00:00",
)  # fmt: skip


def passage(**more: Any) -> Passage:
    said: dict[str, Any] = {
        "id": 1, "jurisdiction": "zz", "instrument": "zz/statute", "title": "Lamp Act", "language": "en",
        "held": "official", "kind": "article", "pinpoint": "s. 2(1)", "heading": "", "term": "", "text": "Lamps.",
        "lead": "", "gloss": "", "as_of": "2031-02-03", "address": "https://isle.example/act_1?a=1&b=2#p(a)",
        "sha256": HASH, "provision": 1, "definition": None, "definition_kind": "", "scope": "", "reference": "",
        "aliases": (),
    }  # fmt: skip
    return Passage(**(said | more))
