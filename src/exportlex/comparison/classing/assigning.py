"""Which concept a definition defines, or none: by its name, by the noun its term is built on, by its meaning."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from exportlex.catalog.concepts import ConceptScheme
from exportlex.catalog.patterns import compiled
from exportlex.comparison.classing.heads import ends_compound, nouns_of
from exportlex.comparison.classing.naming import Naming, naming
from exportlex.comparison.finding.query import folded
from exportlex.indexing.knowledge import Passage

_OPENING = 160  # characters of a meaning that are its opening
_LONGEST_NAME = 90  # characters of a meaning that may be no more than another name
_MARKS = re.compile(r"[\"“”„‚«»‹›「」『』《》〈〉]|(?<!\w)['‘’]|['‘’](?!\w)")  # never an apostrophe inside a word
_ENUMERATOR = re.compile(r"^(?:[\s:;,.–—-]|[(（](?:\w{1,4}|[一二三四五六七八九十]+)[)）]|\w{1,2}[.)]\s|[①-⑳])+")
_SENDS = re.compile(r"^(?:see also|see|siehe|voir|véase|vedi|zie)\s+", re.IGNORECASE)
_ONE_OF_THEM = re.compile(r"^(?:an?|any|eine?|une?|una|uno|een)\s", re.IGNORECASE)
_ARTICLE = re.compile(r"^(?:the|die|der|das|den|la|le|les|el|los|las|de|het|il|lo|i|gli)\s+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Assignment:
    """The concept of a definition, and in plain words why."""

    concept: str
    why: str


def assigned(scheme: ConceptScheme, names: Sequence[str], text: str, language: str) -> Assignment | None:
    """The concept that a definition of these names, with this meaning and in this language, defines; None for none.

    A shape of the term together with an opening of the meaning goes before the name: who is “to arrange or negotiate”
    is called a broker, and defined is brokering.
    """
    rules = naming(scheme, language.partition("-")[0].lower())
    plain: Sequence[str] = tuple(filter(None, map(_plain, names)))
    barred = rules.barred(plain)
    plain = _of_one(rules, plain)
    opening = _opening(text)
    return (
        _by_both(rules, barred, plain, opening)
        or _by_name(rules, barred, plain, "its term “{}” is a name of the concept")
        or _by_form(rules, barred, plain)
        or _longest(_open(rules.genera, barred), [opening], "its meaning opens with “{}”")
        or _by_what_it_stands_for(rules, barred, text)
    )


def assigned_passage(scheme: ConceptScheme, passage: Passage) -> Assignment | None:
    """The concept that a passage defines; None for a passage that is no definition, or defines none."""
    if passage.definition is None:
        return None
    meaning = passage.text.removeprefix(f"{passage.term}: ")
    return assigned(scheme, (passage.term, *passage.aliases), meaning, passage.language)


def _open(patterns: Iterable[tuple[str, str]], barred: frozenset[str]) -> list[tuple[str, str]]:
    return [(concept, pattern) for concept, pattern in patterns if concept not in barred]


def _by_both(rules: Naming, barred: frozenset[str], names: Sequence[str], opening: str) -> Assignment | None:
    for name in names:
        genera = [(concept, genus) for concept, term, genus in rules.both if compiled(term).search(name)]
        found = _longest(_open(genera, barred), [opening], f"its term is “{name}” and its meaning opens with “{{}}”")
        if found:
            return found
    return None


def _of_one(rules: Naming, names: Sequence[str]) -> Sequence[str]:
    """The names, but the term alone where the aliases name several concepts.

    So they do where terms are defined together: “development, production, software and technology have the meaning …”.
    """
    return names[:1] if len({rules.names[name] for name in map(folded, names) if name in rules.names}) > 1 else names


def _by_name(rules: Naming, barred: frozenset[str], names: Sequence[str], why: str) -> Assignment | None:
    for name in names:
        concept = rules.names.get(folded(name))
        if concept and concept not in barred:
            return Assignment(concept, why.format(name))
    return None


def _by_form(rules: Naming, barred: frozenset[str], names: Sequence[str]) -> Assignment | None:
    """The first name that tells: an alias may be in another language, with other heads."""
    for name in names:
        found = _by_head(rules, barred, name) or _longest(_open(rules.terms, barred), [name], "its term says “{}”")
        if found:
            return found
    return None


def _by_head(rules: Naming, barred: frozenset[str], name: str) -> Assignment | None:
    """The longest noun wins: “military end user” before “end user”."""
    nouns = {noun for noun in nouns_of(name, rules.language) if noun in rules.heads}
    nouns |= {noun for noun in rules.heads if ends_compound(noun, name, rules.language)}
    found = [noun for noun in nouns if rules.heads[noun][0] not in barred]
    if not found:
        return None
    concept, head = rules.heads[max(found, key=lambda noun: (len(noun), noun))]
    return Assignment(concept, f"its term is built on “{head}”")


def _longest(patterns: Iterable[tuple[str, str]], texts: Sequence[str], why: str) -> Assignment | None:
    """The concept whose pattern covers most; the first of several that cover as much."""
    matches = [
        (match[0], concept)
        for concept, pattern in patterns
        for text in texts
        if (match := compiled(pattern).search(text))
    ]
    if not matches:
        return None
    words, concept = max(matches, key=lambda one: len(one[0]))
    return Assignment(concept, why.replace("{}", words.strip()))


def _by_what_it_stands_for(rules: Naming, barred: frozenset[str], text: str) -> Assignment | None:
    """“Know: see ‘knowledge’”, “List: the Export Control List”: the meaning is no more than a name.

    “The transferor: a person” names nobody but him: after “a” nothing counts, and one word only where the reader is
    sent to it.
    """
    meaning = _plain(text).strip(" .;。")
    name = _ARTICLE.sub("", _SENDS.sub("", meaning))
    bare = " " not in folded(name) and not _SENDS.match(meaning)
    if bare or len(text) > _LONGEST_NAME or _ONE_OF_THEM.match(meaning):
        return None
    return _by_name(rules, barred, [name], "it stands for “{}”, a name of the concept")


@lru_cache(maxsize=20_000)
def _plain(name: str) -> str:
    """The name without quotation marks, in one spelling of its characters and spaces."""
    return " ".join(_MARKS.sub("", unicodedata.normalize("NFKC", name)).split())


def _opening(text: str) -> str:
    return _ENUMERATOR.sub("", _plain(text[: 2 * _OPENING]))[:_OPENING]
