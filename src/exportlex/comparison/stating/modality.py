"""Whether words oblige, allow or forbid: "may" is not "shall"."""

from __future__ import annotations

import re
from enum import StrEnum
from functools import cache


class Modality(StrEnum):
    """What a provision does with what it speaks of."""

    DUTY = "duty"
    POWER = "power"
    PROHIBITION = "prohibition"
    NONE = ""


# Forbidding words stand first: "shall not" is no duty and "may not" no power.
_FORBIDS = {
    "en": r"\b(?:shall|must|may|can) not\b|\bno person (?:shall|may)\b|\bprohibited\b|\bunlawful\b|\bforbidden\b",
    "fr": r"\binterdit\w*|\bil est défendu\b|\bne (?:peut|peuvent|doit|doivent)\b|\bprohibé\w*|\bnul ne\b",
    "de": r"\bverboten\b|\bdürfen? (?:\w+ ){0,3}nicht\b|\bdarf (?:\w+ ){0,3}nicht\b|\buntersagt\b",
    "nl": r"\bverboden\b|\bmag (?:\w+ ){0,3}niet\b",
    "es": r"\bprohib\w+|\bno podrán?\b|\bqueda vedad\w+",
    "it": r"\bvietat\w+|\bnon (?:può|possono|deve|devono)\b",
    "zh": r"不得|禁止|严禁|嚴禁",
    "ja": r"てはならない|を禁止する|禁ずる",
    "ko": r"(?:하|되)여서는 (?:아니|안)|해서는 (?:아니|안)|금지한다",
    "uk": r"\bзаборон\w+|\bне (?:може|можуть|допускається)\b",
    "cs": r"\bzakáz\w+|\bzakazuje\b|\bnesmí\b",
    "ar": r"لا يجوز|يحظر|محظور",
    "nb": r"\b(?:må|skal|kan) (?:\w+ ){0,2}ikke\b|\bforbudt\b",
    "sv": r"\bfår (?:\w+ ){0,3}(?:inte|ej)\b|\bförb(?:jud|ud)\w*",
}
_OBLIGES = {
    "en": r"\b(?:shall|must)\b|\b(?:is|are) (?:required|obliged|bound) to\b",
    "fr": r"\bdoi(?:t|vent)\b|\best (?:tenu|soumis)\w*|\bsont (?:tenu|soumis)\w*|\best obligatoire\b",
    "de": r"\bmuss\b|\bmüssen\b|\bha(?:t|ben)\b[^.;]{0,200}\bzu\b|\bist verpflichtet\b|\bbedarf\b|\bbedürfen\b",
    "nl": r"\bmoet(?:en)?\b|\bis verplicht\b|\bdient\b",
    "es": r"\bdeber[áa]n?\b|\bdebe[n]?\b|\best[áa]n? obligad\w+",
    "it": r"\bdeve\b|\bdevono\b|\bè tenut\w+|\bsono tenut\w+",
    "zh": r"应当|應當|应(?=[^用])|須|须|必须|必須",
    "ja": r"なければならない|ものとする|義務",
    "ko": r"하여야 한다|해야 한다|받아야 한다|여야 한다",
    "uk": r"\bповин\w+|\bзобов[’'ʼ]?язан\w+|\bпідлягає\b|\bмає бути\b",
    "cs": r"\bje povin\w+|\bmusí\b|\bjsou povin\w+",
    "ar": r"يجب|يتعين|يلتزم|على كل",
    "nb": r"\bskal\b|\bmå\b|\bplikter\b",
    "sv": r"\bska(?:ll)?\b|\bmåste\b|\bär skyldig\w*",
}
_ALLOWS = {
    "en": r"\bmay\b|\b(?:is|are) (?:authori[sz]ed|permitted|entitled) to\b|\bcan\b",
    "fr": r"\bpeu(?:t|vent)\b|\best autorisé\w*",
    "de": r"\bkann\b|\bkönnen\b|\bdarf\b|\bdürfen\b|\bist befugt\b",
    "nl": r"\bkan\b|\bkunnen\b|\bmag\b|\bmogen\b",
    "es": r"\bpodr[áa]n?\b|\bpuede[n]?\b",
    "it": r"\bpuò\b|\bpossono\b",
    "zh": r"可以|得(?=[以由依])|有权|有權",
    "ja": r"することができる|ことができる",
    "ko": r"할 수 있다|수 있다",
    "uk": r"\bможе\b|\bможуть\b|\bмає право\b",
    "cs": r"\bmůže\b|\bmohou\b|\bje oprávněn\w*",
    "ar": r"يجوز|للوزير|له أن",
    "nb": r"\bkan\b",
    "sv": r"\bfår\b|\bkan\b",
}
_ORDER = ((Modality.PROHIBITION, _FORBIDS), (Modality.DUTY, _OBLIGES), (Modality.POWER, _ALLOWS))


def modality(text: str, language: str) -> Modality:
    """What the first of its modal words does; NONE where there is none, or none known in the language."""
    code = language.partition("-")[0]
    found: list[tuple[int, int, Modality]] = []
    for place, (kind, patterns) in enumerate(_ORDER):
        match = _compiled(patterns[code]).search(text) if code in patterns else None
        if match:
            found.append((match.start(), place, kind))
    return min(found)[2] if found else Modality.NONE


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)
