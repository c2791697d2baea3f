"""Arrêtés of the mayor."""

from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import KeepTogether, Spacer

from .fiction import FIRST_DEPUTY, MAYOR, TOWN
from .paper import (
    body,
    box_stamp,
    centred,
    left,
    native_pdf,
    right,
)
from .town_paper import signed_by_mayor, town_letterhead
from .truth import Paper


def traffic_order() -> Paper:
    vu = [
        "le code général des collectivités territoriales, notamment ses articles L. 2212-1, L. 2212-2 et L. 2213-1 à L. 2213-6 ;",
        "le code de la route, notamment ses articles R. 411-8, R. 411-25 et R. 417-10 ;",
        "le code de la voirie routière, notamment son article L. 115-1 ;",
        "l’instruction interministérielle sur la signalisation routière, livre I, huitième partie « signalisation temporaire » ;",
        "la demande présentée le 27 avril 2026 par l’entreprise Terrassements Hautefontaine, sise 3, route du Moulin-Neuf à "
        "Vaucelles-le-Pré, chargée par le syndicat des eaux de l’Orvaine du renouvellement d’une conduite d’eau potable ;",
    ]
    considering = [
        "que la réalisation des travaux nécessite l’ouverture d’une tranchée sur la chaussée de la rue du Lavoir, entre son "
        "intersection avec la place des Tilleuls et le n° 27 ;",
        "qu’il appartient au maire de prendre les mesures propres à assurer la sécurité des usagers de la voie publique, des "
        "riverains et du personnel de l’entreprise pendant la durée du chantier ;",
    ]
    articles = [
        "À compter du lundi 18 mai 2026 à 8 heures et jusqu’au vendredi 5 juin 2026 à 18 heures, la circulation de tous les "
        "véhicules est interdite rue du Lavoir, dans sa partie comprise entre la place des Tilleuls et le n° 27.",
        "Par dérogation à l’article 1<super>er</super>, l’accès des riverains, des services de secours et de collecte des ordures "
        "ménagères est maintenu en dehors des heures de chantier et, en tant que de besoin, sous la conduite du personnel de l’entreprise.",
        "Une déviation est mise en place dans les deux sens par la rue de la Fontaine-aux-Oies et le chemin des Essarts. Elle est "
        "interdite aux véhicules dont le poids total autorisé en charge excède 19 tonnes, lesquels emprunteront la route départementale 412.",
        "Pendant la même période, le stationnement est interdit et considéré comme gênant, au sens de l’article R. 417-10 du code de "
        "la route, sur les huit emplacements situés place des Tilleuls, côté pair, réservés au dépôt des matériaux. Les véhicules en "
        "infraction pourront être mis en fourrière aux frais de leur propriétaire.",
        "La signalisation réglementaire, conforme aux prescriptions de l’instruction interministérielle susvisée, est fournie, posée, "
        "entretenue et déposée par l’entreprise Terrassements Hautefontaine, sous sa responsabilité. Le présent arrêté est affiché aux "
        "deux extrémités du chantier quarante-huit heures au moins avant le début des travaux.",
        "Dès l’achèvement des travaux, l’entreprise est tenue d’enlever tous les décombres et matériaux, de réparer les dommages causés "
        "à la voie publique ou à ses dépendances et de rétablir les lieux dans leur état premier.",
        "Les infractions au présent arrêté seront constatées et poursuivies conformément aux lois et règlements en vigueur.",
        "La secrétaire générale de la mairie, le commandant de la communauté de brigades de gendarmerie et le chef du centre "
        "d’incendie et de secours sont chargés, chacun en ce qui le concerne, de l’exécution du présent arrêté, dont ampliation "
        "est adressée au président du syndicat des eaux de l’Orvaine et à l’entreprise intéressée.",
    ]
    story = [
        centred("ARRÊTÉ MUNICIPAL N° 2026-041", 15, "Serif-Bold", spaceBefore=4, spaceAfter=5),
        centred(
            "portant réglementation temporaire de la circulation et du stationnement<br/>rue du Lavoir et place des Tilleuls",
            12,
            "Serif-Bold",
            spaceAfter=14,
        ),
        body(f"<b>Le maire de la commune de {TOWN.name},</b>"),
        *[body(f"<b>Vu</b> {text}") for text in vu],
        *[body(f"<b>Considérant</b> {text}") for text in considering],
        centred("ARRÊTE :", 13, "Serif-Bold", spaceBefore=5, spaceAfter=9),
        *[
            body(f"<b>Article {'1<super>er</super>' if number == 1 else number}.</b> – {text}", spaceAfter=8)
            for number, text in enumerate(articles, 1)
        ],
        KeepTogether(
            [
                Spacer(1, 6),
                right(f"Fait à {TOWN.name}, le 6 mai 2026"),
                signed_by_mayor(),
            ]
        ),
        body(
            "Le maire certifie sous sa responsabilité le caractère exécutoire du présent arrêté et informe qu’il peut faire l’objet "
            "d’un recours pour excès de pouvoir devant le tribunal administratif dans un délai de deux mois à compter de sa "
            "publication, par courrier ou par l’application Télérecours citoyens.",
            8.5,
            spaceBefore=8,
        ),
        left("Publié et affiché le 7 mai 2026 – Transmis au représentant de l’État le 7 mai 2026", 8.5, "Serif-Italic"),
    ]
    pdf = native_pdf(
        story, town_letterhead, title="Arrêté 2026-041", author=f"Mairie de {TOWN.name}", margins=(50 * mm, 62, 62, 62)
    )
    return Paper(
        pdf,
        "arrete",
        (
            (
                "ARRÊTÉ MUNICIPAL N° 2026-041",
                "code général des collectivités territoriales",
                "Terrassements Hautefontaine",
                "ARRÊTE :",
            ),
            ("tribunal administratif", "6 mai 2026", MAYOR),
        ),
    )


def roadworks_permit() -> Paper:
    """The order that is handed in as a scan: signed, stamped by the prefecture."""
    story = [
        right("N° 2026-029", 11, "Serif-Bold"),
        centred("ARRÊTÉ", 16, "Serif-Bold", spaceAfter=4),
        centred(
            "portant permission de voirie – pose d’un échafaudage<br/>au droit du n° 9, rue de l’Abreuvoir",
            12,
            "Serif-Bold",
            spaceAfter=12,
        ),
        body(f"Le maire de {TOWN.name},"),
        body("Vu le code général des collectivités territoriales, et notamment ses articles L. 2213-1 et suivants ;"),
        body("Vu le code général de la propriété des personnes publiques, notamment son article L. 2122-1 ;"),
        body("Vu le code de la voirie routière, notamment son article L. 113-2 ;"),
        body(
            "Vu la délibération du conseil municipal du 11 décembre 2025 fixant les tarifs d’occupation du domaine public ;"
        ),
        body(
            "Vu la demande en date du 16 mars 2026 par laquelle Mme Aglaé Mirambault sollicite l’autorisation d’installer un "
            "échafaudage pour le ravalement de la façade de son habitation ;"
        ),
        body(
            "Considérant qu’il convient d’assurer le passage et la sécurité des piétons pendant la durée des travaux ;"
        ),
        centred("ARRÊTE", 13, "Serif-Bold", spaceBefore=5, spaceAfter=8),
        body(
            "<b><u>Article 1<super>er</super></u></b> : Mme Mirambault est autorisée à occuper le domaine public au droit du n° 9, rue de "
            "l’Abreuvoir, sur une longueur de 8,50 mètres et une largeur de 1,20 mètre, du 13 au 30 avril 2026 inclus."
        ),
        body(
            "<b><u>Article 2</u></b> : L’échafaudage est établi de manière à ne pas entraver l’écoulement des eaux ni l’accès aux bouches "
            "d’incendie. Il est balisé de jour comme de nuit. Un passage protégé d’au moins 0,90 mètre est maintenu pour les piétons."
        ),
        body(
            "<b><u>Article 3</u></b> : La bénéficiaire s’acquitte d’une redevance de 61,20 €, soit 8,50 mètres linéaires à 0,40 € par jour "
            "pendant dix-huit jours."
        ),
        body(
            "<b><u>Article 4</u></b> : La présente autorisation est délivrée à titre précaire et révocable, sous réserve des droits des tiers."
        ),
        body(
            "<b><u>Article 5</u></b> : La secrétaire générale de la mairie est chargée de l’exécution du présent arrêté."
        ),
        Spacer(1, 4),
        right(f"À {TOWN.name}, le 30 mars 2026"),
        signed_by_mayor(20, "Pour le maire et par délégation, l’adjoint,", FIRST_DEPUTY),
    ]

    def decorate(canvas: Canvas, page: int) -> None:
        town_letterhead(canvas, page)
        box_stamp(canvas, 24 * mm, 34 * mm, ["PRÉFECTURE", "REÇU LE", "02 AVR. 2026"], tilt=5)

    pdf = native_pdf(
        story, decorate, title="Arrêté 2026-029", author=f"Mairie de {TOWN.name}", margins=(50 * mm, 62, 56, 62)
    )
    phrases = ("permission de voirie", "code de la voirie routière", "Mme Mirambault est autorisée", "30 mars 2026")
    return Paper(pdf, "arrete", (phrases,))
