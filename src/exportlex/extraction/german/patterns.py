"""How German laws word a definition, as patterns over one sentence."""

from __future__ import annotations

import re

# Headings, and the words that open a list: "In diesem Gesetz bedeuten:", "Im Sinne dieser Verordnung sind".
HEADING = r"\b(?:begriffe?|begriffsbestimmung(?:en)?|begriffserklärung(?:en)?|begrifflichkeiten|definition(?:en)?)\b"
_BEGINS = r"(?:^|[.;]\s+)(?:(?:ergänzend|abweichend|zusätzlich)\b[^.;]{0,80}\s)?"
_FOR_THIS = (
    r"(?:im sinne|für (?:die )?zwecke|in dies(?:em|er)|im rahmen|bei der anwendung|für diese?[sn]?)\b[^.:;]{2,160}?"
)
OPENING = (
    rf"{_BEGINS}{_FOR_THIS}(?:\s(?:ist|sind|gilt|gelten)(?:\s+oder\s+(?:ist|sind))?"
    r"(?:\s+(?:als|folgende (?:begriffsbestimmungen|begriffe|definitionen)))?)?\s*:?\s*$"
    r"|\b(?:bedeute[nt]|bezeichne[nt]|versteht man unter|verstehen|versteht|verstanden)"
    r"(?:\s+(?:im sinne|in dies(?:em|er)|für die zwecke)[^.:;]{2,120}"
    r"|\s+(?:der|die|das)\s+(?:ausdrücke?|begriffe?)|\s+als)?\s*:?\s*$"
    r"|\bbegriffsbestimmungen\s*:?\s*$|\bbegriffe(?: wie folgt)?\s*:\s*$"
)
LISTING = rf"{HEADING}|{OPENING}"

_QUOTE_OPEN, _QUOTE_CLOSE = '[„“”«»"‚‘,]', '[“”»«"‘’]'
# „Term“, or ,term‘ with the comma that stands for a low quotation mark in official German texts.
_QUOTED = (
    r"(?:[„»«\"“](?P<double>[^„“”«»\"]{1,120})[“”«»\"]"
    r"|(?<![\w])[,‚'](?P<single>[^,‚'‘’„“;:.]{1,90})[‘’']{1,2}(?!\w))"
)
BRACKETS = r"(?P<brackets>(?:\s*\((?:[^()]|\([^()]*\))*\))*)"
_SCOPE = (
    r"(?:im Sinne?|für die Zwecke)\s+"
    r"(?:d(?:ies|ie)?e[srmn]|des|der|von|vorliegende[nrs]?)\b[^;:„“]{1,160}?"
)
_IN_NUMBER = r"(?:in|der) (?:Unter)?[Nn]ummer [^;:„“]{1,60}?"  # ‚X‘ in Unternummer 3b bedeutet …
# The same in the middle of a sentence: it ends where an article opens the meaning.
_SCOPE_TO_ARTICLE = (
    r"(?:im Sinne?|für die Zwecke)\s+dies(?:es|er)\s+[A-ZÄÖÜ][\wäöüß-]+(?=\s+(?:der|die|das|eine?|jede[rs]?|alle)\b)"
)
_MEANS = (
    r"(?P<by>(?:ist|sind|bedeutet|bedeuten|bezeichnet|bezeichnen|umfasst|umfassen|umfaßt|beinhaltet|beinhalten|"
    r"bezieht sich auf|beziehen sich auf|steht für|stehen für|meint|gilt|gelten|schlie(?:ß|ss)(?:t|en)(?: ein(?=:))?|"
    r"(?:hat|haben)(?=\s+(?:dieselbe|die gleiche|die)\s+Bedeutung))"
    r"(?:\s+(?:auch|insbesondere|(?:wie folgt )?definiert als))?)\b"
)
# A comma after the verb closes a subordinate clause, unless the meaning itself opens with one: "ist, wer …"
_GOES_ON = r"(?!\s*,(?!\s*(?:wer|was|wenn|dass|daß)\b))"
# A meaning opens with an article, "jeder", "alle", "wer", or after a comma.
_DETERMINED = (
    r"(?=,|(?:der|die|das|dem|den|ein|eine|einer|eines|jede[rsnm]?|alle[rs]?|sämtliche|wer|was|wenn|solche[rs]?|"
    r"diejenigen?|derjenige|dasjenige|nur)\b)"
)
_WORD = r"[A-ZÄÖÜ][\wäöüß-]+"
_NAME = r"[A-ZÄÖÜ][^,;:.()„“]{0,100}?"

# „Term“ (references) (English): meaning
ENTRY = re.compile(rf"^\s*{_QUOTED}{BRACKETS}\s*:\s*")
# The same where the layout alone sets the term apart: "„Term“ (English) meaning", "„Term“ (3) bei einem Kahn: meaning"
SET_APART = re.compile(rf"^\s*{_QUOTED}{BRACKETS}[“”\"]?(?:\s*\([^()]*\))*(?:[^:;.„“]{{0,100}}:)?\s*")
# „Term“ meaning, as an item of a list of definitions; the verb may stand before: "ist „Term“ …"
QUOTED_ITEM = re.compile(
    r"^\s*(?:(?:ist|sind|bedeutet|bezeichnet)\s+)?(?:(?:der|die|das)\s+(?:Ausdruck|Begriff|Bezeichnung)\s+)?"
    rf"{_QUOTED}{BRACKETS}\s*[,:–-]?\s*"
)
# An item without quotation marks: "ist Ausfuhr die Lieferung …", "Ausführer, wer …". A name ends in no preposition, and
# "Article 2 of …" is no name.
BARE_ITEM = re.compile(
    rf"^\s*(?:(?:ist|sind)\s+)?(?P<name>(?!Artikel|Absatz|Nummer|Anhang|Anlage|Eine?\b){_WORD}(?:\s+[\wäöüß-]+){{0,5}}?)"
    rf"(?<!\sauf)(?<!\sfür)(?<!\svon)(?<!\smit)(?<!\sin)(?<!\szu)(?<!\sbei)(?<!\san)(?<!\saus)(?<!\snach)(?<!\süber)"
    rf"(?:,\s+|\s+){_DETERMINED}"
)
# (Der Begriff) „Term“ (im Sinne …) bezeichnet …
QUOTED_SUBJECT = re.compile(
    rf"^\s*(?P<lead>(?:{_SCOPE}\s+)?(?:(?i:der|die|das|eine?)\s+(?:(?:Begriffe?|Ausdruck|Bezeichnung|Wort)\s+)?)?)"
    rf"{_QUOTED}{BRACKETS}(?P<of>\s+(?:{_SCOPE}|{_IN_NUMBER}))?\s+{_MEANS}\s*:?\s*"
)
# Im Sinne von Nummer 1 bezeichnet der Begriff ,X‘ eine …; Im Sinne dieses Gesetzes ist „X“ …
QUOTED_OBJECT = re.compile(
    rf"^\s*(?P<lead>(?i:{_SCOPE}))\s+{_MEANS}(?:\s+(?:der|die|das|eine?))?(?:\s+(?:Begriff|Ausdruck|Bezeichnung))?\s+"
    rf"{_QUOTED}{BRACKETS}\s*,?\s*"
)
# Im Sinne von Nummer 1 bezieht sich der Begriff ,X‘ auf …; Im Sinne der Nummer 1 wird ein ,X‘ als … definiert
QUOTED_AS = re.compile(
    rf"^\s*(?P<lead>(?i:{_SCOPE}))\s+(?P<by>(?:bezieht|beziehen) sich|(?:wird|werden)(?=[^.;]{{1,400}}\bdefiniert\b))"
    rf"(?:\s+(?:der|die|das|eine?))?(?:\s+(?:Begriff|Ausdruck|Bezeichnung))?\s+{_QUOTED}{BRACKETS}"
    r"\s+(?:auf|(?:definiert )?als)\s+"
)
# Als Ausfuhr (im Sinne dieses Gesetzes) gilt …; Als Ausfuhr sind … anzusehen
_UNDER_RULES = r"nach\s+(?:Absatz|Abs\.|den Absätzen|Satz|Nummer|§|Art\.|Artikel)[^,;:]{1,80}?"
COUNTS_AS = re.compile(
    r"^\s*(?:Begriffsbestimmung(?:en)?:\s*)?Als\s+(?:(?:solche[rs]?|eine?|der|die|das)\s+)?(?P<name>[^,;:.()]{2,120}?)"
    rf"{BRACKETS}(?P<of>\s+(?:(?i:{_SCOPE})|{_UNDER_RULES}))?\s+"
    r"(?P<by>(?:(?:gilt|gelten)|(?:ist|sind|wird|werden)(?=[^.;]{1,400}\b(?:anzusehen|angesehen|zu verstehen)\b))"
    r"(?:\s+(?:auch|ferner|insbesondere))?)\b(?!\s+(?:nicht|kein))"
    rf"{_GOES_ON}\s*:?\s*"
)
# Kriegswaffen im Sinne dieses Gesetzes (Waffen) sind …
IN_THE_SENSE = re.compile(
    rf"^\s*(?P<name>(?!(?:Als|Unter|Die|Der|Das|Den|Dem|Für|Bei|Im|In|Mit|Zu|Auf|An|Von|Nach|Eine?[nrms]?)\b){_NAME})"
    rf"(?P<of>\s+{_SCOPE})(?:\s*\((?P<short>[^()\d§]{{3,60}})\))?\s+"
    r"(?P<by>(?:ist|sind|gilt|gelten|umfasst|umfassen|bedeutet|bedeuten|bezeichnet|bezeichnen|schlie(?:ß|ss)(?:t|en))"
    rf"(?:\s+auch)?)\b{_GOES_ON}\s*:?\s*"
)
# Für Minen gilt die Begriffsbestimmung des Artikels 2 des Übereinkommens …
APPLIES = re.compile(
    r"^\s*Für\s+(?!dies|das\s|die\s(?!Begriff)|den\s(?!Begriff))(?:(?:den|die)\s+Begriffe?\s+(?:de[sr]\s+)?)?[„«\"]?(?P<name>[^,;:.()„“«»]{2,80}?)[“»\"]?\s+"
    r"(?P<by>gilt|gelten)\s+(?=die(?:selben?)?\s+Begriffsbestimmung)"
)
# Im Sinne dieses Gesetzes ist Ausfuhr die …
SENSE_OF = re.compile(
    rf"^\s*(?P<lead>(?i:{_SCOPE}))\s+(?P<by>ist|sind|gilt als|gelten als|bedeutet|bedeuten)\s+"
    rf"(?P<name>{_NAME})(?:,\s*|\s+){_DETERMINED}"
)
# Unter Ausfuhr (im Sinne …) ist … zu verstehen
UNDER = re.compile(
    r"^\s*Unter\s+(?:(?:dem|der)\s+(?:Begriff|Ausdruck|Bezeichnung)\s+|eine[mr]\s+)?[„«\"]?(?P<name>[^,;:.()„“«»]{2,80}?)[“»\"]?"
    rf"(?P<of>\s+(?i:{_SCOPE}))?\s+(?P<by>ist|sind|versteht man|wird|werden)\s+"
    rf"(?P<lead>(?i:{_SCOPE_TO_ARTICLE})\s+)?"
)
VERSTEHEN = re.compile(r"\b(?:zu verstehen|verstanden|versteht man)\b")
# Ausfuhr ist …, in an article whose heading says that it defines: no article, preposition, verb or reference opens the
# name, and what follows the verb is no predicate of a rule.
_NO_NAME = (
    r"(?!(?:Weitere\w*|Die|Der|Das|Den|Dem|Dies\w*|Ein|Eine\w?|Kein\w*|Es|Sie|Für|Bei|Im|In|Mit|Zu|Auf|An|Von|Nach|Durch|Als|Wenn|"
    r"Soweit|Sind|Ist|Hat|Haben|Wird|Werden|Wurden?|Liegt|Liegen|Steht|Stehen|Stellt|Stellen|Handelt|Besteht|Bestehen|"
    r"Erfolgt|Kann|Können|Gilt|Gelten|Gehört|Kommt|Macht|Satz|Absatz|Nummer|Ausgenommen|Nicht|Unberührt|Anträge?|Hierzu|"
    r"Hierbei|Dazu|Dabei)\b)"
)
_NO_MEANING = (
    r"(?!\s+(?:kein|nicht|anzuwenden|verboten|unzulässig|zulässig|nur zulässig|unberührt|ausgenommen|verpflichtet|"
    r"befugt|berechtigt|zuständig|zu\b|auf\b|bei\b|nach\b|gemäß\b|von\b|durch\b|so\b|dann\b))"
)
SUBJECT = re.compile(
    rf"^\s*(?P<name>{_NO_NAME}[A-ZÄÖÜ][^,;:.()„“\d]{{0,110}}?)(?:\s*\((?P<short>[^()\d§]{{2,60}})\))?\s+"
    r"(?P<by>(?:ist|sind|umfasst|umfassen|umfaßt|bezeichnet|bezeichnen|bedeutet|bedeuten)(?:\s+auch)?)"
    rf"{_NO_MEANING}\b{_GOES_ON}\s*:?\s*"
)
# … (im Folgenden: Term), … (nachfolgend „Term“ genannt), …, im Folgenden Term genannt,
_HEREAFTER = (
    r"(?:im\s+(?:[Ff]olgenden|[Ww]eiteren)|in\s+der\s+Folge|nachfolgend|nachstehend|künftig|fortan|kurz)"
    r"(?:\s+(?:auch|kurz))?"
)
FOLLOWING = re.compile(
    rf"\s*\(\s*{_HEREAFTER}(?:\s+als)?\s*:?\s*"
    r"[„“\"«»‚,]?(?P<name>[^()„“”\"«»‘’]{2,80}?)[“”\"«»‘’]?(?:\s+(?:genannt|bezeichnet))?\s*\)"
    rf"|,\s+{_HEREAFTER}(?:\s+als)?\s+"
    r"[„“\"«»‚]?(?P<called>[^(),.;„“”\"«»‘’]{2,80}?)[“”\"«»‘’]?\s+(?:genannt|bezeichnet)\b"
)
# … der Rat der Lotsen („Lotsenrat“)
QUOTED_NAME = re.compile(r"(?<=[\w.])\s*\([„«](?P<name>[^„“”«»()]{2,80})[“”»]\)")
# … erteilt werden (Dauergenehmigung): a short name in brackets after the words that it stands for
SHORT_NAME = re.compile(
    r"(?P<before>\b[\wäöüß-]+)\s\((?!(?:ohne|ausgenommen|siehe|neue|alte)\s)(?!(?:\w+\s)?\w*[Ff]assung\))"
    r"(?P<name>(?:[a-zäöü][a-zäöüß]+e[nrs]?\s)?(?:[A-ZÄÖÜ]{2,6}-)?[A-ZÄÖÜ][a-zäöüß]+(?:-[A-ZÄÖÜ][a-zäöüß]+)*)\)"
)
REFERENCES = re.compile(
    r"^(?:(?:[A-Z]{2,4}|\d[\w./]*|Alle|alle|Kat\w*\.?|Kategorie\w*|Teil|und|bis|DEF)(?:[\s,;]+|$))+$"
)
