"""French: "paragraphe 2(1) de la Loi sur les douanes", "l’article L. 2342-2 du code", "alinéa b) de l’article 3"."""

from exportlex.extraction.citations.languages import Citing

_NUMBER = r"(?:[LRDA]\.?\s?\*?\s?)?\d[\w-]*(?:\.\d[\w-]*)*(?:\s?\(\w{1,5}(?:\.\d)?\)|[a-z]{1,2}\))*"
_HEAD = (
    r"(?:loi|code|règlement|convention|décret|arrêté|ordonnance|traité|accord|directive|liste|tarif|charte|protocole"
    r"|guide|décision)"
)
_ELSEWHERE = r"\s(?:leur|lui)\s|\s(?:ou|et)\s(?:de\s|du\s|à\s|aux?\s|toute?\s|une?\s)"  # no part of a name any more
_NAME = rf"(?:{_HEAD}\b|(?-i:[A-ZÀ-Þ]))(?:(?!{_ELSEWHERE})[^.;,:()\n])*"

CITING = Citing(
    schedule=r"\bannexe(?:\s+(?:\d+|[IVX]+)\b)?",
    article=rf"\barticles?\s+{_NUMBER}|\bparagraphes?\s+\d[\w.]*\(\w{{1,5}}\)(?:[a-z]{{1,2}}\)|\(\w{{1,5}}\))*"
    r"|\balinéas?\s+\d[\w.]*(?:\(\w{1,5}\))?[a-z]{1,2}\)",
    paragraph=r"\bparagraphes?\s+(?:\(\d[\w.]*\)|\d+\b)|\b[IVX]+\b(?=\s+de\s+l[’'])",
    item=r"\balinéas?\s+(?:\(\d[\w.]*\)[a-z]{1,2}\)|\(?[a-z]{1,2}\)|\d+)|\b\d+\s?°|\bpoints?\s+\(?\w{1,3}\)?|\b\w+\salinéa",
    inverts=r"\s+(?:de\s+l[’']|de\s+la\s+|du\s+|au\s+|à\s+l[’'])(?:définition\s[^.;]{1,80}\s(?:au|à\s+l[’'])\s*)?",
    law=rf"\s+(?:de\s+la\s+|de\s+l[’']|du\s+|de\s+|des\s+)(?P<law>(?:présente?\s+\w+|(?:même|dite?)\s+\w+|{_NAME}))",
    alone=rf"\b(?:par|de|que|à|au sens de)\s+(?:la\s+|le\s+|l[’'])(?P<law>{_NAME})"
    rf"|\b(?:du|au)\s+(?P<contracted>{_NAME})",
    law_words=_HEAD,
    here=r"présente?\s+(?:loi|règlement|code|décret|arrêté|ordonnance|annexe|partie|titre|chapitre|livre)",
    around=r"présente?\s+(?:article|paragraphe)",
    same=r"(?:même|dite?)\s+(?:loi|règlement|code|décret|arrêté|convention)",
    lists=r",?\s+(?:et|ou)\s+|,\s+",
    leans=r"\bau sens\b|\bdéfinie?s?\s+(?:à|au|aux|par)\b",
    term_before=r"(?:définition\s+(?:de\s+|du\s+|d[’'])(?P<term>[^.;]{2,80}?)\s+(?:prévue\s+|énoncée\s+|figurant\s+)?"
    r"(?:à\s+l[’']|au\s+)|s[’']entend(?:ent)?\s+(?:de\s+|du\s+|d[’'])(?:l[’']|la\s+|le\s+|les\s+)?"
    r"(?P<term2>[^.;]{2,60}?)\s+au\s+sens\s+(?:de\s+l[’']|du\s+))$",
    bare=r"\W*voir\s+(?:aussi\s+)?(?P<term>[^.;:]{2,100})\.?",
)
