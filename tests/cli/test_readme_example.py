"""The README's example is what the command prints from the repository's own digests."""

from __future__ import annotations

from pathlib import Path

from commands import exportlex
from conftest import Held

# Closeness depends on every text that an index holds, and this one holds the invented isles beside the digests.
_VARIES = ("textual", "│ us – ", "│ eu – ")


def lines(text: str) -> list[str]:
    told = (line.rstrip() for line in text.splitlines())
    return [line for line in told if line and not any(word in line for word in _VARIES)]


def test_the_example_of_the_readme_is_what_is_printed(held: Held, root: Path) -> None:
    readme = (root / "README.md").read_text(encoding="utf-8")
    example = readme[readme.index("╭─ us") : readme.index("```", readme.index("╭─ us"))]
    said = exportlex("compare", "dual-use-item", "--in", "us,eu,cn", *held.options)
    assert lines(said.out) == lines(example)
