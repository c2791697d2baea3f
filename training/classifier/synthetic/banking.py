"""Bank papers: account details, statements, cheques, loans and their schedules, savings, cards, transfers."""
from .layout import address

BANKS = ["Banque [de {dept}|{surname}|du Centre|des Territoires|Coopérative]", "[Caisse d'Épargne|Caisse régionale|Caisse fédérale] [de {dept}|{surname}]", "Crédit [Mutuel|Coopératif|Maritime|{surname}|de {dept}]", "[Banque Populaire|Société de banque|Compagnie bancaire] [de {dept}|{surname}]", "[La Banque|Banque] [Postale|Directe|Mutuelle|{surname}]", "[Établissement de paiement|Services bancaires|Épargne et prévoyance] {surname}"]
LEGAL = ["[Société anonyme|Société coopérative] à capital variable - [agréée en qualité d'établissement de crédit|intermédiaire en assurance] n° {n8}", "[Siège social|Siège] : {rue} {cp} {town} - {siren} RCS {town}", "[Médiateur|Réclamations] : {mail}", "[Dépôts garantis|Garantie des dépôts] [par le FGDR|jusqu'à 100 000 €]", "[Service clients|Votre agence|Assistance carte|Opposition carte] : {tel}"]
DETAILS = [
    "[Titulaire du compte|Titulaire|Intitulé du compte|Nom du titulaire] : {personne}", "IBAN : {iban}", "[BIC|Code BIC|Adresse SWIFT|BIC (Bank Identifier Code)] : {bic}", "[Code banque Code guichet N° de compte Clé RIB|Banque Guichet Compte Clé]", "{n5} {n5} {n10}{lettre} {n2}", "[Domiciliation|Agence de domiciliation] : {ville}", "Ce relevé est destiné à être remis, sur leur demande, à vos créanciers ou débiteurs appelés à faire inscrire des opérations à votre compte (virements, paiements de quittances, etc.)", "[Identification internationale (IBAN)|International Bank Account Number|Identifiant international de compte bancaire]", "[Agence|Conseiller|Guichet] : {ville} {tel}", "{rue} {cp} {ville}", "[Partie réservée au destinataire du relevé|Cadre réservé au destinataire]",
    "[Devise|Monnaie] du compte : [EUR|euro]", "[Utilisez ce document|Ce document vous permet|Remettez ce relevé] [pour faire enregistrer|de communiquer|à tout organisme ayant besoin de connaître] vos références bancaires", "[Type de compte|Nature du compte] : [compte courant|compte chèque|compte de dépôt|compte professionnel]", "[Édité|Imprimé] le {date_num}",
]
MOVES = [
    "[VIR SEPA|VIREMENT|VIR INST|VIREMENT RECU|VIREMENT SEPA EMIS] [{surname}|{firm}|CAF|CPAM|SALAIRE|LOYER]", "[PRLV SEPA|PRELEVEMENT|PRELVT|AVIS DE PRELEVEMENT] [{surname}|EDF|ASSURANCE|EAU|MUTUELLE|TELECOM|IMPOTS]", "[CARTE|PAIEMENT CB|ACHAT CB|FACTURE CARTE] {n2}{n2} {surname} [{town}|]", "[RETRAIT DAB|RETRAIT|RETRAIT AU DISTRIBUTEUR] {town}", "[CHEQUE|CHQ|CHEQUE EMIS] {n7}", "[COTISATION|FRAIS|COMMISSION] [CARTE|DE TENUE DE COMPTE|D'INTERVENTION|MENSUELLE|TRIMESTRIELLE]", "[INTERETS|INTERETS DEBITEURS|INTERETS CREDITEURS|AGIOS]", "[REMISE|REMISE CHEQUES|VERSEMENT ESPECES|DEPOT] {n5}", "[ECHEANCE PRET|REMBOURSEMENT PRET|ECHEANCE DE PRET] {n8}",
]
STATEMENT = [
    "[RELEVÉ DE COMPTE|Relevé de vos comptes|EXTRAIT DE COMPTE|RELEVÉ DE COMPTE CHÈQUES n° {k}|Synthèse de vos avoirs|Vos comptes en un coup d'œil|RELEVÉ D'OPÉRATIONS|Relevé des opérations du compte|RELEVÉ DE SITUATION|Historique des mouvements]", "[Compte|Votre compte] [courant|de dépôt|chèque|de chèques] n° {n10}", "[Période|Relevé|Mouvements] du {date_num} au {date_num}", "{personne} {rue} {cp} {ville}", "[Ancien solde|SOLDE CRÉDITEUR|Solde précédent|SOLDE DÉBITEUR|Solde initial|Report] [au {date_num}|] {m}", "[Date|Date opération|Date compta] [Date valeur|Valeur] [Nature des opérations|Libellé|Opérations|Détail] [Débit Crédit|Débit (€) Crédit (€)|Montant]", "IBAN {iban} BIC {bic}", "Page {n1}/{n1}",
]
STATEMENT_END = ["[Total des opérations|TOTAUX|Total des mouvements|Total du mois] {m} {m}", "[Nouveau solde|SOLDE CRÉDITEUR|SOLDE|Solde final|Solde en fin de période] au {date_num} {m}", "[Montant de votre autorisation de découvert|Découvert autorisé|Facilité de caisse] {m}", "[Sauf erreur ou omission|Sous réserve des opérations en cours]", "[Récapitulatif|Total] des frais [et commissions|bancaires] [perçus|prélevés] [en {annee}|] {m}", "[Taux|TAEG|Taux débiteur] {n1},{n2} %", "[Encours|Dépenses] carte [au {date_num}|à débit différé] {m}", "[Conservez ce relevé|Vérifiez vos opérations|Vous disposez de {n2} jours pour contester] "]


def account_details(w):
    return [w.one(BANKS)] + [w.one(["RELEVÉ D'IDENTITÉ BANCAIRE", "Relevé d'Identité Bancaire (RIB)", "RIB", "[RELEVÉ D'IDENTITÉ BANCAIRE / IBAN|Identité bancaire|Coordonnées bancaires]", "[Vos coordonnées bancaires|RIB / IBAN|Relevé d'identité]"])] + w.shuffled(DETAILS, 5, 13)


def statement(w):
    dated = w.pick(["{n2}/{n2} {n2}/{n2} {x} {m}", "{n2}.{n2} {x} {n2}.{n2} {m}", "{date_num} {x} {m}", "{n2}/{n2} {x} {m} {m}", "{x} {n2}/{n2}/{n2} {m}", "{date_num} {date_num} {x} -{m}"])
    moves = [w(dated.replace("{x}", w.pick(MOVES))) for _ in range(w.r.randint(4, 34))]
    return [w.one(BANKS)] + w.some(STATEMENT, 4, 8) + moves + w.some(STATEMENT_END, 1, 5)


def cheque(w):
    return [w.one(BANKS)] + w.shuffled(["[Agence|Guichet] de {ville}", "[N° de chèque|Chèque de banque|Série] {n7}", "[Date|Lieu] d'émission : {date_num} {ville}", "[Tireur|Titulaire] : {personne} {rue} {cp} {ville}", "[Endossement|Signature] [au dos|du tireur] :", "[Barré|Non endossable|Non à ordre]", "[Code banque|Clé] {n5} {n2}", "[Chèque|CHÈQUE] n° {n7}", "[Payez contre ce chèque non endossable|Payez contre ce chèque] (sauf au profit d'une banque ou d'un organisme assimilé)", "[somme en toutes lettres|deux cent trente euros|mille euros]", "[à|À l'ordre de] {personne}", "[le|Le] {date_num} à {ville}", "[Compte|N° de compte] {n10}{lettre}", "€ {m}", "[Payable à|payable en France] {town} {tel}", "#{n7} #{n10}{n2} {n10}{n2}#", "[Montant en chiffres|Montant en lettres] : {m}", "[Bordereau de remise de chèques|Remise de chèques] - nombre {n1} - total {m}"], 6, 12)


def loan(w):
    facts = ["[Emprunteur|Co-emprunteur|Prêteur] : {personne}", "[Montant du prêt|Capital emprunté|Montant total du crédit] : {eur}", "[Durée|Nombre d'échéances] : {n3} mois", "[Taux débiteur fixe|Taux nominal|TAEG|Taux d'intérêt annuel] : {n1},{n2} %", "[Mensualité|Échéance|Montant de l'échéance] [hors assurance|assurance comprise|] : {m} €", "[Offre valable|Délai de rétractation|Délai de réflexion] [{n2} jours|jusqu'au {date}]", "[Assurance emprunteur|Frais de dossier|Coût total du crédit] : {eur}", "Un crédit vous engage et doit être remboursé. Vérifiez vos capacités de remboursement avant de vous engager.", "[Garantie|Sûreté] : [hypothèque|caution|privilège de prêteur de deniers]", "[Objet|Destination] du prêt : [acquisition|travaux|véhicule|résidence principale]", "[Date de déblocage|Première échéance|Dernière échéance] : {date_num}"]
    rows = [w("{k} {date_num} {m} {m} {m} {m}") for _ in range(w.r.randint(0, 26))]
    titles = ["[OFFRE DE PRÊT|OFFRE DE PRÊT IMMOBILIER|OFFRE DE CONTRAT DE CRÉDIT]", "TABLEAU D'AMORTISSEMENT [PRÉVISIONNEL|]", "[Échéancier de prêt|Plan de remboursement] n° {n8}", "[FICHE D'INFORMATION PRÉCONTRACTUELLE|SIMULATION DE CRÉDIT|ACCORD DE PRINCIPE]"]
    return [w.one(BANKS), w.one(titles)] + w.shuffled(facts, 5, 11) + ([w("[N° Date Échéance Capital Intérêts Assurance Restant dû|Échéance Date Mensualité Intérêts Amortissement Capital restant dû]")] + rows if rows else [])


def savings_or_transfer(w):
    facts = ["[Livret A|Livret jeune|Plan épargne logement|Compte sur livret|Assurance vie|PEA|LDDS] n° {n10}", "[Épargne disponible|Solde|Valeur de rachat|Encours] au {date_num} : {eur}", "[Intérêts acquis|Intérêts de l'année|Rendement {annee}] : {m} €", "[Donneur d'ordre|Émetteur] : {personne}", "[Bénéficiaire|Compte crédité|Compte à créditer] : {firm} {iban}", "[Montant du virement|Montant viré|Montant] : {eur}", "[Date d'exécution|Date de l'ordre] : {date_num}", "[Motif|Référence|Libellé] : [loyer|salaire|acompte|{n8}]", "[Titulaire|Souscripteur|Client] : {personne}", "[Support|Fonds] [en euros|en unités de compte] {n2},{n2} % {m}", "[Mandat|Référence unique du mandat|ICS] : {n10}", "[Votre carte|Carte bancaire n°] [arrive à échéance|XXXX {n4}] [plafond de paiement|plafond de retrait] {m}"]
    titles = ["[AVIS D'OPÉRATION|AVIS DE VIREMENT|CONFIRMATION DE VIREMENT|ORDRE DE VIREMENT]", "[RELEVÉ D'ÉPARGNE|SITUATION DE VOTRE ÉPARGNE|RELEVÉ ANNUEL DE SITUATION]", "[RELEVÉ DE CARTE|RELEVÉ ANNUEL DE FRAIS|AVIS DE PRÉLÈVEMENT]", "[Imprimé fiscal unique|Récapitulatif des opérations sur valeurs mobilières] {annee}"]
    return [w.one(BANKS)] + [x for x in map(w, address(w))] + [w.one(titles)] + w.shuffled(facts, 5, 11)


KINDS = [account_details, account_details, statement, statement, statement, cheque, loan, savings_or_transfer]


def document_bancaire(w):
    return w.r.choice(KINDS)(w) + (w.shuffled(LEGAL, 1, 3) if w.r.random() < 0.5 else [])
