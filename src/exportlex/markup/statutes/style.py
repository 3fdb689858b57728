"""What tells one country's statutes from another's: headings, enumerators, and how its lawyers cite."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from exportlex.markup.drafts import Draft
from exportlex.model import ProvisionKind

_INTRODUCES = (":", "—", "：")


@dataclass(frozen=True)
class Form:
    """A form of enumerators: those of one list share it. ``pattern`` has the group ``label``."""

    name: str
    pattern: re.Pattern[str]
    first: str  # the label that opens a list, bare: "1", "a"; "" where labels do not count


@dataclass(frozen=True)
class Label:
    """The enumerator at the head of a line and where the words start."""

    form: Form
    printed: str
    end: int

    @property
    def bare(self) -> str:
        """Without brackets and punctuation: "a" of "a)"."""
        return bare(self.printed)

    @property
    def opens(self) -> bool:
        """Whether it is the first of a list."""
        return bool(self.form.first) and self.bare == self.form.first


@dataclass(frozen=True)
class Heading:
    """What a heading, or a line that serves as one, opens."""

    kind: ProvisionKind
    number: str = ""
    title: str = ""
    rank: int = 99  # of a division: the lower stands outside the higher
    role: str = ""


class StatuteStyle:
    """The defaults of a style; a country's style overrides what differs. It keeps no state."""

    language = ""
    forms: tuple[Form, ...] = ()
    paragraphs: frozenset[str] = frozenset()  # forms that number an article's paragraphs: text after a list is theirs
    listed: frozenset[str] = frozenset()  # forms that number the entries of a control list
    as_of_field = "last_updated"

    def heading(self, text: str, level: int) -> Heading | None:
        """What a line opens; None where it is text. ``level`` is 0 where the file does not mark it as a heading."""
        raise NotImplementedError

    def entry(self, text: str, container: Draft, following: str) -> Draft | None:
        """The unit that a line with a heading of its own opens in a list of definitions; None elsewhere."""
        return None

    def term(self, text: str, marks: Sequence[tuple[int, int]]) -> str:
        """The term that an unnumbered entry of a list opens with; ``marks`` are its italic spans."""
        return ""

    def note(self, text: str) -> tuple[str, int] | None:
        """The label of a note and where its words start."""
        return None

    def closing(self, text: str) -> bool:
        """Whether a line opens the closing formula after the last article."""
        return False

    def pinpoint(self, draft: Draft, above: Sequence[Draft]) -> str:
        """How a lawyer cites the unit; ``above`` holds the units around it, outermost first, already cited."""
        raise NotImplementedError

    def label(self, text: str, before: str = "") -> Label | None:
        """The enumerator at the head of a line. ``before``: the last label of the open list of letters, bare."""
        for form in self.forms:
            match = form.pattern.match(text)
            if match and not (form.name == "i)" and _is_letter(bare(match["label"]), before)):
                return Label(form, match["label"].strip(), match.end())
        return None

    def cite(self, drafts: Sequence[Draft], above: Sequence[Draft] = ()) -> None:
        """Settle the pinpoints of the drafts and of all that stands below them."""
        for draft in drafts:
            draft.pinpoint = self.pinpoint(draft, above)
            self.cite(draft.children, [*above, draft])


def bare(label: str) -> str:
    """A label without brackets, dots, dashes and degree signs."""
    return label.strip(" .()°º-–—―")


def introduces(text: str) -> bool:
    """Whether words end as those before a list do."""
    return text.rstrip(" \u00a0").endswith(_INTRODUCES)


def _is_letter(label: str, before: str) -> bool:
    """ "i)" after "h)" is a letter; so is "v)" after "u)" and "x)" after "w)"."""
    return len(label) == 1 and len(before) == 1 and ord(label) == ord(before) + 1
