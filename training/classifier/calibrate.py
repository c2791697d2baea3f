"""Temperatures, acceptance threshold and figures, from what the fold models say of the sources they did not see.

usage: python calibrate.py --pages pages.jsonl --folds DIR [--write calibration.json]

A document is decided as core/decide-document.ts does, whole files, French ones. Sources weigh the square root of their documents.
"""
import argparse
import json
from collections import Counter, defaultdict
from pathlib import Path

import numpy as np
import onnxruntime
from scipy.optimize import minimize_scalar

from dataset import SKIPPED, family, read_jsonl, synthetic_pages
from export import VOCABULARY_BITS
from features import Featuriser, hash_feature
from fit import softmax
from synthetic.documents import LABELS
from train import FOLDS

TIER_A = LABELS[:8]
OTHER = LABELS.index("autre")
PRECISION = 0.95
FLOOR = 1e-3


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
        known = sum(self.bits[hash_feature("v " + w) & (VOCABULARY_BITS - 1)] for w in words) / len(words) if words else 0
        return self.session.run(["logits"], feeds)[0], measures["letters"], known


def rise(v, low, high):
    return np.clip((v - low) / (high - low), 0, 1)


def gated(logits, letters, known, temperature, gate):
    p = softmax(np.asarray(logits) / temperature)
    s = np.minimum(np.minimum(rise(np.asarray(letters), gate["minLetters"], gate["fullLetters"]), rise(np.asarray(known), gate["minKnown"], gate["fullKnown"])), rise(p.max(1), gate["minTop"], gate["fullTop"]))
    p = p * s[:, None]
    p[:, OTHER] += 1 - s
    return p


def pooled(p, characters):
    """Mean log-probabilities of a document's pages."""
    w = np.maximum(0.05, np.minimum(1, np.asarray(characters) / 400))
    w[0] *= 2
    return (w[:, None] * np.log(np.maximum(FLOOR, p))).sum(0) / w.sum()


def f1(truth, guess, labels):
    scores = []
    for c in labels:
        t, g = truth == c, guess == c
        if t.any():
            scores.append(2 * (t & g).sum() / (t.sum() + g.sum()))
    return float(np.mean(scores))


def ece(prob, right, bins=10):
    order = np.argsort(prob)
    return float(sum(abs(prob[i].sum() - right[i].sum()) for i in np.array_split(order, bins)) / len(prob))


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--pages", type=Path, required=True)
    parser.add_argument("--folds", type=Path, required=True)
    parser.add_argument("--write", type=Path)
    parser.add_argument("--base", type=Path, default=Path(__file__).parent / "calibration.json")
    a = parser.parse_args()
    base = json.loads(a.base.read_text(encoding="utf8"))
    models = [Model(a.folds / str(k)) for k in range(len(FOLDS))]
    documents = defaultdict(list)
    for row in read_jsonl(a.pages):
        if row["label"] in SKIPPED or not row["lines"]:
            continue
        fold = next(k for k, held in enumerate(FOLDS) if family(row["group"]) in held)
        characters = sum(len(w[0]) for line in row["lines"] for w in line)
        documents[row["file"]].append((*models[fold].page([[w[0] for w in line] for line in row["lines"]]), characters, row))
    files = list(documents.values())
    truth = np.array([LABELS.index(d[0][4]["label"]) for d in files])
    french = np.array([d[0][4]["lang"] == "fr" for d in files])
    groups = [d[0][4]["group"] for d in files]
    sizes = Counter(groups)
    weight = np.array([1 / np.sqrt(sizes[g]) for g in groups]) * np.where(french, 1, 0)

    logits = np.concatenate([[p[0] for p in d] for d in files])
    page_truth = np.repeat(truth, [len(d) for d in files])
    page_weight = np.repeat(weight / np.array([len(d) for d in files]), [len(d) for d in files])
    nll = lambda scores, y, w, t: float(-(w * np.log(np.maximum(1e-9, softmax(scores / t)[np.arange(len(y)), y]))).sum() / w.sum())
    page_t = minimize_scalar(lambda t: nll(logits, page_truth, page_weight, t), bounds=(0.1, 3), method="bounded").x

    scores = []
    for d in files:
        p = gated([x[0] for x in d], [x[1] for x in d], [x[2] for x in d], page_t, base["gate"])
        scores.append(pooled(p, [x[3] for x in d]))
    scores = np.array(scores)
    doc_t = minimize_scalar(lambda t: nll(scores, truth, weight, t), bounds=(0.1, 3), method="bounded").x
    p = softmax(scores / doc_t)
    guess, top = p.argmax(1), p.max(1)
    right = (guess == truth).astype(float)
    fr = french
    order = np.argsort(-top[fr])
    w, r, c = weight[fr][order], right[fr][order], top[fr][order]
    known = guess[fr][order] != OTHER
    precision = np.cumsum(w * r * known) / np.maximum(1e-9, np.cumsum(w * known))
    ok = [c[i] for i in range(len(c)) if precision[i] >= PRECISION and i >= 10]
    threshold = round(float(min(ok)), 3) if ok else 0.9
    accepted = fr & (top >= threshold) & (guess != OTHER)
    tier_a = fr & np.isin(truth, range(8))
    figures = {
        "documents": int(fr.sum()), "sources": len({g for g, f in zip(groups, fr) if f}),
        "accuracy": round(float(right[fr].mean()), 3), "accuracySourceWeighted": round(float((weight * right).sum() / weight.sum()), 3),
        "macroF1TierA": round(f1(truth[tier_a], guess[tier_a], range(8)), 3), "accuracyTierA": round(float(right[tier_a].mean()), 3), "macroF1All": round(f1(truth[fr], guess[fr], range(len(LABELS))), 3),
        "coverageAccepted": round(float(accepted[fr].mean()), 3), "errorAccepted": round(float(1 - right[accepted].mean()), 3), "errorAcceptedSourceWeighted": round(float(1 - (weight * right)[accepted].sum() / weight[accepted].sum()), 3),
        "ece": round(ece(top[fr], right[fr]), 3), "labelledOther": round(float((guess[fr] == OTHER).mean()), 3),
        "pageAccuracy": round(float(((logits.argmax(1) == page_truth) * page_weight).sum() / page_weight.sum()), 3),
    }
    autre = [q for q in synthetic_pages(12, 77) if q.label == "autre"]
    said = [models[0].page(q.lines) for q in autre]
    q = gated([x[0] for x in said], [x[1] for x in said], [x[2] for x in said], page_t, base["gate"])
    dq = softmax(np.log(np.maximum(FLOOR, q)) / doc_t)
    figures["syntheticOtherAccepted"] = round(float(((dq.argmax(1) != OTHER) & (dq.max(1) >= threshold)).mean()), 3)
    print(f"page temperature {page_t:.3f}, document temperature {doc_t:.3f}, threshold {threshold}")
    print(json.dumps(figures, indent=1))
    for label in sorted({*truth[fr]}):
        mine = fr & (truth == label)
        wrong = Counter(LABELS[g] for g in guess[mine & (right == 0)])
        print(f"{LABELS[label]:26s} n {mine.sum():3d} recall {right[mine].mean():.2f} {dict(wrong)}")
    for g in sorted(set(groups)):
        mine = np.array([x == g for x in groups])
        print(f"  {g:24s} n {mine.sum():3d} right {right[mine].mean():.2f} top {top[mine].mean():.2f} known {np.mean([x[2] for d, m in zip(files, mine) if m for x in d]):.2f} {dict(Counter(LABELS[x] for x in guess[mine & (right == 0)]))}")
    if a.write:
        base |= {"temperature": round(float(page_t), 4), "decision": {**base["decision"], "temperature": round(float(doc_t), 4), "acceptThreshold": threshold}, "figures": figures}
        a.write.write_text(json.dumps(base, indent=1) + "\n", encoding="utf8")


if __name__ == "__main__":
    main()
