"""What the index over digests and isles holds, as the tables take it."""

from __future__ import annotations

import pytest

from exportlex.comparison.surveying.survey import Survey, survey
from exportlex.exporting.held import Held
from exportlex.indexing.knowledge import Knowledge


@pytest.fixture(scope="session")
def holding(knowledge: Knowledge) -> Held:
    return Held.of(knowledge)


@pytest.fixture(scope="session")
def surveyed(knowledge: Knowledge) -> Survey:
    return survey(knowledge)
