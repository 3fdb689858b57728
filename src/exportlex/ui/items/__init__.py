"""What the Items page shows: candidates for an item, two lists side by side, their limits, and one pair of entries."""
