"""How Japanese law defines."""
