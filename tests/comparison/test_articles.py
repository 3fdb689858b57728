"""The article of a pinpoint, in the forms in which the publishers' laws are cited."""

from __future__ import annotations

import pytest

from exportlex.comparison.finding.articles import article_in


@pytest.mark.parametrize(
    ("pinpoint", "article"),
    [
        ("Article 4(1)", "Article 4"),
        ("art. 4, lid 3", "art. 4"),
        ("art. 21, fracción IV", "art. 21"),
        ("art. L2339-2, I", "art. L2339-2"),
        ("§ 9 Abs. 1 Nr. 2", "§ 9"),
        ("§ 13b odst. 1 písm. b)", "§ 13b"),
        ("ст. 15 ч. 2 абз. 3", "ст. 15"),
        ("Article 16, paragraph 2", "Article 16"),
        ("15 CFR 744.21(b)(1)", "15 CFR 744.21"),
        ("50 USC 4813(d)(1)", "50 USC 4813"),
        ("第十二条第三款", "第十二条"),
        ("第二十五条の二第一項", "第二十五条の二"),
        ("第2條第2項", "第2條"),
        ("제19조의3제1항", "제19조의3"),
        ("المادة 4(1)(ج)", "المادة 4"),
        ("Vedlegg A, artikkel 5 nr. 1", "Vedlegg A, artikkel 5"),
        ("Schedule, item 5505(1)", "Schedule, item 5505"),
        ("第四十九条第（二）项", "第四十九条"),
        ("s. 17", "s. 17"),
        ("preamble", "preamble"),
    ],
)
def test_an_article_is_all_above_its_paragraphs(pinpoint: str, article: str) -> None:
    assert article_in(pinpoint) == article
