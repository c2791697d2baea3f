"""Writes the fixed synthetic pages that the tests hold every shipped model to, and what the model scores on them.

usage: python write_gate.py --model DIR --out ../../test/fixtures/classifier-gate.json

First pages of documents of a seed that training does not use. A new model may only raise the figures: rewrite them with care.
"""
import argparse
import json
from dataclasses import replace
from pathlib import Path

from dataset import synthetic_pages
from documents import Documents, Model
from measures import macro_f1
from synthetic.documents import LABELS

DOCUMENTS, SEED, CHARACTERS = 4, 4242, 1500


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--model", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    a = parser.parse_args()
    model = Model(a.model)
    pages = [p for p in synthetic_pages(DOCUMENTS, SEED) if p.number == 1 and p.lines]
    texts = ["\n".join(" ".join(line) for line in p.lines)[:CHARACTERS] for p in pages]
    seen = [replace(p, lines=[line.split(" ") for line in text.split("\n")]) for p, text in zip(pages, texts)]
    documents = Documents([(p, model.page(p.lines)) for p in seen])
    manifest = json.loads((a.model / "manifest.json").read_text(encoding="utf8"))
    truth, guess = documents.truth, documents.page_probabilities(manifest["temperature"], manifest["gate"]).argmax(1)
    figures = {"accuracy": round(float((truth == guess).mean()), 3), "macroF1": round(macro_f1(truth, guess, range(len(LABELS))), 3)}
    document = {"figures": figures, "pages": [{"label": p.label, "text": t} for p, t in zip(pages, texts)]}
    a.out.write_text(json.dumps(document, ensure_ascii=False, indent=1) + "\n", encoding="utf8")
    print(figures, len(pages))


if __name__ == "__main__":
    main()
