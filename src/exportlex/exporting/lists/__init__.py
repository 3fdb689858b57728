"""What differs between two control lists, in words: limits, which side is stricter, how they are printed."""
