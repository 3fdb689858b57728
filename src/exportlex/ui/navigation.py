"""The pages of the app, declared once, and the doors between them."""

from __future__ import annotations

import importlib
from dataclasses import dataclass

import streamlit as st


@dataclass(frozen=True)
class Declared:
    """A page: the module under ``ui/pages`` that has its name, and how it is announced."""

    name: str
    title: str
    icon: str


PAGES = (
    Declared("overview", "Start", ":material/public:"),
    Declared("compare", "Compare", ":material/compare_arrows:"),
    Declared("items", "Items", ":material/list_alt:"),
    Declared("brief", "Brief", ":material/description:"),
    Declared("matrix", "Matrix", ":material/grid_on:"),
    Declared("gaps", "Gaps", ":material/rule:"),
    Declared("core", "Common core", ":material/join_inner:"),
    Declared("search", "Search", ":material/search:"),
    Declared("provision", "Provision", ":material/article:"),
    Declared("sources", "Sources", ":material/inventory_2:"),
    Declared("help", "Method and limits", ":material/help:"),
)
_HOME = PAGES[0]


def pages() -> list[st.Page]:
    """Every page; the first stands at the root and, hidden from the menu, under its own name as well.

    They are one list without sections: on a narrow screen Streamlit writes a section as a list item outside any list,
    which a screen reader cannot follow, and on a wide one each page of it costs one more key or click.
    """
    module = importlib.import_module(f"exportlex.ui.pages.{_HOME.name}")
    named = st.Page(module.page, title=_HOME.title, icon=_HOME.icon, url_path=_HOME.name, visibility="hidden")
    return [*(page(declared.name) for declared in PAGES), named]


def page(name: str) -> st.Page:
    """The page of that name. Pages of one address are one page to Streamlit, however often they are made."""
    declared = next(declared for declared in PAGES if declared.name == name)
    module = importlib.import_module(f"exportlex.ui.pages.{name}")
    home = declared is _HOME
    return st.Page(
        module.page, title=declared.title, icon=declared.icon, url_path="home" if home else name, default=home
    )


def door(name: str, label: str, **state: str) -> None:
    """A link to a page in a state, followed without loading the app anew; ``label`` is shown without Markdown."""
    given = {key: value for key, value in state.items() if value}
    st.page_link(page(name), label=f"**{plain(label)}**", query_params=given or None)


def plain(text: str) -> str:
    """``text`` for a place that reads Markdown, with every sign that Markdown or Streamlit would interpret escaped."""
    return "".join(f"\\{sign}" if sign in _SIGNS else sign for sign in text.replace("\n", " "))


_SIGNS = frozenset("\\`*_{}[]()<>#+-!|~$:&")
