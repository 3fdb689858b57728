"""Korean: recognised by ``exportlex.extraction.korean.recogniser``."""

from exportlex.extraction.korean.recogniser import find
from exportlex.extraction.phrases import Phrases

__all__ = ["LANGUAGE", "PHRASES", "find"]
LANGUAGE = "ko"
_PLACE = r"제\d+조(?:의\d+)?(?:제\d+항)?(?:제\d+호(?:의\d+)?)?(?:[가-하]목)?"

PHRASES = Phrases(
    function_words=(r"및|또는|[이그의를을은는등]",),
    # The meaning is only the same word in another provision: 「관세법」 제241조제1항에 따른 수출신고.
    see=(
        rf"(?:「[^」]+」|같은 법|법|이 법|영)\s*{_PLACE}(?:\s(?:본문|단서|전단|후단))?(?:에|의 규정에)\s*"
        r"(?:따른|의한|정하는)\s+\S+(?:\s\S+|\s(?:또는|및)\s\S+)?$",
    ),
    includes=(r"포함한다",),
    takes_out=(r"제외한다|제외하(?:고|며|되)|포함하지 (?:아니|않)",),
    section=(r"이 (?:조|항|호|목)(?=에서|에\s|\s*및|,|\s|$)", r"^제(?=\d+(?:조|항|호)[^.]{0,200}에서$)"),
    part=(r"이 (?:장|절|편|관|부칙)(?=에서|에\s|\s|$)", r"부터\s*제\d+조(?:의\d+)?까지"),
    whole=(r"이 (?:법|영|규칙|고시|규정|훈령)(?=에서|에\s)",),
    below=(r"[항호목]",),
    announces=(r"(?:용어의\s*)?정의|용어의\s*뜻",),
)
