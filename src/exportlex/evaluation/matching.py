"""Which extracted definition answers which label, and whether its words start and end where the label's do."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from exportlex.evaluation.gold import Label, name_key, same_place
from exportlex.model import Definition

_SQUEEZE = re.compile(r"[\W_]+")
_ENUMERATOR = re.compile(r"^\W*(?:\(?(?:\d{1,3}|[a-zA-Z]{1,2}|[ivx]{1,5})[).]|[-–—•])\s*")


@dataclass(frozen=True, slots=True)
class Match:
    """A label with the definition that answers it best; None where none was found at its place."""

    label: Label
    definition: Definition | None
    elsewhere: bool = False  # the term was found, but in another provision

    @property
    def starts(self) -> bool:
        """Whether the first words agree."""
        return self.definition is not None and starts(self.definition.text, self.label)

    @property
    def ends(self) -> bool:
        """Whether the last words agree."""
        return self.definition is not None and ends(self.definition.text, self.label)

    @property
    def exact(self) -> bool:
        """Whether the whole span agrees, by its first and last words."""
        return self.starts and self.ends


def matches(labels: Sequence[Label], found: Sequence[Definition]) -> list[Match]:
    """One match per label: of the definitions of that name at that place the one whose words agree best."""
    by_name: dict[str, list[Definition]] = defaultdict(list)
    for definition in found:
        for name in dict.fromkeys(map(name_key, (definition.term, *definition.aliases))):
            by_name[name].append(definition)
    return [_match(label, [item for name in label.names for item in by_name[name_key(name)]]) for label in labels]


def _match(label: Label, named: Sequence[Definition]) -> Match:
    placed = [definition for definition in named if same_place(definition.pinpoint, label.pinpoint)]
    if not placed:
        return Match(label, None, elsewhere=bool(named))
    return Match(label, max(placed, key=lambda item: starts(item.text, label) + ends(item.text, label)))


def starts(text: str, label: Label) -> bool:
    """The first words agree; the connector and an enumerator may stand before them on either side."""
    wanted, ours = squeezed(label.starts_with), squeezed(text)
    bare = squeezed(_ENUMERATOR.sub("", text, count=1))
    heads = {wanted, squeezed(label.connector + " " + label.starts_with)}
    heads.add(squeezed(_ENUMERATOR.sub("", label.starts_with, count=1)))
    return any(head and (ours.startswith(head) or bare.startswith(head)) for head in heads)


def ends(text: str, label: Label) -> bool:
    """The last words agree: those of the meaning, or of the notes that follow it."""
    ours = squeezed(text)
    return any(words and ours.endswith(squeezed(words)) for words in (label.ends_with, label.with_notes_ends))


def squeezed(text: str) -> str:
    """Letters and digits only, in one case."""
    return _SQUEEZE.sub("", text.casefold())
