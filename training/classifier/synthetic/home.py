"""Proofs of address: bills of energy, water, telephone and internet, rent receipts, lodging, home insurance, schedules."""
from .layout import address

SUPPLIERS = ["[Énergie|Électricité|Gaz|Énergies] [de {dept}|{surname}|de {ville}|Services]", "[Eaux|Régie des eaux|Service des eaux|Syndicat des eaux|Compagnie des eaux] [de {dept}|{surname}|de {ville}]", "[Télécom|Mobile|Internet|Fibre|Téléphone] [{surname}|de {dept}|Services]", "[Chauffage urbain|Réseau de chaleur|Propane|Fioul] [de {ville}|{surname}]"]
ENERGY = [
    "[Point de livraison|PDL|N° de point de livraison|Point de référence et de mesure|PRM|PCE] : {n13}{n1}", "Abonnement [électricité|gaz|mensuel|du {date_num} au {date_num}|] {m}", "[Consommation|Consommation estimée|Votre consommation] [heures pleines|heures creuses|base|] {n3} kWh {m}", "[Index|Relevé] [ancien|précédent|début] {n5} [nouveau|actuel|fin] {n5}", "[Contribution tarifaire d'acheminement (CTA)|Taxe sur la consommation finale d'électricité|Accise sur l'électricité] {m}", "[Puissance souscrite|Option tarifaire|Tarif] : [6 kVA|9 kVA|base|heures creuses]", "[Urgence dépannage|Dépannage gaz|Urgence électricité] 24h/24 : {tel}", "[Compteur|N° de compteur|Matricule compteur] : {n8}", "[Évolution|Historique] de votre consommation [en kWh|sur un an]", "[Chèque énergie|Fonds de solidarité pour le logement] [accepté|]", "[Part fixe|Part variable|Acheminement|Fourniture] {m}", "[Origine de l'électricité|Mix énergétique] : [nucléaire|renouvelable] {n2} %",
]
WATER = [
    "[Votre consommation|Consommation d'eau|Volume consommé|Volume facturé] : {n2} m3", "[Distribution de l'eau|Production et distribution|Eau potable] {m}", "[Collecte et traitement des eaux usées|Assainissement collectif|Assainissement] {m}", "[Redevance pollution|Redevance modernisation des réseaux|Agence de l'eau|Organismes publics] {m}", "[Part communale|Part du délégataire|Part collectivité] {m}", "[Abonnement|Prime fixe] [eau|semestriel|] {m}", "[Index relevé|Ancien index|Nouvel index] {n4} le {date_num}", "[Compteur|Diamètre|Branchement] n° {lettre}{n6}", "[Prix du litre|Soit {n1},{n4} € le litre|Prix au m3]", "[Dureté|Qualité de l'eau|Nitrates] : {n2}",
]
PHONE = [
    "[Votre ligne|Ligne fixe|Ligne mobile|Numéro de ligne] {tel}", "[Forfait|Abonnement|Offre] [fibre|mobile|internet|illimité|bloqué|{n2} Go] {m}", "[Communications|Appels|SMS|Hors forfait|Consommations] [vers l'étranger|vers les mobiles|] {m}", "[Location|Box|Décodeur|Équipement] {m}", "[Identifiant|Login|Compte internet] : {n8}", "[Engagement|Fin d'engagement] : {date_num}", "[Options|Bouquet TV|Assurance mobile] {m}", "[Adresse d'installation|Adresse de la ligne|Prise] : {rue} {cp} {ville}",
]
ANY = [
    "[Votre référence client|N° client|Référence client|Compte client|Numéro de contrat] : {n10}", "[Lieu de consommation|Adresse de fourniture|Adresse du logement|Adresse desservie|Adresse du branchement|Lieu desservi] : {rue} {cp} {ville}", "[Titulaire du contrat|Titulaire|Client|Abonné] : {personne}", "[Montant à payer|Total TTC|À prélever le {date_num}|Montant prélevé|Total à payer|Montant de la facture] {m} €", "TVA à [5,5|20|10] % {m}", "[Mensualités|Échéancier de paiement|Paiement mensualisé] : {m} €", "[Prochaine facture|Prochain relevé|Prochain prélèvement] vers le {date_num}", "[Espace client|Votre espace en ligne|Service client|Nous contacter] [www.{surname}.fr|{tel}|du lundi au samedi]", "[Facture|Document] à conserver [5 ans|]", "[En cas de non-paiement|À défaut de paiement] [dans les {n2} jours|à la date limite] [la fourniture pourra être réduite|des pénalités seront appliquées]", "[Facture établie|Facture basée] sur [un relevé|une estimation|votre auto-relevé]", "[Mode de paiement|Règlement] : prélèvement automatique", "[Solde antérieur|Reste dû|Déjà facturé|Acomptes versés] {m}",
]
TITLES = ["[Votre facture|Facture] [d'électricité|de gaz|d'eau|internet|mobile|d'énergie] du {date}", "[Facture|Facture-contrat|Facture de régularisation|Facture intermédiaire] n° {n10} [du {date_num}|]", "[ÉCHÉANCIER|Échéancier de paiement|Votre calendrier de paiement|Votre plan de mensualisation]", "[Attestation de titulaire de contrat|Attestation de contrat|Justificatif de domicile|Attestation d'abonnement]", "[Votre facture de régularisation|Votre facture bimestrielle|Votre facture en détail|Votre facture en bref]", "[Facture d'eau|FACTURE D'EAU ET D'ASSAINISSEMENT|Facture eau potable]", "[Relevé de contrat|Résumé de votre contrat|Confirmation de souscription]"]
RENT = [
    "[Bailleur|Propriétaire|Mandataire|Société d'habitat] : [{personne}|{firm}]", "[Locataire|Occupant|Locataire(s)] : {personne}", "[Adresse de la location|Adresse du bien loué|Adresse du logement|Bien loué|Désignation des lieux] : {rue} {cp} {ville}", "[Je soussigné|Nous soussignés] {personne}, [propriétaire|bailleur|gérant] du logement désigné [ci-dessus|ci-après], [déclare|reconnais] avoir reçu de {personne} la somme de {eur} au titre du [paiement du loyer et des charges|loyer] pour la période du {date_num} au {date_num} et lui en donne quittance, sous réserve de tous mes droits.", "[Loyer|Loyer nu|Loyer principal|Loyer hors charges] {m} €", "[Provision pour charges|Charges|Provisions sur charges|Ordures ménagères|Eau froide] {m} €", "[Total|Total quittancé|Total du mois|Net à payer] {m} €", "[Date du paiement|Payé le|Réglé le] : {date_num}", "Cette quittance annule tous les reçus qui auraient pu être établis précédemment[ en cas de paiement partiel|.|, ainsi que toute autre quittance].", "[Gestion locative|Agence immobilière|Office public de l'habitat] - {firm}", "[Logement|Appartement|Lot|Bâtiment] n° {n3} - [étage {n1}|type {n1}|escalier {lettre}]", "[APL|Aide au logement|Réduction de loyer de solidarité] -{m} €", "[Terme|Période|Mois] de {mois} {annee}", "[Indice de référence des loyers|Dépôt de garantie] {n3},{n2}",
]
LODGING = [
    "Je soussigné(e) {personne}, [né|née] le {date} à {town}, demeurant {rue} {cp} {ville}, [atteste|certifie|déclare] sur l'honneur [héberger|loger] [à mon domicile|à titre gratuit|] {personne} depuis le {date}.", "[L'assureur|La compagnie|La mutuelle] {firm} certifie que {personne} est [garanti|assuré] pour le logement situé {rue} {cp} {ville} au titre du contrat multirisque habitation n° {n8}.", "[Pièces jointes|Pièces à joindre] : copie de la pièce d'identité de l'hébergeant, justificatif de domicile", "[Garanties|Événements garantis] : incendie, dégât des eaux, responsabilité civile locative", "Fait [pour servir et valoir ce que de droit|à {ville}, le {date}].", "[Qualité|Vous êtes] : [locataire|propriétaire occupant|colocataire|hébergé]", "[Description du logement|Logement assuré|Risque assuré] : [appartement|maison] de {n1} pièces, {rue} {cp} {ville}", "[Période de garantie|Valable|Contrat en cours] du {date_num} au {date_num}", "[Cette attestation|La présente attestation] [n'implique qu'une présomption de garantie|est délivrée pour le bailleur|vaut justificatif de domicile]", "[Signature de l'hébergeant|Signature de l'hébergeur|Signature du déclarant]", "[Lien de parenté|Lien avec la personne hébergée] : [fils|ami|neveu|sans]", "[Toute fausse déclaration|L'usage d'une attestation inexacte] est [puni|passible] [d'un an d'emprisonnement|de sanctions pénales] (article 441-7 du code pénal)",
]


def bill(w):
    lines = w.r.choice([ENERGY, ENERGY, WATER, PHONE])
    address_ = ["{personne}", "{rue}", "{cp} {ville}"]
    return [w.one(SUPPLIERS), w.one(TITLES)] + [w(x) for x in address_] + w.shuffled(ANY, 4, 9) + w.shuffled(lines, 3, len(lines))


def rent(w):
    title = w.one(["QUITTANCE DE LOYER", "Quittance de loyer - {mois} {annee}", "[AVIS D'ÉCHÉANCE|Avis d'échéance de loyer]", "[Quittance|QUITTANCE n° {n5}]", "[Attestation de loyer|Reçu de loyer|Appel de loyer]"])
    return [x for x in map(w, address(w))] + [title] + w.shuffled(RENT, 5, 12)


def lodging(w):
    title = w.one(["ATTESTATION [D'HÉBERGEMENT|D'ASSURANCE HABITATION|DE DOMICILE]", "[Attestation d'hébergement|Certificat d'hébergement|Attestation sur l'honneur d'hébergement]", "[ATTESTATION MULTIRISQUE HABITATION|Attestation d'assurance - habitation]", "[Déclaration d'hébergement|Attestation de domiciliation|Attestation de résidence]"])
    return [title] + w.shuffled(LODGING, 3, 9)


def justificatif_domicile(w):
    chance = w.r.random()
    return bill(w) if chance < 0.6 else rent(w) if chance < 0.82 else lodging(w)
