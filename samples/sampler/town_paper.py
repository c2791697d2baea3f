"""What the papers of the town hall share: letterhead, signature of the mayor, ruled tables."""

from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from .fiction import DEPARTMENT, MAYOR, TOWN
from .paper import (
    GREY,
    HEIGHT,
    INK,
    NAVY,
    WIDTH,
    Drawn,
    round_stamp,
    shield,
    signature,
    text_at,
)

GRID = [
    ("GRID", (0, 0), (-1, -1), 0.5, INK),
    ("VALIGN", (0, 0), (-1, -1), "MIDDLE"),
    ("FONT", (0, 0), (-1, -1), "Serif", 10),
    ("TOPPADDING", (0, 0), (-1, -1), 2.5),
    ("BOTTOMPADDING", (0, 0), (-1, -1), 3.5),
]


def town_letterhead(canvas: Canvas, page: int) -> None:
    if page == 1:
        shield(canvas, 20 * mm, HEIGHT - 40 * mm, 70)
        text_at(canvas, 48 * mm, HEIGHT - 21 * mm, "RÉPUBLIQUE FRANÇAISE", "Serif-Bold", 11)
        text_at(canvas, 48 * mm, HEIGHT - 27 * mm, f"Département de la {DEPARTMENT}", "Serif", 10)
        text_at(canvas, 48 * mm, HEIGHT - 34 * mm, f"Commune de {TOWN.name}", "DejaSerif-Bold", 12, NAVY)
        canvas.setStrokeColor(NAVY)
        canvas.setLineWidth(1.2)
        canvas.line(20 * mm, HEIGHT - 43 * mm, WIDTH - 20 * mm, HEIGHT - 43 * mm)
    canvas.setStrokeColor(GREY)
    canvas.setLineWidth(0.4)
    canvas.line(22 * mm, 17 * mm, WIDTH - 22 * mm, 17 * mm)
    foot = f"Mairie de {TOWN.name} – {TOWN.address} – Tél. {TOWN.phone}"
    text_at(canvas, 22 * mm, 13 * mm, foot, "Sans", 7.5, GREY)
    text_at(canvas, 22 * mm, 9.5 * mm, TOWN.email, "Sans", 7.5, GREY)
    canvas.setFont("Sans", 7.5)
    canvas.drawRightString(WIDTH - 22 * mm, 13 * mm, f"Page {page}")


def signed_by_mayor(seed: int = 15, quality: str = "Le maire,", name: str = MAYOR, stamp: bool = True) -> Drawn:
    def draw(canvas: Canvas) -> None:
        text_at(canvas, 78 * mm, 86, quality, "Serif", 11)
        text_at(canvas, 78 * mm, 8, name, "Serif", 11)
        if stamp:
            round_stamp(canvas, 62 * mm, 48, "MAIRIE DE SAINT-AUBIN-LES-ESSARTS", f"{TOWN.postcode}|{DEPARTMENT}")
        signature(canvas, 80 * mm, 42, seed, 120)

    return Drawn(150 * mm, 104, draw)
