"""The item finder: from a code or a description to the entries of every list that a reader should check."""

from exportlex.comparison.lists.finding.finder import ItemFinder, find_items
from exportlex.comparison.lists.finding.results import NOTICE, Candidate, Found, Why

__all__ = ["NOTICE", "Candidate", "Found", "ItemFinder", "Why", "find_items"]
