"""Addresses in the app, relative, so that they hold under any base path: pages read them, exports carry them."""

from __future__ import annotations

from urllib.parse import urlencode

from exportlex.indexing.knowledge import Passage


def link(page: str, **values: str) -> str:
    """The address of a page in a state; empty values are left out. Commas stay commas: people read addresses."""
    return f"{page}?{urlencode({name: value for name, value in values.items() if value}, safe=',')}"


def under(base: str, address: str) -> str:
    """A relative address of the app in full; as it is where the app's own address ("") is not known."""
    return f"{base.rstrip('/')}/{address}" if base else address


def provision_state(passage: Passage) -> dict[str, str]:
    """The state of the Provision page that shows the passage."""
    return {"instrument": passage.instrument, "language": passage.language, "pinpoint": passage.pinpoint}


def provision_link(passage: Passage) -> str:
    """The address of the passage's provision in the app."""
    return link("provision", **provision_state(passage))


def beside(permalink: str, page: str, **values: str) -> str:
    """The address of another page of the app that a permalink belongs to: relative where that is."""
    root = permalink.partition("?")[0].rpartition("/")[0]
    return f"{root}/{link(page, **values)}" if root else link(page, **values)
