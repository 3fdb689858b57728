"""What a filled document still needs: ids that stand once, tables that fit, contents, references that lead."""

from __future__ import annotations

from typing import Any

from docx.document import Document
from docx.oxml.ns import qn

from exportlex.briefs.writers.word.contents import write_contents
from exportlex.briefs.writers.word.runs import SOURCE
from exportlex.briefs.writers.word.tables import fit
from exportlex.errors import ExportlexError


def finish(document: Document) -> None:
    """Everything that is done after a template is filled. ExportlexError where the template cannot make a document."""
    body = document.element.body
    _refuse_nested_runs(body)
    _unique(body)
    fit(document)
    write_contents(document)
    _refuse_dead_references(body)


def _refuse_nested_runs(body: Any) -> None:
    for run in body.iter(qn("w:t")):
        if len(run):
            said = "".join(run.itertext())[:80]
            raise ExportlexError(
                f"at “{said}”: statements, references and links need {{{{r …}}}}, passages {{{{p …}}}}"
            )


def _unique(body: Any) -> None:
    """A loop repeats what stands in it, ids as well: bookmarks are numbered anew, repeated ones and Word's marks go."""
    seen: set[str] = set()
    opened: dict[str, str] = {}
    for mark in list(body.iter(qn("w:bookmarkStart"), qn("w:bookmarkEnd"))):
        old, name = mark.get(qn("w:id")), mark.get(qn("w:name"))
        if name is None:
            number = opened.pop(old, "")
        else:
            number = "" if name in seen or old in opened else str(len(seen) + 1)
            if number:
                seen.add(name)
                opened[old] = number
        if number:
            mark.set(qn("w:id"), number)
        else:
            mark.getparent().remove(mark)
    for element in body.iter(qn("w:p"), qn("w:tr")):
        for name in ("w14:paraId", "w14:textId"):
            element.attrib.pop(qn(name), None)


def _refuse_dead_references(body: Any) -> None:
    """A reference that leads nowhere is worse than no document."""
    there = {mark.get(qn("w:name")) for mark in body.iter(qn("w:bookmarkStart"))}
    links = {link.get(qn("w:anchor"), ""): link for link in body.iter(qn("w:hyperlink"))}
    dead = ["".join(link.itertext()) for name, link in links.items() if name.startswith(SOURCE) and name not in there]
    if dead:
        raise ExportlexError(
            f"it prints references ({', '.join(dead[:5])}), but not the entries of the annex that they lead to: "
            "loop over sources and searches and print {{r source | entry }}"
        )
