"""How a language is set in Word: the attributes that name it, a font that has its letters, its direction."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from exportlex.briefs.writers.filling import direction

# Fonts that every Word of the last ten years brings; other programs take one with the same letters for them.
_EAST_ASIAN = {
    "zh": ("zh-CN", "Microsoft YaHei"),
    "zh-hant": ("zh-TW", "Microsoft JhengHei"),
    "ja": ("ja-JP", "Yu Gothic"),
    "ko": ("ko-KR", "Malgun Gothic"),
}
# Word tells right-to-left languages apart by country only.
_COUNTRY = {"ar": "ar-SA", "fa": "fa-IR", "he": "he-IL", "ur": "ur-PK", "yi": "yi-Hebr"}


@dataclass(frozen=True, slots=True)
class Setting:
    """What goes into the properties of a run (``fonts``, ``direction``, ``language``) or a paragraph (``turned``)."""

    fonts: str
    direction: str
    language: str
    turned: str


@cache
def setting(language: str) -> Setting:
    """How words of a language are set; a code that is none says nothing."""
    code = language.lower().replace("_", "-")
    if not re.fullmatch(r"[a-z]{2,3}(-[a-z0-9]{2,8})*", code):
        return Setting("", "", "", "")
    if direction(code) == "rtl":
        tag = code if "-" in code else _COUNTRY.get(code, code)
        return Setting("", "<w:rtl/>", f'<w:lang w:bidi="{tag}"/>', "<w:bidi/>")
    if east := _EAST_ASIAN.get(code) or _EAST_ASIAN.get(code.split("-")[0]):
        tag, font = east
        # The hint sets quotation marks and dashes in the same font as the letters around them.
        fonts = f'<w:rFonts w:eastAsia="{font}" w:hint="eastAsia"/>'
        return Setting(fonts, "", f'<w:lang w:eastAsia="{tag}"/>', "")
    return Setting("", "", f'<w:lang w:val="{code}"/>', "")
