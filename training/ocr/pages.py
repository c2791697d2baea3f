"""Draw French administrative pages with known text-line boxes, and spoil them as scanners, faxes and phones do.

Calibration only needs activations that look like those of real pages, so nothing here imitates a particular form. Everything is drawn
from a seed: the faces are the twelve standard text faces that pdfium carries in its own library, the words are the lists below.
"""

import io
import random
from dataclasses import dataclass

import cv2
import numpy as np
import pypdfium2
from reportlab.pdfbase.pdfmetrics import getAscentDescent, stringWidth
from reportlab.pdfgen import canvas

A4 = (595, 842)  # points
FACES = [
    ("Helvetica", "Helvetica-Bold", "Helvetica-Oblique"),
    ("Times-Roman", "Times-Bold", "Times-Italic"),
    ("Courier", "Courier-Bold", "Courier-Oblique"),
]
WORDS = """à abrogé accès accordée acquéreur acte adhésion administrée âgée agréé aîné allocataire annexe appréciée après arrêté artisan assemblée
assistance attestation auprès autorité avis bâtiment bénéfice bénévole bien bordereau bureau cadastrée ça caisse capacité célibataire certifié
chèque chômage civile code commune complète conformément conjoint considérant contrôle coût créance d'abord d'accueil décès décision déclaration
défaut délai délibération demande département déposée désigné dès deux directrice dossier dû échéance économique écrite éducation élève émission
emploi enfance engagée enquête équipement été établissement état être évaluation éventuel exercice expédié façade famille fête foncière formulaire
foyer frais français gérant gestion grâce greffe habilité handicapée hébergé héritier hôpital île immatriculé impôt indemnité inscrit instruction
intérêt joindre jusqu'à justificatif l'avance l'égard l'exécution l'hôtel là légalisée lettre levée loyer maire maïs majorité mandat mariage même
ménage mètres mineur modalités montant municipale naïf naissance né nécessaire Noël notamment notifié nôtre numéro objet obligation œuvre officier
opposition ordre où ouvrage paiement parcelle pêche pénal période personne pièce place plutôt préfecture prélèvement présente prêt prévu procédure
propriété qu'il qualité quittance raison reçu récépissé réclamation recours référence règlement relevé remboursée requête réseau résidence
responsable ressources retraite réunion rôle salarié santé scolaire séance sécurité siège signataire société solidarité soumise subvention sûreté
syndicat taxe témoin territoire titre toiture tôt transmission travaux trésor tribunal tutelle urbanisme urgente usager véhicule versement veuf
vérifiée vêtement vice-président vigueur ville voirie voûte zone""".split()
LINKS = "de la le les des du et en à au aux par pour sur dans un une ce cette que qui ne pas est sont sera selon avec sans où ou".split()
NAMES = "BÉRANGER LEFÈVRE MUÑOZ D'HAUTPOUL GARÇON NGUYỄN-LÊ ÇELIK FORÊT MAÎTREJEAN AGÜERO STRØM O'KEEFFE WOŹNIAK PETIT-JEAN QUÉMÉNEUR ZOLA".split()
LABELS = """Nom et prénom :|Né(e) le|Adresse électronique|N° d'allocataire|Code postal|Réf. :|Objet :|Montant TTC|Total à payer|Quantité|Désignation
Date d'échéance|Fait à|Signature|Lu et approuvé|IBAN|SIRET|Article 1er|ARTICLE 12|VU|CONSIDÉRANT|Page 2/3|Tél.|Pièces jointes :|Taux (%)""".replace("\n", "|").split("|")
SIGNS = ["« {} »", "({})", "{} ;", "{} :", "{}, etc.", "n° {}", "« {} »,", "{}/{}", "{} – {}", "[{}]", "{} & {}", "{}*{}", "\"{}\"", "{} !", "{} ?"]
SPOILS = ["clean", "scan", "scan", "low", "faint", "faint", "fax", "photo"]
DPI = {"clean": 300, "scan": 200, "low": 150, "faint": 300, "fax": 200, "photo": 210}


@dataclass(frozen=True)
class Page:
    """One page as a grey image, with the quadrilateral (4 x 2, clockwise from top left, pixels) of every text line."""

    image: np.ndarray
    lines: list[np.ndarray]
    spoil: str


def number(r: random.Random) -> str:
    """A figure as French papers write them: amounts, dates, telephone and account numbers."""
    groups = lambda *sizes: " ".join("".join(r.choice("0123456789") for _ in range(n)) for n in sizes)
    return r.choice([
        lambda: f"{r.randint(0, 9999)},{r.randint(0, 99):02d} €",
        lambda: f"{r.randint(1, 28):02d}/{r.randint(1, 12):02d}/{r.randint(1950, 2030)}",
        lambda: "0" + groups(1, 2, 2, 2, 2),
        lambda: "FR" + groups(2, 4, 4, 4, 4, 4, 3),
        lambda: groups(3, 3, 3, 5),
        lambda: groups(1, 2, 2, 2, 3, 3, 2),
        lambda: f"{r.randint(1, 100)} %",
        lambda: f"{r.randint(1, 99)}-{r.randint(100, 999)}",
        lambda: str(r.randint(1, 99999)),
    ])()


def words(r: random.Random, count: int) -> list[str]:
    """A run of words in no sensible order, about as many accents, capitals, figures and signs as French papers have."""
    out = []
    for _ in range(count):
        chance = r.random()
        if chance < 0.30:
            out.append(r.choice(LINKS))
        elif chance < 0.42:
            out.append(number(r))
        elif chance < 0.46:
            out.append(r.choice(NAMES))
        elif chance < 0.49:
            out.append(f"{r.choice(WORDS)}.{r.choice(LINKS)}@exemple-{r.randint(1, 99)}.fr".replace("'", ""))
        elif chance < 0.55:
            out.append(r.choice(SIGNS).format(r.choice(WORDS), r.choice(WORDS)))
        else:
            word = r.choice(WORDS)
            out.append(word.upper() if r.random() < 0.18 else word.capitalize() if r.random() < 0.2 else word)
    return out


class Sheet:
    """A page being drawn; remembers the box of every line put on it (points, top-left origin)."""

    def __init__(self, r: random.Random):
        self.file = io.BytesIO()
        self.canvas = canvas.Canvas(self.file, pagesize=A4, invariant=1)
        self.faces = r.choice(FACES)
        self.size = r.uniform(7.5, 12.5)
        self.boxes: list[tuple[float, float, float, float]] = []

    def put(self, x: float, y: float, text: str, face: int = 0, scale: float = 1.0) -> float:
        """Draw one line with its baseline at y and return where it ends."""
        name, size = self.faces[face], self.size * scale
        text = "".join(c for c in text if c in "œŒ€–’" or ord(c) < 256)
        self.canvas.setFont(name, size)
        self.canvas.drawString(x, A4[1] - y, text)
        width = stringWidth(text, name, size)
        up, down = getAscentDescent(name, size)
        self.boxes.append((x, y - up, x + width, y - down))
        return x + width

    def rule(self, x0: float, y0: float, x1: float, y1: float) -> None:
        self.canvas.setLineWidth(0.5)
        self.canvas.line(x0, A4[1] - y0, x1, A4[1] - y1)

    def fill(self, r: random.Random, x: float, y: float, width: float, face: int = 0) -> None:
        """Put as many words on the line as fit the width."""
        run, name = "", self.faces[face]
        for word in words(r, 40):
            if stringWidth(f"{run} {word}", name, self.size) > width:
                break
            run = f"{run} {word}".strip()
        if run:
            self.put(x, y, run, face)


def table(r: random.Random, sheet: Sheet, y: float, step: float) -> float:
    """Ruled rows with a wording and three figures; returns the next free baseline."""
    columns, ruled = [50, 290, 380, 470], r.random() < 0.7
    for _ in range(r.randint(3, 9)):
        sheet.put(columns[0], y, " ".join(words(r, r.randint(1, 3)))[:34])
        for x in columns[1:]:
            sheet.put(x, y, number(r)[:15])
        if ruled:
            sheet.rule(46, y + step * 0.35, 550, y + step * 0.35)
        y += step * 1.3
    return y


def drawing(r: random.Random) -> tuple[bytes, list[tuple[float, float, float, float]]]:
    """One PDF page of headings, paragraphs, form fields and tables, with its line boxes in points."""
    sheet = Sheet(r)
    step, y = sheet.size * r.uniform(1.15, 1.5), 55.0
    while y < 790:
        part = r.random()
        if part < 0.18:
            sheet.put(r.uniform(45, 200), y, " ".join(words(r, r.randint(2, 5))).upper()[:48], 1, r.uniform(1, 1.5))
            y += step * 2
        elif part < 0.38:
            for _ in range(r.randint(2, 5)):
                end = sheet.put(50, y, r.choice(LABELS), r.choice([0, 1]))
                sheet.put(max(230, end + 8), y, r.choice([number(r), " ".join(words(r, 2)), r.choice(NAMES)]), r.choice([0, 0, 1, 2]))
                y += step * 1.3
        elif part < 0.5:
            y = table(r, sheet, y, step)
        else:
            left, width, face = r.uniform(40, 80), r.choice([240, 380, 460]), r.choice([0, 0, 0, 1, 2])
            for _ in range(r.randint(2, 8)):
                sheet.fill(r, left, y, width, face)
                y += step
        y += step * 0.6
    sheet.canvas.showPage()
    sheet.canvas.save()
    return sheet.file.getvalue(), [b for b in sheet.boxes if b[3] < A4[1] - 5 and b[2] < A4[0] - 5]


def blur(image: np.ndarray, sigma: float) -> np.ndarray:
    return cv2.GaussianBlur(image, (0, 0), sigma)


def spoiled(image: np.ndarray, spoil: str, r: random.Random, chance: np.random.Generator) -> np.ndarray:
    """The grey page (float 0..255) after the optics, light, noise and compression of one way of capture."""
    noise = lambda sigma: chance.normal(0, sigma, image.shape).astype(np.float32)
    quality = 92
    if spoil == "scan":
        image, quality = blur(image, r.uniform(0.4, 0.9)) + noise(r.uniform(3, 9)), 70
    elif spoil == "low":
        image, quality = blur(image, r.uniform(0.3, 0.8)) + noise(r.uniform(4, 10)), r.choice([45, 60])
    elif spoil == "faint":
        tilt = np.linspace(r.uniform(-20, 0), r.uniform(0, 20), image.shape[1], dtype=np.float32)[None, :]
        image = r.uniform(40, 90) + blur(image, r.uniform(1.2, 2.3)) * r.uniform(0.45, 0.7) + tilt + noise(r.uniform(8, 16))
        dust = chance.random(image.shape)
        image[dust < 0.0008], image[dust > 0.9992], quality = 0, 255, 40
    elif spoil == "fax":
        image = np.where(blur(image, 0.7) + noise(14) > r.uniform(120, 170), 255, 0).astype(np.float32)
        return image.astype(np.uint8)
    elif spoil == "photo":
        height, width = image.shape
        down, right = np.mgrid[0:height, 0:width].astype(np.float32)
        far = ((right - r.uniform(0.2, 0.8) * width) / width) ** 2 + ((down - r.uniform(0.1, 0.7) * height) / height) ** 2
        shade = 1 - r.uniform(0.1, 0.3) / (1 + np.exp(-(right - r.uniform(0.3, 0.7) * width) / 40))
        image = blur(image, r.uniform(0.6, 1.2)) * (1.02 - 0.5 * far) * shade + noise(r.uniform(3, 8))
        quality = r.choice([50, 65])
    grey = image.clip(0, 255).astype(np.uint8)
    if spoil == "clean":
        return grey
    return cv2.imdecode(cv2.imencode(".jpg", grey, [cv2.IMWRITE_JPEG_QUALITY, quality])[1], cv2.IMREAD_GRAYSCALE)


def page(seed: int) -> Page:
    """The page of one seed; the same seed gives the same page."""
    r, chance = random.Random(seed), np.random.default_rng(seed)
    spoil = SPOILS[seed % len(SPOILS)]
    pdf, boxes = drawing(r)
    scale = DPI[spoil] / 72
    image = pypdfium2.PdfDocument(pdf)[0].render(scale=scale, grayscale=True).to_numpy()
    image = np.ascontiguousarray(image.reshape(image.shape[0], -1)[:, : image.shape[1]]).astype(np.float32)
    height, width = image.shape
    corners = np.float32([[0, 0], [width, 0], [width, height], [0, height]])
    reach = {"clean": 0.0, "photo": 0.03}.get(spoil, 0.006)
    moved = corners + np.float32([[r.uniform(-reach, reach) * width, r.uniform(-reach, reach) * height] for _ in corners])
    warp = cv2.getPerspectiveTransform(corners, moved)
    if spoil != "clean":
        border = r.randint(60, 200) if spoil == "photo" else 255
        image = cv2.warpPerspective(image, warp, (width, height), flags=cv2.INTER_LINEAR, borderValue=border)
    quads = np.float32([[[x0, y0], [x1, y0], [x1, y1], [x0, y1]] for x0, y0, x1, y1 in boxes]) * np.float32(scale)
    lines = [cv2.perspectiveTransform(quad[None], warp)[0] for quad in quads] if spoil != "clean" else list(quads)
    return Page(spoiled(image, spoil, r, chance), lines, spoil)


def line_image(paper: Page, quad: np.ndarray, r: random.Random, height: int = 48) -> np.ndarray | None:
    """One text line cut out and straightened to the recogniser's height, with margins as a detector leaves them; None when it is too wide."""
    tall = float(np.linalg.norm(quad[3] - quad[0]))
    along = (quad[1] - quad[0]) / max(1e-6, float(np.linalg.norm(quad[1] - quad[0])))
    across = (quad[3] - quad[0]) / max(1e-6, tall)
    side, top, bottom = (r.uniform(lo, hi) * tall for lo, hi in ((0.1, 0.35), (0.0, 0.4), (0.0, 0.4)))
    cut = np.float32([
        quad[0] - along * side - across * top, quad[1] + along * side - across * top,
        quad[2] + along * side + across * bottom, quad[3] - along * side + across * bottom,
    ])
    width = int(np.ceil(height * np.linalg.norm(cut[1] - cut[0]) / np.linalg.norm(cut[3] - cut[0])))
    if not 16 <= width <= 1600:
        return None
    double = cv2.getPerspectiveTransform(cut, np.float32([[0, 0], [2 * width, 0], [2 * width, 2 * height], [0, 2 * height]]))
    big = cv2.warpPerspective(paper.image, double, (2 * width, 2 * height), flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
    return cv2.resize(big, (width, height), interpolation=cv2.INTER_AREA)


def line_images(seeds: range, per_page: int) -> list[np.ndarray]:
    """Grey line images (48 pixels high) taken at random from the pages of the seeds."""
    out = []
    for seed in seeds:
        paper, r = page(seed), random.Random(-seed)
        quads = r.sample(paper.lines, min(per_page, len(paper.lines)))
        out += [image for quad in quads if (image := line_image(paper, quad, r)) is not None]
    return out


def page_tensor(paper: Page, long_side: int, multiple: int = 32) -> np.ndarray:
    """The page as the detector takes it: 1 x 3 x H x W float32 in -1..1, sides rounded to the multiple."""
    height, width = paper.image.shape
    ratio = min(1.0, long_side / max(height, width))
    size = tuple(max(multiple, round(side * ratio / multiple) * multiple) for side in (width, height))
    small = cv2.resize(paper.image, size, interpolation=cv2.INTER_AREA).astype(np.float32) / 127.5 - 1
    return np.repeat(small[None, None], 3, axis=1)


def line_tensor(image: np.ndarray, multiple: int = 8) -> np.ndarray:
    """The line as the recogniser takes it: 1 x 3 x 48 x W float32 in -1..1, padded with grey on the right to the multiple."""
    height, width = image.shape
    padded = np.zeros((1, 3, height, -(-width // multiple) * multiple), np.float32)
    padded[:, :, :, :width] = image.astype(np.float32) / 127.5 - 1
    return padded
