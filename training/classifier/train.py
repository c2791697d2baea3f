"""Trains the page classifier from nothing and writes its model folder.

usage: python train.py --out ../../models/page-classifier/2.1.0 [--documents 260] [--seed 1] [--folds DIR] [--golden FILE] [--dictionary TGZ]

It learns from synthetic documents alone. --folds writes, besides, one sister model for each quarter of the wordings, trained without
them; `calibrate.py` reads what they say of documents written with those. The same arguments give the same bytes.
"""
import argparse
import hashlib
import json
import time
from collections import Counter, defaultdict
from pathlib import Path

import numpy as np

from anchors import anchors
from dataset import synthetic_pages, weights
from dictionary import SHORTEST, french_words
from export import golden, graph, vocabulary, write_model
from features import Featuriser
from fit import fit, matrix
from synthetic.documents import LABELS
from synthetic.grammar import PARTS, Wordings

HERE = Path(__file__).parent
TAXONOMY = json.loads((HERE / "taxonomy.json").read_text(encoding="utf8"))["classes"]
L2, ITERATIONS = 3e-5, 80
RULES_L2 = 1e-4
LEAST_DOCUMENTS = 3  # in which a word occurs before it counts as known
GOLDEN = [
    "", "a", "ARRÊTÉ N° 2024-117\nLe maire de Bourg-l’Œuvre,\nVu le code général des collectivités territoriales ;\nA R R Ê T E :\nArticle 1er : ﬁn.",
    "FACTURE n° F2024-0042\nTVA intracommunautaire : FR12 345 678 901\nTotal TTC 1 234,56 €\nNet à payer : 1 234,56 €",
    "IDFRADUPONTEL<<<<<<<<<<<<<<<<<<<<<<<<952042\n0512K0\nÉlève «naïf» № ½ ﬀ ß Ł 東京 mot\u00adcoupé", "Je soussigné, atteste, atteste, atteste pour valoir ce que de droit\nPage 2 / 3",
]


def config():
    rules = json.loads((HERE / "rules.json").read_text(encoding="utf8"))
    inf = 1e9
    return {
        "hash": "fnv1a-xor-folded", "wordBuckets": 1 << 15, "gramBuckets": 1 << 15, "gramLengths": [3, 4], "characters": 20000, "flagValue": 0.2,
        "rules": [{"name": n, "pattern": p} for n, p in rules],
        "measures": [
            {"name": "Très peu de texte", "measure": "letters", "from": 0, "to": 150}, {"name": "Peu de texte", "measure": "letters", "from": 150, "to": 600},
            {"name": "Beaucoup de texte", "measure": "letters", "from": 2200, "to": inf}, {"name": "Quelques chiffres", "measure": "digitShare", "from": 0.06, "to": 0.15},
            {"name": "Beaucoup de chiffres", "measure": "digitShare", "from": 0.15, "to": 0.3}, {"name": "Surtout des chiffres", "measure": "digitShare", "from": 0.3, "to": inf},
            {"name": "Beaucoup de majuscules", "measure": "capitalShare", "from": 0.2, "to": 0.5}, {"name": "Surtout des majuscules", "measure": "capitalShare", "from": 0.5, "to": inf},
            {"name": "Lignes courtes", "measure": "lineLetters", "from": 0, "to": 18}, {"name": "Lignes longues", "measure": "lineLetters", "from": 55, "to": inf},
        ],
    }


def digest(pages):
    """Of a corpus: the same for the same pages in the same order."""
    return hashlib.sha256(json.dumps([[p.label, p.number, p.lines] for p in pages], ensure_ascii=False).encode()).hexdigest()


def backing(pages):
    """How far documents back each label."""
    counts = Counter(label for label, _ in {(p.label, p.file) for p in pages})
    return {label: {"real": 0, "sources": 0, "synthetic": counts[label]} for label in LABELS}


def learn(pages, rows, size):
    """Weights and bias of the linear head."""
    x = matrix([values for values, *_ in rows], size)
    return fit(x, np.array([LABELS.index(p.label) for p in pages]), np.array(weights(pages)), len(LABELS), L2, ITERATIONS)


def rules_alone(pages, rows, featuriser):
    """What the named rules say by themselves: rules.json, weights [rules, labels] and bias of a head that sees nothing else."""
    first, count = featuriser.first_flag, len(featuriser.rules)
    held = [{i - first: 1.0 for i in values if first <= i < first + count} for values, *_ in rows]
    w, b = fit(matrix(held, count), np.array([LABELS.index(p.label) for p in pages]), np.array(weights(pages)), len(LABELS), RULES_L2)
    rounded = lambda numbers: [round(float(n), 3) for n in numbers]
    return (json.dumps({"bias": rounded(b), "weights": [rounded(row) for row in w]}, separators=(",", ":")) + "\n").encode()


def learnt_words(pages, rows):
    """Words of LEAST_DOCUMENTS documents or more of known classes: abbreviations and captions that no dictionary has."""
    found = defaultdict(set)
    for page, (_, _, tokens) in zip(pages, rows):
        if page.label != "autre":
            for token in tokens:
                found[token].add(page.file)
    return {t for t, files in found.items() if len(files) >= LEAST_DOCUMENTS and len(t) >= SHORTEST and t[0] != "0"}


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--documents", type=int, default=260, help="a class, twice that for autre")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--folds", type=Path)
    parser.add_argument("--golden", type=Path)
    parser.add_argument("--dictionary", type=Path, help="dictionary-fr-3.0.0.tgz; fetched when not given")
    parser.add_argument("--calibration", type=Path, default=HERE / "calibration.json")
    a = parser.parse_args()
    start = time.time()
    features = config()
    featuriser = Featuriser(features)
    if a.golden:
        a.golden.write_text(json.dumps({"features": features, "cases": golden(featuriser, GOLDEN)}, ensure_ascii=False) + "\n", encoding="utf8")
    dictionary = french_words(a.dictionary)
    calibration = json.loads(a.calibration.read_text(encoding="utf8"))

    def write(folder, wordings):
        pages = list(synthetic_pages(a.documents, a.seed, wordings))
        manifest = {
            "name": "page-classifier", "version": a.out.name, "kind": "page-classifier", "licence": "Apache-2.0",
            "source": "Trained by training/classifier/train.py on synthetic French documents. vocabulary.bin: bits of the hashes of the forms of dictionary-fr 3.0.0 (MPL-2.0) and of words of the synthetic documents.",
            "training": {"seed": a.seed, "documentsPerLabel": a.documents, "pages": len(pages), "corpusSha256": digest(pages), "realPages": 0},
            "classes": [c for c in TAXONOMY if c["label"] in LABELS], "backing": backing(pages),
            "labels": list(LABELS), "other": "autre", "features": features, **calibration,
        }
        rows = [featuriser.features(p.lines) for p in pages]
        files = {
            "model": ("model.onnx", graph(*learn(pages, rows, featuriser.size))), "rules": ("rules.json", rules_alone(pages, rows, featuriser)),
            "vocabulary": ("vocabulary.bin", vocabulary(sorted(dictionary | learnt_words(pages, rows)))), "anchors": ("anchors.bin", anchors(pages, rows, LABELS)),
        }
        write_model(folder, manifest, files)
        print(f"{folder} written, {len(pages)} pages, {time.time() - start:.0f} s", flush=True)

    write(a.out, Wordings())
    for part in range(PARTS if a.folds else 0):
        write(a.folds / str(part), Wordings(part))


if __name__ == "__main__":
    main()
