"""Japanese: recognised by ``exportlex.extraction.japanese.recogniser``."""

from exportlex.extraction.japanese.recogniser import find
from exportlex.extraction.phrases import Phrases

__all__ = ["LANGUAGE", "PHRASES", "find"]
LANGUAGE = "ja"
_COUNT = r"[〇一二三四五六七八九十百千]+"
_CITED = rf"第{_COUNT}(?:条|項|号)(?:の{_COUNT})*"

PHRASES = Phrases(
    function_words=(r"[のはがをにと]|及び|又は|並びに|若しくは|この|その|以下|同じ",),
    see=(
        rf"[^。]{{0,120}}(?:{_CITED}[イロハニホヘト]?|[同前次][条項号])(?:に規定する|に掲げる|の)[^、。（）ぁ-ん]{{1,40}}$",
    ),
    includes=(r"には",),
    takes_out=(r"を除(?:く|き|外)", r"含まない|該当しない"),
    section=(
        r"(?:この|本)(?:条|項|号)|前(?:条|項|号|二項)|次(?:条|項|号)",
        rf"{_CITED}(?:及び|並びに|又は|まで|、|から|{_CITED}|[次前同]条|[次前同]項)*において",
        # 「ロ及び同号において」、「２において」: items of the same paragraph.
        r"(?:^|以下|[、（「])(?:[イ-ヲワカ１-９]|同[条項号])(?:(?:及び|並びに|又は|から|まで|、)[^、。]{1,12}?)*において",
    ),
    part=(r"(?:この|本)(?:編|章|節|款|目|表|附則)",),
    whole=(
        r"この(?:法律|政令|省令|府令|規則|勅令|命令|条約|告示|訓令|規程|要領)",
        r"(?:^|。)以下(?:同じ|単に|総称して|これらを総称して(?:単に)?)?$",
    ),
    below=(r"[項号]",),
    announces=(r"(?:用語の)?(?:定義|意義)(?:等|規定)?",),
)
