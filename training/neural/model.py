"""Encoder-decoder transformer: pre-norm, rotary positions, one embedding for source, target and output."""
import math

import torch
from torch import nn
from torch.nn import functional as F

from vocabulary import PAD

LONGEST = 512


def rotary_table(size: int) -> torch.Tensor:
    """[LONGEST, 2, size / 2]: cosine and sine per position."""
    rate = 1 / 10_000 ** (torch.arange(0, size, 2) / size)
    angle = torch.outer(torch.arange(LONGEST).float(), rate)
    return torch.stack((angle.cos(), angle.sin()), 1)


def rotate(x, table):
    """x [B, H, T, D]; table [T, 2, D / 2]."""
    cos, sin = table[:, 0], table[:, 1]
    a, b = x.chunk(2, -1)
    return torch.cat((a * cos - b * sin, b * cos + a * sin), -1)


class Attention(nn.Module):
    def __init__(self, width, heads):
        super().__init__()
        self.heads, self.size = heads, width // heads
        self.query, self.key, self.value, self.out = (nn.Linear(width, width, bias=False) for _ in range(4))

    def split(self, x):
        return x.view(x.shape[0], x.shape[1], self.heads, self.size).transpose(1, 2)

    def memory(self, x, table=None):
        """Keys and values [B, H, S, D] of x [B, S, width]."""
        key = self.split(self.key(x))
        return (key if table is None else rotate(key, table)), self.split(self.value(x))

    def forward(self, x, key, value, table=None, mask=None, causal=False):
        query = self.split(self.query(x))
        if table is not None:
            query = rotate(query, table)
        mixed = F.scaled_dot_product_attention(query, key, value, attn_mask=mask, is_causal=causal)
        return self.out(mixed.transpose(1, 2).reshape(x.shape))

    def weights(self, x, key, mask):
        """Mean attention [B, T, S] of the first half of the heads."""
        half = self.heads // 2
        scores = self.split(self.query(x))[:, :half] @ key[:, :half].mT / math.sqrt(self.size)
        return scores.masked_fill(~mask, -1e9).softmax(-1).mean(1)


class FeedForward(nn.Sequential):
    def __init__(self, width, inner):
        super().__init__(nn.Linear(width, inner), nn.ReLU(), nn.Linear(inner, width))


class EncoderLayer(nn.Module):
    def __init__(self, shape):
        super().__init__()
        self.norm_self, self.norm_ff = nn.LayerNorm(shape.width), nn.LayerNorm(shape.width)
        self.attend = Attention(shape.width, shape.heads)
        self.feed = FeedForward(shape.width, shape.feed_forward)
        self.drop = nn.Dropout(shape.dropout)

    def forward(self, x, table, mask):
        y = self.norm_self(x)
        x = x + self.drop(self.attend(y, *self.attend.memory(y, table), table, mask))
        return x + self.drop(self.feed(self.norm_ff(x)))


class DecoderLayer(nn.Module):
    def __init__(self, shape):
        super().__init__()
        self.norm_self, self.norm_cross, self.norm_ff = (nn.LayerNorm(shape.width) for _ in range(3))
        self.attend, self.cross = Attention(shape.width, shape.heads), Attention(shape.width, shape.heads)
        self.feed = FeedForward(shape.width, shape.feed_forward)
        self.drop = nn.Dropout(shape.dropout)

    def forward(self, x, source, mask, table):
        y = self.norm_self(x)
        x = x + self.drop(self.attend(y, *self.attend.memory(y, table), table, causal=True))
        y = self.norm_cross(x)
        x = x + self.drop(self.cross(y, *source, mask=mask))
        return x + self.drop(self.feed(self.norm_ff(x))), self.cross.weights(y, source[0], mask)


class Translator(nn.Module):
    def __init__(self, shape, pieces: int):
        super().__init__()
        self.shape = shape
        self.embed = nn.Embedding(pieces, shape.width, padding_idx=PAD)
        self.scale = math.sqrt(shape.width)
        self.encoder = nn.ModuleList(EncoderLayer(shape) for _ in range(shape.encoder_layers))
        self.decoder = nn.ModuleList(DecoderLayer(shape) for _ in range(shape.decoder_layers))
        self.norm_source, self.norm_target = nn.LayerNorm(shape.width), nn.LayerNorm(shape.width)
        self.drop = nn.Dropout(shape.dropout)
        self.register_buffer('table', rotary_table(shape.width // shape.heads), persistent=False)
        nn.init.normal_(self.embed.weight, std=1 / self.scale)
        for name, weight in self.named_parameters():
            if weight.dim() == 2 and 'embed' not in name:
                nn.init.xavier_uniform_(weight)

    def encode(self, source):
        """source [B, S] -> keys and values per decoder layer, and the mask [B, 1, 1, S] (True where a piece is)."""
        mask = (source != PAD)[:, None, None, :]
        table = self.table[:source.shape[1]]
        x = self.drop(self.embed(source) * self.scale)
        for layer in self.encoder:
            x = layer(x, table, mask)
        x = self.norm_source(x)
        return [layer.cross.memory(x) for layer in self.decoder], mask

    def forward(self, source, target):
        """Final decoder states [B, T, width], which `logits` turns into scores, and per layer the mean attention of the
        first half of the heads [B, T, S]."""
        memories, mask = self.encode(source)
        table = self.table[:target.shape[1]]
        x = self.drop(self.embed(target) * self.scale)
        attentions = []
        for layer, memory in zip(self.decoder, memories):
            x, attention = layer(x, memory, mask, table)
            attentions.append(attention)
        return self.norm_target(x), attentions

    def logits(self, states):
        return states @ self.embed.weight.T
