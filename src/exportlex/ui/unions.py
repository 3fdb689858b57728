"""What to know of the members of a union before reading what their law lacks."""

from __future__ import annotations

from collections.abc import Iterable

import streamlit as st

from exportlex.exporting.saying import Names
from exportlex.ui import cache, navigation


def tell(codes: Iterable[str], names: Names) -> None:
    """One note for each union whose law applies directly in any of the jurisdictions; none where there is none."""
    law_over = cache.knowledge().groups.law_over
    members: dict[str, list[str]] = {}
    for code in codes:
        if law := law_over(code):
            members.setdefault(law, []).append(names[code])
    for law, own in members.items():
        note = (
            f"Law held under “{names.get(law, law)}” applies in {_listed(own)} directly. What the law of a member "
            "lacks may stand there: see what stands there before calling it missing."
        )
        st.info(navigation.plain(note), icon=":material/info:")


def _listed(words: list[str]) -> str:
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}"
