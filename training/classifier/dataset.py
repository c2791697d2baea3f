"""Training pages, all synthetic, and the real ones that a model is judged on, with weights."""
import json
from collections import Counter, defaultdict
from dataclasses import dataclass
from pathlib import Path

from synthetic.documents import LABELS, document
from synthetic.grammar import Wordings

# Of the labelled files, what is no document of one class.
SKIPPED = {"ocr_gt", "lot_multi_documents"}


@dataclass
class Page:
    lines: list  # of lists of words
    label: str
    group: str  # 'syn' or the source
    file: str
    number: int
    pages: int
    lang: str = "fr"


def synthetic_pages(count, seed, wordings=Wordings()):
    for label in LABELS:
        for k in range(count * (2 if label == "autre" else 1)):
            pages = document(label, seed * 1_000_000 + k, wordings)
            for number, lines in enumerate(pages, 1):
                yield Page([w for w in (line.split() for line in lines) if w], label, "syn", f"syn/{label}/{k}", number, len(pages))


def read_jsonl(path):
    with Path(path).open(encoding="utf8") as f:
        return [json.loads(line) for line in f]


def real_pages(path):
    """Pages of read_results.py."""
    for row in read_jsonl(path):
        if row["label"] not in SKIPPED:
            lines = [[w[0] for w in line] for line in row["lines"]]
            yield Page(lines, row["label"], row["group"], row["file"], row["page"], row["pages"], row["lang"])


def weights(pages):
    """Each class weighs 1 and each of its documents alike; within a document the first page as much as all the others."""
    documents = defaultdict(set)
    for p in pages:
        documents[p.label].add(p.file)
    counts = Counter(p.file for p in pages)
    share = lambda p: 1.0 if counts[p.file] == 1 else 0.5 if p.number == 1 else 0.5 / (counts[p.file] - 1)
    return [share(p) / len(documents[p.label]) for p in pages]
