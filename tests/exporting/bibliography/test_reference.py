"""Keys: unique, stable, and made of signs that every reader takes."""

from __future__ import annotations

import re
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from exporting.bibliography.cited import HELD, MANIFEST, passage
from exportlex.comparison.units import look_up
from exportlex.exporting.bibliography.reference import key, of_corpus, of_passage, of_provision
from exportlex.exporting.held import Held
from exportlex.indexing.knowledge import Knowledge

KEY = re.compile(r"[a-z0-9]+(?:[-_][a-z0-9]+)*")


def test_a_key_says_what_it_is_and_stays_the_same() -> None:
    assert key("zz/act", "en", "15 CFR 772.1 “Lamp”", "2031-02-03 7") == "zz-act_15-cfr-772-1-lamp_d348856a3f"
    assert of_passage(HELD, passage()).key == of_passage(HELD, passage(id=9, text="other", provision=4)).key


@given(st.text(), st.text())
def test_any_two_pinpoints_have_two_keys_of_plain_signs(one: str, other: str) -> None:
    found = [key("zz/act", "en", pinpoint, "1") for pinpoint in (one, other)]
    assert all(KEY.fullmatch(each) for each in found)
    assert (found[0] == found[1]) == (one.encode("utf-8", "replace") == other.encode("utf-8", "replace"))


def test_another_version_language_or_text_has_another_key() -> None:
    changes = ({}, {"as_of": "2032-01-01"}, {"language": "zh"}, {"sha256": "8" * 64}, {"instrument": "zz/order"},
               {"pinpoint": "s. 2(2)"})  # fmt: skip
    assert len({of_passage(HELD, passage(**change)).key for change in changes}) == len(changes)


def test_pinpoints_of_other_scripts_have_keys() -> None:
    assert KEY.fullmatch(key("cn/act", "zh", "第二条第一款", "1"))
    assert key("cn/act", "zh", "第二条", "1") != key("cn/act", "zh", "第三条", "1")


def test_the_keys_of_an_index_are_all_different(knowledge: Knowledge) -> None:
    rows = knowledge.rows(
        "SELECT DISTINCT d.instrument, d.language, v.pinpoint, d.as_of || ' ' || d.sha256 AS version "
        "FROM provisions v JOIN documents d ON d.id = v.document"
    )
    assert len({key(*row.values()) for row in rows}) == len(rows) > 300


def test_a_provision_is_cited_like_the_passage_of_it(knowledge: Knowledge) -> None:
    held = Held.of(knowledge)
    found = next(one for one in knowledge.passages(range(1, 3000)) if one.instrument == "zz/act")
    row = look_up(knowledge, found.instrument, found.language, found.pinpoint)
    assert row
    one, other = of_passage(held, found, "https://law.example"), of_provision(held, row, "https://law.example")
    assert (one.key, one.title, one.note, one.sort) == (other.key, other.title, other.note, other.sort)
    assert one.text.startswith("Act of Zedland, s. 1")
    assert one.permalink.startswith("https://law.example/provision?instrument=zz%2Fact")


def test_the_version_is_the_one_of_the_package(root: Path) -> None:
    assert f'version = "{of_corpus(MANIFEST).version}"' in (root / "pyproject.toml").read_text(encoding="utf-8")
