"""Dutch: "artikel 2, eerste lid, van verordening 428/2009", "artikel 1, onder b, van de wet"."""

from exportlex.extraction.citations.languages import Citing

_NAME = r"(?:[^\s,;.()]+(?:\s+(?!als\b|of\b|en\b|voor zover\b)[^\s,;.()]+){0,8})"
_HEAD = r"(?:wet|besluit|regeling|verordening|richtlijn|verdrag|overeenkomst|protocol|lijst)"

CITING = Citing(
    schedule=r"\bbijlage(?:\s+(?:\d+|[IVX]+)\b)?",
    article=r"\bartikel(?:en)?\s+\d[\w:.]*\b(?:\s?\(\d+\))?",
    paragraph=r"\b(?:eerste|tweede|derde|vierde|vijfde|zesde|zevende|achtste|negende|tiende)\s+lid|\blid\s+\d+",
    item=r"\b(?:aanhef en\s+)?(?:onder(?:deel|delen)?|sub|punt)\s+(?:\d+°?|[a-z]{1,2}°?|[ivx]+)\b",
    inverts=r"\s+van\s+",
    law=rf",?\s+van\s+(?:de\s+|het\s+)?(?P<law>{_NAME})|,?\s+van\s+(?P<this>(?:deze|dit|die|dat)\s+\w+)",
    alone=rf"\bbedoeld in\s+(?:de\s+|het\s+|een\s+)?(?P<law>(?:{_HEAD}|(?-i:[A-Z])){_NAME})"
    rf"|\bbedoeld in\s+[^;.]{{0,120}}?\b(?:vastgestelde|vast te stellen|gesloten)\s+(?P<made>{_NAME})",
    here=r"(?:deze|dit)\s+(?:wet|besluit|regeling|verordening|bijlage|paragraaf|hoofdstuk)",
    around=r"dit\s+artikel",
    same=r"(?:die|dat)\s+(?:wet|besluit|regeling|verordening)",
    lists=r",?\s+(?:en|of)\s+|,\s+",
    leans=r"\bbedoeld in\b|\bin de zin van\b|\bzoals omschreven in\b",
    term_before=r"^(?P<term>[^,;.]{2,80}?),?\s+(?:als\s+|zoals\s+)?bedoeld in\s+(?:het\s+|de\s+)?$",
    bare=r"\W*zie\s+(?:ook\s+)?(?P<term>[^.;:]{2,100})\.?",
)
