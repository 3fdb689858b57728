"""English: "section 2(1) of the Customs Act", "§ 734.13 of the EAR", "point (a) of Article 2(1)"."""

from exportlex.extraction.citations.languages import Citing

_NUMBER = r"\d[\w-]*(?:\.\d[\w-]*)*(?:\s?\(\w{1,5}\))*"
_WORD = r"(?-i:[A-ZÀ-Þ])[^\s.,;:()“”\"]*"
_SMALL = r"(?:and|of|the|to|for|on|in|by|with|their|its|or|—|–|&)"
_NAME = (
    rf"{_WORD}(?:\s+(?:{_SMALL}\s+){{0,3}}(?:\((?-i:[A-Z])[^()]{{0,80}}\)\s*)?(?:{_WORD}|\d[\d/]+))*"
    r"(?:,?\s+(?:18|19|20)\d\d)?"
)

CITING = Citing(
    schedule=r"\b(?:schedule|annex|appendix)\s+(?:no\.\s*)?(?:\d\w{0,3}|[IVX]{1,5}|[A-H])\b"
    r"|(?<=\bthe\s)(?:schedule|annex|appendix)\b"
    r"|\b(?:supplement no\.\s*\d+|parts?\s+\d{2,4})\b",
    article=rf"§§?\s*{_NUMBER}|\b(?:(?:sub)?sections?|articles?|regulations?)\s+{_NUMBER}"
    r"|\b(?:sub)?paragraphs?\s+\d[\w.]*(?:\(\w{1,5}\))+"
    rf"|\barticles?\s+[IVX]+\b|\bECCN\s+\w+(?:\.\w+)*",
    paragraph=r"\bsubsections?\s+\(\w{1,4}\)(?:\(\w{1,4}\))*|\bparagraphs?\s+\d+\b",
    item=r"\b(?:sub)?(?:paragraph|clause|point|item)s?\s+\(\w{1,4}\)(?:\(\w{1,4}\))*",
    inverts=r"(?:,?\s+\([^()]{1,5}\)|,?\s+and\s+\([^()]{1,5}\))*\s+(?:of|to|in)\s+(?:the\s+)?"
    r"(?:definition\s[^.;]{1,80}?\sin\s+)?",
    law=rf"\s+(?:\([^()]{{0,60}}\)\s+)?(?:of|to|in)\s+(?:the\s+)?(?P<law>(?:(?:this|that|these)\s+)?{_NAME}|title\s+\d+)"
    r"|\s+of\s+(?P<this>th(?:is|ese|at)\s+\w+)",
    law_before=r"(?:^|[\s(])(?P<law>(?-i:[A-Z]{3,7})),?\s+$",
    alone=rf"\b(?:in|as in|under|of|by)\s+(?:the\s+)?(?P<law>{_NAME})",
    law_words=r"\b(?:acts?|codes?|regulations?|laws?|orders?|convention|treaty|directive|ordinance|rules|tariff|charter"
    r"|agreement|decree|protocol)\b|^(?-i:[A-Z]{3,7})$",
    code=rf"(?P<law>\b\d+\s+(?:U\.?S\.?C\.?|C\.?F\.?R\.?))\s+(?:§+\s*)?{_NUMBER}",
    here=r"(?:this|these)\s+(?:act|regulations?|order|law|subchapter|chapter|title|part|schedule|annex|code|decree)",
    around=r"this\s+(?:section|article|regulation|paragraph)",
    same=r"that\s+(?:act|regulation|order|law|code)|the said \w+",
    leans=r"\bdefined(?=\s+(?:in|under|at)\b|\s+by\s+(?:the\s+)?(?:(?-i:[A-Z])|§|\d|(?:sub)?section|article|regulation))"
    r"|\bwithin the meaning\b|\bsame meaning"
    r"|\b(?:has|have|given|with) the meaning|\bmeaning\s+(?:given|assigned)",
    term_before=r"(?:same meanings? as|definitions?(?: of)?|given to)\s+(?:the\s+)?"
    r"(?:(?:terms?|words?|expressions?)\s+)?"
    r"[“\"'‘]?(?P<term>(?!(?:in|that|this|such|by|of|under|those|these)\b)[^”\",;.’]{2,80}?)[”\"'’]?,?(?:\s+(?:as|is|are|has|have))?(?:\s+(?:defined|given))?\s+"
    r"(?:in|under|by|at)\s+(?:the\s+)?$",
    bare=r"\W*see\W+(?:also\s+)?(?P<term>[^.;:]{2,100})\.?",
)
