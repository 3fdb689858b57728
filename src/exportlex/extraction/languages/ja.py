"""Japanese: recognised by ``exportlex.extraction.japanese``."""

from exportlex.extraction.japanese import find
from exportlex.extraction.phrases import Phrases

__all__ = ["LANGUAGE", "PHRASES", "find"]
LANGUAGE = "ja"
_COUNT = r"[〇一二三四五六七八九十百千]+"
_CITED = rf"第{_COUNT}(?:条|項|号)(?:の{_COUNT})*"

PHRASES = Phrases(
    see=(
        rf"[^。]{{0,120}}(?:{_CITED}[イロハニホヘト]?|[同前次][条項号])(?:に規定する|に掲げる|の)[^、。（）ぁ-ん]{{1,40}}$",
    ),
    includes=(r"には",),
    takes_out=(r"を除(?:く|き|外)", r"含まない|該当しない"),
    section=(
        r"(?:この|本)(?:条|項|号)|前(?:条|項|号|二項)|次(?:条|項|号)",
        rf"{_CITED}(?:及び|並びに|又は|まで|、|から|{_CITED}|[次前同]条|[次前同]項)*において",
        r"[イロハニホヘト](?:及び[イロハニホヘト])?において",
    ),
    part=(r"この(?:編|章|節|款|目|表|附則)|(?:別|同)表",),
    whole=(
        r"この(?:法律|政令|省令|府令|規則|勅令|命令|条約|告示|訓令|規程|要領)",
        r"(?:^|。)以下(?:同じ|単に|総称して|これらを総称して(?:単に)?)?$",
    ),
    reference=(
        rf"(?:(?:[^、。「」（）]{{1,60}}?(?:法|法律|令|規則|条約|憲章)(?:（[^（）]*）)?)?{_CITED}(?:{_CITED})*)",
    ),
    announces=(r"(?:用語の)?(?:定義|意義)(?:等|規定)?",),
)
