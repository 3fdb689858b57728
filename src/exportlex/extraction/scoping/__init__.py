"""How far a definition reaches: from its own words, the words above it, and its place."""
