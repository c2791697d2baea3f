"""Folded forms of French words, for the gate that sends other languages to `autre`."""
import io
import sys
import tarfile
from pathlib import Path

from features import fold_text

sys.path.insert(0, str(Path(__file__).parents[1] / "lexicon"))
import build_lexicon  # noqa: E402

SHORTEST = 4


def french_words(package=None):
    """Forms of four letters or more of dictionary-fr 3.0.0, from `package` or fetched by `npm pack`; its hash is checked."""
    data = Path(package).read_bytes() if package else build_lexicon.fetch()
    build_lexicon.check(data)
    with tarfile.open(fileobj=io.BytesIO(data)) as archive:
        read = lambda name: archive.extractfile(f"package/{name}").read().decode("utf-8")
        folded = {fold_text(word) for word in build_lexicon.expand(read("index.aff"), read("index.dic"))}
    return {word for word in folded if len(word) >= SHORTEST and word.isascii() and word.isalpha()}
