"""Pages as AppTest runs them, and what a person reads on them."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass
from urllib.parse import parse_qs

from streamlit.testing.v1 import AppTest

# The first page to compare or search loads the language model: some ten seconds on two busy cores.
_PATIENCE = 120
_SCRIPT = """
from exportlex.ui.main import framed
from exportlex.ui.pages import {name}
framed({name}.page)
"""


@dataclass(frozen=True)
class Shown:
    """A page that was run, without an exception."""

    test: AppTest

    @property
    def html(self) -> str:
        """Everything that the page wrote as HTML, but for the style sheet."""
        return "\n".join(body for element in self.test.get("html") if "<style>" not in (body := element.proto.body))

    @property
    def words(self) -> str:
        """What a person reads: HTML without its tags, and every message, caption and heading."""
        written = [html.unescape(re.sub(r"<[^>]+>", " ", self.html))]
        for kind in ("title", "header", "subheader", "markdown", "caption", "info", "warning", "error", "code"):
            written += [str(element.value) for element in self.test.get(kind)]
        return " ".join(" ".join(written).split())

    @property
    def address(self) -> dict[str, str]:
        """The parameters in the address."""
        return {name: value if isinstance(value, str) else value[0] for name, value in self.test.query_params.items()}

    @property
    def doors(self) -> list[tuple[str, dict[str, str]]]:
        """Links to other pages, page and state, but for the one in the foot of every page."""
        return [
            (link.proto.page, {name: values[0] for name, values in parse_qs(link.proto.query_string).items()})
            for link in self.test.get("page_link")
        ][:-1]

    def again(self) -> Shown:
        """The same page after what was done to its widgets."""
        self.test.run()
        assert not self.test.exception, self.test.exception
        return self


def show(name: str, **state: str) -> Shown:
    """A page opened by a link, in a new session."""
    test = AppTest.from_string(_SCRIPT.format(name=name), default_timeout=_PATIENCE)
    for key, value in state.items():
        test.query_params[key.rstrip("_")] = value
    test.run()
    assert not test.exception, test.exception
    return Shown(test)
