"""Attestations of an insurer."""

from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Spacer, Table, TableStyle

from .fiction import INSURER
from .paper import (
    GREEN,
    GREY,
    HEIGHT,
    PALE,
    WIDTH,
    Drawn,
    body,
    centred,
    left,
    native_pdf,
    right,
    signature,
    text_at,
)
from .truth import Paper


def insurer_letterhead(canvas: Canvas, page: int) -> None:
    """Three small bell towers."""
    canvas.setFillColor(GREEN)
    for index, height in enumerate((30, 42, 26)):
        x, y = 24 * mm + index * 17, HEIGHT - 38 * mm
        canvas.rect(x, y, 11, height * 0.6, stroke=0, fill=1)
        roof = canvas.beginPath()
        roof.moveTo(x - 2, y + height * 0.6)
        roof.lineTo(x + 5.5, y + height + 6)
        roof.lineTo(x + 13, y + height * 0.6)
        roof.close()
        canvas.drawPath(roof, stroke=0, fill=1)
    text_at(canvas, 48 * mm, HEIGHT - 29 * mm, INSURER, "DejaSerif-Bold", 15, GREEN)
    text_at(
        canvas,
        48 * mm,
        HEIGHT - 35 * mm,
        "Assurance des familles, des écoles et des associations",
        "Sans-Italic",
        9,
        GREY,
    )
    canvas.setStrokeColor(GREEN)
    canvas.setLineWidth(0.8)
    canvas.line(22 * mm, 20 * mm, WIDTH - 22 * mm, 20 * mm)
    text_at(
        canvas, 22 * mm, 16 * mm, f"{INSURER} – société d’assurance mutuelle à cotisations variables", "Sans", 7.5, GREY
    )
    text_at(
        canvas,
        22 * mm,
        12 * mm,
        "20, quai des Tanneurs, 96000 Montbriel-sur-Orvaine – Tél. 04 65 71 88 02",
        "Sans",
        7.5,
        GREY,
    )


def _insurer_signs(canvas: Canvas) -> None:
    text_at(canvas, 88 * mm, 78, "Pour la mutuelle,", "Sans", 10.5)
    text_at(canvas, 88 * mm, 64, "le directeur de l’agence", "Sans", 10.5)
    signature(canvas, 90 * mm, 30, 45, 115)
    text_at(canvas, 88 * mm, 2, "Évariste Malpertuy", "Sans", 10.5)


def school_insurance() -> Paper:
    """Attestation that a parent photographs with a telephone."""
    table = Table(
        [
            ["Garantie", "Plafond par sinistre", "Franchise"],
            ["Responsabilité civile – dommages corporels", "8 000 000 €", "néant"],
            ["Responsabilité civile – dommages matériels", "1 500 000 €", "75 €"],
            ["Individuelle accident – frais de soins", "3 000 €", "néant"],
            ["Bris de lunettes", "300 €", "30 €"],
        ],
        colWidths=[84 * mm, 44 * mm, 28 * mm],
    )
    table.setStyle(
        TableStyle(
            [
                ("FONT", (0, 0), (-1, 0), "Sans-Bold", 10),
                ("FONT", (0, 1), (-1, -1), "Sans", 10),
                ("GRID", (0, 0), (-1, -1), 0.5, GREY),
                ("BACKGROUND", (0, 0), (-1, 0), PALE),
                ("ALIGN", (1, 0), (-1, -1), "RIGHT"),
            ]
        )
    )
    story = [
        centred("ATTESTATION D’ASSURANCE SCOLAIRE", 16, "Sans-Bold", spaceAfter=4),
        centred("Année scolaire 2026-2027", 12, "Sans", spaceAfter=18),
        body(f"Nous soussignés, {INSURER}, attestons que l’enfant :", 11.5, "Sans"),
        centred("Capucine BOISREDON-LALOUETTE, née le 14 février 2018", 12, "Sans-Bold", spaceBefore=4, spaceAfter=4),
        centred("demeurant 6, rue de l’Abreuvoir, 96120 Saint-Aubin-les-Essarts", 11, "Sans", spaceAfter=12),
        body(
            "est assurée par le contrat n° SC 00 417 208 souscrit par M. Gédéon Boisredon-Lalouette, pour les activités scolaires, "
            "périscolaires et extrascolaires, ainsi que sur le trajet entre le domicile et l’établissement.",
            11.5,
            "Sans",
        ),
        body("Le contrat comporte les garanties suivantes :", 11.5, "Sans", spaceAfter=8),
        table,
        Spacer(1, 12),
        body("La présente attestation est valable du 1<super>er</super> septembre 2026 au 31 août 2027.", 11.5, "Sans"),
        body(
            "Elle est délivrée pour servir et valoir ce que de droit et n’engage l’assureur que dans les limites du contrat.",
            11.5,
            "Sans",
        ),
        Spacer(1, 10),
        left("Fait à Montbriel-sur-Orvaine, le 24 août 2026", 11, "Sans", spaceAfter=14),
        Drawn(150 * mm, 92, _insurer_signs),
    ]
    pdf = native_pdf(
        story,
        insurer_letterhead,
        title="Attestation d’assurance scolaire",
        author=INSURER,
        margins=(58 * mm, 62, 62, 62),
    )
    phrases = (
        "ATTESTATION D’ASSURANCE SCOLAIRE",
        "Année scolaire 2026-2027",
        "Responsabilité civile",
        "pour servir et valoir ce que de droit",
    )
    return Paper(pdf, "attestation_certificat", (phrases,))


def liability_insurance() -> Paper:
    """Attestation for an association: last page of the packet, scanned."""
    story = [
        right("Montbriel-sur-Orvaine, le 2 juin 2026", 10.5, "Sans", spaceAfter=20),
        centred("ATTESTATION DE RESPONSABILITÉ CIVILE", 15, "Sans-Bold", spaceAfter=18),
        body(
            f"La {INSURER} certifie que l’association <b>Harmonie de l’Orvaine</b>, 12, rue de la Fontaine-aux-Oies à "
            "Saint-Aubin-les-Essarts, est titulaire du contrat n° AS 00 083 551 en cours de validité.",
            11.5,
            "Sans",
        ),
        body(
            "Ce contrat garantit, dans les limites de ses conditions générales et particulières, les conséquences pécuniaires de la "
            "responsabilité civile que l’association peut encourir à l’égard des tiers à l’occasion de ses activités, et notamment :",
            11.5,
            "Sans",
        ),
        body(
            "– l’organisation du festival « Les Cuivres du Lavoir » les 6 et 7 juin 2026, place des Tilleuls ;",
            11.5,
            "Sans",
        ),
        body("– l’occupation temporaire de la salle polyvalente des Essarts ;", 11.5, "Sans"),
        body("– le matériel de sonorisation confié, à concurrence de 15 000 €.", 11.5, "Sans"),
        body(
            "La présente attestation est délivrée pour servir et valoir ce que de droit. Elle est valable jusqu’au 31 décembre 2026.",
            11.5,
            "Sans",
            spaceBefore=8,
        ),
        Spacer(1, 18),
        Drawn(150 * mm, 92, _insurer_signs),
    ]
    pdf = native_pdf(story, insurer_letterhead, title="Attestation RC", author=INSURER, margins=(58 * mm, 62, 62, 62))
    phrases = ("ATTESTATION DE RESPONSABILITÉ CIVILE", "Harmonie de l’Orvaine", "valable jusqu’au 31 décembre 2026")
    return Paper(pdf, "attestation_certificat", (phrases,))
