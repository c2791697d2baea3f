"""Délibérations and procès-verbal of the council."""

from reportlab.lib.units import mm
from reportlab.platypus import KeepTogether, Spacer, Table, TableStyle

from .fiction import COUNCILLORS, FIRST_DEPUTY, MAYOR, TOWN
from .paper import (
    PALE,
    body,
    centred,
    left,
    native_pdf,
)
from .town_paper import GRID, signed_by_mayor, town_letterhead
from .truth import Paper


def _council_table() -> Table:
    rows = [
        ["Nombre de conseillers", "", "", "Date de la convocation"],
        ["en exercice", "présents", "votants", "6 mars 2026"],
        ["15", "13", "12", "Date d’affichage"],
        ["", "", "", "13 mars 2026"],
    ]
    table = Table(rows, colWidths=[32 * mm, 28 * mm, 28 * mm, 62 * mm])
    table.setStyle(
        TableStyle(
            [
                *GRID,
                ("SPAN", (0, 0), (2, 0)),
                ("SPAN", (0, 2), (0, 3)),
                ("SPAN", (1, 2), (1, 3)),
                ("SPAN", (2, 2), (2, 3)),
                ("ALIGN", (0, 0), (-1, -1), "CENTER"),
                ("FONT", (0, 0), (-1, 0), "Serif-Bold", 10),
                ("FONT", (3, 2), (3, 2), "Serif-Bold", 10),
                ("BACKGROUND", (0, 0), (-1, 0), PALE),
            ]
        )
    )
    return table


def subsidy_decision() -> Paper:
    grants = [
        ("Les Amis du Lavoir", "Entretien du petit patrimoine", "450,00 €"),
        ("Harmonie de l’Orvaine", "Fonctionnement et école de musique", "1 200,00 €"),
        ("Union sportive des Essarts", "Sections football et athlétisme", "1 850,00 €"),
        ("La Marelle", "Assistantes maternelles et jeune enfance", "600,00 €"),
        ("Comité des fêtes", "Feu de la Saint-Jean et marché de Noël", "900,00 €"),
        ("Coopérative de l’école des Tilleuls", "Classe de découverte, 24 élèves", "1 440,00 €"),
        ("Total", "", "6 440,00 €"),
    ]
    table = Table([["Association", "Objet", "Montant 2026"], *grants], colWidths=[56 * mm, 70 * mm, 32 * mm])
    table.setStyle(
        TableStyle(
            [
                *GRID,
                ("FONT", (0, 0), (-1, 0), "Serif-Bold", 10),
                ("FONT", (0, -1), (-1, -1), "Serif-Bold", 10),
                ("SPAN", (0, -1), (1, -1)),
                ("ALIGN", (2, 0), (2, -1), "RIGHT"),
                ("BACKGROUND", (0, 0), (-1, 0), PALE),
            ]
        )
    )
    present = ", ".join(COUNCILLORS[:-1])
    story = [
        centred("EXTRAIT DU REGISTRE<br/>DES DÉLIBÉRATIONS DU CONSEIL MUNICIPAL", 14, "Serif-Bold", spaceAfter=6),
        centred("Séance du jeudi 12 mars 2026", 12, "Serif-Bold", spaceAfter=8),
        _council_table(),
        Spacer(1, 9),
        body(
            "L’an deux mille vingt-six, le douze mars à vingt heures trente, le conseil municipal de la commune de "
            f"{TOWN.name}, dûment convoqué, s’est réuni en session ordinaire à la mairie, sous la présidence de Mme {MAYOR}, maire."
        ),
        body(f"<b>Présents :</b> {MAYOR}, {present}."),
        body(
            f"<b>Absents excusés :</b> {COUNCILLORS[-1]}, qui a donné pouvoir à {FIRST_DEPUTY} ; Victorien Sablonnet."
        ),
        body("<b>Secrétaire de séance :</b> Sidonie Trempelune."),
        body(
            "<b>Délibération n° 2026-03-07 – Objet : attribution des subventions aux associations pour l’année 2026</b>",
            spaceBefore=6,
        ),
        body("<b>Rapporteur :</b> Odilon Passavent, adjoint chargé de la vie associative."),
        body(
            "<b>Vu</b> le code général des collectivités territoriales, notamment ses articles L. 2121-29 et L. 2311-7 ;"
        ),
        body(
            "<b>Vu</b> la loi n° 2000-321 du 12 avril 2000 relative aux droits des citoyens dans leurs relations avec les administrations, "
            "notamment ses articles 9-1 et 10 ;"
        ),
        body(
            "<b>Vu</b> l’avis favorable de la commission « vie associative, sports et culture » réunie le 24 février 2026 ;"
        ),
        body(
            "<b>Considérant</b> l’intérêt public local que présentent les activités des associations dont le siège ou l’action se situe "
            "sur le territoire de la commune ;"
        ),
        body(
            "<b>Considérant</b> que les crédits nécessaires sont inscrits au budget primitif 2026, chapitre 65, article 65748 ; que les "
            "demandes ont été présentées au moyen du formulaire prévu à cet effet et accompagnées des comptes du dernier exercice ;"
        ),
        body("Le rapporteur entendu, il est proposé au conseil municipal d’attribuer les subventions suivantes :"),
        KeepTogether([Spacer(1, 3), table, Spacer(1, 9)]),
        body(
            "Mme Eulalie Pimprenoise, présidente de l’association La Marelle, et M. Gontran Vieilleporte, trésorier de l’Union sportive des "
            "Essarts, intéressés à l’affaire, ne prennent part ni au débat ni au vote."
        ),
        body("Après en avoir délibéré, le conseil municipal, <b>par 9 voix pour, 2 contre et 1 abstention</b>,"),
        centred("DÉCIDE", 12, "Serif-Bold", spaceBefore=2, spaceAfter=6),
        body(
            "– d’attribuer aux associations les subventions figurant au tableau ci-dessus, pour un montant total de 6 440,00 € ;"
        ),
        body("– de subordonner le versement à la signature du contrat d’engagement républicain ;"),
        body("– d’autoriser le maire à signer tout document nécessaire à l’exécution de la présente délibération."),
        KeepTogether(
            [
                body(
                    "Fait et délibéré les jour, mois et an que dessus. Pour extrait conforme au registre.",
                    spaceBefore=4,
                ),
                signed_by_mayor(),
            ]
        ),
        left(
            "Acte rendu exécutoire après dépôt en préfecture le 13 mars 2026 et publication le 13 mars 2026.",
            8.5,
            "Serif-Italic",
        ),
    ]
    pdf = native_pdf(
        story,
        town_letterhead,
        title="Délibération 2026-03-07",
        author=f"Mairie de {TOWN.name}",
        margins=(50 * mm, 62, 62, 62),
    )
    return Paper(
        pdf,
        "pv_deliberation_conseil",
        (
            (
                "DÉLIBÉRATIONS DU CONSEIL MUNICIPAL",
                "Secrétaire de séance",
                "attribution des subventions aux associations",
            ),
            ("Harmonie de l’Orvaine", "6 440,00 €", "par 9 voix pour, 2 contre et 1 abstention"),
        ),
    )


def school_naming_decision() -> Paper:
    """One page of the register, handed in as a scan that lies on its side."""
    story = [
        centred("EXTRAIT DU REGISTRE DES DÉLIBÉRATIONS", 14, "Serif-Bold", spaceAfter=3),
        centred("Conseil municipal – Séance du 28 mai 2026", 12, "Serif-Bold", spaceAfter=10),
        body(
            "L’an deux mille vingt-six, le vingt-huit mai à vingt heures, le conseil municipal légalement convoqué s’est réuni à la mairie "
            f"en séance publique, sous la présidence de Mme {MAYOR}, maire."
        ),
        body("Nombre de membres en exercice : 15 – Présents : 12 – Pouvoirs : 2 – Votants : 14"),
        body("Secrétaire de séance : M. Anatole Bellegarbe"),
        body(
            "<b>N° 2026-05-03 – Dénomination de la nouvelle salle de lecture de la médiathèque</b>",
            spaceBefore=6,
            spaceAfter=8,
        ),
        body(
            "Vu l’article L. 2121-29 du code général des collectivités territoriales, selon lequel le conseil municipal règle par ses délibérations les affaires de la commune ;"
        ),
        body("Vu l’achèvement des travaux d’extension de la médiathèque, réceptionnés sans réserve le 4 mai 2026 ;"),
        body(
            "Considérant qu’il y a lieu de donner un nom à la nouvelle salle de lecture ouverte au public à compter du 1<super>er</super> septembre 2026 ;"
        ),
        body(
            "Considérant le souhait exprimé par les usagers lors de la consultation organisée du 2 au 30 mars 2026, qui a recueilli 214 réponses ;"
        ),
        body("Après en avoir délibéré, le conseil municipal, à l’unanimité des suffrages exprimés,"),
        body(
            "<b>DÉCIDE</b> de dénommer « salle Hortense-Valbruyère » la salle de lecture de la médiathèque municipale ;"
        ),
        body(
            "<b>CHARGE</b> le maire de faire poser une plaque à l’entrée de la salle, pour un montant qui ne pourra excéder 380,00 € TTC ;"
        ),
        body("<b>DIT</b> que la dépense sera imputée à l’article 2188 du budget de la commune."),
        body("Ainsi fait et délibéré en séance les jour, mois et an susdits.", spaceBefore=6),
        signed_by_mayor(),
    ]
    pdf = native_pdf(
        story,
        town_letterhead,
        title="Délibération 2026-05-03",
        author=f"Mairie de {TOWN.name}",
        margins=(52 * mm, 62, 62, 62),
    )
    phrases = (
        "REGISTRE DES DÉLIBÉRATIONS",
        "salle Hortense-Valbruyère",
        "à l’unanimité des suffrages exprimés",
        "Anatole Bellegarbe",
    )
    return Paper(pdf, "pv_deliberation_conseil", (phrases,))


def council_minutes() -> Paper:
    """First page of minutes, handed in as a scan whose hidden text layer is garbage."""
    story = [
        centred("PROCÈS-VERBAL", 15, "Serif-Bold", spaceAfter=3),
        centred("de la réunion du conseil municipal du 16 avril 2026", 12, "Serif-Bold", spaceAfter=10),
        body(
            f"Le seize avril deux mille vingt-six à vingt heures, les membres du conseil municipal de {TOWN.name} se sont réunis dans la salle "
            f"du conseil, sur convocation adressée le 9 avril 2026 par Mme {MAYOR}, maire, qui préside la séance."
        ),
        body(
            "Le quorum étant atteint (12 présents sur 15), la séance est ouverte. M. Fulbert Hautecloque-Ney est désigné secrétaire."
        ),
        body("<b>1. Approbation du procès-verbal de la séance du 12 mars 2026</b>", spaceBefore=5),
        body("Aucune observation n’étant formulée, le procès-verbal est approuvé à l’unanimité."),
        body("<b>2. Compte financier unique 2025</b>", spaceBefore=5),
        body(
            f"Le maire se retire. M. {FIRST_DEPUTY}, premier adjoint, présente le compte : section de fonctionnement, excédent de 148 206,37 € ; "
            "section d’investissement, déficit de 31 954,80 €. M. Marchepas demande pourquoi les dépenses de chauffage ont augmenté de 9 % "
            "alors que l’hiver a été doux. Il lui est répondu que le prix des granulés a été révisé en octobre."
        ),
        body("Vote : 11 pour, 1 abstention (M. Marchepas). Le compte est adopté."),
        body("<b>3. Travaux du préau de l’école</b>", spaceBefore=5),
        body(
            "Trois offres ont été reçues. La commission propose de retenir la mieux-disante, d’un montant de 42 870,00 € hors taxes. "
            "Mme Franchepin souhaite que le bardage soit en bois local. Le maire indique que le cahier des charges le prévoit."
        ),
        body("Vote : unanimité."),
        body("<b>4. Questions diverses</b>", spaceBefore=5),
        body(
            "Mme Dormilly signale l’éclairage défectueux du chemin des Essarts. Le syndicat d’énergie sera saisi. "
            "Le repas des aînés est fixé au dimanche 11 octobre 2026. L’ordre du jour étant épuisé, la séance est levée à 22 h 15."
        ),
        Spacer(1, 6),
        signed_by_mayor(stamp=False),
    ]
    pdf = native_pdf(
        story,
        town_letterhead,
        title="PV du 16 avril 2026",
        author=f"Mairie de {TOWN.name}",
        margins=(50 * mm, 62, 62, 62),
    )
    phrases = ("PROCÈS-VERBAL", "Compte financier unique 2025", "la séance est levée", "42 870,00 €")
    return Paper(pdf, "pv_deliberation_conseil", (phrases,))
