"""The README's picture: ``python tests/browser/screenshot.py OUT.png``.

It is made from an index of our digests alone, built for it in a temporary folder: no official text is ever in it.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tests"))

from browser.running import browsing, chromium, serving, settled  # noqa: E402

_STATE = "/compare?concept=dual-use-item&in=us,eu,gb,ca,cn"
_WIDTH, _HEIGHT = 1280, 1640  # down to the end of the cells


def main(out: Path) -> None:
    """Build, serve, look, write."""
    program = chromium()
    if program is None:
        raise SystemExit("no Chromium on this machine: install it with 'apt-get install chromium'")
    with tempfile.TemporaryDirectory() as folder:
        environment = os.environ | {"EXPORTLEX_DATA": folder}
        building = "import sys; sys.argv = ['exportlex', 'build']; from exportlex.cli import main; main()"
        subprocess.run([sys.executable, "-c", building], env=environment, cwd=ROOT, check=True)
        with serving(Path(folder), ROOT) as address, browsing(program, _WIDTH, _HEIGHT) as page:
            page.goto(address + _STATE)
            page.wait_for_selector("h3.xl-head")
            settled(page)
            page.screenshot(path=str(out))
    sys.stdout.write(f"{out}: {out.stat().st_size // 1024} kB\n")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        raise SystemExit("usage: python tests/browser/screenshot.py OUT.png")
    main(Path(sys.argv[1]))
