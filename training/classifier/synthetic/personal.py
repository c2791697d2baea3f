"""Forms, certificates, letters, identity papers, CVs."""
from .domains import noun
from .layout import address, head
from .topics import SENTENCES, paragraph, sentences, subject

FIELDS = ["Nom : [................|______________|]", "Nom de naissance : ........................", "Prénom(s) : ..............", "Date de naissance : [__/__/____|l_l_l l_l_l l_l_l_l_l|..../..../....]", "Né(e) le : ......... à : .............. Département : l_l_l_l", "Adresse : ....................................", "Code postal : l_l_l_l_l_l Commune : ....................", "Téléphone : l_l_l_l_l_l_l_l_l_l_l Courriel : ...........@..........", "Nationalité : ............", "☐ Madame ☐ Monsieur", "N° SIRET : l_l_l_l_l_l_l_l_l_l_l_l_l_l_l", "☐ Oui ☐ Non", "Dénomination ou raison sociale : ..............", "Qualité : ☐ propriétaire ☐ locataire ☐ mandataire", "Situation familiale : ☐ célibataire ☐ marié(e) ☐ pacsé(e) ☐ divorcé(e) ☐ veuf(ve)", "N° de sécurité sociale : l_l_l_l_l_l_l_l_l_l_l_l_l_l_l_l", "N° d'allocataire : ...........", "Profession : ..........", "Nom et prénom de l'enfant : ................ Classe : ......", "Montant demandé : ............. €", "Personne à prévenir en cas d'urgence : ............", "Nombre de personnes à charge : ....", "Date et signature :", "Fait à .................... le ...................", "Lieu de naissance : ...........", "Numéro : ......... Voie : ................. Lieu-dit : ............", "Superficie du terrain (m²) : ........ Références cadastrales : section .... parcelle ....", "Coordonnées bancaires IBAN : l_l_l_l_l BIC : ......", "Poids : ........ Taille : ......... Médecin traitant : .........", "☐ Première demande ☐ Renouvellement ☐ Modification", "Cochez la case correspondante"]
FORM_TEXT = ["[Cochez|Veuillez cocher] [la case correspondant à votre situation|les cases concernées].", "[À remplir|Document à compléter] [en lettres capitales|au stylo noir|par le demandeur] et à [retourner|déposer] [à la mairie|au service] [avant le {date}|accompagné des pièces justificatives].", "Cadre réservé à [l'administration|la mairie|l'organisme]. N° de dossier : ........ Reçu le : .../.../...", "Pièces [justificatives |]à [joindre|fournir] : photocopie de la carte d'identité, justificatif de domicile de moins de trois mois, [photo d'identité|avis d'imposition|livret de famille].", "Je [soussigné(e)|certifie] [certifie sur l'honneur l'exactitude des renseignements fournis|que les informations portées sur ce formulaire sont exactes].", "Quiconque se rend coupable de fraude ou de fausse déclaration est passible d'amende et/ou d'emprisonnement (art. 441-6 du code pénal).", "La loi n° 78-17 du 6 janvier 1978 relative à l'informatique s'applique aux réponses faites à ce formulaire et garantit un droit d'accès et de rectification.", "[Cadre|Rubrique|Section|Partie|] {lettre} - [Identité du demandeur|Vos coordonnées|Nature de la demande|Projet|Représentant légal|Engagement du déclarant]", "{k} - [Votre identité|Vous êtes|Le terrain|Votre demande|Votre logement|L'enfant|Le bénéficiaire]", "Signature du [demandeur|déclarant|représentant légal|titulaire]", "Merci de lire attentivement la notice [explicative|d'information] [avant de remplir ce document|n° {n5}#{n2}].", "Réinitialiser Imprimer le formulaire", "Si oui, précisez : ....................", "Exemplaire à conserver par [l'usager|le service]", "(* champs obligatoires)"]


def formulaire(w):
    if w.r.random() < 0.06:
        return [w("Form [W-2 Wage and Tax Statement {annee}|{n4}-EZ|Application form]"), "a Employee's social security number", w("b Employer identification number (EIN) {n2}-{n6}{n1}"), w("c Employer's name, address, and ZIP code {surname}"), w("1 Wages, tips, other compensation {n5}.{n2}"), w("2 Federal income tax withheld {n4}.{n2}"), w("3 Social security wages {n5}.{n2}"), "13 Statutory employee Retirement plan Third-party sick pay", "Department of the Treasury Internal Revenue Service", "Copy B To Be Filed With Employee's FEDERAL Tax Return", "Please print clearly. Check the appropriate box. Signature Date"]
    title = w.one(["[DEMANDE|Demande] [d'inscription|de subvention|de permis de construire|de carte nationale d'identité|de logement social|d'aide sociale|d'autorisation|d'acte de naissance|de passeport|de certificat d'immatriculation|de prime]", "DÉCLARATION [PRÉALABLE|DE REVENUS|DE CESSION D'UN VÉHICULE|D'ASSOCIATION|DE RESSOURCES|DE PERTE|D'INTENTION D'ALIÉNER|SUR L'HONNEUR]", "FORMULAIRE [D'INSCRIPTION|DE DEMANDE|DE CONTACT|D'ADHÉSION|DE SIGNALEMENT]", "FICHE [D'INSCRIPTION|SANITAIRE DE LIAISON|DE RENSEIGNEMENTS|FAMILIALE]", "DOSSIER [D'INSCRIPTION|DE DEMANDE DE SUBVENTION] {annee}", "BULLETIN [D'ADHÉSION|D'INSCRIPTION|-RÉPONSE]", "CERTIFICAT MÉDICAL à joindre à la demande", "Bordereau de [suivi|dépôt|versement]", "Questionnaire [de satisfaction|médical|aux familles]", "MANDAT DE PRÉLÈVEMENT SEPA"])
    cerfa = w.maybe("[cerfa|Cerfa n°|N°|CERFA] {n5}*{n2}", p=0.5) + w.maybe("Article [R|L]. {n3}-{n1} du code [de l'urbanisme|du sport|de l'action sociale et des familles]", p=0.2)
    fields = w.shuffled(FIELDS, 3, 22)
    for _ in range(w.r.randint(0, 16)):  # questions of the form's own field
        label = noun(w)
        fields.append(w(w.r.choice(["{L} : ..............", "☐ {L}", "{L} : ☐ oui ☐ non", "{L} (précisez) : ________", "{k}. {L}", "{L} ?  ☐ Oui ☐ Non ☐ Ne sait pas", "{L} ☐ {M} ☐", "Décrivez {l} :", "- {l}", "{L} : {n3}", "Si {l}, indiquez {m} :"]).replace("{L}", label[0].upper() + label[1:]).replace("{l}", label).replace("{M}", noun(w)).replace("{m}", noun(w))))
    if w.r.random() < 0.4:  # filled in
        fields = [f.replace(f[f.find(":") + 1:], " " + w("[{personne}|{date_num}|{ville}|{n5}|{rue}|{tel}|oui]")) if ":" in f and w.r.random() < 0.7 else f for f in fields]
    texts = w.shuffled(FORM_TEXT, 2, 10)
    body = fields + texts
    if w.r.random() < 0.7:
        w.r.shuffle(body)
    if w.r.random() < 0.25:
        body += sentences(w, 1, 10)
    if w.r.random() < 0.4:
        body = [b.replace("☐", w.r.choice(["□", "o", "[ ]", "❏", "O", "", "¨"])) for b in body]
    return cerfa + head(w, 0.4) + [title] + body


ATTEST = [
    "Je soussigné(e) {personne}, [maire de la commune de {ville}|directeur de {societe}|président de {asso}|gérant|docteur en médecine|responsable du service|proviseur], [atteste|certifie] [que|par la présente que] {personne}, [né|née|demeurant] [le {date} à {town}|{rue} {cp} {ville}], [est régulièrement inscrit|a suivi la formation|réside dans la commune|est employé en qualité d'agent|est à jour de ses cotisations|a participé aux activités|est apte à la pratique du sport].",
    "Nous soussignés, {societe}, [certifions|attestons] que l'entreprise {firm} [est à jour de ses obligations|bénéficie d'un contrat d'assurance|a réalisé les travaux] [à la date du {date}|pour la période du {date} au {date}].", "Le [directeur|chef de service|maire] [certifie|atteste] [que|l'exactitude des informations ci-dessus|avoir délivré] [{firm}|{personne}] [satisfait aux conditions|est titulaire du diplôme|a accompli son service].",
]
ATTEST_END = ["[Cette attestation|La présente attestation|Le présent certificat|Ce certificat] est [délivrée|délivré|établi] [pour servir et valoir ce que de droit|à la demande de l'intéressé(e)|sur sa demande].", "[En foi de quoi|C'est pourquoi] la présente [attestation|] est délivrée pour [servir et valoir ce que de droit|faire valoir ses droits].", "Fait à {ville}, le {date}", "[Cachet et signature|Signature|Le maire|Le directeur|Le médecin]", "[Délivré|Délivrée|Édité] le {date} - [valable jusqu'au|valide du {date} au] {date}", "L'authenticité de [cette attestation|ce document] peut être vérifiée [sur le site|avec le code de sécurité] {lettre}{n5}{lettre}", "Elle ne constitue [pas|en aucun cas] [un titre|une reconnaissance de dette].", "SPÉCIMEN - sans valeur juridique"]
ATTEST_FIELDS = ["Dénomination : {societe}", "SIREN : {siren}", "SIRET : {siret}", "Référence : {n6}", "Numéro de contrat : {n8}", "Activité : {sujet}", "Période : {date_num} - {date_num}", "Effectif : {n2}", "Nom et prénom : {personne}", "Né(e) le {date_num} à {town}", "Adresse : {rue} {cp} {ville}", "Diplôme : [CAP|brevet|licence] session {annee}", "Montant garanti : {eur}", "Identification de l'entreprise"]


def attestation_certificat(w):
    title = w.one(["ATTESTATION", "ATTESTATION [SUR L'HONNEUR|D'ASSURANCE|DE FORMATION|DE TRAVAIL|EMPLOYEUR|DE VIGILANCE|FISCALE|DE DROITS|DE PAIEMENT|DE PRÉSENCE|DE RÉGULARITÉ FISCALE|DE MISE À JOUR DES OBLIGATIONS SOCIALES]", "CERTIFICAT [DE SCOLARITÉ|DE TRAVAIL|MÉDICAL|ADMINISTRATIF|DE RÉSIDENCE|D'URBANISME|DE CONFORMITÉ|DE QUALIFICATION|D'AFFICHAGE|DE CONGÉS]", "Attestation de [responsabilité civile|paiement des congés|réussite|droits à l'assurance maladie|fin de formation]", "Certificat de [situation|capacité|vie|concubinage|non-gage|qualification]", "EXTRAIT D'ACTE DE [NAISSANCE|MARIAGE|DÉCÈS]"])
    if title.startswith("EXTRAIT"):
        return head(w, 0.7) + [title] + [w(x) for x in ["Le {date} à {h} est né [en notre commune|à {town}] : {personne}, du sexe [masculin|féminin]", "fils de {personne} et de {personne}", "Acte n° {n3} de l'année {year}", "Extrait délivré selon procédé informatisé, certifié conforme", "L'officier de l'état civil", "Mentions marginales : néant"]]
    fields = [f for f in w.shuffled(ATTEST_FIELDS, 1, 8)] if w.r.random() < 0.5 else []
    text = w.some(ATTEST, 1, 2) if w.r.random() < 0.85 else [w("[L'organisme|La caisse|L'Urssaf] certifie que l'entreprise désignée ci-dessous est à jour de ses [cotisations|obligations déclaratives et de paiement].")]
    extra = sentences(w, 1, 4) if w.r.random() < 0.2 else []
    return head(w, 0.7) + w.maybe("Réf. : {n6}", "{ville}, le {date}", p=0.3) + [title] + fields + text + extra + w.shuffled(ATTEST_END, 1, 4)


OPENINGS = ["[J'ai l'honneur|J'ai le plaisir|Nous avons l'honneur] de [vous informer|vous faire connaître|porter à votre connaissance|solliciter] [que |]{ph}", "[Par courrier|Par lettre|Suite à votre demande|En réponse à votre courrier] du {date}, [vous avez sollicité|vous m'avez fait part de|vous avez appelé mon attention sur] {sujet}. {ph}", "[Je vous prie de bien vouloir|Je vous remercie de bien vouloir|Nous vous invitons à] [trouver ci-joint|me transmettre|participer à] [les documents relatifs à|] {sujet}.", "Je me permets de vous écrire [au sujet de|concernant] {sujet}. {ph}", "[Vous êtes cordialement invité|J'ai l'honneur de vous convoquer|Vous êtes convoqué|Je vous prie d'assister] à la [réunion|séance] [du conseil municipal|de la commission|de l'assemblée générale|du comité] qui [aura lieu|se tiendra] le {date} à {h} [à la mairie|salle des fêtes|].", "Malgré notre relance du {date}, nous constatons que {ph} Par la présente, je vous mets en demeure de [régulariser|régler] la situation sous {n2} jours."]
CLOSINGS = ["[Je vous prie|Nous vous prions|Veuillez|Je vous prie de bien vouloir] [d'agréer|agréer|de croire|recevoir|d'accepter], [Madame, Monsieur|Monsieur le Maire|Madame|Monsieur|Madame la Présidente], [l'expression de|l'assurance de|] [mes salutations distinguées|ma considération distinguée|mes sentiments respectueux|nos sentiments les meilleurs].", "Cordialement,", "Bien cordialement", "Dans l'attente de votre réponse, [je vous prie d'agréer|veuillez recevoir] mes salutations [distinguées|respectueuses].", "[Je reste|Nous restons|Mes services restent] à votre disposition pour tout [renseignement|complément d'information]."]


def courrier_convocation(w):
    if w.r.random() < 0.32:
        agenda = [f"{w.r.choice(['-', '•', '*', str(k) + ' -', str(k) + '.', str(k) + ')'])} {w.r.choice(['', '', w('[Autorisation de signer|Approbation de|Attribution de|Adoption de|Examen de|Décision modificative :|Désignation de|Demande de subvention pour|Compte rendu de|Point sur|Vote de] '), w('[Finances|Marchés publics|Urbanisme|Personnel|Affaires scolaires|Questions diverses|Travaux|Culture] : ')])}{subject(w)}" for k in range(1, w.r.randint(4, 24))]
        return head(w, 0.7) + [w("[CONVOCATION|ORDRE DU JOUR|ORDRE DU JOUR DU CONSEIL MUNICIPAL|Convocation du conseil municipal|INVITATION|CONVOCATION À L'ASSEMBLÉE GÉNÉRALE|Ordre du jour - séance du conseil du {date} à {h}|Ordre du jour de la réunion|CONSEIL MUNICIPAL DU {date} - ORDRE DU JOUR]")] + w.maybe("[Séance|Réunion] du {date} à {h}", "[Madame|Monsieur|Cher collègue|Chers adhérents],", p=0.8) + w.maybe(w.r.choice(OPENINGS[4:5]), p=0.7) + w.maybe("[Ordre du jour :|ORDRE DU JOUR]", p=0.8) + agenda + w.maybe(*CLOSINGS[:1]) + w.maybe("[Le maire|Le président|Le secrétaire], {prenom} {nom}", p=0.7)
    refs = w.shuffled(["[Objet|OBJET] : {sujet}", "[Réf.|Nos réf.|V/Réf|N/Réf|Réf] : {lettre}{lettre}/{n4}", "[Affaire suivie par|Dossier suivi par] : {personne} - {tel}", "[Lettre recommandée avec accusé de réception|LRAR|Recommandé avec AR]", "[P.J.|PJ|Pièces jointes] : {k}", "{ville}, le {date}", "Courriel : {mail}", "Copie à : {personne}", "À l'attention de {personne}"], 2, 7)
    refs = [x for x in refs]
    greet = w.one(["Madame, Monsieur,", "Monsieur le Maire,", "Madame,", "Monsieur,", "Cher Monsieur,", "Mesdames, Messieurs,", "Madame la Préfète,", "Madame la Directrice,", "Chers parents,", "Chers administrés,", "Bonjour,"])
    body = [x for x in w.shuffled(OPENINGS, 1, 2)] + [paragraph(w, 1, 4) for _ in range(w.r.randint(0, 4))]
    close = w.shuffled(CLOSINGS, 1, 2)
    sign = w.some(["{prenom} {nom}", "[Le maire|Le directeur|La cheffe de service|Le président|Pour le préfet et par délégation]", "(?Signature)"], 1, 3)
    return head(w, 0.8) + [x for x in map(w, address(w))] + refs + [greet] + body + close + sign


def piece_identite(w):
    kind = w.r.random()
    name, first = w("{surname}").upper(), w("{first}").upper()
    mrz = lambda n: "<" * w.r.randint(3, n)
    if kind < 0.35:
        lines = ["RÉPUBLIQUE FRANÇAISE", "CARTE NATIONALE D'IDENTITÉ [N° : {n10}{n2}|/ IDENTITY CARD|]", "Nationalité Française", "Nom : " + name, "Prénom(s) : " + first, "Sexe : [M|F] Né(e) le : {date_num}", "à : {town} ({n2})", "Taille : 1,{n2}m", "Signature du titulaire :", "Adresse : {rue} {cp} {ville}", "Carte valable jusqu'au : {date_num}", "délivrée le : {date_num} par : [préfecture|sous-préfecture] de {dept}", "SURNAME Given names Nationality Date of birth Place of birth", "DATE D'EXPIR. / Expiry date {date_num}", "N° DU DOCUMENT / Document No {lettre}{n6}{lettre}{n1}"]
        zone = [f"IDFRA{name}{mrz(22)}{w('{n6}')}", f"{w('{n10}{n2}')}{first}{mrz(14)}{w('{n6}')}{w.r.choice('MF')}{w('{n1}')}"]
    elif kind < 0.6:
        lines = ["PASSEPORT PASSPORT", "République française", "Type/Type P Code du pays/Country code FRA", "Passeport n°/Passport No {n2}{lettre}{lettre}{n5}", "Nom/Surname (1) " + name, "Prénoms/Given names (2) " + first, "Nationalité/Nationality (3) Française", "Date de naissance/Date of birth (4) {n2} {n2} {year}", "Sexe/Sex (5) [M|F]", "Lieu de naissance/Place of birth (6) {town}", "Date de délivrance/Date of issue (7) {date_num}", "Autorité/Authority (8) Préfecture de {dept}", "Date d'expiration/Date of expiry (9) {date_num}", "Couleur des yeux/Colour of eyes Taille/Height"]
        zone = [f"P<FRA{name}<<{first}{mrz(24)}", f"{w('{n2}')}AB{w('{n5}')}{w('{n1}')}FRA{w('{n6}')}{w('{n1}')}{w.r.choice('MF')}{w('{n6}')}{mrz(14)}{w('{n2}')}"]
    elif kind < 0.8:
        lines = ["PERMIS DE CONDUIRE RÉPUBLIQUE FRANÇAISE", "1. " + name, "2. " + first, "3. {date_num} {town}", "4a. {date_num} 4b. {date_num}", "4c. Préfecture de {dept}", "5. {n10}{n2}", "9. AM B B1 A2", "Driving licence Führerschein Permiso de conducción", "Nom Prénom Date et lieu de naissance", "Catégories Date de délivrance Date d'expiration Codes"]
        zone = [f"D1FRA{w('{n2}')}AB{w('{n5}')}{w('{n6}')}{name}<<{w('{n1}')}"] if w.r.random() < 0.6 else []
    else:
        lines = ["TITRE DE SÉJOUR RESIDENCE PERMIT", "RÉPUBLIQUE FRANÇAISE", "Nom Prénoms " + name + " " + first, "Sexe Nationalité Date de naissance [M|F] [MAR|TUN|SEN|BRA|USA] {date_num}", "Catégorie du titre : CARTE DE [RÉSIDENT|SÉJOUR]", "Fin de validité {date_num}", "AUTORISE SON TITULAIRE À TRAVAILLER", "Remarques", "Carte vitale Carte européenne d'assurance maladie", "N° étranger {n10}", "LIVRET DE FAMILLE"]
        zone = [f"IRFRA{w('{lettre}{lettre}{n8}')}{mrz(14)}", f"{w('{n6}')}{w('{n1}')}M{w('{n6}')}SEN{mrz(10)}", f"{name}<<{first}{mrz(14)}"]
    return w.shuffled(lines, 3, 12) + (zone if w.r.random() < 0.75 else [])


def cv(w):
    jobs = ["[Secrétaire|Comptable|Chef de projet|Infirmière|Agent d'accueil|Développeur|Chauffeur livreur|Assistante maternelle|Commercial|Technicien|Serveur|Ingénieur] - {firm}, {town}", "{year} - {year} : [stage|CDD|CDI|intérim] chez {firm}", "Missions : [accueil du public|gestion des stocks|encadrement d'équipe|rédaction de courriers|suivi de chantier]", "[Depuis|De] {month} {year} [à {month} {year}|] {firm}"]
    school = ["{year} : [Baccalauréat|BTS|Licence|Master|CAP|DUT] [comptabilité|gestion|informatique|commerce|cuisine], [lycée|université|IUT] de {town}", "Formation [continue|professionnelle] : {sujet}", "Brevet de secourisme (PSC1), permis [cariste|CACES]"]
    skills = ["[Bureautique|Informatique] : Word, Excel, [PowerPoint|Photoshop|SAP|Sage]", "Anglais : [courant|lu, écrit, parlé|niveau B2] ; Espagnol : [notions|scolaire]", "Permis B, véhicule", "Sens de l'organisation, travail en équipe, autonomie, rigueur", "[Loisirs|Centres d'intérêt] : [lecture|football|randonnée|piano|cinéma], [bénévolat|voyages]", "Langages : Python, JavaScript, SQL"]
    blocks = [[w("[EXPÉRIENCE PROFESSIONNELLE|EXPÉRIENCES PROFESSIONNELLES|Parcours professionnel|Expériences]")] + [w.one(jobs) for _ in range(w.r.randint(3, 12))], [w("[FORMATION|FORMATIONS|Diplômes|Études et diplômes]")] + [w.one(school) for _ in range(w.r.randint(1, 5))], [w("[COMPÉTENCES|Compétences|Langues et informatique|Atouts|Divers]")] + w.shuffled(skills, 2, 6)]
    w.r.shuffle(blocks)
    top = w.some(["{prenom} {nom}", "{rue}", "{cp} {ville}", "Tél. : {tel}", "{mail}", "{n2} ans, [célibataire|marié(e), deux enfants]", "Né(e) le {date}", "[Recherche un poste de|Candidate au poste de] [secrétaire|comptable|conducteur]"], 3, 8)
    return (w.maybe("CURRICULUM VITAE", p=0.4) or w.maybe("CV", p=0.2)) + top + w.maybe(w.r.choice(SENTENCES), p=0.1) + [x for b in blocks for x in b]
