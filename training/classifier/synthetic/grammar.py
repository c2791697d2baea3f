"""A template language: `[a|b|c]` one of them, `(?...)` half the time, `{slot}` a made-up value; they nest."""
import random
import re
import zlib
from dataclasses import dataclass

from . import topics, words

CHOICE = re.compile(r"\[([^\[\]]*)\]")
MAYBE = re.compile(r"\(\?([^()]*)\)")
SLOT = re.compile(r"\{(\w+)\}")


PARTS = 4
FEWEST_TO_SPLIT = 3  # shorter lists have nothing to hold out


VARIETIES = ("letterheads", "stamps", "tables", "pages", "noise", "shared text")


@dataclass(frozen=True)
class Wordings:
    """Which wordings a document may use: all, all but one part of PARTS (to learn from), or only that part (to be judged by).

    `without`: kinds of variety left out, to measure what each buys (ablation.py)."""

    part: int | None = None
    held: bool = False
    without: frozenset = frozenset()

    def keep(self, items):
        """The items of this share, in order; all of them when it has none or the list is too short to be split."""
        if self.part is None or len(items) < FEWEST_TO_SPLIT:
            return items
        key = lambda item: zlib.crc32(getattr(item, "__name__", str(item)).encode()) % PARTS
        return [i for i in items if (key(i) == self.part) == self.held] or items


class Writer:
    """Expands templates with one source of chance; keeps the issuer, place and person of the document constant."""

    def __init__(self, rnd: random.Random, wordings=Wordings()):
        self.r = rnd
        self.wordings = wordings
        self.fixed = {}
        self.fixed = {k: words.SLOTS[k](self) for k in ("ville", "cp", "dept", "nom", "prenom", "societe", "annee", "mois", "rue", "asso", "siret", "epci")}

    def __call__(self, template: str) -> str:
        text = template
        for _ in range(6):
            before = text
            text = MAYBE.sub(lambda m: m[1] if self.r.random() < 0.5 else "", text)
            text = CHOICE.sub(lambda m: self.pick(m[1].split("|")), text)
            text = SLOT.sub(lambda m: self.slot(m[1]), text)
            if text == before:
                break
        return re.sub(r"  +", " ", text).strip(" ")

    def has(self, variety):
        return variety not in self.wordings.without

    def slot(self, name):
        if name == "sujet":
            return topics.subject(self)
        if name == "ph":
            return topics.paragraph(self, 1, 4)
        return str(self.fixed[name]) if name in self.fixed else str(words.SLOTS[name](self))

    def pick(self, items):
        return self.r.choice(self.wordings.keep(items))

    def one(self, items):
        return self(self.pick(items))

    def some(self, items, low, high=None):
        """`low`..`high` different items in the order given, expanded."""
        items = self.wordings.keep(items)
        n = min(len(items), self.r.randint(low, high if high is not None else low))
        return [self(items[i]) for i in sorted(self.r.sample(range(len(items)), n))]

    def shuffled(self, items, low, high):
        chosen = self.some(items, low, high)
        self.r.shuffle(chosen)
        return chosen

    def maybe(self, *lines, p=0.5):
        return [self(line) for line in lines] if self.r.random() < p else []
