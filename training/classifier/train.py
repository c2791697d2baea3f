"""Trains the page classifier and writes its model folder.

usage: python train.py --out ../../models/page-classifier/1.1.0 [--dev DEV --pages pages.jsonl] [--synthetic 260] [--folds DIR] [--golden FILE]

Without --dev it trains on synthetic documents only. --folds writes, besides, one model for each fold of FOLDS, trained without the
sources of that fold; `calibrate.py` reads what they say of those sources. The same arguments give the same weights.
"""
import argparse
import json
import time
from collections import Counter
from pathlib import Path

import numpy as np

from dataset import family, real_pages, synthetic_pages, weigh
from export import golden, graph, vocabulary, write_model
from features import Featuriser
from fit import fit, matrix
from synthetic.documents import LABELS

HERE = Path(__file__).parent
FOLDS = [
    ["ville60", "pref94-bureaux-vote", "moulin", "histologe"],
    ["montpellier", "raa53", "zugferd", "corte", "w2"],
    ["datapass-cgu", "trackdechets", "mdph", "etalab", "cerfaparse"],
    ["kleister-nda", "potentiel-courriers", "formiable", "urssaf-1210x", "bsd-dechets", "sroie", "benin-lois"],
]
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


def known_words(tokens_by_group):
    """Words of four letters or more seen in two documents or more."""
    seen = Counter(t for tokens in tokens_by_group.values() for t in tokens)
    return [t for t, n in seen.items() if n >= 2 and len(t) >= 4 and t[0] != "0"]


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--dev", type=Path)
    parser.add_argument("--pages", type=Path)
    parser.add_argument("--synthetic", type=int, default=260)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--folds", type=Path)
    parser.add_argument("--golden", type=Path)
    parser.add_argument("--calibration", type=Path, default=HERE / "calibration.json")
    a = parser.parse_args()
    start = time.time()
    features = config()
    featuriser = Featuriser(features)
    pages = list(synthetic_pages(a.synthetic, a.seed)) + (list(real_pages(a.dev, a.pages)) if a.dev else [])
    rows = [featuriser.features(p.lines) for p in pages]
    x = matrix([r[0] for r in rows], featuriser.size)
    y = np.array([LABELS.index(p.label) for p in pages])
    print(f"{x.shape[0]} pages, {x.nnz / len(pages):.0f} features a page, {time.time() - start:.0f} s", flush=True)
    if a.golden:
        a.golden.write_text(json.dumps({"features": features, "cases": golden(featuriser, GOLDEN)}, ensure_ascii=False) + "\n", encoding="utf8")

    def model(kept):
        chosen = [pages[i] for i in kept]
        weigh(chosen)
        weights, bias = fit(x[kept], y[kept], np.array([p.weight for p in chosen]), len(LABELS))
        tokens = {}
        for i in kept:
            if pages[i].label != "autre":
                tokens.setdefault(pages[i].file, set()).update(rows[i][2])
        manifest = {
            "name": "page-classifier", "version": a.out.name, "kind": "page-classifier", "licence": "Apache-2.0",
            "source": "Trained by training/classifier/train.py: synthetic French documents" + (" and labelled real ones, of which only weights remain." if a.dev else "."),
            "labels": list(LABELS), "other": "autre", "features": features, **json.loads(a.calibration.read_text(encoding="utf8")),
        }
        return manifest, {"model": ("model.onnx", graph(weights, bias)), "vocabulary": ("vocabulary.bin", vocabulary(known_words(tokens)))}

    write_model(a.out, *model(np.arange(len(pages))))
    print(f"{a.out} written, {time.time() - start:.0f} s", flush=True)
    for k, held in enumerate(FOLDS if a.folds else []):
        kept = np.array([i for i, p in enumerate(pages) if family(p.group) not in held])
        write_model(a.folds / str(k), *model(kept))
        print(f"fold {k} without {held}: {len(kept)} pages, {time.time() - start:.0f} s", flush=True)


if __name__ == "__main__":
    main()
