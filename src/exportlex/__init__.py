"""Exportlex: a knowledge base of the world's export-control law, and a comparator for harmonising it."""

__version__ = "0.1.0"
