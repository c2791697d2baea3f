"""Whether the layout of a first page tells more of its class than its words already do.

usage: python layout_ablation.py --model MODEL --pages pages.jsonl

The synthetic documents are lines of text: what layout they would be given is no class's own, so it can only be learnt from real documents. Over the model's
scores of the real French ones, a linear correction from twelve measures of the word boxes of the first page is fitted without one source at a time and
judged on that source, at three strengths of its pull to 0. Log loss: sources weigh the square root of their documents.
"""
import argparse
import json
from pathlib import Path

import numpy as np
from scipy.optimize import minimize

from calibrate import source_weights
from dataset import read_jsonl, real_pages
from documents import Documents, Model
from fit import softmax

A4 = (595, 842)


def layout(row):
    """Ink, indents, right-hand starts, line widths, gaps of a table, sizes of type and where the large stands, foot, format, lines, capitals."""
    width, height = row["width"] or A4[0], row["height"] or A4[1]
    lines = [line for line in row["lines"] if line[0][1] is not None]
    words = [w for line in lines for w in line]
    if len(words) < 3:
        return np.zeros(12)
    y, w, h = (np.array([word[k] for word in words]) for k in (2, 3, 4))
    left = np.array([line[0][1] for line in lines]) / width
    right = np.array([line[-1][1] + line[-1][3] for line in lines]) / width
    gaps = np.array([max([b[1] - a[1] - a[3] for a, b in zip(line, line[1:])] or [0]) for line in lines]) / width
    usual = np.median(h)
    large = h > 1.3 * usual
    return np.array([
        w.dot(h) / (width * height), left.std(), (left > 0.45).mean(), (right - left).mean(), (gaps > 0.05).mean(), np.percentile(h, 95) / usual,
        (h > 1.5 * usual).mean(), y[large].mean() / height if large.any() else 0.5, y.max() / height, height / width, np.log(len(lines)),
        np.mean([word[0].isupper() for word in words]),
    ])


def corrected(scores, measures, truth, weight, pull):
    """Temperature and correction fitted on these documents, as a function of scores and measures; pull None: no correction."""
    shape = (measures.shape[1], scores.shape[1])
    judge = lambda z, s, m: softmax(s / np.exp(z[0]) + (0 if pull is None else m @ z[1:].reshape(shape)))

    def loss(z):
        p = judge(z, scores, measures)[np.arange(len(truth)), truth]
        return -(weight * np.log(np.maximum(1e-9, p))).sum() / weight.sum() + (pull or 0) * (z[1:] ** 2).sum()

    z = minimize(loss, np.zeros(1 + (0 if pull is None else shape[0] * shape[1])), method="L-BFGS-B", options={"maxiter": 60}).x
    return lambda s, m: judge(z, s, m)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--model", type=Path, required=True)
    parser.add_argument("--pages", type=Path, required=True)
    a = parser.parse_args()
    model, settings = Model(a.model), json.loads((a.model / "manifest.json").read_text(encoding="utf8"))
    first = {row["file"]: row for row in read_jsonl(a.pages) if row["page"] == 1}
    d = Documents([(p, model.page(p.lines)) for p in real_pages(a.pages) if p.lang == "fr"])
    classes = sorted(set(d.truth))
    scores, truth = d.scores(settings["temperature"], settings["gate"])[:, classes], np.array([classes.index(t) for t in d.truth])
    empty = {"width": None, "height": None, "lines": []}
    measures = np.array([layout(first.get(h.file, empty)) for h in d.heads])
    measures = np.hstack([np.clip((measures - measures.mean(0)) / (measures.std(0) + 1e-9), -3, 3), np.ones((len(measures), 1))])
    weight = source_weights(d.groups)
    for pull in (None, 0.3, 0.03, 0.003):
        p = np.zeros(scores.shape)
        for group in sorted(set(d.groups)):
            out = d.groups == group
            p[out] = corrected(scores[~out], measures[~out], truth[~out], weight[~out], pull)(scores[out], measures[out])
        log_loss = -(weight * np.log(np.maximum(1e-9, p[np.arange(len(truth)), truth]))).sum()
        print(f"{'words alone' if pull is None else f'with layout, pull {pull}'}: accuracy {(p.argmax(1) == truth).mean():.3f}, log loss {log_loss:.3f}", flush=True)


if __name__ == "__main__":
    main()
