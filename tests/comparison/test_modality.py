"""Whether words oblige, allow or forbid, in every language that has words for it."""

from __future__ import annotations

import time

import pytest

from exportlex.comparison.stating.modality import Modality, modality

SAID = [
    ("en", "The keeper shall light the lamp.", Modality.DUTY),
    ("en", "A ferry is required to carry a lamp.", Modality.DUTY),
    ("en", "The keeper may put out the lamp.", Modality.POWER),
    ("en", "A keeper is authorised to put out the lamp.", Modality.POWER),
    ("en", "The keeper shall not sell the oil.", Modality.PROHIBITION),
    ("en", "A ferry may not sail without a lamp.", Modality.PROHIBITION),
    ("en", "No person shall sell the oil.", Modality.PROHIBITION),
    ("en", "A lamp is a light.", Modality.NONE),
    ("en", "The keeper may, and at dusk shall, light the lamp.", Modality.POWER),  # the first word says it
    ("fr", "Le gardien doit allumer la lampe.", Modality.DUTY),
    ("fr", "Le gardien peut éteindre la lampe.", Modality.POWER),
    ("fr", "Il est interdit de vendre l’huile.", Modality.PROHIBITION),
    ("fr", "Le gardien ne peut vendre l’huile.", Modality.PROHIBITION),
    ("de", "Der Wärter muss die Lampe anzünden.", Modality.DUTY),
    ("de", "Der Wärter hat die Lampe abends anzuzünden und zu hüten.", Modality.DUTY),
    ("de", "Der Wärter kann die Lampe löschen.", Modality.POWER),
    ("de", "Der Wärter darf das Öl nicht verkaufen.", Modality.PROHIBITION),
    ("nl", "De wachter moet de lamp aansteken.", Modality.DUTY),
    ("nl", "De wachter kan de lamp doven.", Modality.POWER),
    ("nl", "Het is verboden de olie te verkopen.", Modality.PROHIBITION),
    ("nl", "De wachter mag de olie niet verkopen.", Modality.PROHIBITION),
    ("es", "El guarda deberá encender la lámpara.", Modality.DUTY),
    ("es", "El guarda podrá apagar la lámpara.", Modality.POWER),
    ("es", "El guarda no podrá vender el aceite.", Modality.PROHIBITION),
    ("it", "Il guardiano deve accendere la lampada.", Modality.DUTY),
    ("it", "Il guardiano può spegnere la lampada.", Modality.POWER),
    ("it", "È vietato vendere l’olio.", Modality.PROHIBITION),
    ("it", "Il guardiano non può vendere l’olio.", Modality.PROHIBITION),
    ("zh", "灯守应当在夜间点灯。", Modality.DUTY),
    ("zh", "灯守可以熄灯。", Modality.POWER),
    ("zh", "灯守不得出售灯油。", Modality.PROHIBITION),
    ("ja", "灯守は夜に灯を点けなければならない。", Modality.DUTY),
    ("ja", "灯守は灯を消すことができる。", Modality.POWER),
    ("ja", "灯守は油を売つてはならない。", Modality.PROHIBITION),
    ("ko", "등대지기는 등을 켜야 하며 이를 지켜야 한다. 또한 기록하여야 한다.", Modality.DUTY),
    ("ko", "등대지기는 등을 끌 수 있다.", Modality.POWER),
    ("ko", "등대지기는 기름을 팔아서는 아니 되고 판매하여서는 아니 된다.", Modality.PROHIBITION),
    ("uk", "Доглядач повинен запалити лампу.", Modality.DUTY),
    ("uk", "Доглядач може погасити лампу.", Modality.POWER),
    ("uk", "Продаж оливи забороняється.", Modality.PROHIBITION),
    ("uk", "Доглядач не може продати оливу.", Modality.PROHIBITION),
    ("cs", "Strážce musí lampu rozsvítit.", Modality.DUTY),
    ("cs", "Strážce může lampu zhasnout.", Modality.POWER),
    ("cs", "Strážce nesmí olej prodat.", Modality.PROHIBITION),
    ("ar", "يجب على الحارس إشعال المصباح.", Modality.DUTY),
    ("ar", "يجوز للحارس إطفاء المصباح.", Modality.POWER),
    ("ar", "لا يجوز بيع الزيت.", Modality.PROHIBITION),
    ("nb", "Vokteren skal tenne lampen.", Modality.DUTY),
    ("nb", "Vokteren kan slukke lampen.", Modality.POWER),
    ("nb", "Vokteren må ikke selge oljen.", Modality.PROHIBITION),
    ("sv", "Vaktaren ska tända lampan.", Modality.DUTY),
    ("sv", "Vaktaren får släcka lampan.", Modality.POWER),
    ("sv", "Vaktaren får inte sälja oljan.", Modality.PROHIBITION),
    ("zh-Hant", "燈守應當點燈。", Modality.DUTY),
    ("fi", "Vartijan on sytytettävä lamppu.", Modality.NONE),  # no words known: nothing is guessed
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "said"), SAID, ids=[f"{one[0]}-{one[2] or 'none'}" for one in SAID])
def test_what_the_first_modal_word_does(language: str, text: str, said: Modality) -> None:
    assert modality(text, language) is said


@pytest.mark.parametrize("language", ["en", "de", "nl"])
@pytest.mark.parametrize("piece", ["darf ", "may ", "hat ", "mag so ", "x"])
def test_a_hundred_kilobytes_take_no_more_than_their_length(language: str, piece: str) -> None:
    text = (piece * (100_000 // len(piece)))[:100_000]
    started = time.process_time()
    modality(text, language)
    assert time.process_time() - started < 3
