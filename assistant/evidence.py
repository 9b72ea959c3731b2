"""A paragraph held against a question: what of the question it meets."""

from dataclasses import dataclass

from index.paragraph import Paragraph


@dataclass(frozen=True, slots=True)
class Evidence:
    """A paragraph with its scores, each between 0 and 1 but for the last.

    Terms that name the paragraph's document ("HONLEA", "the 2017 report") count little in what is worked
    out over terms, where the question has others: they say where to look, not what to find.

    paragraph: the paragraph itself.
    own: the share of the question's terms, weighted by rarity, that the paragraph's own text meets; a
        term is met by its stem or, in part, by a word of like meaning.
    whole: the same, headings, lead-in and document counted too.
    weakest: how well the term met worst is met.
    similarity: MaxSim, the mean over question tokens, weighted as their terms, of the most similar
        paragraph token (Khattab and Zaharia 2020); `own_similarity` over the tokens of its own text only.
    maxsim: MaxSim with all of the question's tokens alike, as in that paper; `sentence_maxsim` that of the sentence most like it.
    length: the logarithm of the number of its tokens with those of its context, over that of a thousand.
    sentence: cosine of the question's vector and that of the sentence, or two in a row, most like it.
    said: MaxSim of the sentence most like the question, among those that hold the kind of thing asked for.
    denied: the same among those that say that something is not so, where the question takes it for granted; 0 for others.
    asserted: how well the paragraph with its context meets the best met of the terms that say what happened, and not to whom; 1 for none.
    scoped: the share of the names of documents in the question that name this paragraph's; 1 for none.
    fused: the hybrid retriever's score.
    missing: names and numbers of the question that the paragraph, its context and its document's cover lack.
    lacking: whether one of these is a number, or stands nowhere in the document.
    named: whether the names and quoted words asked about stand in its own text.
    state: how far it is about a State asked about.
    heading: whether it stands under the headings asked about.
    kind: whether it holds the kind of thing asked for.
    counted: how well it meets the noun that a "how many" counts; 1 where there is none.
    figured: whether a figure stands near that noun; ½ without the noun, 1 where nothing is counted.
    focus: how well it meets the noun that the question asks for; 1 where there is none.
    unmet: the weighted share of terms that it does not meet at all.
    score: ranks paragraphs against each other; higher is better.
    """

    paragraph: Paragraph
    own: float
    whole: float
    weakest: float
    similarity: float
    own_similarity: float
    maxsim: float
    sentence_maxsim: float
    length: float
    sentence: float
    said: float
    denied: float
    asserted: float
    scoped: float
    fused: float
    missing: tuple[str, ...]
    lacking: bool
    named: bool
    state: float
    heading: bool
    kind: bool
    counted: float
    figured: float
    focus: float
    unmet: float
    score: float = 0.0
