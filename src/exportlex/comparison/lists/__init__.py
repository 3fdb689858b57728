"""Control lists side by side: which entry of one is which of another, and where their numbers differ."""
