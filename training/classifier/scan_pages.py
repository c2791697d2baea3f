"""First pages of synthetic documents as pictures: drawn, spoiled as scanners, faxes and phones do; to be read by liasse itself.

usage: python scan_pages.py OUT [--documents 6] [--seed 900] [--part 0] && liasse analyze OUT/pages --out READ
       python read_results.py OUT/manifest.csv READ OUT/pages.jsonl
       python judge_scans.py --model MODEL --pages OUT/pages.jsonl --clean OUT/clean.jsonl

Writes OUT/pages/*.png, OUT/manifest.csv and OUT/clean.jsonl, the same pages as they were written. Without --part, all wordings; with it, only those of that
quarter. Needs the requirements of ../ocr/, whose way of drawing and spoiling it uses. Same arguments, same pictures.
"""
import argparse
import csv
import hashlib
import json
import random
import sys
from pathlib import Path

import cv2
import numpy as np
import pypdfium2
from reportlab.pdfbase.pdfmetrics import stringWidth

from synthetic.documents import LABELS, document
from synthetic.grammar import Wordings

sys.path.insert(0, str(Path(__file__).parents[1] / "ocr"))
from pages import A4, DPI, SPOILS, Sheet, spoiled  # noqa: E402

MOST_LINES = 62


def drawn(lines, r):
    """PDF of one sheet: type as large as the longest line and the number of lines allow, titles in bold, some lines centred."""
    sheet = Sheet(r)
    left, top = r.uniform(36, 80), r.uniform(40, 80)
    longest = max(stringWidth(line, sheet.faces[0], 1) for line in lines)
    sheet.size = min(sheet.size, (A4[0] - 1.6 * left) / longest, (A4[1] - top - 40) / len(lines) / 1.2)
    pitch = min(sheet.size * r.uniform(1.2, 1.7), (A4[1] - top - 40) / len(lines))
    centred = r.random() < 0.4
    for k, line in enumerate(lines):
        bold = line.isupper()
        x = (A4[0] - stringWidth(line, sheet.faces[int(bold)], sheet.size)) / 2 if centred and bold else left
        sheet.put(max(10, x), top + k * pitch, line, int(bold))
    sheet.canvas.save()
    return sheet.file.getvalue()


def picture(lines, seed):
    r, chance = random.Random(seed), np.random.default_rng(seed)
    spoil = SPOILS[seed % len(SPOILS)]
    image = pypdfium2.PdfDocument(drawn(lines, r))[0].render(scale=DPI[spoil] / 72, grayscale=True).to_numpy()
    image = np.ascontiguousarray(image.reshape(image.shape[0], -1)[:, : image.shape[1]]).astype(np.float32)
    return spoiled(image, spoil, r, chance)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("out", type=Path)
    parser.add_argument("--documents", type=int, default=6, help="a class")
    parser.add_argument("--seed", type=int, default=900)
    parser.add_argument("--part", type=int)
    a = parser.parse_args()
    (a.out / "pages").mkdir(parents=True, exist_ok=True)
    wordings = Wordings(a.part, held=a.part is not None, without=frozenset(["noise"]))
    with (a.out / "manifest.csv").open("w", encoding="utf8", newline="") as manifest, (a.out / "clean.jsonl").open("w", encoding="utf8") as clean:
        rows = csv.writer(manifest)
        rows.writerow(["label", "lang", "group", "sha256"])
        for number, label in enumerate(LABELS):
            for k in range(a.documents):
                lines = [line for line in document(label, a.seed * 1_000_000 + k, wordings)[0] if line.strip()][:MOST_LINES]
                if not lines:
                    continue
                data = cv2.imencode(".png", picture(lines, a.seed * 1_000_000 + number * 1000 + k))[1].tobytes()
                name = hashlib.sha256(data).hexdigest()
                (a.out / "pages" / f"{label}-{k}.png").write_bytes(data)
                rows.writerow([label, "fr", "syn", name])
                words = [[[w, None, 0, 0, 0, None] for w in line.split()] for line in lines]
                page = {"file": name, "label": label, "group": "syn", "lang": "fr", "page": 1, "pages": 1, "width": None, "height": None, "source": "native", "lines": words}
                clean.write(json.dumps(page, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
