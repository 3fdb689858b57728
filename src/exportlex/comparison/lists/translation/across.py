"""Which entry of a list is which in a list of another language: by their words alone, without a model or a dictionary.

What both print alike comes first: figures with their units, formulas, words that sound alike. It pairs enough headed
entries, and items below them, to learn a word list from; with that the lists are compared again, and so on. Neither a
code nor the order of the entries is looked at.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from exportlex.comparison.lists.translation.bags import Numbers
from exportlex.comparison.lists.translation.lexicon import Lexicon
from exportlex.comparison.lists.translation.texts import ListTexts
from exportlex.comparison.lists.translation.trees import Trees

_ROUNDS = 3  # with 2 the munitions lists lose .007 of recall@1 of items; 4 and 6 are as 3


@dataclass(frozen=True)
class Across:
    """Scores between two lists: the higher the nearer. To rank the counterparts of an entry use ``standing_out``."""

    headed: Numbers  # headed entries × headed entries, 0 to 1, in the order of ``ListTexts.headed``
    entries: Numbers  # all × all, in the order of the texts, 0 to 1: to compare items, not headed entries
    lexicon: Lexicon
    learned_from: tuple[tuple[int, int], ...]  # pairs of entries, as indexes of the texts


def candidates_across(left: ListTexts, right: ListTexts, examples: Sequence[tuple[str, str]] = ()) -> Across:
    """Scores between all entries of two lists.

    ``examples``: pairs of texts of the two languages, of other lists, that say the same; they help small lists.
    """
    trees = Trees.of(left, right, examples)
    lexicon, pairs = trees.lexicon([]), list[tuple[int, int]]()
    for _ in range(_ROUNDS):
        pairs = trees.plain_pairs(lexicon)
        lexicon = trees.lexicon(pairs)
    headed = trees.headed(lexicon)
    return Across(headed, trees.entries(headed, lexicon), lexicon, tuple(pairs))
