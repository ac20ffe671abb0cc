"""One command from corpus to model, after `npm run build`: python training/neural/make.py --corpus <folder> --out data/models/nl-en"""
import argparse
import json
import os
import random
import subprocess
from dataclasses import replace
from pathlib import Path

import torch

import config
import corpus as corpora
import train
import vocabulary

HERE = Path(__file__).parent


def arguments():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument('--corpus', type=Path, required=True, help='folder with parallel.tsv.xz and dutch-parliament.txt.xz')
    parser.add_argument('--pairs', type=Path, default=HERE.parent / 'pairs', help='folder of pairs files')
    parser.add_argument('--gazetteer', type=Path, default=HERE.parent.parent / 'data' / 'gazetteer', help='folder of names')
    parser.add_argument('--out', type=Path, required=True, help='folder for the exported model')
    parser.add_argument('--work', type=Path, default=Path('work'), help='checkpoints, curve and vocabulary model')
    parser.add_argument('--preset', choices=config.PRESETS, default='cpu')
    parser.add_argument('--seed', type=int, default=17)
    parser.add_argument('--tokens', help='target tokens a phase, comma-separated, instead of the preset')
    parser.add_argument('--stop-after', choices=('vocabulary', 'training'), help='leave out the later steps')
    return parser.parse_args()


def main():
    options = arguments()
    options.work.mkdir(parents=True, exist_ok=True)
    random.seed(options.seed)
    device = 'cuda' if torch.cuda.is_available() else 'cpu'
    preset = config.PRESETS[options.preset]
    if options.tokens:
        counts = [int(n) for n in options.tokens.split(',')]
        preset = replace(preset, phases=tuple(replace(p, tokens=n) for p, n in zip(preset.phases, counts, strict=True)))
    data = corpora.load(options.corpus, options.pairs, options.gazetteer, options.seed)
    for name, rows in data.groups.items():
        print(f'{name}\t{len(rows)} pairs\t{sum(len(r.dutch.split()) for r in rows)} Dutch words\t'
              f'{sum(bool(r.spans) for r in rows)} with shared spans', flush=True)
    pieces = vocabulary.build(data.groups, preset.shape.pieces, options.work, options.seed)
    if options.stop_after == 'vocabulary':
        return
    (options.work / 'config.json').write_text(json.dumps(preset.as_dict(), indent=1), encoding='utf8')
    print(device, torch.get_num_threads(), 'threads', os.getpid(), flush=True)
    model = train.run(data, pieces, preset, options.work, options.seed, device, lambda line: print(line, flush=True))
    if options.stop_after == 'training':
        return
    import export  # needs onnx and onnxruntime, which training alone does not
    export.write(model, pieces, preset, options.out)
    held_out = options.work / 'held-out.tsv'
    held_out.write_text('dutch\tenglish\n' + ''.join(f'{p.dutch}\t{p.english}\n' for p in data.held_out), encoding='utf8')
    subprocess.run(['node', HERE / 'calibrate.mjs', held_out, options.out], check=True)


if __name__ == '__main__':
    main()
