"""Run by another Python, the one that has LexNLP: texts as JSON strings, one a line, in; lists of terms out.

LexNLP (AGPL, unmaintained) is no part of our environment: `make lexnlp` installs it, and the NLTK data that it needs,
into a folder of its own, and ``exportlex evaluate definitions --lexnlp .lexnlp/bin/python`` calls this file there.
Nothing of Exportlex is imported here.
"""

from __future__ import annotations

import json
import sys


def main() -> None:
    """Answer each line of standard input with one line: the terms that LexNLP finds in it."""
    from lexnlp.extract.en.definitions import get_definitions

    for line in sys.stdin:
        print(json.dumps(list(get_definitions(json.loads(line)))))


if __name__ == "__main__":
    main()
