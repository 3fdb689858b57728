"""CSL-JSON by the published schema's types and by what the specification says of each variable."""

from __future__ import annotations

import json
from typing import Any

import jsonschema
import pytest

from briefs.made import HOSTILE
from exporting.bibliography.cited import HASH, HELD, MANIFEST, passage
from exportlex.exporting.bibliography.csl import csl, csl_json
from exportlex.exporting.bibliography.reference import of_corpus, of_passage

# What the published schema (csl-data.json of CSL 1.0.2) asks of the variables that are used here.
_TEXT = {"type": "string", "minLength": 1}
_DATE = {
    "type": "object",
    "properties": {
        "date-parts": {
            "type": "array", "minItems": 1, "maxItems": 2,
            "items": {"type": "array", "minItems": 1, "maxItems": 3, "items": {"type": "integer"}},
        }
    },
    "additionalProperties": False,
}  # fmt: skip
_TYPES = ["legislation", "regulation", "treaty", "standard", "entry", "dataset"]
ITEM = {
    "type": "object",
    "required": ["type", "id"],
    "additionalProperties": False,
    "properties": {
        **dict.fromkeys(["id", "title", "container-title", "genre", "section", "jurisdiction", "language", "URL",
                         "version", "source", "note"], _TEXT),
        "type": {"enum": _TYPES},
        "author": {"type": "array", "items": {"type": "object", "properties": {"literal": _TEXT},
                                              "additionalProperties": False}},
        "issued": _DATE, "accessed": _DATE,
        "custom": {"type": "object", "additionalProperties": {"type": "string"}},
    },
}  # fmt: skip


def item(**more: Any) -> dict[str, Any]:
    (found,) = csl([of_passage(HELD, passage(**more), "https://law.example/")])
    jsonschema.Draft7Validator(ITEM).validate(found)
    return found


def test_a_provision_is_the_section_of_its_law() -> None:
    found = item()
    assert found["type"] == "legislation"
    assert (found["title"], found["section"], found["jurisdiction"]) == ("Lamp Act", "s. 2(1)", "Zedland")
    assert found["issued"] == {"date-parts": [[2031, 2, 3]]}
    assert found["accessed"] == {"date-parts": [[2031, 3, 1]]}
    assert found["URL"].startswith("https://isle.example/")
    assert found["source"] == "Exportlex"
    assert found["note"].startswith("As of 2031-02-03; official text; ")
    assert found["custom"] == {
        "instrument": "zz/statute", "sha256": HASH, "as-of": "2031-02-03",
        "permalink": "https://law.example/provision?instrument=zz%2Fstatute&language=en&pinpoint=s.+2%281%29",
    }  # fmt: skip
    assert "author" not in found, "a law has no author"


@pytest.mark.parametrize(
    ("instrument", "kind"),
    [
        ("zz/regulation", "regulation"), ("zz/order", "regulation"), ("zz/list", "regulation"),
        ("zz/treaty", "treaty"), ("zz/guideline", "standard"), ("xx-lamp/list", "standard"),
        ("zz/gone", "legislation"),
    ],
)  # fmt: skip
def test_each_kind_of_instrument_has_a_type_of_its_own(instrument: str, kind: str) -> None:
    assert item(instrument=instrument)["type"] == kind


def test_a_digest_is_an_entry_of_ours() -> None:
    found = item(held="digest")
    assert (found["type"], found["container-title"]) == ("entry", "Exportlex")
    assert found["genre"] == "digest, not the official text"
    assert found["author"] == [{"literal": "The Exportlex maintainers"}]


def test_a_date_that_is_none_is_left_out() -> None:
    assert "issued" not in item(as_of="")
    assert "accessed" not in item(sha256="unknown")


def test_the_knowledge_base_is_a_dataset_with_version_date_and_digest() -> None:
    (found,) = csl([of_corpus(MANIFEST)])
    jsonschema.Draft7Validator(ITEM).validate(found)
    assert (found["type"], found["version"]) == ("dataset", "0.1.0")
    assert found["issued"] == {"date-parts": [[2031, 2, 1]]}
    assert MANIFEST.inputs in found["note"]
    assert "source" not in found


def test_hostile_words_stay_words_and_lose_only_what_cannot_be_seen() -> None:
    found = json.loads(csl_json([of_passage(HELD, passage(title=HOSTILE, pinpoint=f"{HOSTILE}\u202e"))]))[0]
    assert found["title"] == HOSTILE.replace("\x07", "").strip()
    assert "\u202e" not in found["section"]


def test_each_once_and_none_for_nothing() -> None:
    one = of_passage(HELD, passage())
    assert len(csl([one, one])) == 1
    assert json.loads(csl_json([])) == []
