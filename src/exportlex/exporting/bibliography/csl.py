"""References as CSL-JSON, which Zotero, pandoc, Word add-ins and citeproc read.

Types and variables are those of the CSL specification 1.0.2 (docs.citationstyles.org, appendices III and IV): a
``legislation`` is "enacted by a governing body", a ``regulation`` an "administrative order", and lists and guidelines
of the regimes are a ``standard``, "rules or norms". ``title`` is the instrument's, ``section`` the pinpoint, ``source``
the catalogue that it comes from. The number under which a law was published is not held, so ``number`` is left out; and
``container-title``, the code that a law is part of, is given only where the container is ours: a digest is an ``entry``
of Exportlex, never cited as the law. What no variable holds stands in ``custom``.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from exportlex.exporting.bibliography.bibtex import web_address
from exportlex.exporting.bibliography.reference import NAME, Reference, Sort
from exportlex.exporting.bibliography.tex import one_line

_TYPES = {
    Sort.STATUTE: "legislation", Sort.REGULATION: "regulation", Sort.ORDER: "regulation", Sort.LIST: "regulation",
    Sort.TREATY: "treaty", Sort.GUIDELINE: "standard", Sort.DIGEST: "entry", Sort.CORPUS: "dataset",
}  # fmt: skip


def csl(references: Iterable[Reference]) -> list[dict[str, Any]]:
    """The items, each id once, in the order given."""
    return list({reference.key: _item(reference) for reference in references}.values())


def csl_json(references: Iterable[Reference]) -> str:
    """The same as a file."""
    return json.dumps(csl(references), ensure_ascii=False, indent=2) + "\n"


def _item(reference: Reference) -> dict[str, Any]:
    own = reference.sort in (Sort.DIGEST, Sort.CORPUS)
    said: dict[str, Any] = {
        "id": reference.key, "type": _type(reference), "title": one_line(reference.title),
        "author": [{"literal": reference.author}] if own else None,
        "container-title": NAME if reference.sort is Sort.DIGEST else "",
        "genre": "digest, not the official text" if reference.sort is Sort.DIGEST else "",
        "section": one_line(reference.pinpoint), "jurisdiction": one_line(reference.jurisdiction),
        "language": reference.language, "issued": _date(reference.issued), "accessed": _date(reference.accessed),
        "URL": web_address(reference.address), "version": reference.version,
        "source": "" if reference.sort is Sort.CORPUS else NAME, "note": one_line(reference.note),
        "custom": _custom(reference),
    }  # fmt: skip
    return {name: value for name, value in said.items() if value}


def _type(reference: Reference) -> str:
    regime = reference.regime and reference.sort is Sort.LIST
    return "standard" if regime else _TYPES[reference.sort]


def _custom(reference: Reference) -> dict[str, str]:
    said = {"instrument": reference.instrument, "sha256": reference.sha256, "as-of": reference.issued,
            "permalink": reference.permalink}  # fmt: skip
    return {name: one_line(value) for name, value in said.items() if value}


def _date(day: str) -> dict[str, list[list[int]]] | None:
    """A day as CSL writes it; None where it is none."""
    parts = day.split("-")
    return {"date-parts": [[int(part) for part in parts]]} if all(part.isdecimal() for part in parts) else None
