"""The words of a Czech or Slovak document: which forms it uses, and where words stand that begin alike."""

from __future__ import annotations

import re
from weakref import WeakKeyDictionary

from exportlex.markup.tree import Tree

_WORDS = re.compile(r"[^\W\d_]+")


class Document:
    """The words of a document, and where each stem of them stands."""

    def __init__(self, tree: Tree) -> None:
        self.words = [word.casefold() for unit in tree.provisions for word in _WORDS.findall(unit.text)]
        self.vocabulary = frozenset(self.words)
        self._stems: dict[str, list[int]] = {}
        for place, word in enumerate(self.words):
            self._stems.setdefault(word[:_STEM], []).append(place)

    def starts(self, word: str) -> list[int]:
        """Where words stand that begin like this one."""
        return self._stems.get(word.casefold()[:_STEM], [])


_STEM = 4  # letters
_documents: WeakKeyDictionary[Tree, Document] = WeakKeyDictionary()


def document_of(tree: Tree) -> Document:
    """The words of a document, collected once."""
    if tree not in _documents:
        _documents[tree] = Document(tree)
    return _documents[tree]
