"""Letters: a resident's, the prefecture's (two pages), an association's."""

from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Spacer

from .fiction import DEPARTMENT, PREFECT_AGENT, PREFECTURE_TOWN, TOWN
from .paper import (
    GREY,
    HEIGHT,
    INK,
    WIDTH,
    Color,
    Drawn,
    HexColor,
    body,
    box_stamp,
    left,
    native_pdf,
    right,
    round_stamp,
    signature,
    text_at,
    text_lines,
)
from .truth import Paper


def signed(name: str, seed: int, quality: str = "", stamp: tuple[str, str] | None = None, font: str = "Serif") -> Drawn:
    def draw(canvas: Canvas) -> None:
        text_at(canvas, 88 * mm, 74, quality, font, 11)
        if stamp:
            round_stamp(canvas, 72 * mm, 44, *stamp, tilt=7)
        signature(canvas, 92 * mm, 28, seed, 110)
        text_at(canvas, 88 * mm, 0, name, font, 11)

    return Drawn(150 * mm, 88, draw)


def resident_letter() -> Paper:
    """A resident writes about a street lamp; the mail desk stamps the letter, the copier takes it upside down."""

    def decorate(canvas: Canvas, page: int) -> None:
        sender = [
            "Mme Clothilde Aubespine-Roux",
            "11, chemin des Essarts",
            f"{TOWN.postcode} {TOWN.name}",
            "06 39 98 27 14",
            "c.aubespine@courriel.example.org",
        ]
        text_lines(canvas, 22 * mm, HEIGHT - 25 * mm, sender, "Serif", 11, step=1.3)
        text_lines(
            canvas,
            112 * mm,
            HEIGHT - 52 * mm,
            ["Madame le maire", f"Mairie de {TOWN.name}", TOWN.street, f"{TOWN.postcode} {TOWN.name}"],
            "Serif",
            11,
        )
        box_stamp(
            canvas,
            30 * mm,
            HEIGHT - 78 * mm,
            ["COURRIER ARRIVÉ LE", "21 JANV. 2026"],
            tilt=-4,
            colour=Color(0.15, 0.15, 0.4, alpha=0.8),
        )

    story = [
        right(f"{TOWN.name}, le 19 janvier 2026", 11.5, spaceAfter=18),
        left("<b>Objet :</b> éclairage public et ralentisseur, chemin des Essarts", 11.5, spaceAfter=4),
        left("<b>Lettre recommandée avec accusé de réception</b>", 11.5, spaceAfter=16),
        body("Madame le maire,", 11.5, spaceAfter=10),
        body(
            "Je me permets d’attirer votre attention sur la situation du chemin des Essarts, où j’habite depuis 2011. Depuis le début du mois "
            "de décembre, les deux lampadaires situés à hauteur des numéros 9 et 15 ne fonctionnent plus. Je l’ai signalé par téléphone le 8 "
            "décembre, puis à nouveau le 5 janvier, sans qu’une intervention ait eu lieu à ce jour.",
            11.5,
        ),
        body(
            "Le matin, les enfants qui rejoignent l’arrêt du car scolaire marchent dans l’obscurité sur une chaussée dépourvue de trottoir. "
            "La vitesse des véhicules y est souvent excessive, malgré la limitation à 30 km/h. Un accident a été évité de justesse le 13 janvier.",
            11.5,
        ),
        body(
            "Je vous serais reconnaissante de bien vouloir faire procéder à la réparation de ces lampadaires et d’inscrire à l’ordre du jour d’un "
            "prochain conseil municipal la pose d’un ralentisseur. Dix-sept riverains partagent cette demande ; vous trouverez ci-joint leurs signatures.",
            11.5,
        ),
        body("Je reste à votre disposition pour toute précision ou pour une rencontre sur place.", 11.5),
        body(
            "Dans l’attente de votre réponse, je vous prie d’agréer, Madame le maire, l’expression de mes salutations distinguées.",
            11.5,
            spaceAfter=16,
        ),
        signed("Clothilde Aubespine-Roux", 8),
        left("P. J. : liste des signataires", 10, spaceBefore=14),
    ]
    pdf = native_pdf(story, decorate, title="Lettre", author="C. Aubespine-Roux", margins=(92 * mm, 62, 62, 62))
    phrases = ("éclairage public et ralentisseur", "Madame le maire", "depuis 2011", "mes salutations distinguées")
    return Paper(pdf, "courrier_convocation", (phrases,))


def prefecture_letter() -> Paper:
    """Review of legality: two pages, put through the copier on both sides."""

    def decorate(canvas: Canvas, page: int) -> None:
        if page == 1:
            # A mark of its own: the true emblem of the State may not be copied.
            canvas.setFillColor(HexColor("#33415c"))
            canvas.rect(22 * mm, HEIGHT - 36 * mm, 15 * mm, 15 * mm, stroke=0, fill=1)
            text_at(canvas, 24 * mm, HEIGHT - 33 * mm, "HO", "DejaSerif-Bold", 15, Color(1, 1, 1))
            text_lines(
                canvas, 41 * mm, HEIGHT - 25 * mm, ["PRÉFECTURE", f"DE LA {DEPARTMENT.upper()}"], "Sans-Bold", 13
            )
            text_lines(
                canvas,
                22 * mm,
                HEIGHT - 46 * mm,
                [
                    "Direction de la citoyenneté et de la légalité",
                    "Bureau du contrôle de légalité",
                    "Affaire suivie par : Sylvère Montalant",
                    "Tél. 01 99 00 60 18",
                    "legalite@haute-orvaine.example.org",
                    "Réf. : DCL/BCL/2026-118",
                ],
                "Sans",
                8.5,
                step=1.4,
            )
            text_lines(
                canvas,
                114 * mm,
                HEIGHT - 58 * mm,
                ["Le préfet", "à", "Madame le maire", f"de {TOWN.name}"],
                "Serif",
                11,
            )
            box_stamp(
                canvas,
                150 * mm,
                HEIGHT - 40 * mm,
                ["REÇU", "27 MARS 2026"],
                tilt=6,
                colour=Color(0.15, 0.15, 0.4, alpha=0.8),
            )
        canvas.setStrokeColor(GREY)
        canvas.setLineWidth(0.4)
        canvas.line(22 * mm, 17 * mm, WIDTH - 22 * mm, 17 * mm)
        text_at(canvas, 22 * mm, 13 * mm, f"3, cours de l’Intendance – 96000 {PREFECTURE_TOWN}", "Sans", 7.5, GREY)
        canvas.setFillColor(INK)
        canvas.setFont("Sans", 8)
        canvas.drawRightString(WIDTH - 22 * mm, 13 * mm, f"{page}/2")

    story = [
        right(f"{PREFECTURE_TOWN}, le 24 mars 2026", spaceAfter=14),
        left(
            "<b>Objet :</b> contrôle de légalité – délibération n° 2026-03-07 du 12 mars 2026 relative aux subventions aux associations",
            spaceAfter=4,
        ),
        left("<b>P. J. :</b> une note d’information", spaceAfter=14),
        body(
            "Par télétransmission reçue le 13 mars 2026, vous m’avez adressé, au titre du contrôle de légalité prévu à l’article L. 2131-1 du code "
            "général des collectivités territoriales, la délibération citée en objet, par laquelle le conseil municipal a attribué des subventions à "
            "six associations pour un montant total de 6 440,00 €.",
            12,
        ),
        body("L’examen de cet acte appelle de ma part les observations suivantes.", 12),
        body("<b>1. Participation au vote d’élus intéressés</b>", 12, spaceBefore=8),
        body(
            "Aux termes de l’article L. 2131-11 du même code, sont illégales les délibérations auxquelles ont pris part un ou plusieurs membres du "
            "conseil intéressés à l’affaire qui en fait l’objet, soit en leur nom personnel, soit comme mandataires. Je note que deux conseillers "
            "n’ont pas pris part au débat ni au vote, ce dont l’extrait du registre fait mention. Il conviendrait toutefois de préciser qu’ils ont "
            "quitté la salle pendant l’examen de ce point.",
            12,
        ),
        body("<b>2. Motivation de la subvention à la coopérative scolaire</b>", 12, spaceBefore=8),
        body(
            "La subvention de 1 440,00 € est destinée à une classe de découverte. La délibération gagnerait à viser le projet pédagogique et le budget "
            "prévisionnel du séjour, afin que l’intérêt communal de la dépense soit établi sans ambiguïté.",
            12,
        ),
        body("<b>3. Convention d’objectifs</b>", 12, spaceBefore=8),
        body(
            "Je vous rappelle que l’obligation de conclure une convention s’applique aux subventions dont le montant annuel dépasse 23 000 €. Aucune des "
            "aides votées n’atteint ce seuil : une convention demeure donc facultative. Le contrat d’engagement républicain doit en revanche "
            "être souscrit par chacune des associations bénéficiaires avant tout versement.",
            12,
        ),
        body(
            "Ces observations ne remettent pas en cause la légalité de la délibération et ne constituent pas un recours gracieux. Je vous invite "
            "cependant à en tenir compte lors du vote des subventions de l’année 2027.",
            12,
        ),
        body(
            "Mes services se tiennent à votre disposition pour vous apporter tout conseil utile dans la rédaction de ces actes. Une réunion "
            "d’information à l’intention des secrétaires de mairie se tiendra le 23 avril 2026 à 14 heures à la préfecture.",
            12,
        ),
        body(
            "Vous voudrez bien me faire connaître, dans un délai de deux mois, les suites que vous entendez réserver à la présente lettre.",
            12,
        ),
        body("Je vous prie d’agréer, Madame le maire, l’assurance de ma considération distinguée.", 12, spaceAfter=20),
        left("Pour le préfet et par délégation,", leftIndent=88 * mm),
        signed(PREFECT_AGENT, 27, "le secrétaire général,", ("PRÉFECTURE DE LA HAUTE-ORVAINE", "LE|PRÉFET")),
    ]
    pdf = native_pdf(
        story,
        decorate,
        title="Lettre du préfet",
        author="Préfecture",
        margins=(90 * mm, 62, 150, 62),
        later_top=30 * mm,
    )
    return Paper(
        pdf,
        "courrier_convocation",
        (
            ("contrôle de légalité", "Madame le maire", "Participation au vote d’élus intéressés"),
            ("secrétaires de mairie", "l’assurance de ma considération distinguée", PREFECT_AGENT),
        ),
    )


def subsidy_letter() -> Paper:
    """Covering letter of the packet."""

    def decorate(canvas: Canvas, page: int) -> None:
        canvas.setStrokeColor(HexColor("#7a4b8c"))
        canvas.setFillColor(HexColor("#7a4b8c"))
        canvas.setLineWidth(1.6)
        x, y = 22 * mm, HEIGHT - 33 * mm
        for line in range(5):
            canvas.line(x, y + line * 6, x + 50, y + line * 6)
        for note_x, note_y in ((8, 4), (24, 13), (38, 8)):
            canvas.ellipse(x + note_x - 4, y + note_y - 3, x + note_x + 4, y + note_y + 3, stroke=0, fill=1)
            canvas.line(x + note_x + 3.6, y + note_y, x + note_x + 3.6, y + note_y + 19)
        text_at(canvas, 45 * mm, HEIGHT - 26 * mm, "Harmonie de l’Orvaine", "DejaSerif-Bold", 14, HexColor("#7a4b8c"))
        text_at(
            canvas,
            45 * mm,
            HEIGHT - 31.5 * mm,
            "Association régie par la loi du 1er juillet 1901 – fondée en 1926",
            "Sans",
            8.5,
            GREY,
        )
        text_lines(
            canvas,
            112 * mm,
            HEIGHT - 52 * mm,
            ["Madame le maire", f"Mairie de {TOWN.name}", TOWN.street, f"{TOWN.postcode} {TOWN.name}"],
            "Sans",
            10.5,
        )
        text_at(
            canvas,
            22 * mm,
            14 * mm,
            f"12, rue de la Fontaine-aux-Oies, {TOWN.postcode} {TOWN.name} – harmonie@orvaine.example.org – 06 39 98 41 07",
            "Sans",
            7.5,
            GREY,
        )

    story = [
        right(f"{TOWN.name}, le 18 juin 2026", 10.5, "Sans", spaceAfter=16),
        left(
            "<b>Objet :</b> versement de la subvention exceptionnelle – festival « Les Cuivres du Lavoir »",
            10.5,
            "Sans",
            spaceAfter=14,
        ),
        body("Madame le maire,", 10.5, "Sans", spaceAfter=8),
        body(
            "Par délibération du 11 décembre 2025, le conseil municipal a bien voulu accorder à notre association une subvention exceptionnelle "
            "de 2 500 euros pour l’organisation de la septième édition du festival, les 6 et 7 juin derniers.",
            10.5,
            "Sans",
        ),
        body(
            "Le festival a réuni douze formations et près de 1 300 spectateurs. Comme le prévoit la délibération, le versement du solde, soit "
            "1 250 euros, intervient sur présentation des justificatifs. Je vous prie donc de bien vouloir trouver ci-joint :",
            10.5,
            "Sans",
        ),
        body("– la facture acquittée de la société Sonorisation Pommeraye (deux pages) ;", 10.5, "Sans", leftIndent=14),
        body(
            "– l’attestation de responsabilité civile de l’association pour l’année 2026.", 10.5, "Sans", leftIndent=14
        ),
        body(
            "Le bilan moral et financier complet vous sera remis avant le 30 septembre, après son approbation par notre assemblée générale.",
            10.5,
            "Sans",
        ),
        body(
            "Au nom des musiciens et des bénévoles, je vous remercie du soutien constant de la commune et vous prie d’agréer, Madame le maire, "
            "l’expression de ma considération respectueuse.",
            10.5,
            "Sans",
            spaceAfter=18,
        ),
        signed("Célimène Doucebrise", 34, "La présidente,", font="Sans"),
        Spacer(1, 14),
        left("P. J. : 2", 10, "Sans"),
    ]
    pdf = native_pdf(
        story, decorate, title="Demande de versement", author="Harmonie de l’Orvaine", margins=(88 * mm, 62, 62, 62)
    )
    phrases = ("versement de la subvention exceptionnelle", "Madame le maire", "ma considération respectueuse")
    return Paper(pdf, "courrier_convocation", (phrases,))
