"""Two texts side by side, with the words that only one of them has."""
