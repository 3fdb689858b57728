"""How French law defines."""
