"""Receipts: till rolls, card slips, parking and toll tickets, notes of a meal, signed receipts, payments online, gifts."""

SHOPS = [
    "[BOULANGERIE|PATISSERIE|BOULANGERIE PATISSERIE] {surname}", "PHARMACIE [DE LA GARE|DU CENTRE|{surname}|DE LA MAIRIE]", "[SUPERMARCHE|SUPERETTE|HYPERMARCHE|EPICERIE|PRIMEUR] {surname}", "[RESTAURANT|BRASSERIE|CREPERIE|PIZZERIA|CAFE|BAR TABAC|AUBERGE] [LE |LA |CHEZ |]{surname}", "STATION [SERVICE|ESSENCE] {surname}",
    "[TABAC PRESSE|MAISON DE LA PRESSE|LIBRAIRIE] {surname}", "[PARKING|PARC DE STATIONNEMENT] [GARE|CENTRE VILLE|HALLES|{surname}]", "[AUTOROUTES|SOCIETE DES AUTOROUTES] DE {dept}", "[QUINCAILLERIE|BRICOLAGE|JARDINERIE|DROGUERIE] {surname}", "SALON DE COIFFURE {surname}", "[BOUCHERIE|CHARCUTERIE|POISSONNERIE|FROMAGERIE] {surname}",
    "TAXI {surname} - N° {n2} - {ville}", "[CINEMA|PISCINE|MUSEE|THEATRE|PATINOIRE] DE {town}", "[GARAGE|PRESSING|FLEURISTE|CORDONNERIE|OPTIQUE|LAVERIE] {surname}", "[BUREAU DE POSTE|AGENCE POSTALE|TRANSPORTS URBAINS|REGIE DES TRANSPORTS] {ville}", "{societe}",
]
TOP = [
    "{rue}", "{cp} {ville}", "[Tel|TEL|Tél.|Tel.] : {tel}", "[SIRET|Siret] {siret}", "[Ticket|TICKET|Ticket de caisse|Facturette|Reçu] [n°|No|:] {n5}", "{date_num} {n2}:{n2}", "[Le |DATE ]{date_num} [A|à] {n2}h{n2}", "[Caisse|CAISSE] {n1} [Vendeur|Caissier|Servi par|Opérateur|Hôtesse] : {first}", "[Table|TABLE] {n2} [Couverts|Couv.|CLIENTS] {n1}", "[Bienvenue|BIENVENUE|Bonjour]", "[Ouvert|OUVERT] [7 jours sur 7|du lundi au samedi|le dimanche matin]",
    "TVA intracom FR{n2}{siren}", "[Commande|Addition|Note] n° {n3}", "[Terminal|TPE|Borne|Pompe|Automate] {n2}", "[Entrée|ENTREE] : {date_num} {n2}:{n2} [Sortie|SORTIE] : {date_num} {n2}:{n2}", "[Durée|Temps de stationnement] : {n1} h {n2}", "[Gare d'entrée|Classe] : {town} [Classe {n1}|]", "[Carte fidélité|Client|Carte n°] : {n8}", "DUPLICATA", "[Plaque|Immatriculation] : {lettre}{lettre}-{n3}-{lettre}{lettre}",
]
GOODS = "CAFE|BAGUETTE|MENU DU JOUR|EAU MINERALE|JUS D'ORANGE|PLAT DU JOUR|SP95|GAZOLE|STATIONNEMENT|CARNET TIMBRES|JOURNAL|YAOURTS X4|TOMATES KG|PAIN COMPLET|CROISSANT|LAIT 1L|BEURRE DOUX|RIZ 1KG|POMMES|SALADE|DENTIFRICE|DOLIPRANE|LESSIVE|PILES|COUPE FEMME|ENTREE ADULTE|TICKET BUS|COURSE TAXI|PEAGE|DESSERT|DEMI PRESSION|VERRE DE VIN|PIZZA|STEAK FRITES|CHOCOLAT|SACHET|JAMBON|FROMAGE|VIS 4X40|AMPOULE|ROSES|CAHIER|LIVRE|RECOMMANDE|NETTOYAGE VESTE|LAVAGE|FORFAIT|SUPPLEMENT|FRAMBOISES|HUILE|SUCRE"
PRICES = [
    "{n1} [G] {n1},{n2}", "[G] {n1},{n2} [€|EUR|A|B|1|]", "{n1} x [G] {n2},{n2}", "[G]\n{n1} x {n1},{n2} {n2},{n2}", "{n1},{n3} kg x {n1},{n2} €/kg {n2},{n2}", "{n10}{n3} [G] {n1},{n2}", "[G] .......... {n2},{n2}", "{n2},{n2} L x {n1},{n3} €/L [SP95|GAZOLE|E10|E85]", "[REMISE|PROMO|AVANTAGE] -{n1},{n2}", "[G] {n2}.{n2} T{n1}",
]
TOTALS = [
    "[TOTAL|TOTAL TTC|TOTAL EUR|Total à payer|NET A PAYER|A PAYER|MONTANT|TOTAL GENERAL] {n2},{n2} [€|EUR|]", "[CARTE BANCAIRE|CB EMV|CB SANS CONTACT|CB|Carte bleue|PAIEMENT CB|REGLEMENT CB] {n2},{n2}", "[ESPECES|Espèces|REGLEMENT ESPECES|RECU] {n2},00", "[RENDU|Rendu monnaie|MONNAIE|A RENDRE] {n1},{n2}", "[dont TVA|TVA|Montant TVA] {n1},{n1}0% {n1},{n2}", "[Sous-total|SOUS TOTAL|TOTAL HT|HT] {n2},{n2}",
    "[Nb articles|NOMBRE D'ARTICLES|Articles] : {n1}", "[TICKET RESTAURANT|TITRE RESTAURANT|CHEQUE|BON D'ACHAT|CHEQUE VACANCES] {n1},{n2}", "[Taux|Code] TVA [HT|Base] TVA TTC", "[Fidélité|POINTS ACQUIS|Cagnotte|Solde de points] : {n2}", "[Pourboire|Service compris|SERVICE 15% COMPRIS]",
]
CARD = [
    "[CARTE BANCAIRE|CB SANS CONTACT|CREDIT AGRICOLE CB|VISA DEBIT|MASTERCARD|CB]", "A0000000{n6}", "************{n4}", "le {date_num} a {n2}:{n2}:{n2}", "{n5}{n2} {n8}", "[DEBIT|CREDIT|ACHAT]", "[MONTANT REEL|MONTANT|MONTANT =] {n2},{n2} EUR", "[TICKET CLIENT A CONSERVER|TICKET CLIENT|EXEMPLAIRE CLIENT|TICKET COMMERCANT A CONSERVER]", "NO AUTO : {n6}", "AID : A0000000{n6}", "[MERCI AU REVOIR|AU REVOIR MERCI|CONSERVEZ CE TICKET]", "[Autorisation|N° autorisation|Transaction|Certificat] : {n6}", "[CODE PIN VERIFIE|SANS CONTACT|PUCE|LECTURE PUCE]",
]
FAREWELLS = [
    "MERCI DE VOTRE VISITE [A BIENTOT|]", "[Merci et à bientôt|Merci de votre confiance et à bientôt|Au plaisir de vous revoir|Bonne journée|Bonne route|Bon appétit]", "[Conservez ce ticket|Ticket à conserver|Ce ticket vous sera demandé en cas d'échange|Aucun échange sans ticket|Échange sous {n2} jours avec le ticket]", "[Ni repris ni échangé|Les soldes ne sont ni repris ni échangés]", "[Donnez votre avis|Votre avis compte] sur www.{surname}.fr", "[Prix nets|Taxes et service compris]", "[Ticket valable|Titre valable|Valable] [1 heure|jusqu'au {date_num}|le jour même]", "[Placez ce ticket|À placer] derrière le pare-brise, [côté conducteur|visible de l'extérieur]",
]


def till(w):
    """A till roll: head, goods, totals, a card slip now and then."""
    goods = [w(w.pick(PRICES).replace("[G]", w.pick(GOODS.split("|")))) for _ in range(w.r.randint(1, 14))]
    slip = w.some(CARD, 4, 10) if w.r.random() < 0.4 else []
    return [w.one(SHOPS)] + w.shuffled(TOP, 3, 9) + goods + w.shuffled(TOTALS, 2, 6) + slip + w.shuffled(FAREWELLS, 0, 3)


def card_slip(w):
    return w.some(CARD[:1], 1) + [w.one(SHOPS), w("{cp} {ville}")] + w.some(CARD[1:], 5, 11) + w.maybe("Signature du porteur", "PAR DEBIT DE VOTRE COMPTE", p=0.3)


def signed(w):
    """A receipt that somebody writes: dues, rent of a hall, canteen, gifts."""
    facts = [
        "[Reçu de|Reçu la somme versée par|Je soussigné(e) {personne} reconnais avoir reçu de|A été versé par|Nous avons reçu de] {personne} [la somme de|le montant de|] {eur}", "[Somme en lettres|Arrêté à la somme de|La somme de] : [cent vingt|quarante-cinq|deux cents|mille cinq cents|trente] euros", "[Pour|Motif|Objet|Au titre de|En règlement de] : [cotisation {annee}|don|repas de la cantine|photocopies|location de la salle|caution|arrhes|acompte|droits de place|inscription au stage|vente d'objets|une concession]",
        "[Mode de paiement|Mode de versement|Réglé par|Payé en] : [espèces|chèque n° {n7}|carte bancaire|virement|prélèvement]", "[Le régisseur|Le trésorier|La trésorière|Le secrétaire|Le bailleur|Pour la régie], le {date}", "[Régie de recettes|Régie municipale|Régie] [de la cantine|du camping|de la piscine|des droits de place|de la médiathèque]", "[Quittance|Souche|Carnet] n° {n3} - [reçu|quittance] n° {n4}", "[Fait|Reçu] à {ville}, le {date}", "[Dont quittance|Pour acquit|Pour solde de tout compte|Bon pour acquit]", "[Signature|Cachet|Signature et cachet]", "[Montant du don|Montant versé|Somme reçue|Montant perçu] : {eur}",
        "[Le bénéficiaire|L'association] [certifie sur l'honneur|reconnaît] que les dons [et versements|] qu'il reçoit ouvrent droit à la réduction d'impôt prévue à l'article [200|238 bis] du CGI", "[Reçu délivré|Reçu établi|Ce reçu est à joindre] [en double exemplaire|à votre déclaration|pour la déduction fiscale]", "[Nature|Forme] du don : [numéraire|titres|nature] - [acte authentique|déclaration de don manuel|autres]",
    ]
    title = w.one(["REÇU [N° {n4}|]", "REÇU DE PAIEMENT", "Reçu [de caisse|d'espèces|de cotisation|pour don|de versement] n° {n4}", "REÇU AU TITRE DES DONS à certains organismes d'intérêt général", "REÇU FISCAL n° {n4}", "QUITTANCE DE RÉGIE", "REÇU DE CAUTION", "JOURNAL À SOUCHE - REÇU N° {n4}", "[QUITTANCE DE PAIEMENT|PREUVE DE PAIEMENT|JUSTIFICATIF DE RÈGLEMENT]"])
    return w.maybe("{asso}", "{rue} {cp} {ville}", p=0.6) + [title] + w.shuffled(facts, 4, 10)


def online(w):
    facts = [
        "[Votre paiement|Le paiement|Votre règlement|Votre transaction] [a été accepté|a bien été enregistré|est confirmé|a été effectué].", "[Référence|Numéro] [de la transaction|du paiement|de la commande] : {n10}", "[Montant|Montant payé|Montant débité|Total réglé] : {eur}", "[Date|Date et heure] [du paiement|de la transaction|] : {date_num} {n2}:{n2}", "[Commerçant|Marchand|Bénéficiaire|Organisme] : {firm}", "[Carte|Moyen de paiement] : [CB|Visa|carte bancaire] XXXX XXXX XXXX {n4}", "[Numéro d'autorisation|Autorisation] : {n6}", "[Objet|Produit|Description] : [cantine|crèche|facture d'eau|titre exécutoire|amende|billet|abonnement]", "[Payeur|Client|Courriel] : {mail}", "[Ce ticket|Ce document|Ce reçu|Ce justificatif] [doit être conservé|vaut preuve de paiement|est à conserver par l'usager].", "[Identifiant|Contrat commerçant|Code collectivité] : {n6}",
    ]
    title = w.one(["[Ticket de paiement|Reçu de paiement en ligne|Confirmation de paiement]", "[JUSTIFICATIF DE PAIEMENT|REÇU DE TRANSACTION|TICKET DE CARTE BANCAIRE]", "Votre reçu", "[Paiement en ligne|Télépaiement] - [reçu|ticket|justificatif]"])
    return [title] + w.shuffled(facts, 5, 11)


def recu_ticket(w):
    chance = w.r.random()
    return till(w) if chance < 0.58 else card_slip(w) if chance < 0.66 else signed(w) if chance < 0.88 else online(w)
