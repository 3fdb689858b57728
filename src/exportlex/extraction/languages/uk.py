"""Ukrainian statutes: lists after "терміни вживаються в такому значенні" (термін - значення;), inline (далі - термін),
and під терміном … слід розуміти.
"""

from __future__ import annotations

import re
from dataclasses import replace

from exportlex.extraction.found import Context, Found
from exportlex.extraction.glossary import Shape, entries
from exportlex.extraction.phrases import Phrases
from exportlex.model import Provision, ProvisionKind

LANGUAGE = "uk"
PHRASES = Phrases(
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
    section=(r"\bці(?:єї|й)\s+статт|\bцьо(?:го|му)\s+пункт|\bці(?:єї|й)\s+частин",),
    part=(r"\bцьо(?:го|му)\s+розділ|\bці(?:єї|й)\s+глав|\bцьо(?:го|му)\s+додатк",),
    whole=(r"\bцьо(?:го|му)\s+(?:закон|кодекс|порядк|положенн)|\bцим\s+законом|\bці(?:єї|й)\s+постанов",),
    reference=(
        r"Закон\w*\s+України\s+[\"«“][^\"»”]{3,160}[\"»”]",
        r"(?:стат(?:ті|тею|тях|тями|тя)|пункт\w*|частин\w*)\s+\w+(?:\s+(?:стат\w+|цього|Закону|України|кодексу)\b[\s\d]*)*",
    ),
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
    r"(?:^|(?<=[.;]\s))Під\s+(?:(?:терміном|поняттям)\s+)?[\"«“]?(?P<term>[^\"»”;:.]{3,90}?)[\"»”]?(?:,)?\s+(?:у\s+ц\w+\s+\w+\s+)?"
    r"(?P<verb>слід\s+розуміти|розумі(?:є|ю)ться|мається\s+на\s+увазі)\s*,?\s+",
    re.IGNORECASE,
)
_CALLED = re.compile(r"\(\s*(?:надалі|далі(?:\s+за\s+текстом)?)\s*[-–—:]\s*(?P<term>[^()]{2,80}?)\s*\)", re.IGNORECASE)
_SENTENCE = re.compile(r"[.;:]\s+")
_STEM = 5  # letters that the cases of a word share


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
    for match in [*_USED.finditer(text), *_UNDERSTOOD.finditer(text)]:
        lead = text[max(0, match.start() - 80) : match.start()]
        stop = _SENTENCE.search(text, match.end())
        end = stop.start() if stop and ":" not in stop[0] else None
        found.append(Found(match["term"], match.end(), end, (), lead, match["verb"], "uk-stated"))
    return found


def _called(provision: Provision) -> list[Found]:
    """ "… до списків товарів, що підлягають контролю (далі - списки)": the words that the short name stands for."""
    found = []
    for match in _CALLED.finditer(provision.text):
        before = provision.text[: match.start()].rstrip()
        sentence = max((stop.end() for stop in _SENTENCE.finditer(before)), default=0)
        stem = match["term"].split()[0][:_STEM].casefold()
        alike = [word.start() for word in re.finditer(r"[^\W\d_]+", before) if word[0].casefold().startswith(stem)]
        start = alike[-1] if alike and alike[-1] >= sentence else sentence
        if len(before) - start > len(match["term"]):
            found.append(Found(match["term"], start, len(before), connector=match[0], tradition="uk-inline"))
    return found
