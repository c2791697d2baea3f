"""Forms: the inscription périscolaire (paper, partly filled in) and an on-line form as seen in a browser."""

import io

from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from .fiction import TOWN
from .paper import (
    GREEN,
    GREY,
    HEIGHT,
    INK,
    NAVY,
    PALE,
    PEN,
    WIDTH,
    Color,
    HexColor,
    shield,
    signature,
    text_at,
    text_lines,
)
from .truth import Paper

LEFT, RIGHT = 18 * mm, WIDTH - 18 * mm


class FormSheet:
    """Draws rows of a form from the top down."""

    def __init__(self, canvas: Canvas, top: float):
        self.canvas, self.y = canvas, top

    def section(self, title: str) -> None:
        self.y -= 42
        self.canvas.setFillColor(NAVY)
        self.canvas.rect(LEFT, self.y, RIGHT - LEFT, 15, stroke=0, fill=1)
        text_at(self.canvas, LEFT + 6, self.y + 4.2, title, "Sans-Bold", 9.5, Color(1, 1, 1))
        self.y -= 5

    def combs(self, label: str, cells: int, value: str = "", x: float = LEFT, note: str = "") -> None:
        """A label and a row of cells, one letter each."""
        text_at(self.canvas, x, self.y - 13, label, "Sans", 9)
        start = x + 120 if x == LEFT else x + 86
        self.canvas.setStrokeColor(GREY)
        self.canvas.setLineWidth(0.5)
        for cell in range(cells):
            self.canvas.rect(start + cell * 13, self.y - 17, 13, 15, stroke=1, fill=0)
        for cell, letter in enumerate(value[:cells]):
            self.canvas.setFillColor(PEN)
            self.canvas.setFont("Mono-Bold", 11)
            self.canvas.drawCentredString(start + cell * 13 + 6.5, self.y - 13, letter)
        text_at(self.canvas, start + cells * 13 + 5, self.y - 13, note, "Sans-Italic", 7.5, GREY)

    def line(self, label: str, value: str = "", x: float = LEFT, end: float = RIGHT, width: float = 120) -> None:
        """A label, a dotted line, and what was typed on it."""
        text_at(self.canvas, x, self.y - 13, label, "Sans", 9)
        self.canvas.saveState()
        self.canvas.setDash(1, 2)
        self.canvas.setStrokeColor(GREY)
        self.canvas.line(x + width, self.y - 15, end, self.y - 15)
        self.canvas.restoreState()
        text_at(self.canvas, x + width + 4, self.y - 13, value, "Mono-Bold", 10, PEN)

    def box(self, x: float, label: str, ticked: bool = False) -> None:
        self.canvas.setStrokeColor(INK)
        self.canvas.setLineWidth(0.8)
        self.canvas.rect(x, self.y - 14, 9, 9, stroke=1, fill=0)
        if ticked:
            self.canvas.setStrokeColor(PEN)
            self.canvas.setLineWidth(1.5)
            self.canvas.line(x - 1, self.y - 15, x + 10, self.y - 4)
            self.canvas.line(x - 1, self.y - 4, x + 9, self.y - 15)
        text_at(self.canvas, x + 14, self.y - 13, label, "Sans", 9)

    def next(self, height: float = 21) -> None:
        self.y -= height


def _week_table(canvas: Canvas, top: float) -> None:
    """Days across, times down; crosses where the child comes."""
    days = ["", "Lundi", "Mardi", "Mercredi", "Jeudi", "Vendredi"]
    rows = [
        "Matin (7 h 15 – 8 h 30)",
        "Restauration scolaire",
        "Soir (16 h 30 – 18 h 30)",
        "Journée de centre de loisirs",
    ]
    ticked = {(1, 1), (1, 2), (1, 4), (1, 5), (2, 1), (2, 4), (3, 3), (0, 4)}
    widths = [133, 72, 72, 72, 72, 72]
    canvas.setLineWidth(0.6)
    for row in range(len(rows) + 1):
        x = LEFT
        for column, width in enumerate(widths):
            y = top - (row + 1) * 17
            canvas.setFillColor(PALE if row == 0 or column == 0 else Color(1, 1, 1))
            canvas.setStrokeColor(GREY)
            canvas.rect(x, y, width, 17, stroke=1, fill=1)
            if row == 0:
                text_at(canvas, x + 8, y + 5, days[column], "Sans-Bold", 8.5)
            elif column == 0:
                text_at(canvas, x + 5, y + 5, rows[row - 1], "Sans", 8.5)
            elif (row - 1, column) in ticked:
                text_at(canvas, x + 30, y + 4, "X", "Mono-Bold", 12, PEN)
            x += width


def childcare_form() -> Paper:
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(WIDTH, HEIGHT), invariant=1)
    canvas.setTitle("Demande d’inscription périscolaire")
    canvas.setAuthor(f"Mairie de {TOWN.name}")
    shield(canvas, LEFT, HEIGHT - 33 * mm, 54)
    text_at(canvas, 40 * mm, HEIGHT - 18 * mm, f"Commune de {TOWN.name}", "Sans-Bold", 11, NAVY)
    text_at(canvas, 40 * mm, HEIGHT - 23 * mm, "Service enfance et vie scolaire", "Sans", 9, GREY)
    text_at(canvas, 40 * mm, HEIGHT - 33 * mm, "DEMANDE D’INSCRIPTION PÉRISCOLAIRE", "Sans-Bold", 15)
    text_at(
        canvas,
        40 * mm,
        HEIGHT - 38 * mm,
        "Année scolaire 2026-2027 – formulaire à remettre avant le 3 juillet 2026",
        "Sans",
        9,
    )
    canvas.setStrokeColor(INK)
    canvas.rect(RIGHT - 96, HEIGHT - 27 * mm, 96, 34, stroke=1, fill=0)
    text_lines(
        canvas,
        RIGHT - 91,
        HEIGHT - 18.5 * mm,
        ["Cadre réservé à la mairie", "Dossier n° ………………"],
        "Sans",
        7.5,
        GREY,
        step=1.9,
    )
    form = FormSheet(canvas, HEIGHT - 36 * mm)
    form.section("1. L’ENFANT")
    form.combs("Nom de naissance", 26, "BOISREDON-LALOUETTE")
    form.next()
    form.combs("Prénom", 26, "CAPUCINE")
    form.next()
    form.combs("Né(e) le", 8, "14022018", note="(JJ MM AAAA)")
    form.box(LEFT + 330, "Fille", True)
    form.box(LEFT + 400, "Garçon")
    form.next()
    form.line("École et classe à la rentrée", "École des Tilleuls, CE2", width=130)
    form.section("2. RESPONSABLE LÉGAL")
    form.box(LEFT, "Madame")
    form.box(LEFT + 80, "Monsieur", True)
    form.line("Qualité", "père", x=LEFT + 190, width=44)
    form.next()
    form.combs("Nom", 26, "BOISREDON-LALOUETTE")
    form.next()
    form.combs("Prénom", 26, "GEDEON")
    form.next()
    form.line("Adresse", "6, rue de l’Abreuvoir")
    form.next()
    form.combs("Code postal", 5, "96120")
    form.line("Commune", "Saint-Aubin-les-Essarts", x=LEFT + 215, width=52)
    form.next()
    form.combs("Téléphone", 10, "0639985563")
    form.next()
    form.line("Courriel", "g.boisredon@courriel.example.org")
    form.next()
    form.combs("N° d’allocataire", 7, "")
    form.line("Quotient familial", "", x=LEFT + 250, width=76)
    form.section("3. ACCUEILS DEMANDÉS (cocher les cases utiles)")
    _week_table(canvas, form.y)
    form.next(17 * 5 - 16)
    form.section("4. SANTÉ ET AUTORISATIONS")
    form.line("Allergie ou régime alimentaire", "arachide (PAI en cours)", width=140)
    form.next()
    form.box(LEFT, "J’autorise les responsables à prendre toute mesure d’urgence", True)
    form.box(LEFT + 310, "J’autorise la prise de photographies")
    form.next()
    form.box(LEFT, "Mon enfant peut rentrer seul à partir de 18 h")
    form.line("Personne autorisée", "Mme Lalouette", x=LEFT + 250, width=86)
    form.section("5. PIÈCES À JOINDRE ET SIGNATURE")
    form.box(LEFT, "Attestation d’assurance scolaire")
    form.box(LEFT + 165, "Justificatif de domicile")
    form.box(LEFT + 300, "Copie des pages de vaccination")
    form.next()
    text_at(
        canvas,
        LEFT,
        form.y - 13,
        "Je certifie exacts les renseignements portés sur le présent formulaire et avoir pris connaissance du règlement.",
        "Sans",
        8.5,
    )
    form.next(24)
    form.line("Fait à", "Saint-Aubin-les-Essarts", end=LEFT + 210, width=36)
    form.line("le", "22/06/2026", x=LEFT + 220, end=LEFT + 310, width=16)
    text_at(canvas, LEFT + 330, form.y - 13, "Signature :", "Sans", 9)
    signature(canvas, LEFT + 385, form.y - 22, 12, 90)
    notice = [
        "Les informations recueillies font l’objet d’un traitement par la commune, responsable de traitement, aux fins de gestion des inscriptions. Elles sont conservées",
        "pendant la durée de la scolarité. Vous disposez d’un droit d’accès, de rectification et d’effacement : dpo@saint-aubin-les-essarts.example.org.",
    ]
    text_lines(canvas, LEFT, 15 * mm, notice, "Sans", 6.8, GREY, step=1.35)
    canvas.save()
    phrases = (
        "DEMANDE D’INSCRIPTION PÉRISCOLAIRE",
        "RESPONSABLE LÉGAL",
        "Attestation d’assurance scolaire",
        "Je certifie exacts les renseignements",
    )
    return Paper(out.getvalue(), "formulaire", (phrases,))


SCREEN = (1360, 940)


def _field(canvas: Canvas, x: float, y: float, width: float, label: str, value: str, required: bool = True) -> None:
    text_at(canvas, x, y + 42, label + (" *" if required else ""), "Deja", 14, HexColor("#222222"))
    canvas.setFillColor(HexColor("#f6f6f6"))
    canvas.setStrokeColor(HexColor("#3a3a3a"))
    canvas.setLineWidth(1)
    canvas.rect(x, y, width, 34, stroke=1, fill=1)
    text_at(canvas, x + 12, y + 11, value, "Deja", 14, HexColor("#161616"))


def online_form() -> Paper:
    """A browser window, drawn in pixels (one point a pixel)."""
    width, height = SCREEN
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=SCREEN, invariant=1)
    canvas.setFillColor(Color(1, 1, 1))
    canvas.rect(0, 0, width, height, stroke=0, fill=1)
    canvas.setFillColor(HexColor("#dee1e6"))
    canvas.rect(0, height - 84, width, 84, stroke=0, fill=1)
    canvas.setFillColor(Color(1, 1, 1))
    canvas.roundRect(90, height - 42, 320, 44, 8, stroke=0, fill=1)
    canvas.roundRect(130, height - 78, width - 260, 30, 15, stroke=0, fill=1)
    for index, colour in enumerate(("#ee6a5f", "#f5bd4f", "#61c454")):
        canvas.setFillColor(HexColor(colour))
        canvas.circle(24 + index * 22, height - 21, 7, stroke=0, fill=1)
    text_at(canvas, 108, height - 28, "Demande d’acte – Mairie", "Deja", 13, HexColor("#333333"))
    text_at(canvas, 380, height - 28, "×", "Deja", 13, HexColor("#333333"))
    text_at(canvas, 24, height - 70, "←  →  ↻", "Deja", 17, HexColor("#555555"))
    text_at(
        canvas,
        150,
        height - 69,
        "https://demarches.saint-aubin-les-essarts.example.org/etat-civil/acte-de-naissance",
        "Deja",
        13,
        HexColor("#333333"),
    )
    shield(canvas, 100, height - 170, 66)
    text_at(canvas, 170, height - 128, TOWN.name, "Deja-Bold", 19, NAVY)
    text_at(canvas, 170, height - 152, "Démarches en ligne", "Deja", 15, GREY)
    canvas.setStrokeColor(HexColor("#dddddd"))
    canvas.line(0, height - 184, width, height - 184)
    text_at(
        canvas,
        100,
        height - 228,
        "Demande de copie intégrale ou d’extrait d’acte de naissance",
        "Deja-Bold",
        22,
        HexColor("#161616"),
    )
    text_at(canvas, 100, height - 256, "Étape 2 sur 4 – Personne concernée par l’acte", "Deja", 15, GREEN)
    canvas.setFillColor(HexColor("#e3e3e3"))
    canvas.rect(100, height - 276, 880, 7, stroke=0, fill=1)
    canvas.setFillColor(GREEN)
    canvas.rect(100, height - 276, 440, 7, stroke=0, fill=1)
    text_at(canvas, 100, height - 306, "Les champs marqués d’un astérisque sont obligatoires.", "Deja", 13, GREY)
    _field(canvas, 100, height - 390, 420, "Nom de naissance", "Corbinelli-Vasse")
    _field(canvas, 560, height - 390, 420, "Prénom(s)", "Isidore, Marcellin")
    _field(canvas, 100, height - 474, 420, "Date de naissance", "21/09/1974")
    _field(canvas, 560, height - 474, 420, "Commune de naissance", "Saint-Aubin-les-Essarts (96)")
    _field(canvas, 100, height - 558, 420, "Nom et prénom du père", "Corbinelli Anselme", False)
    _field(canvas, 560, height - 558, 420, "Nom et prénom de la mère", "Vasse Rosemonde", False)
    text_at(canvas, 100, height - 598, "Type d’acte demandé *", "Deja", 14, HexColor("#222222"))
    for index, label in enumerate(("Copie intégrale", "Extrait avec filiation", "Extrait sans filiation")):
        x = 100 + index * 290
        canvas.setStrokeColor(NAVY)
        canvas.setLineWidth(1.5)
        canvas.circle(x + 10, height - 626, 9, stroke=1, fill=0)
        if index == 1:
            canvas.setFillColor(NAVY)
            canvas.circle(x + 10, height - 626, 4.5, stroke=0, fill=1)
        text_at(canvas, x + 30, height - 631, label, "Deja", 14)
    _field(canvas, 100, height - 716, 880, "Motif de la demande", "Constitution d’un dossier de mariage")
    canvas.setStrokeColor(NAVY)
    canvas.rect(100, height - 762, 18, 18, stroke=1, fill=0)
    canvas.setLineWidth(2.5)
    canvas.lines([(103, height - 753, 108, height - 758), (108, height - 758, 116, height - 747)])
    text_at(canvas, 130, height - 758, "Je certifie sur l’honneur l’exactitude des renseignements fournis.", "Deja", 14)
    canvas.setStrokeColor(NAVY)
    canvas.setLineWidth(1)
    canvas.rect(100, height - 836, 150, 42, stroke=1, fill=0)
    text_at(canvas, 132, height - 820, "Précédent", "Deja", 15, NAVY)
    canvas.setFillColor(NAVY)
    canvas.rect(268, height - 836, 220, 42, stroke=0, fill=1)
    text_at(canvas, 296, height - 820, "Étape suivante", "Deja-Bold", 15, Color(1, 1, 1))
    canvas.setFillColor(PALE)
    canvas.rect(1030, height - 560, 250, 270, stroke=0, fill=1)
    text_at(canvas, 1050, height - 322, "Besoin d’aide ?", "Deja-Bold", 15, NAVY)
    text_lines(
        canvas,
        1050,
        height - 354,
        [
            "Service de l’état civil",
            TOWN.phone,
            "",
            "Du lundi au vendredi",
            "de 9 h à 12 h",
            "et de 14 h à 17 h",
            "",
            "Réponse sous trois jours",
        ],
        "Deja",
        13,
        HexColor("#333333"),
        step=1.6,
    )
    text_at(
        canvas,
        100,
        26,
        "Accessibilité : partiellement conforme   |   Mentions légales   |   Données personnelles   |   Plan du site",
        "Deja",
        12,
        GREY,
    )
    canvas.save()
    phrases = (
        "extrait d’acte de naissance",
        "Personne concernée par l’acte",
        "Nom de naissance",
        "Motif de la demande",
    )
    return Paper(out.getvalue(), "formulaire", (phrases,))
