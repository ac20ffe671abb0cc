"""Lists the finite and infinitive forms of verbs that are spelled like a noun or a name: "delen", "staat", "kent".

usage: python3 ambiguous.py verbs.tsv words.tsv <lexicon folder> text.txt … > ambiguous.tsv
A text file has one sentence a line.
"""
import collections
import glob
import re
import sys

NAMED = 3  # occurrences with a capital, not at the start of a sentence
NOMINAL = 4  # occurrences right after an article of nouns that no infinitive has
ARTICLES = {'de', 'een', 'deze', 'alle', 'uw', 'onze', 'mijn', 'geen', 'beide', 'twee', 'drie'}
TOKEN = re.compile(r"[^\W\d_][\w'-]*|[^\s\w]|\d+")
AUXILIARY = set('''worden wordt word werd werden hebben heeft heb hebt had hadden zullen zal zult zou zouden kunnen kan
kunt kon konden moeten moet moest moesten mogen mag mocht mochten willen wil wilt wilde wilden is ben bent was waren'''.split())


def rows(path):
    with open(path, encoding='utf-8') as lines:
        next(lines)
        for line in lines:
            yield line.rstrip('\n').split('\t')


def main():
    forms = {'zijn'}
    for base, prefix, present, past, _ in rows(sys.argv[1]):
        if not prefix.endswith('_'):
            forms.add(prefix + base)
            forms.update(prefix + form for cell in (present, past) for form in cell.split('|') if form)
    nouns = {word for word, tag in rows(sys.argv[2]) if tag == 'noun'} | {'zijn'}
    for path in glob.glob(f'{sys.argv[3]}/nouns-*.tsv'):
        for one, many, *_ in rows(path):
            nouns.update(word.lower() for word in [one, *many.split('|')])
    named, nominal = collections.Counter(), collections.Counter()
    for path in sys.argv[4:]:
        with open(path, encoding='utf-8') as lines:
            for line in lines:
                tokens = TOKEN.findall(line)
                for before, token in zip(tokens, tokens[1:]):
                    if before.lower() in ARTICLES and token in forms:
                        nominal[token] += 1
                    elif token[0].isupper() and token[1:].islower() and before[0].isalpha():
                        named[token.lower()] += 1
    print('word')
    for word in sorted(forms - AUXILIARY):
        if word in nouns or named[word] >= NAMED or nominal[word] >= NOMINAL:
            print(word)


main()
