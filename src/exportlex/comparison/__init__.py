"""What speaks to a concept in each jurisdiction, how the texts relate, and why a cell is empty."""
