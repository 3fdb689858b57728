"""Measurements against hand-checked labels; every figure that we state comes from a command in here."""
