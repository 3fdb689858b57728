"""Texts that cannot be set for want of a font: each says so in its place, so that nothing is silently missing."""

from __future__ import annotations

from typing import Any

from exportlex.briefs.fonts import advice, lacking, private

# A text of which more than this share has no glyph cannot be read with gaps; it gives way to a note.
_MOST = 0.1


def settable(data: dict[str, Any]) -> dict[str, Any]:
    """A brief, or a part of one, as plain data, every text in such a form as the fonts at hand can set."""
    lost = lacking(_texts(data))
    if not lost:
        return data
    addresses = {source["key"]: source["address"] for source in data.get("sources", ())}
    made: dict[str, Any] = _settable(data, lost, addresses, "")
    return made


def notice(data: dict[str, Any]) -> str:
    """What the cover says where texts could not be set; "" where all can."""
    lost = lacking(_texts(data))
    return (
        f"Some texts cannot be shown: this computer has no font for them. To see them, {advice(lost)}." if lost else ""
    )


def _settable(data: Any, lost: frozenset[str], addresses: dict[str, str], address: str) -> Any:
    if isinstance(data, str):
        return _noted(data, lost, address)
    if isinstance(data, list):
        return [_settable(value, lost, addresses, address) for value in data]
    if not isinstance(data, dict):
        return data
    if "references" in data:
        address = next((addresses[key] for key in data["references"] if key in addresses), "")
    address = data.get("address") or address
    made = {name: _settable(value, lost, addresses, address) for name, value in data.items()}
    if _unreadable(data.get("text"), lost):  # what stands there now is a note of ours and no word of a law
        made |= {name: value for name, value in (("style", "plain"), ("language", "en")) if name in data}
    return made


def _noted(text: str, lost: frozenset[str], address: str) -> str:
    missing = [sign for sign in text if sign in lost]
    if not missing:
        return text
    where = f"; see {address}" if address else ""
    if _unreadable(text, lost):
        return f"[{len(text)} {_why(missing)}{where}]"
    kept = "".join("\ufffd" if sign in lost else sign for sign in text)
    return f"{kept} [{len(missing)} × \ufffd: {_why(missing)}{where}]"


def _why(missing: list[str]) -> str:
    if all(map(private, missing)):
        return "characters of the source’s own font"
    return f"characters for which this computer has no font: {advice(missing)}"


def _unreadable(text: Any, lost: frozenset[str]) -> bool:
    if not isinstance(text, str):
        return False
    return sum(sign in lost for sign in text) > _MOST * sum(not sign.isspace() for sign in text)


def _texts(data: Any) -> list[str]:
    if isinstance(data, str):
        return [data]
    inside = data.values() if isinstance(data, dict) else data if isinstance(data, list | tuple) else ()
    return [text for value in inside for text in _texts(value)]
