"""Sizes, budgets and mixtures of a training run."""
from dataclasses import asdict, dataclass


@dataclass(frozen=True)
class Shape:
    """Size of the network; widths in units, `pieces` the wanted vocabulary size."""
    width: int
    feed_forward: int
    heads: int
    encoder_layers: int
    decoder_layers: int
    pieces: int
    dropout: float


@dataclass(frozen=True)
class Phase:
    """A stretch of training: `tokens` target tokens drawn from `mixture` (group -> share of sentences)."""
    name: str
    tokens: int
    longest: int  # pieces a side
    mixture: dict
    rate: tuple  # learning-rate factor at the start and the end of the phase, linear between


@dataclass(frozen=True)
class Preset:
    shape: Shape
    phases: tuple
    batch_tokens: int
    matrix_rate: float  # Muon, hidden matrices
    vector_rate: float  # AdamW, embeddings, gains and biases
    warmup_steps: int
    smoothing: float = 0.1
    placeholder_share: float = 0.4
    sampling_alpha: float = 0.2  # subword regularisation on the source side
    alignment_weight: float = 0.3  # falls with the learning rate
    average_decay: float = 0.998
    validate_every: int = 100

    def as_dict(self):
        return asdict(self)


GENERAL = {'law': 0.42, 'letters': 0.28, 'everyday': 0.22, 'terms': 0.08}
MIXED = {'law': 0.12, 'letters': 0.68, 'everyday': 0.17, 'terms': 0.03}
LETTERS = {'law': 0.08, 'letters': 0.84, 'everyday': 0.07, 'terms': 0.01}

PRESETS = {
    # About an hour and a half on two cores.
    'cpu': Preset(
        shape=Shape(256, 1024, 8, 4, 2, 8000, 0.0),
        phases=(
            Phase('general', 5_000_000, 48, GENERAL, (1.0, 1.0)),
            Phase('mixed', 3_500_000, 72, MIXED, (1.0, 0.6)),
            Phase('letters', 1_500_000, 80, LETTERS, (0.6, 0.02)),
        ),
        batch_tokens=3000, matrix_rate=0.015, vector_rate=0.002, warmup_steps=100),
    # About 25 minutes on one large GPU.
    'gpu': Preset(
        shape=Shape(384, 1536, 8, 6, 2, 16000, 0.1),
        phases=(
            Phase('general', 150_000_000, 96, GENERAL, (1.0, 1.0)),
            Phase('mixed', 60_000_000, 128, MIXED, (1.0, 0.4)),
            Phase('letters', 15_000_000, 128, LETTERS, (0.4, 0.01)),
        ),
        batch_tokens=16000, matrix_rate=0.012, vector_rate=0.002, warmup_steps=400, average_decay=0.9995),
}
