"""Japanese: 七年以下の懲役, 二千万円以下の罰金, 価格の五倍, 六月, 百分の二十五, 二割五分."""

from __future__ import annotations

from exportlex.extraction.quantities.grammar import Grammar
from exportlex.extraction.quantities.han import HanWords

_ERAS = "明治|大正|昭和|平成|令和"
_NUMBER = "[〇一二三四五六七八九十元0-9０-９]{1,3}"
_LASTING = r"(?:以[下内上]|未満|間|を[経超限と]|の期間|の[懲禁拘]|と|前|後|が経|に)"
_WORDS = HanWords(
    units={
        "(?:営業日|開庁日)": "working days",
        "年(?![度版代法号齢月]|政令|法律|勅令|省令)": "years", f"(?<=[個箇ヶケかカ])月|月(?={_LASTING})": "months",
        "週間?": "weeks", "時間": "hours", "日(?!本|曜|付|銀)": "days", "倍": "multiple",
        "％|%|パーセント": "percent",
        "割": "tenths", "米?ドル": "dollars", "ユーロ": "EUR", "円|圓": "JPY", "元": "CNY",
    },
    dates=rf"(?:{_ERAS}){_NUMBER}年(?:{_NUMBER}月(?:{_NUMBER}日)?)?|(?:[0-9０-９]{{4}}|[〇一二三四五六七八九]{{4}})年"
    rf"(?:{_NUMBER}月(?:{_NUMBER}日)?)?|{_NUMBER}月{_NUMBER}日|第[〇一二三四五六七八九十百千0-9]{{1,7}}",
    before={r"(?:百分の|１００分の|100分の){}": "percent", r"(?:十分の){}": "tenths"},
    joins=r"[～〜~\-–—]|から|ないし|乃至|又は|若しくは|以上",
)  # fmt: skip

GRAMMAR = Grammar(
    "ja",
    _WORDS.scan,
    before={
        "at least": r"少なくとも|最低|最短",
        "at most": r"最長|最大|最高",
    },
    after={
        "at least": r"以上|を下(?:回|ら)ない|を下らない",
        "at most": r"以下|を超えない|を上限|を超えることができない|の範囲内|(?:に相当する[金額]{1,2})?以下",
        "within": r"以内|内に|の期間内",
        "more than": r"を?超|を上回",
        "less than": r"未満|に満たない|を下回",
    },
    to=r"以上(?:、)?|[～〜~\-–—]|から|ないし|乃至",
    spaced=False,
    cues={
        "imprisonment": r"懲役|(?:禁錮|禁固|拘禁刑)(?!以上)|拘留",
        "retention": r"保存|保管|保有|備え(?:付け|置)|保持",
        "records": r"帳簿|書類|記録",
        "validity": r"有効|効力",
        "age": r"歳",
        "time-limit": r"期限|期間|経過|届け?出|通知|申請|までに|処分",
        "fine": r"罰金|過料|科料|課徴金|反則金",
        "value": r"価格|価額|目的物",
        "amount": r"対価|売上|利益|取引",
        "aside": r"過去|直近|最近|毎",
        "fee": r"手数料|資本|保証金|総価額",
    },
    since=r"",
    since_before=r"([^、。（）]{1,60}?)(?:から起算して|から)(?=[^。]{0,12}$)",
    home={"yuan or yen": "JPY", "dollars": "USD"},
)  # fmt: skip
