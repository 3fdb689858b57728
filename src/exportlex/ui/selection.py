"""Passages that a person pins for the brief while reading: this person's alone, and nowhere but in the own browser.

They stand in the session. A link in a text loads the app anew and begins another session, and so does a reload; so the
browser is given the pins as well, in a cookie that ends with it, and a session begins with what its browser brings.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import quote, unquote

import streamlit as st

from exportlex.briefs.selection import Pin, read, written
from exportlex.comparison import units
from exportlex.indexing.knowledge import Passage, Row
from exportlex.ui import cache, navigation

_KEPT = "pins for the brief"
_CHANGED = "pins for the brief, changed in this session"
_COOKIE = "exportlex_pins"
# Browsers keep cookies up to 4,096 bytes: some 60 pins. What goes beyond lasts as long as the session.
_LARGEST = 3_800


def pins() -> tuple[Pin, ...]:
    """What is pinned, in the order in which it was pinned."""
    if _KEPT not in st.session_state:
        st.session_state[_KEPT] = tuple(read(unquote(st.context.cookies.get(_COOKIE, ""))))
    found: tuple[Pin, ...] = st.session_state[_KEPT]
    return found


def add(more: Iterable[Pin]) -> None:
    """Pin further passages; what is pinned already keeps its place."""
    keep((*pins(), *more))


def keep(every: Iterable[Pin]) -> None:
    """Have these pinned and no others, each once."""
    now = tuple(dict.fromkeys(every))
    if now != pins():
        st.session_state[_KEPT], st.session_state[_CHANGED] = now, True


def toggle(pin: Pin) -> None:
    """Pin a passage, or take it out again."""
    if pin in pins():
        keep(one for one in pins() if one != pin)
    else:
        add([pin])


def hand_over() -> None:
    """Give the browser what was pinned in this session, behind a page; nothing where nothing was ever pinned."""
    if not st.session_state.get(_CHANGED):
        return
    kept = list(pins())
    while len(value := quote(written(kept), safe="")) > _LARGEST:
        kept.pop()
    # Quoted, the value has letters, digits and the signs _.-~% only: nothing that could end the string or the cookie.
    st.html(
        f'<script>document.cookie = "{_COOKIE}={value}; path=/; SameSite=Strict"</script>',
        unsafe_allow_javascript=True,
    )


def pin_of(passage: Passage) -> Pin:
    """The pin of a passage."""
    return Pin(passage.instrument, passage.language, passage.pinpoint)


def button(pin: Pin, key: str) -> None:
    """The action on a passage. ``key`` tells it from every other on the page, even of the same passage."""
    pinned = pin in pins()
    st.button(
        "Unpin" if pinned else "Pin for the brief", key=f"pin.{key}.{pin.instrument}.{pin.language}.{pin.pinpoint}",
        icon=":material/keep_off:" if pinned else ":material/keep:", on_click=toggle, args=(pin,),
        help="Taken out of the brief’s annex." if pinned else "Quoted whole in the annex of the brief that you make.",
    )  # fmt: skip


def told() -> None:
    """How many passages are pinned, and the way to the brief; nothing where none is."""
    if number := len(pins()):
        passages = "1 passage is" if number == 1 else f"{number} passages are"
        navigation.door("brief", f"{passages} pinned: to the brief")


@dataclass(frozen=True, slots=True)
class Looked:
    """A pin, and the provision it names; None where the index has none of that name, as after a rebuild."""

    pin: Pin
    provision: Row | None


def looked_up(some: Iterable[Pin]) -> list[Looked]:
    """Each pin with its provision in the open index."""
    opened = cache.knowledge()
    return [Looked(pin, units.look_up(opened, pin.instrument, pin.language, pin.pinpoint)) for pin in some]
