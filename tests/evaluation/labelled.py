"""Labels and definitions of an invented act, as few words as a measurement needs."""

from __future__ import annotations

from exportlex.evaluation.gold import Label
from exportlex.model import Definition, DefinitionKind, Scope


def label(term: str, pinpoint: str = "s 2(1)", *, text: str = "a boat for hire", **more: str) -> Label:
    """A label whose first and last words are those of ``text``."""
    words = text.split()
    stated = {
        "instrument": "zz/act",
        "file": "zz/act.xml",
        "note": "",
        "kind": "definition",
        "scope": "instrument",
    } | more
    return Label(
        pinpoint=pinpoint, language="en", names=(term,), concept="", starts_with=" ".join(words[:6]),
        ends_with=" ".join(words[-4:]), **(stated | more),
    )  # fmt: skip


def definition(
    term: str, pinpoint: str = "s. 2(1)", text: str = "a boat for hire", *, scope: Scope = Scope.INSTRUMENT,
    kind: DefinitionKind = DefinitionKind.DEFINITION, tradition: str = "en-term-verb", aliases: tuple[str, ...] = (),
) -> Definition:  # fmt: skip
    return Definition(
        term=term,
        text=text,
        kind=kind,
        scope=scope,
        provision="s2",
        pinpoint=pinpoint,
        aliases=aliases,
        tradition=tradition,
    )
