"""Features of a page's text, number for number those of core/classify/*.ts (golden.json holds the two together)."""
import math
import re
import unicodedata

READINGS = {
    "œ": "oe", "Œ": "oe", "æ": "ae", "Æ": "ae", "ø": "o", "Ø": "o", "ß": "ss", "ı": "i", "ł": "l", "Ł": "l", "đ": "d", "Đ": "d",
    "’": "'", "‘": "'", "ʼ": "'", "′": "'", "“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "°": "o",
    "‐": "-", "‒": "-", "–": "-", "—": "-", "−": "-", "€": "e", "\u00ad": "", "\u200b": "", "\u200c": "", "\u200d": "", "\ufeff": "",
}
MARKS = re.compile("[\u0300-\u036f]")
FOREIGN = re.compile("[^\\0-\x7f]")
DIGITS = re.compile("[1-9]")
BLANKS = re.compile("[ \t-\r]+")
TOKEN = re.compile("[a-z]+|0+")
CAPITAL = re.compile("[A-ZÀ-ÖØ-Þ]")
LONGEST_TOKEN = 40


def fold_text(text: str) -> str:
    bare = MARKS.sub("", unicodedata.normalize("NFKD", text))
    return DIGITS.sub("0", FOREIGN.sub(lambda m: READINGS.get(m[0], " "), bare).lower())


def hash_feature(text: str) -> int:
    h = 0x811C9DC5
    for byte in text.encode("latin-1"):
        h = ((h ^ byte) * 0x01000193) & 0xFFFFFFFF
    return h ^ (h >> 16)


def fold_page(lines, limit):
    """lines: list of lists of words. Returns (tokens, folded text, capitals)."""
    tokens, folded, left, capitals = [], [], limit, 0
    for words in lines:
        if left <= 0:
            break
        plain_words = []
        for word in words:
            if left <= 0:
                break
            seen = word[:left]
            left -= len(seen) + 1
            capitals += len(CAPITAL.findall(seen))
            plain = fold_text(seen)
            plain_words.append(plain)
            tokens += [t[:LONGEST_TOKEN] for t in TOKEN.findall(plain)]
        folded.append(BLANKS.sub(" ", " ".join(plain_words)).strip(" \t\n\v\f\r"))
    return tokens, "\n".join(folded), capitals


def page_measures(tokens, text, capitals):
    digits = sum(len(t) for t in tokens if t[0] == "0")
    letters = sum(len(t) for t in tokens) - digits
    lines = text.count("\n") + 1
    return {
        "letters": letters,
        "digitShare": digits / max(1, letters + digits),
        "capitalShare": capitals / max(1, letters),
        "lineLetters": (letters + digits) / lines,
    }


class Featuriser:
    """Caches the hashes of tokens and pairs; `config` is the manifest's `features`."""

    def __init__(self, config):
        self.c = config
        self.rules = [re.compile(r["pattern"], re.M) for r in config["rules"]]
        self.words, self.pairs = {}, {}
        self.first_flag = config["wordBuckets"] + config["gramBuckets"]
        self.size = self.first_flag + len(self.rules) + len(config["measures"])

    def word_ids(self, token):
        if token not in self.words:
            c, padded = self.c, f" {token} "
            ids = [hash_feature("w " + token) & (c["wordBuckets"] - 1)]
            for n in c["gramLengths"]:
                ids += [c["wordBuckets"] + (hash_feature(padded[i:i + n]) & (c["gramBuckets"] - 1)) for i in range(len(padded) - n + 1)]
            self.words[token] = ids
        return self.words[token]

    def pair_id(self, left, right):
        key = f"{left} {right}"
        if key not in self.pairs:
            self.pairs[key] = hash_feature("p " + key) & (self.c["wordBuckets"] - 1)
        return self.pairs[key]

    def features(self, lines):
        """lines: list of lists of words. Returns ({id: value}, measures, tokens)."""
        tokens, text, capitals = fold_page(lines, self.c["characters"])
        counts = {}
        for t in tokens:
            for i in self.word_ids(t):
                counts[i] = counts.get(i, 0) + 1
        for a, b in zip(tokens, tokens[1:]):
            i = self.pair_id(a, b)
            counts[i] = counts.get(i, 0) + 1
        values = {i: 1 + math.log(n) for i, n in counts.items()}
        for is_word in (True, False):
            ids = [i for i in values if (i < self.c["wordBuckets"]) == is_word]
            norm = math.sqrt(sum(values[i] ** 2 for i in ids))
            for i in ids:
                values[i] /= norm
        measures = page_measures(tokens, text, capitals)
        for n, rule in enumerate(self.rules):
            if rule.search(text):
                values[self.first_flag + n] = self.c["flagValue"]
        first = self.first_flag + len(self.rules)
        for n, m in enumerate(self.c["measures"]):
            if m["from"] <= measures[m["measure"]] < m["to"]:
                values[first + n] = self.c["flagValue"]
        return values, measures, tokens


def words_of(text: str):
    """Lines of words of a plain text, as the reader gives them."""
    return [w for w in (line.split() for line in text.split("\n")) if w]
