"""Numbered outlines of control lists and treaties, whatever they were printed in: paragraphs become nested units."""
