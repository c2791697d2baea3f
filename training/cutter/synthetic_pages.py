"""Synthetic documents laid out on paper, as pages.jsonl, for the cutter's training.

usage: python synthetic_pages.py OUT/synthetic.jsonl [--count 24] [--seed 1]

The documents are those of ../classifier/synthetic; here their lines get a place on a sheet: margins, type and format of their own,
the same on every page of a document. Same arguments, same file. Format: see ../classifier/read_pages.py.
"""
import argparse
import json
import random
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "classifier"))
from synthetic.documents import LABELS, ONE_PAGE, document  # noqa: E402
from synthetic.grammar import Writer  # noqa: E402

# Formats as programs write them (points): many sheets are of exactly one size, whoever wrote them.
SIZES = [(595.32, 841.92)] * 3 + [(595.28, 841.89)] * 3 + [(595, 842)] * 2 + [(612, 792)]
LETTER_WIDTH = 0.5  # of the type's size


MARKS = [None, None, None, "{k}", "- {k} -", "Page {k}", "Page {k}/{n}", "{k}/{n}"]


def spread(pages, r):
    """A document of one long page, on several shorter ones; half of them, so that long documents are not rare."""
    lines = [line for page in pages for line in page if line.strip()]
    if len(pages) > 1 or len(lines) < 20 or r.random() < 0.25:
        return pages
    height = max(5, len(lines) // r.randint(2, 12))
    parts = [lines[i:i + height] for i in range(0, len(lines), height)]
    running, mark = lines[:r.choice([0, 0, 2, 3, 4, 6])], r.choice(MARKS)
    return [(running if k > 1 else []) + part + ([mark.format(k=k, n=len(parts))] if mark else []) for k, part in enumerate(parts, 1)]


def place(pages, r):
    """Yields (width, height, source, lines of words with boxes) for each page."""
    width, height = r.choice(SIZES)
    left, top = r.uniform(40, 90), r.uniform(35, 80)
    scanned, centred = r.random() < 0.4, r.random() < 0.4
    longest = max((len(line) for page in pages for line in page), default=1)
    most = max((len(page) for page in pages), default=1)
    size = min(12, (width - 1.6 * left) / (max(longest, 30) * LETTER_WIDTH))
    pitch = min(size * r.uniform(1.15, 1.6), (height - top - 40) / max(most, 1))
    for number, page in enumerate(pages):
        shift = [r.uniform(-2, 2) if scanned else 0 for _ in range(4)]
        lines = []
        for k, text in enumerate(line for line in page if line.strip()):
            tall = 1.6 if number == 0 and k < 6 and text.isupper() and centred else 1
            length = len(text) * size * LETTER_WIDTH * tall
            x = (width - length) / 2 if centred and k < 8 and len(text) < 60 else left
            y, words = top + k * pitch + shift[1], []
            for word in text.split():
                step = len(word) * size * LETTER_WIDTH * tall
                words.append([word, round(x + shift[0], 2), round(y, 2), round(step, 2), round(size * tall * (r.uniform(0.92, 1.08) if scanned else 1), 2), 0.95 if scanned else None])
                x += step + size * LETTER_WIDTH
            lines.append(words)
        yield width + (round(shift[2], 2)), height + round(shift[3], 2), "ocr" if scanned else "native", lines


def table(r):
    """Pages of a table that goes on over several, in columns, its header on each page or on the first only."""
    width, height = r.choice(SIZES)
    columns, again = sorted(r.uniform(0.08, 0.85) for _ in range(r.randint(3, 6))), r.random() < 0.7
    writer = Writer(r)
    cells = [r.choice(["{n4}", "{eur}", "{date}", "{town}", "{surname}", "{societe}", "{rue}"]) for _ in columns]
    header, pitch, size = [writer(r.choice(["Objet", "Montant", "Lieu", "Nom", "Date", "Numéro", "Désignation", "Observations"])) for _ in columns], r.uniform(12, 20), r.uniform(8, 11)
    count = r.randint(2, 6)
    for number in range(count):
        rows = [[writer(f"[Liste|État|Tableau|Inventaire] {writer('{sujet}')}")]] if number == 0 else []
        rows += [header] if number == 0 or again else []
        full = int((height - 120) / pitch) - len(rows)
        rows += [[writer(c) for c in cells] for _ in range(full if number < count - 1 else r.randint(3, full))]
        lines = []
        for k, row in enumerate(rows):
            words = []
            for at, cell in zip(columns, row):
                x = at * width
                for word in cell.split():
                    words.append([word, round(x, 2), round(50 + k * pitch, 2), round(len(word) * size * LETTER_WIDTH, 2), round(size, 2), None])
                    x += (len(word) + 1) * size * LETTER_WIDTH
            lines.append(words)
        yield width, height, "native", lines


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("out", type=Path)
    parser.add_argument("--count", type=int, default=40)
    parser.add_argument("--seed", type=int, default=1)
    a = parser.parse_args()
    with a.out.open("w", encoding="utf8") as out:

        def write(file, label, pages):
            for number, (width, height, source, lines) in enumerate(pages, 1):
                row = {"file": file, "label": label, "group": "syn", "lang": "fr", "page": number, "pages": len(pages)}
                out.write(json.dumps(row | {"width": width, "height": height, "source": source, "lines": lines}, ensure_ascii=False) + "\n")

        for label in LABELS:
            for k in range(a.count):
                seed = 50_000_000 + a.seed * 1_000_000 + k
                rnd = random.Random(f"{label}/{seed}")
                pages = [p for p in document(label, seed) if any(line.strip() for line in p)]
                write(f"syn/{label}/{k}.pdf", label, list(place(pages if label in ONE_PAGE else spread(pages, rnd), rnd)))
        for k in range(2 * a.count):
            write(f"syn/table/{k}.pdf", "rapport_guide", list(table(random.Random(f"table/{a.seed}/{k}"))))


if __name__ == "__main__":
    main()
