"""Writes batch/ and manifest.json. Same seed, same pinned packages, same fonts: same bytes.

python make_samples.py [--seed 2026] [--out FOLDER]
"""

import argparse
import io
import shutil
from pathlib import Path

import pypdfium2

from sampler.batch import all_entries
from sampler.paper import register_fonts
from sampler.truth import Entry, fold, manifest


def check_phrases(entry: Entry) -> None:
    """The truth must be true: every phrase of a native PDF page stands in its text."""
    if entry.media_type != "application/pdf" or entry.status != "done":
        return
    document = pypdfium2.PdfDocument(io.BytesIO(entry.data))
    if len(document) != len(entry.pages):
        raise SystemExit(f"{entry.source}: {len(document)} pages, {len(entry.pages)} in the truth")
    for page, truth in zip(document, entry.pages, strict=True):
        if truth.text_source != "native":
            continue
        text = fold(page.get_textpage().get_text_range())
        for phrase in truth.phrases:
            if fold(phrase) not in text:
                raise SystemExit(f"{entry.source}: “{phrase}” is not in the text")


def write(entries: list[Entry], folder: Path, seed: int) -> None:
    batch = folder / "batch"
    shutil.rmtree(batch, ignore_errors=True)
    for entry in entries:
        check_phrases(entry)
        if "!" in entry.source:
            continue
        path = batch / entry.source
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(entry.data)
    (folder / "manifest.json").write_text(manifest(entries, seed), encoding="utf-8")


def main() -> None:
    parser = argparse.ArgumentParser(description="Writes the sample batch and its truth.")
    parser.add_argument("--seed", type=int, default=2026)
    parser.add_argument(
        "--out", type=Path, default=Path(__file__).resolve().parent, help="folder for batch/ and manifest.json"
    )
    arguments = parser.parse_args()
    register_fonts()
    entries = all_entries(arguments.seed)
    write(entries, arguments.out, arguments.seed)
    files = [entry for entry in entries if "!" not in entry.source]
    print(f"{len(files)} files, {sum(len(entry.data) for entry in files) / 1e6:.2f} MB")


if __name__ == "__main__":
    main()
