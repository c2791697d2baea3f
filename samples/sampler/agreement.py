"""Convention between the town and an association."""

from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import KeepTogether

from .fiction import DEPARTMENT, MAYOR, TOWN
from .paper import (
    Drawn,
    body,
    centred,
    native_pdf,
    round_stamp,
    signature,
    text_at,
    text_lines,
)
from .town_paper import town_letterhead
from .truth import Paper


def hall_agreement() -> Paper:
    """Convention between the town and an association, two pages."""
    articles = [
        (
            "Objet",
            "La présente convention a pour objet de définir les conditions dans lesquelles la commune met à la disposition de l’association, "
            "à titre précaire et révocable, la salle polyvalente des Essarts, située 4, rue de l’Abreuvoir, d’une surface de 186 m², ainsi que "
            "la cuisine attenante et le mobilier décrit à l’annexe 1.",
        ),
        (
            "Destination des lieux",
            "Les locaux sont exclusivement destinés aux répétitions hebdomadaires, à l’école de musique et à deux concerts publics par an. "
            "Toute autre utilisation est subordonnée à l’accord écrit et préalable de la commune.",
        ),
        (
            "Durée",
            "La convention est conclue pour une durée d’un an à compter du 1<super>er</super> septembre 2026. Elle est renouvelable deux fois par "
            "reconduction expresse, sans que sa durée totale puisse excéder trois ans.",
        ),
        (
            "Conditions financières",
            "La mise à disposition est consentie à titre gratuit, l’association concourant à la satisfaction d’un intérêt général au sens de "
            "l’article L. 2125-1 du code général de la propriété des personnes publiques. Une participation forfaitaire aux charges de "
            "chauffage, fixée à 240,00 € par an, est appelée au mois de janvier. Une caution de 300,00 € est remise à la signature.",
        ),
        (
            "Obligations de l’association",
            "L’association s’engage à user paisiblement des locaux, à respecter l’effectif maximal de 140 personnes, à fermer portes, fenêtres et "
            "chauffage après chaque utilisation, à laisser les lieux propres et à signaler sans délai toute dégradation.",
        ),
        (
            "Obligations de la commune",
            "La commune assure le clos et le couvert, l’entretien des installations techniques et les vérifications périodiques obligatoires. "
            "Elle remet deux jeux de clés contre signature.",
        ),
        (
            "Assurance",
            "L’association souscrit une police garantissant sa responsabilité civile et les risques locatifs. Elle produit chaque année, au plus "
            "tard le 15 septembre, l’attestation correspondante.",
        ),
        (
            "Résiliation",
            "En cas d’inexécution de l’une des clauses, la convention est résiliée de plein droit à l’expiration d’un délai de quinze jours suivant "
            "l’envoi d’une lettre recommandée avec accusé de réception valant mise en demeure et restée sans effet. La commune peut y mettre "
            "fin à tout moment pour un motif d’intérêt général, sans indemnité, sous réserve d’un préavis d’un mois.",
        ),
        (
            "Litiges",
            "Les parties s’efforcent de régler à l’amiable tout différend. À défaut, le litige est porté devant le tribunal administratif "
            "territorialement compétent.",
        ),
    ]

    def both_sign(canvas: Canvas) -> None:
        text_lines(canvas, 0, 96, ["Pour la commune,", "le maire"], "Serif", 11)
        text_lines(canvas, 92 * mm, 96, ["Pour l’association,", "la présidente"], "Serif", 11)
        text_at(canvas, 0, 4, MAYOR, "Serif", 11)
        text_at(canvas, 92 * mm, 4, "Célimène Doucebrise", "Serif", 11)
        round_stamp(canvas, 52 * mm, 50, "MAIRIE DE SAINT-AUBIN-LES-ESSARTS", f"{TOWN.postcode}|{DEPARTMENT}", tilt=6)
        signature(canvas, 4, 42, 15, 110)
        signature(canvas, 94 * mm, 40, 34, 100)

    story = [
        centred("CONVENTION<br/>DE MISE À DISPOSITION D’UNE SALLE COMMUNALE", 14, "Serif-Bold", spaceAfter=10),
        body("<b>Entre les soussignés :</b>"),
        body(
            f"la commune de {TOWN.name}, dont le siège est {TOWN.address}, SIRET {TOWN.siret}, représentée par son maire, Mme {MAYOR}, "
            "dûment habilitée par délibération du conseil municipal du 28 mai 2026, ci-après dénommée « la commune », <b>d’une part,</b>"
        ),
        body(
            "et l’association Harmonie de l’Orvaine, régie par la loi du 1<super>er</super> juillet 1901, dont le siège est 12, rue de la "
            f"Fontaine-aux-Oies, {TOWN.postcode} {TOWN.name}, représentée par sa présidente, Mme Célimène Doucebrise, ci-après dénommée "
            "« l’association », <b>d’autre part,</b>"
        ),
        body("<b>il a été convenu et arrêté ce qui suit :</b>", spaceAfter=9),
        *[
            KeepTogether(
                [
                    body(
                        f"<b>Article {number if number > 1 else '1<super>er</super>'} – {title}</b>",
                        spaceBefore=3,
                        spaceAfter=3,
                    ),
                    body(text, spaceAfter=7),
                ]
            )
            for number, (title, text) in enumerate(articles, 1)
        ],
        KeepTogether(
            [
                body(
                    f"Fait à {TOWN.name}, le 15 juin 2026, en deux exemplaires originaux.", spaceBefore=6, spaceAfter=12
                ),
                Drawn(160 * mm, 112, both_sign),
            ]
        ),
    ]
    pdf = native_pdf(
        story,
        town_letterhead,
        title="Convention salle polyvalente",
        author=f"Mairie de {TOWN.name}",
        margins=(50 * mm, 62, 62, 62),
    )
    return Paper(
        pdf,
        "contrat_convention",
        (
            ("CONVENTION", "Entre les soussignés", "Harmonie de l’Orvaine", "Conditions financières"),
            ("Résiliation", "en deux exemplaires originaux", "Célimène Doucebrise"),
        ),
    )
