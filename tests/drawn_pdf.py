"""PDF pages drawn by content streams that we write ourselves, where words at places (``made_pdf``) do not suffice."""

from __future__ import annotations

from collections.abc import Sequence

WIDTH, HEIGHT = 400, 600


def drawn_pdf(*streams: str, rotate: int = 0, extra: bytes = b"", trailer: bytes = b"") -> bytes:
    """One page per content stream; /F1 is Helvetica, /F2 Helvetica-Bold, /F3 Helvetica-Oblique."""
    names = ("Helvetica", "Helvetica-Bold", "Helvetica-Oblique")
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>"]
    first = 3 + len(names)
    kids = " ".join(f"{first + 2 * at} 0 R" for at in range(len(streams)))
    objects.append(f"<< /Type /Pages /Kids [{kids}] /Count {len(streams)} >>".encode())
    for name in names:
        objects.append(f"<< /Type /Font /Subtype /Type1 /BaseFont /{name} /Encoding /WinAnsiEncoding >>".encode())
    fonts = " ".join(f"/F{at + 1} {3 + at} 0 R" for at in range(len(names)))
    for at, stream in enumerate(streams):
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {WIDTH} {HEIGHT}] /Rotate {rotate}"
            f" /Resources << /Font << {fonts} >> >> /Contents {first + 2 * at + 1} 0 R >>".encode()
        )
        raw = stream.encode("cp1252")
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(raw), raw))
    return _file([*objects, *([extra] if extra else [])], trailer)


def words(x: float, baseline: float, text: str, size: float = 10, font: str = "F1") -> str:
    """A piece of text with its baseline so far from the top."""
    return f"BT /{font} {size} Tf {x} {HEIGHT - baseline} Td ({text}) Tj ET "


def lines(*texts: str, x: float = 50, top: float = 100, leading: float = 12) -> str:
    """Lines of text one below the other."""
    return "".join(words(x, top + leading * at, text) for at, text in enumerate(texts))


def ruled(*strokes: Sequence[float]) -> str:
    """Lines drawn from point to point, from the top left."""
    return "".join(f"{x0} {HEIGHT - y0} m {x1} {HEIGHT - y1} l S " for x0, y0, x1, y1 in strokes)


def _file(objects: Sequence[bytes], trailer: bytes) -> bytes:
    made, places = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(made))
        made += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    head = b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    tail = b"trailer << /Size %d /Root 1 0 R %s >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, trailer, len(made))
    return made + head + table + tail
