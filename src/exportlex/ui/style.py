"""The one style sheet. Everything that a colour says is also said by a sign, a line or a word."""

from __future__ import annotations

import streamlit as st

# Law stands in a serif face and our own words in a sans-serif one; both come with Streamlit, so nothing is fetched.
_SHEET = """<style>
.xl-text { white-space: pre-wrap; line-height: 1.55; overflow-wrap: anywhere; margin: .4rem 0; }
.xl-law { font-family: "Source Serif", Georgia, "Noto Serif", "Noto Serif CJK SC", serif; }
.xl-digest { border-inline-start: 3px dashed #b07d00; padding-inline-start: 10px; }
.xl-text mark, .xl-legend mark { background: color-mix(in srgb, #f2b705 32%, transparent); color: inherit;
  border-bottom: 2px solid #b07d00; padding: 0 1px; }
.xl-text mark sup, .xl-legend sup { font: 600 .68em/1 "Source Sans", sans-serif; margin-inline-start: 1px; }
.xl-text u.xl-diff, .xl-legend u.xl-diff { text-decoration: underline wavy #d9480f 1.5px; text-underline-offset: 4px; }
.xl-text dfn { font-style: normal; font-weight: 600; }
.xl-term { text-decoration: underline dotted 2px color-mix(in srgb, currentColor 60%, transparent);
  text-underline-offset: 3px; cursor: help; }
.xl-term:focus-visible { outline: 3px solid #2f6fcb; outline-offset: 1px; border-radius: 2px; }
/* Where the keyboard is: Streamlit shows it on some of its own links and buttons faintly, on the menu not at all. */
.stApp :is(a, button, summary, [role=tab], [role=button], [data-tag]):focus-visible {
  outline: 3px solid #2f6fcb; outline-offset: 1px; border-radius: 3px; }
.stApp [data-testid=stMain]:focus-visible { outline: 3px solid #2f6fcb; outline-offset: -3px; }
.xl-text { position: relative; }
.xl-tip { display: none; position: absolute; inset-inline: 0; z-index: 20; box-sizing: border-box; max-width: 34rem;
  padding: .55rem .75rem; border: 1px solid color-mix(in srgb, CanvasText 45%, Canvas); border-radius: 6px;
  background: Canvas; color: CanvasText; box-shadow: 0 4px 16px rgb(0 0 0 / .3); cursor: auto; white-space: normal;
  font: 400 .92rem/1.45 "Source Sans", sans-serif; text-indent: 0; text-align: start; overflow-wrap: anywhere; }
.xl-term:is(:hover, :focus, :focus-within) > .xl-tip { display: block; }
.xl-tip > span { display: block; } .xl-tip-text { margin: .2rem 0 .3rem; white-space: pre-line; }
.xl-tip-foot { font-size: .92em; opacity: .92; }
@supports (position-area: block-end) and (anchor-scope: none) {
  .xl-term { anchor-name: --xl-term; anchor-scope: --xl-term; }
  .xl-tip { inset: auto; position-anchor: --xl-term; position-area: block-end; justify-self: anchor-center;
    position-try-fallbacks: flip-block; width: max-content; max-width: min(34rem, 100%); }
}
.xl-text sup, .xl-text sub { font-size: .75em; }
.xl-head { margin: 0 0 .3rem; padding: 0; font-size: 1.15rem; font-weight: 650; line-height: 1.3; }
.xl-code { font: 400 .78em/1 "Source Code", monospace; opacity: .8; text-transform: uppercase; }
.xl-cite, .xl-note, .xl-legend { font-size: .9em; line-height: 1.5; overflow-wrap: anywhere; }
.xl-note { opacity: .88; }
.xl-legend { display: flex; flex-wrap: wrap; gap: .2rem 1rem; }
.xl-legend + .xl-scroll { margin-top: .6rem; }
.xl-matrix td, .xl-matrix thead th { min-width: 5rem; } .xl-matrix tbody th { min-width: 9rem; }
.xl-matrix td a { text-decoration-thickness: 1px; white-space: nowrap; }
.xl-lead { font: .88em/1.45 "Source Sans", sans-serif; opacity: .88; margin-bottom: .35rem; }
.xl-sign { -webkit-text-stroke: 1px #6b7280; }
.xl-tag { border: 1px solid currentColor; border-radius: 4px; padding: 0 6px; font-size: .88em; }
.xl-tag-digest { border-style: dashed; font-weight: 600; }
.xl-gloss { border-inline-start: 3px dashed #b07d00; padding-inline-start: 10px; margin: .6rem 0; font-size: .95em; }
.xl-scroll { overflow: auto; max-height: 46rem; border: 1px solid color-mix(in srgb, currentColor 22%, transparent);
  border-radius: 6px; }
.xl-scroll:focus-visible, details.xl-fold summary:focus-visible { outline: 3px solid #2f6fcb; outline-offset: 2px; }
.xl-table { border-collapse: collapse; width: 100%; margin: 0; font-size: .92rem; }
.xl-table th, .xl-table td { text-align: start; vertical-align: top; padding: .4rem .6rem; min-width: 6.2rem;
  border: 0; border-bottom: 1px solid color-mix(in srgb, currentColor 16%, transparent); overflow-wrap: break-word; }
.xl-table thead :is(th, td) { position: sticky; top: 0; z-index: 1; font-weight: 600;
  background: color-mix(in srgb, #7a8798 16%, light-dark(#ffffff, #10151c)); }
.xl-table tbody th { font-weight: 600; }
.xl-table :is(th, td).xl-figure { text-align: end; min-width: 4.5rem; font-variant-numeric: tabular-nums; }
.xl-table td.xl-wide { min-width: 17rem; }
.xl-table tbody th[scope=row], .xl-table thead :first-child:is(th, td) { position: sticky; left: 0; }
.xl-table tbody th[scope=row] { background: light-dark(#ffffff, #10151c); }
.xl-table thead :first-child:is(th, td) { z-index: 2; }
.xl-table th[scope=rowgroup] { background: color-mix(in srgb, #7a8798 9%, light-dark(#ffffff, #10151c)); }
.xl-table ul { margin: .1rem 0 0; padding-inline-start: 1.1rem; } .stHtml .xl-table li { font-size: inherit; }
.xl-review { border-inline-start: 3px double currentColor; padding-inline-start: 8px; margin: .3rem 0;
  font-size: .9em; }
.xl-table small { font-size: .86em; opacity: .9; }
.xl-table code, .xl-facts code { font-size: .82em; overflow-wrap: anywhere; }
.stHtml .xl-facts { display: grid; padding: 0; grid-template-columns: minmax(7rem, max-content) 1fr;
  gap: .2rem 1rem; margin: .3rem 0 !important; }
.xl-facts dt { font-weight: 600; } .xl-facts dd { margin: 0; overflow-wrap: anywhere; }
details.xl-fold > summary { cursor: pointer; padding: .2rem 0; font-family: "Source Sans", sans-serif;
  text-decoration: underline; white-space: normal; }
.xl-unit { padding-inline-start: 8px; margin: .15rem 0; border-inline-start: 4px solid transparent; }
.xl-chosen { border-inline-start-color: currentColor; background: color-mix(in srgb, #2f6fcb 12%, transparent); }
.xl-depth-1 { margin-inline-start: 1.2em; }
.xl-depth-2 { margin-inline-start: 2.4em; }
.xl-depth-3 { margin-inline-start: 3.6em; }
.xl-depth-4 { margin-inline-start: 4.8em; }
.xl-depth-5 { margin-inline-start: 6.0em; }
.xl-depth-6 { margin-inline-start: 7.2em; }
[data-testid="stCaptionContainer"], [data-testid="stCaptionContainer"] p { color: inherit; opacity: .88; }
/* The name of a field that cannot be used now is still to be read. */
[data-testid="stWidgetLabel"] p { color: light-dark(#1b2430, #eef1f5); }
.stHtml a { color: light-dark(#1d4f91, #8ab8ff); text-underline-offset: 2px; }
.xl-cite a { white-space: normal; } .xl-cite a.xl-out { white-space: nowrap; }
@media (max-width: 640px) { .xl-table tbody th { max-width: 8rem; } }
@media print { .xl-term > .xl-tip { display: none !important; } }
@media print { details.xl-fold::details-content { content-visibility: visible; } .xl-scroll { max-height: none; } }
</style>"""


def apply() -> None:
    """Put the style sheet into the page."""
    st.html(_SHEET)
