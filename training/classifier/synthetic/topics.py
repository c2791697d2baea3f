"""What papers of a town hall are about: shared by all classes, so that a subject never tells a class."""
from . import domains

SUBJECTS = [
    "[la réfection|l'aménagement|les travaux|l'entretien|l'élargissement] de la {street}", "la [rénovation|construction|mise aux normes|rénovation énergétique|extension] [du groupe scolaire|de la salle des fêtes|du gymnase|de l'école maternelle|du centre de loisirs|de la bibliothèque|de l'église]",
    "[le budget|le compte administratif|le compte de gestion|la décision modificative|les tarifs] (?primitif) {annee}", "[l'attribution|le versement] [d'une subvention|de subventions] [à l'association {asso}|aux associations|au centre communal d'action sociale]",
    "la [cession|vente|acquisition|mise à disposition] [d'une parcelle|d'un terrain|d'un local|d'un immeuble] cadastrée section {lettre}{lettre} n° {n3}", "[l'assainissement collectif|l'eau potable|la collecte des ordures ménagères|l'éclairage public|le réseau de chaleur|les déchets recyclables]",
    "[le plan local d'urbanisme|la zone d'aménagement concerté|le droit de préemption|le permis de construire|la déclaration préalable] (?de la commune)", "[la cantine scolaire|la restauration scolaire|l'accueil périscolaire|la crèche|le transport scolaire|les rythmes scolaires]",
    "[le stationnement|la circulation|la vitesse|le passage des poids lourds] [rue|place|avenue] {rue}", "[la création d'un poste|le tableau des effectifs|le régime indemnitaire|la formation|le recrutement] [d'adjoint technique|d'agent|de rédacteur|des agents territoriaux]",
    "[l'organisation|la tenue] [d'un vide-greniers|de la fête communale|du marché de Noël|d'un feu d'artifice|d'une course cycliste|d'un concert]", "[l'adhésion|le retrait|les statuts|la représentation] [au syndicat|à {epci}|à l'intercommunalité]",
    "[l'installation classée|l'exploitation d'une carrière|la protection de la ressource en eau|la chasse|la pêche|la lutte contre le bruit|l'usage du feu]", "[les élections municipales|les bureaux de vote|le recensement|la révision des listes électorales]",
    "[la médiathèque|le cinéma|l'école de musique|le musée|la piscine|le stade|le cimetière|le camping municipal]", "[la fourniture|la location|la maintenance] [de matériel informatique|de véhicules|de mobilier|de logiciels|d'électricité|de repas]",
    "[l'accès aux données|la protection des données|le traitement automatisé|le téléservice|la dématérialisation|l'accessibilité numérique|l'interface de programmation]", "[la transition écologique|la biodiversité|les pistes cyclables|la plantation de haies|les mobilités|le bilan carbone]",
    "[l'aide sociale|le logement social|les personnes âgées|le handicap|l'insertion|la petite enfance|la santé]", "[la sécurité|la vidéoprotection|les incendies|les inondations|le plan communal de sauvegarde|la police municipale]",
]

SENTENCES = [
    "Le projet concerne {sujet} et représente un montant de {eur}.", "[Ces travaux|Cette opération|Ce dossier|Cette action] [sera|seront] [financé|pris en charge|cofinancé]s à hauteur de {n2} % par [l'État|la Région|le Département|la commune|{epci}].",
    "Les services [techniques|municipaux|de l'État|concernés] [assurent|ont assuré] le suivi [de cette opération|du dossier|des travaux] depuis {mois} {annee}.", "[La commune de {ville}|La ville|L'établissement|La collectivité|Le service] [souhaite|a décidé de|va] [poursuivre|engager|développer|soutenir] {sujet}.",
    "[Il convient de|Il est nécessaire de|Il est proposé de|Nous devrons] [tenir compte|prendre acte|s'assurer] des observations [du public|des habitants|des usagers|de la commission].", "[Une réunion|Une enquête|Une étude|Une consultation] s'est tenue le {date} à {ville} au sujet de {sujet}.",
    "Les crédits [nécessaires|correspondants] sont [inscrits|prévus] au budget {annee}, [chapitre|article] {n4}.", "Les [usagers|habitants|riverains|administrés|familles|entreprises] [concernés|intéressés] peuvent [s'adresser à|contacter|se rapprocher de] [la mairie|l'accueil|nos services] au {tel}.",
    "[Le coût|La dépense|Le montant total] s'élève à {eur} [hors taxes|toutes taxes comprises|].", "[L'ensemble|La majorité|Une partie] des [bâtiments|équipements|logements|agents|élèves] [est concerné|sont concernés] par {sujet}.",
    "Pour [tout renseignement|toute information|plus d'informations] : {tel} [ou|-] {mail}.", "Les données [recueillies|collectées] font l'objet d'un traitement [informatique|automatisé] destiné à [l'instruction de la demande|la gestion du dossier] ; [vous disposez|la personne dispose] d'un droit d'accès et de rectification.",
    "[En|Au cours de l'année|Depuis] {year}, {n3} [personnes|dossiers|demandes|logements|foyers] ont été [traités|accueillis|recensés|aidés].", "Ce délai [court|est prolongé|est fixé] à compter [de la date de réception|de la notification|du {date}].",
    "[Par ailleurs|En outre|Enfin|De plus|Toutefois|Ainsi], {sujet} [reste|demeure|devient] une priorité pour [le territoire|la commune|les élus|le service].", "[Le responsable|Le directeur|La cheffe|L'agent] du service [technique|urbanisme|scolaire|juridique|finances] [présente|précise|rappelle] les [modalités|conditions|objectifs] de {sujet}.",
    "[Conformément à|En application de|Au titre de] l'article [L|R]. {n4}-{n1} du code [général des collectivités territoriales|de l'urbanisme|de l'environnement|du travail|de la santé publique|de la route], [la décision|la demande|l'autorisation] [est motivée|doit être déposée|peut être retirée].",
    "[La livraison|L'ouverture|L'achèvement|Le début] [est prévue|est attendu|interviendra] [en|au mois de] {month} {annee}.", "Les résultats [figurent|sont présentés] [dans le tableau ci-dessous|en annexe|page {k}].", "[Monsieur|Madame] {surname} [est désigné|est chargé|intervient] [référent|pilote|coordonnateur] pour {sujet}.",
    "La participation [des familles|des usagers|communale] est fixée à {eur} par [an|mois|enfant|habitant].", "[Aucune|Une] observation [n'a été|a été] [formulée|portée au registre] [pendant|durant] la période du {date} au {date}.",
]


def subject(w):
    return w.one(SUBJECTS) if w.r.random() < 0.6 else domains.noun(w) + w(w.pick(["", " et {town}", " ({annee})", " de la commune", ""]))


def sentences(w, low, high):
    """Of the town hall's life, or of the document's own fields: each document has its share of the two."""
    if not w.has("shared text"):
        return []
    share = w.fixed.setdefault("share", w.pick([0.1, 0.5, 0.8, 0.95]))
    return [domains.phrase(w) if w.r.random() < share else w.one(SENTENCES) for _ in range(w.r.randint(low, high))]


def paragraph(w, low=2, high=6):
    return " ".join(sentences(w, low, high))
