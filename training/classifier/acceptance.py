"""Thresholds from which a label stands alone, so that few of the accepted labels are wrong.

A label stands alone from the lowest of a few thresholds, fixed beforehand, at which the share of wrong labels among accepted documents is
at or under x with 95 % confidence: upper bound of Clopper and Pearson (Biometrika 26, 1934), the 5 % shared out among the thresholds
tried (Bonferroni; Angelopoulos et al., "Learn then Test", 2021). Labels that do not reach x by themselves share one threshold, found on
their documents together; where that fails too, none: a person is always asked.
"""
import numpy as np
from scipy.stats import beta

from documents import OTHER
from synthetic.documents import LABELS

ACCEPTED_ERRORS = (0.005, 0.01, 0.02, 0.05, 0.1)
CONFIDENCE = 0.95
TRIED = (0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.99)


def upper_bound(wrong, n):
    """Of the share of wrong ones, when `wrong` of n were; holds for all thresholds tried at once with CONFIDENCE."""
    return 1.0 if wrong >= n else float(beta.ppf(1 - (1 - CONFIDENCE) / len(TRIED), wrong + 1, n - wrong))


def threshold(top, right, error):
    """Lowest probability that may stand, or None."""
    for least in TRIED:
        standing = top >= least
        if upper_bound((standing & ~right).sum(), standing.sum()) <= error:
            return least
    return None


def thresholds(guess, top, right, error):
    """Threshold of each label but `autre`; those that fail alone share one."""
    own = {c: threshold(top[guess == c], right[guess == c], error) for c in range(len(LABELS)) if c != OTHER}
    poor = [c for c, t in own.items() if t is None]
    shared = np.isin(guess, poor)
    common = threshold(top[shared], right[shared], error) if poor else None
    return {LABELS[c]: common if t is None else t for c, t in own.items()}


def accepted(guess, top, limits):
    least = np.array([2.0 if g == OTHER or limits[LABELS[g]] is None else limits[LABELS[g]] for g in guess])
    return top >= least
