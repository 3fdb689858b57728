"""A small repository to build in: its own declarations and mirror, the real gathering, the real model."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import isles
from commands import Ran, exportlex
from exportlex.indexing.build import Progress, Report, build
from exportlex.indexing.encoder import Encoder
from exportlex.indexing.knowledge import Knowledge
from exportlex.settings import Places

SCHEME = Path(__file__).resolve().parents[2] / "corpus" / "concepts.toml"
INTERPRETATION = isles.SECTIONS["zz"]["Interpretation"]
ACT = {"Interpretation": INTERPRETATION, "Keeping of records": isles.SECTIONS["zz"]["Keeping of records"]}
LONGER = {**ACT, "Harbours": [f"Harbour number {number} is lit at dusk." for number in range(30)]}


@cache
def encoder() -> Encoder:
    """One encoder for all builds of a test run: loading the model is most of the time of a small build."""
    return Encoder()


@dataclass(frozen=True)
class Desk:
    """Folders of one small repository, and what a person does with them."""

    folder: Path

    @property
    def corpus(self) -> Path:
        return self.folder / "corpus"

    @property
    def data(self) -> Path:
        return self.folder / "data"

    @property
    def mirror(self) -> Path:
        return self.folder / "mirror"

    @property
    def places(self) -> Places:
        return Places(self.data)

    def declare(self, files: Mapping[str, str]) -> None:
        isles.write(self.corpus, files)

    def publish(self, laws: Mapping[str, bytes]) -> None:
        """What the mirror holds from now on."""
        shutil.rmtree(self.mirror, ignore_errors=True)
        isles.write_mirror(self.mirror, laws)

    def gather(self) -> Ran:
        return exportlex("gather", "--mirror", self.mirror, "--data", self.data)

    def build(self, progress: Progress | None = None) -> Report:
        return build(self.places, progress, encoder())

    def open(self) -> Knowledge:
        return Knowledge.open(self.places)

    def hold(self, laws: Mapping[str, bytes]) -> Report:
        """Publish, gather and build."""
        self.publish(laws)
        self.gather()
        return self.build()


def make_desk(folder: Path) -> Desk:
    """Two instruments of Zedland, declared; nothing gathered."""
    made = Desk(folder)
    made.declare(
        {
            "zz/jurisdiction.toml": isles.jurisdiction("zz"),
            "zz/act.toml": isles.instrument("zz", provisions=(2, 200)),
            "zz/order.toml": isles.instrument("zz", name="order", provisions=(2, 200)),
        }
    )
    shutil.copy(SCHEME, made.corpus / SCHEME.name)
    shutil.copytree(SCHEME.with_suffix(""), made.corpus / SCHEME.stem)
    return made


def two_laws(**changed: bytes) -> dict[str, bytes]:
    """The act and the order of Zedland; ``changed`` replaces one of them."""
    found = {"act": isles.act("Sending Act", ACT), "order": isles.act("Lamp Order", isles.SECTIONS["xe"])} | changed
    return {isles.address("zz", name): raw for name, raw in found.items()}
