"""Addresses in the app, relative, so that they hold under any base path: pages read them, exports carry them."""

from __future__ import annotations

from urllib.parse import urlencode

from exportlex.indexing.knowledge import Passage


def link(page: str, **values: str) -> str:
    """The address of a page in a state; empty values are left out."""
    return f"{page}?{urlencode({name: value for name, value in values.items() if value})}"


def provision_state(passage: Passage) -> dict[str, str]:
    """The state of the Provision page that shows the passage."""
    return {"instrument": passage.instrument, "language": passage.language, "pinpoint": passage.pinpoint}


def provision_link(passage: Passage) -> str:
    """The address of the passage's provision in the app."""
    return link("provision", **provision_state(passage))
