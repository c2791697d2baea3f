"""`autre`: papers of no class: posters, press, recipes, calendars, courses, maps, price lists, code, other languages, noise."""
from . import everyday
from .foreign import foreign, foreign_paper
from .topics import paragraph, subject
from .words import DAYS, MONTHS

WORDS = "table maison arbre cuire sucre farine oeuf four chanson lune forêt équipe match but rivière montagne danse film roman personnage soleil vacances plage jardin fleur chat chien oiseau vélo train avion moteur pomme poire gâteau crème musique guitare scène acteur victoire joueur entraîneur vent pluie neige température étoile planète atome cellule triangle équation fonction vecteur histoire roi bataille empire révolution poème vers rime amour nuit matin".split()


def prose(w, low, high):
    glue = ["le", "la", "un", "une", "de", "et", "dans", "sur", "avec", "est", "était", "pour", "qui", "que", "il", "elle", "nous", "plus", "très", "comme"]
    return " ".join(w.pick(glue if w.r.random() < 0.5 else WORDS) for _ in range(w.r.randint(low, high))).capitalize() + "."


def poster(w):
    return w.shuffled(["[GRAND LOTO|CONCERT|VIDE-GRENIERS|BAL POPULAIRE|THÉÂTRE|FÊTE DE LA MUSIQUE|EXPOSITION|FESTIVAL|TOURNOI|CINÉMA PLEIN AIR]", "{jour} {date}", "à {h}", "[Salle des fêtes|Place de l'église|Stade|Médiathèque] - {ville}", "[Entrée libre|Entrée : {n1} €|Gratuit|Tarif plein {n2} € - tarif réduit {n1} €]", "[Buvette et restauration sur place|Nombreux lots à gagner|Tombola]", "Organisé par {asso}", "[Réservation|Renseignements] : {tel}", "Venez nombreux !", "[1er lot : un téléviseur|DJ {surname}|Mise en scène {first} {surname}]", "Imprimé par nos soins - ne pas jeter sur la voie publique"], 3, 10)


def press(w):
    return [w("[Le Courrier|La Dépêche|L'Écho|Le Matin] de {dept} - {jour} {date}"), w("[« |]" + subject(w).capitalize() + "[ »|] : [la polémique enfle|les riverains en colère|un nouveau départ|trois blessés|l'enquête se poursuit]")] + [w("[Hier|Ce week-end|Depuis jeudi], " + paragraph(w, 2, 4)) for _ in range(w.r.randint(1, 4))] + [prose(w, 20, 60) for _ in range(w.r.randint(1, 5))] + w.some(["[De notre correspondant|Propos recueillis par] {first} {surname}", "Lire aussi page {k}", "Publié le {date}, mis à jour à {h}", "« [On ne lâchera rien|C'est une belle victoire|J'ai tout perdu] », [confie|raconte|s'agace] {first}, {n2} ans.", "Réservé aux abonnés", "Météo : [soleil|pluie|vent] - Horoscope - Petites annonces"], 1, 5)


def recipe(w):
    return [w("[Tarte aux pommes|Gâteau au chocolat|Blanquette|Soupe au potiron|Gratin|Crêpes|Confiture]")] + w.shuffled(["Ingrédients pour {k} personnes :", "{n3} g de [farine|sucre|beurre|viande|lentilles]", "{k} œufs, {n2} cl de lait", "une cuillère à [soupe|café] de [sel|miel|huile]", "Préchauffez le four à {n3} °C.", "Mélangez [la farine et le sucre|les œufs] [puis ajoutez le beurre fondu|jusqu'à obtenir une pâte lisse].", "Laissez [cuire|reposer] {n2} minutes.", "Préparation : {n2} min - Cuisson : {n2} min", "Servez [tiède|frais] avec une salade."], 4, 9)


def menu_or_calendar(w):
    if w.r.random() < 0.5:
        return [w("MENU DE LA [SEMAINE|CANTINE]")] + [f"{d} " + w("[carottes râpées|salade verte|soupe] - [poulet rôti|poisson pané|lasagnes|omelette] - [haricots verts|riz|frites] - [yaourt|pomme|compote|flan]") for d in DAYS]
    return [w("[Calendrier|PLANNING|Emploi du temps|Agenda] {annee}")] + [f"{w.pick(MONTHS)} " + " ".join(str(k) for k in range(1, w.r.randint(8, 31))) for _ in range(w.r.randint(3, 12))] + [" ".join(d[:2].capitalize() for d in DAYS)]


def course(w):
    return [w("[Chapitre {k}|TD {k}|Cours de {first}|Devoir surveillé n° {k}|EXERCICES] : [les fonctions|la Révolution|la cellule|les fractions|l'imparfait|le courant électrique]")] + w.shuffled(["Exercice {k} ({n1} points)", "1) Calculer f({k}) puis résoudre l'équation {k}x + {k} = {n2}.", "Définition : " + prose(w, 10, 25), "Théorème : soit ABC un triangle rectangle en A, alors BC² = AB² + AC².", "Nom : .......... Classe : ....... Note : /20", "a) " + prose(w, 8, 20), "Démontrer que la suite (Un) est croissante.", "Correction : " + prose(w, 6, 20), "Conjuguez les verbes [au présent|à l'imparfait].", "Objectifs pédagogiques : comprendre [la photosynthèse|l'énergie]"], 3, 9) + [prose(w, 15, 50) for _ in range(w.r.randint(0, 5))]


def map_or_prices(w):
    if w.r.random() < 0.5:
        return w.shuffled(["LÉGENDE", "Échelle 1/{n2}00", "N", "Plan de [masse|situation|cadastre|zonage]", "Zone U{lettre}", "Zone N", "{street}", "RD {n3}", "Limite de commune", "[Cours d'eau|Bâtiment existant|Espace boisé|Voie ferrée]", "Section {lettre}{lettre} parcelle {n3}", "{town}", "Source : IGN", "0 50 100 m", "Coupe A-A", "cote {n2},{n2}", "{lettre}{n1}", "Chambre {n2} m²", "Nivellement NGF"], 5, 18)
    return [w("[TARIFS {annee}|GRILLE TARIFAIRE|Nos tarifs|Carte du restaurant|CATALOGUE]")] + [w("[Adulte|Enfant|Location salle|Photocopie A4|Pizza reine|Coupe homme|Visite guidée|Abonnement|Vin rouge|Canapé 3 places|Perceuse] [......|] {n2},{n2} €") for _ in range(w.r.randint(5, 25))] + w.maybe("[Prix nets|Tarifs TTC|Prix service compris] - [réservation conseillée|sous réserve de modification]")


def code(w):
    return w.shuffled(["import os", "function main() {", "  return x + {n1};", "}", "const {surname} = require('fs');", "if (a < {n2}) {", "for i in range({n2}):", "    print(i)", "SELECT * FROM clients WHERE id = {n3};", "public static void main(String[] args)", "// TODO", "<div class=\"col-{k}\">", "</html>", "try:", "except Exception as e:", "#include <stdio.h>", "{ \"id\": {n4}, \"name\": \"{first}\" }", "git commit -m 'fix'", "ERROR {n4}: connection refused"], 5, 18) * w.r.randint(1, 2)


def gibberish(w):
    letters = w.pick(["aeiourstlnmdpc", "iIl1|!.,;:'t", "abcdefghijklmnopqrstuvwxyz", "oO0QCGeca ", "bcdfghjklmnpqrstvwxz,.-"])
    return [" ".join("".join(w.pick(letters) for _ in range(w.r.randint(1, 9))) for _ in range(w.r.randint(1, 12))) for _ in range(w.r.randint(2, 30))]


def nearly_empty(w):
    return w.shuffled(["{k}", "Page {k}", "{date}", "ANNEXE {k}", "Page laissée intentionnellement vide", "[Photo|Logo|Signature|Cachet|Illisible]", "{town}", "Scanné par {first}", "...", "www.{surname}.fr", "SÉPARATEUR", "Copie", "[Annexes|ANNEXES]", "{n3}", "{lettre}", "[N° d'adhérent|N° de lot|N° de série|Réf.|Code] {n8}", "{tel}", "{mail}", "{societe} au capital de {m} € - RCS {town} {siren}", "{rue} {cp} {ville}", "{personne}", "[Total|Report|Suite] {m}", "[Fax|Télécopie|Bordereau d'envoi] - {k} pages", "{n10} {n10}", "[Vu|Lu|Reçu|Bon pour accord]"], 1, 6)


def slides_or_story(w):
    if w.r.random() < 0.5:
        return [prose(w, 30, 90) for _ in range(w.r.randint(3, 12))]
    return [w("[Horaires|HORAIRES] [ligne {k}|de la piscine|des messes|TER {town} - {town}]")] + [w("{town} {n2}:{n2} {n2}:{n2} {n2}:{n2} {n2}:{n2}") for _ in range(w.r.randint(5, 20))]


def handwriting(w):
    return [w.pick(["Mon cher ami,", "Ma chérie,", "Cher journal,", "Liste de courses", "Notes", "À faire"])] + [prose(w, 5, 25) for _ in range(w.r.randint(2, 9))] + w.maybe("Je t'embrasse, {first}")


def mail_or_chat(w):
    return [w("[De|From|Expéditeur] : {mail}"), w("[À|To|Destinataire] : {mail}"), w("[Sujet|Objet] : [Re: |TR: |]{sujet}"), w("[Salut|Hello|Coucou|Bonjour à tous] {first},")] + [w("[ok pour moi|on se voit {jour}|tu peux m'envoyer le fichier ?|merci pour hier|je te rappelle|voir pièce jointe|à demain]") for _ in range(w.r.randint(2, 8))] + [prose(w, 5, 20)] + w.maybe("Envoyé depuis mon téléphone")


def list_of_people(w):
    return [w("[FEUILLE D'ÉMARGEMENT|LISTE DES PARTICIPANTS|ANNUAIRE|Trombinoscope|Classement|Résultats du tournoi|PLANNING DES ÉQUIPES]")] + [w("{k} {surname} {first} [{tel}|{n2} pts|présent|............|équipe {lettre}]") for _ in range(w.r.randint(5, 30))]


def offer_or_notice(w):
    return [w("[OFFRE D'EMPLOI|FICHE DE POSTE|ANNONCE|À VENDRE|À LOUER|Notice de montage|MODE D'EMPLOI|FICHE PRODUIT|AVIS DE TRAVAUX|DEVIS N° {n4}|BON DE COMMANDE|Étiquette|Garantie]")] + w.shuffled(["[Missions|Profil recherché|Compétences] : {ph}", "[Contrat|Temps de travail|Salaire] : [CDI|35 h|selon profil]", "[Surface|Chauffage|Pièces] : {n2} m²", "Prix : {eur}", "[Vissez|Branchez|Ne pas immerger|Retirez] [la pièce {lettre}|l'appareil|le couvercle].", "[Puissance|Dimensions|Poids] : {n3} [W|mm|g]", "[Candidature|Renseignements] : {mail}", "Réf. {n6}", "{ph}", prose(w, 8, 30)], 3, 9)


def abstract_or_web(w):
    return [w("[Accueil|Menu|Connexion|Résumé|Abstract|Bibliographie|Table ronde|Diaporama|Programme du colloque]")] + w.shuffled(["Accueil > [Actualités|Services|Boutique] > {sujet}", "[Partager|Imprimer|Lire la suite|Mentions légales|Plan du site|Se connecter]", "{surname}, {first}. {annee}. {sujet}. Revue {n2}({k}), {n3}-{n3}.", "[Mots-clés|Keywords] : {sujet}, {sujet}", "{h} [Accueil café|Table ronde|Pause|Intervention de {personne}]", "http://www.{surname}.fr/{n4}", prose(w, 20, 60), "{ph}", "[Objectifs|Idées clés|Plan] • {sujet} • {sujet}", "© {year} {firm}"], 3, 10)


def stray_page(w):
    """Sentences of public life without anything that says of which paper."""
    return [paragraph(w, 1, 5) for _ in range(w.r.randint(1, 6))] + w.maybe("[Annexe|Tableau|Plan|Photographie] {k}")


KINDS = [mail_or_chat, list_of_people, offer_or_notice, abstract_or_web, stray_page, poster, press, recipe, menu_or_calendar, course, map_or_prices, code, foreign, foreign_paper, foreign_paper, gibberish, nearly_empty, slides_or_story, handwriting, *everyday.KINDS]


def autre(w):
    return w.pick(KINDS)(w)
