"""Factures of three firms: one page, two pages, two pages of a packet."""

from collections.abc import Callable
from dataclasses import dataclass

from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import KeepTogether, PageBreak, Spacer, Table, TableStyle

from .fiction import FUEL, IBAN, JOINER, STAGE, TOWN, Firm
from .paper import (
    BRICK,
    GREY,
    HEIGHT,
    INK,
    NAVY,
    PALE,
    WIDTH,
    Color,
    Decorator,
    Drawn,
    euros,
    left,
    native_pdf,
    text_at,
    text_lines,
)
from .truth import Paper

TOWN_ADDRESS = [
    "COMMUNE DE SAINT-AUBIN-LES-ESSARTS",
    "Service des finances",
    TOWN.street,
    f"{TOWN.postcode} {TOWN.name}",
]


@dataclass(frozen=True)
class Item:
    reference: str
    wording: str
    quantity: float
    unit: str
    price: float
    rate: float

    @property
    def total(self) -> float:
        return round(self.quantity * self.price, 2)


def joiner_logo(canvas: Canvas) -> None:
    """A plane's shaving curling off a board."""
    x, y = 20 * mm, HEIGHT - 34 * mm
    canvas.setFillColor(BRICK)
    canvas.rect(x, y, 52, 9, stroke=0, fill=1)
    canvas.setStrokeColor(BRICK)
    canvas.setLineWidth(4)
    for radius in (18, 11, 5):
        canvas.arc(x + 34 - radius, y + 27 - radius, x + 34 + radius, y + 27 + radius, -90, 290)
    canvas.line(x + 4, y + 9, x + 34, y + 9)


def fuel_logo(canvas: Canvas) -> None:
    """A flame between two logs."""
    x, y = 22 * mm, HEIGHT - 38 * mm
    canvas.setFillColor(INK)
    for offset in (0, 34):
        canvas.roundRect(x + offset - 6, y, 32, 11, 5, stroke=0, fill=1)
    flame = canvas.beginPath()
    flame.moveTo(x + 27, y + 13)
    flame.curveTo(x + 4, y + 24, x + 22, y + 40, x + 26, y + 56)
    flame.curveTo(x + 36, y + 44, x + 50, y + 26, x + 27, y + 13)
    canvas.drawPath(flame, stroke=0, fill=1)


def stage_logo(canvas: Canvas) -> None:
    """Bars of a sound meter."""
    x, y = 20 * mm, HEIGHT - 36 * mm
    for index, height in enumerate((14, 30, 44, 26, 38, 18)):
        canvas.setFillColor(NAVY if index % 2 else Color(0.85, 0.45, 0.1))
        canvas.rect(x + index * 10, y, 7, height, stroke=0, fill=1)


def firm_letterhead(firm: Firm, logo: Callable[[Canvas], None], colour: Color) -> Decorator:
    def decorate(canvas: Canvas, page: int) -> None:
        if page == 1:
            logo(canvas)
            text_at(canvas, 47 * mm, HEIGHT - 24 * mm, firm.name, "Sans-Bold", 16, colour)
            text_at(canvas, 47 * mm, HEIGHT - 29.5 * mm, firm.trade, "Sans-Italic", 9, GREY)
            text_lines(
                canvas,
                47 * mm,
                HEIGHT - 35 * mm,
                [f"{firm.street} – {firm.place}", f"Tél. {firm.phone} – {firm.email}"],
                "Sans",
                8.5,
            )
        canvas.setStrokeColor(colour)
        canvas.setLineWidth(0.8)
        canvas.line(20 * mm, 19 * mm, WIDTH - 20 * mm, 19 * mm)
        foot = f"{firm.name} – {firm.form} – SIRET {firm.siret} – TVA intracommunautaire {firm.vat_number}"
        text_at(canvas, 20 * mm, 15 * mm, foot, "Sans", 7.2, GREY)
        canvas.setFont("Sans", 7.2)
        canvas.drawRightString(WIDTH - 20 * mm, 11 * mm, f"page {page}")

    return decorate


def addressed_to(lines: list[str], title: str, facts: list[tuple[str, str]], colour) -> Drawn:
    """Title and facts of the invoice on the left, address window on the right."""

    def draw(canvas: Canvas) -> None:
        text_at(canvas, 0, 84, title, "Sans-Bold", 17, colour)
        for index, (name, value) in enumerate(facts):
            text_at(canvas, 0, 62 - index * 14, name, "Sans", 9, GREY)
            text_at(canvas, 88, 62 - index * 14, value, "Sans-Bold", 9)
        canvas.setStrokeColor(GREY)
        canvas.setLineWidth(0.5)
        canvas.rect(94 * mm, 4, 76 * mm, 82, stroke=1, fill=0)
        text_lines(canvas, 97 * mm, 66, lines, "Sans", 9.5, step=1.45)

    return Drawn(170 * mm, 108, draw)


def _quantity(value: float) -> str:
    return f"{value:g}".replace(".", ",")


def item_table(items: list[Item], colour, carried: str | None = None, brought: str | None = None) -> Table:
    head = ["Réf.", "Désignation", "Qté", "Unité", "P.U. HT", "TVA", "Montant HT"]
    rows = [
        [
            i.reference,
            left(i.wording, 8.5, "Sans"),
            _quantity(i.quantity),
            i.unit,
            euros(i.price, ""),
            f"{i.rate:g} %".replace(".", ","),
            euros(i.total, ""),
        ]
        for i in items
    ]
    above = [["", left("<b>Report de la page précédente</b>", 8.5, "Sans"), "", "", "", "", brought]] if brought else []
    below = [["", left("<b>À reporter</b>", 8.5, "Sans"), "", "", "", "", carried]] if carried else []
    widths = [19 * mm, 68 * mm, 14 * mm, 14 * mm, 19 * mm, 13 * mm, 23 * mm]
    table = Table([head, *above, *rows, *below], colWidths=widths, repeatRows=1)
    table.setStyle(
        TableStyle(
            [
                ("FONT", (0, 0), (-1, 0), "Sans-Bold", 8.5),
                ("FONT", (0, 1), (-1, -1), "Sans", 8.5),
                ("TEXTCOLOR", (0, 0), (-1, 0), Color(1, 1, 1)),
                ("BACKGROUND", (0, 0), (-1, 0), colour),
                ("ALIGN", (2, 0), (-1, -1), "RIGHT"),
                ("ALIGN", (3, 0), (3, -1), "CENTER"),
                ("VALIGN", (0, 0), (-1, -1), "MIDDLE"),
                ("LINEBELOW", (0, 1), (-1, -1), 0.3, GREY),
                ("BOX", (0, 0), (-1, -1), 0.7, colour),
                ("TOPPADDING", (0, 1), (-1, -1), 3),
                ("BOTTOMPADDING", (0, 1), (-1, -1), 4),
            ]
        )
    )
    return table


def totals(items: list[Item], colour, paid: float = 0) -> tuple[Table, float]:
    """Foot of an invoice: one VAT line a rate; returns the table and the amount with tax."""
    net = round(sum(item.total for item in items), 2)
    rates = sorted({item.rate for item in items})
    taxes = [(rate, round(sum(i.total for i in items if i.rate == rate) * rate / 100, 2)) for rate in rates]
    gross = round(net + sum(tax for _, tax in taxes), 2)
    rows = [["Total HT", euros(net)], *[[f"TVA {rate:g} %".replace(".", ","), euros(tax)] for rate, tax in taxes]]
    rows.append(["Total TTC", euros(gross)])
    if paid:
        rows.append(["Acompte versé", "– " + euros(paid)])
    rows.append(["Net à payer", euros(gross - paid)])
    table = Table(rows, colWidths=[38 * mm, 34 * mm], hAlign="RIGHT")
    table.setStyle(
        TableStyle(
            [
                ("FONT", (0, 0), (-1, -1), "Sans", 9.5),
                ("FONT", (0, -1), (-1, -1), "Sans-Bold", 11),
                ("ALIGN", (1, 0), (1, -1), "RIGHT"),
                ("GRID", (0, 0), (-1, -1), 0.4, GREY),
                ("BACKGROUND", (0, -1), (-1, -1), PALE),
                ("LINEABOVE", (0, -1), (-1, -1), 1.2, colour),
            ]
        )
    )
    return table, gross


def payment_terms(due: str, firm: Firm) -> list:
    return [
        left(
            f"<b>Conditions de règlement :</b> mandat administratif à 30 jours, échéance le {due}.",
            9,
            "Sans",
            spaceBefore=10,
        ),
        left(f"<b>IBAN</b> {IBAN} – titulaire : {firm.name}", 9, "Sans", spaceBefore=3),
        left(
            "En cas de retard de paiement, seront exigibles des intérêts moratoires et une indemnité forfaitaire pour frais de "
            "recouvrement de 40 € (articles L. 2192-12 et suivants du code de la commande publique). Pas d’escompte pour paiement anticipé.",
            7.5,
            "Sans",
            textColor=GREY,
            spaceBefore=6,
        ),
    ]


MARGINS = (46 * mm, 20 * mm, 24 * mm, 20 * mm)


def joiner_invoice() -> Paper:
    items = [
        Item(
            "BAT-041",
            "Dépose de la porte existante à deux vantaux et évacuation en déchetterie professionnelle",
            1,
            "forf.",
            285,
            20,
        ),
        Item(
            "PRT-118",
            "Porte d’entrée en chêne massif, deux vantaux, imposte vitrée, dimensions 1 640 × 2 480 mm",
            1,
            "u",
            4_180,
            20,
        ),
        Item("VIT-022", "Double vitrage feuilleté 44.2/16/4 à faible émissivité", 2.35, "m²", 164.5, 20),
        Item("QUI-009", "Serrure trois points, cylindre européen, béquilles en laiton patiné", 1, "ens.", 312.4, 20),
        Item("PEI-003", "Lasure microporeuse, deux couches, teinte chêne moyen", 8.2, "m²", 27.9, 20),
        Item("POS-001", "Pose, calage, réglages et raccords d’enduit", 14, "h", 48, 20),
        Item("TRA-001", "Livraison et mise en place de l’échafaudage roulant", 1, "forf.", 130, 20),
    ]
    foot, gross = totals(items, BRICK, paid=1_800)
    story = [
        addressed_to(
            TOWN_ADDRESS,
            "FACTURE",
            [
                ("N° de facture", "FA-2026-0187"),
                ("Date", "22 avril 2026"),
                ("Bon de commande", "BC 2026-064"),
                ("Code client", "C00312"),
            ],
            BRICK,
        ),
        left(
            "Chantier : école des Tilleuls – remplacement de la porte d’entrée principale",
            9.5,
            "Sans-Bold",
            spaceBefore=8,
            spaceAfter=8,
        ),
        item_table(items, BRICK),
        Spacer(1, 8),
        KeepTogether([foot, *payment_terms("22 mai 2026", JOINER)]),
    ]
    pdf = native_pdf(
        story,
        firm_letterhead(JOINER, joiner_logo, BRICK),
        title="Facture FA-2026-0187",
        author=JOINER.name,
        margins=MARGINS,
    )
    return Paper(
        pdf, "facture", (("FACTURE", "FA-2026-0187", "Porte d’entrée en chêne massif", "Total TTC", euros(gross)),)
    )


def fuel_invoice() -> Paper:
    """Two pages; handed in as a bilevel fax-like TIFF."""
    sites = ["Groupe scolaire des Tilleuls", "Salle polyvalente", "Mairie", "Médiathèque"]
    first, second = [], []
    for number, (site, tonnes) in enumerate(zip(sites, (8.46, 5.12, 3.9, 2.74), strict=True)):
        first += [
            Item(
                f"GRA-{number + 1}01",
                f"{site} – granulés de bois DIN+, livraison en vrac par camion souffleur",
                tonnes,
                "t",
                318.5,
                5.5,
            ),
            Item(f"LIV-{number + 1}02", f"{site} – forfait de livraison, zone 2", 1, "u", 46, 5.5),
        ]
        second += [
            Item(f"RAM-{number + 1}11", f"{site} – ramonage du conduit, certificat remis", 1, "u", 74, 10),
            Item(f"VIS-{number + 1}12", f"{site} – vis sans fin : graissage et contrôle du jeu", 1, "u", 38.5, 10),
        ]
    first += [
        Item("PLQ-510", "Chaufferie des ateliers – plaquettes forestières, humidité 25 %", 22, "map", 31.2, 5.5),
        Item("PLQ-520", "Chaufferie des ateliers – reprise de bâche et nettoyage du silo", 1, "forf.", 120, 10),
        Item("CEN-610", "Groupe scolaire – évacuation des cendres, deux bacs", 2, "u", 29, 10),
    ]
    second += [
        Item("ASP-900", "Aspiration des fines dans les quatre silos", 4, "u", 55, 10),
        Item("DEP-001", "Déplacement du technicien, deux demi-journées", 2, "u", 42, 10),
    ]
    foot, gross = totals(first + second, INK)
    subtotal = euros(sum(item.total for item in first), "")
    story = [
        addressed_to(
            TOWN_ADDRESS,
            "FACTURE",
            [
                ("Numéro", "F26-02418"),
                ("Date", "31 mars 2026"),
                ("Marché", "2025-CHAUF-02"),
                ("Échéance", "30 avril 2026"),
            ],
            INK,
        ),
        left("Fournitures et prestations du premier trimestre 2026", 10, "Sans-Bold", spaceBefore=8, spaceAfter=8),
        item_table(first, INK, carried=subtotal),
        PageBreak(),
        left("Facture F26-02418 du 31 mars 2026 (suite)", 10, "Sans-Bold", spaceAfter=8),
        item_table(second, INK, brought=subtotal),
        Spacer(1, 10),
        KeepTogether([foot, *payment_terms("30 avril 2026", FUEL)]),
    ]
    pdf = native_pdf(
        story, firm_letterhead(FUEL, fuel_logo, INK), title="Facture F26-02418", author=FUEL.name, margins=MARGINS
    )
    return Paper(
        pdf,
        "facture",
        (
            ("FACTURE", "F26-02418", "31 mars 2026", "plaquettes forestières"),
            ("Facture F26-02418 du 31 mars 2026", "Report de la page précédente", "Total TTC", euros(gross)),
        ),
    )


def stage_invoice() -> Paper:
    """Two pages, the middle of the packet."""
    first = [
        Item("SCE-12", "Scène couverte 8 × 6 m, plancher réglable, montage et démontage compris", 1, "u", 1_150, 20),
        Item("SON-04", "Système de diffusion 2 × 2 kW avec renforts de grave", 2, "jour", 340, 20),
        Item("SON-11", "Console numérique 32 voies et boîtier de scène", 2, "jour", 145, 20),
        Item("MIC-02", "Jeu de douze microphones, pieds et câbles", 2, "jour", 68, 20),
        Item("LUM-07", "Pont lumière 8 m, douze projecteurs à diodes", 2, "jour", 210, 20),
        Item("LUM-15", "Pupitre lumière 24 circuits", 2, "jour", 55, 20),
        Item("ELE-03", "Armoire électrique 63 A, passages de câbles et barrières", 1, "ens.", 184, 20),
        Item("TEC-01", "Technicien du son, journée de dix heures", 2, "jour", 312, 20),
        Item("TEC-02", "Technicien lumière, journée de dix heures", 2, "jour", 298, 20),
    ]
    second = [
        Item("TRA-05", "Transport aller et retour, deux véhicules de 20 m³", 1, "forf.", 260, 20),
        Item("ASS-01", "Assurance du matériel loué", 1, "forf.", 96.5, 20),
        Item("GAR-02", "Gardiennage de nuit du site, 6 juin 2026", 9, "h", 27.4, 20),
    ]
    colour = NAVY
    foot, gross = totals(first + second, colour)
    subtotal = euros(sum(item.total for item in first), "")
    to = [
        "HARMONIE DE L’ORVAINE",
        "Mme la trésorière",
        "12, rue de la Fontaine-aux-Oies",
        f"{TOWN.postcode} {TOWN.name}",
    ]
    story = [
        addressed_to(
            to,
            "FACTURE",
            [("Facture n°", "2026/0093"), ("Date", "12 juin 2026"), ("Devis n°", "D2026/041"), ("Client", "HARM01")],
            colour,
        ),
        left("Festival « Les Cuivres du Lavoir » – 6 et 7 juin 2026", 10, "Sans-Bold", spaceBefore=8, spaceAfter=8),
        item_table(first, colour, carried=subtotal),
        PageBreak(),
        left("Facture n° 2026/0093 – suite", 10, "Sans-Bold", spaceAfter=8),
        item_table(second, colour, brought=subtotal),
        Spacer(1, 10),
        KeepTogether(
            [
                foot,
                left("Paiement à réception par virement.", 9, "Sans", spaceBefore=10),
                left(f"<b>IBAN</b> {IBAN} – titulaire : {STAGE.name}", 9, "Sans", spaceBefore=3),
                left(
                    "Pénalités de retard : trois fois le taux d’intérêt légal. Indemnité forfaitaire de recouvrement : 40 €.",
                    7.5,
                    "Sans",
                    spaceBefore=6,
                ),
            ]
        ),
    ]
    pdf = native_pdf(
        story, firm_letterhead(STAGE, stage_logo, colour), title="Facture 2026/0093", author=STAGE.name, margins=MARGINS
    )
    return Paper(
        pdf,
        "facture",
        (
            ("FACTURE", "2026/0093", "Console numérique 32 voies"),
            ("Gardiennage de nuit du site", "Total TTC", euros(gross)),
        ),
    )
