"""From blocks to pages of text lines, and the damage that printing, scanning and OCR do to them."""
import re

LETTERHEADS = [
    ["[RÉPUBLIQUE FRANÇAISE|République Française]", "(?[Liberté - Égalité - Fraternité|Liberté Égalité Fraternité])", "[MAIRIE DE {ville}|Commune de {ville}|Ville de {ville}|DÉPARTEMENT DE {dept}|{epci}]"],
    ["[PRÉFET DE {dept}|PRÉFECTURE DE {dept}|Préfet de la région|Ministère de l'Intérieur|Ministère de la Transition écologique]", "Direction [départementale|régionale|générale] [des territoires|des finances publiques|de la cohésion sociale|des collectivités locales]", "(?Bureau [des élections|de l'environnement|du contrôle de légalité])"],
    ["{epci}", "{rue} - {cp} {ville}", "Tél. {tel} (?- {mail})"], ["{societe}", "{rue}", "{cp} {ville}", "(?SIRET : {siret})"], ["{asso}", "Association loi 1901", "{rue} {cp} {ville}"],
    ["[Caisse primaire d'assurance maladie|Caisse d'allocations familiales|Urssaf|France Travail|Caisse de retraite|Centre hospitalier|Académie|Université] de {dept}", "{rue} {cp} {ville}"], ["Mairie de {ville}", "{rue}", "{cp} {ville}", "(?Tél. : {tel})", "(?Courriel : {mail})"],
]
FOOTERS = ["[Mairie de {ville}|{societe}|{epci}|{asso}] - {rue} - {cp} {ville} - Tél. {tel}", "{mail} - www.{surname}.fr", "{societe} au capital de {m} € - RCS {town} {siren}", "Document [édité|imprimé|généré] le {date}", "[Version|V] {n1}.{n1} - {date}", "Accueil du public : du lundi au vendredi de 9h à 12h et de 14h à 17h"]


STAMPS = [
    "[REÇU LE|Reçu le|ARRIVÉ LE|Courrier arrivé le|ENREGISTRÉ LE] {date_num}", "[COPIE|DUPLICATA|ORIGINAL|Pour copie conforme|COPIE CERTIFIÉE CONFORME|SPÉCIMEN]", "[PAYÉ|ACQUITTÉ|RÉGLÉ|COMPTABILISÉ] (?LE {date_num})", "[Mairie de {ville}|MAIRIE DE {ville}|{dept}] [Service courrier|Secrétariat général|Cabinet|]", "[URGENT|CONFIDENTIEL|À CLASSER|Transmis à|Pour attribution|Pour information] (?{surname})", "[Lu et approuvé|Bon pour accord|Vu|Signé|Signature numérique de {first} {surname}]", "[Document signé électroniquement|Signé par : {first} {surname}|Certificat de signature] [le {date_num}|]", "[Numérisé|Scanné|Télécopie reçue|Fax] [le {date_num}|de {tel}]", "[Accusé de réception|Affiché le|Certifié exécutoire|Date de réception] {date_num}", "[Dossier|Réf. interne|Cote|N° d'ordre] [n°|:] {n4}",
]


def head(w, p=0.75):
    return [l for l in map(w, w.pick(LETTERHEADS)) if l] if w.r.random() < p and w.has("letterheads") else []


def stamp(w, pages):
    """What offices put on any paper: marks of arrival, of payment, of signature, at any place of a page."""
    for lines in pages:
        for _ in range(w.pick([0, 0, 0, 0, 1, 1, 2]) if w.has("stamps") else 0):
            lines.insert(w.r.randint(0, len(lines)), w.one(STAMPS))


def address(w):
    return w.pick([["{personne}", "{rue}", "{cp} {ville}"], ["{firm}", "À l'attention de {personne}", "{rue}", "{cp} {town}"], ["Monsieur le Maire", "Mairie de {town}", "{cp} {town}"], []])


def wrap(text, width):
    lines, line = [], ""
    for word in text.split():
        if line and len(line) + len(word) + 1 > width:
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}" if line else word
    return lines + [line] if line else lines


def paginate(w, blocks, numbered=None):
    """Blocks (strings) to pages (lists of lines): wrapped, with running heads and page numbers now and then."""
    width, height = w.pick([45, 62, 75, 85, 95, 110]), w.r.randint(32, 62)
    sheets = [[]]
    for block in blocks:
        if block == "\f":  # a cover ends its page
            sheets.append([])
        else:
            sheets[-1] += [l for part in block.split("\n") for l in wrap(part, width)]
    pages = [lines[i:i + height] for lines in sheets for i in range(0, len(lines), height)][:12 if w.has("pages") else 1] or [[]]
    running = w.one(FOOTERS) if w.r.random() < 0.35 and w.has("letterheads") else None
    style = numbered if numbered is not None else w.pick([None, None, "{k}", "Page {k}", "Page {k}/{n}", "{k}/{n}", "- {k} -", "Page {k} sur {n}"])
    for k, page in enumerate(pages, 1):
        if running:
            page.append(running)
        if style:
            mark = style.format(k=k, n=len(pages))
            page.insert(0, mark) if w.r.random() < 0.2 else page.append(mark)
    return pages


CONFUSED = [("l", "I"), ("I", "l"), ("l", "1"), ("O", "0"), ("0", "O"), ("rn", "m"), ("m", "rn"), ("e", "c"), ("c", "e"), ("a", "o"), ("é", "e"), ("è", "e"), ("é", "ê"), ("u", "ii"), ("n", "ri"), ("S", "5"), ("B", "8"), ("t", "f"), ("f", "t"), ("h", "b"), ("ti", "fi"), (",", "."), ("'", ""), ("’", "'"), ("i", "ï"), ("à", "ô"), ("°", "*"), ("œ", "oe"), ("v", "y")]


def damage_word(word, rate, r):
    for a, b in CONFUSED:
        if a in word and r.random() < rate * 1.6:
            word = word.replace(a, b, 1)
    if r.random() < rate and len(word) > 3:
        at = r.randrange(len(word))
        word = word[:at] + r.choice(["", "", ".", "-", " "]) + word[at + 1:]
    return word


def damage(pages, r):
    """What scanning does: nothing for half of the documents, something for the others."""
    rate = r.choice([0, 0, 0, 0, 0.005, 0.01, 0.02, 0.05])
    no_accents, capitals, columns = r.random() < 0.08, r.random() < 0.03, r.random() < 0.06
    out = []
    for lines in pages:
        if rate:
            lines = [" ".join(damage_word(x, rate, r) for x in l.split()) for l in lines if r.random() > rate / 2]
            if r.random() < rate * 4:
                lines.insert(r.randint(0, len(lines)), "".join(r.choice("aeil.,;:-|/'° tnrCB") for _ in range(r.randint(2, 12))))
        if no_accents:
            lines = [l.translate(str.maketrans("éèêëàâùûîïôçÉÈÀ", "eeeeaauuiiocEEA")) for l in lines]
        if capitals:
            lines = [l.upper() for l in lines]
        if columns and len(lines) > 8:
            half = len(lines) // 2
            lines = [l for pair in zip(lines[:half], lines[half:]) for l in pair]
        if r.random() < 0.05:
            lines = [re.sub(r" (?=\S)", "", l, count=2) for l in lines]
        if r.random() < 0.06 and len(lines) > 6:  # cropped
            lines = lines[r.randint(1, len(lines) // 3):]
        out.append(lines)
    return out
