"""Isles that do not exist: their declarations, and a mirror that holds their laws.

Codes are those that ISO 3166 leaves to users. Each isle is there for a case: zz and xa speak of the same concepts with
more or fewer elements; the others are silent, each for a reason of its own. Every sentence is invented.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from pathlib import Path

SITE = "https://gazette.isles.example"
SENDING = (
    "means the sending of goods out of the isle to any place abroad, or the transmission of technology by electronic "
    "means to a person abroad"
)
SECTIONS: dict[str, dict[str, list[str]]] = {
    "zz": {
        "Interpretation": [
            "In this Act—",
            f"“*export*” {SENDING};",
            "“*end-use*” means the purpose for which goods are intended to be used, as the buyer declares it in an "
            "end-use statement, and as an on-site check after delivery shows it;",
            "“*end-user*” means the person abroad who is the ultimate recipient of the goods, but not a forwarding "
            "agent or other intermediary;",
            "“*exporter*” means the person who holds the contract with the buyer abroad and has the power to determine "
            "the sending of the goods;",
            "“*transit*” means the passing through of goods that remain on board the same ship;",
        ],
        "Keeping of records": [
            "An exporter shall keep records for at least five years from the end of the year of export.",
            "The following records are kept: contracts, invoices and manifests.",
        ],
        "Answer of the Keeper": ["The Keeper decides on a permit within 30 working days."],
    },
    "xa": {
        "Interpretation": [
            "In this Act—",
            f"“*export*” {SENDING};",
            "“*end-use*” means the purpose for which goods are intended to be used;",
            "“*end-user*” means a military unit or a government office that asks for the goods;",
            "“*transit*” means the passing through of goods that are unloaded in a free port for less than ten days;",
        ],
        "Keeping of records": ["A sender shall keep records for three years after the date of sending."],
    },
    "xb": {"Nets": ["A net is mended at low water.", "Eels shorter than a hand go back into the stream."]},
    "xe": {"Lamps": ["A lamp is lit at dusk.", "A wick is cut at dawn."]},
    "xf": {
        "Interpretation": [
            "In this Act “*final use*” means the purpose for which the last holder needs the goods.",
        ],
        "Ropes": ["A rope is coiled to the left."],
    },
    "xg": {"Anchors": ["An anchor is weighed by its own crew."]},
}
NAMES = {
    "zz": "Zedland", "xa": "Xarn", "xb": "Xebb", "xc": "Xcalt", "xd": "Xdrey", "xe": "Xell", "xf": "Xfarn",
    "xg": "Xgill", "xh": "Xhai",
}  # fmt: skip
CHINESE = """# 海屿灯塔物资出口法

2031年3月2日 海屿长老会第七次会议通过

<!-- INFO END -->

## 第一章 总则

第一条 为了让夜里的船看得见岸，制定本法。

第二条 本法所称最终用途，是指买方声明的使用目的。

第三条 出口经营者应当保存合同和发票不少于五年。

第四条 灯所应当在三十个工作日内作出决定。
"""
GLOSSES = f"""# xh/act

- as-of: 2031-03-02

## 第二条

- address: {SITE}/xh/act#2
- concepts: end-use

*End-use* (最终用途) means the purpose that the buyer declares.

## 第三条

- address: {SITE}/xh/act#3
- concepts: record-keeping

An exporter keeps contracts, invoices and other records for at least five years.
"""
SILENT = f"""# xd/act

- as-of: 2030-01-01

## s. 1

- address: {SITE}/xd/act#1
- concepts: seizure

The reeve may seize a boat whose hull is painted green.
"""
NOT_APPLICABLE = "the isle has no foreign persons, for nobody may land"


def address(code: str, name: str = "act") -> str:
    """Where a law of an isle is published."""
    return f"{SITE}/{code}/{name}.md"


def act(title: str, sections: Mapping[str, Sequence[str]], day: str = "2031-02-03") -> bytes:
    """An act in the Markdown that legalize makes of one."""
    lines = ["---", f'title: "{title}"', f'last_updated: "{day}"', 'language: "en"', "---", f"# {title}"]
    for number, (heading, paragraphs) in enumerate(sections.items(), 1):
        lines += ["", f"#### {heading}", "", f"##### {number}", ""]
        first, *others = paragraphs
        if first.endswith("—"):
            lines += [f"- (1) {first}", "", *(line for text in others for line in (f"- {text}", ""))]
        else:
            lines += [line for n, text in enumerate(paragraphs, 1) for line in (f"- ({n}) {text}", "")]
    return ("\n".join(lines) + "\n").encode()


def instrument(
    code: str,
    *,
    name: str = "act",
    publisher: str = "legalize",
    language: str = "en",
    provisions: tuple[int, int] = (2, 60),
    definitions: tuple[int, int] = (0, 60),
    options: str = 'style = "uk-act"',
    extra: str = "",
) -> str:
    """A declaration of one law with one source."""
    return f"""id = "{code}/{name}"
title = "Act of {NAMES.get(code, code)}"
kind = "statute"
citation = "{"第" if language == "zh" else "s."}"

[[sources]]
publisher = "{publisher}"
language = "{language}"
held = "converted"
licence = "free"
official_address = "{SITE}/{code}/{name}"
expected = {{ provisions = {list(provisions)}, definitions = {list(definitions)} }}
{extra}
[sources.options]
address = "{address(code, name)}"
{options}
"""


def jurisdiction(code: str, extra: str = "") -> str:
    return f'code = "{code}"\nname = "{NAMES.get(code, code)}"\nlanguages = ["en"]\n{extra}'


def write_corpus(folder: Path) -> Path:
    """Every isle's declarations and digests."""
    files = {f"{code}/jurisdiction.toml": jurisdiction(code) for code in NAMES}
    files |= {f"{code}/act.toml": instrument(code) for code in NAMES}
    files["xe/act.toml"] = instrument("xe", provisions=(500, 900))
    files["xf/jurisdiction.toml"] = jurisdiction("xf", f'not_applicable = {{ deemed-export = "{NOT_APPLICABLE}" }}\n')
    files["xg/act.toml"] = instrument("xg", extra='incomplete = "the second half was lost at sea"\nmissing = ["s. 9"]')
    files["xh/act.toml"] = instrument("xh", publisher="lawrefbook", language="zh", options="")
    return write(folder, files | {"xh/digest.md": GLOSSES, "xd/digest.md": SILENT})


def write(folder: Path, files: Mapping[str, str]) -> Path:
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


def laws() -> dict[str, bytes]:
    """Every law that is published, by address; the isles xc and xd publish nothing."""
    found = {address(code): act(f"Act of {NAMES[code]}", sections) for code, sections in SECTIONS.items()}
    return found | {address("xh"): CHINESE.encode()}


def write_mirror(folder: Path, files: Mapping[str, bytes]) -> Path:
    """A folder that holds those bytes at those addresses, with the manifest that ``gather --mirror`` reads."""
    folder.mkdir(parents=True, exist_ok=True)
    lines = []
    for number, (url, raw) in enumerate(files.items()):
        (folder / f"{number}.md").write_bytes(raw)
        row = {
            "url": url, "path": f"{number}.md", "sha256": hashlib.sha256(raw).hexdigest(),
            "media_type": "text/markdown", "as_of": "2031-02-03", "language": "en", "origin": "the isles' printer",
        }  # fmt: skip
        lines.append(json.dumps(row))
    (folder / "manifest.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")
    return folder
