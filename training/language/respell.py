"""Makes text like that of a close relative of Dutch out of Dutch sentences.

Little text of Limburgish, Low Saxon and Afrikaans may be used, while what sets them apart from Dutch is regular: their
small words (respelling/*.tsv, by us) and how Dutch sounds are spelled there (the rules below). What comes out is no good
Limburgish; it keeps a Dutch subject matter and word order, so that only words and spelling can tell the languages apart.
"""

import random
import re
from pathlib import Path

HERE = Path(__file__).parent

# (pattern, replacement, how many of the varieties do so). A variety is drawn for each sentence.
RULES = {
    "lim": [
        (r"ij(?!f\b)", "ie", 0.9), (r"ui", "oe", 0.85), (r"\bsch(?=[aeiou])", "sj", 0.6), (r"\bschr", "sjr", 0.6),
        (r"\bst", "sjt", 0.5), (r"\bsp", "sjp", 0.5), (r"\bsl", "sjl", 0.5), (r"\bsm", "sjm", 0.5), (r"\bsn", "sjn", 0.4),
        (r"\bzw", "zjw", 0.2), (r"(?<=[a-z]{2})en\b", "e", 0.95), (r"cht\b", "ch", 0.9), (r"(?<=[a-z]{2})st\b", "s", 0.7),
        (r"(?<=[a-z]{2})kt\b", "k", 0.8), (r"pt\b", "p", 0.8), (r"ft\b", "f", 0.8), (r"gd\b", "g", 0.8), (r"aa(?=[nrtdl])", "ao", 0.6),
        (r"oo(?=[tdgnrl])", "oe", 0.5), (r"ee(?=[nrdl])", "ei", 0.3), (r"nd\b", "ndj", 0.4), (r"ld\b", "ldj", 0.4),
        (r"nd(?=er)", "ng", 0.5), (r"nden\b", "nge", 0.4), (r"ouden?\b", "awwe", 0.5), (r"oud", "aod", 0.3), (r"lijk", "lik", 0.9),
        (r"on(?=[dgktsz])", "ón", 0.6), (r"e(?=[gvz]e\b)", "ae", 0.5), (r"(?<=[bdgklmnprstvwz])erk", "irk", 0.4), (r"uur\b", "oer", 0.5),
        (r"tsj?e\b", "sje", 0.3), (r"heid\b", "heit", 0.4), (r"o(?=mm|ng)", "ó", 0.4), (r"eu(?=r)", "äö", 0.3), (r"(?<=[aeo])atie\b", "asie", 0.3),
    ],
    "afr": [
        (r"\bz", "s", 1), (r"(?<=[a-z])z", "s", 1), (r"ij", "y", 1), (r"\bsch", "sk", 1), (r"(?<=[a-z])sch\b", "s", 1), (r"sche\b", "se", 1),
        (r"lyk(?=e?\b)", "lik", 1), (r"cht(?=en\b)", "gt", 1), (r"cht\b", "g", 1), (r"cht", "gt", 1), (r"ch", "g", 0.6), (r"(?<=[a-z]{2})ven\b", "we", 1),
        (r"(?<=[eo])gen\b", "ë", 1), (r"(?<=[a-z])ve\b", "we", 1), (r"(?<=[a-z]{2})en\b", "e", 1), (r"(?<=[a-z])tie\b", "sie", 1), (r"(?<=[a-z])ties\b", "sies", 1),
        (r"c(?=[aoukltr])", "k", 0.9), (r"(?<=[a-z]{2})kt\b", "k", 0.9), (r"(?<=[a-z]{2})st\b", "s", 0.8), (r"pt\b", "p", 0.8), (r"ft\b", "f", 0.8),
        (r"eeuw", "eeu", 1), (r"ouw", "ou", 1), (r"uw(?=e)", "u", 0.3), (r"isch", "ies", 1),
    ],
    "nds": [
        (r"ij", "ie", 0.8), (r"ui", "oe", 0.5), (r"ui", "uu", 0.7), (r"\bsch", "sk", 0.2), (r"\bge(?=[bdfgklmnprstvwz][a-z]+[td]\b)", "e", 0.6),
        (r"\bge(?=[bdfgklmnprstvwz][a-z]+en\b)", "e", 0.6), (r"aa(?=[nrtdlk])", "oa", 0.6), (r"aa(?=[nrtdlk])", "ao", 0.6), (r"cht\b", "cht", 1),
        (r"lijk", "lik", 0.7), (r"(?<=[bdgkpt])en\b", "n", 0.4), (r"oud", "old", 0.8), (r"oo(?=r)", "eu", 0.5), (r"ee(?=[nrdl])", "ai", 0.3),
        (r"erk", "ark", 0.5), (r"eu", "ö", 0.3), (r"heid\b", "heid", 1), (r"oe(?=[dktpns])", "oo", 0.6), (r"oe(?=[dktpns])", "ou", 0.4), (r"uur\b", "uur", 1),
    ],
}


def lexicon(language):
    rows = (HERE / "respelling" / f"{language}.tsv").read_text("utf-8").splitlines()[1:]
    return {dutch: forms.split("|") for dutch, forms in (row.split("\t") for row in rows)}


def respelled(language, sentences, seed):
    """One respelled sentence for each sentence whose small words are listed often enough; the rest are skipped."""
    draw = random.Random(f"{language} {seed}")
    words = lexicon(language)
    for sentence in sentences:
        variety = [(re.compile(p), r) for p, r, share in RULES[language] if draw.random() < share]
        habit = {}
        listed = 0

        def one(match):
            nonlocal listed
            word = match[0]
            bare = word.lower()
            if bare in words:
                listed += 1
                # A writer spells a word the same way every time.
                form = habit.setdefault(bare, draw.choice(words[bare]))
            elif not word.islower():
                return word
            else:
                form = bare
                for pattern, replacement in variety:
                    form = pattern.sub(replacement, form)
            return form[0].upper() + form[1:] if word[0].isupper() and form[0].isalpha() else form

        text = re.sub(r"[^\W\d_]+", one, sentence)
        if language == "afr" and re.search(r"\bnie\b", text) and text[-1] in ".!?":
            text = re.sub(r"(?: nie)?([.!?])$", r" nie\1", text)
        if listed >= 3 and listed * 4 >= len(sentence.split()):
            yield text
