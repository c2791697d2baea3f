"""Whole documents scored by a model, and decided upon as core/decide-document.ts does."""
import json
from collections import defaultdict

import numpy as np
import onnxruntime

from export import VOCABULARY_BITS
from features import Featuriser, hash_feature
from fit import softmax
from synthetic.documents import LABELS

OTHER = LABELS.index("autre")
FLOOR = 1e-3
FULL_PAGE = 400
USUAL_LETTERS, FEWEST_LETTERS, MOST_LETTERS = 1000, 30, 2000


class Model:
    """A model folder, asked as adapters/onnx/onnx-page-classifier.ts asks it."""

    def __init__(self, folder):
        manifest = json.loads((folder / "manifest.json").read_text(encoding="utf8"))
        rules = json.loads((folder / "rules.json").read_text(encoding="utf8"))
        self.featuriser = Featuriser(manifest["features"])
        self.session = onnxruntime.InferenceSession(str(folder / "model.onnx"), providers=["CPUExecutionProvider"])
        self.bits = np.unpackbits(np.frombuffer((folder / "vocabulary.bin").read_bytes(), np.uint8), bitorder="little")
        self.rule_weights, self.rule_bias = np.array(rules["weights"]), np.array(rules["bias"])

    def page(self, lines):
        """Logits, letters, share of known words, probabilities by the rules alone (None when none holds)."""
        values, measures, tokens = self.featuriser.features(lines)
        feeds = {"ids": np.array(list(values), np.int32), "values": np.array(list(values.values()), np.float32)}
        return self.session.run(["logits"], feeds)[0], measures["letters"], self.known(tokens), self.rules(values)

    def known(self, tokens):
        words = {t for t in tokens if len(t) >= 4 and t[0] != "0"}
        return sum(int(self.bits[hash_feature("v " + w) & (VOCABULARY_BITS - 1)]) for w in words) / len(words) if words else 0

    def rules(self, values):
        first = self.featuriser.first_flag
        held = [i - first for i in values if first <= i < first + len(self.rule_weights)]
        return softmax((self.rule_bias + self.rule_weights[held].sum(0))[None])[0] if held else None


class Documents:
    """Pages scored, by document, in a fixed order."""

    def __init__(self, scored):
        """scored: [(page, what Model.page says of it)]; the rules may be missing."""
        files = defaultdict(list)
        for page, said in scored:
            files[page.file].append((page, *said))
        self.files = list(files.values())
        self.heads = [f[0][0] for f in self.files]
        self.groups = np.array([h.group for h in self.heads])
        self.truth = np.array([LABELS.index(h.label) for h in self.heads])
        rows = [p for f in self.files for p in f]
        self.logits, self.letters, self.known = (np.array([r[k] for r in rows]) for k in (1, 2, 3))
        self.ends = np.cumsum([len(f) for f in self.files])[:-1]
        self.page_weights = [page_weights([p[0] for p in f]) for f in self.files]
        signs = np.array([sum(signs_of(p[0]) for p in f) for f in self.files])
        self.amount = np.log(np.clip(signs, FEWEST_LETTERS, MOST_LETTERS) / USUAL_LETTERS)

    def __len__(self):
        return len(self.files)

    def page_probabilities(self, temperature, gate):
        p = softmax(self.logits / temperature)
        rise = lambda v, name: np.clip((v - gate["min" + name]) / (gate["full" + name] - gate["min" + name]), 0, 1)
        s = np.minimum(np.minimum(rise(self.letters, "Letters"), rise(self.known, "Known")), rise(p.max(1), "Top"))
        p = p * s[:, None]
        p[:, OTHER] += 1 - s
        return p

    def scores(self, temperature, gate):
        """Mean log-probabilities of a document's pages."""
        logs = np.log(np.maximum(FLOOR, self.page_probabilities(temperature, gate)))
        return np.array([(w[:, None] * part).sum(0) for w, part in zip(self.page_weights, np.split(logs, self.ends))])

    def contradicted(self, guess):
        """How far the rules speak for one other label rather than for `guess`, -1..1, a document."""
        out = np.zeros(len(self))
        for k, (pages, weights) in enumerate(zip(self.files, self.page_weights)):
            votes = np.zeros(len(LABELS))
            for page, weight in zip(pages, weights):
                if page[4] is not None and page[4].argmax() != OTHER:
                    votes[page[4].argmax()] += weight * page[4].max()
            out[k] = np.delete(votes, guess[k]).max() - votes[guess[k]]
        return out


def signs_of(page):
    return sum(len(word) for line in page.lines for word in line)


def page_weights(pages):
    """The first page counts twice, a page of few letters less; sum 1."""
    w = np.clip(np.array([signs_of(p) for p in pages]) / FULL_PAGE, 0.05, 1)
    w[0] *= 2
    return w / w.sum()
