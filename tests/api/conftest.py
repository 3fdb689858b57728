from __future__ import annotations

import pytest

from conftest import Held
from exportlex import OpenKnowledge, open_knowledge


@pytest.fixture(scope="session")
def opened(held: Held) -> OpenKnowledge:
    """The isles, opened as a notebook opens an index."""
    return open_knowledge(held.data, [held.corpus])
