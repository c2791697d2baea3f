"""Whether reading pages by OCR costs rightness: a model on pages as they were written, and on the same drawn, spoiled and read (scan_pages.py).

usage: python judge_scans.py --model MODEL --clean OUT/clean.jsonl --pages OUT/pages.jsonl
"""
import argparse
import json
from pathlib import Path

from dataset import real_pages
from documents import Documents, Model


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--model", type=Path, required=True)
    parser.add_argument("--clean", type=Path, required=True)
    parser.add_argument("--pages", type=Path, required=True)
    a = parser.parse_args()
    model, settings = Model(a.model), json.loads((a.model / "manifest.json").read_text(encoding="utf8"))
    right = {}
    for name in ("clean", "pages"):
        documents = Documents([(p, model.page(p.lines)) for p in real_pages(getattr(a, name))])
        guess = documents.scores(settings["temperature"], settings["gate"]).argmax(1)
        right[name] = {h.file: bool(g == t) for h, g, t in zip(documents.heads, guess, documents.truth)}
    both = sorted(right["clean"].keys() & right["pages"].keys())
    share = lambda name: sum(right[name][f] for f in both) / len(both)
    lost = sum(right["clean"][f] and not right["pages"][f] for f in both)
    won = sum(right["pages"][f] and not right["clean"][f] for f in both)
    print(f"{len(both)} pages: as written {share('clean'):.3f}, read {share('pages'):.3f}; lost {lost}, won {won}; without any text read {len(right['clean']) - len(both)}")


if __name__ == "__main__":
    main()
