"""Draws sentences from the mixture of a phase and packs them into padded batches of like length."""
import random

import torch

import placeholders
from vocabulary import BEGIN, END, PAD

CHUNK = 12_000  # sentences drawn, encoded and sorted at a time


class Batches:
    """Endless batches (source [B, S], target in [B, T], target out [B, T], alignment [B, T, S]).

    Pieces are int64, padded with PAD; see align.py for the alignment.
    """

    def __init__(self, groups, pieces, preset, seed, aligner):
        self.groups, self.pieces, self.preset, self.aligner = groups, pieces, preset, aligner
        self.rng = random.Random(seed)
        self.order = {name: [] for name in groups}

    def draw(self, name):
        """Next pair of a group; a group is gone through in a new random order each time it is used up."""
        if not self.order[name]:
            self.order[name] = self.rng.sample(range(len(self.groups[name])), len(self.groups[name]))
        return self.groups[name][self.order[name].pop()]

    def encode(self, pair):
        dutch, english = pair.dutch, pair.english
        if pair.spans and self.rng.random() < self.preset.placeholder_share:
            dutch, english = placeholders.insert(dutch, english, pair.spans, self.rng)
        if self.rng.random() < 0.5:
            source = self.pieces.encode(dutch, enable_sampling=True, alpha=self.preset.sampling_alpha, nbest_size=-1)
        else:
            source = self.pieces.encode(dutch)
        return source + [END], self.pieces.encode(english) + [END]

    def chunk(self, phase):
        names, shares = zip(*phase.mixture.items())
        rows = []
        for name in self.rng.choices(names, shares, k=CHUNK):
            row = self.encode(self.draw(name))
            if len(row[0]) <= phase.longest and len(row[1]) <= phase.longest:
                rows.append(row)
        rows.sort(key=lambda row: (len(row[1]), len(row[0]), self.rng.random()))
        packed, batch = [], []
        for row in rows:
            longest = max(len(row[0]), len(row[1]))
            if batch and (len(batch) + 1) * longest > self.preset.batch_tokens:
                packed.append(batch)
                batch = []
            batch.append(row)
        packed.append(batch)
        self.rng.shuffle(packed)
        return packed

    def stream(self, phase):
        while True:
            for rows in self.chunk(phase):
                yield *tensors(rows), self.alignments(rows)

    def alignments(self, rows):
        out = torch.zeros(len(rows), max(len(t) for _, t in rows), max(len(s) for s, _ in rows))
        for i, (source, target) in enumerate(rows):
            out[i, :len(target), :len(source)] = torch.from_numpy(self.aligner.posterior(source, target))
        return out


def tensors(rows):
    source = pad([s for s, _ in rows])
    return source, pad([[BEGIN] + t[:-1] for _, t in rows]), pad([t for _, t in rows])


def pad(rows):
    longest = max(map(len, rows))
    return torch.tensor([row + [PAD] * (longest - len(row)) for row in rows])
