"""Word alignment of pieces: IBM model 1 with a diagonal prior, as a target for the decoder's attention.

With few tokens to train on, most of them would go by before the attention finds the translated word on its own.
"""
import numpy as np

from vocabulary import PAD

TENSION = 5.0  # how sharply the prior favours the diagonal
NULL_WEIGHT = 0.08  # prior of a piece that translates nothing
BASE = 1 << 16  # more than any vocabulary


def grid(source, target):
    """(keys, prior) of all links, [T, S + 1]; column 0 is the empty word, written as PAD."""
    s = np.concatenate(([PAD], source)).astype(np.int64)
    t = np.asarray(target, dtype=np.int64)
    apart = np.abs(np.arange(len(source)) / len(source) - np.arange(len(t))[:, None] / len(t))
    prior = np.exp(-TENSION * apart)
    prior /= prior.sum(1, keepdims=True)
    prior = np.concatenate((np.full((len(t), 1), NULL_WEIGHT), prior * (1 - NULL_WEIGHT)), 1)
    return s[None] * BASE + t[:, None], prior.astype(np.float32)


class Aligner:
    def __init__(self, rows, iterations=5):
        """Fits to rows of (source ids, target ids)."""
        keys, priors, groups, base = [], [], [], 0
        for source, target in rows:
            k, p = grid(source, target)
            keys.append(k.ravel())
            priors.append(p.ravel())
            groups.append(np.repeat(np.arange(base, base + len(target), dtype=np.int32), k.shape[1]))
            base += len(target)
        self.keys, where = np.unique(np.concatenate(keys), return_inverse=True)
        where, prior, group = where.astype(np.int32), np.concatenate(priors), np.concatenate(groups)
        words = self.keys // BASE
        self.table = np.ones(len(self.keys), dtype=np.float32)
        for _ in range(iterations):
            link = self.table[where] * prior
            link /= np.bincount(group, link).astype(np.float32)[group]
            counts = np.bincount(where, link)
            self.table = (counts / np.maximum(np.bincount(words, counts), 1e-9)[words]).astype(np.float32)

    def posterior(self, source, target):
        """[T, S] float32: how likely each target piece translates each source piece; the rest of 1 is the empty word."""
        keys, prior = grid(source, target)
        at = np.minimum(np.searchsorted(self.keys, keys), len(self.keys) - 1)
        link = np.where(self.keys[at] == keys, self.table[at], 1e-7) * prior
        link /= link.sum(1, keepdims=True)
        link[-1] = 0  # the end marks belong together
        link[-1, -1] = 1
        return link[:, 1:].astype(np.float32)
