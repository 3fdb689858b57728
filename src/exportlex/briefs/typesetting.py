"""Runs typst on templates: data go in as JSON, so that no text is ever markup, and nothing else can be read."""

from __future__ import annotations

import json
import re
from pathlib import Path
from shutil import copy
from tempfile import TemporaryDirectory
from typing import Any, Literal

import typst

from exportlex.briefs.fonts import fonts
from exportlex.errors import ExportlexError
from exportlex.exporting.harmless import xml_text

TEMPLATES = Path(__file__).parent / "templates"
_PACKAGE = re.compile(r'"(@[\w-]+/[^"]*)"')  # typst fetches these from its registry
_OWN = "the-readers-own.typ"
# Left out beside what XML leaves out: control characters of Latin-1, and embeddings and overrides of direction, which
# could turn a citation round without leaving a trace.
_LEFT_OUT = dict.fromkeys((*range(0x7F, 0xA0), *range(0x202A, 0x202F), *range(0x2066, 0x206A)))


def printable(data: Any) -> Any:
    """Plain data with every text as it can be printed."""
    if isinstance(data, str):
        return xml_text(data).translate(_LEFT_OUT)
    if isinstance(data, dict):
        return {name: printable(value) for name, value in data.items()}
    if isinstance(data, list | tuple):
        return [printable(value) for value in data]
    return data


def drawn(template: str, data: dict[str, Any], form: Literal["png", "svg"], ppi: float = 144) -> bytes:
    """A template of ours, of one page, as a picture. ``ppi`` is in pixels per inch, of PNG only."""
    made = _compiler(TEMPLATES / template, data).compile(format=form, ppi=ppi)
    if not isinstance(made, bytes):
        raise TypeError(f"{template} makes more than one page")
    return made


def paper(data: dict[str, Any], template: Path | None = None) -> bytes:
    """The brief as PDF, by ``brief.typ`` or by another's template.

    Another's runs in a folder in which there is nothing but it and our own templates, so that it can read no other
    file. ExportlexError names it and says what typst says of it.
    """
    if template is None:
        return _pdf(TEMPLATES / "brief.typ", data)
    with TemporaryDirectory() as folder:
        for part in TEMPLATES.glob("*.typ"):
            copy(part, folder)
        own = Path(folder, _OWN)
        own.write_text(_read(template), encoding="utf-8")
        try:
            return _pdf(own, data)
        except typst.TypstError as error:
            said = error.diagnostic.replace(_OWN, template.name).strip()
            raise ExportlexError(f"the template {template.name} cannot be filled: {said}") from error


def _read(template: Path) -> str:
    try:
        text = template.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise ExportlexError(f"the template {template.name} cannot be read: {error}") from error
    if package := _PACKAGE.search(text):
        raise ExportlexError(f"the template {template.name} asks for {package[1]}: packages are never downloaded")
    return text


def _pdf(template: Path, data: dict[str, Any]) -> bytes:
    """PDF/UA-1, which screen readers can follow; a template that is not made for it gives a plain tagged PDF."""
    try:
        made = _compiler(template, data).compile(format="pdf", pdf_standards=["ua-1"])
    except typst.TypstError as error:
        if not error.message.startswith("PDF/UA"):
            raise
        made = _compiler(template, data).compile(format="pdf")
    return bytes(made)  # type: ignore[arg-type]


def _compiler(template: Path, data: dict[str, Any]) -> typst.Compiler:
    written = json.dumps(printable(data))
    return typst.Compiler(template, root=template.parent, font_paths=fonts(), sys_inputs={"data": written})
