"""A brief as PDF by typst, without any program beside it: tagged, with bookmarks, and with links into its annex."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from typing import Any

from exportlex.briefs.fonts import families
from exportlex.briefs.model import Brief
from exportlex.briefs.picture import FONTS, alternative_text, legends, parts
from exportlex.briefs.typesetting import paper, printable
from exportlex.briefs.unset import notice, settable
from exportlex.briefs.writers.filling import COLUMNS, anchor, cited_in, direction, followed

_SHORT = 90  # characters of the title that a running header has room for on one line


def write(brief: Brief, template: Path | None = None) -> bytes:
    """The brief as a PDF. ``template``: a typst file instead of ours; ExportlexError where it cannot be filled."""
    return paper(_data(brief), template)


def _data(brief: Brief) -> dict[str, Any]:
    """The fields of the brief, and what typst cannot tell by itself."""
    pictures = [part | {"title": ""} for part in parts(brief)]
    whole = printable(brief.to_json() | {"pictures": pictures})
    data = settable(whole)
    for section in data["sections"]:
        section["anchor"] = anchor(section["concept"])
    title = re.sub(r"\s+", " ", data["title"]).strip()
    languages = _languages(data)
    return data | {
        "built": data["built"][:10],
        "title": title or "Brief",
        "short": title if len(title) <= _SHORT else title[:_SHORT].rstrip() + "…",
        "date": _date(data["made"]),
        "fonts": FONTS,
        "notice": notice(whole),
        "alternative": alternative_text(brief),
        "signs": legends(brief)[1],
        "columns": COLUMNS,
        "keys": [entry["key"] for entry in (*data["sources"], *data["searches"])],
        "cited": {key: [{"anchor": place.anchor, "label": place.label} for place in places]
                  for key, places in cited_in(brief).items()},
        "links": {address: followed(address, brief.permalink) for address in _addresses(data)},
        "families": {language: families(language) for language in languages},
        "languages": {language: _code(language) for language in languages},
        "right_to_left": [language for language in languages if direction(language) == "rtl"],
    }  # fmt: skip


def _languages(data: dict[str, Any]) -> set[str]:
    found = {"en"} | {source["language"] for source in data["sources"]}
    return found | _named(data, "language")


def _named(data: Any, name: str) -> set[str]:
    """All values under a name, wherever it stands."""
    if isinstance(data, list):
        return {value for one in data for value in _named(one, name)}
    if not isinstance(data, dict):
        return set()
    own = {data[name]} if name in data else set()
    return own | {value for one in data.values() for value in _named(one, name)}


def _addresses(data: dict[str, Any]) -> set[str]:
    return _named(data, "address") | _named(data, "permalink")


def _code(language: str) -> str:
    """A language as typst takes it: two or three letters, else English."""
    code = language.split("-", 1)[0].lower()
    return code if re.fullmatch("[a-z]{2,3}", code) else "en"


def _date(day: str) -> dict[str, int] | None:
    """A day as typst takes it; None where it is none."""
    try:
        made = date.fromisoformat(day[:10])
    except ValueError:
        return None
    return {"year": made.year, "month": made.month, "day": made.day}
