"""Bytes become a reading through their publisher's module; doubts become reading issues."""
