"""How Spanish law defines."""
