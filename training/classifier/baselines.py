"""What simpler classifiers say of the same real documents, to be set beside a model.

usage: python baselines.py --pages pages.jsonl [--documents 260]

`rules`: logistic regression over the rules and measures alone, learnt from the synthetic documents. `tfidf`: TF-IDF of hashed words and pairs
with logistic regression, learnt from the real documents of other sources: five folds of whole sources, those whose names begin alike
(up to the first hyphen) together.
"""
import argparse
import zlib
from pathlib import Path

import numpy as np
from scipy.sparse import diags

from dataset import real_pages, synthetic_pages, weights
from documents import Documents
from features import Featuriser
from fit import fit, matrix
from measures import TIER_A, bootstrapped, macro_f1
from synthetic.documents import LABELS
from train import L2, config

FOLDS = 5
NO_GATE = {"minLetters": -2, "fullLetters": -1, "minKnown": -2, "fullKnown": -1, "minTop": -2, "fullTop": -1}


def labels_of(pages):
    return np.array([LABELS.index(p.label) for p in pages])


def fold(page):
    return zlib.crc32(page.group.split("-")[0].encode()) % FOLDS


def rules(featuriser, pages, x, documents):
    learnt = list(synthetic_pages(documents, 1))
    flags = matrix([featuriser.features(p.lines)[0] for p in learnt], featuriser.size)[:, featuriser.first_flag:]
    w, b = fit(flags, labels_of(learnt), np.array(weights(learnt)), len(LABELS), 1e-4)
    return x[:, featuriser.first_flag:] @ w + b


def tfidf(pages, x):
    words = x[:, : 1 << 15]
    folds, y = np.array([fold(p) for p in pages]), labels_of(pages)
    logits = np.zeros((len(pages), len(LABELS)), np.float32)
    for k in range(FOLDS):
        kept = np.flatnonzero(folds != k)
        document_frequency = np.diff(words[kept].tocsc().indptr)
        idf = diags(np.log((1 + len(kept)) / (1 + document_frequency)).astype(np.float32) + 1)
        w, b = fit((words[kept] @ idf).tocsr(), y[kept], np.array(weights([pages[i] for i in kept])), len(LABELS), L2)
        logits[folds == k] = words[folds == k] @ idf @ w + b
    return logits


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--pages", type=Path, required=True)
    parser.add_argument("--documents", type=int, default=260)
    a = parser.parse_args()
    featuriser = Featuriser(config())
    pages = [p for p in real_pages(a.pages) if p.lang == "fr"]
    x = matrix([featuriser.features(p.lines)[0] for p in pages], featuriser.size)
    for name, logits in (("tfidf", tfidf(pages, x)), ("rules", rules(featuriser, pages, x, a.documents))):
        documents = Documents([(p, (l, 0, 0, None)) for p, l in zip(pages, logits)])
        truth, guess = documents.truth, documents.scores(1, NO_GATE).argmax(1)
        inside = np.isin(truth, TIER_A)
        groups = [h.group for h, kept in zip(documents.heads, inside) if kept]
        print(name, f"accuracy {(truth == guess).mean():.3f}", f"macro-F1 {macro_f1(truth[inside], guess[inside], TIER_A):.3f}", bootstrapped(truth[inside], guess[inside], groups))


if __name__ == "__main__":
    main()
