"""What is true of each file, in the shape of manifest.json."""

import hashlib
import json
import unicodedata
from dataclasses import dataclass, field

#: Longest line that the project's formatter leaves whole.
LINE_WIDTH = 120


@dataclass(frozen=True)
class Paper:
    """One document as drawn: its native PDF, the label it should get, and for each page phrases that its text must hold."""

    pdf: bytes
    label: str
    phrases: tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class Page:
    """text_source: native, ocr or none. rotation: clockwise degrees to read it, beyond what EXIF or /Rotate already say."""

    text_source: str
    phrases: tuple[str, ...] = ()
    rotation: int = 0


@dataclass(frozen=True)
class Span:
    first: int
    last: int
    #: None where the model's answer is not judged (table of contents of an archive).
    label: str | None


@dataclass(frozen=True)
class Entry:
    """One expected line of the results; `data` are the bytes of the file or of the member."""

    source: str
    media_type: str | None
    note: str
    data: bytes
    status: str = "done"
    problem: str | None = None
    pages: tuple[Page, ...] = ()
    documents: tuple[Span, ...] = field(default_factory=tuple)


def pages_of(paper: Paper, text_source: str, rotation: int = 0) -> tuple[Page, ...]:
    return tuple(Page(text_source, phrases, rotation) for phrases in paper.phrases)


def whole(paper: Paper) -> tuple[Span, ...]:
    return (Span(1, len(paper.phrases), paper.label),)


def fold(text: str) -> str:
    """How phrases are compared: no accents, lower case, ’ as ', every run of white space one blank."""
    bare = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    return " ".join(bare.casefold().replace("’", "'").split())


def _entry(entry: Entry) -> dict:
    return {
        "source": entry.source,
        "note": entry.note,
        "sha256": hashlib.sha256(entry.data).hexdigest(),
        "bytes": len(entry.data),
        "mediaType": entry.media_type,
        "status": entry.status,
        "problem": entry.problem,
        "pages": [
            {
                "number": number,
                "textSource": page.text_source,
                "rotation": page.rotation,
                "phrases": list(page.phrases),
            }
            for number, page in enumerate(entry.pages, 1)
        ],
        "documents": [{"firstPage": s.first, "lastPage": s.last, "label": s.label} for s in entry.documents],
    }


def _layout(value, indent: int, lead: int) -> str:
    """JSON as the project's formatter lays it out: lists on one line where they fit, objects always opened."""
    pad = "  " * (indent + 1)
    if isinstance(value, dict):
        rows = []
        for key, item in value.items():
            head = f"{pad}{json.dumps(key, ensure_ascii=False)}: "
            rows.append(head + _layout(item, indent + 1, len(head) + 1))
        return "{\n" + ",\n".join(rows) + "\n" + "  " * indent + "}"
    if isinstance(value, list):
        flat = json.dumps(value, ensure_ascii=False)
        if not any(isinstance(item, dict) for item in value) and lead + len(flat) <= LINE_WIDTH:
            return flat
        rows = [pad + _layout(item, indent + 1, len(pad) + 1) for item in value]
        return "[\n" + ",\n".join(rows) + "\n" + "  " * indent + "]"
    return json.dumps(value, ensure_ascii=False)


def manifest(entries: list[Entry], seed: int) -> str:
    content = {"schemaVersion": 1, "folder": "batch", "seed": seed, "files": [_entry(entry) for entry in entries]}
    return _layout(content, 0, 0) + "\n"
