"""An e-mail of a parent, and the two attestations attached to it."""

from reportlab.lib.units import mm

from .letters import signed
from .paper import (
    body,
    left,
    native_pdf,
    right,
)
from .truth import Paper

MAIL_SUBJECT = "Inscription de Capucine à l’accueil périscolaire – pièces demandées"


MAIL_BODY = """\
Madame, Monsieur,

Comme convenu par téléphone, je vous adresse les deux pièces qui manquaient au dossier
d'inscription de ma fille Capucine Boisredon-Lalouette à l’accueil périscolaire :

 – l’attestation sur l’honneur d’autorité parentale, au format PDF ;
 – la photographie de l’attestation d’hébergement signée par ma mère.

Pourriez-vous me confirmer que le dossier est désormais complet ?

Je vous remercie par avance et vous prie d’agréer, Madame, Monsieur, mes salutations
distinguées.

Gédéon Boisredon-Lalouette
6, rue de l’Abreuvoir
96120 Saint-Aubin-les-Essarts
06 39 98 55 63
"""


MAIL_PHRASES = ("Madame, Monsieur", "le dossier est désormais complet", "l’attestation d’hébergement")


def honour_statement() -> Paper:
    """Attached to the e-mail as a PDF."""
    story = [
        left(
            "Gédéon Boisredon-Lalouette<br/>6, rue de l’Abreuvoir<br/>96120 Saint-Aubin-les-Essarts",
            11.5,
            spaceAfter=46,
        ),
        left('<para alignment="center"><b>ATTESTATION SUR L’HONNEUR</b></para>', 15, spaceAfter=26),
        body(
            "Je soussigné, Gédéon Boisredon-Lalouette, né le 3 novembre 1987 à Brécy-la-Lande, demeurant à l’adresse ci-dessus,",
            12,
            spaceAfter=10,
        ),
        body(
            "atteste sur l’honneur exercer seul l’autorité parentale sur ma fille Capucine, née le 14 février 2018, et l’héberger à titre principal à mon domicile.",
            12,
            spaceAfter=10,
        ),
        body(
            "J’autorise Mme Bertille Lalouette, sa grand-mère, à venir la chercher à la sortie de l’accueil périscolaire.",
            12,
            spaceAfter=10,
        ),
        body(
            "J’ai connaissance que la présente attestation est destinée à être produite auprès de la mairie et qu’une fausse attestation de ma part m’exposerait à des sanctions pénales (article 441-7 du code pénal).",
            12,
            spaceAfter=10,
        ),
        body("Fait pour servir et valoir ce que de droit.", 12, spaceAfter=24),
        left("Fait à Saint-Aubin-les-Essarts, le 27 août 2026", 12, spaceAfter=18),
        signed("Gédéon Boisredon-Lalouette", 12),
    ]
    pdf = native_pdf(
        story,
        lambda canvas, page: None,
        title="Attestation sur l’honneur",
        author="G. Boisredon-Lalouette",
        margins=(26 * mm, 70, 62, 70),
    )
    phrases = (
        "ATTESTATION SUR L’HONNEUR",
        "Je soussigné, Gédéon Boisredon-Lalouette",
        "servir et valoir ce que de droit",
    )
    return Paper(pdf, "attestation_certificat", (phrases,))


def lodging_statement() -> Paper:
    """Attached to the e-mail as a photograph."""
    story = [
        right("Saint-Aubin-les-Essarts, le 26 août 2026", 13, spaceAfter=40),
        left('<para alignment="center"><b>ATTESTATION D’HÉBERGEMENT</b></para>', 17, spaceAfter=34),
        body("Je soussignée, Bertille Lalouette, née le 9 mai 1959 à Vaucelles-le-Pré,", 13.5, spaceAfter=12),
        body("demeurant 6, rue de l’Abreuvoir, 96120 Saint-Aubin-les-Essarts,", 13.5, spaceAfter=12),
        body(
            "certifie sur l’honneur héberger à mon domicile, à titre gratuit et depuis le 1<super>er</super> février 2025 :",
            13.5,
            spaceAfter=12,
        ),
        body("– mon fils Gédéon Boisredon-Lalouette, né le 3 novembre 1987 ;", 13.5, leftIndent=20, spaceAfter=8),
        body(
            "– ma petite-fille Capucine Boisredon-Lalouette, née le 14 février 2018.",
            13.5,
            leftIndent=20,
            spaceAfter=16,
        ),
        body("Attestation établie pour servir et valoir ce que de droit.", 13.5, spaceAfter=40),
        signed("Bertille Lalouette", 42),
    ]
    pdf = native_pdf(
        story,
        lambda canvas, page: None,
        title="Attestation d’hébergement",
        author="B. Lalouette",
        margins=(34 * mm, 70, 62, 70),
    )
    phrases = ("ATTESTATION D’HÉBERGEMENT", "Bertille Lalouette", "servir et valoir ce que de droit")
    return Paper(pdf, "attestation_certificat", (phrases,))
