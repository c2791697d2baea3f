"""Figures of a classifier on documents."""
from collections import defaultdict

import numpy as np

from documents import OTHER
from synthetic.documents import LABELS

TIER_A = range(8)
BOOTSTRAPS = 1000


def macro_f1(truth, guess, labels):
    scores = []
    for c in labels:
        t, g = truth == c, guess == c
        if t.any():
            scores.append(2 * (t & g).sum() / (t.sum() + g.sum()))
    return float(np.mean(scores))


def expected_calibration_error(top, right, bins=10):
    order = np.argsort(top)
    return float(sum(abs(top[i].sum() - right[i].sum()) for i in np.array_split(order, bins)) / len(top))


def auroc(top, right):
    good, bad = top[right], top[~right]
    return float(np.mean((good[:, None] > bad) + 0.5 * (good[:, None] == bad))) if len(good) and len(bad) else 1.0


def interval(values):
    return [round(float(v), 3) for v in np.percentile(values, [2.5, 97.5])]


def bootstrapped(truth, guess, groups):
    """95 % intervals of macro-F1, over documents and over sources."""
    rng = np.random.default_rng(0)
    by_group = defaultdict(list)
    for i, g in enumerate(groups):
        by_group[g].append(i)
    members = list(by_group.values())
    documents = [rng.integers(0, len(truth), len(truth)) for _ in range(BOOTSTRAPS)]
    sources = [np.concatenate([members[k] for k in rng.integers(0, len(members), len(members))]) for _ in range(BOOTSTRAPS)]
    over = lambda draws: interval([macro_f1(truth[i], guess[i], TIER_A) for i in draws])
    return {"documents": over(documents), "sources": over(sources)}


def honesty(truth, p, stands):
    """What the probabilities are worth: of documents decided with settings that did not see them."""
    guess, top = p.argmax(1), p.max(1)
    right = guess == truth
    return {
        "accepted": round(float(stands.mean()), 3), "errorAccepted": round(float(1 - right[stands].mean()), 4) if stands.any() else 0.0,
        "auroc": round(auroc(top, right), 3), "ece": round(expected_calibration_error(top, right.astype(float)), 3),
        "distinctProbabilities": len(set(np.round(top, 4))),
    }


def rightness(truth, guess, groups):
    a = np.isin(truth, TIER_A)
    return {
        "documents": len(truth), "sources": len(set(groups)), "accuracy": round(float((guess == truth).mean()), 3),
        "macroF1": round(macro_f1(truth, guess, range(len(LABELS))), 3),
        "macroF1TierA": round(macro_f1(truth[a], guess[a], TIER_A), 3), "macroF1TierA95": bootstrapped(truth[a], guess[a], groups[a]),
        "f1TierA": {LABELS[c]: round(macro_f1(truth[a], guess[a], [c]), 3) for c in TIER_A}, "labelledOther": round(float((guess == OTHER).mean()), 3),
    }
