"""Coverage: what a reading lacks of its document."""

from __future__ import annotations

from lxml import etree

from exportlex.markup.coverage import lost, words_of, words_read
from exportlex.model import Provision, ProvisionKind

INLINE = frozenset({"i"})
SKIP = frozenset({"meta"})


def provision(text: str, number: str = "", heading: str = "") -> Provision:
    return Provision("k", ProvisionKind.ARTICLE, "s. 1", text, number, heading)


def test_words_are_kept_apart_by_blocks_and_joined_by_inline_elements() -> None:
    root = etree.fromstring("<a><meta>out</meta><b>1</b><b>sea<i>gull</i>s</b></a>")
    assert dict(words_of(root, INLINE, SKIP)) == {"1": 1, "seagulls": 1}


def test_lost_words_are_counted() -> None:
    root = etree.fromstring("<a><b>salt and water and sand</b></a>")
    share, sample = lost(words_of(root, INLINE, SKIP), words_read([provision("water and", "salt")]))
    assert (share, sorted(sample)) == (0.4, ["and", "sand"])


def test_numbers_and_headings_count_as_read() -> None:
    root = etree.fromstring("<a><b>3</b><b>Tides</b><b>rise</b></a>")
    assert lost(words_of(root, INLINE, SKIP), words_read([provision("rise", "3", "Tides")])) == (0.0, [])
