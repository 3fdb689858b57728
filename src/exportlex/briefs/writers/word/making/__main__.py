"""``python -m exportlex.briefs.writers.word.making`` writes the template anew."""

from exportlex.briefs.writers.word import TEMPLATE
from exportlex.briefs.writers.word.making.make import made

TEMPLATE.write_bytes(made())
