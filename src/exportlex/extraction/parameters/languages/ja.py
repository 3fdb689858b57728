"""Japanese: 三一・八ギガヘルツを超え三七ギガヘルツ以下.

Units stand in katakana, numbers in kanji by place, directions behind.
"""

from __future__ import annotations

import re

from exportlex.extraction.parameters.grammar import Grammar
from exportlex.extraction.parameters.units import UnitWords

_DIGITS = str.maketrans("〇一二三四五六七八九", "0123456789")
_NUMERAL = re.compile(
    r"(?<![第十百千万々何数・])[〇一二三四五六七八九]+(?:[・、][〇一二三四五六七八九]+)*(?![つ般部定種次方層十百千万重体]|(?:秒|時間|分|年|日)?間?(?:に|当たり|につき))"
)
_SCALES = {
    "ピコ": "p", "ナノ": "n", "マイクロ": "µ", "ミリ": "m", "センチ": "c", "ヘクト": "h", "キロ": "k",
    "メガ": "M", "ギガ": "G", "テラ": "T", "": "",
}  # fmt: skip
_NAMES = {
    "ヘルツ": "Hz", "ワット": "W", "メートル": "m", "グラム": "g", "アンペア": "A", "ボルト": "V",
    "ジュール": "J", "ニュートン": "N", "パスカル": "Pa", "テスラ": "T", "オーム": "Ω", "電子ボルト": "eV",
    "リットル": "l", "ビット": "bit", "ラジアン": "rad", "グレイ": "Gy", "ベクレル": "Bq", "秒": "s",
    "ルーメン": "lm", "ジーメンス": "S", "ファラド": "F", "ヘンリー": "H", "ガル": "Gal",
}  # fmt: skip
_WORDS = {scale + name: _SCALES[scale] + symbol for scale in _SCALES for name, symbol in _NAMES.items()} | {
    "パーセント": "%", "ニュートンメートル": "Nm", "デシベル": "dB", "ディービーエム": "dBm", "ケルビン": "K",
    "時間": "h", "分": "min", "トン": "t", "キロメートル毎時": "km/h", "回転毎分": "rpm", "海里": "nmi",
    "ノット": "knots", "重量パーセント": "%", "パーツパーミリオン": "ppm", "ミリメートル水銀": "mmHg",
    "バール": "bar", "オングストローム": "Å", "秒角": "″", "分角": "′", "ピーピーエム": "ppm", "度": "°",
    "ボルトアンペア": "VA", "メガニュートン秒": "MNs", "ワット時": "Wh", "バイト": "byte", "日": "day",
}  # fmt: skip


def figured(text: str) -> str:
    """Numbers in kanji by place as figures, of the same length: 一、四〇〇 as 1,400, 三一・八 as 31.8."""
    return (
        _NUMERAL.sub(lambda match: _plain(match[0]), text)
        .replace("プラスマイナス", "      ±")
        .replace("マイナス", "   -")
    )


def _plain(numeral: str) -> str:
    parts = re.split("([・、])", numeral)
    marks = ["." if part == "・" else "," for part in parts[1::2]]
    if any(mark == "," and len(part) != len("000") for mark, part in zip(marks, parts[2::2], strict=True)):
        return numeral  # an enumeration
    return numeral.replace("・", ".").replace("、", ",").translate(_DIGITS)


GRAMMAR = Grammar(
    "ja",
    UnitWords(
        words=tuple((re.escape(word), _WORDS[word]) for word in sorted(_WORDS, key=len, reverse=True)),
        per_glued="毎",
        squared="平方",
        cubed="立方",
        root="平方根",
    ),
    plural="[一-鿿ァ-ヶー]",
    counters="素子|画素|軸|チャンネル",
    before={"ge": (r"少なくとも|最低",), "le": (r"最大で",)},
    after={
        "gt": (r"を?(?:超え(?:る|て)?|上回る|より大きい)", r"超"),
        "ge": (r"以上",),
        "le": (r"以下|以内|を超えない|まで",),
        "lt": (r"未満|を下回る|より小さい|に満たない",),
    },
    to=r"(?:以上)?から",
    links=r"、?(?:かつ、?)?",
    shares=r"から|又は|若しくは|及び|、",
    refers=r"第|別表",
    aside=r"(?!)",
    and_="かつ|及び|並びに",
    or_="又は|若しくは",
    acceleration="加速度|振動|衝撃",
    dose="線量|放射線",
    any_of="次の.{0,20}(?:いずれか|のうち.{0,6}一)",
    all_of="次の.{0,20}(?:すべて|全て)",
    prepare=figured,
    spaced=False,
)  # fmt: skip
