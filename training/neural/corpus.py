"""Reads the parallel text, filters it and sorts it into groups of pairs."""
import csv
import lzma
import math
import random
import re
from collections import Counter
from pathlib import Path
from typing import NamedTuple

from placeholders import Finder
from text import normalise

GROUPS = {'eurlex': 'law', 'treaty': 'law', 'rv-sentences': 'law', 'udhr': 'law', 'app': 'everyday',
          'tatoeba': 'everyday', 'terms': 'terms'}
LIST_MARK = re.compile(r'^(?:\(?(?:\d{1,3}|[a-z]{1,2}|[ivx]{1,5})\)|\d{1,2}\.|[-\u2013\u2022*])\s+')
GLUED = re.compile(r'\S (?:Artikel|BIJLAGE|HOOFDSTUK|AFDELING|TITEL|Hoofdstuk|Afdeling) [\dIVX]')
DIGITS = re.compile(r'\d+')
CLOSED = '.;:?!'


class Pair(NamedTuple):
    dutch: str
    english: str
    spans: tuple  # see placeholders.Finder.spans


class Corpus(NamedTuple):
    groups: dict  # group -> list of Pair
    held_out: list  # letters pairs never trained on


def read_pairs(folder: Path):
    """(field, Dutch, English) of every pairs file with the header field, dutch, english."""
    for file in sorted(folder.glob('*.tsv')):
        with open(file, encoding='utf8', newline='') as lines:
            rows = csv.reader(lines, delimiter='\t', quoting=csv.QUOTE_NONE)
            if next(rows) != ['field', 'dutch', 'english']:
                raise ValueError(f'{file}: header is not field, dutch, english')
            for number, row in enumerate(rows, 2):
                if len(row) != 3:
                    raise ValueError(f'{file}:{number}: {len(row)} columns, expected 3')
                yield row[0], normalise(row[1]), normalise(row[2])


def read_parallel(file: Path):
    with lzma.open(file, 'rt', encoding='utf8') as lines:
        for line in lines:
            source, dutch, english = line.rstrip('\n').split('\t')
            yield source, normalise(dutch), normalise(english)


def strip_marks(dutch, english):
    """Drops a list mark where both sides or only one of them has it."""
    return LIST_MARK.sub('', dutch), LIST_MARK.sub('', english)


def sentence_like(dutch: str, english: str) -> bool:
    """Whether a pair of legal text is one clean sentence on both sides."""
    words, others = len(dutch.split()), len(english.split())
    if not 4 <= words <= 45 or not 0.6 <= others / words <= 1.7 or GLUED.search(dutch):
        return False
    if (dutch[-1] in CLOSED) != (english[-1] in CLOSED) or '|' in dutch or '\u2026' in dutch or ' , ' in dutch:
        return False
    letters = [c for c in dutch if c.isalpha()]
    if len(letters) < 0.7 * len(dutch.replace(' ', '')) or sum(c.isupper() for c in letters) > 0.2 * len(letters):
        return False
    return sorted(DIGITS.findall(dutch)) == sorted(DIGITS.findall(english))


def in_domain(pairs, near, share):
    """The `share` of the pairs whose Dutch is likest to the `near` sentences (difference of unigram entropies)."""
    inside, outside = Counter(w for s in near for w in s.lower().split()), Counter()
    for dutch, _ in pairs:
        outside.update(dutch.lower().split())
    total_in, total_out = sum(inside.values()), sum(outside.values())
    size = len(inside | outside)

    def score(dutch):
        words = dutch.lower().split()
        return sum(math.log((inside[w] + 0.5) / (total_in + size / 2)) - math.log((outside[w] + 0.5) / (total_out + size / 2))
                   for w in words) / len(words)

    return sorted(pairs, key=lambda pair: -score(pair[0]))[:int(share * len(pairs))]


def load(corpus: Path, pairs: Path, known: Path, seed: int, held_out: int = 300, law_share: float = 0.75) -> Corpus:
    """All groups, filtered. The held-out pairs come from letters.tsv alone, so more pairs files do not change them."""
    groups = {'law': [], 'letters': [], 'everyday': [], 'terms': []}
    for source, dutch, english in read_parallel(corpus / 'parallel.tsv.xz'):
        group = GROUPS.get(source)
        if group == 'law':
            dutch, english = strip_marks(dutch, english)
            if dutch and english and sentence_like(dutch, english):
                groups['law'].append((dutch, english))
        elif group:
            groups[group].append((dutch, english))
    letters = {}
    for field, dutch, english in read_pairs(pairs):
        letters.setdefault(dutch, (field, english))
    first = sorted({normalise(row[1]) for row in csv.reader(open(pairs / 'letters.tsv', encoding='utf8'),
                                                            delimiter='\t', quoting=csv.QUOTE_NONE)} & set(letters))
    kept = set(random.Random(seed).sample(first, held_out))
    groups['letters'] = [(d, e) for d, (_, e) in letters.items() if d not in kept]
    with lzma.open(corpus / 'dutch-parliament.txt.xz', 'rt', encoding='utf8') as lines:
        near = [normalise(line) for line, _ in zip(lines, range(60_000))]
    groups['law'] = in_domain(sorted(set(groups['law'])), near + [d for d, _ in groups['letters']] * 10, law_share)

    lower = Counter(w.strip('.,;:()"\'') for g in groups.values() for d, e in g for w in f'{d} {e}'.split() if w[0].islower())
    finder = Finder({w for w, n in lower.items() if n >= 3}, read_known(known))
    spanned = {name: [Pair(d, e, finder.spans(d, e)) for d, e in rows] for name, rows in groups.items()}
    return Corpus(spanned, [Pair(d, letters[d][1], finder.spans(d, letters[d][1])) for d in sorted(kept)])


def read_known(folder: Path) -> dict:
    """Dutch name -> English name out of the gazetteer; the article of the English stays outside the placeholder."""
    known = {}

    def add(dutch, english):
        if len(dutch) > 2 and english:
            known.setdefault(dutch, english.removeprefix('the '))

    for file in sorted(folder.glob('*.tsv')):
        with open(file, encoding='utf8', newline='') as lines:
            for row in csv.DictReader(lines, delimiter='\t', quoting=csv.QUOTE_NONE):
                doubtful = set((row.get('ambiguous') or '').split('|'))
                if 'english_adjective' in row:
                    for form in row['adjective_forms'].split('|'):
                        add(form, row['english_adjective'])
                elif 'dutch' in row and 'english' in row:
                    for name in [row['dutch'], *(row.get('aliases') or '').split('|')]:
                        if name not in doubtful:
                            add(name, row['english'])
    return known
