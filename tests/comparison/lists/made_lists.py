"""Small invented control lists: a line per entry, indented by depth; a line that begins with ``!`` is a note."""

from __future__ import annotations

from collections.abc import Sequence

from exportlex.catalog.declarations import Numbering
from exportlex.comparison.lists.held.entries import HeldList, ListEntry, ListNote
from exportlex.comparison.lists.matching.prepared import Prepared

STEP = 2  # spaces of a level
LANTERNS = """
1A1 Lanterns, as follows:
  1A1.a Lanterns of brass having all of the following:
    1A1.a.1 A luminous range exceeding 40 km; and
    1A1.a.2 A wick width of 12 mm or more;
  !Note 1A1.a does not apply to lanterns for harbour pilots.
  1A1.b Lanterns of tin having an oil vessel of more than 5 litres;
1A2 Bells cast of bronze having a mass of 300 kg or more and a strike note below 220 Hz.
1B1 Furnaces specially designed for the casting of bells specified in 1A2.
1D1 Software specially designed for the use of furnaces specified in 1B1.
1E1 Technology for the production of lanterns or bells specified in 1A1 to 1A2.
1E2 [Reserved]
"""
LAMPS = """
LX-7 Software specially designed for the use of furnaces described in LX-30.
LX-10 Bells cast of bronze having a mass of 250 kg or more and a strike note below 220 Hz.
LX-20 Lanterns, as follows:
  LX-20(a) Lanterns of brass having all of the following:
    LX-20(a)(i) A luminous range exceeding 40 000 m; and
    LX-20(a)(ii) A wick width of 1.2 cm or more;
  !Note LX-20(a) does not control lanterns for harbour pilots.
  !Note LX-20(a) does not control lanterns for churches.
  LX-20(b) Lanterns of tin having an oil vessel of more than 5 litres;
LX-30 Furnaces specially designed for the casting of bells described in LX-10.
LX-40 Technology for the production of lanterns or bells described in LX-10 or LX-20.
LX-50 Fog horns driven by steam.
"""
_DUAL = Numbering(series="night", code=r"(?P<category>\d)(?P<group>[A-E])(?P<number>\d)")


def made(name: str, text: str, language: str = "en", numbering: Sequence[Numbering] = (_DUAL,)) -> HeldList:
    """The list of a text; its id is ``zz/<name>/list``."""
    entries: list[ListEntry] = []
    above: list[int] = []
    for number, line in enumerate(filter(str.strip, text.splitlines()), start=1):
        depth = (len(line) - len(line.lstrip())) // STEP
        code, _, words = line.strip().partition(" ")
        if code.startswith("!"):
            note = ListNote(1000 + number, code[1:], words, f"{entries[-1].code}, {code[1:]}")
            owner = next(entry for entry in reversed(entries) if entry.depth <= max(depth, 1))
            entries[entries.index(owner)] = _with_note(owner, note)
            continue
        del above[depth:]
        parent = above[-1] if above else None
        above.append(number)
        entries.append(
            ListEntry(number, number, code, code[:2], depth, parent, words != "[Reserved]", code, words, words, (), (),
                      f"s. {code}", f"https://gazette.isles.example/{name}#{code}")
        )  # fmt: skip
    return HeldList(
        id=f"zz/{name}/list", jurisdiction="zz", instrument=f"zz/{name}", title=name.title(), language=language,
        as_of="2031-02-03", held="official", repealed="", numbering=tuple(numbering), entries=tuple(entries),
    )  # fmt: skip


def prepared(name: str, text: str, language: str = "en") -> Prepared:
    """The same, ready to be matched by words alone."""
    return Prepared(made(name, text, language))


def _with_note(entry: ListEntry, note: ListNote) -> ListEntry:
    values = {name: getattr(entry, name) for name in ListEntry.__slots__}
    return ListEntry(**(values | {"notes": (*entry.notes, note)}))
