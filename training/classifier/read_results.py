"""Page texts of a labelled folder, as liasse itself reads them, as pages.jsonl.

usage: liasse analyze DEV/docs --out OUT && python read_results.py DEV/manifest.csv OUT pages.jsonl

manifest.csv: label, lang, group, sha256 of each file. OUT: `results.jsonl` and `words/` of `liasse analyze`. One JSON object a page: file
(its sha256), label, group, lang, page, pages, width, height (points), source (native | ocr), lines: lists of [text, x, y, width,
height, confidence]. Pages without text are left out. The output holds the documents' text: keep it out of the repository.
"""
import csv
import json
import sys
from pathlib import Path

MANIFEST_FIELDS = ("label", "group", "lang")


def words_as_rows(line):
    """[text, confidence, x, y, width, height] to [text, x, y, width, height, confidence]."""
    return [[word[0], *word[2:6], word[1]] for word in line]


def pages_of(result, words, facts):
    read = {page["number"]: page for page in result["pages"]}
    for page in words["pages"]:
        if not page["lines"]:
            continue
        yield {
            "file": result["sha256"], **facts, "page": page["number"], "pages": len(words["pages"]),
            "width": page["width"], "height": page["height"], "source": read[page["number"]]["textSource"],
            "lines": [words_as_rows(line) for line in page["lines"]],
        }


def main(manifest, results, out):
    with open(manifest, encoding="utf8") as f:
        facts = {row["sha256"]: {k: row[k] for k in MANIFEST_FIELDS} for row in csv.DictReader(f)}
    with open(Path(results) / "results.jsonl", encoding="utf8") as f, open(out, "w", encoding="utf8") as pages:
        for result in map(json.loads, f):
            stored = Path(results) / "words" / (result["sha256"] + ".json")
            if result["sha256"] not in facts or not stored.exists():
                continue
            words = json.loads(stored.read_text(encoding="utf8"))
            for page in pages_of(result, words, facts[result["sha256"]]):
                pages.write(json.dumps(page, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main(*sys.argv[1:4])
