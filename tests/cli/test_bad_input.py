"""Bad input: one line that names the file or word and what to do, an exit code that is not 0, and nothing lost."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

import isles
from commands import Ran, exportlex
from conftest import Held
from pages import EXAMPLES

ACT = EXAMPLES / "justice-canada/act-en.xml"


def refused(ran: Ran, *words: str) -> None:
    """One line on standard error that holds the words; no traceback, no row, no success."""
    assert ran.code not in (0, None)
    assert ran.out == ""
    assert "Traceback" not in ran.err
    (line,) = ran.err.strip().splitlines()
    assert line.startswith("exportlex: ")
    for word in words:
        assert word in line


# Files that only look like law.


def bomb() -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("act.xml", b"<a>" + b" " * 30_000_000 + b"</a>")
    return packed.getvalue()


ENTITIES = b"""<?xml version="1.0"?><!DOCTYPE Statute [<!ENTITY a "boat"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">
<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]><Statute><Body><Section><Text>&c;</Text></Section></Body></Statute>"""
OUTSIDE = b"""<?xml version="1.0"?><!DOCTYPE Statute [<!ENTITY a SYSTEM "file:///etc/passwd">]>
<Statute><Body><Section><Text>&a;</Text></Section></Body></Statute>"""
CHALLENGE = b"<!DOCTYPE html><html><head><title>Just a moment...</title></head><body>Wait here.</body></html>"
BAD_FILES: dict[str, tuple[str, bytes, list[str]]] = {
    "truncated XML": ("justice-canada", ACT.read_bytes()[:3000], ["gather it again"]),
    "cut inside a tag": ("justice-canada", ACT.read_bytes().rstrip()[:-4], ["gather it again"]),
    "a challenge page saved as XML": ("justice-canada", CHALLENGE, ["HTML", "challenge", "gather it again"]),
    "a challenge page saved as AKN": ("legislation-gov-uk", CHALLENGE, ["gather it again"]),
    "a challenge page for eCFR": ("ecfr", CHALLENGE, ["gather it again"]),
    "a challenge page for Cellar": ("cellar", CHALLENGE, []),
    "an entity bomb": ("justice-canada", ENTITIES, ["entities", "refused"]),
    "an entity that reads a file": ("justice-canada", OUTSIDE, ["entities", "refused"]),
    "a zip bomb": ("cellar", bomb(), ["zip bomb"]),
    "a damaged zip": ("cellar", bomb()[:200], ["zip", "gather it again"]),
    "an empty file": ("justice-canada", b"", []),
    "nothing but space": ("legalize", b" \n ", []),
    "XML of something else": ("justice-canada", b"<feed><entry>A boat</entry></feed>", []),
    "eCFR of something else": ("ecfr", b"<feed><entry>A boat</entry></feed>", []),
    "Markdown in the wrong encoding": ("legalize", "# Loi\n\n#### Définition é\n".encode("latin-1"), ["utf-8"]),
    "XML in the wrong encoding": (
        "justice-canada",
        ACT.read_bytes().replace(b"far shores", "rives éloignées".encode("latin-1")),
        ["gather it again"],
    ),
    "XML that says UTF-16 and is not": ("justice-canada", b'<?xml version="1.0" encoding="utf-16"?><Statute/>', []),
    "binary": ("lawrefbook", bytes(range(256)) * 40, ["gather it again"]),
    "a picture": ("ecfr", b"\x89PNG\r\n\x1a\n" + bytes(500), ["gather it again"]),
    "nested 100,000 deep": ("justice-canada", b"<Statute><Body>" + b"<Section>" * 100_000, []),
    "nested 5,000 deep and closed": (
        "justice-canada",
        b"<Statute><Body>" + b"<Section>" * 5000 + b"<Text>a</Text>" + b"</Section>" * 5000 + b"</Body></Statute>",
        [],
    ),
    "JSON": ("justice-canada", b'{"law": "none"}', ["gather it again"]),
}


@pytest.mark.parametrize("name", BAD_FILES)
def test_a_file_that_is_no_law(tmp_path: Path, name: str) -> None:
    publisher, raw, words = BAD_FILES[name]
    path = tmp_path / "act.xml"
    path.write_bytes(raw)
    refused(exportlex("read", path, "--publisher", publisher, "--json"), str(path), *words)


DEEP: dict[str, tuple[str, bytes]] = {
    "XHTML": ("cellar", b"<html xmlns='http://www.w3.org/1999/xhtml'><body>" + b"<div>" * 900 + b"<p>A boat</p>"
              + b"</div>" * 900 + b"</body></html>"),
    "AKN": ("legislation-gov-uk", b"<akomaNtoso xmlns='http://docs.oasis-open.org/legaldocml/ns/akn/3.0'><act><body>"
            + b"<part>" * 240 + b"<content><p>a</p></content>" + b"</part>" * 240 + b"</body></act></akomaNtoso>"),
    "eCFR": ("ecfr", b"<DIV5 N='1' TYPE='PART'>" + b"<DIV6>" * 240 + b"<P>a</P>" + b"</DIV6>" * 240 + b"</DIV5>"),
    "Markdown": ("legalize", b"# Act\n\n#### 1\n\n" + b"\n".join(b" " * n + b"- (a) boat" for n in range(400))),
    "inline": ("justice-canada", b"<Statute><Body><Section><Label>1</Label><Text>" + b"<Emphasis>" * 240 + b"a"
               + b"</Emphasis>" * 240 + b"</Text></Section></Body></Statute>"),
}  # fmt: skip


@pytest.mark.parametrize("name", DEEP)
def test_what_is_nested_deeply_is_read_or_refused_and_never_a_crash(tmp_path: Path, name: str) -> None:
    publisher, raw = DEEP[name]
    path = tmp_path / "act"
    path.write_bytes(raw)
    ran = exportlex("read", path, "--publisher", publisher, "--json")
    if ran.code == 0:
        assert ran.rows
    else:
        refused(ran, str(path))


# Words that nobody declared.
WORDS: dict[str, tuple[list[str], list[str]]] = {
    "jurisdiction": (["find", "end-use", "--in", "zz,qq"], ["'qq'", "known:", "zz"]),
    "jurisdiction of compare": (["compare", "end-use", "--in", "qq"], ["'qq'", "known:"]),
    "jurisdiction of definitions": (["definitions", "--in", "qq"], ["'qq'", "known:"]),
    "instrument": (["definitions", "--instrument", "zz/none"], ["zz/none", "known:", "zz/act"]),
    "empty phrase": (["find", ""], ["name a concept"]),
    "stop words only": (["compare", "of the", "--in", "zz"], ["of the", "name a concept"]),
    "instrument to gather": (["gather", "--only", "zz/none", "--mirror", "."], ["zz/none"]),
    "jurisdiction to gather": (["gather", "--only", "qq", "--mirror", "."], ["'qq'"]),
}


@pytest.mark.parametrize("name", WORDS)
def test_an_unknown_word(held: Held, tmp_path: Path, name: str) -> None:
    arguments, words = WORDS[name]
    isles.write_mirror(tmp_path, {})
    refused(exportlex(*(str(tmp_path) if a == "." else a for a in arguments), *held.options), *words)


def test_an_unknown_publisher() -> None:
    refused(exportlex("read", ACT, "--publisher", "gazette", "--json"), "'gazette'", "known:", "justice-canada")


@pytest.mark.parametrize("file", ["none.xml", "."])
def test_a_file_that_is_not_there(tmp_path: Path, file: str) -> None:
    refused(exportlex("read", tmp_path / file, "--publisher", "ecfr"), str(tmp_path), "name a file")


@pytest.mark.parametrize("day", ["nonsense", "2031-02-30", "31.12.2030", "20310203", ""])
def test_a_date_that_is_none(held: Held, day: str) -> None:
    arguments = ["gather", "--as-of", day, "--mirror", held.mirror, "--only", "zz"]
    refused(exportlex(*arguments, *held.options), f"{day!r}", "2026-01-31")


@pytest.mark.parametrize("mirror", ["none", "empty"])
def test_a_mirror_that_is_none(held: Held, tmp_path: Path, mirror: str) -> None:
    (tmp_path / "empty").mkdir()
    refused(exportlex("gather", "--mirror", tmp_path / mirror, *held.options), "manifest.jsonl", str(tmp_path))


@pytest.mark.parametrize("command", [["sources"], ["definitions"], ["find", "end-use"], ["compare", "end-use"]])
def test_without_an_index(tmp_path: Path, command: list[str]) -> None:
    refused(exportlex(*command, "--data", tmp_path, "--json"), "no index", "exportlex build")


@pytest.mark.parametrize(
    "arguments", [["find"], ["find", "end-use", "--top", "0"], ["read"], ["sink"], ["find", "--into"]]
)
def test_a_command_line_that_is_none(arguments: list[str]) -> None:
    ran = exportlex(*arguments)
    assert ran.code == 2
    assert ran.out == ""
    assert "Traceback" not in ran.err


# Declarations.
def replaced(old: str, new: str) -> Callable[[Path], None]:
    def edit(corpus: Path) -> None:
        path = corpus / "zz" / "act.toml"
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new), encoding="utf-8")

    return edit


def latin(corpus: Path) -> None:
    (corpus / "zz" / "act.toml").write_bytes("title = 'Él'".encode("latin-1"))


DECLARATIONS: dict[str, tuple[Callable[[Path], None], list[str]]] = {
    "not TOML": (replaced('kind = "statute"', "kind = statute"), ["act.toml", "not TOML", "line"]),
    "an unknown key": (replaced("kind =", 'colour = "red"\nkind ='), ["act.toml", "colour"]),
    "a missing key": (replaced('kind = "statute"\n', ""), ["act.toml", "kind"]),
    "an unknown kind": (replaced('"statute"', '"song"'), ["act.toml", "kind"]),
    "an id of another place": (replaced('id = "zz/act"', 'id = "zz/other"'), ["act.toml", "zz/other"]),
    "counts turned round": (replaced("[2, 60]", "[60, 2]"), ["act.toml", "expected"]),
    "wrong encoding": (latin, ["act.toml", "not TOML"]),
    "no jurisdiction": (
        lambda corpus: (corpus / "zz" / "jurisdiction.toml").unlink(),
        ["act.toml", "jurisdiction.toml"],
    ),
}


@pytest.mark.parametrize("name", DECLARATIONS)
@pytest.mark.parametrize("command", ["gather", "build"])
def test_a_malformed_declaration(held: Held, tmp_path: Path, name: str, command: str) -> None:
    damage, words = DECLARATIONS[name]
    corpus = isles.write_corpus(tmp_path / "corpus")
    damage(corpus)
    options = ["--mirror", str(held.mirror)] if command == "gather" else []
    refused(exportlex(command, *options, "--data", tmp_path / "data", "--corpus", corpus), *words)


def test_a_corpus_folder_that_is_not_there(tmp_path: Path) -> None:
    ran = exportlex("build", "--data", tmp_path, "--corpus", tmp_path / "none")
    refused(ran, str(tmp_path / "none"), "no such corpus folder")


@pytest.mark.parametrize("publisher", ["gazette", "cellar"])
def test_a_source_that_cannot_be_gathered_fails_alone(held: Held, tmp_path: Path, publisher: str) -> None:
    corpus = isles.write_corpus(tmp_path / "corpus")
    isles.write(corpus, {"zz/other.toml": isles.instrument("zz", name="other", publisher=publisher)})
    ran = exportlex("gather", "--mirror", held.mirror, "--only", "zz", "--data", tmp_path / "data", "--corpus", corpus)
    assert ran.code == 1
    assert "zz/other" in ran.err
    assert "Traceback" not in ran.err
    assert "zz/act" in (tmp_path / "data" / "lock.jsonl").read_text(encoding="utf-8")


def test_bad_input_loses_nothing(held: Held, tmp_path: Path) -> None:
    def everything() -> dict[str, bytes]:
        return {str(path): path.read_bytes() for path in sorted(held.data.rglob("*")) if path.is_file()}

    before = everything()
    broken = isles.write_corpus(tmp_path / "corpus")
    replaced("kind =", 'colour = "red"\nkind =')(broken)
    for command in (["build"], ["gather", "--mirror", held.mirror], ["find", "end-use"]):
        assert exportlex(*command, "--data", held.data, "--corpus", broken).code != 0
    bad = isles.write_mirror(tmp_path / "mirror", {isles.address("zz"): CHALLENGE})
    assert exportlex("gather", "--mirror", bad, "--only", "zz/act", *held.options).code != 0
    assert everything() == before
