"""A mirror answers the addresses of its manifest, and nothing that it cannot vouch for."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from exportlex.errors import GatheringError
from exportlex.gathering.mirror import Mirror
from exportlex.publishers.base import Address

from .invented import ACT, AMENDED, CHALLENGE, LAW, make_mirror

DATED = "https://gazette.example/{date}/act.xml?part=7"
THREE = {
    DATED.replace("{date}", day): LAW + day.encode() + b"<!-- -->" for day in ("2030-05-06", "2031-02-03", "2029-01-01")
}
XML = ("application/xml",)


def ask(folder: Path, url: str, as_of: date | None = None, *, language: str = "", types: tuple[str, ...] = XML):  # type: ignore[no-untyped-def]
    return Mirror(folder).fetch(Address("act", url, {}, types), as_of, language=language)


@pytest.mark.parametrize("url", [ACT, ACT.replace("https", "http"), ACT.replace("act", "%61ct")])
def test_an_address_is_answered_however_it_is_written(tmp_path: Path, url: str) -> None:
    fetched = ask(make_mirror(tmp_path, {ACT: LAW}), url)
    assert fetched.raw == LAW
    assert fetched.url == url.replace("http:", "https:")
    assert (fetched.as_of, fetched.media_type) == ("2031-02-03", "application/xml")
    assert fetched.provenance == "the gazette's printer"


@pytest.mark.parametrize(
    ("as_of", "day"),
    [
        (None, "2031-02-03"),
        (date(2031, 2, 3), "2031-02-03"),
        (date(2031, 2, 2), "2030-05-06"),
        (date(2029, 1, 1), "2029-01-01"),
    ],
)
def test_a_date_is_filled_in_with_the_newest_not_later_than_asked(tmp_path: Path, as_of: date | None, day: str) -> None:
    fetched = ask(make_mirror(tmp_path, THREE, media_type=""), DATED, as_of, types=())
    assert (fetched.url, fetched.as_of) == (DATED.replace("{date}", day), day)
    assert day.encode() in fetched.raw


def test_a_date_without_hyphens(tmp_path: Path) -> None:
    folder = make_mirror(tmp_path, {"https://gazette.example/act-20310203": LAW})
    assert ask(folder, "https://gazette.example/act-{yyyymmdd}").as_of == "2031-02-03"


def test_a_date_before_the_first_is_not_in_the_mirror(tmp_path: Path) -> None:
    with pytest.raises(GatheringError, match=r"not in the mirror .* as of 2028-01-01, from 2029-01-01 only"):
        ask(make_mirror(tmp_path, THREE), DATED, date(2028, 1, 1))


@pytest.mark.parametrize("url", ["https://gazette.example/other.xml", DATED])
def test_an_unknown_address_is_not_in_the_mirror(tmp_path: Path, url: str) -> None:
    with pytest.raises(GatheringError, match="not in the mirror"):
        ask(make_mirror(tmp_path, {ACT: LAW}), url)


@pytest.mark.parametrize(
    ("words", "as_of"),
    [
        ("2031-02-03 (as amended)", "2031-02-03"),
        ("as scraped before 2031-02-03", ""),
        ("<=2031-02-03", "2031-02-03"),  # the day on which this text was seen: it is of that day or older
        ("2031-02-31", ""),
        ("?", ""),
        ("", ""),
    ],
)
def test_the_as_of_date_is_the_one_at_the_start_of_the_manifests_words(tmp_path: Path, words: str, as_of: str) -> None:
    assert ask(make_mirror(tmp_path, {ACT: LAW}, as_of=words), ACT).as_of == as_of


def lines(folder: Path) -> list[dict[str, str]]:
    return [json.loads(line) for line in (folder / "manifest.jsonl").read_text().splitlines()]


def rewrite(folder: Path, rows: list[dict[str, str]]) -> Path:
    (folder / "manifest.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows))
    return folder


def twice(folder: Path, first: dict[str, str], second: dict[str, str]) -> Path:
    """A mirror that holds LAW and AMENDED at the same address."""
    one, other = lines(make_mirror(folder, {ACT: LAW, f"{ACT}2": AMENDED}))
    return rewrite(folder, [one | first, other | {"url": ACT} | second])


def test_of_two_files_at_one_address_the_language_decides(tmp_path: Path) -> None:
    folder = twice(tmp_path, {"language": "en"}, {"language": "fr"})
    assert ask(folder, ACT, language="en").raw == LAW
    assert ask(folder, ACT, language="fr").raw == AMENDED


def test_of_two_files_at_one_address_the_media_type_decides(tmp_path: Path) -> None:
    folder = twice(tmp_path, {}, {"media_type": "application/pdf", "as_of": "2032-01-01"})
    assert ask(folder, ACT).raw == LAW


@pytest.mark.parametrize(
    ("as_of", "raw"), [(None, AMENDED), (date(2031, 6, 1), LAW), (date(2031, 1, 1), LAW), (date(2029, 1, 1), LAW)]
)
def test_of_two_files_at_one_address_the_date_decides(tmp_path: Path, as_of: date | None, raw: bytes) -> None:
    folder = twice(tmp_path, {"as_of": "2031-01-01"}, {"as_of": "2032-01-01"})
    assert ask(folder, ACT, as_of).raw == raw


def test_changed_bytes_are_refused(tmp_path: Path) -> None:
    folder = make_mirror(tmp_path, {ACT: LAW})
    (folder / "0.bin").write_bytes(AMENDED)
    with pytest.raises(GatheringError, match=r"0\.bin: its bytes do not have the sha256 of manifest\.jsonl"):
        ask(folder, ACT)


def test_an_absent_file_is_named(tmp_path: Path) -> None:
    folder = make_mirror(tmp_path, {ACT: LAW})
    (folder / "0.bin").unlink()
    with pytest.raises(GatheringError, match=r"0\.bin: named in manifest\.jsonl but cannot be read"):
        ask(folder, ACT)


def test_a_path_outside_the_mirror_is_refused(tmp_path: Path) -> None:
    (tmp_path / "secret").write_bytes(LAW)
    folder = make_mirror(tmp_path / "mirror", {ACT: LAW}, path="../secret")
    with pytest.raises(GatheringError, match="lies outside the mirror"):
        ask(folder, ACT)


def test_the_bytes_of_a_mirror_are_checked_like_those_of_the_web(tmp_path: Path) -> None:
    with pytest.raises(GatheringError, match="challenge"):
        ask(make_mirror(tmp_path, {ACT: CHALLENGE}), ACT)
    with pytest.raises(GatheringError, match="wrong content type"):
        ask(make_mirror(tmp_path, {ACT: LAW}, media_type="application/pdf"), ACT)


def test_a_folder_without_a_manifest_is_no_mirror(tmp_path: Path) -> None:
    with pytest.raises(GatheringError, match=r"manifest\.jsonl: cannot be read; name a folder"):
        Mirror(tmp_path)


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("{", "line 2 is damaged"),
        ('"words"', "line 2 is damaged"),
        ('{"url": "https://gazette.example/list", "path": "1.bin"}', "line 2 lacks sha256"),
        ('{"path": "", "sha256": null}', "line 2 lacks path, sha256, url"),
    ],
)
def test_a_damaged_manifest_line_is_named(tmp_path: Path, line: str, reason: str) -> None:
    folder = make_mirror(tmp_path, {ACT: LAW})
    with (folder / "manifest.jsonl").open("a") as manifest:
        manifest.write(line + "\n")
    with pytest.raises(GatheringError, match=rf"manifest\.jsonl: {reason}"):
        Mirror(folder)
