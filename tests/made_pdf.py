"""PDF pages that we make ourselves: words at places, in four styles, so that readers of PDF have something to read."""

from __future__ import annotations

from collections.abc import Sequence

HEIGHT = 842
_FONTS = {"": "Helvetica", "i": "Helvetica-Oblique", "b": "Helvetica-Bold", "bi": "Helvetica-BoldOblique"}

Words = tuple[float, float, str, str]  # x and baseline from the top left in points, style (a key of _FONTS), text


def made_pdf(pages: Sequence[Sequence[Words]], size: float = 9.5) -> bytes:
    """A PDF of these pages."""
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>"]
    first = 3 + len(_FONTS)
    kids = " ".join(f"{first + 2 * at} 0 R" for at in range(len(pages)))
    objects.append(f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>".encode())
    for name in _FONTS.values():
        objects.append(f"<< /Type /Font /Subtype /Type1 /BaseFont /{name} /Encoding /WinAnsiEncoding >>".encode())
    fonts = " ".join(f"/F{at} {3 + at} 0 R" for at in range(len(_FONTS)))
    for at, words in enumerate(pages):
        stream = b"\n".join(_shown(one, size) for one in words)
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 {HEIGHT}] /Resources << /Font << {fonts} >> >>"
            f" /Contents {first + 2 * at + 1} 0 R >>".encode()
        )
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream))
    return _file(objects)


def _shown(words: Words, size: float) -> bytes:
    x, baseline, style, text = words
    font = list(_FONTS).index(style)
    raw = text.encode("cp1252").replace(b"\\", rb"\\").replace(b"(", rb"\(").replace(b")", rb"\)")
    return f"BT /F{font} {size} Tf {x} {HEIGHT - baseline} Td (".encode() + raw + b") Tj ET"


def _file(objects: Sequence[bytes]) -> bytes:
    made, places = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(made))
        made += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    tail = b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, len(made))
    return made + b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1) + table + tail
