"""The README's pictures: ``make screenshots``, or ``python tests/browser/screenshot.py [FOLDER]``.

They are made from an index of our digests alone, built for them in a temporary folder: no official text is ever in one.
"""

from __future__ import annotations

import io
import os
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from PIL import Image
from playwright.sync_api import Page

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tests"))

from browser.running import browsing, needed, serving, settled  # noqa: E402

FOLDER = ROOT / ".github"
WIDTH = 1280
_COLOURS = 128  # a page has few; with so many the pictures are a third of their size and look the same
LARGEST = 300_000  # bytes: the README loads all of them


@dataclass(frozen=True)
class Picture:
    """A page in a state, what has to stand on it, and the height down to which it is shown, in pixels."""

    name: str
    state: str
    shows: str
    height: int


PICTURES = (
    Picture("start", "", "[data-testid=stVegaLiteChart] canvas, [data-testid=stVegaLiteChart] svg", 1240),
    Picture("compare", "compare?concept=dual-use-item&in=us,eu,gb,ca,cn", "h3.xl-head", 1640),
    Picture("matrix", "matrix?groups=end-use,licensing", ".xl-matrix", 1240),
    Picture("brief", "brief?concepts=end-use,transit,catch-all&in=us,eu,gb", "h1", 1640),
)


def taken(page: Page, root: str, picture: Picture, out: Path) -> int:
    """Take one picture; its size in bytes."""
    page.set_viewport_size({"width": WIDTH, "height": picture.height})
    page.goto(f"{root}/{picture.state}")
    page.locator(picture.shows).first.wait_for()
    settled(page)
    page.wait_for_timeout(1000)  # charts draw behind the run
    shot = Image.open(io.BytesIO(page.screenshot())).convert("RGB")
    shot.quantize(_COLOURS, dither=Image.Dither.NONE).save(out, optimize=True)
    return out.stat().st_size


def main(folder: Path, only: list[str]) -> None:
    """Build, serve, look, write."""
    program = needed()
    with tempfile.TemporaryDirectory() as data:
        environment = os.environ | {"EXPORTLEX_DATA": data}
        building = "import sys; sys.argv = ['exportlex', 'build']; from exportlex.cli import main; main()"
        subprocess.run([sys.executable, "-c", building], env=environment, cwd=ROOT, check=True)
        with serving(Path(data), ROOT) as root, browsing(program, WIDTH) as page:
            for picture in (one for one in PICTURES if not only or one.name in only):
                out = folder / f"{picture.name}.png"
                size = taken(page, root, picture, out)
                sys.stdout.write(f"{out}: {size // 1000} kB{' (too large)' if size > LARGEST else ''}\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER, sys.argv[2:])
