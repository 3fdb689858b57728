"""French lists in which nothing parts a term from its meaning: "lanterne Lampe portée à la main. (lantern)".

The drafting of Canadian statutes: the term in lower case, the meaning from its first capital on, at the end the English
term in brackets. Older ones have a verb ("lanterne signifie …"), some leave the whole meaning to the items below.
"""

from __future__ import annotations

import re

from exportlex.extraction.found import Context, Found
from exportlex.extraction.french import patterns as phrases
from exportlex.model import Provision, ProvisionKind

_OPENS = re.compile(
    r"\bdéfinitions?\s+(?:qui suivent|ci-après|suivantes?|énoncées?)[^.;:]{0,60}\bs['’]appliquent?\b(?:[^.;:]"
    r"|\.(?=\d)){0,300}[.:]?\s*$",
    re.IGNORECASE,
)
# "Dans la présente partie," opens such a list too, but only verbs then tell its entries from other items.
_LIMITS = re.compile(
    r"^(?:Dans|Au sens d|Pour l['’]application d|Aux fins d|Au|À la)[^.;:]{0,40}\bprésente?\b[^.;:]{2,120}[,:]\s*$",
    re.IGNORECASE,
)
_OTHER_LANGUAGE = re.compile(r"(?<=[.;:,»”])\s*\((?P<name>[^()]{1,160}(?:\([^()]*\)[^()]{0,80})?)\)\s*$")
_ONE_LANGUAGE = re.compile(r"\bversions? (?:only|seulement)|\bversion \w+ seulement|\w+ version only", re.IGNORECASE)
_REPEALED = re.compile(r"^[^.;:]{1,160}\[\s*Abrogée?s?", re.IGNORECASE)
_WITH_VERB = re.compile(rf"(?P<term>[^.;:«»“”]{{1,120}}?)\s+(?P<verb>{phrases.MEANS})(?=[\s:,])[\s:,]*")
_CAPITAL = re.compile(r"(?<=[\w)\]])\s(?=(?:[«“]\s?)?(?P<word>[A-ZÀ-Ý][\w’'-]*))")
# No term holds these with a capital: with them the meaning begins.
_OPENER = re.compile(
    r"[«“]?\s?(?:[LD]['’]\w|(?:S['’](?:entend|agi)\w*|Les?|La|Un|Une|Des|Du|Tou(?:te?s?|s)|Y|Sont|Est|Selon|Relativement|À|Aux?"
    r"|Dans|En|Quant|Celui|Celle|Ceux|Celles|Ce|Cette|Vise|Se|Pour|Toutefois)\b)"
)
_TAKES_A_NAME = re.compile(
    r"(?:d[eu]s?|l[ae]s?|aux?|à|en|et|ou|sur|sa|son|ses|par|entre|pour|sous|dans)", re.IGNORECASE
)
_FIRST_STOP = re.compile(r"[.;:,](?=\s|$)")
_EITHER = re.compile(r"([\w’'-]+) ou ([\w’'-]+)")  # "bac ou traversier": each word is a name
_LONGEST = 160  # characters of a term


def opens(context: Context, provision: Provision) -> bool:
    """Whether a unit without number stands right below the words that open such a list."""
    above = next(context.tree.ancestors(provision), None)
    return bool(
        above
        and not provision.number
        and provision.kind in (ProvisionKind.PARAGRAPH, ProvisionKind.DEFINITION)
        and (_OPENS.search(above.text) or (_LIMITS.search(above.text) and _WITH_VERB.match(provision.text)))
    )


def entry(context: Context, provision: Provision) -> list[Found]:
    """The definition that a unit of such a list is."""
    text = provision.text
    if not opens(context, provision) or _REPEALED.match(text):
        return []
    parted = _parted(text, bool(context.tree.children(provision.key)))
    if not parted:
        return []
    term, start, connector = parted
    end, aliases = tail(context, provision)
    if either := _EITHER.fullmatch(term):
        aliases = (*either.groups(), *aliases)
    return [Found(term, min(start, end), end, aliases, "", connector, "fr-bare")]


def tail(context: Context, provision: Provision) -> tuple[int, tuple[str, ...]]:
    """Where the meaning ends, and the other language's term that stands in brackets after it."""
    whole = context.tree.compose(provision).text
    match = _OTHER_LANGUAGE.search(whole)
    if not match:
        return len(whole.rstrip()), ()
    name = match["name"].strip(' «»“”"')
    return match.start(), () if _ONE_LANGUAGE.search(name) else (name,)


def _parted(text: str, has_items: bool) -> tuple[str, int, str] | None:
    """The term, where its meaning starts, and the verb between them."""
    cut = _capital(text)
    match = _WITH_VERB.match(text)
    if match and (cut is None or match.end("term") < cut):
        return match["term"], match.end(), match["verb"]
    if cut is not None:
        return text[:cut].rstrip(), cut, ""
    if has_items and len(text) <= _LONGEST and not _FIRST_STOP.search(text):
        return text.strip(), len(text), ""
    return None


def _capital(text: str) -> int | None:
    """Where the words with which a meaning begins follow a term; None where they do not."""
    head = text[: _LONGEST + 40]
    stop = _FIRST_STOP.search(head)
    limit = stop.start() if stop else len(head)
    cuts = [match for match in _CAPITAL.finditer(head) if match.end() <= min(limit, _LONGEST)]
    certain = next((match.end() for match in cuts if _OPENER.match(head, match.end())), None)
    for match in cuts:
        if match.end() == certain:
            return certain
        before = head[: match.start()].split()
        if _TAKES_A_NAME.fullmatch(before[-1]) or (match["word"].isupper() and len(match["word"]) > 1):
            continue  # a name inside the term
        if certain is not None and all(word[:1].isupper() for word in before):
            continue  # the term is a name of several words
        return None if head[limit : limit + 1] == ":" and _runs_on(head, limit) else match.end()
    return certain


def _runs_on(head: str, colon: int) -> bool:
    """A colon with words after it parts term and meaning itself."""
    return bool(head[colon + 1 :].strip())
