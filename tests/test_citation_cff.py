"""CITATION.cff against what the schema of the Citation File Format 1.2.0 asks of it, and against the package."""

from __future__ import annotations

import tomllib
from pathlib import Path

import jsonschema
import yaml

# The part of the published schema that bears on the keys of our file; no other keys are allowed.
_WORDS = {"type": "string", "minLength": 1}
CFF = {
    "type": "object",
    "required": ["authors", "cff-version", "message", "title"],
    "additionalProperties": False,
    "properties": {
        "cff-version": {"const": "1.2.0"},
        **dict.fromkeys(["title", "message", "abstract", "version"], _WORDS),
        "type": {"enum": ["software", "dataset"]},
        "license": {"const": "Apache-2.0"},
        "keywords": {"type": "array", "minItems": 1, "uniqueItems": True, "items": _WORDS},
        "authors": {
            "type": "array", "minItems": 1, "uniqueItems": True,
            "items": {"type": "object", "required": ["name"], "properties": {"name": _WORDS},
                      "additionalProperties": False},
        },
    },
}  # fmt: skip


def test_the_file_is_valid_and_in_step_with_the_package(root: Path) -> None:
    found = yaml.safe_load((root / "CITATION.cff").read_text(encoding="utf-8"))
    jsonschema.Draft7Validator(CFF).validate(found)
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert (found["version"], found["license"]) == (project["version"], project["license"])
