"""How fast extraction is: seconds of one core for the words of whole corpora."""

from __future__ import annotations

import time
from collections.abc import Iterable
from dataclasses import dataclass

from exportlex.evaluation.texts import Text
from exportlex.extraction.extract import definitions


@dataclass
class Speed:
    """Bytes of text (UTF-8) and seconds of processor time for one language; "all" for every language together."""

    language: str
    size: int = 0
    seconds: float = 0.0
    definitions: int = 0

    @property
    def megabytes_per_second(self) -> float:
        """Of one core."""
        return self.size / 1e6 / self.seconds if self.seconds else 0.0


def throughput(texts: Iterable[Text]) -> list[Speed]:
    """Extraction of every text once more, timed on this process's own clock, by language and in all."""
    speeds: dict[str, Speed] = {}
    for text in texts:
        started = time.process_time()
        found, _ = definitions(text.reading)
        seconds = time.process_time() - started
        for language in (text.language, "all"):
            speed = speeds.setdefault(language, Speed(language))
            speed.size += text.size
            speed.seconds += seconds
            speed.definitions += len(found)
    return [speeds[language] for language in sorted(speeds, key=lambda name: (name == "all", name))]
