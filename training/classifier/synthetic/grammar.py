"""A template language: `[a|b|c]` one of them, `(?...)` half the time, `{slot}` a made-up value; they nest."""
import random
import re

from . import topics, words

CHOICE = re.compile(r"\[([^\[\]]*)\]")
MAYBE = re.compile(r"\(\?([^()]*)\)")
SLOT = re.compile(r"\{(\w+)\}")


class Writer:
    """Expands templates with one source of chance; keeps the issuer, place and person of the document constant."""

    def __init__(self, rnd: random.Random):
        self.r = rnd
        self.fixed = {}
        self.fixed = {k: words.SLOTS[k](self) for k in ("ville", "cp", "dept", "nom", "prenom", "societe", "annee", "mois", "rue", "asso", "siret", "epci")}

    def __call__(self, template: str) -> str:
        text = template
        for _ in range(6):
            before = text
            text = MAYBE.sub(lambda m: m[1] if self.r.random() < 0.5 else "", text)
            text = CHOICE.sub(lambda m: self.r.choice(m[1].split("|")), text)
            text = SLOT.sub(lambda m: self.slot(m[1]), text)
            if text == before:
                break
        return re.sub(r"  +", " ", text).strip(" ")

    def slot(self, name):
        if name == "sujet":
            return topics.subject(self)
        if name == "ph":
            return topics.paragraph(self, 1, 4)
        return str(self.fixed[name]) if name in self.fixed else str(words.SLOTS[name](self))

    def one(self, items):
        return self(self.r.choice(items))

    def some(self, items, low, high=None):
        """`low`..`high` different items in the order given, expanded."""
        n = min(len(items), self.r.randint(low, high if high is not None else low))
        return [self(items[i]) for i in sorted(self.r.sample(range(len(items)), n))]

    def shuffled(self, items, low, high):
        chosen = self.some(items, low, high)
        self.r.shuffle(chosen)
        return chosen

    def maybe(self, *lines, p=0.5):
        return [self(line) for line in lines] if self.r.random() < p else []
