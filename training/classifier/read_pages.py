"""Page texts of a folder of labelled documents, native or by tesseract, as pages.jsonl.

usage: python read_pages.py DEV_FOLDER OUT/pages.jsonl [--ocr-pages 3]

DEV_FOLDER/manifest.csv: file, label, lang, kind, pages, scan, group. One JSON object a page: file, label, group, lang, page,
pages, width, height (points), source (native | ocr), lines: lists of [text, x, y, width, height, confidence]. Needs
pdftotext, pdftoppm and tesseract (fra). Goes on where it was stopped. The output holds the documents' text: keep it out of the repository.
"""
import argparse
import csv
import json
import os
import re
import subprocess
import tempfile
import xml.etree.ElementTree as ET
from pathlib import Path

XHTML = "{http://www.w3.org/1999/xhtml}"
OCR_DPI = 150


def native_pages(pdf, most):
    out = subprocess.run(["pdftotext", "-bbox-layout", "-l", str(most), pdf, "-"], capture_output=True, timeout=120).stdout
    xml = re.sub(r"[\x00-\x08\x0b\x0c\x0e-\x1f]", "", out.decode("utf8", "replace"))
    try:
        root = ET.fromstring(xml)
    except ET.ParseError as error:
        print("unreadable", pdf, error)
        return
    for page in root.iter(XHTML + "page"):
        lines = []
        for line in page.iter(XHTML + "line"):
            words = []
            for word in line.iter(XHTML + "word"):
                left, top, right, bottom = (float(word.get(k)) for k in ("xMin", "yMin", "xMax", "yMax"))
                if (word.text or "").strip():
                    words.append([word.text.strip(), left, top, right - left, bottom - top, None])
            if words:
                lines.append(words)
        yield "native", float(page.get("width")), float(page.get("height")), lines


def ocr_page(image):
    command = ["nice", "-n", "19", "tesseract", image, "-", "-l", "fra", "--dpi", str(OCR_DPI), "tsv"]
    out = subprocess.run(command, capture_output=True, timeout=200, env={**os.environ, "OMP_THREAD_LIMIT": "1"}).stdout
    scale, current, lines, width, height = 72 / OCR_DPI, None, [], 0, 0
    for row in out.decode("utf8", "replace").splitlines()[1:]:
        f = row.split("\t")
        if len(f) < 12:
            continue
        if f[0] == "1":
            width, height = int(f[8]) * scale, int(f[9]) * scale
        if f[0] != "5" or not f[11].strip():
            continue
        if tuple(f[1:5]) != current:
            current = tuple(f[1:5])
            lines.append([])
        lines[-1].append([f[11].strip(), *(int(v) * scale for v in f[6:10]), max(0.0, float(f[10])) / 100])
    return "ocr", width, height, lines


def pages_of(path, row, ocr_pages):
    if row["kind"] == "pdf" and row["scan"] == "text":
        yield from native_pages(path, 40)
        return
    with tempfile.TemporaryDirectory() as folder:
        if row["kind"] == "pdf":
            subprocess.run(["nice", "-n", "19", "pdftoppm", "-r", str(OCR_DPI), "-gray", "-png", "-l", str(ocr_pages), path, folder + "/p"])
        elif row["kind"] in ("jpeg", "png", "tiff"):
            from PIL import Image

            image = Image.open(path).convert("L")
            image.thumbnail((1700, 1700))
            image.save(folder + "/p.png")
        for name in sorted(os.listdir(folder)):
            yield ocr_page(f"{folder}/{name}")


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--ocr-pages", type=int, default=3)
    a = parser.parse_args()
    done = {json.loads(line)["file"] for line in a.out.open()} if a.out.exists() else set()
    with (a.folder / "manifest.csv").open() as f:
        rows = sorted(csv.DictReader(f), key=lambda r: r["scan"] != "text")
    with a.out.open("a") as out:
        for row in rows:
            if row["file"] in done:
                continue
            pages = list(pages_of(str(a.folder / row["file"]), row, a.ocr_pages))
            for number, (source, width, height, lines) in enumerate(pages, 1):
                facts = {k: row[k] for k in ("file", "label", "group", "lang")}
                facts |= {"page": number, "pages": len(pages), "width": width, "height": height, "source": source, "lines": lines}
                out.write(json.dumps(facts, ensure_ascii=False) + "\n")
            out.flush()


if __name__ == "__main__":
    main()
