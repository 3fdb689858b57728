"""A word list learned from texts that say the same."""

from exportlex.comparison.lists.translation.lexicon import learn

GERMAN = ["rote Pumpe", "rote Düse", "blaue Pumpe", "blaue Düse", "Pumpe XQ7", "unpaarig Rohr"]
ENGLISH = ["red pump", "red nozzle", "blue pump", "blue nozzle", "pump XQ7", "odd pipe"]
PAIRS = [(i, i) for i in range(5)]


def test_a_word_goes_to_the_word_it_always_meets() -> None:
    lexicon = learn(GERMAN, ENGLISH, "de", "en", PAIRS)
    for ours, theirs in [("pumpe", "pump"), ("duse", "nozzle"), ("rote", "red"), ("blaue", "blue")]:
        assert next(iter(lexicon.translate([ours]))) == theirs
        assert next(iter(lexicon.reversed.translate([theirs]))) == ours
    assert lexicon.reversed.left_language == "en"


def test_weights_add_up_and_are_never_more_than_one_for_a_word() -> None:
    lexicon = learn(GERMAN, ENGLISH, "de", "en", PAIRS)
    once, twice = lexicon.translate(["pumpe"]), lexicon.translate(["pumpe", "pumpe"])
    assert 0 < sum(once.values()) <= 1
    assert twice["pump"] == 2 * once["pump"]


def test_a_word_of_no_pair_says_nothing() -> None:
    lexicon = learn(GERMAN, ENGLISH, "de", "en", PAIRS)
    assert lexicon.translate(["rohr", "nie"]) == {}


def test_what_both_print_stands_for_itself_without_any_pair() -> None:
    lexicon = learn(["Pumpe 250 kPa"], ["pump 250 kPa"], "de", "en", [])
    assert set(lexicon.translate(["#25kpa", "pumpe"])) == {"#25kpa"}


def test_whole_tables_teach_nothing() -> None:
    long = " ".join(f"wort{chr(97 + i // 26)}{chr(97 + i % 26)}" for i in range(300))
    lexicon = learn([long], [long.replace("wort", "word")], "de", "en", [(0, 0)])
    assert lexicon.forward.nnz == 0
