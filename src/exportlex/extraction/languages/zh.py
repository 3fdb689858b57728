"""Chinese: the drafting of Taiwan, and that of all others; see ``exportlex.extraction.chinese``."""

from __future__ import annotations

from exportlex.extraction.chinese import recogniser as chinese
from exportlex.extraction.chinese import taiwanese
from exportlex.extraction.found import Context, Found
from exportlex.extraction.phrases import Phrases
from exportlex.model import Provision

LANGUAGE = "zh"
PHRASES = Phrases(
    function_words=(r"[的和或及与與其该該本等是指]|前|以下",),
    points=(r"具有",),  # 具有《…》第二條給予該詞的涵義
    includes=(r"包括|包含",),
    takes_out=(r"不包括|除外|不包含",),
    section=(r"本[条條](?!例)|前款|本款|前項|本項|(?:^|[^條])第[一二三四五六七八九十]+項所稱",),
    part=(r"本[章节節编編]|本附[件录錄]|本清单|本清單",),
    whole=(r"本(?:法|条例|办法|规定|细则|规则|规章|决定|公告|條例|辦法|規定|細則|規則|標準|準則|要點)",),
    below=(r"款|項",),
    preceding=(r"^前[款项項]",),
    announces=(r"定义|术语(?:和定义)?|用語定義|名詞定義",),
)


def find(context: Context, provision: Provision) -> list[Found]:
    """Every definition that the provision's own text states."""
    return taiwanese.find(context, provision) or chinese.find(context, provision)
