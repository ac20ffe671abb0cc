"""Spans that both sides share (numbers, dates, names) and their replacement by placeholder pieces.

A placeholder carries a class, so that the network still knows which preposition fits: `d` date, `n` number or
reference, `e` name. Identifiers are drawn at random, so that every one of them is trained.
"""
import random
import re

CLASSES = 'dne'
PER_CLASS = 8
SYMBOLS = [f'\u27e6{c}{i}\u27e7' for c in CLASSES for i in range(PER_CLASS)]

DUTCH_MONTHS = 'januari februari maart april mei juni juli augustus september oktober november december'.split()
ENGLISH_MONTHS = ('January February March April May June July August September October November December').split()
DUTCH_DATE = re.compile(r'\b(\d{1,2}) (' + '|'.join(DUTCH_MONTHS) + r')(?: (\d{4}))?\b')
ENGLISH_DATE = re.compile(r'\b(\d{1,2}) (' + '|'.join(ENGLISH_MONTHS) + r')(?: (\d{4}))?\b')
NUMBER = re.compile(r'(?<![\w/])(?:\u20ac ?)?\d+(?:[.,/-]\d+)*(?: ?%)?(?![\w/])')
SCALE = re.compile(r' (?:miljoen|miljard|million|billion)\b')
SCALES = {'miljoen': 'million', 'miljard': 'billion'}
WORD = re.compile(r"\w+")
NAME = re.compile(r"\b[A-Z\u00c0-\u00dd][\w'&/-]*\w\b")


class Finder:
    """Finds shared spans. `common` holds lower-case words: a capitalised common word is no name."""

    def __init__(self, common: set, known: dict):
        self.common = common
        self.known = known
        self.longest = max((len(WORD.findall(name)) for name in known), default=0)

    def spans(self, dutch: str, english: str):
        """Pairs of spans ((start, end) Dutch, (start, end) English, class), each unambiguous and free of overlap."""
        found = []
        free_d, free_e = Mask(len(dutch)), Mask(len(english))
        for kind, left, right in (('d', dates(dutch, DUTCH_DATE, DUTCH_MONTHS), dates(english, ENGLISH_DATE, ENGLISH_MONTHS)),
                                  ('e', *self.listed(dutch, english)),
                                  ('n', numbers(dutch, True), numbers(english, False)),
                                  ('e', self.names(dutch), self.names(english))):
            for key, (a, b) in unique(left).items():
                other = unique(right).get(key)
                if other and free_d.take(a, b) and free_e.take(*other):
                    found.append(((a, b), other, kind))
        return tuple(found)

    def listed(self, dutch, english):
        """Known names, the longest first at each word; keys are the English names."""
        words = [m.span() for m in WORD.finditer(dutch)]
        left, i = [], 0
        while i < len(words):
            for j in range(min(len(words), i + self.longest) - 1, i - 1, -1):
                name = self.known.get(dutch[words[i][0]:words[j][1]])
                if name:
                    left.append((name, (words[i][0], words[j][1])))
                    i = j
                    break
            i += 1
        right = []
        for name in {key for key, _ in left}:
            right += [(name, m.span()) for m in re.finditer(rf'\b{re.escape(name)}\b', english)]
        return left, right

    def names(self, text):
        return [(m.group(), m.span()) for m in NAME.finditer(text) if m.group().lower() not in self.common]


class Mask:
    def __init__(self, size):
        self.used = bytearray(size)

    def take(self, start, end):
        if any(self.used[start:end]):
            return False
        self.used[start:end] = b'\1' * (end - start)
        return True


def unique(items):
    counts = {}
    for key, span in items:
        counts.setdefault(key, []).append(span)
    return {key: spans[0] for key, spans in counts.items() if len(spans) == 1}


def dates(text, pattern, months):
    return [((m[1], months.index(m[2]), m[3]), m.span()) for m in pattern.finditer(text)]


def numbers(text, dutch):
    out = []
    for m in NUMBER.finditer(text):
        key, end = m.group().replace('\u20ac ', '\u20ac').replace(' %', '%'), m.end()
        if dutch:
            key = key.translate({44: '.', 46: ','})
        if key.startswith('\u20ac') and (scale := SCALE.match(text, end)):
            word = scale.group().strip()
            key, end = f'{key} {SCALES.get(word, word)}', scale.end()
        out.append((key, (m.start(), end)))
    return out


def insert(dutch: str, english: str, spans, rng: random.Random):
    """Both sides with a random, non-empty choice of the spans replaced by placeholders."""
    share = rng.choice((0.5, 1.0))
    chosen = [s for s in spans if rng.random() < share] or [rng.choice(spans)]
    ids = {c: rng.sample(range(PER_CLASS), PER_CLASS) for c in CLASSES}
    left, right = [], []
    for a, b, kind in chosen:
        if ids[kind]:
            symbol = f'\u27e6{kind}{ids[kind].pop()}\u27e7'
            left.append((a, symbol))
            right.append((b, symbol))
    return replace(dutch, left), replace(english, right)


def replace(text, spans):
    for (start, end), symbol in sorted(spans, reverse=True):
        text = text[:start] + symbol + text[end:]
    return text
