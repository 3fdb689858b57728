"""How texts are gathered, read and compared, in plain words for the three who come."""

from __future__ import annotations

import streamlit as st

_BY_USER = """\
- **You compare laws and cite them.** Begin on *Compare*. What counts are the elements in its first table: they decide
  how two laws relate, and the words behind each sign lead to the provision. Cite with the line under *Cite*: it carries
  the date of the version and the official address.
- **You have an item to send.** Begin on *Items*. It gives candidates to check, never a classification, and says
  nothing yet of destinations, uses and users. *Compare* shows what the law says about licences, end-uses and duties.
- **You negotiate.** Begin on *Brief*. What it calls common ground, difference or gap stands on passages in its annex.
  *Common core* and *Gaps* show the same one concept or one party at a time.
"""
_STEPS = """\
1. **Gathered.** Each text comes from its publisher’s address, or from a named conversion of it. Its bytes are kept with
   their hash, the day they were fetched and the date of the version. A text that arrives damaged or incomplete never
   replaces a good one. *Sources* shows all of it.
2. **Read.** The bytes become provisions, each under the number by which a lawyer cites it. Definitions are told by the
   publisher’s own marks where there are any, else by how the drafters of that language write them. Whatever looks
   wrong, such as half the usual number of articles, is kept as a reading issue, and while it stands no empty cell of
   that text is called a gap.
3. **Found.** A concept is looked for under its names in every language held, by words, and in English also by a
   language model that compares meanings. Up to five of the best passages make the position of a jurisdiction.
4. **Compared.** Each concept has *elements*: the questions on which two laws may differ. An element counts as covered
   where words of the passage show it, and these words are marked. The relation of two laws follows from their elements
   and figures, not from a score. Numbers keep their direction: a ceiling is no floor.
5. **Reviewed.** A person may confirm, correct or reject what the programs found. Such a decision stands on the page
   with its author’s name and reason.
"""


def shown() -> None:
    """Who begins where, and the way of a text into a comparison."""
    st.header("Where to begin", anchor="begin")
    st.markdown(_BY_USER)
    st.header("How it is made", anchor="method")
    st.markdown(_STEPS)
