"""How two positions on a concept stand to each other: decided by elements, explained by them, closeness beside it."""
