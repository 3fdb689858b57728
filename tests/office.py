"""LibreOffice as the tests use it: the program that opens what is exported, as a person does."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest


def soffice() -> str:
    """The program; without it the test is skipped with the reason, and in CI it fails."""
    found = shutil.which("soffice")
    if found is None:
        reason = "no LibreOffice on this machine: install it with 'apt-get install libreoffice'"
        if os.environ.get("CI"):
            pytest.fail(reason)
        pytest.skip(reason)
    return found


def converted(path: Path, into: str) -> Path:
    """The file as LibreOffice opens it and saves it again; ``into`` is an ending, or one with a filter behind it."""
    profile = path.parent / "profile"  # of its own, so that several can run at once
    command = [soffice(), f"-env:UserInstallation=file://{profile}", "--headless", "--convert-to", into,
               "--outdir", str(path.parent / "converted"), str(path)]  # fmt: skip
    ran = subprocess.run(command, capture_output=True, text=True, timeout=180, check=False)
    made = path.parent / "converted" / f"{path.stem}.{into.partition(':')[0]}"
    assert made.is_file(), f"{ran.stdout}\n{ran.stderr}"
    return made
