"""The survey of the isles, and briefs composed of it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import pytest

from exportlex.briefs.composing.compose import compose
from exportlex.briefs.model import Brief
from exportlex.briefs.selection import Selection
from exportlex.comparison.surveying.survey import Survey
from exportlex.comparison.surveying.survey import survey as surveyed
from exportlex.indexing.knowledge import Knowledge

Compose = Callable[[Selection], Brief]


@pytest.fixture(scope="session")
def survey(knowledge: Knowledge) -> Survey:
    """Every position of the isles and of the digests."""
    return surveyed(knowledge)


@pytest.fixture(scope="session")
def composed(knowledge: Knowledge, survey: Survey) -> Compose:
    """``composed(Selection(...))``: the brief of a selection."""
    return partial(compose, knowledge, survey, made="2031-04-05")
