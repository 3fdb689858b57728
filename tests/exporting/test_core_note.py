from __future__ import annotations

import re

from exporting import real
from exportlex.comparison.surveying.core import common_core
from exportlex.comparison.surveying.survey import Survey
from exportlex.exporting.core_note import NO_DRAFT, note
from exportlex.exporting.held import Held

HERE = "https://here.example/core?concept=record-keeping&in=zz"


def test_the_note_has_a_reference_on_every_line_that_proves(surveyed: Survey, holding: Held) -> None:
    core = common_core(surveyed.on("record-keeping", ["zz", "xa", "xb", "xc", "xh"]))
    written = note(core, core.ways("most"), holding, HERE)
    assert written.startswith("# Common core: Record-keeping\n")
    assert NO_DRAFT in written
    proving = [line for line in written.splitlines() if re.match(r"  - \w+: “|- \w+: how long", line)]
    assert len(proving) >= 7
    assert all("<https://gazette.isles.example/" in line for line in proving)
    assert "text not held" in written
    assert f"Read at: <{HERE}>" in written
    assert "no legal advice" in written


def test_the_note_says_where_a_party_stands_that_does_not_have_it(surveyed: Survey, holding: Held) -> None:
    core = common_core(surveyed.on("end-use", real.ISLES))
    written = note(core, core.ways("zz"), holding, HERE)
    assert "  - Xcalt: cannot be said: text not held" in written
    assert "## Who would move how far, to what Zedland states" in written
    assert "- Xcalt: not counted. text not held" in written
    assert re.search(r"- Xarn, \d steps?: add: ", written)
