"""How Korean law defines."""
