"""A paragraph held against a question: what of the question it meets."""

from dataclasses import dataclass

from index.paragraph import Paragraph


@dataclass(frozen=True, slots=True)
class Evidence:
    """A paragraph with its scores, each between 0 and 1 but for the last.

    paragraph: the paragraph itself.
    own: the share of the question's terms, weighted by rarity, that the paragraph's own text meets; a
        term is met by its stem or, in part, by a word of like meaning.
    topical: the same without the terms that only name the paragraph's document.
    whole: the same as `own`, headings, lead-in and document counted too.
    weakest: how well the term met worst is met.
    similarity: MaxSim, the mean over question tokens of the most similar paragraph token (Khattab and
        Zaharia 2020); `own_similarity` over the tokens of the paragraph's own text only.
    fused: the hybrid retriever's score.
    missing: names and numbers of the question that the paragraph, its context and its document lack.
    named: whether the names and quoted words asked about stand in its own text.
    state: how far it is about a State asked about.
    heading: whether it stands under the headings asked about.
    kind: whether it holds the kind of thing asked for.
    counted: how well it meets the noun that a "how many" counts; 1 where there is none.
    focus: how well it meets the noun that the question asks for; 1 where there is none.
    unmet: the weighted share of terms that it does not meet at all.
    score: ranks paragraphs against each other; higher is better.
    """

    paragraph: Paragraph
    own: float
    topical: float
    whole: float
    weakest: float
    similarity: float
    own_similarity: float
    fused: float
    missing: tuple[str, ...]
    named: bool
    state: float
    heading: bool
    kind: bool
    counted: float
    focus: float
    unmet: float
    score: float = 0.0
