"""What the law of one jurisdiction states on a concept: which elements, with which words, values and figures."""
