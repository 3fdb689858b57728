"""Codes of the SCOMET List at the head of a paragraph, with the labels that lead to a sub-item: "8A301 a. 5. b."."""

from __future__ import annotations

import re
from dataclasses import dataclass

CODE = r"\d[A-H]\d{3}"
# After these words a code is the subject of a sentence, not the number of an entry.
SENTENCE = (
    r"(?!\s*(?:does|do|includes?|appl\w+|and|or|to|of|is|are|shall|will|above|below|may|not|specified|only|also)\b"
    r"|\s*[,;)])"
)
_HEAD = re.compile(rf"(?P<code>{CODE})(?!\d)\.?")
# One step of a path. Its dot is left out now and then ("a. 2 b. Images", "f (Reserved)") or printed twice ("e..").
_STEP = re.compile(r"\s*(?P<step>[a-z]|\d{1,2})(?:\s?\.{1,2}|(?=\s+(?:[A-Z“\"‘'(]|(?:[a-z]|\d{1,2})\.)))")
_WORDS = re.compile(rf"{SENTENCE}(?=[\s“\"‘'(\[]|$)")
_WORDS_AFTER_STEPS = re.compile(rf"{SENTENCE}(?=[\sA-Z“\"‘'(\[]|$)")


@dataclass(frozen=True, slots=True)
class Headed:
    """What a paragraph opens with: a code, the steps behind it, and where its words start."""

    code: str
    steps: tuple[str, ...]
    end: int


def headed(text: str) -> Headed | None:
    """The code and steps that a paragraph opens with; None where it opens with none or the code is in a sentence."""
    match = _HEAD.match(text)
    if match is None:
        return None
    steps: list[str] = []
    end = match.end()
    while step := _STEP.match(text, end):
        if steps and steps[-1].isdigit() == step["step"].isdigit():
            if steps[-1] != step["step"]:  # letters and numbers take turns; "d. 4. 4." prints one step twice
                break
        else:
            steps.append(step["step"])
        end = step.end()
    words = _WORDS_AFTER_STEPS if steps else _WORDS
    return Headed(match["code"], tuple(steps), end) if words.match(text, end) else None


def after(code: str) -> str:
    """The next code of the series: 5C019 after 5C018; "" after none."""
    return f"{code[:2]}{int(code[2:]) + 1:03d}" if code else ""
