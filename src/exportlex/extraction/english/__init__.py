"""How English law defines."""
