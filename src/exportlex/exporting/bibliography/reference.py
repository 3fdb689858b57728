"""What is cited, with all that a reader needs to find it again, before it is written in any format."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum

from exportlex import __version__
from exportlex.exporting import citing
from exportlex.exporting.held import Held
from exportlex.exporting.links import link, provision_state, under
from exportlex.indexing.knowledge import Passage, Row
from exportlex.indexing.manifest import Manifest

NAME = "Exportlex"
AUTHOR = "The Exportlex maintainers"
_LONGEST = 48  # characters of a pinpoint in a key: what tells two apart is the digest behind it
_DIGITS = 10  # of that digest: the 112,264 pinpoints of the whole mirror have as many keys


class Sort(StrEnum):
    """What a reference is to."""

    STATUTE = "statute"
    REGULATION = "regulation"
    ORDER = "order"
    LIST = "list"
    TREATY = "treaty"
    GUIDELINE = "guideline"
    DIGEST = "digest"  # our own restatement of a provision: never cited as the law
    CORPUS = "corpus"  # the knowledge base as a whole


@dataclass(frozen=True, slots=True)
class Reference:
    """One entry of a bibliography. ``key`` is unique, and the same as long as the bytes that were read are the same.

    ``issued`` is the date of the version cited and ``accessed`` the day its bytes were gathered, both ISO 8601 or "".
    """

    key: str
    sort: Sort
    author: str
    title: str
    pinpoint: str  # "" for a whole work
    text: str  # the whole of it in one plain line
    language: str
    issued: str
    accessed: str
    address: str
    note: str
    permalink: str
    version: str = ""
    jurisdiction: str = ""
    instrument: str = ""
    sha256: str = ""
    regime: bool = False  # of a multilateral regime, whose lists and guidelines bind by no order of a state


def of_passage(held: Held, passage: Passage, root: str = "") -> Reference:
    """The reference to a passage; ``root`` is the address of the app, where it is known."""
    said = {"instrument": passage.instrument, "language": passage.language, "held": passage.held,
            "pinpoint": passage.pinpoint, "as_of": passage.as_of, "address": passage.address,
            "sha256": passage.sha256}  # fmt: skip
    return _reference(held, said, passage.title, under(root, link("provision", **provision_state(passage))))


def of_provision(held: Held, row: Row, root: str = "") -> Reference:
    """The reference to a provision as ``comparison.units.look_up`` finds it."""
    said = row | {"address": row["address"] or row["official_address"]}
    state = {name: str(row[name]) for name in ("instrument", "language", "pinpoint")}
    return _reference(held, said, _title(held, row), under(root, link("provision", **state)))


def of_corpus(manifest: Manifest, root: str = "") -> Reference:
    """The reference to the knowledge base as it was built: its version, its day, and the digest of its inputs."""
    counts = ", ".join(f"{manifest.counts[name]:,} {name}" for name in ("documents", "provisions", "definitions")
                       if name in manifest.counts)  # fmt: skip
    day, title = manifest.built[:10], f"{NAME}: a knowledge base of export-control law"
    note = (
        f"Index built {manifest.built}; digest of its inputs (sha256) {manifest.inputs}; {counts}. {citing.DISCLAIMER}"
    )
    return Reference(
        key=f"exportlex_{_slug(__version__)}_{day}_{manifest.inputs[:_DIGITS]}", sort=Sort.CORPUS, author=AUTHOR,
        title=title, pinpoint="", text=f"{AUTHOR}, {title}, version {__version__}, {day}. {note}", language="en",
        issued=day, accessed="", address=root, note=note, permalink=root, version=__version__, sha256=manifest.inputs,
    )  # fmt: skip


def _reference(held: Held, said: Row, title: str, permalink: str) -> Reference:
    instrument, digest = str(said["instrument"]), said["held"] == "digest"
    code = instrument.partition("/")[0]
    kind = next((row["kind"] for row in held.instruments if row["id"] == instrument), Sort.STATUTE)
    dated = citing.as_of(held, said["as_of"], said["sha256"])
    how = citing.HELD.get(said["held"], said["held"])
    note = f"{dated[:1].upper()}{dated[1:]}; {how}; read by {NAME} from bytes with sha256 {said['sha256']}; {permalink}"
    return Reference(
        key=key(instrument, said["language"], said["pinpoint"], f"{said['as_of']} {said['sha256']}"),
        sort=Sort.DIGEST if digest else Sort(kind), author=AUTHOR if digest else str(held.names.get(code, code)),
        title=title, pinpoint=said["pinpoint"], text=citing.cited(held, title, said),
        language="en" if digest else said["language"],
        issued=said["as_of"], accessed=held.gathered.get(said["sha256"], ""), address=said["address"], note=note,
        permalink=permalink, jurisdiction=str(held.names.get(code, code)), instrument=instrument,
        sha256=said["sha256"], regime=code.startswith("xx-"),
    )  # fmt: skip


def key(instrument: str, language: str, pinpoint: str, version: str) -> str:
    """What a text cites the entry by: readable, in letters, digits, "-" and "_" alone, and told apart by a digest."""
    told = hashlib.sha256("\n".join((instrument, language, pinpoint, version)).encode("utf-8", "replace")).hexdigest()
    parts = (_slug(instrument), _slug(pinpoint)[:_LONGEST].strip("-"), told[:_DIGITS])
    return "_".join(part for part in parts if part)


def _slug(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain.lower()).strip("-")


def _title(held: Held, row: Row) -> str:
    """The instrument's title in the language of the provision, else the first declared."""
    own = [one for one in held.instruments if one["id"] == row["instrument"]]
    spoken = [one["title"] for one in own if one["language"] == row["language"]]
    return str((spoken or [one["title"] for one in own] or [row["instrument"]])[0])
