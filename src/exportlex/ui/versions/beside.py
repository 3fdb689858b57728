"""A provision in another language as HTML: with how it is held, its date, and how certain it is that it is the same."""

from __future__ import annotations

import html
import json
from collections.abc import Sequence

from exportlex.exporting.links import link
from exportlex.indexing.knowledge import Passage, Row
from exportlex.ui import cache, words
from exportlex.ui.rendering import FOLD_AT, box, folded, isolated
from exportlex.ui.versions.lookup import Version, versions

READERS = "en"  # the language of the app, and so of whoever reads it


def beside(passage: Passage, fold_at: int = FOLD_AT // 2) -> str:
    """Under a text that is not in English its English version, open; under one that is, the others, folded."""
    found = versions(passage.provision)
    if passage.language != READERS:
        found = [one for one in found if one.document["language"] == READERS]
    opened = " open" if passage.language != READERS else ""
    return "".join(
        f'<details class="xl-fold xl-cite"{opened}><summary>{_title(one)}</summary>'
        f"{of_version(one, passage.as_of, fold_at)}</details>"
        for one in found
    )


def of_version(version: Version, as_of: str, fold_at: int) -> str:
    """How it is held and what is known of it, then its words; ``as_of``: the date of the text that it stands beside."""
    head = said(version, as_of, certain=version.exact)
    if not version.units:
        return head
    document = version.document
    return head + box(folded(_text(version.units), (), _link(version), fold_at), document["language"], document["held"])


def said(version: Version, as_of: str, *, certain: bool) -> str:
    """Where it stands, how it is held, as of when, and what is doubtful or known of it, as HTML."""
    document = version.document
    lines = [
        f"{words.tag(document['held'])} {html.escape(words.as_of(document['as_of'], document['sha256']))} · "
        f"{words.anchor(_address(version), 'official address')}",
        f'<a href="{html.escape(_link(version))}">{isolated(_pinpoint(version) or document["title"])}</a>',
    ]
    if not version.units:
        lines.append("Which of its provisions is the same cannot be told for certain.")
    elif not certain:
        lines.append("Which part of it is the same cannot be told for certain: the whole is shown.")
    if document["as_of"] != as_of:
        lines.append("The dates differ: it may be another version of the law.")
    if known := _known(document):
        lines.append(f"<small>Known of this text: {html.escape(known)}.</small>")
    return '<div class="xl-note">' + "<br>".join(lines) + "</div>"


def _title(version: Version) -> str:
    name = words.language(version.document["language"])
    if not version.units:
        return f"Also held in {name}"
    return f"{'The same provision' if version.exact else 'From the same article'} in {name}"


def _known(document: Row) -> str:
    """What the declaration says of the text in this language, such as which language binds."""
    rows = cache.held().instruments
    own = (row for row in rows if (row["id"], row["language"]) == (document["instrument"], document["language"]))
    return next((str(row["incomplete"]).rstrip(".") for row in own), "")


def _text(units: Sequence[Row]) -> str:
    return "\n".join(filter(None, map(_unit, units)))


def _unit(unit: Row) -> str:
    rows = [" | ".join(cells) for cells in json.loads(unit["rows"] or "[]")]
    said = " ".join(part for part in (unit["number"], unit["heading"], unit["text"]) if part)
    return "\n".join([said, *rows] if said else rows)


def _pinpoint(version: Version) -> str:
    return str(version.units[0]["pinpoint"]) if version.units else ""


def _address(version: Version) -> str:
    own = version.units[0]["address"] if version.units else ""
    return str(own or version.document["official_address"])


def _link(version: Version) -> str:
    document = version.document
    return link(
        "provision", instrument=document["instrument"], language=document["language"], pinpoint=_pinpoint(version)
    )
