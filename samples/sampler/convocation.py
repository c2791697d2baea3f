"""The words of the convocation of the council, a word-processor file."""

from .fiction import MAYOR, TOWN

#: Paragraphs of the convocation, as (style, text); a list of rows stands for a table.
CONVOCATION = [
    ("letterhead", "RÉPUBLIQUE FRANÇAISE"),
    ("letterhead", f"Commune de {TOWN.name}"),
    ("small", f"{TOWN.address} – Tél. {TOWN.phone}"),
    ("right", f"{TOWN.name}, le 22 mai 2026"),
    ("title", "CONVOCATION DU CONSEIL MUNICIPAL"),
    ("normal", "Madame, Monsieur le conseiller municipal,"),
    (
        "normal",
        "J’ai l’honneur de vous convoquer à la séance du conseil municipal qui se tiendra le jeudi 28 mai 2026 à 20 heures, "
        "salle du conseil, à la mairie, conformément aux articles L. 2121-10 et L. 2121-11 du code général des collectivités territoriales.",
    ),
    ("normal", "L’ordre du jour est le suivant :"),
    (
        "table",
        [
            ["N°", "Affaire", "Rapporteur"],
            ["1", "Approbation du procès-verbal de la séance du 16 avril 2026", "Mme le maire"],
            [
                "2",
                "Mise à disposition de la salle polyvalente : convention avec l’Harmonie de l’Orvaine",
                "M. Passavent",
            ],
            ["3", "Dénomination de la salle de lecture de la médiathèque", "Mme Trempelune"],
            ["4", "Tarifs de l’accueil périscolaire pour l’année scolaire 2026-2027", "M. Lampourde"],
            ["5", "Questions diverses", "Mme le maire"],
        ],
    ),
    (
        "normal",
        "Une note explicative de synthèse est jointe à la présente convocation. En cas d’empêchement, vous pouvez donner à un collègue de "
        "votre choix pouvoir écrit de voter en votre nom.",
    ),
    (
        "normal",
        "Je vous prie d’agréer, Madame, Monsieur le conseiller municipal, l’expression de mes salutations distinguées.",
    ),
    ("right", "Le maire,"),
    ("right", MAYOR),
]


CONVOCATION_PHRASES = (
    "CONVOCATION DU CONSEIL MUNICIPAL",
    "J’ai l’honneur de vous convoquer",
    "Dénomination de la salle de lecture",
)
