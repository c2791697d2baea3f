"""Temperatures, acceptance thresholds and figures of a model, from documents that it did not learn from.

usage: python calibrate.py --model DIR --folds DIR --pages pages.jsonl [--write calibration.json]

Judged: the real French documents of --pages (read_results.py), by the model itself, which never saw a real one; and synthetic ones of each
quarter of the wordings, by the sister model (`train.py --folds`) that was trained without these. A document is decided as
core/decide-document.ts does, whole files. Real sources weigh the square root of their documents in the temperatures.

A label stands alone from the lowest probability down to which the share of wrong labels among accepted documents stays at or under x
with 95 % confidence: upper bound of Clopper and Pearson (Biometrika 26, 1934), thresholds tried from the strictest down, stopping at
the first that fails (fixed-sequence testing: Angelopoulos et al., "Learn then Test", 2021). Labels that do not reach x by
themselves share one threshold, found on their documents together; where that fails too, none: a person is always asked.
"""
import argparse
import json
from collections import Counter, defaultdict
from pathlib import Path

import numpy as np
import onnxruntime
from scipy.optimize import minimize_scalar
from scipy.stats import beta

from dataset import real_pages, synthetic_pages
from export import VOCABULARY_BITS
from features import Featuriser, hash_feature
from fit import softmax
from synthetic.documents import LABELS
from synthetic.grammar import PARTS, Wordings

TIER_A = range(8)
OTHER = LABELS.index("autre")
FLOOR = 1e-3
ACCEPTED_ERRORS = (0.005, 0.01, 0.02, 0.05, 0.1)
CONFIDENCE = 0.95
HELD_DOCUMENTS, HELD_SEED = 40, 77
BOOTSTRAPS = 1000


class Model:
    def __init__(self, folder):
        manifest = json.loads((folder / "manifest.json").read_text(encoding="utf8"))
        self.featuriser = Featuriser(manifest["features"])
        self.session = onnxruntime.InferenceSession(str(folder / "model.onnx"), providers=["CPUExecutionProvider"])
        self.bits = np.unpackbits(np.frombuffer((folder / "vocabulary.bin").read_bytes(), np.uint8), bitorder="little")

    def page(self, lines):
        """logits, letters, share of known words."""
        values, measures, tokens = self.featuriser.features(lines)
        feeds = {"ids": np.array(list(values), np.int32), "values": np.array(list(values.values()), np.float32)}
        words = {t for t in tokens if len(t) >= 4 and t[0] != "0"}
        known = sum(int(self.bits[hash_feature("v " + w) & (VOCABULARY_BITS - 1)]) for w in words) / len(words) if words else 0
        return self.session.run(["logits"], feeds)[0], measures["letters"], known


class Documents:
    """Pages scored, by document, in a fixed order."""

    def __init__(self, scored):
        files = defaultdict(list)
        for page, (logits, letters, known) in scored:
            characters = sum(len(w) for line in page.lines for w in line)
            files[page.file].append((page, logits, letters, known, characters))
        self.files = list(files.values())
        self.heads = [f[0][0] for f in self.files]
        self.truth = np.array([LABELS.index(h.label) for h in self.heads])
        self.logits = np.array([p[1] for f in self.files for p in f])
        self.letters = np.array([p[2] for f in self.files for p in f])
        self.known = np.array([p[3] for f in self.files for p in f])
        self.ends = np.cumsum([len(f) for f in self.files])[:-1]
        self.page_weights = []
        for f in self.files:
            w = np.clip(np.array([p[4] for p in f]) / 400, 0.05, 1)
            w[0] *= 2
            self.page_weights.append(w / w.sum())

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


def source_weights(groups):
    sizes = Counter(groups)
    return np.array([1 / np.sqrt(sizes[g]) for g in groups])


def loss(scores, truth, weight, temperature):
    p = softmax(scores / temperature)[np.arange(len(truth)), truth]
    return float(-(weight * np.log(np.maximum(1e-9, p))).sum() / weight.sum())


def upper_bound(wrong, n):
    """Of the share of wrong ones, with CONFIDENCE, when `wrong` of n were."""
    return 1.0 if wrong >= n else float(beta.ppf(CONFIDENCE, wrong + 1, n - wrong))


def threshold(top, right, error):
    """Lowest probability that may stand, or None."""
    order = np.argsort(-top, kind="stable")
    found, wrong = None, 0
    for n, i in enumerate(order, 1):
        wrong += not right[i]
        if n < len(order) and top[order[n]] == top[i]:
            continue
        if upper_bound(wrong, n) <= error:
            found = top[i]
        elif found is not None or wrong:
            break
    return None if found is None else float(np.ceil(found * 1000 - 1e-9) / 1000) if found < 0.999 else 0.999


def thresholds(guess, top, right, error):
    """Threshold of each label but `autre`; those that fail alone share one."""
    own = {c: threshold(top[guess == c], right[guess == c], error) for c in range(len(LABELS)) if c != OTHER}
    poor = [c for c, t in own.items() if t is None]
    shared = np.isin(guess, poor)
    common = threshold(top[shared], right[shared], error) if poor else None
    return {LABELS[c]: common if t is None else t for c, t in own.items()}


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


def accepted(guess, top, limits):
    least = np.array([2.0 if LABELS[g] == "autre" or limits[LABELS[g]] is None else limits[LABELS[g]] for g in guess])
    return top >= least


def figures_of(truth, p, limits, groups):
    guess, top = p.argmax(1), p.max(1)
    right = guess == truth
    stands = accepted(guess, top, limits)
    a = np.isin(truth, TIER_A)
    return {
        "documents": len(truth), "sources": len(set(groups)), "accuracy": round(float(right.mean()), 3),
        "macroF1TierA": round(macro_f1(truth[a], guess[a], TIER_A), 3), "macroF1TierA95": bootstrapped(truth[a], guess[a], [g for g, k in zip(groups, a) if k]),
        "f1TierA": {LABELS[c]: round(macro_f1(truth[a], guess[a], [c]), 3) for c in TIER_A},
        "accepted": round(float(stands.mean()), 3), "errorAccepted": round(float(1 - right[stands].mean()), 4) if stands.any() else 0.0,
        "auroc": round(auroc(top, right), 3), "ece": round(expected_calibration_error(top, right.astype(float)), 3),
        "distinctProbabilities": len(set(np.round(top, 4))), "labelledOther": round(float((guess == OTHER).mean()), 3),
    }


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--model", type=Path, required=True)
    parser.add_argument("--folds", type=Path, required=True)
    parser.add_argument("--pages", type=Path, required=True)
    parser.add_argument("--write", type=Path)
    parser.add_argument("--base", type=Path, default=Path(__file__).parent / "calibration.json")
    a = parser.parse_args()
    base = json.loads(a.base.read_text(encoding="utf8"))
    gate = base["gate"]
    model = Model(a.model)
    scored = [(p, model.page(p.lines)) for p in real_pages(a.pages)]
    real = Documents([s for s in scored if s[0].lang == "fr"])
    foreign = Documents([s for s in scored if s[0].lang != "fr"])
    held = []
    for part in range(PARTS):
        sister = Model(a.folds / str(part))
        for p in synthetic_pages(HELD_DOCUMENTS, HELD_SEED, Wordings(part, held=True)):
            p.file += f"/{part}"
            p.group = f"synthetic-{part}-{p.label}"
            held.append((p, sister.page(p.lines)))
    held = Documents(held)
    weights = [source_weights([h.group for h in d.heads]) for d in (real, held)]
    # Both kinds of evidence count alike, whatever their numbers.
    weight = np.concatenate([w / w.sum() for w in weights])
    truth = np.concatenate([real.truth, held.truth])
    pages = lambda d, values: np.repeat(values, [len(f) for f in d.files])
    page_weight = np.concatenate([pages(d, w / w.sum() / np.array([len(f) for f in d.files])) for d, w in zip((real, held), weights)])
    page_truth = np.concatenate([pages(d, d.truth) for d in (real, held)])
    logits = np.concatenate([real.logits, held.logits])
    best = lambda f: float(minimize_scalar(f, bounds=(0.1, 4), method="bounded").x)
    page_t = best(lambda t: loss(logits, page_truth, page_weight, t))
    scores = [d.scores(page_t, gate) for d in (real, held)]
    document_t = best(lambda t: loss(np.concatenate(scores), truth, weight, t))
    p_real, p_held, p_foreign = (softmax(s / document_t) for s in (*scores, foreign.scores(page_t, gate)))
    p = np.concatenate([p_real, p_held])
    guess, top = p.argmax(1), p.max(1)
    known = [{"error": x, "thresholds": thresholds(guess, top, guess == truth, x)} for x in ACCEPTED_ERRORS]
    limits = next(k["thresholds"] for k in known if k["error"] == 0.02)
    away = accepted(p_foreign.argmax(1), p_foreign.max(1), limits)
    figures = {
        "real": figures_of(real.truth, p_real, limits, [h.group for h in real.heads]),
        "heldWordings": figures_of(held.truth, p_held, limits, [h.group for h in held.heads]),
        "foreign": {"documents": len(away), "toOtherOrReview": round(float(1 - away.mean()), 3)},
    }
    other = held.truth == OTHER
    figures["heldWordings"]["otherToOtherOrReview"] = round(float(1 - accepted(guess[len(real.truth):], top[len(real.truth):], limits)[other].mean()), 3)
    print(f"page temperature {page_t:.3f}, document temperature {document_t:.3f}")
    print(json.dumps(figures, indent=1))
    for k in known:
        print(k)
    for name, d, q in (("real", real, p_real), ("held", held, p_held), ("foreign", foreign, p_foreign)):
        g = q.argmax(1)
        stands = accepted(g, q.max(1), limits)
        for label in sorted(set(d.truth)):
            mine = d.truth == label
            wrong = Counter(LABELS[x] for x in g[mine & (g != d.truth)])
            print(f"{name} {LABELS[label]:26s} n {mine.sum():3d} recall {(g == d.truth)[mine].mean():.2f} accepted {stands[mine].mean():.2f} wrong accepted {(stands & (g != d.truth))[mine].sum()} {dict(wrong)}")
    if a.write:
        decision = {**base["decision"], "temperature": round(document_t, 4), "acceptThreshold": 0.9}
        a.write.write_text(json.dumps(base | {"temperature": round(page_t, 4), "decision": decision, "acceptance": known, "figures": figures}, indent=1) + "\n", encoding="utf8")


if __name__ == "__main__":
    main()
