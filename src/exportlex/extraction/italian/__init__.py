"""How Italian law defines."""
