"""Where it ends: languages, what is not held, digests, no legal advice; how to cite it and how to report an error."""

from __future__ import annotations

import streamlit as st

from exportlex.exporting.held import Held
from exportlex.ui import navigation, words

_LIMITS = """\
- **No legal advice.** Nothing here says that something is allowed, or that a duty is met. Check the official text.
- **Not found is not silence.** Words that the concept scheme does not know, guidance outside the texts held, case law
  and practice can all speak where these pages are empty.
- **A version has a date.** Each passage is the law of the date beside it. Later changes are not known here until the
  text is gathered again.
- **Meaning is compared in English alone** by the default language model. Other languages are found by words, and their
  elements by words too; closeness in meaning is then left out and never guessed.
- **Items are candidates.** Descriptions of goods are matched by words, numbers and meaning. Whoever classifies an item
  reads the entry, its notes and the parameters.
"""
_CITING = """\
- **A passage:** *Cite* under it, or the field on the *Provision* page, has one line with instrument, pinpoint, date of
  the version, how the text is held and the official address. The sign at its right copies it.
- **A table:** every row that is taken away carries the same line.
- **A view:** the address of the page reopens it as it is now. Add the day on which you read it.
"""
_ERRORS = """\
Errors of reading are likely somewhere in so many texts, and each report mends a rule for all of them. Send the address
of the page, the words that are wrong and the official text beside them to whoever runs this app for you. Who runs it
can record a verdict at once: *Decide* on *Compare* writes the command.
"""


def shown(held: Held | None) -> None:
    """Limits with what is held now (nothing of it where there is no index), citing, reporting."""
    st.header("Where it ends", anchor="limits")
    if held:
        st.markdown(_what_is_held(held))
    st.markdown(_LIMITS)
    if held:
        navigation.door("sources", "All that is held and not held")
    st.header("How to cite", anchor="cite")
    st.markdown(_CITING)
    st.header("How to report an error", anchor="errors")
    st.markdown(_ERRORS)


def _what_is_held(held: Held) -> str:
    """Counts of instruments by how they are held, and the languages of the law that is."""
    kinds: dict[str, set[str]] = {}
    for row in held.instruments:
        kinds.setdefault(row["held"], set()).add(row["id"])
    law = kinds.get("official", set()) | kinds.get("converted", set())
    digests = kinds.get("digest", set()) - law
    missing = kinds.get("none", set()) - law - digests
    spoken = sorted({words.language(row["language"]) for row in held.documents if row["layer"] == "law"})
    suspect = len({issue["instrument"] for issue in held.issues if issue["suspect"]})
    return (
        f"- **What is held.** Of {len(held.titles):,} instruments {len(law):,} are held as law"
        + (f", in {', '.join(spoken)}" if spoken else "")
        + f"; {len(digests):,} only as our digest; {len(missing):,} not at all. {suspect:,} have a suspect reading."
    )
