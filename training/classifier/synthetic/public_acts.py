"""Orders, minutes and deliberations, laws, by-laws, public procurement."""
from .layout import head
from .topics import paragraph, sentences, subject

VISAS = [
    "Vu le code général des collectivités territoriales(?, notamment ses articles L. {n4}-{n1} et suivants)[ ;|,|]", "Vu la loi n° {n2}-{n3} du {date} [modifiée |]relative [aux droits et libertés des communes|à la démocratie de proximité|aux associations|à l'eau] ;",
    "Vu le code [de la route|de l'environnement|de la santé publique|de l'urbanisme|électoral|de la voirie routière|du travail|de commerce|pénal|rural et de la pêche maritime](?, et notamment l'article R {n3}-{n1}) ;", "Vu le décret n° {year}-{n3} du {date} [relatif à|portant sur|fixant] {sujet} ;",
    "Vu l'arrêté [préfectoral|ministériel|municipal|interministériel] (?n° {n4})du {date} [relatif à|portant] {sujet} ;", "Vu la demande [présentée|formulée] [par|le {date} par] [{firm}|{personne}|{asso}] ;", "Vu l'avis [favorable|réputé favorable] [du maire|de la commission|du directeur départemental|du conseil départemental] en date du {date} ;",
    "Vu [le rapport|la proposition] [de l'inspection des installations classées|du directeur|du service instructeur] du {date} ;", "Vu la délibération du conseil municipal en date du {date} ;",
]
WHEREAS = [
    "Considérant qu'il [convient|importe|y a lieu] [de réglementer|d'autoriser|de fixer|de prévenir|d'assurer] {sujet} ;", "Considérant [la nécessité|l'intérêt] [d'assurer la sécurité publique|de garantir la salubrité|de faciliter le déroulement] [des travaux|de la manifestation|des opérations] ;",
    "CONSIDÉRANT que {sujet} [nécessite|justifie] des mesures particulières [du {date} au {date}|jusqu'au {date}] ;", "Considérant que le dossier [est complet|comporte les pièces exigées] ;", "Sur [la |]proposition [du secrétaire général de la préfecture|du directeur général des services|du sous-préfet] [;|,]",
]
ORDERS = [
    "[La circulation|Le stationnement] [sera interdit|est réglementé|s'effectuera par alternat] {street} du {date} au {date}.", "[{firm}|{asso}|{personne}] est [autorisé|autorisée] à [occuper le domaine public|exploiter|organiser une manifestation|réaliser les travaux] {rue}.",
    "La signalisation [réglementaire|nécessaire] sera mise en place [par l'entreprise|par les services techniques].", "Les [véhicules|contrevenants] [en infraction|] seront [mis en fourrière|verbalisés] [conformément aux textes en vigueur|].", "Les bureaux de vote de la commune de {town} sont [institués|fixés] comme suit [à compter du {date}|].",
    "{personne}, {k}e adjoint, est [délégué|déléguée] [aux finances|à l'urbanisme|à l'état civil] [et reçoit délégation de signature|].", "Les prescriptions [annexées|ci-après] [devront être respectées|s'appliquent] [pendant toute la durée|].", "L'arrêté du {date} est [abrogé|modifié|complété].",
    "{personne} est [nommé|nommée|promu] [au grade d'adjoint technique|rédacteur|en qualité de stagiaire] à compter du {date}.", "Le [projet|périmètre|prix|tarif] de {sujet} est [approuvé|fixé|arrêté] [à {eur}|].",
]
FINAL = [
    "Le présent arrêté [sera|est] [publié au recueil des actes administratifs|affiché en mairie|notifié à l'intéressé].", "[Le secrétaire général de la préfecture|Le directeur général des services|Monsieur le commandant de gendarmerie|Le maire] [est chargé|sont chargés], chacun en ce qui le concerne, de l'exécution du présent arrêté(?, qui sera publié au recueil des actes administratifs de la préfecture).",
    "[Le présent arrêté peut|Cette décision peut] faire l'objet d'un recours [contentieux |]devant le tribunal administratif de {town} dans [un|le] délai de deux mois [à compter de sa publication|suivant sa notification].", "Ampliation [sera adressée|du présent arrêté] à : [la préfecture|la gendarmerie|l'intéressé|le trésorier].",
]
OFFICIAL = ["[Le maire|Le préfet|La préfète|Le président] [de {ville}|de {dept}|][,|]", "LE MAIRE [DE LA COMMUNE|] DE {ville}", "Le préfet [du département |]de {dept}, [officier de la Légion d'honneur|chevalier de l'ordre national du Mérite][,|]", "Le [président du conseil départemental|directeur de l'agence régionale de santé|ministre de l'intérieur][,|]"]


def articles(w, items, low, high, final=()):
    chosen = w.shuffled(items, low, high) + w.shuffled(list(final), 1, max(1, len(final))) if final else w.shuffled(items, low, high)
    style = w.pick(["Article {k} : ", "ARTICLE {k} - ", "Article {k} – ", "Art. {k}. - ", "ARTICLE {k} :\n", "Article {k}\n"])
    name = lambda k: "1er" if k == 1 and w.r.random() < 0.8 else str(k)
    return [style.format(k=name(k)) + text for k, text in enumerate(chosen, 1)]


def arrete(w):
    title = w.one(["ARRÊTÉ [MUNICIPAL|PRÉFECTORAL|DU MAIRE|TEMPORAIRE|PERMANENT|] N° {annee}-{n3}", "Arrêté n° {n4} [portant|relatif à] {sujet}", "ARRÊTÉ [portant|réglementant|autorisant] {sujet}", "Arrêté du {date}", "ARRETE N° {annee} / {n2}", "EXTRAIT DU REGISTRE DES ARRÊTÉS DU MAIRE", "Arrêté préfectoral du {date} {sujet}"])
    visas = [v for v in w.shuffled(VISAS, 2, 7)]
    whereas = [v for v in w.some(WHEREAS, 0, 3)]
    body = articles(w, [o for o in ORDERS], 1, 6, FINAL)
    if w.r.random() < 0.3:
        body[1:1] = [f"{w('{rue}')} : {w('bureau n° {n1}')} {w('{town}')}" if w.r.random() < 0.5 else x for x in sentences(w, 2, 10)]
    if w.r.random() < 0.2:  # an annexed list of places or of people
        row = w.pick(["{street} [en totalité|côté pair|côté impair|du n° {n2} au n° {n3}]", "{rue}", "Bureau n° {n2} : {rue}", "{personne}, [titulaire|suppléant]", "Section {lettre}{lettre} n° {n3} - {street}"])
        body += [w("[ANNEXE|Liste annexée au présent arrêté|Périmètre]")] + [w(row) for _ in range(w.r.randint(8, 70))]
    signed = w.maybe("Fait à {ville}, le {date}", p=0.85) + w.maybe("[Le maire,|Pour le préfet et par délégation,|Le préfet,|Le président,]", "{prenom} {nom}") + w.maybe("[Certifié exécutoire|Transmis au représentant de l'État|Notifié à l'intéressé|Affiché] le {date}", p=0.4)
    verb = w.one(["ARRÊTE", "ARRETE :", "A R R Ê T E", "ARRÊTE :", "arrête :", "Arrêtent :", "A R R E T E :"])
    return head(w) + [title] + w.maybe("[portant|relatif à|concernant] " + subject(w)) + [w.one(OFFICIAL)] + visas + whereas + [verb] + body + signed


PV_DECIDE = [
    "Le [conseil municipal|conseil communautaire|comité syndical|conseil|Conseil Municipal], après en avoir délibéré, [à l'unanimité|à la majorité|par {n2} voix pour et {n1} abstention], [approuve|décide|autorise] {sujet}.", "DÉCIDE [d'approuver|d'autoriser|de fixer|d'accepter] {sujet} ;", "AUTORISE [Monsieur|Madame] le [Maire|maire] à signer [tout document|toutes les pièces|la convention] [relatif à ce dossier|s'y rapportant].",
    "DIT que les crédits [sont inscrits|seront prévus] au budget [communal|primitif|annexe] ;", "Vote : Pour : {n2} Contre : {n1} Abstention : {n1}", "Adopté à [l'unanimité|la majorité].", "Le conseil municipal [prend acte|donne son accord|émet un avis favorable] [de|pour|à] {sujet}.",
]
PV_SPEECH = [
    "[Monsieur le Maire|M. le maire|Madame la Maire|Le président|{personne}, adjoint,|{personne}] [expose|rappelle|informe|indique|propose|présente] [au conseil|à l'assemblée|aux membres présents|] que {ph}", "[{personne}|Un conseiller] [demande|s'interroge sur|souhaite savoir] [des précisions sur|] {sujet}. [Le maire|M. le Maire|{personne}] [répond|précise|indique] que {ph}",
    "Rapporteur : {personne}", "[Délibération n°|DCM|N°] {annee}-{n2} : {sujet}", "OBJET : {sujet}", "Questions diverses : {sujet}", "{ph}", "{ph}",
]

PV_DECIDE += [
    "[L'assemblée|Le bureau|Le conseil d'administration|Le comité] [délibère et|, à mains levées,] [approuve|rejette|ajourne|adopte] [la proposition|le projet|le rapport n° {k}] [par {n2} voix|à l'unanimité des suffrages exprimés|].", "[Le compte administratif|Le budget primitif|La décision modificative n° {k}|Le compte de gestion] {annee} est [adopté|approuvé|arrêté] : [dépenses|fonctionnement] {eur}, [recettes|investissement] {eur}.", "[VOTE|Résultat du vote|Décision] : [unanimité|{n2} pour, {n1} contre, {n1} abstentions|adopté|majorité absolue]",
    "[CHARGE|DONNE POUVOIR À|MANDATE|AUTORISE] [le maire|M. le président|l'exécutif] [de|pour] [notifier|exécuter|signer] [la présente délibération|l'avenant|les actes afférents].", "[FIXE|SOLLICITE|ACCEPTE|CRÉE|DÉSIGNE|EMET] {sujet}.",
]
PV_SPEECH += [
    "[{personne}|L'adjoint aux finances|La conseillère déléguée] : « {ph} »", "[Intervention de|Prise de parole de|Réponse de] {personne} : {ph}", "[Point|Affaire|Dossier|Rapport] n° {k} - {sujet}", "[Informations du maire|Décisions prises par délégation|Communications diverses|Tour de table] : {ph}", "[Il est donné lecture|Il est rendu compte|Lecture est faite] [du procès-verbal de la séance précédente|des décisions du maire|du courrier de {personne}].",
    "[Un débat s'engage|Une discussion a lieu|Après échanges]. {personne} [regrette|approuve|demande] {sujet}.", "[Arrivée|Départ|Sortie] de {personne} à {h}.",
]
ORDERS += [
    "[Le permis de construire|La déclaration préalable|Le certificat|L'autorisation de voirie] [est accordé|est refusée|est assorti de prescriptions] [pour le projet décrit|à {personne}|].", "[La vente de boissons|L'ouverture du débit temporaire|La consommation d'alcool|Le feu d'artifice] est [autorisée|interdite] [à l'occasion de|pendant] {sujet} [le {date}|].", "[L'alignement|Le nivellement] de la parcelle section {lettre}{lettre} n° {n3} est [défini|délivré|constaté] [par le plan joint|suivant la limite de fait].",
    "[L'immeuble|Le bâtiment|L'ouvrage] situé {rue} [présente un danger|doit être évacué|fera l'objet de travaux] [sans délai|dans un délai de {n1} mois|].", "[L'agrément|L'habilitation|La commission|La régie] de {firm} est [renouvelé|retirée|instituée|prolongée] pour [{n1} ans|l'année {annee}].", "[La composition|Le siège|La liste] [de la commission|du comité|du bureau de vote|des représentants] est [fixée|modifiée] comme suit : {personne}, {personne}.", "[L'accès|La baignade|La chasse|La pêche|L'usage de l'eau] est [interdit|limitée|réglementée|suspendu] [sur le territoire de la commune|jusqu'au {date}|].",
]


def pv_deliberation_conseil(w):
    council = w.one(["conseil municipal", "Conseil Municipal", "CONSEIL MUNICIPAL", "conseil communautaire", "comité syndical", "conseil d'administration du CCAS", "conseil départemental"])
    people = ", ".join(w.one(["{personne}", "{first} {surname}", "{surname} {first}"]) for _ in range(w.r.randint(4, 22)))
    title = w.one([f"[PROCÈS-VERBAL|COMPTE RENDU|Compte-rendu|Procès verbal|Compte rendu sommaire] [de la séance|DE LA RÉUNION|de la réunion] du {council} du {{date}}", f"EXTRAIT DU REGISTRE DES DÉLIBÉRATIONS DU {council.upper()}", f"Extrait du registre des délibérations du {council}", f"DÉLIBÉRATION N° {{annee}}-{{n3}}", f"{council} - séance du {{date}}", "[Procès-verbal|Compte-rendu] de la [réunion|séance] du {date}", "COMPTE RENDU DE RÉUNION"])
    opening = w.one(["L'an {an_lettres}, le {date} à {h}, le " + council + " [légalement convoqué|de la commune de {ville}|, dûment convoqué,], s'est [réuni|assemblé] [en session ordinaire|en séance publique|à la mairie|au lieu habituel de ses séances] sous la présidence de {personne}, [maire|président].", "Convoqué le {date}, le " + council + " s'est réuni [en séance publique|en mairie] le {date} à {h}.", "La séance est ouverte à {h} [sous la présidence de {personne}|par {personne}]."])
    roll = w.shuffled(["[Présents|Étaient présents|Membres présents|PRÉSENTS|Présents (es)] : " + people, "[Absents|Absents excusés|Excusés|ABSENTS] : {personne}, [procuration à|pouvoir à|ayant donné pouvoir à] {personne}", "[Secrétaire de séance|A été nommé secrétaire|Secrétaire] : {personne}", "Nombre de [conseillers|membres] [en exercice|afférents au conseil] : {n2} - [présents|Présents] : {n2} - [votants|Votants] : {n2}", "[Date de convocation|Convocation du|Date d'affichage] : {date}", "Le quorum étant atteint, [la séance est ouverte|le conseil peut délibérer]."], 2, 6)
    body = []
    for _ in range(w.r.randint(1, 9)):
        body += [x for x in w.shuffled(PV_SPEECH, 1, 4)]
        if w.r.random() < 0.8:
            body += [x for x in w.shuffled(PV_DECIDE, 1, 4)]
        if w.r.random() < 0.2:
            body += w.some(["Vu le code général des collectivités territoriales,", "Vu la loi du {date},", "Considérant " + subject(w) + ",", "Ouï l'exposé [du rapporteur|de Monsieur le Maire],"], 1, 3)
    end = w.some(["[L'ordre du jour étant épuisé|Plus rien n'étant à l'ordre du jour], la séance est levée à {h}.", "Fait et délibéré [en séance|à {ville}] les jour, mois et an que dessus.", "[Pour extrait conforme|Pour copie conforme], le maire, {prenom} {nom}", "Acte [certifié exécutoire|rendu exécutoire] après [dépôt|transmission] en préfecture le {date} et publication le {date}", "Ont signé au registre tous les membres présents."], 0, 4)
    stamp = w.maybe("Accusé de réception [en préfecture|- Ministère de l'intérieur]", "{n3}-{siren}-{n8}-DE", "[Envoyé en préfecture|Réception en Préfecture] le {date}", p=0.35)
    return stamp + head(w, 0.6) + [title] + w.maybe("[Séance ordinaire|Séance publique|Séance] du {date}") + [opening] + roll + body + end


LAW = [
    "[Les dispositions|Le premier alinéa] [de|du] [l'article|I de l'article] [L|R]. {n3}-{n1} [du code {code}|] [sont remplacées|est complété] par [les dispositions suivantes|un alinéa ainsi rédigé] :", "« Les [personnes|établissements|autorités] mentionnés [au présent article|à l'article {n2}] [sont tenus de|peuvent] [déclarer|transmettre|conserver] les informations relatives à {sujet}. »",
    "Un décret en Conseil d'État [fixe|détermine|précise] les [conditions|modalités] d'application [du présent article|de la présente loi].", "Est puni [d'une amende de {eur}|de {n1} ans d'emprisonnement] le fait de [méconnaître|ne pas respecter] les obligations [prévues|définies] [à l'article {n2}|au présent chapitre].", "[Il est institué|Il est créé] [un conseil national|une commission|une autorité|un fonds] [chargé|chargée] de {sujet}.",
    "[Le ministre|La ministre|Les ministres] [de l'intérieur|de l'économie|de la justice], [chargé|chacun en ce qui le concerne], de l'exécution du présent décret, qui sera publié au Journal officiel [de la République française|].", "La présente loi [entre en vigueur|s'applique] [le {date}|à compter de sa promulgation].", "L'[usufruitier|héritier|époux|enfant|débiteur] [a le droit|ne peut|est tenu] [de jouir|de réclamer|de rendre] [la chose|les fruits|les biens] [comme le propriétaire|sans le consentement de l'autre].",
    "Au sens [de la présente loi|du présent décret|du présent code], on entend par : 1° {sujet} ; 2° {sujet} ;", "Les [services|organismes] [de l'État|publics] [assurent|contribuent à] {sujet} [dans les conditions prévues par la loi|].",
]


def texte_normatif(w):
    title = w.one(["LOI n° {annee}-{n3} du {date} [relative à|portant] {sujet} (1)", "Décret n° {annee}-{n4} du {date} [relatif à|portant] {sujet}", "Ordonnance n° {annee}-{n3} du {date} [relative à|portant] {sujet}", "DÉCRET N° {annee}-{n3} DU {date} {sujet}", "Code [civil|de l'environnement|du travail|de commerce] - [Livre|Titre] {k}", "RÈGLEMENT (UE) {annee}/{n3} DU PARLEMENT EUROPÉEN ET DU CONSEIL", "Circulaire du {date} relative à {sujet}", "Loi n°{n2}-{n2} du {date}"])
    opening = w.shuffled(["NOR : {lettre}{lettre}{lettre}{lettre}{n7}{lettre}", "L'Assemblée nationale et le Sénat ont adopté,", "Le Président de la République promulgue la loi dont la teneur suit :", "Le Premier ministre,", "LE PRÉSIDENT DE LA RÉPUBLIQUE, CHEF DE L'ÉTAT,", "Sur le rapport du ministre [de l'intérieur|de l'économie et des finances],", "Vu la Constitution, notamment ses articles {n2} et {n2} ;", "Vu le code {code} ;", "Vu la loi organique n° {year}-{n3} du {date} ;", "Le Conseil d'État (section [de l'intérieur|des finances]) entendu,", "[Le conseil des ministres entendu|Après avis du Conseil constitutionnel],", "JOURNAL OFFICIEL DE LA RÉPUBLIQUE FRANÇAISE", "Décrète :"], 2, 7)
    body = []
    for part in range(1, w.r.randint(1, 5)):
        body += w.maybe(f"[TITRE|Chapitre|Section|CHAPITRE] {['Ier', 'II', 'III', 'IV', 'V'][part]}", "[Dispositions générales|Des personnes|De l'organisation|Dispositions diverses et transitoires|Des sanctions]", p=0.7)
        body += articles(w, [x for x in LAW], 2, 8)
    end = w.maybe("Fait [à Paris|], le {date}.", "Par le [Président de la République|Premier ministre] :", "Le ministre de [l'intérieur|l'économie], {prenom} {nom}", p=0.5)
    return w.maybe("RÉPUBLIQUE [FRANÇAISE|DU DAHORA]", p=0.4) + [title] + opening + body + end


RULES = [
    "Il est [strictement |formellement |]interdit de [fumer|courir|stationner|introduire des animaux|troubler l'ordre|laisser des déchets] [dans l'enceinte|dans les locaux|sur le site].", "[Les usagers|Les adhérents|Les élèves|Les utilisateurs|Les agents|Les parents] [sont tenus de|doivent|s'engagent à] [respecter les horaires|respecter le matériel|signaler toute absence|présenter leur carte|régler leur cotisation].", "[L'inscription|L'adhésion|La réservation] est [obligatoire|valable un an|effectuée auprès du secrétariat].",
    "[Tout manquement|Le non-respect] au présent règlement [entraînera|peut donner lieu à] [un avertissement|une exclusion|des sanctions].", "Les tarifs sont fixés [chaque année |]par [délibération du conseil municipal|le conseil d'administration].", "Le présent règlement [entre en vigueur|est applicable] [le {date}|dès son adoption] et [peut être modifié|est affiché].", "[L'établissement|La structure|Le service] est [ouvert|ouverte] [du lundi au vendredi|les mercredis] de {h} à {h}.",
    "En cas d'[accident|urgence|absence], [la famille|le responsable] [sera prévenue|doit avertir] [sans délai|le service].", "La responsabilité de [la commune|l'association|l'établissement] ne [saurait être|pourra être] engagée en cas de [vol|perte|dégradation].",
]
STATUTES = [
    "Il est fondé entre les adhérents aux présents statuts une association régie par la loi du 1er juillet 1901 et le décret du 16 août 1901, ayant pour [titre|dénomination] : {asso}.", "Cette association a pour [but|objet] {sujet}.", "Le siège social est fixé à {rue}, {cp} {ville}. Il pourra être transféré par simple décision du conseil d'administration.", "L'association se compose de : membres d'honneur, membres bienfaiteurs, membres [actifs|adhérents].", "La qualité de membre se perd par : la démission, le décès, la radiation prononcée par le [conseil d'administration|bureau] pour non-paiement de la cotisation.",
    "Les ressources de l'association comprennent : le montant des cotisations, les subventions de l'État, des [départements|communes].", "L'association est dirigée par un conseil de {k} membres élus pour {n1} années par l'assemblée générale. Le conseil choisit parmi ses membres un bureau composé d'un président, d'un secrétaire et d'un trésorier.", "L'assemblée générale ordinaire comprend tous les membres de l'association. Elle se réunit chaque année au mois de {month}.", "En cas de dissolution prononcée par les deux tiers au moins des membres présents, un ou plusieurs liquidateurs sont nommés et l'actif est dévolu conformément à l'article 9 de la loi.", "Un règlement intérieur peut être établi par le conseil d'administration, qui le fait approuver par l'assemblée générale.", "La durée de l'association est [illimitée|de {n2} ans].",
]

STATUTES += [
    "[L'association|Le syndicat|La fédération|Le comité] [se compose|comprend] [de membres actifs et bienfaiteurs|de membres d'honneur|d'adhérents à jour de leur cotisation].", "[La qualité de membre|Le titre d'adhérent] se perd par [démission|décès|radiation prononcée par le bureau|non-paiement de la cotisation].", "[Le conseil d'administration|Le bureau|Le comité directeur] [est élu|se réunit] [pour {n1} ans|au moins {n1} fois par an|sur convocation du président]. [Les décisions sont prises à la majorité des voix|La voix du président est prépondérante|].",
    "[Les ressources|Les recettes] [de l'association|du syndicat] [comprennent|se composent] [des cotisations|des dons manuels|des subventions] [et du produit des manifestations|].", "[En cas de dissolution|La dissolution est prononcée] [par les deux tiers des membres présents|un liquidateur est nommé], [l'actif est dévolu|l'actif net est attribué] à [une association poursuivant un but similaire|la commune].", "[L'assemblée générale extraordinaire|La modification des statuts] [est convoquée|ne peut être décidée] [à la demande de la moitié des membres|sans quorum].",
]
RULES += [
    "[L'usager|L'adhérent|Le locataire|L'enfant|L'exposant] [doit|est tenu de|s'engage à] [respecter les lieux|signaler toute dégradation|présenter sa carte|prévenir en cas d'absence|se conformer aux consignes].", "[Il est interdit|Il est défendu|Nul ne peut] de [fumer|courir|introduire des animaux|consommer de l'alcool|stationner|afficher] [dans l'enceinte|dans les locaux|sans autorisation].", "[Tout manquement|Toute infraction|Le non-respect] [au présent règlement|des règles de vie] [entraîne|expose à] [un avertissement|une exclusion temporaire|une exclusion définitive].",
    "[Les inscriptions|Les réservations|Les emprunts] [se font|sont reçus|sont limités] [au secrétariat|en mairie|à {n1} documents|pour {n2} jours] [sur présentation d'un justificatif|dans la limite des places|].", "[La responsabilité|L'assurance] [de la commune|de la collectivité|de l'organisateur] [ne peut être engagée|couvre] [en cas de vol|les dommages|les accidents] [survenus dans les locaux|].", "[Le présent règlement|Ce règlement] [est affiché|est remis à chaque usager|entre en vigueur|peut être modifié] [à compter du {date}|par le conseil municipal|].", "[Les tarifs|La caution|La redevance] [sont fixés|est fixée] par [délibération|le conseil|le comité], [payables d'avance|non remboursables|].", "[Les horaires d'ouverture|L'accueil|L'accès] [sont fixés|est réservé|a lieu] [par le maire|aux habitants|de {h} à {h}].",
]


def reglement_statuts(w):
    if w.r.random() < 0.45:
        title = w.one(["STATUTS", "STATUTS DE L'ASSOCIATION {asso}", "Statuts de {asso} [déclarée|association loi 1901]", "STATUTS [DU SYNDICAT|DE LA FÉDÉRATION]"])
        items, first = STATUTES, []
    else:
        title = w.one(["RÈGLEMENT INTÉRIEUR", "RÈGLEMENT [INTÉRIEUR|DE FONCTIONNEMENT|GÉNÉRAL|DU SERVICE] [de la médiathèque|du restaurant scolaire|du cimetière|de la salle polyvalente|du marché|du camping|du personnel|de l'assainissement|de l'accueil périscolaire|de la crèche|du conseil municipal]", "Règlement [du jeu|du concours|d'utilisation de la salle|municipal des jardins]"])
        items, first = RULES + [x for x in STATUTES[6:10]], w.maybe("[Préambule|PRÉAMBULE]", paragraph(w, 1, 3))
    body = []
    names = ["Dénomination", "Objet", "Siège", "Composition", "Horaires", "Inscriptions", "Tarifs", "Discipline", "Responsabilité", "Sanctions", "Assemblée générale", "Dissolution", "Admission", "Hygiène et sécurité"]
    for a in articles(w, [x for x in items], 4, len(items)):
        body += [a] + ([w.pick(names)] if w.r.random() < 0.4 else [])
    return head(w, 0.6) + [title] + w.maybe("[Approuvé|Adopté] [par délibération du|par l'assemblée générale du|le] {date}") + first + body + w.maybe("Fait à {ville}, le {date}", "[Le président|La présidente|Le maire|Le trésorier|Signature des parents]", p=0.5)
