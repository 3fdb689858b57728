"""One file per language beside the scheme: merged in, or refused by name."""

from __future__ import annotations

from pathlib import Path

import pytest

from exportlex.catalog.concepts import Concept, load_concepts
from exportlex.errors import DeclarationError

SCHEME = """
[[concepts]]
id = "toll"
group = "scope"
label = "Toll"
definition = "What is paid for passing."

[[concepts.elements]]
id = "coin"
label = "paid in coin"

[[concepts.elements]]
id = "when"
label = "before or after"
values = ["before", "after"]

[[concepts]]
id = "bridge"
group = "scope"
label = "Bridge"
definition = "What one passes over."
"""
ENGLISH = """
[toll]
terms = ["toll", "passage money"]
signals = ["pay … passing"]
examples = ["Who passes the bridge pays a coin."]

[toll.cues]
coin = ['\\bcoins?\\b']

[toll.values.when]
before = ['\\bbeforehand\\b']
after = ['\\bafterwards\\b']

[bridge]
terms = ["bridge"]
"""
FRENCH = """
[toll]
terms = ["péage"]

[toll.cues]
coin = ['\\bpièces?\\b']
"""


def written(folder: Path, **languages: str) -> Path:
    path = folder / "concepts.toml"
    path.write_text(SCHEME, encoding="utf-8")
    (folder / "concepts").mkdir(exist_ok=True)
    for language, text in ({"en": ENGLISH} | languages).items():
        (folder / "concepts" / f"{language}.toml").write_text(text, encoding="utf-8")
    return path


def toll(folder: Path, **languages: str) -> Concept:
    return load_concepts(written(folder, **languages)).get("toll")


def test_each_language_is_one_file(tmp_path: Path) -> None:
    found = toll(tmp_path, fr=FRENCH)
    assert found.terms == {"en": ["toll", "passage money"], "fr": ["péage"]}
    assert found.signals == {"en": ["pay … passing"]}
    assert found.examples == {"en": ["Who passes the bridge pays a coin."]}
    coin, when = found.elements
    assert coin.cues == {"en": [r"\bcoins?\b"], "fr": [r"\bpièces?\b"]}
    assert when.value_cues == {"before": {"en": [r"\bbeforehand\b"]}, "after": {"en": [r"\bafterwards\b"]}}
    assert when.value_hits("paid afterwards", "en") == {"after": [(5, 15)]}


def test_a_language_may_speak_of_some_concepts_only(tmp_path: Path) -> None:
    assert "fr" not in load_concepts(written(tmp_path, fr=FRENCH)).get("bridge").terms


WRONG = {
    "an unknown concept": ("[tole]\nterms = ['x']", r"fr\.toml: no concept 'tole'; there are: toll, bridge"),
    "an unknown element": (
        "[toll.cues]\nshell = ['x']", r"fr\.toml: concept toll has no element 'shell'; there are: coin, when",
    ),
    "an element of a concept without any": (
        "[bridge.cues]\nlong = ['x']", r"fr\.toml: concept bridge has no element 'long'; there are: none",
    ),
    "values of an unknown element": ("[toll.values.who]\nall = ['x']", r"fr\.toml: concept toll has no element 'who'"),
    "an unknown value": ("[toll.values.when]\nnever = ['x']", r"element when: cues of a value .* 'never'"),
    "an unknown key": ("[toll]\nword = ['x']", r"fr\.toml"),
    "a term that is no text": ("[toll]\nterms = [1]", r"fr\.toml"),
    "a term of another concept": ("[toll]\nterms = ['Bridges']", r"'Bridges'|names both"),
    "a cue that is no regular expression": ("[toll.cues]\ncoin = ['(']", r"concept toll, element coin.*no regular"),
    "a cue that matches nothing at all": ("[toll.cues]\ncoin = ['x*']", r"matches an empty text"),
    "no TOML": ("[toll", r"fr\.toml"),
}  # fmt: skip


@pytest.mark.parametrize("what", WRONG)
def test_a_wrong_file_is_refused_by_name(tmp_path: Path, what: str) -> None:
    text, message = WRONG[what]
    with pytest.raises(DeclarationError, match=message):
        toll(tmp_path, fr=text)


def test_a_scheme_without_concepts_is_refused(tmp_path: Path) -> None:
    path = written(tmp_path)
    path.write_text("", encoding="utf-8")
    with pytest.raises(DeclarationError, match=r"no concept 'toll'; there are: none"):
        load_concepts(path)


def test_a_concept_without_a_word_in_any_language_is_refused(tmp_path: Path) -> None:
    path = written(tmp_path, en=ENGLISH.replace('[bridge]\nterms = ["bridge"]\n', ""))
    with pytest.raises(DeclarationError, match="terms"):
        load_concepts(path)
