"""``exportlex cite``: one line, BibTeX or CSL-JSON, of a provision or of the knowledge base."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from commands import exportlex
from exporting.bibliography.bib_reader import entries, printed

if TYPE_CHECKING:
    from conftest import Held


def cite(held: Held, *words: str) -> str:
    ran = exportlex("cite", *words, "--data", held.data)
    assert ran.code == 0, ran.err
    return ran.out


def test_a_provision_in_one_line_with_its_place_in_the_app(held: Held) -> None:
    line, link = cite(held, "zz/act", "s. 2(1)").splitlines()
    assert line.startswith(
        "Act of Zedland, s. 2(1) (as of 2031-02-03; third party’s conversion of the official text), "
    )
    assert link == "provision?instrument=zz%2Fact&language=en&pinpoint=s.+2%281%29"


def test_a_provision_for_latex_and_for_zotero(held: Held, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("EXPORTLEX_APP", "https://law.example/")
    ((key, entry),) = entries(cite(held, "zz/act", "s. 2(1)", "--bibtex")).items()
    (item,) = json.loads(cite(held, "zz/act", "s. 2(1)", "--csl"))
    assert item["id"] == key
    assert printed(entry["title"]) == "Act of Zedland, s. 2(1)"
    assert (item["type"], item["section"]) == ("legislation", "s. 2(1)")
    assert item["custom"]["permalink"].startswith("https://law.example/provision?")


def test_the_knowledge_base_at_its_date(held: Held) -> None:
    manifest = json.loads((held.data / "indexes" / "manifest.json").read_text(encoding="utf-8"))
    assert manifest["inputs"] in cite(held, "--corpus")
    (item,) = json.loads(cite(held, "--corpus", "--csl"))
    assert item["type"] == "dataset"
    (entry,) = entries(cite(held, "--corpus", "--bibtex")).values()
    assert entry["date"] == manifest["built"][:10]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ((), "name an instrument and a pinpoint"),
        (("zz/act",), "name an instrument and a pinpoint"),
        (("zz/act", "s. 1", "--corpus"), "name an instrument and a pinpoint"),
        (("--corpus", "--bibtex", "--csl"), "choose one"),
        (("zz/act", "s. 99"), "no provision 's. 99'"),
        (("zz/none", "s. 1"), "zz/none"),
    ],
)
def test_what_cannot_be_cited_is_one_line(held: Held, words: tuple[str, ...], said: str) -> None:
    ran = exportlex("cite", *words, "--data", held.data)
    assert (ran.code, ran.out) == (1, "")
    assert said in ran.err
    assert len(ran.err.splitlines()) == 1
