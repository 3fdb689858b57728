"""Our digests' format: each entry has its instrument, date, address and words, or the digest is refused."""

from __future__ import annotations

import pytest

from exportlex.errors import DeclarationError, ReadingError
from exportlex.model import MarkKind, ProvisionKind, Reading
from exportlex.publishers import digest
from exportlex.publishers.base import Document

PAGE = """<!-- What this is: ours.
## no entry -->

# zz/act

- as-of: 2031-02-03

## s. 2(1)

- address: https://gazette.example/act#2
- concepts: end-use, end-user

*End-use* (final use) means the purpose
that the buyer declares.

(1) first case;

(a) second case.

Closing words.

# zz/order

- as-of: 2032-01-01

## art. 1

- address: https://gazette.example/order#1
- concepts: transit

(1) A boat may rest.
"""


def read(text: str, instrument: str = "") -> Reading:
    return digest.read(Document(text.encode(), "digest.md", options={"instrument": instrument} if instrument else {}))


def test_entries_with_all_that_is_said_of_them() -> None:
    first, second = digest.entries(PAGE, "digest.md")
    assert (first.instrument, first.pinpoint, first.as_of) == ("zz/act", "s. 2(1)", "2031-02-03")
    assert first.address == "https://gazette.example/act#2"
    assert first.concepts == ("end-use", "end-user")
    assert first.paragraphs[0] == "*End-use* (final use) means the purpose that the buyer declares."
    assert (second.instrument, second.as_of) == ("zz/order", "2032-01-01")


def test_a_comment_is_no_entry() -> None:
    assert [entry.pinpoint for entry in digest.entries(PAGE, "digest.md")] == ["s. 2(1)", "art. 1"]


def test_items_stand_below_the_first_words_and_are_cited_as_the_provision() -> None:
    units = read(PAGE, "zz/act").provisions
    assert [(unit.kind, unit.number) for unit in units] == [
        (ProvisionKind.ARTICLE, ""),
        (ProvisionKind.PARAGRAPH, "(1)"),
        (ProvisionKind.PARAGRAPH, "(a)"),
        (ProvisionKind.CONTINUATION, ""),
    ]
    assert {unit.pinpoint for unit in units} == {"s. 2(1)"}
    assert {unit.parent for unit in units[1:]} == {units[0].key}
    assert all(unit.address.endswith("#2") for unit in units)


def test_an_entry_may_begin_with_an_item() -> None:
    article, item = read(PAGE, "zz/order").provisions
    assert (article.text, item.number, item.text) == ("", "(1)", "A boat may rest.")


def test_a_term_is_in_italics_and_the_rest_is_plain() -> None:
    article = read(PAGE, "zz/act").provisions[0]
    (mark,) = article.marks
    assert (mark.kind, article.text[mark.start : mark.end]) == (MarkKind.ITALIC, "End-use")
    assert "*" not in article.text


def test_one_instrument_or_all_of_them() -> None:
    assert {unit.pinpoint for unit in read(PAGE).provisions} == {"s. 2(1)", "art. 1"}
    assert read(PAGE).as_of == "2032-01-01"
    assert read(PAGE, "zz/order").as_of == "2032-01-01"
    assert read(PAGE, "zz/none").provisions == ()


@pytest.mark.parametrize(
    "lost",
    ["- as-of: 2031-02-03\n", "- address: https://gazette.example/act#2\n", "(1) A boat may rest.\n", "# zz/act\n"],
)
def test_an_entry_that_lacks_something_is_refused(lost: str) -> None:
    with pytest.raises(
        DeclarationError, match=r"digest\.md: .*needs an instrument, an as-of date, an address and text"
    ):
        digest.entries(PAGE.replace(lost, ""), "digest.md")


@pytest.mark.parametrize("text", ["", "Words alone.", "# zz/act\n- as-of: 2031-01-01\n"])
def test_without_entries_there_is_nothing(text: str) -> None:
    assert digest.entries(text, "digest.md") == []


@pytest.mark.parametrize("before", ["", PAGE])
def test_a_property_before_any_entry_of_its_instrument_is_refused(before: str) -> None:
    """It must not fall to the last entry of the instrument before."""
    with pytest.raises(DeclarationError, match=r"digest\.md: .*before any entry of zz/rule"):
        read(before + "# zz/rule\n- as-of: 2031-01-01\n- address: https://gazette.example/\n## s. 1\nWords.")


def test_a_wrong_encoding() -> None:
    with pytest.raises(ReadingError, match="utf-8"):
        digest.read(Document("## é".encode("latin-1"), "digest.md"))


def test_a_digest_is_never_fetched() -> None:
    assert digest.addresses(None, None) == []  # type: ignore[arg-type]
