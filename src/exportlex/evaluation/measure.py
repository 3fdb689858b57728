"""Everything that ``exportlex evaluate definitions`` measures, on texts that are read once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from exportlex.evaluation import baselines
from exportlex.evaluation.definitions import Score, added, by_tradition, score
from exportlex.evaluation.free_gold import FreeGold
from exportlex.evaluation.gold import Label, load_labels
from exportlex.evaluation.held import labelled_documents
from exportlex.evaluation.texts import Text
from exportlex.evaluation.throughput import Speed
from exportlex.model import Definition


@dataclass
class Measurement:
    """Scores by group; see ``GROUPS`` for what each of them measures."""

    published: list[Score] = field(default_factory=list)
    languages: list[Score] = field(default_factory=list)
    traditions: list[Score] = field(default_factory=list)
    unmarked: list[Score] = field(default_factory=list)
    free: list[Score] = field(default_factory=list)
    by_eye: list[Score] = field(default_factory=list)
    beside: list[Score] = field(default_factory=list)
    speeds: list[Speed] = field(default_factory=list)
    growth: list[dict[str, Any]] = field(default_factory=list)  # rows of ``exportlex.evaluation.growth``

    def groups(self) -> dict[str, list[Score]]:
        """The scores by the name of their group."""
        return {name: getattr(self, name) for name in GROUPS}


GROUPS = {
    "published": "Hand-checked labels, texts as published, by instrument and language",
    "languages": "The same by language",
    "traditions": "The same by the recogniser that found the definition; what was missed belongs to none",
    "unmarked": "Hand-checked labels, marks of publishers that mark definitions (and italics) ignored",
    "free": "The publisher's own marks as labels, and the text without them (free gold)",
    "by_eye": "Terms that we read by eye in texts without gold (`read-by-eye.tsv`): recall alone",
    "beside": "Beside what is there without us: the same texts without marks, terms only",
}
_FIGURES = ("precision", "recall", "f1", "start", "end", "span", "span_of_all", "scope", "kind")
LEXNLP, LEXNLP_QUOTED, PATTERN, OURS = "LexNLP", "LexNLP, quotation marks restored", "“X means”", "Exportlex"


def figures_of(group: str) -> tuple[str, ...]:
    """The figures that a group measures: others find no spans, and lists of terms know no precision."""
    return {"beside": _FIGURES[:3], "by_eye": ("recall",)}.get(group, _FIGURES)


def labelled(texts: Sequence[Text], gold: Path, mirror: Path) -> list[tuple[Text, list[Label]]]:
    """Each text that has hand-checked labels which count, with all of its labels."""
    by_id = {text.id: text for text in texts}
    held = labelled_documents(mirror, [text.row() for text in texts])
    found: dict[str, list[Label]] = defaultdict(list)
    for label in load_labels(gold):
        if documents := held.get(label.file):
            named = [document for document in documents if document["instrument"] == label.instrument]
            spoken = [document for document in named or documents if document["language"] == label.language]
            found[(spoken or named or documents)[0]["id"]].append(label)
    return [
        (by_id[identifier], labels)
        for identifier, labels in sorted(found.items())
        if any(label.counts_for_recall for label in labels)
    ]


def against_gold(pairs: Iterable[tuple[Text, list[Label]]]) -> Measurement:
    """Texts as published and, in texts that lose something by it, with the publisher's marks ignored."""
    made = Measurement()
    traditions: dict[tuple[str, str], list[Score]] = defaultdict(list)
    for text, labels in pairs:
        made.published.append(score(text.instrument, text.language, labels, text.definitions))
        for name, part in by_tradition(text.instrument, text.language, labels, text.definitions).items():
            traditions[name, text.language].append(part)
        if text.marked:
            made.unmarked.append(score(text.instrument, text.language, labels, text.unmarked_definitions))
    made.published, made.unmarked = _merged(made.published), _merged(made.unmarked)
    made.languages = _by_language(made.published)
    made.traditions = [added(name, parts, language) for (name, language), parts in sorted(traditions.items())]
    return made


def against_marks(texts: Iterable[Text]) -> list[Score]:
    """What is found without the publisher's marks against what the marks say, in every text that has them."""
    gold = [FreeGold(text) for text in texts if text.marked]
    made = [score(free.text.instrument, free.text.language, free.labels, free.found) for free in gold if free.labels]
    merged = _merged(made)
    return [*merged, *_by_language(merged)]


def beside(pairs: Iterable[tuple[Text, list[Label]]], lexnlp: Path | None) -> list[Score]:
    """Our recognisers, a one-line pattern and LexNLP on the same English texts without marks, by jurisdiction."""
    ways: dict[str, Callable[[Text], Sequence[Definition]]] = {
        OURS: lambda text: text.unmarked_definitions,
        PATTERN: lambda text: baselines.by_pattern(text.unmarked),
    }
    if lexnlp:
        ways[LEXNLP] = lambda text: baselines.by_lexnlp(text.unmarked, lexnlp)
        ways[LEXNLP_QUOTED] = lambda text: baselines.by_lexnlp(text.reading, lexnlp, restore_quotes=True)
    english = [(text, labels) for text, labels in pairs if text.language == "en"]
    scores: dict[tuple[str, str], list[Score]] = defaultdict(list)
    for text, labels in english:
        for way, find in ways.items():
            scores[text.instrument.split("/")[0], way].append(score(text.instrument, text.language, labels, find(text)))
    return [added(f"{code}: {way}", parts, "en") for (code, way), parts in scores.items()]


def _merged(scores: Iterable[Score]) -> list[Score]:
    """One score per instrument and language, whose documents may be many."""
    parts: dict[tuple[str, str], list[Score]] = defaultdict(list)
    for one in scores:
        parts[one.name, one.language].append(one)
    return [added(name, found, language) for (name, language), found in sorted(parts.items())]


def _by_language(scores: Iterable[Score]) -> list[Score]:
    parts: dict[str, list[Score]] = defaultdict(list)
    for one in scores:
        parts[one.language].append(one)
    return [added("all", found, language) for language, found in sorted(parts.items())]
