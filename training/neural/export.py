"""Writes the run-time files: two int8 ONNX graphs, the vocabulary and a description."""
import hashlib
import json
import tempfile
from pathlib import Path

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import nn

import vocabulary
from model import Translator

CHOICES = 8  # best next pieces returned per hypothesis; at least twice the beam
NEVER = (vocabulary.PAD, vocabulary.UNKNOWN, vocabulary.BEGIN)


class EncoderGraph(nn.Module):
    """source [B, S] int64 -> memory [layers, 2, B, heads, S, size]: keys and values for the decoder's cross attention."""

    def __init__(self, model: Translator):
        super().__init__()
        self.model = model

    def forward(self, source):
        memories, _ = self.model.encode(source)
        return torch.stack([torch.stack(pair) for pair in memories])


class StepGraph(nn.Module):
    """One step of a beam search over B sentences with K hypotheses each (rows B * K, a sentence's rows together).

    token [B * K] int64, position [1] int64, parent [B * K] int64 (row of the cache each hypothesis grows from), source
    [B, S] int64, memory as the encoder gives it, cache [layers, 2, rows, heads, T, size]
    -> score [B * K, CHOICES] log-probabilities, piece [B * K, CHOICES], grown cache (T + 1).
    """

    def __init__(self, model: Translator):
        super().__init__()
        self.model = model
        self.register_buffer('output', model.embed.weight.detach().T.contiguous())
        bias = torch.zeros(self.output.shape[1])
        bias[list(NEVER)] = -1e4
        self.register_buffer('bias', bias)

    def forward(self, token, position, parent, source, memory, cache):
        model = self.model
        mask = (source != vocabulary.PAD)[:, None, None, :]
        sentences, width = source.shape[0], model.shape.width
        table = model.table.index_select(0, position)
        cache = cache.index_select(2, parent)
        x = model.embed(token).unsqueeze(1) * model.scale
        grown = []
        for i, layer in enumerate(model.decoder):
            y = layer.norm_self(x)
            key, value = layer.attend.memory(y, table)
            key, value = torch.cat((cache[i, 0], key), 2), torch.cat((cache[i, 1], value), 2)
            grown.append(torch.stack((key, value)))
            x = x + layer.attend(y, key, value, table)
            y = layer.norm_cross(x).view(sentences, -1, width)
            x = x + layer.cross(y, memory[i, 0], memory[i, 1], mask=mask).view(-1, 1, width)
            x = x + layer.feed(layer.norm_ff(x))
        scores = torch.log_softmax(model.norm_target(x)[:, 0] @ self.output + self.bias, -1)
        best, pieces = scores.topk(CHOICES, -1)
        return best, pieces, torch.stack(grown)


def graphs(model: Translator, folder: Path):
    """Float graphs `encoder.onnx` and `decoder.onnx` in `folder`."""
    shape = model.shape
    size = shape.width // shape.heads
    source = torch.tensor([[5, 6, 7, 3], [5, 6, 3, 0]])
    memory = torch.zeros(shape.decoder_layers, 2, 2, shape.heads, 4, size)
    cache = torch.zeros(shape.decoder_layers, 2, 4, shape.heads, 2, size)
    step = (torch.tensor([5] * 4), torch.tensor([2]), torch.arange(4), source, memory, cache)
    torch.onnx.export(EncoderGraph(model).eval(), (source,), str(folder / 'encoder.onnx'), dynamo=False, opset_version=17,
                      input_names=['source'], output_names=['memory'],
                      dynamic_axes={'source': {0: 'B', 1: 'S'}, 'memory': {2: 'B', 4: 'S'}})
    torch.onnx.export(StepGraph(model).eval(), step, str(folder / 'decoder.onnx'), dynamo=False, opset_version=17,
                      input_names=['token', 'position', 'parent', 'source', 'memory', 'cache'],
                      output_names=['score', 'piece', 'grown'],
                      dynamic_axes={'token': {0: 'N'}, 'parent': {0: 'N'}, 'source': {0: 'B', 1: 'S'},
                                    'memory': {2: 'B', 4: 'S'}, 'cache': {2: 'R', 4: 'T'}, 'score': {0: 'N'},
                                    'piece': {0: 'N'}, 'grown': {2: 'N', 4: 'U'}})


def write(model: Translator, pieces, preset, out: Path):
    out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as name:
        graphs(model, Path(name))
        for file in ('encoder.onnx', 'decoder.onnx'):
            quantize_dynamic(Path(name) / file, out / file, weight_type=QuantType.QInt8, per_channel=True,
                             op_types_to_quantize=['MatMul', 'Gather'])
            onnx.checker.check_model(str(out / file))
    vocabulary.write_tsv(pieces, out / 'vocabulary.tsv')
    digest = hashlib.sha256(b''.join((out / f).read_bytes() for f in ('encoder.onnx', 'decoder.onnx', 'vocabulary.tsv')))
    shape = preset.shape
    description = {'version': digest.hexdigest()[:12], 'layers': shape.decoder_layers, 'heads': shape.heads,
                   'size': shape.width // shape.heads, 'choices': CHOICES, 'longest': preset.phases[-1].longest,
                   'calibration': [1.0, 0.0]}  # calibrate.mjs fits it
    (out / 'model.json').write_text(json.dumps(description, indent=2) + '\n', encoding='utf8')

