"""Decisions of reviewers, in files that people review: ``corpus/decisions/<code>.toml``, one per jurisdiction.

A decision accepts, corrects or rejects what the programs found: that a provision speaks to a concept (an assignment),
that it shows an element, or how two jurisdictions relate. It says who decided, when and why, and it holds the digest of
the text that was decided on, so that a decision on words that have changed since is shown as outdated and not applied.
"""

from __future__ import annotations

import datetime
import hashlib
import re
from collections.abc import Iterable
from enum import StrEnum
from pathlib import Path

from pydantic import Field, model_validator

from exportlex.catalog.declarations import Strict
from exportlex.catalog.loading import read_toml, validated
from exportlex.errors import DeclarationError

FOLDER = "decisions"
DIGEST_LENGTH = 16  # hexadecimal digits of a text's sha256 that a decision holds
OUTDATED = "outdated: the words have changed since, and the decision is not applied"
_SPACE = re.compile(r"\s+")


class Verdict(StrEnum):
    """What a reviewer decided of what was found."""

    ACCEPT = "accept"
    CORRECT = "correct"
    REJECT = "reject"


class About(StrEnum):
    """What is decided on."""

    ASSIGNMENT = "assignment"
    ELEMENT = "element"
    RELATION = "relation"


class Decision(Strict):
    """One decision.

    ``instead`` is what a correction puts in place: of an assignment the concept that the provision really speaks to, of
    an element its value (an answer that the scheme lists) or another element, of a relation another relation.
    """

    about: About
    verdict: Verdict
    concept: str
    jurisdiction: str
    instrument: str = ""
    language: str = ""
    pinpoint: str = ""
    element: str = ""
    against: str = ""  # of a relation the other jurisdiction
    instead: str = ""
    text: str = ""  # digest of the text decided on; of a relation of both best texts, joined
    who: str = Field(min_length=1)
    when: datetime.date
    why: str = Field(min_length=1)

    @model_validator(mode="after")
    def _complete(self) -> Decision:
        wanted = {
            About.ASSIGNMENT: ("instrument", "pinpoint"),
            About.ELEMENT: ("instrument", "pinpoint", "element"),
            About.RELATION: ("against",),
        }[self.about]
        missing = [name for name in wanted if not getattr(self, name)]
        if self.verdict is Verdict.CORRECT and not self.instead:
            missing.append("instead")
        if missing:
            raise ValueError(f"a decision to {self.verdict} an {self.about} must state: {', '.join(missing)}")
        return self

    @property
    def key(self) -> tuple[str, ...]:
        """What it is about: a later decision of the same key replaces an earlier one."""
        place = (self.instrument, self.language, self.pinpoint, self.element)
        return self.about, self.concept, self.jurisdiction, self.against, *place

    @property
    def said(self) -> str:
        """The decision in one line, for people."""
        done = {Verdict.ACCEPT: "accepted", Verdict.CORRECT: f"corrected to {self.instead}", Verdict.REJECT: "rejected"}
        return f"{done[self.verdict]} by {self.who} on {self.when.isoformat()}: {self.why}"

    def holds_for(self, *texts: str) -> bool:
        """Whether the words decided on are still these; of a relation those of both sides, in either order."""
        return not self.text or self.text in (text_digest(*texts), text_digest(*reversed(texts)))

    def said_of(self, *texts: str) -> str:
        """The decision in one line beside these words, on which it may be outdated."""
        return self.said if self.holds_for(*texts) else f"{self.said} ({OUTDATED})"


class DecisionFile(Strict):
    """``corpus/decisions/<code>.toml``."""

    decisions: list[Decision] = Field(default_factory=list)


def text_digest(*texts: str) -> str:
    """The digest of one or more texts that a decision holds; white space disregarded."""
    joined = "\x1f".join(_SPACE.sub("", text) for text in texts)
    return hashlib.sha256(joined.encode()).hexdigest()[:DIGEST_LENGTH]


def load_decisions(folder: Path) -> list[Decision]:
    """All decisions in force, by file and in their order; DeclarationError names the file and what is wrong with it."""
    found: dict[tuple[str, ...], Decision] = {}
    for path in sorted((folder / FOLDER).glob("*.toml")):
        for decision in validated(DecisionFile, read_toml(path), path).decisions:
            if decision.jurisdiction != path.stem:
                raise DeclarationError(
                    f"{path}: decides on {decision.jurisdiction!r}; move it to {decision.jurisdiction}.toml"
                )
            found[decision.key] = decision
    return list(found.values())


def write_decision(folder: Path, decision: Decision) -> Path:
    """Append a decision to the file of its jurisdiction; returns the file."""
    path = folder / FOLDER / f"{decision.jurisdiction}.toml"
    path.parent.mkdir(parents=True, exist_ok=True)
    before = path.read_text(encoding="utf-8").rstrip("\n") + "\n\n" if path.is_file() else ""
    temporary = path.with_suffix(".tmp")
    temporary.write_text(before + as_toml(decision), encoding="utf-8")
    temporary.replace(path)
    return path


def as_toml(decision: Decision) -> str:
    """A decision as it stands in a file; empty fields are left out."""
    rows: Iterable[tuple[str, object]] = decision.model_dump(mode="json").items()
    lines = [f"{name} = {_value(name, value)}" for name, value in rows if value]
    return "\n".join(["[[decisions]]", *lines]) + "\n"


def _value(name: str, value: object) -> str:
    return str(value) if name == "when" else '"' + _escaped(str(value)) + '"'


def _escaped(text: str) -> str:
    """A basic TOML string: no line break or control character may stand in it bare."""
    plain = _SPACE.sub(" ", text).strip().replace("\\", "\\\\").replace('"', '\\"')
    return "".join(sign if sign.isprintable() else f"\\U{ord(sign):08x}" for sign in plain)
