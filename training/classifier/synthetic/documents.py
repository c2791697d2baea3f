"""One synthetic document of a class: pages of text lines."""
import random

from . import banking, business, careers, home, identity, invoices, newsletters, other, personal, public_acts, publications, receipts, tenders
from .grammar import Wordings, Writer
from .layout import damage, paginate, stamp

MODULES = (public_acts, tenders, business, invoices, banking, home, receipts, careers, personal, identity, publications, newsletters, other)
LABELS = (
    "arrete pv_deliberation_conseil facture contrat_convention bulletin_communication formulaire attestation_certificat courrier_convocation "
    "piece_identite rapport_guide texte_normatif recu_ticket acte_societe_comptes bulletin_paie avis_imposition document_bancaire "
    "justificatif_domicile marche_public reglement_statuts cv autre"
).split()
ONE_PAGE = {"piece_identite", "recu_ticket", "cv", "bulletin_paie"}


def document(label: str, seed: int, wordings=Wordings()):
    """Pages (lists of lines) of document number `seed` of a class; the same arguments, the same document."""
    rnd = random.Random(f"{label}/{seed}")
    writer = Writer(rnd, wordings)
    make = next(getattr(m, label) for m in MODULES if hasattr(m, label))
    blocks = [b for b in make(writer) if b]
    pages = paginate(writer, blocks, numbered="" if label in ONE_PAGE else None)
    stamp(writer, pages)
    return damage(pages, rnd) if writer.has("noise") else pages
