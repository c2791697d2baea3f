"""Fits the forest that says how likely a document begins between two pages, and writes core/cutting/start-forest.ts.

usage: python fit.py gaps.jsonl ../../core/cutting/start-forest.ts

gaps.jsonl is written by write_gaps.mts. Gradient boosting with shallow trees. Most signs may only speak one way (`FOR` and
`AGAINST`): a sheet of another size never speaks against a new document, whatever the few sources at hand say by chance. Same
gaps, same forest.
"""
import json
import sys
from pathlib import Path

import numpy as np
from sklearn.ensemble import HistGradientBoostingClassifier

FOR = (
    "countBegins countBeginsToTotal countIsOver letterhead kindOfDocument opening capitals tallLine wordsDip leansOn leansBack numberChanges twins roundBegins "
    "sizeChanges sourceChanges leftMoves rightMoves typeChanges endsHigh afterBlank topLikeFirst contact reference salutation closesBefore date"
).split()
AGAINST = (
    "countGoesOn countGoesOnToTotal countIsOpen numberAppears goesOn midSentence wordsShared rareWordsShared headEverywhere headShared footShared sentenceGoesOn "
    "identifiersShared numberKept roundGoesOn sizeIsExact columnsShared"
).split()
# Gaps of a file of many pages that is one document together weigh as much as this many.
MOST_OF_A_FILE = 60


def read(path):
    lines = Path(path).read_text(encoding="utf8").splitlines()
    return json.loads(lines[0]), [json.loads(line) for line in lines[1:]]


def fit(names, files):
    x = np.array([gap["signs"] for f in files for gap in f["gaps"]])
    y = np.array([gap["begins"] for f in files for gap in f["gaps"]])
    w = np.array([1 if f["kind"] != "whole" else min(1, MOST_OF_A_FILE / len(f["gaps"])) for f in files for _ in f["gaps"]])
    ways = [1 if n in FOR else -1 if n in AGAINST else 0 for n in names]
    model = HistGradientBoostingClassifier(
        max_iter=160, learning_rate=0.1, max_leaf_nodes=8, min_samples_leaf=40, l2_regularization=10, early_stopping=False, random_state=0, monotonic_cst=ways
    )
    return model.fit(x, y, sample_weight=w)


def tree(nodes):
    """Splits as [sign, threshold, below or at, above]: a number from 0 on is a split, -1 - k is leaf k."""
    order = {}
    for i, node in enumerate(nodes):
        order[i] = -1 - sum(v < 0 for v in order.values()) if node["is_leaf"] else sum(v >= 0 for v in order.values())
    splits = [[int(n["feature_idx"]), round(float(n["num_threshold"]), 5), order[int(n["left"])], order[int(n["right"])]] for n in nodes if not n["is_leaf"]]
    return splits, [round(float(n["value"]), 5) for n in nodes if n["is_leaf"]]


def forest(names, model):
    """In the form of StartForest of core/cutting/start-log-odds.ts."""
    trees = [tree(stage[0].nodes) for stage in model._predictors]
    return {"signs": names, "base": round(float(model._baseline_prediction[0][0]), 5), "trees": [{"splits": s, "leaves": v} for s, v in trees]}


def main():
    names, files = read(sys.argv[1])
    learnt = forest(names, fit(names, files))
    trees = [(t["splits"], t["leaves"]) for t in learnt["trees"]]
    body = "".join(f"  {{ splits: {json.dumps(s)}, leaves: {json.dumps(v)} }},\n" for s, v in trees)
    Path(sys.argv[2]).write_text(
        "import { type StartForest } from './start-log-odds.ts';\n\n"
        "/** Written by training/cutter/fit.py, which says what from; not by hand. */\n"
        "// prettier-ignore\n"
        f"export const startForest: StartForest = {{\n  signs: {json.dumps(names)},\n  base: {learnt['base']:.5f},\n  trees: [\n{body}  ],\n}};\n",
        encoding="utf8",
    )
    print(f"{len(files)} files, {sum(len(f['gaps']) for f in files)} gaps, {len(trees)} trees")


if __name__ == "__main__":
    main()
