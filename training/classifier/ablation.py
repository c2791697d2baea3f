"""What each kind of variety of the synthetic documents buys: each left out in turn, everything else alike.

usage: python ablation.py --pages pages.jsonl [--documents 130] [--parts 0,2]

Judged as calibrate.py judges: macro-F1 over all classes on documents of wordings that were not learnt (all varieties in them), mean over
the --parts of the wordings; accuracy and macro-F1 of the eight commonest classes on the real French documents of --pages. One line a variety.
"""
import argparse
import json
from pathlib import Path

import numpy as np

from dataset import real_pages, synthetic_pages
from dictionary import french_words
from documents import Documents
from features import Featuriser
from measures import TIER_A, macro_f1
from synthetic.documents import LABELS
from synthetic.grammar import VARIETIES, Wordings
from train import HERE, config, learn, learnt_words

SEED, HELD_DOCUMENTS, HELD_SEED = 1, 40, 77


class Learnt:
    """A model in memory."""

    def __init__(self, featuriser, dictionary, documents, wordings):
        pages = list(synthetic_pages(documents, SEED, wordings))
        rows = [featuriser.features(p.lines) for p in pages]
        self.weights, self.bias = learn(pages, rows, featuriser.size)
        self.words = dictionary | learnt_words(pages, rows)

    def page(self, row):
        values, measures, tokens = row
        words = {t for t in tokens if len(t) >= 4 and t[0] != "0"}
        logits = self.weights[list(values)].T @ np.array(list(values.values()), np.float32) + self.bias
        return logits, measures["letters"], len(words & self.words) / len(words) if words else 0, None


def judged(learnt, pages, rows, settings):
    documents = Documents([(p, learnt.page(r)) for p, r in zip(pages, rows)])
    return documents.truth, documents.scores(settings["temperature"], settings["gate"]).argmax(1)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--pages", type=Path, required=True)
    parser.add_argument("--documents", type=int, default=130)
    parser.add_argument("--parts", default="0,2")
    a = parser.parse_args()
    settings = json.loads((HERE / "calibration.json").read_text(encoding="utf8"))
    parts, dictionary, featuriser = [int(p) for p in a.parts.split(",")], french_words(), Featuriser(config())
    read = lambda pages: (pages, [featuriser.features(p.lines) for p in pages])
    held = {part: read(list(synthetic_pages(HELD_DOCUMENTS, HELD_SEED, Wordings(part, held=True)))) for part in parts}
    real = read([p for p in real_pages(a.pages) if p.lang == "fr"])
    for variety in (None, *VARIETIES):
        without = frozenset([variety] if variety else [])
        model = lambda part: Learnt(featuriser, dictionary, a.documents, Wordings(part, without=without))
        f1 = [macro_f1(*judged(model(part), *held[part], settings), range(len(LABELS))) for part in parts]
        truth, guess = judged(model(None), *real, settings)
        inside = np.isin(truth, TIER_A)
        print(f"without {variety or 'nothing'}: held wordings {np.mean(f1):.3f}, real accuracy {(truth == guess).mean():.3f}, macro-F1 {macro_f1(truth[inside], guess[inside], TIER_A):.3f}", flush=True)


if __name__ == "__main__":
    main()
