"""A page of the town's bulletin, in two columns."""

import io

from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Frame, FrameBreak, PageTemplate, Spacer, Table, TableStyle

from .fiction import MAYOR, TOWN
from .paper import GREEN, GREY, HEIGHT, NAVY, PALE, WIDTH, Color, Drawn, HexColor, body, left, shield, text_at
from .truth import Paper

COLUMN = 83 * mm


def _banner(canvas: Canvas, _doc) -> None:
    canvas.setFillColor(NAVY)
    canvas.rect(0, HEIGHT - 40 * mm, WIDTH, 40 * mm, stroke=0, fill=1)
    shield(canvas, 17 * mm, HEIGHT - 34 * mm, 78)
    text_at(canvas, 45 * mm, HEIGHT - 22 * mm, "Le Petit Écho des Essarts", "DejaSerif-Bold", 25, Color(1, 1, 1))
    text_at(
        canvas,
        45 * mm,
        HEIGHT - 31 * mm,
        f"Bulletin municipal de {TOWN.name} – n° 12 – printemps 2026",
        "Sans",
        11,
        Color(1, 1, 1),
    )
    canvas.setStrokeColor(GREY)
    canvas.setLineWidth(0.4)
    canvas.line(WIDTH / 2, 24 * mm, WIDTH / 2, HEIGHT - 48 * mm)
    text_at(
        canvas,
        17 * mm,
        11 * mm,
        "Directrice de la publication : Philomène Quatresous – Imprimé à 620 exemplaires – Ne pas jeter sur la voie publique",
        "Sans",
        7.5,
        GREY,
    )
    text_at(canvas, WIDTH - 24 * mm, 11 * mm, "1", "Sans-Bold", 9, NAVY)


def _landscape(canvas: Canvas) -> None:
    """The village: hills, church, river, sun."""
    width, height = COLUMN, 118
    canvas.saveState()
    clip = canvas.beginPath()
    clip.rect(0, 0, width, height)
    canvas.clipPath(clip, stroke=0)
    canvas.linearGradient(0, height, 0, 30, (HexColor("#9cc7e8"), HexColor("#eef6fb")))
    canvas.setFillColor(HexColor("#f6d365"))
    canvas.circle(width - 40, height - 28, 14, stroke=0, fill=1)
    for colour, base, peak, shift in (("#8fb08a", 44, 80, -20), ("#6b9a68", 32, 62, 60), ("#4f7f4c", 22, 44, -70)):
        canvas.setFillColor(HexColor(colour))
        hill = canvas.beginPath()
        hill.moveTo(-20, 0)
        hill.lineTo(-20, base)
        hill.curveTo(60 + shift, peak + 20, 140 + shift, peak, 190, base + 8)
        hill.curveTo(210, base, 240, base + 12, width + 20, base)
        hill.lineTo(width + 20, 0)
        hill.close()
        canvas.drawPath(hill, stroke=0, fill=1)
    for x, w, h in ((92, 16, 12), (112, 20, 15), (150, 18, 12), (172, 15, 13)):
        canvas.setFillColor(HexColor("#efe6d4"))
        canvas.rect(x, 30, w, h, stroke=0, fill=1)
        canvas.setFillColor(HexColor("#a4583c"))
        roof = canvas.beginPath()
        roof.moveTo(x - 2, 30 + h)
        roof.lineTo(x + w / 2, 40 + h)
        roof.lineTo(x + w + 2, 30 + h)
        roof.close()
        canvas.drawPath(roof, stroke=0, fill=1)
    canvas.setFillColor(HexColor("#e6dcc6"))
    canvas.rect(134, 30, 13, 36, stroke=0, fill=1)
    canvas.setFillColor(HexColor("#5d6470"))
    spire = canvas.beginPath()
    spire.moveTo(132, 66)
    spire.lineTo(140.5, 94)
    spire.lineTo(149, 66)
    spire.close()
    canvas.drawPath(spire, stroke=0, fill=1)
    canvas.setFillColor(HexColor("#6ea3c8"))
    river = canvas.beginPath()
    river.moveTo(0, 0)
    river.curveTo(60, 22, 120, 2, width, 20)
    river.lineTo(width, 6)
    river.curveTo(140, -8, 70, 8, 30, -6)
    river.close()
    canvas.drawPath(river, stroke=0, fill=1)
    canvas.restoreState()


def _heading(text: str):
    return left(text, 13, "Sans-Bold", textColor=GREEN, spaceBefore=7, spaceAfter=4)


def _agenda() -> Table:
    rows = [
        ["AGENDA", ""],
        ["Sam. 2 mai", "Nettoyage des berges, départ du lavoir, 9 h"],
        ["Ven. 8 mai", "Cérémonie au monument aux morts, 11 h"],
        ["Sam. 16 mai", "Bourse aux plants, place des Tilleuls"],
        ["6 et 7 juin", "Festival « Les Cuivres du Lavoir »"],
        ["Sam. 20 juin", "Feu de la Saint-Jean, stade municipal, 21 h"],
    ]
    table = Table(rows, colWidths=[22 * mm, COLUMN - 22 * mm])
    table.setStyle(
        TableStyle(
            [
                ("SPAN", (0, 0), (1, 0)),
                ("FONT", (0, 0), (1, 0), "Sans-Bold", 11),
                ("FONT", (0, 1), (0, -1), "Sans-Bold", 8.5),
                ("FONT", (1, 1), (1, -1), "Sans", 8.5),
                ("TEXTCOLOR", (0, 0), (1, 0), NAVY),
                ("BACKGROUND", (0, 0), (-1, -1), PALE),
                ("BOTTOMPADDING", (0, 1), (-1, -1), 2.5),
                ("TOPPADDING", (0, 1), (-1, -1), 2.5),
            ]
        )
    )
    return table


def bulletin() -> Paper:
    out = io.BytesIO()
    document = BaseDocTemplate(
        out,
        pagesize=(WIDTH, HEIGHT),
        title="Le Petit Écho des Essarts n° 12",
        author=f"Mairie de {TOWN.name}",
        invariant=1,
    )
    frame_height = HEIGHT - 47 * mm - 18 * mm
    frames = [Frame(x, 18 * mm, COLUMN, frame_height, 0, 0, 0, 0) for x in (17 * mm, WIDTH - 17 * mm - COLUMN)]
    document.addPageTemplates([PageTemplate("columns", frames, onPage=_banner)])
    text = lambda words: body(words, 11.2, "Serif", spaceAfter=6)  # noqa: E731
    story = [
        _heading("Le mot du maire"),
        text("Chères habitantes, chers habitants,"),
        text(
            "Le printemps ramène sur la place des Tilleuls les conversations que l’hiver avait tues. Il ramène aussi les chantiers. Celui de la rue du "
            "Lavoir, dont la conduite d’eau date de 1961, durera trois semaines à compter du 18 mai. Je sais la gêne qu’il causera aux riverains et "
            "je les remercie de leur patience."
        ),
        text(
            "Le budget voté le 26 février n’augmente pas les taux d’imposition, pour la quatrième année consécutive. Il prévoit 312 000 euros "
            "d’investissement, dont l’essentiel ira au préau de l’école et à l’extension de la médiathèque."
        ),
        text(f"Bonne lecture à toutes et à tous.<br/><i>{MAYOR}, maire</i>"),
        Spacer(1, 3),
        Drawn(COLUMN, 118, _landscape),
        left("Le village vu du chemin des Essarts.", 8, "Sans-Italic", textColor=GREY, spaceBefore=2, spaceAfter=3),
        _heading("La médiathèque s’agrandit"),
        text(
            "Les murs de la nouvelle salle de lecture sont sortis de terre en novembre. Longue de quatorze mètres, éclairée au nord, elle accueillera "
            "trente lecteurs et un fonds de deux mille ouvrages donné par l’ancienne institutrice du village. Ouverture au public le "
            "1<super>er</super> septembre ; les bénévoles sont attendus pour l’installation des rayonnages."
        ),
        FrameBreak(),
        _heading("École : vingt-quatre élèves en classe de découverte"),
        text(
            "Du 4 au 8 mai, les élèves de CM1 et de CM2 partiront observer les oiseaux du marais de Brécy. La commune prend à sa charge 1 440 euros, soit "
            "soixante euros par enfant. Les familles sont invitées à une réunion d’information le 17 avril à 18 h 30."
        ),
        _heading("Collecte des déchets : ce qui change"),
        text(
            "À compter du 1<super>er</super> juin, les bacs jaunes seront relevés le mardi au lieu du jeudi. Les biodéchets peuvent être déposés dans les trois "
            "composteurs partagés installés près du stade, de la salle polyvalente et du cimetière. Un seau de sept litres est remis gratuitement en mairie."
        ),
        _agenda(),
        _heading("État civil"),
        text("<b>Naissances.</b> Melchior Aubanelle, le 9 janvier ; Ondine Franchepin, le 2 mars."),
        text("<b>Mariage.</b> Rosalba Tirelune et Cyprien Vertefeuille, le 14 février."),
        text("<b>Décès.</b> Onésime Grandpierre-Loy, le 28 janvier, dans sa 97<super>e</super> année."),
        _heading("Pratique"),
        text(
            f"Mairie : {TOWN.street}. Ouverte le lundi et le jeudi de 9 h à 12 h, le mercredi de 14 h à 19 h. Téléphone : {TOWN.phone}. "
            "Prochain numéro : septembre 2026. Vos articles sont à envoyer avant le 15 août."
        ),
    ]
    document.build(story)
    phrases = (
        "Le Petit Écho des Essarts",
        "Le mot du maire",
        "pour la quatrième année consécutive",
        "Collecte des déchets",
        "Bulletin municipal",
    )
    return Paper(out.getvalue(), "bulletin_communication", (phrases,))
