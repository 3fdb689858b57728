"""References of definitions followed to the provision that is held, or said not to be."""
