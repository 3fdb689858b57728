"""Ukrainian statutes: lists after "терміни вживаються в такому значенні" (термін - значення;), inline (далі - термін),
and під терміном … слід розуміти.
"""

from __future__ import annotations

import re
from dataclasses import replace

from exportlex.extraction.found import Context, Found
from exportlex.extraction.phrases import Phrases
from exportlex.extraction.wording.glossary import Shape, entries
from exportlex.extraction.wording.noun_phrase import Grammar, phrase_start
from exportlex.model import Provision, ProvisionKind

LANGUAGE = "uk"
PHRASES = Phrases(
    function_words=(r"[ійтавузі]|та|або|чи|на|із|за|до|від|для|по|про|що|як|це[йя]?",),
    see=(
        r"\W*(?:у|в)\s+значенн\w+,?\s+(?:наведен|визначен|встановлен)",
        r"\W*(?:термін\s+)?вжива\w+\s+(?:у|в)\s+(?:такому\s+)?значенн",
        r"\W*значення,?\s+(?:наведен|визначен)",
    ),
    points=(r"вжива\w+\s+(?:у|в)\s+значенн",),
    opens_inclusion=(r"\W*(?:включа(?:є|ють)|охоплю(?:є|ють)|належать)\b",),
    takes_out=(
        r"\bза\s+винятком\b|\bкрім\b(?!\s+(?:того|цивільного))|\bне\s+(?:включа|належ|є\b|вважа|поширю)|\bвиключа",
    ),
    section=(r"\bці(?:єї|й)\s+статт\w*|\bцьо(?:го|му)\s+(?:пункт|абзац)\w*|\bці(?:єї|й)\s+частин\w*",),
    part=(r"\bцьо(?:го|му)\s+(?:розділ|додатк)\w*|\bці(?:єї|й)\s+глав\w*",),
    whole=(
        r"\bцьо(?:го|му)\s+(?:закон|кодекс|порядк|положенн)\w*|\bцим\s+законом|\bці(?:єї|й)\s+(?:постанов|інструкці)\w*",
    ),
    below=(r"пункт|абзац|частин",),
    announces=(
        r"визначення\s+(?:основних\s+)?(?:термінів|понять)(?:\s+(?:та|і|й)\s+\w+)?|терміни(?:\s+та\s+їх\s+визначення)?",
    ),
)
_SHAPE = Shape(
    listing=r"визначення\s+(?:основних\s+)?(?:термінів|понять)|термін.{0,80}\bзначенн|поняття.{0,60}\bзначенн",
    separator=r"(?:,?\s+[ву]\s+сукупності\s+(?:чи|або)\s+окремо)?\s+[-–—]\s+(?:це(?=[\s:])\s*:?\s*)?",
    tradition="uk-glossary",
)
_LONGEST_CAPITAL_TERM = 5  # words: a longer one that starts with a capital letter is a sentence
_BRACKETED = re.compile(r"\s*\((?P<inner>[^()]{2,60})\)")
_EITHER = re.compile(r"\s+(?:чи|або)\s+")
_USED = re.compile(
    r"термін(?:и|у)?\s+[\"«“]\s*(?P<term>[^\"»”]{2,90}?)\s*[\"»”]\s+(?P<verb>вжива(?:є|ю)ться)\s+(?=(?:у|в)\s+(?:такому\s+)?значенн)",
    re.IGNORECASE,
)
_UNDERSTOOD = re.compile(
    r"(?:^|(?<=[.;]\s)|(?<=\s))Під\s+(?:(?:терміном|поняттям)\s+)?[\"«“]?(?P<term>[^\"»”;:.]{3,90}?)[\"»”]?(?:,)?\s+(?:у\s+ц\w+\s+\w+\s+)?"
    r"(?P<verb>слід\s+розуміти|розумі(?:є|ю)ться|мається\s+на\s+увазі)\s*,?\s+",
    re.IGNORECASE,
)
# "Термін «човен» означає …"
_SIGNIFIES = re.compile(
    r"(?:термін(?:и|у)?|поняття)\s+[\"«“„]\s*(?P<term>[^\"»”“]{2,90}?)\s*[\"»”“]\s+(?P<verb>означа(?:є|ють))\s*:?\s*",
    re.IGNORECASE,
)
# "Терміни «човен», «пліт» і «весло» вживаються у значенні, …"
_SEVERAL = re.compile(
    r"терміни\s+(?P<term>(?P<all>[\"«“][^\"»”]{2,90}[\"»”](?:(?:,|\s+[ітай]{1,2})\s+[\"«“][^\"»”]{2,90}[\"»”]){1,12}))\s+"
    r"(?P<verb>вживаються)\s+(?=(?:у|в)\s+(?:таких?\s+|такому\s+)?значенн)",
    re.IGNORECASE,
)
_EACH = re.compile(r"[\"«“]([^\"»”]{2,90})[\"»”]")
_CALLED = re.compile(r"\(\s*(?:надалі|далі(?:\s+за\s+текстом)?)\s*[-–—:]\s*(?P<term>[^()]{2,80}?)\s*\)", re.IGNORECASE)
_SENTENCE = re.compile(r"[.;:]\s+")
_QUOTES = ' «»"“”„'
_GRAMMAR = Grammar(
    adjective=re.compile(
        r"[а-яіїєґ'’-]+(?:ий|ій|ого|ому|им|ої|ою|их|ими|ська|ське|ську|ські|ова|ове|ову|ові|льна|льне|льну|льні|чна|чне|чну|чні)",
        re.IGNORECASE,
    ),
    relative=re.compile(r"(?P<noun>[^\W\d_][\w'’-]*)\s*,\s+(?:що|як(?:ий|а|е|і|ого|ому|им|их|ими|ою|ої|у))\b"),
    after=re.compile(
        r"\b(?:[\w'’]+(?:ється|ються|ується|ить|ять|ує|ують)|є|згідно\s+з|відповідно\s+до|на\s+підставі)\s+"
    ),
)


def find(context: Context, provision: Provision) -> list[Found]:
    """The entry of a list of definitions that the provision is, else what its own words define."""
    listed = [_named(item, provision.text) for item in _entry(context, provision)]
    return listed or [*_stated(provision), *_called(provision)]


def _entry(context: Context, provision: Provision) -> list[Found]:
    if provision.kind is ProvisionKind.ARTICLE:
        return []
    found = entries(context, provision, _SHAPE)
    if found and found[0].term[:1].isupper() and len(found[0].term.split()) > _LONGEST_CAPITAL_TERM:
        return []
    return found


def _named(found: Found, text: str) -> Found:
    """Other names: "посередницька (брокерська) діяльність" holds two, "разовий дозвіл чи висновок" two more."""
    whole = found.term
    qualified = re.search(rf"{re.escape(whole)}\s*\([^()]{{2,60}}\)", text[: found.start])
    names = [qualified[0]] if qualified else []
    if bracket := _BRACKETED.search(whole):
        before, after = whole[: bracket.start()], whole[bracket.end() :]
        names += [before + after, bracket["inner"] + after] if after else [before]
    parts = _EITHER.split(_BRACKETED.sub("", whole))
    if len(parts) == 2:
        shared = parts[0].rsplit(" ", 1)[0] if " " in parts[0] else ""
        names += [parts[0], f"{shared} {parts[1]}".strip()]
    return replace(found, aliases=tuple(dict.fromkeys(name for name in names if name != whole)))


def _stated(provision: Provision) -> list[Found]:
    """ "Термін "…" вживається у значенні, наведеному в …"; "Під … слід розуміти …"."""
    text = provision.text
    found = []
    for match in (match for pattern in (_USED, _UNDERSTOOD, _SIGNIFIES, _SEVERAL) for match in pattern.finditer(text)):
        lead = text[max(0, match.start() - 80) : match.start()]
        stop = _SENTENCE.search(text, match.end())
        end = stop.start() if stop and ":" not in stop[0] else None
        names = _EACH.findall(match["term"]) if "all" in match.re.groupindex else [match["term"]]
        found += [Found(name.strip(), match.end(), end, (), lead, match["verb"], "uk-stated") for name in names]
    return found


def _called(provision: Provision) -> list[Found]:
    """ "… до списків товарів, що підлягають контролю (далі - списки)": the words that the short name stands for."""
    found: list[Found] = []
    after = 0
    for match in _CALLED.finditer(provision.text):
        text, end = provision.text, match.start()
        begin = max((stop.end() for stop in _SENTENCE.finditer(text, after, end)), default=after)
        start = phrase_start(text, begin, end, match["term"], _GRAMMAR)
        if len(text[start:end].strip()) > len(match["term"]):
            found.append(Found(match["term"].strip(_QUOTES), start, end, connector=match[0], tradition="uk-inline"))
        after = match.end()
    return found
