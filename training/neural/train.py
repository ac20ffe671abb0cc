"""The training loop: phases, two optimisers, averaged weights, checkpoints and curves."""
import random
import signal
import time
from pathlib import Path

import torch
from torch.nn import functional as F

from align import Aligner
from batches import Batches, tensors
from model import Translator
from muon import Muon
from threads import Threads
from vocabulary import END, PAD


def optimisers(model, preset):
    """Muon for the hidden matrices, AdamW for embeddings, gains and biases."""
    hidden = [p for n, p in model.named_parameters() if p.dim() == 2 and 'embed' not in n]
    ids = {id(p) for p in hidden}
    rest = [p for p in model.parameters() if id(p) not in ids]
    return [Muon(hidden, lr=preset.matrix_rate, weight_decay=0.01),
            torch.optim.AdamW(rest, lr=preset.vector_rate, betas=(0.9, 0.98), eps=1e-9, weight_decay=0.0, fused=True)]


def losses(model, batch, smoothing):
    """Cross-entropy a piece, divergence of the attention from the alignment, number of pieces."""
    source, target, wanted, alignment = batch
    keep = wanted != PAD
    states, attentions = model(source, target)
    entropy = F.cross_entropy(model.logits(states[keep]), wanted[keep], label_smoothing=smoothing)
    count = int(keep.sum())
    strayed = sum(-(alignment * (a + 1e-6).log()).sum() for a in attentions) / len(attentions) / count
    return entropy, strayed, count


@torch.no_grad()
def validate(model, batches, device):
    """Mean negative log-likelihood a piece (nats) over the held-out pairs."""
    model.eval()
    total = count = 0
    for source, target, wanted in batches:
        wanted = wanted.to(device)
        states, _ = model(source.to(device), target.to(device))
        keep = wanted != PAD
        total += float(F.cross_entropy(model.logits(states[keep]), wanted[keep], reduction='sum'))
        count += int(keep.sum())
    model.train()
    return total / count


def fit_aligner(groups, pieces, seed):
    """Alignment model of all groups; of legal text a sample is enough."""
    rng = random.Random(seed)
    pairs = rng.sample(groups['law'], min(20_000, len(groups['law']))) + groups['letters'] * 2 + groups['everyday'] + groups['terms']
    rows = [(s + [END], t + [END]) for s, t in zip(pieces.encode([p.dutch for p in pairs]), pieces.encode([p.english for p in pairs]))]
    return Aligner([row for row in rows if max(map(len, row)) <= 48])


def held_out_batches(pairs, pieces):
    rows = sorted(((pieces.encode(p.dutch) + [END], pieces.encode(p.english) + [END]) for p in pairs), key=lambda r: len(r[1]))
    return [tensors(rows[i:i + 32]) for i in range(0, len(rows), 32)]


class Averaged:
    """Exponential moving average of the weights."""

    def __init__(self, model, decay):
        self.decay, self.weights = decay, {k: v.detach().clone() for k, v in model.state_dict().items()}

    def update(self, model, step):
        decay = min(self.decay, (step + 1) / (step + 20))
        for key, value in model.state_dict().items():
            self.weights[key].lerp_(value, 1 - decay)


def run(corpus, pieces, preset, out: Path, seed: int, device: str, log=print):
    """Trains until the tokens of all phases are used, from the last checkpoint if `out` holds one."""
    torch.manual_seed(seed)
    model = Translator(preset.shape, pieces.get_piece_size()).to(device)
    engines = optimisers(model, preset)
    for engine in engines:
        for group in engine.param_groups:
            group['base'] = group['lr']
    averaged = Averaged(model, preset.average_decay)
    state = {'step': 0, 'tokens': 0, 'seconds': 0.0}
    checkpoint = out / 'checkpoint.pt'
    if checkpoint.exists():
        saved = torch.load(checkpoint, map_location=device, weights_only=True)
        model.load_state_dict(saved['model'])
        averaged.weights = saved['averaged']
        for engine, value in zip(engines, saved['engines']):
            engine.load_state_dict(value)
        state = saved['state']
        log(f"resumed at step {state['step']}, {state['tokens']} tokens")
    batches = Batches(corpus.groups, pieces, preset, seed + state['step'], fit_aligner(corpus.groups, pieces, seed))
    judge = held_out_batches(corpus.held_out, pieces)
    shadow = Translator(preset.shape, pieces.get_piece_size()).to(device)
    log(f'{sum(p.numel() for p in model.parameters())} parameters')

    def save():
        temporary = out / 'checkpoint.tmp'
        torch.save({'model': model.state_dict(), 'averaged': averaged.weights,
                    'engines': [engine.state_dict() for engine in engines], 'state': state}, temporary)
        temporary.replace(checkpoint)

    stop = []
    signal.signal(signal.SIGTERM, lambda *_: stop.append(True))
    threads = Threads()
    curve = out / 'curve.tsv'
    if not curve.exists():
        curve.write_text('step\ttokens\tseconds\tphase\trate\ttrain_loss\tattention\theld_out_nll\n', encoding='utf8')
    started, recent, apart, count = time.time() - state['seconds'], 0.0, 0.0, 0
    begin = 0
    for phase in preset.phases:
        if state['tokens'] < begin + phase.tokens:
            for batch in batches.stream(phase):
                done = (state['tokens'] - begin) / phase.tokens
                if done >= 1:
                    break
                factor = phase.rate[0] + (phase.rate[1] - phase.rate[0]) * done
                factor *= min(1.0, (state['step'] + 1) / preset.warmup_steps)
                for engine in engines:
                    for group in engine.param_groups:
                        group['lr'] = group['base'] * factor
                loss, strayed, n = losses(model, [t.to(device) for t in batch], preset.smoothing)
                (loss + preset.alignment_weight * factor * strayed).backward()
                torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
                for engine in engines:
                    engine.step()
                    engine.zero_grad(set_to_none=True)
                averaged.update(model, state['step'])
                state['step'] += 1
                state['tokens'] += n
                threads.step()
                if stop:
                    state['seconds'] = time.time() - started
                    save()
                    raise SystemExit('stopped; the same command resumes')
                recent, apart, count = recent + loss.item() * n, apart + strayed.item() * n, count + n
                if state['step'] % preset.validate_every == 0:
                    state['seconds'] = time.time() - started
                    shadow.load_state_dict(averaged.weights)
                    row = (state['step'], state['tokens'], round(state['seconds']), phase.name, f'{factor:.3f}',
                           f'{recent / count:.4f}', f'{apart / count:.4f}', f'{validate(shadow, judge, device):.4f}')
                    with open(curve, 'a', encoding='utf8') as file:
                        file.write('\t'.join(map(str, row)) + '\n')
                    log('\t'.join(map(str, row)))
                    recent, apart, count = 0.0, 0.0, 0
                    save()
        begin += phase.tokens
    state['seconds'] = time.time() - started
    save()
    shadow.load_state_dict(averaged.weights)
    return shadow.eval()
