"""Training pages: synthetic ones and, when given, those of the labelled real documents, with weights."""
import json
import math
import re
from collections import Counter, defaultdict
from dataclasses import dataclass
from pathlib import Path

from features import words_of
from synthetic.documents import LABELS, document

CHARACTERS_A_PAGE = 2800  # of texts that come without page breaks
SKIPPED = {"ocr_gt", "lot_multi_documents"}
# Groups of one origin (a town, an editor, a family of templates) stand on the same side of every split.
FAMILIES = {
    "ville60": ("ville60-conseil", "ville60-bulletin", "ville60-plu"), "montpellier": ("montpellier-delib", "montpellier-pvcm"),
    "moulin": ("FNFE-corpus", "oca-edi-fr"), "zugferd": ("zugferd-corpus", "zugferd1"),
    "etalab": ("api-entreprise-certif", "siade-attest-test", "api-entreprise-inpi", "api-cgu", "api-guides"),
}


@dataclass
class Page:
    lines: list  # of lists of words
    label: str
    group: str  # 'syn' or the source
    file: str
    number: int
    pages: int
    lang: str = "fr"
    weight: float = 0.0


def family(group):
    return next((name for name, members in FAMILIES.items() if group in members), group)


def synthetic_pages(count, seed):
    for label in LABELS:
        for k in range(count * (2 if label == "autre" else 1)):
            pages = document(label, seed * 1_000_000 + k)
            for number, lines in enumerate(pages, 1):
                yield Page([w for w in (line.split() for line in lines) if w], label, "syn", f"syn/{label}/{k}", number, len(pages))


def read_jsonl(path):
    with Path(path).open(encoding="utf8") as f:
        return [json.loads(line) for line in f]


def chunks(text):
    """Page-sized pieces of a text, at line ends."""
    parts = [p for p in re.split(r"\f|=== Page \d+/\d+ ===", text) if p.strip()]
    for part in parts:
        piece = []
        for line in part.split("\n"):
            piece.append(line)
            if sum(map(len, piece)) > CHARACTERS_A_PAGE:
                yield "\n".join(piece)
                piece = []
        if "".join(piece).strip():
            yield "\n".join(piece)


def text_pages(path, group, most=3):
    for n, row in enumerate(read_jsonl(path)):
        if row["label"] in SKIPPED:
            continue
        pieces = list(chunks(row["text"]))[:most]
        source = row.get("group") or group
        for number, piece in enumerate(pieces, 1):
            yield Page(words_of(piece), row["label"], source, f"{Path(path).stem}/{n}", number, len(pieces), row["lang"])


def real_pages(dev, pages):
    for row in read_jsonl(pages) if pages else ():
        if row["label"] not in SKIPPED and row["lines"]:
            lines = [[w[0] for w in line] for line in row["lines"]]
            yield Page(lines, row["label"], row["group"], row["file"], row["page"], row["pages"], row["lang"])
    text = Path(dev) / "text"
    yield from text_pages(text / "docs_text.jsonl", "docs")
    yield from text_pages(text / "arretes_raa53.jsonl", "raa53")
    yield from text_pages(text / "lois_ocr_benin.jsonl", "benin-lois")


def weigh(pages, real_share=0.5):
    """Each class weighs 1. Within it the synthetic pages share `1 - real_share`, each real source the square root of its
    documents (8 at most), half of that when foreign; within a document the first page weighs as much as all the others."""
    documents = defaultdict(set)
    for p in pages:
        documents[p.label, p.group].add(p.file)
    size = {k: math.sqrt(min(len(v), 64)) for k, v in documents.items()}
    counts = Counter(p.file for p in pages)
    for p in pages:
        share = 1.0 if counts[p.file] == 1 else 0.5 if p.number == 1 else 0.5 / (counts[p.file] - 1)
        p.weight = share / len(documents[p.label, p.group])
    for label in {p.label for p in pages}:
        groups = {g for (l, g) in documents if l == label}
        real = groups - {"syn"}
        total = sum(size[label, g] for g in real)
        strength = min(1.0, total / 8)  # few real documents weigh less than many
        for p in pages:
            if p.label == label:
                mine = real_share * strength
                p.weight *= (1 - mine if p.group == "syn" else mine * size[label, p.group] / total * (0.6 if p.lang != "fr" else 1)) if real else 1
    return pages
