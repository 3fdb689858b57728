"""Annexes of Union law as EUR-Lex prints them in PDF: every step of an outline has a place of its own on the page."""
