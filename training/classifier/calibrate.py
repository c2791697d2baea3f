"""Temperatures, acceptance thresholds and figures of a model, from documents that it did not learn from.

usage: python calibrate.py --model DIR --folds DIR --pages pages.jsonl [--write calibration.json]

Judged: the real French documents of --pages (read_results.py), by the model itself, which never saw a real one; and synthetic ones of each
quarter of the wordings, by the sister model (`train.py --folds`) that was trained without these. A document is decided as
core/decide-document.ts does, whole files. The two kinds of evidence weigh alike; within each, a source weighs the square root of its documents.

The temperature of a document is one number where `autre` is likeliest (most of these are pages that the gate held back, and a gate's verdict
is no certainty); for all other labels it falls with the amount of text, as a power of it: little text is less of a proof. Figures of probability and acceptance are those of settings fitted without the source (real) or
without the quarter of the wordings (synthetic) that they judge; the settings written are fitted on everything.
"""
import argparse
import json
from collections import Counter
from pathlib import Path

import numpy as np
from scipy.optimize import minimize, minimize_scalar

from acceptance import ACCEPTED_ERRORS, accepted, thresholds
from dataset import real_pages, synthetic_pages
from documents import OTHER, Documents, Model
from fit import softmax
from measures import TIER_A, honesty, rightness
from synthetic.documents import LABELS
from synthetic.grammar import PARTS, Wordings

HELD_DOCUMENTS, HELD_SEED = 100, 77
USUAL_ERROR = 0.02
MOST_CONTRADICTION = 0.8


def source_weights(groups):
    """Sum 1."""
    sizes = Counter(groups)
    weights = np.array([1 / np.sqrt(sizes[g]) for g in groups])
    return weights / weights.sum()


def loss(scores, truth, weight, temperature):
    """temperature: one for all, or one a row."""
    p = softmax(scores / np.reshape(temperature, (-1, 1)))[np.arange(len(truth)), truth]
    return float(-(weight * np.log(np.maximum(1e-9, p))).sum() / weight.sum())


def best_temperature(scores, truth, weight):
    return float(minimize_scalar(lambda t: loss(scores, truth, weight, t), bounds=(0.1, 4), method="bounded").x)


def best_temperatures(scores, truth, weight, amount):
    """(temperature at USUAL_LETTERS, exponent): temperature x (letters / USUAL_LETTERS) ^ -exponent."""
    cost = lambda x: loss(scores, truth, weight, np.exp(x[0] - x[1] * amount))
    x = minimize(cost, [0, 0.1], method="Nelder-Mead").x
    return float(np.exp(x[0])), float(x[1])


class Evidence:
    """The judged documents of one kind, each with whether it counts in a fit."""

    def __init__(self, documents, parts):
        self.d, self.parts = documents, np.asarray(parts)

    def contradicted(self, temperature, gate):
        return self.d.contradicted(self.d.scores(temperature, gate).argmax(1))

    def weights(self, kept):
        """Of its documents and of its pages, sum 1 each over those that count."""
        w = np.zeros(len(self.d))
        w[kept] = source_weights(self.d.groups[kept])
        counts = np.array([len(f) for f in self.d.files])
        return w, np.repeat(w / counts, counts)


class Settings:
    """Temperatures and thresholds, fitted on the documents that are kept of each kind of evidence."""

    def __init__(self, kinds, kept, gate):
        self.gate = gate
        weights = [k.weights(keep) for k, keep in zip(kinds, kept)]
        truths = [np.repeat(k.d.truth, [len(f) for f in k.d.files]) for k in kinds]
        self.page = best_temperature(np.concatenate([k.d.logits for k in kinds]), np.concatenate(truths), np.concatenate([w[1] for w in weights]))
        scores, truth, weight = np.concatenate([k.d.scores(self.page, gate) for k in kinds]), np.concatenate([k.d.truth for k in kinds]), np.concatenate([w[0] for w in weights])
        other, amount = scores.argmax(1) == OTHER, np.concatenate([k.d.amount for k in kinds])
        self.label, self.exponent = best_temperatures(scores[~other], truth[~other], weight[~other], amount[~other])
        self.other = best_temperature(scores[other], truth[other], weight[other])
        p = self.soft(scores, amount)
        keep = np.concatenate(kept) & (np.concatenate([k.contradicted(self.page, gate) for k in kinds]) < MOST_CONTRADICTION)
        guess, top = p.argmax(1)[keep], p.max(1)[keep]
        self.acceptance = [{"error": x, "thresholds": thresholds(guess, top, guess == truth[keep], x)} for x in ACCEPTED_ERRORS]
        self.limits = next(a["thresholds"] for a in self.acceptance if a["error"] == USUAL_ERROR)

    def soft(self, scores, amount):
        temperature = np.where(scores.argmax(1) == OTHER, self.other, self.label * np.exp(-self.exponent * amount))
        return softmax(scores / temperature[:, None])

    def judge(self, documents):
        """Probabilities of the labels, and whether the label stands."""
        p = self.soft(documents.scores(self.page, self.gate), documents.amount)
        guess = p.argmax(1)
        return p, accepted(guess, p.max(1), self.limits) & (documents.contradicted(guess) < MOST_CONTRADICTION)


def left_out(kinds, gate, which):
    """Probabilities and acceptance of the documents of kinds[which], part by part by settings fitted without it."""
    own = kinds[which]
    p, stands = np.zeros((len(own.d), len(LABELS))), np.zeros(len(own.d), bool)
    for part in sorted(set(own.parts)):
        kept = [np.ones(len(k.d), bool) for k in kinds]
        kept[which] = own.parts != part
        judged, standing = Settings(kinds, kept, gate).judge(own.d)
        p[~kept[which]], stands[~kept[which]] = judged[~kept[which]], standing[~kept[which]]
    return p, stands


def held_documents(folds):
    held = []
    for part in range(PARTS):
        sister = Model(folds / str(part))
        for p in synthetic_pages(HELD_DOCUMENTS, HELD_SEED, Wordings(part, held=True)):
            p.file += f"/{part}"
            p.group = f"synthetic-{part}-{p.label}"
            held.append((p, sister.page(p.lines)))
    return Documents(held)


def report(name, documents, p, stands):
    guess = p.argmax(1)
    for label in sorted(set(documents.truth)):
        mine = documents.truth == label
        wrong = Counter(LABELS[x] for x in guess[mine & (guess != documents.truth)])
        print(f"{name} {LABELS[label]:26s} n {mine.sum():3d} recall {(guess[mine] == label).mean():.2f} accepted {stands[mine].mean():.2f} wrong accepted {(stands & mine & (guess != label)).sum()} {dict(wrong)}")
    against = documents.contradicted(guess)
    for least in (0.3, 0.5, 0.7, 0.8, 0.9, 0.95):
        k = against >= least
        print(f"{name} rules against by {least}: {k.mean():.3f} of documents, right {(guess == documents.truth)[k].mean() if k.any() else 1:.3f}; accepted {(k & stands).sum()}, wrong {(k & stands & (guess != documents.truth)).sum()}")


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
    real, foreign = (Documents([s for s in scored if (s[0].lang == "fr") == french]) for french in (True, False))
    held = held_documents(a.folds)
    kinds = [Evidence(real, real.groups), Evidence(held, [g.split("-")[1] for g in held.groups])]
    settings = Settings(kinds, [np.ones(len(k.d), bool) for k in kinds], gate)
    figures = {}
    for which, (name, d) in enumerate((("real", real), ("heldWordings", held))):
        p, stands = left_out(kinds, gate, which)
        figures[name] = rightness(d.truth, p.argmax(1), d.groups) | honesty(d.truth, p, stands)
        report(name, d, p, stands)
        if name == "real":
            tier_a = np.isin(d.truth, TIER_A)
            figures[name]["tierA"] = honesty(d.truth[tier_a], p[tier_a], stands[tier_a])
        else:
            figures[name]["otherToOtherOrReview"] = round(float(1 - stands[d.truth == OTHER].mean()), 3)
    p, stands = settings.judge(foreign)
    report("foreign", foreign, p, stands)
    figures["foreign"] = {"documents": len(stands), "toOtherOrReview": round(float(1 - stands.mean()), 3)}
    print(f"temperatures: page {settings.page:.3f}, document {settings.label:.3f}, exponent {settings.exponent:.3f}, autre {settings.other:.3f}")
    print(json.dumps(figures, indent=1))
    for k in settings.acceptance:
        print(k)
    if a.write:
        decision = base["decision"] | {"temperature": round(settings.label, 4), "textExponent": round(settings.exponent, 4), "otherTemperature": round(settings.other, 4), "mostContradiction": MOST_CONTRADICTION, "acceptThreshold": 0.9}
        written = base | {"temperature": round(settings.page, 4), "decision": decision, "acceptance": settings.acceptance, "figures": figures}
        a.write.write_text(json.dumps(written, indent=1) + "\n", encoding="utf8")


if __name__ == "__main__":
    main()
