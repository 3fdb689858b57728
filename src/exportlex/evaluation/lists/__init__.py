"""Measures of the concordance of control lists, against the pairs that shared numbering proves."""
