"""Fields of public life with their vocabulary, and sentences that any of them fills: content that tells a subject, never a class."""

DOMAINS = [
    "l'interface de programmation|le jeton d'accès|le serveur|la base de données|l'environnement de test|l'authentification|le fournisseur de service|le champ de réponse|le paramètre d'appel|le navigateur|la clé de sécurité|le journal des connexions|l'éditeur de logiciel|la mise en production|le flux de données|la documentation technique|le tableau de bord|l'hébergeur|l'interopérabilité|le code source",
    "le médecin traitant|la déficience motrice|le fauteuil roulant|l'aide humaine|le retentissement fonctionnel|la prestation de compensation|l'auxiliaire de vie|le traitement médical|la rééducation|l'appareillage|l'ergothérapeute|le certificat de santé|la vaccination|l'hôpital|la grossesse|l'allaitement|le nourrisson|la croissance|la pathologie|le suivi psychologique",
    "le bordereau|le producteur du déchet|le transporteur|l'installation de traitement|le conditionnement|le tonnage|les boues|l'amiante|la traçabilité|le négociant|la benne|le recyclage|la rubrique déchet|l'entreposage|le collecteur|les emballages|les matières dangereuses|la valorisation|le centre d'enfouissement|la filière",
    "le bailleur|le locataire|la chaudière|les joints|la robinetterie|l'humidité|la ventilation|le tableau électrique|le détecteur de fumée|les volets|la toiture|le logement décent|l'état des lieux|le signalement|l'insalubrité|les parties communes|la copropriété|le chauffage|les peintures|la serrure",
    "le panneau photovoltaïque|la puissance crête|l'appel d'offres|le raccordement|l'éolienne|le rachat d'électricité|la garantie financière|le producteur|la centrale au sol|l'autoconsommation|le réseau de distribution|l'isolation|la sobriété|la pompe à chaleur|le bilan énergétique|le bois-énergie|le biogaz|le kilowattheure|le compteur|la mise en service",
    "la parcelle|l'exploitant|le cheptel|les semences|l'irrigation|le pâturage|la prairie|les engrais|l'abattoir|la coopérative|la vigne|le remembrement|la chambre d'agriculture|les produits phytosanitaires|la récolte|le bail rural|le verger|la traite|le fermage|la haie",
    "la ligne de bus|l'arrêt|le carrefour|le giratoire|la chaussée|le trottoir|la piste cyclable|le radar|la signalisation|le sens unique|la bande de roulement|le ralentisseur|le covoiturage|la gare|le tramway|le stationnement|la déviation|le passage piéton|la rocade|l'enrobé",
    "l'élève|l'enseignante|la cantine|la récréation|le cartable|la rentrée|la classe de neige|le conseil d'école|le transport scolaire|la garderie|le goûter|la sortie pédagogique|la bibliothèque|le collège|les devoirs|l'apprentissage|le diplôme|le stage|l'internat|la bourse",
    "le club|le tournoi|le licencié|l'entraînement|le vestiaire|le gymnase|la pétanque|le judo|la randonnée|le ballon|la compétition|la finale|le podium|la piscine|le stade|le supporter|l'arbitre|le maillot|la coupe|le championnat",
    "l'exposition|le spectacle|la chorale|l'harmonie|le peintre|la médiathèque|le conte|le cinéma|le patrimoine|le retable|la chapelle|le vitrail|la fanfare|le festival|le comédien|les archives|le musée|la dédicace|le poème|l'atelier d'écriture",
    "le greffe|l'audience|l'avocat|la plainte|l'ordonnance|le jugement|la médiation|la garde des enfants|la tutelle|l'héritier|la succession|le notaire|la preuve|l'appel|le préjudice|le créancier|le débiteur|l'huissier|la saisie|l'obligation",
    "le demandeur d'emploi|la formation|le recruteur|le contrat aidé|le chômage|l'insertion|l'apprenti|la compétence|le salaire|le congé|l'ancienneté|la retraite|le syndicat|le télétravail|la mutation|l'entretien annuel|le concours|le grade|l'échelon|la pénibilité",
    "la recette|la dépense|l'emprunt|la dotation|l'excédent|le fonctionnement|l'investissement|l'amortissement|la fiscalité|le trésorier|la régie|le titre|le mandat|la trésorerie|la section|la provision|le taux|l'annuité|la subvention|le solde",
    "la rivière|la zone humide|la crue|le bassin versant|la nappe|le captage|la station d'épuration|les nitrates|la truite|le barrage|le fossé|la digue|la faune|la flore|le corridor écologique|le sanglier|le frelon|la berge|la sécheresse|l'étiage",
    "la parcelle à bâtir|la zone à urbaniser|l'orientation d'aménagement|le zonage|la façade|la clôture|le lotissement|l'emprise au sol|la hauteur|l'alignement|le permis|la densité|la trame verte|le centre-bourg|le commerce de proximité|l'architecte|la servitude|le paysage|la consommation d'espace|le projet d'aménagement",
    "l'acte de naissance|le livret de famille|le mariage|le recensement|la carte électorale|le passeport|la photo d'identité|le timbre fiscal|le titre perdu|le rendez-vous|la prise d'empreintes|le domicile|le mineur|le représentant légal|la nationalité|le justificatif|l'adoption|le nom d'usage|la concession|l'inhumation",
    "le voisin|le cambriolage|la gendarmerie|la patrouille|la serrure|l'alarme|le démarchage|la vigilance|l'incendie|le pompier|le défibrillateur|le secours|l'évacuation|la sirène|le risque|la consigne|le plan de sauvegarde|l'alerte|le sinistre|le contrôle",
    "l'allocataire|l'enfant à charge|la pension|le quotient|la crèche|l'assistante maternelle|le parent isolé|la prestation|l'allocation|le revenu|le foyer|la ressource|la dette|le surendettement|le travailleur social|l'épicerie solidaire|la domiciliation|le dossier|le droit|l'accompagnement",
    "les aînés|le repas|le colis|le club du troisième âge|la maison de retraite|la téléassistance|le portage|le dépendance|la canicule|l'aidant|la gymnastique douce|le goûter dansant|la visite|le loisir|la mémoire|le minibus|le jeu de cartes|l'autonomie|la solitude|le bénévole",
    "l'hôtel|le gîte|le camping|la taxe de séjour|le sentier|le belvédère|l'office de tourisme|la plage|le vacancier|le château|le marché|le producteur local|le fromage|le miel|la dégustation|l'artisan|la boutique|le restaurant|la terrasse|la foire",
    "la guerre|le monument|la commémoration|la gerbe|le souvenir|l'ancien combattant|le drapeau|le seigneur|l'abbaye|le moulin|la légende|le manuscrit|la révolution|le siècle|la seigneurie|le lavoir|le pont|les remparts|la fouille|l'archéologue",
    "le traitement|la personne concernée|le délégué|la durée de conservation|le consentement|la violation|le sous-traitant|la sécurité|l'habilitation|la confidentialité|la finalité|le responsable|l'effacement|la base légale|l'autorité de contrôle|l'analyse d'impact|le registre|la collecte|l'anonymisation|le droit d'opposition",
    "le chantier|le béton|la charpente|le carrelage|l'étanchéité|la fondation|le ferraillage|l'enduit|la menuiserie|le lot|l'échafaudage|le terrassement|le plâtre|la dalle|la maçonnerie|le plombier|l'électricien|la réception|la malfaçon|le planning",
    "l'entreprise|le dirigeant|la filiale|l'actionnaire|le chiffre d'affaires|la fusion|le client|le fournisseur|la concurrence|l'export|l'innovation|le brevet|la marque|la créance|la cession|l'objet social|la clôture|l'associé|le bénéfice|la trésorerie",
]
USES = [
    "{X} [doit|peut|devra] [être|faire l'objet d'] [vérifié|contrôlé|remplacé|signalé|déclaré|transmis] [avant|après|pendant] {y}.", "[Dans ce cas|Ici|Ainsi|Ensuite|D'abord], {x} [dépend de|concerne|précède|complète|remplace] {y}.", "{X} et {y} [sont|restent|ont été] [au cœur de|liés à|compris dans|distincts de] {z}.", "[Nous avons|On a|Vous avez] [constaté|choisi|prévu|demandé] {x} [pour|avec|sans|malgré] {y}.",
    "[Lorsque|Si|Quand] {x} [est absent|change|arrive à son terme|n'est pas connu], {y} [suffit|s'applique|est exigé|reste possible].", "[Pour|Afin de comprendre|Avant de choisir] {x}, [pensez à|il faut regarder|voyez] {y}.", "{X} : {y}, {z}.", "[En {year}|Depuis {year}|Cette année], {x} [a progressé|a diminué|a connu un vif succès|a changé] [de {n2} %|grâce à {y}|malgré {y}].",
    "[Selon|D'après|Avec] {personne}, {x} [mérite|appelle|permet] {y}.", "[Beaucoup|Certains|{n2} d'entre eux] [ont découvert|utilisent|ignorent|préfèrent] {x} [ou|et] {y}.", "[Quel est|Qu'est-ce que|Où trouver] {x} ? [C'est|Il s'agit de|Voir] {y}.", "- {x} ;", "{X} {n2}", "• {X} (?et {y})", "{X} se trouve [près de|dans|sous] {y}, [comme|avec] {z}.", "Les [conditions|règles|modalités] qui [encadrent|concernent] {x} [figurent|sont rappelées] [ci-après|en annexe|au point {k}].",
    "[Le|Ce] [dispositif|dossier|service|document|groupe] [porte sur|présente|décrit|réunit] {x}, {y} [et|ainsi que] {z}.", "[Attention|Important|Nota|Rappel] : {x} [ne remplace pas|n'exclut pas|suppose] {y}.",
]


def phrase(w):
    """A sentence in one of the document's two or three fields."""
    if "domains" not in w.fixed:
        w.fixed["domains"] = w.r.sample(DOMAINS, w.r.randint(1, 3))
    nouns = w.pick(w.fixed["domains"]).split("|")
    x, y, z = w.r.sample(nouns, 3)
    return w(w.pick(USES).replace("{X}", x[0].upper() + x[1:]).replace("{x}", x).replace("{y}", y).replace("{z}", z))


def noun(w):
    phrase(w)
    return w.pick(w.pick(w.fixed["domains"]).split("|"))
