"""Which fonts serve which language on this machine, and which characters none of them has.

Typst's wheel brings serifs for Latin, Greek and Cyrillic and a fixed font that has Arabic and our signs. Chinese,
Japanese and Korean come from the system (Debian: fonts-noto-cjk) or from a Python package that carries fonts.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import cache
from importlib.metadata import PackageNotFoundError, files
from pathlib import Path

import typst

# Packages that are used for their font files only; their code is never imported.
_PACKAGES = ("mplfonts", "matplotlib-fontja", "koreanize-matplotlib")
_LATIN = ("Libertinus Serif",)
_SIGNS = ("DejaVu Sans", "DejaVu Sans Mono")
_CJK = ("Noto Serif CJK SC", "Noto Sans CJK SC", "Noto Sans CJK JP", "IPAexGothic", "NanumGothic")
_OWN = {
    "zh": ("Noto Serif CJK SC", "Noto Sans CJK SC", "WenQuanYi Micro Hei", "Droid Sans Fallback"),
    "ja": ("Noto Serif CJK JP", "Noto Sans CJK JP", "IPAexGothic"),
    "ko": ("Noto Serif CJK KR", "Noto Sans CJK KR", "NanumGothic"),
    "ar": ("Noto Naskh Arabic", "Amiri", "Noto Sans Arabic"),
    "fa": ("Noto Naskh Arabic", "Amiri", "Noto Sans Arabic"),
}
_EAST_ASIAN = ("CJK", "HIRAGANA", "KATAKANA", "HANGUL", "FULLWIDTH", "IDEOGRAPHIC", "BOPOMOFO")
# How typst names a character without a glyph, in the notation of Rust; it does so only where PDF/UA-1 is asked for.
_NO_GLYPH = re.compile(r'the text `"((?:[^"\\]|\\.)*)"` could not be displayed')
_CODE = re.compile(r"\\u\{([0-9a-f]+)\}")
_PROBE = b'#set document(title: "x")\n#set page(height: auto)\n#for sign in sys.inputs.signs { box(sign); linebreak() }'
_FORMLESS = ("Zs", "Zl", "Zp", "Cc", "Cf")  # categories of Unicode: blanks, line ends, controls, marks of format
_known: dict[str, bool] = {}  # characters that have been looked for, and whether a font has them


@cache
def fonts() -> typst.Fonts:
    """The fonts of this machine, of the packages and of typst; searched once (0.2 s)."""
    return typst.Fonts(font_paths=[str(folder) for folder in _packaged()])


@cache
def families(language: str) -> tuple[str, ...]:
    """Font families for texts in a language, the best first, of those there are."""
    there = set(fonts().families())
    wanted = dict.fromkeys((*_LATIN, *_OWN.get(language.split("-", 1)[0], ()), *_SIGNS, *_CJK))
    return tuple(family for family in wanted if family in there)


def lacking(texts: Iterable[str]) -> frozenset[str]:
    """The characters of the texts that no font at hand has; private ones always, blanks and formless ones never."""
    signs = {sign for sign in set().union(*texts) if unicodedata.category(sign) not in _FORMLESS}
    if unknown := sorted(signs - _known.keys()):
        missing = _probed("".join(unknown))
        _known.update({sign: sign not in missing for sign in unknown})
    return frozenset(sign for sign in signs if not _known[sign] or private(sign))


def private(sign: str) -> bool:
    """Whether Unicode gives the character no meaning: what a font shows for it is not what the source showed."""
    return unicodedata.category(sign) == "Co"


def advice(signs: Iterable[str]) -> str:
    """What to install so that the characters can be set."""
    east = all(unicodedata.name(sign, "").startswith(_EAST_ASIAN) for sign in signs)
    if east:
        return "install one for Chinese, Japanese and Korean (Debian: fonts-noto-cjk; else pip install mplfonts)"
    return "install one for their script (Debian: fonts-noto-core, fonts-noto-cjk)"


def _probed(signs: str) -> set[str]:
    compiler = typst.Compiler(_PROBE, font_paths=fonts(), sys_inputs={"signs": signs})
    try:
        compiler.compile(format="pdf", pdf_standards=["ua-1"])
    except typst.TypstError as error:
        found = _NO_GLYPH.findall(error.diagnostic)
        if not found:
            raise
        return {sign for text in found for sign in _CODE.sub(lambda code: chr(int(code[1], 16)), text)}
    return set()


def _packaged() -> set[Path]:
    folders = set()
    for package in _PACKAGES:
        try:
            held = files(package) or ()
        except PackageNotFoundError:
            continue
        folders |= {Path(str(file.locate())).parent for file in held if file.suffix in (".ttf", ".otf", ".ttc")}
    return folders
