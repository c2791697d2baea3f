#!/usr/bin/env python3
"""Write models/lexicon-fr/<version>/: the forms of French words, as hashes, for repairing accents that the OCR dropped.

usage: build_lexicon.py [--package dictionary-fr-3.0.0.tgz] [--out models/lexicon-fr/1.0.0]

Source: the npm package dictionary-fr 3.0.0, that is the Dicollecte / Grammalecte spelling dictionary 7.5 (MPL-2.0), fetched by
`npm pack` when no --package is given and checked by its hash.  Every suffix rule is applied (Hunspell affix format, two levels,
FLAG long); prefixes, which are elisions (l', d', qu'...), are not: the reader cuts words at apostrophes.  Words of one letter, with
a digit or without a letter are left out.

lexicon.bin: the FNV-1a 32-bit hash (Fowler, Noll, Vo) of the UTF-8 bytes of each form in lower case, NFC; unsigned little-endian,
ascending, each once.  Python 3.11, standard library only; the same package gives the same bytes.
"""
import argparse, hashlib, io, json, re, subprocess, sys, tarfile, tempfile, unicodedata
from array import array
from pathlib import Path

PACKAGE, SHA256 = "dictionary-fr@3.0.0", "b20ab69249881bc36b1dcdfbfd2df226660a7cecc95f2cf122714008b491c78e"
VERSION = "1.0.0"


def flags(text):
    """the two-character flags of FLAG long."""
    return [text[i : i + 2] for i in range(0, len(text), 2)]


def read_affixes(text):
    """{flag: [(strip, add, continuation flags, condition)]} of the suffixes, and the flag of words that need an affix."""
    rules, need = {}, None
    for line in text.splitlines():
        part = line.split()
        if len(part) == 2 and part[0] == "NEEDAFFIX":
            need = part[1]
        if len(part) >= 5 and part[0] == "SFX":
            add, _, more = part[3].partition("/")
            rules.setdefault(part[1], []).append(("" if part[2] == "0" else part[2], "" if add == "0" else add, flags(more), re.compile(f"(?:{part[4]})$")))
    return rules, need


def forms(word, own, rules, need, depth=2):
    """every form that the suffix rules make of a word."""
    if need not in own:
        yield word
    for flag in own if depth else ():
        for strip, add, more, condition in rules.get(flag, ()):
            if word.endswith(strip) and condition.search(word):
                yield from forms(word[: len(word) - len(strip)] + add, more, rules, need, depth - 1)


def expand(aff, dic):
    rules, need = read_affixes(aff)
    words = set()
    for line in dic.splitlines()[1:]:
        entry = line.split()[0] if line.split() else ""
        word, _, own = entry.partition("/")
        words.update(forms(word, flags(own), rules, need))
    parts = (part for word in words for part in re.split(r"[-'’.]", unicodedata.normalize("NFC", word.lower())))
    return sorted({part for part in parts if len(part) > 1 and part.isalpha()})


def fnv1a(word):
    value = 0x811C9DC5
    for byte in word.encode():
        value = (value ^ byte) * 0x01000193 & 0xFFFFFFFF
    return value


def fetch():
    with tempfile.TemporaryDirectory() as folder:
        name = subprocess.run(["npm", "pack", "--silent", PACKAGE], cwd=folder, check=True, capture_output=True, text=True).stdout.split()[-1]
        return Path(folder, name).read_bytes()


def check(package):
    """Ends the program when these are not the bytes that are known."""
    if hashlib.sha256(package).hexdigest() != SHA256:
        sys.exit(f"the package is not {PACKAGE} as known: {hashlib.sha256(package).hexdigest()}")


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--package")
    parser.add_argument("--out", default=Path(__file__).parents[2] / f"models/lexicon-fr/{VERSION}")
    arguments = parser.parse_args()
    package = Path(arguments.package).read_bytes() if arguments.package else fetch()
    check(package)
    with tarfile.open(fileobj=io.BytesIO(package)) as archive:
        read = lambda name: archive.extractfile(f"package/{name}").read().decode("utf-8")
        words, licence = expand(read("index.aff"), read("index.dic")), read("license")
    hashes = array("I", sorted({fnv1a(word) for word in words}))
    if sys.byteorder == "big":
        hashes.byteswap()
    data = hashes.tobytes()
    out = Path(arguments.out)
    out.mkdir(parents=True, exist_ok=True)
    (out / "lexicon.bin").write_bytes(data)
    (out / "LICENSE").write_text(licence, encoding="utf-8")
    manifest = {
        "name": "lexicon-fr",
        "version": VERSION,
        "kind": "lexicon",
        "licence": "MPL-2.0",
        "source": {
            "package": f"{PACKAGE} (npm)",
            "sha256": SHA256,
            "changes": ["suffixes applied", "elisions left out", "lower case", "each form kept as its FNV-1a hash"],
        },
        "files": {"lexicon": {"path": "lexicon.bin", "sha256": hashlib.sha256(data).hexdigest(), "bytes": len(data)}},
        "figures": {"forms": len(words), "hashes": len(hashes)},
    }
    (out / "manifest.json").write_text(json.dumps(manifest, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
    print(f"{len(words)} forms, {len(hashes)} hashes, {len(data)} bytes in {out}")


if __name__ == "__main__":
    main()
