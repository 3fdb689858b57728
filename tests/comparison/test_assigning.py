"""A definition is given to the concept it defines, or to none: on an invented scheme of tolls."""

from __future__ import annotations

from pathlib import Path

import pytest

from exportlex.catalog.concepts import ConceptScheme, load_concepts
from exportlex.comparison.classing.assigning import assigned
from exportlex.comparison.classing.heads import ends_compound, nouns_of
from exportlex.errors import DeclarationError

SCHEME = """
[[concepts]]
id = "toll"
group = "scope"
label = "Toll"
definition = "What is paid for passing."
terms.en = ["toll", "passage money"]

[[concepts]]
id = "toll-keeper"
group = "actor"
label = "Toll keeper"
definition = "Who takes the toll."
terms.en = ["toll keeper", "keeper"]

[[concepts]]
id = "toll-free"
group = "scope"
label = "Free passage"
definition = "Passing without a toll."
terms.en = ["free passage"]

[[concepts]]
id = "software"
group = "scope"
label = "Wares"
definition = "What is carried past."
terms.en = ["wares"]
"""
ENGLISH = r"""
[toll.defines]
term = ['\blamp money\b']
genus = ['^(?:any |a )?payment for passing\b', '^(?:a )?payment\b']
not = ['^toll house$', '^tolling$']

[toll-keeper.defines]
head = ["bridge warden"]
genus = ['^any person who takes\b']
both = [{ term = '^wardens?$', genus = '\btolls?\b' }]

[toll-free.defines]
genus = ['^a payment for passing that is waived\b']
both = [{ term = '^toll$', genus = '^to let pass\b' }]
"""
OTHERS = {
    "de": '[toll]\nterms = ["Zoll", "Brückengeld"]\n[toll-keeper]\nterms = ["Zöllner"]\n',
    "fr": '[toll]\nterms = ["péage"]\n[toll-keeper]\nterms = ["receveur"]\n',
    "zh": '[toll]\nterms = ["通行费"]\n',
    "cs": '[toll]\nterms = ["mýto"]\n',
    "es": '[toll-keeper]\nterms = ["lamp"]\n',
}


def _load(folder: Path, english: str = ENGLISH) -> ConceptScheme:
    (folder / "concepts").mkdir()
    (folder / "concepts.toml").write_text(SCHEME, encoding="utf-8")
    for language, text in (OTHERS | {"en": english}).items():
        (folder / "concepts" / f"{language}.toml").write_text(text, encoding="utf-8")
    return load_concepts(folder / "concepts.toml")


@pytest.fixture
def scheme(tmp_path: Path) -> ConceptScheme:
    return _load(tmp_path)


def _concept(scheme: ConceptScheme, term: str | list[str], text: str = "what it is", language: str = "en") -> str:
    found = assigned(scheme, [term] if isinstance(term, str) else term, text, language)
    return found.concept if found else ""


@pytest.mark.parametrize(
    ("term", "language", "concept"),
    [
        ("Tolls", "en-GB", "toll"),  # a name
        ("“toll”", "en", "toll"),
        ("winter toll", "en", "toll"),  # the noun at its end
        ("toll on the bridge", "en", "toll"),  # what is added behind the noun is not it
        ("keeper of the toll", "en", "toll-keeper"),
        ("night toll keeper", "en", "toll-keeper"),  # the longest noun
        ("deputy bridge warden", "en", "toll-keeper"),  # a declared noun
        ("blue wares", "en", ""),  # a concept whose names are too wide to be built on
        ("tollage", "en", ""),
        ("bridge", "en", ""),
        ("Winterbrückengeld", "de", "toll"),  # the end of a compound
        ("Vorzoll", "de", ""),  # too short a noun for that
        ("péage d’hiver", "fr", "toll"),  # the noun at its start
        ("hiver du péage", "fr", ""),
        ("le péage", "fr", "toll"),
        ("zimní mýto", "cs", ""),
        ("zimný mýto", "cs", "toll"),  # an adjective may stand before it
        ("冬季通行费等", "zh", "toll"),
        ("通行费收据", "zh", ""),
        ("extra lamp money due", "en", "toll"),  # a shape of the term
        ("lamp", "en", ""),  # a name in another language
        ("toll", "nl", "toll"),  # English is understood beside every language
    ],
)
def test_a_term_tells_by_its_name_or_by_the_noun_it_is_built_on(
    scheme: ConceptScheme, term: str, language: str, concept: str
) -> None:
    assert _concept(scheme, term, language=language) == concept


@pytest.mark.parametrize(
    ("term", "text", "concept"),
    [
        ("groat", "(a) any payment for passing the bridge", "toll"),
        ("groat", "what is no payment for passing", ""),
        ("groat", "a payment for passing that is waived on feast days", "toll-free"),  # who covers most
        ("warden", "whoever gathers the tolls", "toll-keeper"),
        ("warden", "whoever lights the lamps", ""),
        ("porter", "any person who takes the money", "toll-keeper"),
        ("toll", "to let pass without payment", "toll-free"),  # term and meaning together go before the name
        ("fee", "See “passage money”.", "toll"),
        ("fee", "the passage money", "toll"),
        ("fee", "See toll", "toll"),
        ("the payer", "a toll keeper", ""),  # one of many, not the name of it
        ("fee", "toll", ""),  # one word alone may say anything
    ],
)
def test_a_meaning_tells_by_what_it_opens_with_or_stands_for(
    scheme: ConceptScheme, term: str, text: str, concept: str
) -> None:
    assert _concept(scheme, term, text) == concept


def test_what_is_ruled_out_is_never_the_concept(scheme: ConceptScheme) -> None:
    assert _concept(scheme, "toll house", "any payment for passing the house") == ""
    assert _concept(scheme, ["tolling", "toll"]) == ""


def test_terms_defined_together_are_not_given_to_one_of_them(scheme: ConceptScheme) -> None:
    assert _concept(scheme, ["bridge", "toll", "toll keeper"]) == ""
    assert _concept(scheme, ["bridge", "toll", "passage money"]) == "toll"
    assert _concept(scheme, ["toll keeper", "toll"]) == "toll-keeper"


@pytest.mark.parametrize(
    ("term", "text", "why"),
    [
        ("toll", "x", "its term “toll” is a name of the concept"),
        ("winter toll", "x", "its term is built on “toll”"),
        ("lamp money", "x", "its term says “lamp money”"),
        ("groat", "a payment of one groat", "its meaning opens with “a payment”"),
        ("warden", "who takes tolls", "its term is “warden” and its meaning opens with “tolls”"),
        ("fee", "the passage money", "it stands for “passage money”, a name of the concept"),
    ],
)
def test_it_says_why_in_plain_words(scheme: ConceptScheme, term: str, text: str, why: str) -> None:
    found = assigned(scheme, [term], text, "en")
    assert found is not None
    assert found.why == why


def test_nothing_is_said_of_nothing(scheme: ConceptScheme) -> None:
    assert _concept(scheme, [], "") == ""
    assert _concept(scheme, "«»", "") == ""


@pytest.mark.parametrize(
    ("was", "becomes", "said"),
    [
        ("'^(?:any |a )?payment", "'^(any |a )?(payment", "is no regular expression"),
        (r"genus = '\btolls?\b'", "genus = '(tolls)?'", "matches an empty text"),
        (r"'\blamp money\b'", "'(lamp)?'", "matches an empty text"),
        ("head =", "heads =", "Extra inputs"),
    ],
)
def test_a_faulty_expression_is_refused_with_its_file(tmp_path: Path, was: str, becomes: str, said: str) -> None:
    assert was in ENGLISH
    with pytest.raises(DeclarationError, match=r"en\.toml") as refusal:
        _load(tmp_path, ENGLISH.replace(was, becomes, 1))
    assert said in str(refusal.value)


def test_a_noun_is_looked_for_where_the_language_puts_it() -> None:
    assert "resident" in set(nouns_of("resident of the isle", "en"))
    assert "isle" not in set(nouns_of("resident of the isle", "en"))
    assert "resident of the isle" in set(nouns_of("resident of the isle", "en"))
    assert "dweller" in set(nouns_of("isle dweller (of age)", "en"))
    assert list(nouns_of("habitant île", "fr")) == ["habitant île", "habitant"]
    assert ends_compound("bewohner", "Inselbewohner", "de")
    assert not ends_compound("bewohner", "Inselbewohner", "en")
