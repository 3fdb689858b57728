"""Titles of laws in English beside those in their own language, as the declarations have them."""

from __future__ import annotations

from functools import cache

from exportlex.catalog.loading import read_toml
from exportlex.errors import ExportlexError
from exportlex.settings import Places


class Titles:
    """The main titles of instruments, which are in English; each is read once, when it is asked for.

    The index has a law's title in the language of its text only.
    """

    def __init__(self, places: Places) -> None:
        self._places = places
        self.english = cache(self._english)

    def _english(self, instrument: str) -> str:
        """The main title of an instrument; "" where no folder declares it."""
        for folder in reversed(self._places.corpora):
            try:
                return str(read_toml(folder / f"{instrument}.toml").get("title", ""))
            except (OSError, ExportlexError):
                continue
        return ""


def beside(title: str, english: str) -> str:
    """A title with the English one in square brackets, as lawyers cite a foreign law; as it is where it is that one."""
    return f"{title} [{english}]" if english and english != title else title
