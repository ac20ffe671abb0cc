"""Normalisation shared by training and run time (src/stages/translate/neural/tokeniser.ts mirrors it)."""
import re
import unicodedata

SINGLE = dict.fromkeys(map(ord, '\u2018\u2019\u201a\u201b\u0060\u00b4'), "'")
DOUBLE = dict.fromkeys(map(ord, '\u201c\u201d\u201e\u201f\u00ab\u00bb'), '"')
DASH = dict.fromkeys(map(ord, '\u2010\u2011'), '-') | dict.fromkeys(map(ord, '\u2014\u2015'), '\u2013')
DROP = dict.fromkeys(map(ord, '\u00ad\u200b\u200c\u200d\ufeff\u2028\u2029'), '')
TABLE = SINGLE | DOUBLE | DASH | DROP
SPACE = re.compile(r'\s+')


def normalise(text: str) -> str:
    """One form for quotation marks, dashes and white space; letters stay as they are (NFC)."""
    return SPACE.sub(' ', unicodedata.normalize('NFC', text).translate(TABLE)).strip()
