"""Czech and Slovak: "X se pro účely tohoto zákona rozumí …", "Za X se považuje …", lists of terms, (dále jen „X“).

The term stands in the instrumental case in most of these. It is given as the law prints it, with the nominative as
another name.
"""

from __future__ import annotations

import re
from dataclasses import replace

from exportlex.extraction.czech.phrase import nominative, phrase_start
from exportlex.extraction.czech.words import document_of
from exportlex.extraction.found import Context, Found
from exportlex.extraction.wording.glossary import in_listing
from exportlex.extraction.wording.noun_phrase import same_word
from exportlex.model import Provision, ProvisionKind

_OPEN, _CLOSE = r"[„‚,\"»«]", r"[“”‘‛'\"«»]"
_SE = r"s[ea]"
_FOR = r"(?:(?:pro|na)\s+účely[^,;:.]{0,90}?\s+)?"
_VERB = r"\brozum(?:í|ějí|ie|ejú)"
_THEN = r"(?:\s+(?:rovněž|také|též|i|aj|tiež)\b)?\s*:?\s*"
_TERM = r"(?P<term>(?!Pro účely|Na účely)[^\W\d_](?:(?!\bs[ea]\b)[^,;:.„]){1,90}?)"
_AT = r"(?:^|(?<=[.;]\s))"
# "Obchodem se pro účely tohoto zákona rozumí …" at the head of a sentence.
_HEAD = re.compile(rf"{_AT}{_TERM}\s+{_SE}\s+{_FOR}{_VERB}(?=\s|:|$){_THEN}")
# "… se členským státem rozumí …": the term between the particle and the verb.
_MIDDLE = re.compile(
    rf"\b{_SE}\s+(?:(?:pro|na) účely t\w+ \w+\s+)?(?:slovem\s+|pojmem\s+|slovom\s+|pojmom\s+)?"
    rf"(?:{_OPEN})?{_TERM}(?:{_CLOSE})?\s+"
    rf"(?:v sou?lad[ue][^.;:]{{0,120}}?)?{_VERB}\s+"
)
_QUOTED = re.compile(
    rf"(?:^|\s){_OPEN}(?P<term>[^,;:„“‘‛]{{2,80}}){_CLOSE}[^.;:]{{0,90}}?\b{_SE}\s+[^.;:]{{0,90}}?{_VERB}\s*"
)
_WHICH = re.compile(rf"(?P<term>[^,;:.]{{3,60}}),\s+kt[eo]r(?:ým|ou|ými|ými|ymi)\s+{_SE}\s+{_FOR}{_VERB}\s+")
_ARE = re.compile(
    r"^(?P<term>[^\W\d_][^,;:.]{2,60}?)\s+(?:pro účely tohoto|na účely tohto) (?:zákona|nařízení|nariadenia)\s+"
    r"(?:jsou|je|sú)\b\s*"
)
# "Za obchod se považuje také …"; a day or hour that counts as another is a rule.
_COUNTS = re.compile(
    rf"{_AT}Za\s+(?!(?:den|datum|dátum|deň|okamžik|okamih|dobu)\b)(?P<term>(?:(?!\bs[ea]\b)[^,;:.„]){{2,80}}?)"
    rf"(?:\s+(?:podle|podľa)\s+(?:(?!\bs[ea]\b)[^,;:.„]){{2,60}}?)?\s+{_SE}\s+{_FOR}považuj(?:e|í|ú){_THEN}"
)
# „X“ znamená …, (Pojem) „X“ zahrnuje …
_SUBJECT = re.compile(
    rf"{_AT}(?:Pojem\s+|Pojmy\s+|Výraz\s+)?{_OPEN}(?P<term>[^,;:„“‘‛]{{2,80}}){_CLOSE}\s+"
    r"(?:je|jsou|sú|znamen(?:á|ají|ajú)|zahrnuj[eí]|zahŕňa(?:jú)?|označuj[eí]|označujú)\b\s*:?\s*"
)
_TRADITIONS = {_COUNTS: "cs-counts-as", _SUBJECT: "cs-subject"}
_LISTS = re.compile(
    rf"\b{_SE}\s+{_FOR}{_VERB}\s*:?$|(?:definice|vymezení pojmů|vymedzenie pojmov|vymedzenia pojmov)\s*:?$"
)
_QUOTED_ITEM = re.compile(
    rf"^{_OPEN}(?P<term>[^„“‘‛\"]{{2,120}}){_CLOSE}\s*(?:[:–-]\s*|(?:je|jsou|sú|{_SE} {_VERB}|znamená)\s+)?"
)
# An item of such a list: a noun phrase in the instrumental case, then its meaning in the nominative.
_ITEM = re.compile(
    r"(?P<term>(?:\w+(?:ou|ým|ím|ými|ími|ymi)\s+){0,3}\w+(?:em|om|ou|í|ím|ami|emi|mi)"
    r"(?:\s+(?:k|ke|na|o|do|s|v|ve|pro|z|ze|pre)\s+\w+)?)\s+"
)
# In an article that says that it defines: "Vývozcem je osoba, která …".
_INSTRUMENTAL = re.compile(
    r"^(?P<term>(?:\w+(?:ou|ým|ím|ými|ími|ymi)\s+){0,3}\w+(?:em|om|ou|í|ím|ami|emi|mi)(?:\s[^\s,;:.]+){0,5}?)\s+(?:je|jsou|sú)\b"
    r"(?!\s+(?:povin|opráv|nutn|možn|třeba|potřeb))\s*"
)
_INLINE = re.compile(
    rf"\s*\((?:dále(?:\s+jen)?|dále\s+též|ďalej\s+(?:len|tiež|aj))\s+(?:také\s+)?{_OPEN}(?P<term>[^“\"”„]{{1,90}})[“\"”»]\)"
)
_ENTRY = re.compile(
    r"(?:SVMe[\s\d,a-z]*?)?\s*„(?P<term>[^„“]+)“(?:\s+nebo\s+„(?P<other>[^„“]+)“)?(?:\s*\(„?(?P<alias>[^„“()]+)“?\))?\s*$"
)
_LISTING = (
    r"vymezení (?:základních )?pojmů|vymedzenie (?:základných )?pojmov|základní pojmy|základné pojmy|definice|definície"
)
_SENTENCE = re.compile(r"[.;:]\s+(?=[^\W\d_a-záčďéěíňóřšťúůýžľĺŕôä])")
_WORDS = re.compile(r"[^\W\d_]+")
_LONGEST = 7  # words of a term that is recognised by its standing elsewhere in the document
_LOOKED_AT = 200  # places of a word: enough to find a term again, few enough for a list of thousands


def find(context: Context, provision: Provision) -> list[Found]:
    """Every definition that the provision's own text states."""
    text = provision.text
    if not text or provision.kind is ProvisionKind.TABLE:
        return []
    found = _item(context, provision) or _entry(context, provision) or _stated(context, provision)
    return [*(_named(context, item) for item in found), *_inline(text)]


def _named(context: Context, item: Found) -> Found:
    """With the nominative of a term that stands in the instrumental case."""
    if item.tradition not in ("cs-understood", "cs-list", "cs-defines"):
        return item
    other = nominative(item.term, document_of(context.tree).vocabulary)
    return replace(item, aliases=(*item.aliases, other)) if other != item.term else item


def _stated(context: Context, provision: Provision) -> list[Found]:
    text = provision.text
    for pattern in (_QUOTED, _WHICH, _HEAD, _MIDDLE, _ARE, _COUNTS, _SUBJECT):
        found = [_found(match, _TRADITIONS.get(pattern, "")) for match in pattern.finditer(text)]
        if found:
            ends = [*(item.start for item in found[1:]), None]
            return [_until(text, item, end) for item, end in zip(found, ends, strict=True)]
    match = _INSTRUMENTAL.match(text)
    if match and in_listing(context, provision, _LISTING) and provision.kind is not ProvisionKind.LIST_ENTRY:
        return [_until(text, _found(match, "cs-defines"), None)]
    return []


def _until(text: str, item: Found, following: int | None) -> Found:
    """A meaning ends with its sentence; the last one runs on into the list below it."""
    stop = _SENTENCE.search(text, item.start)
    end = stop.start() if stop and text[stop.start()] != ":" else None
    if end is None and text[item.start :].rstrip().endswith("."):
        end = len(text)  # the sentence is complete: what stands below it is no list of its own
    if following is not None and (end is None or end > following):
        end = text.rfind(".", item.start, following)
    return replace(item, end=end if end and end > item.start else None)


def _found(match: re.Match[str], tradition: str = "") -> Found:
    lead, connector = match[0][: match.start("term") - match.start()], match[0][match.end("term") - match.start() :]
    term = match["term"].strip(" ,„“”‘‛'\"")
    limit = f"{lead} {connector}".strip()  # "… se pro účely této části rozumí": the reach stands around the term
    tradition = tradition or "cs-understood"
    return Found(term, match.end(), None, lead=limit, connector=connector.strip(" :"), tradition=tradition)


def _item(context: Context, provision: Provision) -> list[Found]:
    """An item below "… se rozumí": its term is quoted, is met again elsewhere, or is known by its case."""
    above = next(iter(context.tree.ancestors(provision)), None)
    if above is None or not _LISTS.search(above.text):
        return []
    text = provision.text
    if match := _QUOTED_ITEM.match(text):
        return [Found(match["term"].strip(), match.end(), None, lead=above.text, tradition="cs-list")]
    match = _ITEM.match(text)
    if not match:
        return []
    end = max(match.end("term"), _met_again(context, text))
    term = text[:end].strip()
    return [Found(term, end + 1, None, lead=above.text, tradition="cs-list")] if end < len(text) else []


def _met_again(context: Context, text: str) -> int:
    """How far the first words of an item stand together elsewhere in the document, in whatever case."""
    words = list(_WORDS.finditer(text))[: _LONGEST + 1]
    longest = next((place for place in range(len(words) - 1) if text[words[place].end()] != " "), len(words) - 1)
    document = document_of(context.tree)
    best = 0
    for start in document.starts(words[0][0])[:_LOOKED_AT] if words else ():
        length = 0
        while length < longest and start + length < len(document.words) and same_word(
            document.words[start + length], words[length][0]
        ):  # fmt: skip
            length += 1
        own = document.words[start : start + longest + 1] == [word[0].casefold() for word in words[: longest + 1]]
        best = best if own else max(best, length)
    return words[best - 1].end() if best else 0


def _entry(context: Context, provision: Provision) -> list[Found]:
    """A quoted term on a line of its own, its meaning in the paragraphs below it."""
    match = _ENTRY.match(provision.text)
    if not match or not context.tree.children(provision.key) or not in_listing(context, provision, _LISTING):
        return []
    aliases = tuple(name for name in (match["other"], match["alias"]) if name)
    return [Found(match["term"].strip(), len(provision.text), None, aliases, tradition="cs-entry")]


def _inline(text: str) -> list[Found]:
    """Short names: "Ministerstvo lodí (dále jen „ministerstvo“)"."""
    found: list[Found] = []
    after = 0
    for match in _INLINE.finditer(text):
        begin = max((stop.end() for stop in _SENTENCE.finditer(text, after, match.start())), default=after)
        start = phrase_start(text, begin, match.start(), match["term"])
        term, connector = match["term"].strip(), match[0].strip()
        found.append(Found(term, start, match.start(), connector=connector, tradition="cs-inline"))
        after = match.end()
    return [item for item in found if item.end is not None and item.end > item.start]
