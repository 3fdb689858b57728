"""Figures of penalties, records, permits and time limits in each language: value, unit, direction, what they measure.

Every sentence is invented.
"""

from __future__ import annotations

import pytest

from exportlex.extraction.quantities import languages, quantities

Row = tuple[str, str, list[tuple[float, str, str, str]]]
PRISON, FINE, MULTIPLE, KEPT = "imprisonment", "fine", "multiple-of-value", "retention"
LIMIT, VALID, SHARE = "time-limit", "validity", "percentage"

EXAMPLES: dict[str, list[Row]] = {
    "en": [
        ("in", "is punishable with imprisonment for not less than six months but which may extend to five years",
         [(6, "months", "at least", PRISON), (5, "years", "at most", PRISON)]),
        ("in", "a fine of five lakh rupees", [(500_000, "INR", "", FINE)]),
        ("in", "a penalty which may extend to ten crore rupees", [(1e8, "INR", "at most", FINE)]),
        ("in", "a fine not exceeding Rs. 5,00,000", [(500_000, "INR", "at most", FINE)]),
        ("in", "a fine of ₹2 lakh", [(200_000, "INR", "", FINE)]),
        ("in", "with fine which may extend to rupees one lakh", [(100_000, "INR", "at most", FINE)]),
        ("us", "a civil penalty not to exceed the greater of $1,271,078 or twice the value of the ferry",
         [(1_271_078, "USD", "at most", FINE), (2, "multiple", "at most", MULTIPLE)]),
        ("ca", "is liable to a fine of not more than $25,000 or to imprisonment for a term of at most 18 months",
         [(25_000, "CAD", "at most", FINE), (18, "months", "at most", PRISON)]),
        ("sg", "a fine not exceeding $70,000 or 3 times the value of the rafts, whichever is greater",
         [(70_000, "SGD", "at most", FINE), (3, "multiple", "at most", MULTIPLE)]),
        ("au", "Penalty: imprisonment for 10 years or 2,500 penalty units, or both",
         [(10, "years", "", PRISON), (2500, "penalty units", "", FINE)]),
        ("hk", "on summary conviction to a fine of $500,000 and to imprisonment for 2 years",
         [(500_000, "HKD", "", FINE), (2, "years", "", PRISON)]),
        ("tw", "an administrative fine of NT$60,000 or more", [(60_000, "TWD", "at least", FINE)]),
        ("gb", "a penalty of £1 million", [(1e6, "GBP", "", FINE)]),
        ("eu", "a fine of EUR 50 000 to 100 000",
         [(50_000, "EUR", "at least", FINE), (100_000, "EUR", "at most", FINE)]),
        ("eu", "a fine of up to 5 % of the annual turnover", [(5, "percent", "at most", FINE)]),
        ("us", "shall be imprisoned from two to five years",
         [(2, "years", "at least", PRISON), (5, "years", "at most", PRISON)]),
        ("us", "imprisonment of between five and ten years",
         [(5, "years", "at least", PRISON), (10, "years", "at most", PRISON)]),
        ("us", "records shall be retained for a period of five (5) years", [(5, "years", "", KEPT)]),
        ("us", "The log books are to be kept for no less than 90 days", [(90, "days", "at least", KEPT)]),
        ("us", "The permit is valid for a maximum of 24 months", [(24, "months", "at most", VALID)]),
        ("us", "has a four-year validity period", [(4, "years", "", VALID)]),
        ("us", "shall decide not later than forty-five working days after receipt",
         [(45, "working days", "within", LIMIT)]),
        ("us", "notice within 14 or 30 days", [(14, "days", "within", LIMIT), (30, "days", "within", LIMIT)]),
        ("us", "No offence against the bye-laws shall be punishable with imprisonment for a term exceeding 8 years",
         [(8, "years", "at most", PRISON)]),
        ("us", "A permit may not be valid for a period of more than three years", [(3, "years", "at most", VALID)]),
        ("us", "whoever has not paid a fine exceeding $500", [(500, "USD", "more than", FINE)]),
        ("us", "The notice must cover a period of six years prior to the day of receipt", [(6, "years", "", "")]),
        ("us", "every voyage of the past two years must be notified", [(2, "years", "", "")]),
        ("us", "Permits are valid only if the raft will be away for a period of less than four years",
         [(4, "years", "less than", "")]),
        ("us", "whose content of foreign planks exceeds 25 percent", [(25, "percent", "more than", SHARE)]),
        ("us", "a fee of $250 is due for each permit", [(250, "USD", "", "")]),
        ("us", "rafts whose value does not exceed $5,000", [(5000, "USD", "at most", "")]),
        ("us", "a person who is at least 18 years of age", [(18, "years", "at least", "age")]),
        ("us", "is liable to a fine:\n(a) of $5,000, for an individual;\n(b) of $90,000, in any other case",
         [(5000, "USD", "", FINE), (90_000, "USD", "", FINE)]),
    ],
    "fr": [
        ("fr", "est puni de deux à cinq ans d’emprisonnement et de 75 000 euros d’amende",
         [(2, "years", "at least", PRISON), (5, "years", "at most", PRISON), (75_000, "EUR", "", FINE)]),
        ("ca", "une amende maximale de 250 000 $", [(250_000, "CAD", "at most", FINE)]),
        ("ch", "est puni d’une amende de 1 million de francs au plus", [(1e6, "CHF", "at most", FINE)]),
        ("lu", "une amende de 25.000 à 1.000.000 euros",
         [(25_000, "EUR", "at least", FINE), (1e6, "EUR", "at most", FINE)]),
        ("be", "une amende du double au quintuple de la valeur des barques",
         [(2, "multiple", "at least", MULTIPLE), (5, "multiple", "at most", MULTIPLE)]),
        ("fr", "les registres sont conservés pendant au moins dix ans", [(10, "years", "at least", KEPT)]),
        ("fr", "la licence est valable deux ans", [(2, "years", "", VALID)]),
        ("fr", "dans un délai de quatre-vingt-dix jours ouvrables", [(90, "working days", "within", LIMIT)]),
        ("fr", "jusqu’à 180 jours-amende", [(180, "daily rates", "at most", FINE)]),
        ("fr", "une teneur supérieure à 12,5 %", [(12.5, "percent", "more than", SHARE)]),
    ],
    "de": [
        ("de", "Wer eine Fähre versenkt, erhält Freiheitsstrafe von einem Jahr bis zu acht Jahren",
         [(1, "years", "at least", PRISON), (8, "years", "at most", PRISON)]),
        ("de", "Freiheitsstrafe nicht unter zwei Jahren", [(2, "years", "at least", PRISON)]),
        ("de", "mit einer Geldbuße bis zu fünfhunderttausend Euro", [(500_000, "EUR", "at most", FINE)]),
        ("at", "Geldstrafe bis zu 40.000 Euro", [(40_000, "EUR", "at most", FINE)]),
        ("at", "Geldstrafe bis zu 360 Tagessätzen", [(360, "daily rates", "at most", FINE)]),
        ("ch", "Busse bis zu 1,5 Millionen Franken", [(1.5e6, "CHF", "at most", FINE)]),
        ("de", "bis zum Fünffachen des Wertes der Boote", [(5, "multiple", "", MULTIPLE)]),
        ("de", "Die Belege sind sieben Jahre lang aufzubewahren", [(7, "years", "", KEPT)]),
        ("de", "eine fünfjährige Aufbewahrungspflicht", [(5, "years", "", KEPT)]),
        ("de", "Die Genehmigung ist höchstens zwei Jahre gültig", [(2, "years", "at most", VALID)]),
        ("de", "innerhalb von dreißig Arbeitstagen", [(30, "working days", "within", LIMIT)]),
        ("de", "binnen zwei bis drei Wochen", [(2, "weeks", "at least", LIMIT), (3, "weeks", "at most", LIMIT)]),
        ("de", "mehr als 25 vom Hundert", [(25, "percent", "more than", SHARE)]),
    ],
    "nl": [
        ("nl", "gevangenisstraf van ten hoogste zes jaar", [(6, "years", "at most", PRISON)]),
        ("be", "gevangenisstraf van één jaar tot vijf jaar en een geldboete van € 1.000 tot € 50.000",
         [(1, "years", "at least", PRISON), (5, "years", "at most", PRISON),
          (1000, "EUR", "at least", FINE), (50_000, "EUR", "at most", FINE)]),
        ("nl", "de bescheiden worden gedurende ten minste zeven jaren bewaard", [(7, "years", "at least", KEPT)]),
        ("nl", "de vergunning is twee jaar geldig", [(2, "years", "", VALID)]),
        ("nl", "beslist binnen acht weken na ontvangst", [(8, "weeks", "within", LIMIT)]),
        ("nl", "vijfentwintig procent", [(25, "percent", "", SHARE)]),
        ("be", "het dubbele van de waarde van de vlotten", [(2, "multiple", "", MULTIPLE)]),
    ],
    "it": [
        ("it", "è punito con la reclusione da due a sei anni e con la multa da euro 25.000 a euro 250.000",
         [(2, "years", "at least", PRISON), (6, "years", "at most", PRISON),
          (25_000, "EUR", "at least", FINE), (250_000, "EUR", "at most", FINE)]),
        ("it", "la multa fino al triplo del valore delle barche", [(3, "multiple", "", MULTIPLE)]),
        ("it", "i documenti sono conservati per almeno cinque anni", [(5, "years", "at least", KEPT)]),
        ("it", "l'autorizzazione ha validità di un triennio", [(3, "years", "", VALID)]),
        ("it", "entro sessanta giorni lavorativi dalla ricezione", [(60, "working days", "within", LIMIT)]),
        ("ch", "una multa di 100 000 franchi", [(100_000, "CHF", "", FINE)]),
        ("it", "superiore al ventotto per cento", [(28, "percent", "more than", SHARE)]),
    ],
    "es": [
        ("es", "pena de prisión de dos a seis años y multa del triplo al séxtuplo del valor de la barca",
         [(2, "years", "at least", PRISON), (6, "years", "at most", PRISON),
          (3, "multiple", "at least", MULTIPLE), (6, "multiple", "at most", MULTIPLE)]),
        ("mx", "multa de 1,000 a 5,000 veces el valor diario de la Unidad de Medida",
         [(1000, "base amounts", "at least", FINE), (5000, "base amounts", "at most", FINE)]),
        ("mx", "una multa de $250,000", [(250_000, "MXN", "", FINE)]),
        ("ar", "multa de PESOS SEIS MIL ($ 6.000) a PESOS DOS MILLONES ($ 2.000.000)",
         [(6000, "ARS", "at least", FINE), (2e6, "ARS", "at most", FINE)]),
        ("ar", "prisión de DOS (2) a CINCO (5) años",
         [(2, "years", "at least", PRISON), (5, "years", "at most", PRISON)]),
        ("cl", "multa de cien a quinientas unidades tributarias mensuales",
         [(100, "base amounts", "at least", FINE), (500, "base amounts", "at most", FINE)]),
        ("es", "los libros se conservarán durante al menos cinco años", [(5, "years", "at least", KEPT)]),
        ("es", "la licencia tendrá una vigencia de un año", [(1, "years", "", VALID)]),
        ("mx", "en un plazo no mayor de quince días hábiles", [(15, "working days", "at most", LIMIT)]),
        ("es", "treinta y cinco por ciento", [(35, "percent", "", SHARE)]),
    ],
    "cs": [
        ("cz", "bude potrestán odnětím svobody na šest měsíců až tři léta",
         [(6, "months", "at least", PRISON), (3, "years", "at most", PRISON)]),
        ("cz", "lze uložit pokutu do 30 000 000 Kč", [(3e7, "CZK", "at most", FINE)]),
        ("cz", "lze uložit pokutu až do výše pětinásobku hodnoty lodi", [(5, "multiple", "at most", MULTIPLE)]),
        ("cz", "doklady se uchovávají po dobu nejméně pěti let", [(5, "years", "at least", KEPT)]),
        ("cz", "platnost povolení nepřesahuje dva roky", [(2, "years", "at most", VALID)]),
        ("cz", "rozhodne do 30 pracovních dnů ode dne doručení", [(30, "working days", "within", LIMIT)]),
        ("cz", "více než 25 %", [(25, "percent", "more than", SHARE)]),
    ],
    "uk": [
        ("ua", "карається позбавленням волі на строк від двох до п’яти років",
         [(2, "years", "at least", PRISON), (5, "years", "at most", PRISON)]),
        ("ua", "штраф у розмірі від двох тисяч до п'яти тисяч неоподатковуваних мінімумів доходів громадян",
         [(2000, "base amounts", "at least", FINE), (5000, "base amounts", "at most", FINE)]),
        ("ua", "штраф у розмірі 10 000 гривень", [(10_000, "UAH", "", FINE)]),
        ("ua", "штраф у розмірі 150 відсотків вартості човнів", [(150, "percent", "", MULTIPLE)]),
        ("ua", "зберігання документів протягом п'яти років", [(5, "years", "", KEPT)]),
        ("ua", "строк дії дозволу не може перевищувати одного року", [(1, "years", "at most", VALID)]),
        ("ua", "протягом тридцяти робочих днів з дня надходження", [(30, "working days", "within", LIMIT)]),
    ],
    "ar": [
        ("ae", "يعاقب بالحبس مدة لا تقل عن سنة ولا تزيد على خمس سنوات",
         [(1, "years", "at least", PRISON), (5, "years", "at most", PRISON)]),
        ("ae", "غرامة لا تقل عن (500,000) خمسمائة ألف درهم ولا تزيد على (1,000,000) مليون درهم",
         [(500_000, "AED", "at least", FINE), (1e6, "AED", "at most", FINE)]),
        ("sa", "غرامة لا تتجاوز عشرة ملايين ريال", [(1e7, "SAR", "at most", FINE)]),
        ("ae", "السجن من ثلاث سنوات إلى عشر سنوات",
         [(3, "years", "at least", PRISON), (10, "years", "at most", PRISON)]),
        ("ae", "الاحتفاظ بالسجلات لمدة خمس سنوات", [(5, "years", "", KEPT)]),
        ("ae", "يكون التصريح ساري المفعول لمدة سنتين", [(2, "years", "", VALID)]),
        ("ae", "خلال ثلاثين يوم عمل من تاريخ الطلب", [(30, "working days", "within", LIMIT)]),
        ("ae", "خلال ١٥ يوماً", [(15, "days", "within", LIMIT)]),
    ],
    "nb": [
        ("no", "straffes med bot eller fengsel inntil fem år", [(5, "years", "at most", PRISON)]),
        ("no", "et overtredelsesgebyr på 50 000 kroner", [(50_000, "NOK", "", FINE)]),
        ("no", "opplysningene skal oppbevares i minst ti år", [(10, "years", "at least", KEPT)]),
        ("no", "tillatelsen er gyldig i to år", [(2, "years", "", VALID)]),
        ("no", "innen fem virkedager", [(5, "working days", "within", LIMIT)]),
    ],
    "sv": [
        ("se", "döms till fängelse i lägst sex månader och högst fyra år",
         [(6, "months", "at least", PRISON), (4, "years", "at most", PRISON)]),
        ("se", "en sanktionsavgift på högst 500 000 kronor", [(500_000, "SEK", "at most", FINE)]),
        ("se", "handlingarna ska bevaras i minst fem år", [(5, "years", "at least", KEPT)]),
        ("se", "tillståndet är giltigt i två år", [(2, "years", "", VALID)]),
        ("se", "inom tio arbetsdagar", [(10, "working days", "within", LIMIT)]),
    ],
    "da": [
        ("dk", "straffes med bøde eller fængsel indtil 2 år", [(2, "years", "at most", PRISON)]),
        ("dk", "en bøde på 50.000 kr.", [(50_000, "DKK", "", FINE)]),
        ("dk", "skal opbevares i mindst fem år", [(5, "years", "at least", KEPT)]),
        ("dk", "tilladelsen er gyldig i femogtyve måneder", [(25, "months", "", VALID)]),
        ("dk", "inden for ti arbejdsdage", [(10, "working days", "within", LIMIT)]),
    ],
    "zh": [
        ("cn", "处五年以上十年以下有期徒刑", [(5, "years", "at least", PRISON), (10, "years", "at most", PRISON)]),
        ("cn", "并处货值金额三倍以上五倍以下罚款",
         [(3, "multiple", "at least", MULTIPLE), (5, "multiple", "at most", MULTIPLE)]),
        ("cn", "货值金额不足五十万元的，处五万元以上五十万元以下罚款",
         [(500_000, "CNY", "less than", ""), (50_000, "CNY", "at least", FINE), (500_000, "CNY", "at most", FINE)]),
        ("tw", "處新臺幣六萬元以上三百萬元以下罰鍰",
         [(60_000, "TWD", "at least", FINE), (3e6, "TWD", "at most", FINE)]),
        ("cn", "没收违法所得；违法所得30万元以上的，可以并处罚款", [(300_000, "CNY", "at least", "")]),
        ("cn", "罚款1.5亿元", [(1.5e8, "CNY", "", FINE)]),
        ("cn", "木船的有关资料应当保存五年", [(5, "years", "", KEPT)]),
        ("cn", "许可证有效期不超过3年", [(3, "years", "at most", VALID)]),
        ("cn", "在四十五个工作日内作出决定", [(45, "working days", "within", LIMIT)]),
        ("cn", "百分之二十五", [(25, "percent", "", SHARE)]),
        ("cn", "处三至五年有期徒刑", [(3, "years", "at least", PRISON), (5, "years", "at most", PRISON)]),
        ("cn", "罚款五至十万元", [(50_000, "CNY", "at least", FINE), (100_000, "CNY", "at most", FINE)]),
        ("cn", "壹佰贰拾万元", [(1_200_000, "CNY", "", "")]),
    ],
    "ja": [
        ("jp", "七年以下の懲役若しくは二千万円以下の罰金",
         [(7, "years", "at most", PRISON), (2e7, "JPY", "at most", FINE)]),
        ("jp", "一年以上十年以下の拘禁刑", [(1, "years", "at least", PRISON), (10, "years", "at most", PRISON)]),
        ("jp", "船の価格の五倍以下の罰金", [(5, "multiple", "at most", MULTIPLE)]),
        ("jp", "1億5千万円の課徴金", [(1.5e8, "JPY", "", FINE)]),
        ("jp", "六月以下の懲役", [(6, "months", "at most", PRISON)]),
        ("jp", "帳簿を五年間保存しなければならない", [(5, "years", "", KEPT)]),
        ("jp", "許可の有効期間は六月とする", [(6, "months", "", VALID)]),
        ("jp", "三十日以内に届け出なければならない", [(30, "days", "within", LIMIT)]),
        ("jp", "百分の二十五を超える", [(25, "percent", "more than", SHARE)]),
        ("jp", "九九・九パーセント以上", [(99.9, "percent", "at least", SHARE)]),
    ],
    "ko": [
        ("kr", "1년 이상 10년 이하의 징역", [(1, "years", "at least", PRISON), (10, "years", "at most", PRISON)]),
        ("kr", "나룻배 가격의 5배에 해당하는 금액 이하의 벌금", [(5, "multiple", "at most", MULTIPLE)]),
        ("kr", "1억5천만원 이하의 과태료", [(1.5e8, "KRW", "at most", FINE)]),
        ("kr", "과징금이 1천만원 이상이거나 사공이 죽은 경우", [(1e7, "KRW", "at least", "")]),
        ("kr", "과징금의 총액은 2억원을 넘을 수 없다", [(2e8, "KRW", "at most", FINE)]),
        ("kr", "나룻배 가액의 4배가 5천만원을 초과하는 경우에는 벌금을 나룻배 가액의 4배 이하로 한다",
         [(4, "multiple", "", MULTIPLE), (5e7, "KRW", "more than", ""), (4, "multiple", "at most", MULTIPLE)]),
        ("kr", "벌금에 처한다. 신고하지 아니한 금액이 3억원 이상의 범위에서 정하는 금액을 넘는 자",
         [(3e8, "KRW", "at least", "")]),
        ("kr", "서류를 5년간 보관하여야 한다", [(5, "years", "", KEPT)]),
        ("kr", "허가의 유효기간은 1년으로 한다", [(1, "years", "", VALID)]),
        ("kr", "15일 이내에 통보하여야 한다", [(15, "days", "within", LIMIT)]),
        ("kr", "100분의 25를 초과", [(25, "percent", "more than", SHARE)]),
    ],
}  # fmt: skip
ROWS = [(language, *row) for language, rows in EXAMPLES.items() for row in rows]


@pytest.mark.parametrize(("language", "jurisdiction", "text", "wanted"), ROWS, ids=[f"{r[0]} {r[2]}" for r in ROWS])
def test_what_is_stated(language: str, jurisdiction: str, text: str, wanted: list[tuple[float, str, str, str]]) -> None:
    found = quantities(text, language, jurisdiction)
    assert [(q.value, q.unit, q.direction, q.measures) for q in found] == wanted


def test_every_language_has_examples() -> None:
    assert set(languages()) == set(EXAMPLES)


FORMS = [
    ("en", "my", "a fine of RM10 million", [(1e7, "MYR", "")]),
    ("en", "ph", "from six (6) years and one (1) day to twelve (12) years",
     [(6, "years", "at least"), (12, "years", "at most")]),
    ("en", "tr", "from TRY 10.000 to TRY 50.000", [(10_000, "TRY", "at least"), (50_000, "TRY", "at most")]),
    ("en", "us", "$1,055.721", [(1_055_721, "USD", "")]),
    ("en", "us", "not less than two nor more than five years", [(2, "years", "at least"), (5, "years", "at most")]),
    ("en", "us", "imprisonment of 1 year and 6 months", [(18, "months", "")]),
    ("en", "us", "within a year", [(1, "years", "within")]),
    ("en", "us", "a one five-year permit", [(5, "years", "")]),
    ("en", "us", "two hundred and fifty thousand euros", [(250_000, "EUR", "")]),
    ("en", "in", "two crore fifty lakh rupees", [(25_000_000, "INR", "")]),
    ("en", "ch", "up to 180 daily penalty units", [(180, "daily rates", "at most")]),
    ("fr", "be", "d’un mois à cinq ans", [(1, "months", "at least"), (5, "years", "at most")]),
    ("fr", "fr", "soixante et onze jours", [(71, "days", "")]),
    ("de", "de", "fünfunddreißig Tage", [(35, "days", "")]),
    ("de", "de", "mindestens zwei und höchstens fünf Jahre", [(2, "years", "at least"), (5, "years", "at most")]),
    ("es", "pe", "no menor de seis ni mayor de diez años", [(6, "years", "at least"), (10, "years", "at most")]),
    ("es", "mx", "veintitrés mil pesos", [(23_000, "MXN", "")]),
    ("it", "it", "trentotto giorni", [(38, "days", "")]),
    ("uk", "ua", "не пізніш як за 30 днів", [(30, "days", "within")]),
    ("ar", "ae", "لا تقل عن (5) سنوات", [(5, "years", "at least")]),
    ("ar", "ae", "خمسة وعشرين يوماً", [(25, "days", "")]),
    ("sv", "se", "minst fem tusen och högst femhundratusen kronor",
     [(5000, "SEK", "at least"), (500_000, "SEK", "at most")]),
    ("da", "dk", "indtil 1 år og 6 måneder", [(18, "months", "at most")]),
    ("zh", "hk", "罰款$500,000", [(500_000, "HKD", "")]),
    ("zh", "cn", "一百二十日", [(120, "days", "")]),
    ("ja", "jp", "二〇〇万円以下", [(2_000_000, "JPY", "at most")]),
    ("ja", "jp", "一年六月以下の懲役", [(18, "months", "at most")]),
    ("ja", "jp", "二割", [(20, "percent", "")]),
    ("ko", "kr", "1년 6개월 이하의 징역", [(18, "months", "at most")]),
]  # fmt: skip


@pytest.mark.parametrize(("language", "jurisdiction", "text", "wanted"), FORMS, ids=[f"{r[0]} {r[2]}" for r in FORMS])
def test_how_numbers_are_written(
    language: str, jurisdiction: str, text: str, wanted: list[tuple[float, str, str]]
) -> None:
    found = quantities(text, language, jurisdiction)
    assert [(q.value, q.unit, q.direction) for q in found] == wanted


NONE = [
    ("en", "the Act of 12 July 1990"), ("en", "section 5 and 10 of the Act"), ("en", "the 2031 calendar year"),
    ("en", "5A001.b of the List"), ("en", "three times a year"), ("fr", "la loi du 3 juillet 1991"),
    ("fr", "l’article 5 et 10"), ("de", "§ 5 Absatz 3 Satz 2"), ("de", "im Jahr 2031"), ("de", "einfach und klar"),
    ("nl", "artikel 3, tweede lid"), ("it", "legge 9 luglio 1990, n. 185"), ("it", "beni a duplice uso"),
    ("es", "bienes de doble uso"), ("es", "a los veinte días del mes de mayo"), ("cs", "v roce 2031"),
    ("cs", "zboží dvojího použití"), ("uk", "20 лютого 2003 року"), ("uk", "товари подвійного використання"),
    ("ar", "قانون رقم (5) لسنة 2021"), ("ar", "السلع ذات الاستخدام المزدوج"),
    ("zh", "2031年9月1日起施行"),
    ("zh", "二〇三一年九月"),
    ("zh", "自八十二年七月一日"), ("zh", "第五年第三款"), ("ja", "平成二十五年法律第六十一号"),
    ("ja", "令和元年五月一日"), ("ja", "四月一日から"), ("ko", "2031년 9월 1일"), ("ko", "제5조제3항"),
    ("sv", "lagen (2000:1064)"), ("nb", "forskrift 19. februar 2031"), ("da", "lov nr. 5 af 3. maj 2031"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text"), NONE)
def test_dates_numbers_and_codes_are_none(language: str, text: str) -> None:
    assert quantities(text, language) == []


# Periods that are looked back on, or come again and again, beside words that speak of limits.
NO_LIMITS = [
    ("en", "Notice is due if the ferry sank in the past three years."),
    ("fr", "La notification est due pour chacune des périodes de six mois."),
    ("de", "Die Frist läuft, wenn die Fähre in den letzten drei Jahren sank."),
    ("nl", "De termijn loopt als de pont in de afgelopen drie jaren zonk."),
    ("es", "El plazo se aplica si la balsa se hundió en los últimos tres años."),
    ("it", "Il termine vale se la zattera è affondata negli ultimi tre anni."),
    ("cs", "Lhůta platí, pokud se prám potopil v posledních třech letech."),
    ("nb", "Fristen løper dersom ferja sank i de siste tre år."),
    ("sv", "Fristen löper om färjan sjönk under de senaste tre åren."),
    ("da", "Fristen løber, hvis færgen sank i de seneste tre år."),
    ("zh", "船主三年内因沉船受过处罚的，不得申请。"),
    ("ja", "過去三年の届出"),
    ("ko", "최근 3년의 신고"),
]


@pytest.mark.parametrize(("language", "text"), NO_LIMITS, ids=[row[0] for row in NO_LIMITS])
def test_a_period_that_is_looked_back_on_or_comes_again_is_no_limit(language: str, text: str) -> None:
    (found,) = quantities(text, language)
    assert found.measures == ""


ALTERNATIVES = [
    ("en", "a fine not exceeding $500 or twice the value of the raft", ["at most", "at most"]),
    ("en", "imprisonment not exceeding two years or a fine of $500", ["at most", ""]),
    ("en", "a fine not exceeding $500 and a fee of $20", ["at most", ""]),
    ("fr", "une amende d’au plus 500 euros ou le double de la valeur", ["at most", "at most"]),
    ("de", "Geldbuße bis zu 500 Euro oder das Doppelte des Wertes", ["at most", "at most"]),
]


@pytest.mark.parametrize(("language", "text", "directions"), ALTERNATIVES, ids=[row[1] for row in ALTERNATIVES])
def test_what_or_alone_joins_has_one_direction(language: str, text: str, directions: list[str]) -> None:
    assert [q.direction for q in quantities(text, language)] == directions


EVENTS = [
    ("de", "Belege nach Absatz 2 sind nach Ende des Jahres, in dem die Fähre ablegte, für die Dauer von drei Jahren zu "
     "verwahren und aufzubewahren", "Ende des Jahres, in dem die Fähre ablegte"),
    ("en", "Records must be kept for five years from the end of the year in which the raft was sold, and shown.",
     "the end of the year in which the raft was sold"),
    ("en", "shall retain the log for at least 3 years after the voyage", "the voyage"),
    ("fr", "conservés pendant neuf ans à compter de la fin de la saison au cours de laquelle la barque a été vendue",
     "la fin de la saison au cours de laquelle la barque a été vendue"),
    ("de", "sind fünf Jahre nach dem Ende des Jahres, in dem die Fähre ablegte, aufzubewahren",
     "dem Ende des Jahres, in dem die Fähre ablegte"),
    ("de", "während zehn Jahren vom Datum der Überfahrt an aufbewahren und vorlegen", "Datum der Überfahrt"),
    ("de", "nach Ende des Jahres, in dem die Fähre ablegte, für die Dauer von fünf Jahren aufzubewahren",
     "Ende des Jahres, in dem die Fähre ablegte"),
    ("nl", "worden bewaard gedurende zeven jaren nadat de veerman is gestopt", "de veerman is gestopt"),
    ("it", "conservati per cinque anni dalla fine dell’anno in cui la barca è partita",
     "la fine dell’anno in cui la barca è partita"),
    ("es", "conservar durante cinco años contados a partir de la fecha del viaje", "la fecha del viaje"),
    ("cs", "uchovávají se po dobu 5 let od konce roku, ve kterém se plavba uskutečnila",
     "konce roku, ve kterém se plavba uskutečnila"),
    ("uk", "зберігання документів протягом п'яти років з дня рейсу", "дня рейсу"),
    ("ar", "الاحتفاظ بالسجلات لمدة خمس سنوات على الأقل من تاريخ الرحلة", "تاريخ الرحلة"),
    ("nb", "oppbevares i minst ti år etter utløpet av kalenderåret", "utløpet av kalenderåret"),
    ("sv", "bevaras i fem år från utgången av året då båten såldes", "utgången av året då båten såldes"),
    ("da", "opbevares i mindst fem år fra udgangen af året", "udgangen af året"),
    ("zh", "自木船离港之日起保存五年", "木船离港"),
    ("zh", "船主卖出木船后，应当将有关资料保存五年", "船主卖出木船"),
    ("ja", "その船が出た日から五年間保存しなければならない", "その船が出た日"),
    ("ko", "그 배가 떠난 날부터 5년간 보관하여야 한다", "그 배가 떠난 날"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "event"), EVENTS, ids=[row[0] + " " + row[2] for row in EVENTS])
def test_the_event_from_which_a_retention_period_runs(language: str, text: str, event: str) -> None:
    (found,) = quantities(text, language)
    assert found.since is not None
    assert text[slice(*found.since)] == event


def test_other_periods_run_from_no_event() -> None:
    assert [q.since for q in quantities("is valid for two years from the date of issue", "en")] == [None]


DOLLARS = [
    ("us", "USD"), ("ca", "CAD"), ("sg", "SGD"), ("tw", "TWD"), ("au", "AUD"), ("", "dollars"), ("eu", "dollars"),
]  # fmt: skip


@pytest.mark.parametrize(("jurisdiction", "unit"), DOLLARS)
def test_whose_dollars_are_meant(jurisdiction: str, unit: str) -> None:
    assert [q.unit for q in quantities("a fine of $500", "en", jurisdiction)] == [unit]


def test_a_lead_says_what_an_item_measures_and_its_direction() -> None:
    (found,) = quantities("fifty euros, in the case of a ferryman;", "en", "eu", "is liable to a fine not exceeding")
    assert (found.unit, found.direction, found.measures, found.start) == ("EUR", "at most", FINE, 0)
