"""Finding and reading declarations: found by glob, refused in one line."""

from __future__ import annotations

from pathlib import Path

import pytest

from exportlex.catalog.loading import Catalog, load_catalog
from exportlex.errors import DeclarationError, UnknownWordError

JURISDICTION = """
code = "{code}"
name = "{name}"
languages = ["en"]
"""
INSTRUMENT = """
id = "qa/harbour-act"
title = "Harbour Act"
kind = "statute"
citation = "s."

[[sources]]
publisher = "gazette"
language = "en"
licence = "none"
official_address = "https://gazette.example/harbour-act"

[sources.expected]
provisions = [1, 10]
"""


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    folder = tmp_path / "corpus"
    _write(folder / "qa" / "jurisdiction.toml", JURISDICTION.format(code="qa", name="Quarland"))
    _write(folder / "qa" / "harbour-act.toml", INSTRUMENT)
    _write(folder / "qa" / "digest.md", "# Digest\n")
    _write(folder / "zb" / "jurisdiction.toml", JURISDICTION.format(code="zb", name="Zembla"))
    return folder


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def _refusal(*folders: Path) -> str:
    with pytest.raises(DeclarationError) as refused:
        load_catalog(folders)
    message = str(refused.value)
    assert "\n" not in message
    return message


def test_everything_is_found_by_glob(corpus: Path) -> None:
    catalog = load_catalog([corpus])
    assert sorted(catalog.jurisdictions) == ["qa", "zb"]
    assert list(catalog.instruments) == ["qa/harbour-act"]
    assert catalog.instrument("qa/harbour-act").jurisdiction == "qa"
    assert catalog.digests == {"qa": corpus / "qa" / "digest.md"}


def test_a_later_folder_adds_to_a_jurisdiction_of_an_earlier_one(corpus: Path, tmp_path: Path) -> None:
    added = tmp_path / "added"
    _write(added / "zb" / "harbour-act.toml", INSTRUMENT.replace("qa/", "zb/"))
    assert sorted(load_catalog([corpus, added]).instruments) == ["qa/harbour-act", "zb/harbour-act"]


def test_the_built_in_declarations_load(root: Path) -> None:
    assert "us/ear" in load_catalog([root / "corpus"]).instruments


@pytest.mark.parametrize(
    ("was", "becomes", "said"),
    [
        ('title = "Harbour Act"', 'title = "Harbour Act', "not TOML"),
        ('title = "Harbour Act"', 'title = "Harbour Act"\nclour = 1', "clour: Extra inputs"),
        ('licence = "none"', 'licence = "none"\nlicense = "none"', "sources.0.license: Extra inputs"),
        ("provisions = [1, 10]", "provisions = [10, 1]", "the lowest count stands first"),
        ('kind = "statute"', 'kind = "novel"', "kind: Input should be"),
        ('id = "qa/harbour-act"', 'id = "qa/port-act"', "states 'qa/port-act' but its place says 'qa/harbour-act'"),
    ],
)
def test_a_faulty_instrument_is_refused_with_file_and_key(corpus: Path, was: str, becomes: str, said: str) -> None:
    _write(corpus / "qa" / "harbour-act.toml", INSTRUMENT.replace(was, becomes))
    message = _refusal(corpus)
    assert said in message
    assert "harbour-act.toml" in message


def test_a_jurisdiction_must_stand_in_its_folder(corpus: Path) -> None:
    _write(corpus / "zb" / "jurisdiction.toml", JURISDICTION.format(code="qb", name="Qumran"))
    assert "states 'qb' but its place says 'zb'" in _refusal(corpus)


def test_an_instrument_of_an_undeclared_jurisdiction_is_refused(corpus: Path) -> None:
    (corpus / "qa" / "jurisdiction.toml").unlink()
    assert "no qa/jurisdiction.toml declares 'qa'; add one or correct the id" in _refusal(corpus)


def test_bytes_that_are_no_text_are_refused(corpus: Path) -> None:
    (corpus / "qa" / "harbour-act.toml").write_bytes(b"\xff\xfe\x00")
    assert "harbour-act.toml: not TOML" in _refusal(corpus)


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    assert f"{tmp_path / 'nowhere'}: no such corpus folder" in _refusal(tmp_path / "nowhere")


class TestCodes:
    @pytest.fixture
    def catalog(self, corpus: Path) -> Catalog:
        return load_catalog([corpus])

    @pytest.mark.parametrize(
        ("text", "codes"),
        [
            (None, ["qa", "zb"]),
            ("", ["qa", "zb"]),
            ("zb,qa", ["zb", "qa"]),
            (" ZB , qa, zb,", ["zb", "qa"]),
        ],
    )
    def test_a_list_of_codes(self, catalog: Catalog, text: str | None, codes: list[str]) -> None:
        assert catalog.codes(text) == codes

    def test_the_first_unknown_code_is_named(self, catalog: Catalog) -> None:
        with pytest.raises(UnknownWordError, match="unknown jurisdiction 'xx'; known: qa, zb"):
            catalog.codes("qa,xx,yy")

    def test_an_unknown_instrument_is_named(self, catalog: Catalog) -> None:
        with pytest.raises(UnknownWordError, match="unknown instrument 'qa/none'; known: qa/harbour-act"):
            catalog.instrument("qa/none")
