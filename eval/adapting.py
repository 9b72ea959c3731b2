"""Adapts the embedding model to questions of delegates: what `rapporteur adapt` does. Importing this module loads torch; do it late.

A low-rank adapter (LoRA, Hu et al. 2021) learns, for each question of a batch, to tell its paragraph from the others of the batch,
most of them of the same document: by late interaction (MaxSim, Khattab and Zaharia 2020), by the vectors in Chroma, and the other
way round, each paragraph its question from the others, which is what declining lives on.
"""

import random
from collections import defaultdict
from collections.abc import Callable, Sequence
from typing import NamedTuple

import torch
from sentence_transformers import SentenceTransformer
from torch import nn
from torch.nn import functional
from torch.nn.utils import parametrize

from eval.pairs import Pair
from index.adapter import encoder_name

# Of what was learnt, how much is added: between the bare model and the adapted one lies what serves unlike documents best
# (WiSE-FT, Wortsman et al. 2022).
_STRENGTH = 0.65
_RANK, _LEARNING_RATE, _WARM_UP, _LAST_SHARE = 16, 4e-4, 0.1, 0.05
_OF_ONE_DOCUMENT, _BATCH = 12, 24
_LONGEST = 220
# One over the temperature of the softmax, of MaxSim and of sentence vectors; what each loss counts.
_SHARPNESS, _SENTENCE_SHARPNESS = 40.0, 20.0
_PARAGRAPH_LOSS, _QUESTION_LOSS, _SENTENCE_LOSS = 0.7, 0.3, 0.5
_WITHOUT_CONTEXT = 0.3

Advance = Callable[[int, int, float], None]
Factors = dict[str, tuple[torch.Tensor, torch.Tensor]]


class _LowRank(nn.Module):
    """A matrix W [out, in] to which up [out, r] times down [r, in] is added; at first that is nothing."""

    def __init__(self, weight: torch.Tensor) -> None:
        super().__init__()
        size_out, size_in = weight.shape
        self.up = nn.Parameter(torch.zeros(size_out, _RANK))
        self.down = nn.Parameter(torch.randn(_RANK, size_in) / size_in**0.5)

    def forward(self, weight: torch.Tensor) -> torch.Tensor:
        return weight + self.up @ self.down


class _Vectors(NamedTuple):
    """Some texts' token vectors [n, t, d], which of these are tokens of the text [n, t], and their sentence vectors [n, d]; unit length."""

    tokens: torch.Tensor
    real: torch.Tensor
    sentence: torch.Tensor


def adapted(model: SentenceTransformer, pairs: Sequence[Pair], epochs: int, seed: int, advance: Advance) -> Factors:
    """Adapt a sentence-transformers model to pairs; what is to be added to each of its matrices, (up, down) by name.

    `advance` is told the steps done, those in all, and the loss of the last one. The model itself stays adapted in full.
    """
    torch.manual_seed(seed)
    drawn = random.Random(seed)
    learnt = _parametrized(model)
    rounds = [_batches(pairs, drawn) for _ in range(epochs)]
    batches = [batch for each in rounds for batch in each]
    parameters = [factor for each in learnt.values() for factor in (each.up, each.down)]
    optimizer = torch.optim.AdamW(parameters, lr=_LEARNING_RATE)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda step: _share_of_rate(step, len(batches)))
    model.train()
    for done, batch in enumerate(batches, start=1):
        loss = _loss(model, batch, drawn)
        optimizer.zero_grad()
        loss.backward()  # type: ignore[no-untyped-call]
        optimizer.step()
        schedule.step()
        advance(done, len(batches), loss.item())
    model.eval()
    return {name: (_STRENGTH * each.up, each.down) for name, each in learnt.items()}


def _parametrized(model: nn.Module) -> dict[str, _LowRank]:
    """Freeze a model's weights and add a low-rank part to every matrix of its layers; these parts by the matrix's name."""
    model.requires_grad_(False)
    layers = [(name, module) for name, module in model.named_modules() if isinstance(module, nn.Linear) and ".layer." in name]
    found = {}
    for name, module in layers:
        found[encoder_name(f"{name}.weight")] = low_rank = _LowRank(module.weight)
        parametrize.register_parametrization(module, "weight", low_rank)
    return found


def _batches(pairs: Sequence[Pair], drawn: random.Random) -> list[list[Pair]]:
    """The pairs in batches of some from one document and some from others, none with the same paragraph twice."""
    by_document: dict[str, list[Pair]] = defaultdict(list)
    for pair in pairs:
        by_document[pair.document].append(pair)
    chunks = []
    for rest in by_document.values():
        drawn.shuffle(rest)
        while rest:
            chunk: dict[str, Pair] = {}
            for pair in rest:
                if len(chunk) < _OF_ONE_DOCUMENT:
                    chunk.setdefault(pair.paragraph, pair)
            chunks.append([*chunk.values()])
            rest = [pair for pair in rest if chunk.get(pair.paragraph) is not pair]
    drawn.shuffle(chunks)
    batches: list[list[Pair]] = [[]]
    for some in chunks:
        if len(batches[-1]) >= _BATCH:
            batches.append([])
        batches[-1].extend(some)
    return batches


def _loss(model: SentenceTransformer, batch: Sequence[Pair], drawn: random.Random) -> torch.Tensor:
    texts = [pair.text if drawn.random() < _WITHOUT_CONTEXT else f"{pair.context}\n{pair.text}".strip() for pair in batch]
    questions, paragraphs = _encoded(model, [pair.question for pair in batch]), _encoded(model, texts)
    # Another paragraph of the batch that answers the question as well is none to tell its own from.
    also = torch.tensor([[a is not b and b.paragraph in a.relevant for b in batch] for a in batch])
    late = (_SHARPNESS * _maxsim(questions, paragraphs)).masked_fill(also, -torch.inf)
    sentences = (_SENTENCE_SHARPNESS * questions.sentence @ paragraphs.sentence.T).masked_fill(also, -torch.inf)
    own = torch.arange(len(batch))
    losses = (
        _PARAGRAPH_LOSS * functional.cross_entropy(late, own),
        _QUESTION_LOSS * functional.cross_entropy(late.T, own),
        _SENTENCE_LOSS * functional.cross_entropy(sentences, own),
    )
    return torch.stack(losses).sum()


def _encoded(model: SentenceTransformer, texts: list[str]) -> _Vectors:
    features = model.tokenizer(texts, padding=True, truncation=True, max_length=_LONGEST, return_tensors="pt")
    found = model(dict(features))
    real = features["attention_mask"].bool()
    last = real.sum(dim=1) - 1
    real[:, 0] = real[torch.arange(len(texts)), last] = False
    return _Vectors(
        functional.normalize(found["token_embeddings"], dim=-1), real, functional.normalize(found["sentence_embedding"], dim=-1)
    )


def _maxsim(questions: _Vectors, paragraphs: _Vectors) -> torch.Tensor:
    """The mean over each question's tokens of the most similar token of each paragraph [questions, paragraphs]."""
    similar = torch.einsum("qid,pjd->qpij", questions.tokens, paragraphs.tokens)
    best = similar.masked_fill(~paragraphs.real[None, :, None, :], -1.0).amax(dim=-1)
    return (best * questions.real[:, None, :]).sum(dim=-1) / questions.real.sum(dim=-1)[:, None]


def _share_of_rate(step: int, steps: int) -> float:
    """The learning rate's share at a step: rising, then falling to a last share."""
    return min(1.0, (step + 1) / (_WARM_UP * steps)) * max(_LAST_SHARE, 1 - step / steps)
