"""Where things are and which model is used; each can be set by an option, an ``EXPORTLEX_`` variable, or left alone."""

from __future__ import annotations

from pathlib import Path

from pydantic_settings import BaseSettings, SettingsConfigDict

REPOSITORY = Path(__file__).resolve().parents[2]


class Settings(BaseSettings):
    """``data`` unset means the repository's own folders (``corpus/snapshots``, ``corpus/lock.jsonl``, ``indexes``)."""

    model_config = SettingsConfigDict(env_prefix="EXPORTLEX_", extra="ignore", frozen=True)

    data: Path | None = None
    corpus: Path | None = None  # a folder of declarations beside the built-in ones
    model: str = ""  # a sentence-transformers name or folder; "" is the bundled all-MiniLM-L6-v2
    model_offline: bool = True  # never download a model unless this is set to false
    app: str = ""  # the address of the app, such as https://law.example/exportlex: permalinks of commands begin with it
    survey: bool = True  # survey all positions and ready the lists at the end of a build, not at their first use


class Places:
    """The files and folders of one run."""

    def __init__(self, data: Path | None = None, corpora: tuple[Path, ...] = ()) -> None:
        settings = Settings()
        data = data or settings.data
        extra = corpora or ((settings.corpus,) if settings.corpus else ())
        self.built_in = REPOSITORY / "corpus"
        self.corpora: tuple[Path, ...] = (self.built_in, *extra)
        self.snapshots = (data or self.built_in) / "snapshots"
        self.lock = (data or self.built_in) / "lock.jsonl"
        self.indexes = data / "indexes" if data else REPOSITORY / "indexes"

    @property
    def knowledge(self) -> Path:
        """The SQLite knowledge base."""
        return self.indexes / "knowledge.db"

    @property
    def concepts(self) -> Path:
        """The concept scheme."""
        return self.built_in / "concepts.toml"

    @property
    def groups(self) -> Path:
        """The groups of jurisdictions."""
        return self.built_in / "groups.toml"
