"""Reports and guides: covers, chapters, tables."""
from .domains import noun
from .layout import head

def cover(w, title):
    """A first page of little text, as of a printed booklet."""
    return [title] + w.shuffled(["{mois} {annee}", "N° {n2}", "{n1}e trimestre {annee}", "{ville}", "[Photo|Crédit photo] : {personne}", "www.{surname}.fr", "[Édition|Version] {annee}", "Magazine [municipal|de la ville]", "[Été|Hiver|Printemps|Automne] {annee}", "{sujet}"], 1, 4) + ["\f"]


HEADINGS = ["Introduction", "Contexte et enjeux", "Méthodologie", "État des lieux", "Diagnostic", "Résultats", "Analyse", "Préconisations", "Recommandations", "Conclusion", "Annexes", "Bibliographie", "Synthèse", "Présentation générale", "Bonnes pratiques", "Questions fréquentes", "Mode d'emploi", "Objectifs", "Indicateurs de suivi", "Perspectives", "Les étapes de la démarche", "Qui fait quoi ?", "Comment ça marche ?", "Pour aller plus loin", "Glossaire", "Cadre juridique"]
STUDY = ["[Cette étude|Ce rapport|Ce guide|Le présent document] [a pour objectif|vise|permet] [de présenter|d'analyser|d'accompagner|d'éclairer] {sujet}.", "[Le graphique|Le tableau|La figure] [{n1}|ci-dessous|ci-contre] [montre|présente|illustre] l'évolution [de la fréquentation|des dépenses|du nombre de demandes] entre {year} et {year}.", "[Tableau|Figure|Graphique|Encadré] {k} : {sujet} (source : [Insee|service statistique|enquête {annee}])", "En moyenne, {n2} % des [répondants|communes|ménages] [déclarent|estiment] [être satisfaits|manquer d'information] [contre {n2} % en {year}|].", "[Étape|Point|Fiche|Question] {k} : [vérifier|identifier|préparer|renseigner] [les pièces|les acteurs|les besoins|les champs]. {ph}", "[Bon à savoir|À noter|Attention|Exemple|Conseil] : {ph}", "[Il est recommandé|On constate|L'analyse montre|Les auteurs soulignent] que {ph}", "{ph}", "{ph}", "{ph}", "[Le locataire|Le propriétaire|L'usager|Le développeur|L'agent] [doit|peut|prend en charge] [l'entretien courant|le remplacement|la configuration|l'appel à l'API]. {ph}", "[Recommandation|Proposition|Action] n° {k} : [renforcer|développer|simplifier|évaluer] {sujet}.", "[Champ|Paramètre|Donnée] [v2|v3|] : identifiant, type, description, [exemple de réponse|correspondance] {ph}"]

HEADINGS += ["Avant-propos", "Préambule", "À qui s'adresse ce guide ?", "Comment utiliser ce document ?", "Sigles et abréviations", "Définitions", "Règles de gestion", "Cas particuliers", "Exemples", "Historique des versions", "Prérequis", "Installation", "Entrées et sorties", "Table de correspondance", "Messages d'erreur", "Chiffres clés", "Faits marquants", "L'organisation des services", "Les moyens humains", "Les moyens financiers", "Bilan de l'année", "Axe stratégique", "Scénarios", "Liste des figures", "Remerciements", "Que faire en cas de problème ?", "Vos droits", "Les aides possibles", "Entretien courant", "Rappel de la réglementation", "Le territoire", "Population et logement", "Évaluation environnementale", "Orientations budgétaires", "Qualité de l'eau"]
STUDY += [
    "[Si|Lorsque] [la case|le champ|la valeur|l'indicateur] est [vide|nul|absent], [alors|] [la règle|le calcul|le traitement] [suivant|ci-après] s'applique : {ph}", "[Règle|Cas|Exemple] {k} : {ph}", "[Formule|Mode de calcul] : [effectif|total|moyenne] = somme des [mois|salariés|montants] / {n2}", "{n1}.{n1} [Principe|Périmètre|Définition|Exceptions|Sources de données]",
    "[Champ|Code|Rubrique] [Type|Format] [Obligatoire|Longueur] [Libellé|Commentaire]", "{lettre}{n2} [texte|date|entier|booléen] [oui|non] {n2} {sujet}", "[Année|Indicateur|Commune] {year} {year} {year} [Évolution|Total]", "[Recettes|Dépenses|Effectifs|Dossiers|Population|Consommation] {n4} {n4} {n4} {n1},{n1} %",
    "[Nous avons interrogé|L'enquête a porté sur|L'échantillon comprend] {n3} [personnes|communes|entreprises]. {ph}", "[La première partie|Le chapitre {k}|La suite du rapport] [présente|traite de|analyse] {sujet}.", "[Source|Sources] : [Insee|rapports annuels|entretiens|traitement des auteurs|données {annee}]", "(1) [Voir|Cf.] [le rapport|la note|l'annexe {k}] [de {personne}|{annee}], p. {n2}.",
    "[Conseil pratique|L'essentiel|En résumé|À retenir|Ce qu'il faut savoir|Le point de vue de l'expert] : {ph}", "[À la charge du|Entretien par le|Réparation par le] [locataire|propriétaire|service|gestionnaire] : {ph}", "[Cliquez sur|Sélectionnez|Ouvrez|Saisissez] [l'onglet|le bouton|le menu|votre identifiant] [« Valider »|« Nouveau dossier »|« Paramètres »]. {ph}", "[Question|Q] : [Comment|Pourquoi|Quand|Qui peut] {x} ? [Réponse|R] : {ph}".replace("{x}", "{sujet}"),
    "[L'objectif|L'enjeu|La finalité] [de cette action|du schéma|de ce chapitre] est de {sujet}. [Pilote|Partenaires|Calendrier|Indicateur] : {ph}", "[Le service|La direction|L'établissement] a [traité|reçu|instruit] {n4} [demandes|appels|dossiers] en {annee}, soit une [hausse|baisse] de {n1} %.", "[Atouts|Faiblesses|Opportunités|Menaces] : {ph}", "[Carte|Schéma|Photo|Illustration] {k} : {sujet}",
    "[Auteurs|Rédaction|Équipe projet|Relecture] : {personne}, {personne}", "[La mission|L'inspection|La commission|L'auditeur] [constate|recommande|relève] {ph}", "[Rédigé|Vérifié|Validé] par {personne} le {date_num} - [version|indice] {n1}.{n1}",
]


def table(w):
    """Rows of labels and figures, as of an indicator table or a mapping of fields."""
    if not w.has("tables"):
        return []
    names = [noun(w) for _ in range(w.r.randint(3, 12))]
    return [w("[Indicateur|Libellé|Champ|Poste|Donnée] [{year} {year}|ancienne version nouvelle version|valeur unité|type description]")] + [f"{name} " + w("[{n3} {n3}|{n2},{n1} % {n2},{n1} %|identique|texte|supprimé|{n4} {n4} {n4}]") for name in names]


def rapport_guide(w):
    title = w.one(["RAPPORT [D'ACTIVITÉ|ANNUEL|D'ÉTUDE|DE PRÉSENTATION|FINAL|SUR LE PRIX ET LA QUALITÉ DU SERVICE] {annee}", "GUIDE [PRATIQUE|MÉTHODOLOGIQUE|DE L'USAGER|D'UTILISATION|DES DÉMARCHES|ILLUSTRÉ] - {sujet}", "[Étude|Diagnostic|Livre blanc|Note d'analyse|Évaluation|Schéma directeur|Plan d'action] : {sujet}", "Rapport de présentation du [plan local d'urbanisme|budget|projet]", "[Manuel|Documentation|Notice|Mode d'emploi|Guide de migration] [utilisateur|technique|de l'API]", "[Foire aux questions|Livret d'accueil|Mémento|Fiche pratique] - {sujet}", "[Calcul|Règles|Spécifications|Correspondance|Dictionnaire] [de gestion|des données|des champs|fonctionnelles] - {sujet}", "[Qui fait quoi|Qui paie quoi|Comment faire|Bien choisir|Tout savoir sur|Vos droits] : {sujet}", "[Rapport|Débat] d'orientations budgétaires {annee}", "[Compte rendu d'activité|Bilan|Rapport moral] {annee} - [service|direction|observatoire] {sujet}", "[PROJET|SCHÉMA|PLAN|PROGRAMME] [D'AMÉNAGEMENT|DE TERRITOIRE|CLIMAT|LOCAL DE L'HABITAT] - [DIAGNOSTIC|NOTICE|ÉTUDE D'IMPACT]", "[Rapport d'expertise|Rapport d'audit|Rapport d'inspection|Mission d'évaluation] - {sujet}", "[Cahier|Note|Dossier] [technique|thématique|méthodologique] n° {n2} : {sujet}"])
    contents = []
    if w.r.random() < 0.55:
        lead = w.pick([" ...................... {p}", " . . . . . . . . . . . {p}", " {p}", " ____ {p}"])
        contents = [w("[SOMMAIRE|Sommaire|TABLE DES MATIÈRES|Table des matières]")] + [f"{k}. {w.pick(HEADINGS)}{lead.format(p=3 * k)}" for k in range(1, w.r.randint(5, 20))]
    body = []
    for k in range(1, w.r.randint(3, 14)):
        body += [w.pick(["{k}. {h}", "{k}.{k} {h}", "{h}", "{k} - {h}", "Chapitre {k} {h}"]).format(k=k, h=w.pick(HEADINGS))]
        body += w.shuffled(STUDY, 1, 5) + (table(w) if w.r.random() < 0.15 else [])
    if w.r.random() < 0.25:
        return cover(w, title) + contents + body
    return head(w, 0.4) + [title] + w.maybe("[Version|Édition] {annee}", "{mois} {annee}", "Direction [générale|régionale] - service études", p=0.6) + contents + body
