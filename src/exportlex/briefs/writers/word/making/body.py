"""What the template says, and in which order."""

from __future__ import annotations

from docx.document import Document

from exportlex.briefs.writers.word.making.parts import Parts


def write(document: Document) -> None:
    """The tags of a whole brief."""
    parts = Parts(document)
    _front(parts)
    _matrix(parts)
    _concepts(parts)
    _steps(parts)
    _figures(parts)
    _limits(parts)
    _annex(parts)
    _texts(parts)
    parts.footer("{{ title | truncate(90) }}")


def _front(parts: Parts) -> None:
    parts.say("Title", "{{ title }}")
    parts.say("Subtitle", "{{ parties | map(attribute='name') | join(', ') }}")
    parts.say("Exportlex Details", "Made on {{ made }}, from the index of {{ built[:10] }}.")
    with parts.only("permalink"):
        parts.say("Exportlex Details", "The same selection in Exportlex: {{r permalink | address }}")
    parts.say("Exportlex Disclaimer", "{{ disclaimer }}")
    parts.say("Exportlex Contents Heading", "Contents")
    parts.say("Normal", "{{p contents }}")
    parts.say("Heading 1", "Scope and method")
    with parts.each("remark in method"):
        parts.say("List Bullet", "{{ remark }}")


def _matrix(parts: Parts) -> None:
    with parts.only("matrix"):
        parts.say("Heading 1", "Matrix: who covers what")
    with parts.each("picture in pictures"):
        parts.say("Normal", "{{r picture }}")
    with parts.each("grid in matrix | grids"):
        parts.say("Caption", "The matrix as a table. {{ grid.part }}")
        parts.grid(["{{ cell.sign }} {{ cell.counted }}", "{{ cell.coverage }}", "{{r cell.references | references }}"])
    with parts.only("matrix and legend"):
        parts.say("Caption", "Signs")
        parts.table(("Sign", "Meaning"), "sign, meaning in legend", ("{{ sign }}", "{{ meaning }}"), (2, 15))


def _concepts(parts: Parts) -> None:
    with parts.only("sections"):
        parts.say("Heading 1", "Concept by concept")
    with parts.each("section in sections"):
        parts.say("Heading 2", "{{ section.label }}")
        parts.say("Normal", "{{ section.definition }}")
        with parts.each("statement in section.summary"):
            parts.say("Normal", "{{r statement }}")
        with parts.each("remark in section.remarks"):
            parts.say("Normal", "{{ remark }}")
        with parts.only("section.elements"):
            parts.say("Heading 3", "Elements")
        with parts.each("grid in section.elements | grids"):
            parts.say("Caption", "Who has which element. {{ grid.part }}")
            parts.grid(["{{ cell.sign }} {{ cell.standing }}", "{{r cell.references | references }}"])
        parts.compared("Common core: what all share", "section.core")
        parts.compared("What most share", "section.mostly")
        parts.compared("Differences", "section.differences")
        parts.listed("Gaps, each with its reason", "section.gaps")
        parts.listed("Who would move how far", "section.moves")


def _steps(parts: Parts) -> None:
    with parts.only("steps or steps_remarks"):
        parts.say("Heading 1", "Steps that can be agreed one by one")
    with parts.each("remark in steps_remarks"):
        parts.say("Normal", "{{ remark }}")
    with parts.each("step in steps"):
        parts.say("Heading 3", "Step {{ step.number }}. {{ step.title }}")
        parts.say("Normal", "{{ step.label }}, in our words: {{ step.definition }}")
        with parts.each("statement in step.statements"):
            parts.say("List Bullet", "{{r statement }}")


def _figures(parts: Parts) -> None:
    with parts.only("quantities"):
        parts.say("Heading 1", "Figures side by side")
    with parts.each("figures in quantities"):
        parts.say("Heading 3", "{{ figures.concept }}: {{ figures.measure }}")
        parts.table(
            ("Party", "What its law states"), "row in figures.rows", ("{{ row.party }}", "* row.statements"), (4, 13)
        )


def _limits(parts: Parts) -> None:
    with parts.only("thresholds"):
        parts.say("Heading 1", "Limits of control lists that differ")
    with parts.each("lists in thresholds"):
        parts.say("Caption", "{{ lists.left }} beside {{ lists.right }}")
        with parts.each("remark in lists.remarks"):
            parts.say("Normal", "{{ remark }}")
        parts.table(
            ("What is measured", "{{ lists.left }}", "{{ lists.right }}", "Stricter"),
            "row in lists.rows",
            ("{{ row.measure }}", "{{r row.left }}", "{{r row.right }}", "{{ row.stricter or 'neither' }}"),
            (3.5, 5.5, 5.5, 2.5),
        )


def _annex(parts: Parts) -> None:
    with parts.only("sources"):
        parts.say("Heading 1", "Annex A: the passages cited", new_page=True)
    with parts.each("source in sources"):
        parts.say(
            "Exportlex Entry", "{{r source | entry }} {{ source.party }}: {{ source.title }}, {{ source.pinpoint }}"
        )
        with parts.only("source.pinned"):
            parts.say("Exportlex Details", "Chosen by the reader, beyond what the brief itself cites.", keep=True)
        parts.say(
            "Exportlex Details", "{{ source.held }}, {{ source.dated }}, language: {{ source.language }}", keep=True
        )
        with parts.only("source.lead"):
            parts.say("Normal", "{{p source.lead | passage(source.language, 'Exportlex Lead') }}")
        parts.say("Normal", "{{p source.text | passage(source.language, 'Exportlex Passage') }}")
        with parts.only("source.gloss"):
            parts.say(
                "Exportlex Gloss", "In English (our restatement, not an official translation): {{ source.gloss }}"
            )
        parts.say("Exportlex Details", "Address: {{r source.address | address }}")
        parts.say("Exportlex Details", "Hash of the text as held (SHA-256): {{ source.sha256 }}")
        parts.say("Exportlex Details", "In Exportlex: {{r source.permalink | address }}")
    with parts.only("searches"):
        parts.say("Heading 1", "Annex B: what was looked through where nothing is cited")
    with parts.each("search in searches"):
        parts.say("Exportlex Entry", "{{r search | entry }} {{ search.party }}: {{ search.concept }}")
        parts.say("Normal", "{{ search.absence }}: {{ search.reason }}")
        with parts.only("search.words"):
            parts.say("Exportlex Details", "Words looked for: {{ search.words | join(', ') }}")
        with parts.only("search.texts"):
            parts.say("Exportlex Details", "Texts looked through: {{ search.texts | join('; ') }}")


def _texts(parts: Parts) -> None:
    with parts.only("held or not_held"):
        parts.say("Heading 1", "Annex C: texts held and not held")
    for heading, name in (("Held", "held"), ("Not held", "not_held")):
        with parts.only(name):
            parts.say("Heading 3", heading)
            parts.table(
                ("Party", "Text", "How it is held", "Missing of it"),
                f"text in {name}",
                (
                    "{{ text.party }}",
                    "{{ text.title }}\n{{r text.address | address }}",
                    "{{ text.held }}\n{{ text.dated }}",
                    "{{ text.missing | join(', ') }}",
                ),
                (2.5, 6.5, 5, 3),
            )
