"""Files that are either the old or the new one, never half of one."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path
from uuid import uuid4

from exportlex.errors import GatheringError


def write(path: Path, raw: bytes) -> None:
    """Replace a file in one step; an interruption leaves the old file. GatheringError where the disk refuses."""
    # Its own name and open() rather than tempfile, whose files nobody but their owner may read.
    temporary = path.parent / f".{path.name}.{uuid4().hex}.tmp"
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with temporary.open("xb") as file:
            file.write(raw)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(path)  # os.replace: atomic inside one folder
    except OSError as error:
        raise GatheringError(
            f"{path}: cannot be written ({error.strerror}); free the disk or correct --data"
        ) from error
    finally:
        with suppress(OSError):  # gone after success
            temporary.unlink()
