"""How German law defines."""
