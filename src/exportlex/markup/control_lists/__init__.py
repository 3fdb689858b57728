"""Control lists printed in columns: blocks of text with their labels, nested into entries, items and notes.

``blocks`` says what a block is and tells labels from words; ``lines`` makes blocks of the lines of a PDF; ``nesting``
builds entries of them; ``definitions``, ``tables`` and ``statements`` read the parts that are no entries.
"""
