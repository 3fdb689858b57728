"""What the survey holds is compared as if the laws were read once more."""

from __future__ import annotations

from dataclasses import replace

import pytest

from exportlex.comparison.compare import compare, rows
from exportlex.comparison.surveying.survey import survey
from exportlex.indexing.knowledge import Knowledge
from exportlex.ui.comparing import of_survey
from exportlex.ui.readying import ready


@pytest.mark.parametrize("codes", [("zz", "xa", "xb"), ("xh", "us"), ("xc",)])
@pytest.mark.parametrize("concept", ["end-use", "transit", "catch-all"])
def test_a_comparison_of_the_survey_is_the_same_as_one_that_is_made(
    knowledge: Knowledge, concept: str, codes: tuple[str, ...]
) -> None:
    kept, made = of_survey(knowledge, survey(knowledge), concept, codes), compare(knowledge, concept, codes)
    assert list(rows(knowledge, kept)) == list(rows(knowledge, made))
    assert replace(kept, positions=(), pairs=()) == replace(made, positions=(), pairs=())


def test_readying_an_index_without_a_long_law_loads_nothing(knowledge: Knowledge) -> None:
    ready(knowledge)
