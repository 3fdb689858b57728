"""Korean: 「관세법」 제2조제1호에 따른 …, 같은 법 제3조, 법 제20조."""

from exportlex.extraction.citations.languages import Citing

_UNDER = (  # 제2조에 따른, 제2조 전단의 규정에 의한
    r"\s?(?:전단|후단|본문|단서)?"
    r"(?:에 따른|에서 정(?:한|하는)|에 의한|의 규정에 (?:따른|의한|의하여)|에(?:서)? 규정(?:된|한))"
)

CITING = Citing(
    schedule=r"별표(?:\s*\d+)?",
    article=r"제\s?\d+조(?:의\s?\d+)?",
    paragraph=r"제\s?\d+항",
    item=r"제\s?\d+호(?:의\s?\d+)?|(?<![가-힣])[가-하]목",
    joins=r"\s?",
    law_before=r"(?:「(?P<law>[^「」]{1,90})」|(?P<this>(?:같은|동|이|구)\s?(?:법|영|령|규칙)(?:\s*시행(?:령|규칙))?)"
    r"|(?<![가-힣])(?P<short>법|영|령|규칙))\s*$",
    alone=r"「(?P<law>[^「」]{1,90})」\s*(?:에서|에|의)",
    here=r"이\s?(?:법|영|령|규칙)",
    same=r"(?:같은|동)\s?(?:법|영|령|규칙)(?:\s*시행(?:령|규칙))?",
    repeats=r"같은 조|동조|같은 항|동항",
    lists=r"\s?(?:또는|및|와|과|,)\s?",
    leans_after=_UNDER,
    term_after=rf"{_UNDER}"
    r"\s?(?P<term>[^,.()]{1,60}?)(?=$|[,.()]| 또는 | 및 |으로서|로서|을 |를 )",
    title=r"\s*시행(?:령|규칙)$",
)
