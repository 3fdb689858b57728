from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable

import pytest

from app.pages import Shown
from commands import exportlex
from exportlex.comparison.compare import compare
from exportlex.indexing.encoder import Encoder
from exportlex.indexing.knowledge import Knowledge
from exportlex.settings import Places
from exportlex.ui import exports, navigation
from exportlex.ui.recalling import Recalling


@pytest.fixture
def compared(page: Callable[..., Shown], digests: object) -> tuple[Places, Knowledge]:
    places = Places()  # the fixture ``page`` points it at the digests
    return places, Knowledge.open(places)


def test_the_spreadsheet_keeps_cells_and_absences_with_their_evidence(compared: tuple[Places, Knowledge]) -> None:
    comparison = compare(compared[1], "zeppelin brokers", ["us", "cn"])
    written = exports.spreadsheet(comparison, "https://here.example/compare?phrase=x")
    assert written.startswith(b"\xef\xbb\xbf")
    rows = list(csv.DictReader(io.StringIO(written.decode("utf-8-sig"))))
    assert [row["jurisdiction"] for row in rows] == ["us", "cn"]
    for row in rows:
        assert row["permalink"] == "https://here.example/compare?phrase=x"
        if row["absence"]:
            assert row["reason"]
        else:
            assert row["pinpoint"]
            assert row["as_of"]
            assert row["sha256"]
            assert row["address"].startswith("https://")
            assert row["held"] == "our digest, not the official text"


def test_json_lines_are_those_of_the_command_line(compared: tuple[Places, Knowledge]) -> None:
    places, knowledge = compared
    ours = [json.loads(line) for line in exports.json_lines(compare(knowledge, "broker", ["us", "eu"])).splitlines()]
    data = places.indexes.parent
    assert ours == exportlex("compare", "broker", "--in", "us,eu", "--json", "--data", data).rows


@pytest.mark.parametrize("start", ["=1+1", "+1", "-1", "@x", "  =1", "\t=1", "|x", "%x"])
def test_no_cell_is_a_formula(start: str) -> None:
    assert exports.safe(start).startswith("'")
    assert exports.safe("Article 2") == "Article 2"


@pytest.mark.parametrize("text", ["**b**", ":red[x]", "[a](b)", "<b>", "$x$", "`c`", "# h", ":material/home:"])
def test_plain_leaves_nothing_for_markdown_to_interpret(text: str) -> None:
    assert "".join(sign for sign in navigation.plain(text) if sign != "\\") == text
    for sign in "*[]<>$`#:":
        assert navigation.plain(text).count(sign) == navigation.plain(text).count(f"\\{sign}")


def test_a_remembered_vector_is_the_same_to_the_last_bit() -> None:
    recalling = Recalling()
    first, again = recalling.encode(["end-use"]), recalling.encode(["end-use"])
    assert first is again
    assert (first == Encoder().encode(["end-use"])).all()
