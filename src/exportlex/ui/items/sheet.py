"""The styles of the Items page alone: its bars and its cards of candidates."""

from __future__ import annotations

SHEET = """<style>
.stHtml .xl-bars { display: grid; grid-template-columns: minmax(9rem, max-content) 1fr; gap: .3rem .8rem; padding: 0;
  margin: .2rem 0 !important; }
.xl-bars dt { font-weight: 600; } .xl-bars dd { margin: 0; overflow-wrap: anywhere; }
.xl-bars .xl-bar { display: inline-block; height: .95rem; min-width: 2px; vertical-align: -.1rem;
  border: 1px solid #6b7280; border-radius: 2px; margin-inline-end: .5rem; }
@media (max-width: 640px) { .stHtml .xl-bars { grid-template-columns: 1fr; gap: .05rem; }
  .xl-bars dd { margin-bottom: .5rem; } }
.xl-found { columns: 24rem; column-gap: .8rem; }
.xl-found section { border: 1px solid color-mix(in srgb, currentColor 22%, transparent); border-radius: 6px;
  padding: .6rem .8rem; margin-bottom: .8rem; break-inside: avoid-column; overflow-wrap: anywhere; }
.stHtml .xl-found ol { padding-inline-start: 1.2rem; margin: .3rem 0 0; } .stHtml .xl-found li { font-size: inherit;
  margin-bottom: .7rem; } .xl-found .xl-text { margin: .1rem 0; }
</style>"""
