"""Failures that look like success are told apart by their bytes."""

from __future__ import annotations

import io
import json
import zipfile

import pytest

from exportlex.errors import GatheringError
from exportlex.gathering.checks import verify
from exportlex.gathering.families import allowed_families, family
from exportlex.publishers.base import Address

from .invented import CHALLENGE, LAW

XML, HTML, JSON, ZIP = ("application/xml",), ("text/html",), ("application/json",), ("application/zip",)
MARKDOWN, PDF, WORD = ("text/markdown",), ("application/pdf",), ("application/msword",)
LONG = b"The keeper of a lighthouse shall light it at dusk and note the hour. " * 40
PAGE = b"<!DOCTYPE html><html lang='en'><body><p>" + LONG + b"</p></body></html>"


def zipped() -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("act.xml", LAW)
    return buffer.getvalue()


def check(raw: bytes, said: str, expected: tuple[str, ...]) -> None:
    verify(raw, said, Address("act", "https://gazette.example/act", {}, expected))


@pytest.mark.parametrize(
    ("raw", "said", "expected"),
    [
        (LAW, "application/xml", XML),
        (LAW, "text/xml; charset=utf-8", XML),
        (LAW, "application/akn+xml", XML),
        (LAW, "text/plain; charset=utf-8", XML),
        (LAW, "application/octet-stream", XML),
        (LAW, "", XML),
        (LAW, "application/xml", ()),
        (b"\xef\xbb\xbf" + LAW + b"\n<!-- printed </by> hand -->\n", "application/xml", XML),
        (b"<!-- <not-the-root> --><!DOCTYPE law [<!ELEMENT law ANY>]><law>x</law>", "application/xml", XML),
        (b"<law/>", "application/xml", XML),
        ("<?xml version='1.0' encoding='utf-16'?><law>Zoll</law>".encode("utf-16"), "application/xml", XML),
        (b'<html xmlns="http://www.w3.org/1999/xhtml"><body/><p>x</p></html>', "application/xhtml+xml", XML),
        (PAGE, "application/xml", XML),  # XHTML without a namespace, long enough to be law
        (PAGE, "application/xml", HTML),
        (PAGE, "text/html", HTML),
        (PAGE.replace(b"<p>", b"<script>captcha()</script><p>"), "text/html", HTML),
        (b"<meta charset='utf-8' />\n# Act\n- *lamp:* a light", "text/plain", MARKDOWN),
        (b"# Act\n\nAn html page starts with `<html >`.", "text/markdown", MARKDOWN),
        (b'\xef\xbb\xbf{"a": 1}', "application/json", JSON),
        (zipped(), "application/x-zip-compressed", ZIP),
        (b"%PDF-1.7 ... %%EOF\n", "application/octet-stream", PDF),
        (b"\xd0\xcf\x11\xe0 old Word", "application/msword", WORD),
        (b"anything", "application/vnd.unknown", ("application/vnd.unknown",)),
    ],
)
def test_documents_pass(raw: bytes, said: str, expected: tuple[str, ...]) -> None:
    check(raw, said, expected)


@pytest.mark.parametrize(
    ("raw", "said", "expected", "reason"),
    [
        (b"", "application/xml", XML, "empty"),
        (b"\xef\xbb\xbf \n", "text/markdown", MARKDOWN, "empty"),
        (CHALLENGE, "text/html", HTML, "challenge.*just a moment"),
        (CHALLENGE, "text/html", XML, "challenge"),
        (CHALLENGE, "application/xml", XML, "challenge"),
        (b"<html><h1>Account Suspended</h1></html>", "text/html", HTML, "refusal page.*account suspended"),
        (b"<html><title>Access Denied</title></html>", "text/html", HTML, "access denied"),
        (b"<html><noscript>Enable JavaScript</noscript></html>", "text/html", HTML, "enable javascript"),
        (b"<html><div class='cf-challenge'></div></html>", "text/html", HTML, "cf-challenge"),
        (b"<html>" + b"<script>x" * 9000 + b"captcha</html>", "text/html", HTML, "captcha"),
        (b"version https://git-lfs.github.com/spec/v1\noid 0", "text/plain", PDF, "Git LFS"),
        (PAGE, "text/html", XML, "wrong content type 'text/html' where application/xml was expected"),
        (b"%PDF-1.7", "application/pdf", XML, "wrong content type"),
        (LAW, "application/xml", JSON, "wrong content type"),
        (b"<html><body>Not there</body></html>", "application/xml", XML, "HTML page came where XML"),
        (b"<html><body>Not there</body></html>", "text/plain", MARKDOWN, "HTML page came where text"),
        (b"<html><body>Not there</body></html>", "application/json", JSON, "HTML page came where JSON"),
        (b"<html><body>Not there</body></html>", "application/zip", ZIP, "no zip archive"),
        (PAGE.replace(b"</p>", b"<br>"), "application/xml", XML, "HTML page came where XML"),
        (LAW[:-8], "application/xml", XML, "cut short"),
        (LAW[:-6], "application/xml", XML, "cut short"),
        (b"<law><p>one</p>", "application/xml", XML, "cut short"),
        (b"<law>", "application/xml", XML, "cut short"),
        (b"<?xml version='1.0'?>", "application/xml", XML, "cut short"),
        (b"A lantern means a lamp.", "application/xml", XML, "no XML"),
        (json.dumps({"a": "b"}).encode()[:-1], "application/json", JSON, "JSON cut short"),
        (b"[" * 100_000, "application/json", JSON, "no JSON"),
        (zipped()[:-30], "application/zip", ZIP, "zip archive is cut short"),
        (b"%PDF-1.7 and then nothing", "application/pdf", PDF, "PDF is cut short"),
        (b"<html>a page</html>", "application/pdf", PDF, "no PDF"),
        (zipped(), "text/html", HTML, "no HTML"),
        (b"plain words", "application/msword", WORD, "no Word"),
    ],
)
def test_stand_ins_are_refused_with_the_address(raw: bytes, said: str, expected: tuple[str, ...], reason: str) -> None:
    with pytest.raises(GatheringError, match=rf"^https://gazette\.example/act: .*{reason}") as error:
        check(raw, said, expected)
    assert "\n" not in str(error.value)


@pytest.mark.parametrize(
    ("media_type", "expected"),
    [
        ("Application/XML; charset=utf-8", "xml"),
        ("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "zip"),
        ("application/ld+json", "json"),
        ("text/x-markdown", "text"),
        ("image/png", "image/png"),
    ],
)
def test_families(media_type: str, expected: str) -> None:
    assert family(media_type) == expected


def test_an_unspecific_type_leaves_it_to_the_bytes() -> None:
    assert allowed_families("text/plain", ("application/xml", "text/xml", "text/html")) == ["xml", "html"]
    check(PAGE, "application/octet-stream", ("application/json", "text/html"))
