"""Under a definition by reference stand the words that it points to, or what is missing."""

from __future__ import annotations

from collections.abc import Callable

import pytest

import isles
from app.pages import Shown, show
from indexing.desk import Desk, make_desk

Cell = Callable[[str], Shown]
ACT = {
    "Interpretation": [
        "In this Act—",
        "“*ferry*” means a boat that crosses on a rope;",
        "“*end-use*” has the same meaning as ferry in section 1;",
        "“*end-user*” has the same meaning as in section 2 of the Almanac Act 1999;",
        "“*transit*” has the meaning given in section 9;",
        "“*broker*” has the same meaning as export in section 1(1);",
        "“*export*” has the same meaning as broker in section 1(1);",
        "“*re-export*” means a passage within the meaning of section 2;",
    ],
    "Passages": ["A passage is a crossing by night."],
}


@pytest.fixture(scope="module")
def shore(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    """One act of Zedland, gathered and built."""
    made = make_desk(tmp_path_factory.mktemp("shore"))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("exportlex.settings.REPOSITORY", made.folder)
        made.hold({isles.address("zz"): isles.act("Act of Zedland", ACT)})
    return made


@pytest.fixture
def cell(shore: Desk, monkeypatch: pytest.MonkeyPatch) -> Cell:
    monkeypatch.setattr("exportlex.settings.REPOSITORY", shore.folder)
    monkeypatch.setenv("EXPORTLEX_DATA", str(shore.data))

    def shown(concept: str) -> Shown:
        return show("compare", concept=concept, **{"in": "zz"})

    return shown


FOLLOWED = [
    ("end-use", ["follows to: Act of Zedland, s. 1(1) “ferry”", "a boat that crosses on a rope"]),
    ("end-user", ["follows to: text not held: Almanac Act 1999."]),
    ("transit", ["follows to: not found in the text held of Act of Zedland."]),
    ("broker", ["and from there back to where it began"]),
    ("reexport", ["Its meaning rests on: Act of Zedland, s. 2"]),
]


@pytest.mark.parametrize(("concept", "words"), FOLLOWED)
def test_a_cell_shows_where_its_definition_leads(cell: Cell, concept: str, words: list[str]) -> None:
    shown = cell(concept)
    for expected in words:
        assert expected in shown.words


def test_a_step_is_a_link_to_its_provision(cell: Cell) -> None:
    assert 'href="provision?instrument=zz%2Fact&amp;language=en&amp;pinpoint=s.+1%281%29' in cell("end-use").html


def test_search_shows_it_too(cell: Cell) -> None:
    assert "text not held: Almanac Act 1999" in show("search", q="end-user").words
