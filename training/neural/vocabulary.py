"""The shared vocabulary: a SentencePiece unigram model, also written as TSV (piece, score) for the run time."""
import random
from pathlib import Path

import sentencepiece

from placeholders import SYMBOLS

PAD, UNKNOWN, BEGIN, END = range(4)
REQUIRED = ("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"
            "\u00e0\u00e1\u00e2\u00e3\u00e4\u00e5\u00e6\u00e7\u00e8\u00e9\u00ea\u00eb\u00ec\u00ed\u00ee\u00ef\u00f1\u00f2\u00f3\u00f4\u00f5\u00f6\u00f8\u00f9\u00fa\u00fb\u00fc\u00fd\u00df"
            "\u010d\u0107\u0161\u017e\u0142\u0151\u015f\u011f\u00c9\u00cb\u00d6\u00dc\u00c5\u0160\u20ac\u00a7%&/()[]+-\u2013=<>*#@_.,;:?!'\"\u00b0\u00b2\u00b3\u00bd")


def build(groups: dict, size: int, out: Path, seed: int) -> sentencepiece.SentencePieceProcessor:
    """Trains on both sides of all groups; letters count three times, law is a sample."""
    model = out / 'vocabulary.model'
    if not model.exists():
        rng = random.Random(seed)
        law = rng.sample(groups['law'], min(25_000, len(groups['law'])))
        pairs = law + groups['letters'] * 3 + groups['everyday'] + groups['terms']
        lines = [side for pair in pairs for side in (pair.dutch, pair.english)]
        rng.shuffle(lines)
        sentencepiece.SentencePieceTrainer.train(
            sentence_iterator=iter(lines), model_prefix=str(out / 'vocabulary'), vocab_size=size, model_type='unigram',
            normalization_rule_name='identity', character_coverage=0.9999, required_chars=REQUIRED, split_digits=True,
            user_defined_symbols=SYMBOLS, pad_id=PAD, unk_id=UNKNOWN, bos_id=BEGIN, eos_id=END, num_threads=2,
            max_sentence_length=2000, minloglevel=1)
    return sentencepiece.SentencePieceProcessor(model_file=str(model))


def write_tsv(pieces: sentencepiece.SentencePieceProcessor, file: Path):
    rows = ['piece\tscore'] + [f'{pieces.id_to_piece(i)}\t{pieces.get_score(i):.5f}' for i in range(pieces.get_piece_size())]
    file.write_text('\n'.join(rows) + '\n', encoding='utf8')
