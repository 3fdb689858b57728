"""Korean: 5년, 15일, 3배, 100분의 20, 1억원, 2천만원."""

from __future__ import annotations

import re

from exportlex.extraction.quantities.grammar import Grammar
from exportlex.extraction.quantities.stated import Figure

_UNITS = {
    "년": "years", "개월": "months", "월": "months", "주": "weeks", "주일": "weeks", "일": "days",
    "근무일": "working days",
    "영업일": "working days", "시간": "hours", "배": "multiple", "퍼센트": "percent", "프로": "percent", "%": "percent",
    "원": "KRW", "달러": "dollars", "유로": "EUR",
}  # fmt: skip
_POWERS = {"": 1, "십": 10, "백": 100, "천": 1000, "만": 10**4, "억": 10**8, "조": 10**12}
_DATE = re.compile(r"(?:\d{4}년\s*)?\d{1,2}월\s*\d{1,2}일|\d{4}년(?:\s*\d{1,2}월)?|\d{4}\s?\.\s?\d{1,2}\s?\.\s?\d{1,2}")
_PERIOD = re.compile(
    r"(?<![\d.,제])(?P<number>\d{1,4}(?:\.\d+)?)\s?"
    r"(?P<unit>년|개월|월(?= 이[상하내])|주일?(?= ?이내| ?전|간)|근무일|영업일|일(?!반|부|본)"
    r"|시간|배|퍼센트|프로|%)"
)
_PART = re.compile(r"(?P<number>\d[\d,]*(?:\.\d+)?)(?P<small>[천백십]?)(?P<large>[조억만]?)")
_MONEY = re.compile(
    r"(?<![\d.,제])(?P<number>(?:\d[\d,]*(?:\.\d+)?[천백십]?[조억만]?\s?){1,4})(?P<unit>원|달러|유로)(?!화)"
)
_OF_A_HUNDRED = re.compile(r"100분의\s?(?P<number>\d{1,3}(?:\.\d+)?)")


def _scan(text: str) -> list[Figure]:
    dated = {at for match in _DATE.finditer(text) for at in range(match.start(), match.end())}
    found = [
        Figure(float(match["number"]), _UNITS[match["unit"]], *match.span())
        for match in _PERIOD.finditer(text)
        if match.start() not in dated
    ]
    found += [Figure(_amount(m["number"]), _UNITS[m["unit"]], *m.span()) for m in _MONEY.finditer(text)]
    found += [Figure(float(m["number"]), "percent", *m.span()) for m in _OF_A_HUNDRED.finditer(text)]
    return found


def _amount(words: str) -> float:
    """1억 5천만 is 150,000,000."""
    parts = _PART.finditer(words)
    return sum(
        float(part["number"].replace(",", "")) * _POWERS[part["small"]] * _POWERS[part["large"]] for part in parts
    )


GRAMMAR = Grammar(
    "ko",
    _scan,
    before={"at least": r"최소|적어도", "at most": r"최대|최장"},
    after={
        "at least": r"이상|以上",
        "at most": r"(?:에 (?:해당|상당)하는 금액 )?이하"
        r"|(?:을|를)? ?초과하지 (?:아니|않)|(?:을|를) 넘(?:지|어서는|을 수 없)"
        r"|以下"
        r"|(?:을|를)? ?초과할 수 없",
        "within": r"이내|내에",
        "more than": r"(?:을|를)? ?초과",
        "less than": r"미만",
    },
    to=r"\s?이상\s?|\s?[~∼～\-–]\s?|부터\s",
    spaced=False,
    cues={
        "imprisonment": r"징역|금고(?! 이상)|구류",
        "retention": r"보관|보존|비치",
        "ban": r"자격정지",
        "records": r"서류|자료|장부|기록",
        "validity": r"유효기간|유효|효력",
        "time-limit": r"기간|기한|신청|통보|통지|신고|결정|처리|접수|날부터",
        "fine": r"벌금|과태료|과징금|과료|이행강제금",
        "value": r"가격|가액",
        "amount": r"금액|거래|이익|매출|상당",
        "threshold": r"이상(?:인|이거나|일 |의 범위에서)|(?:을|를)? ?초과하는 (?:경우|때)",
        "aside": r"바로 ?전|최근|지난|매",
        "fee": r"수수료|자본|보증금",
    },
    since_before=r"([^,.;]{1,60}?)(?:부터)(?=[^,.;]{0,12}$)",
    home={"dollars": "USD"},
)  # fmt: skip
