"""More papers of no class that people hand in: travel, health, school, trade, leisure, campaigns."""
from .topics import paragraph, subject


def travel(w):
    return w.shuffled(["[BILLET|Billet électronique|CARTE D'EMBARQUEMENT|Carte d'embarquement|RÉSERVATION] [n° {n8}|]", "[Départ|DE] : {town} {n2}:{n2} - [Arrivée|À] : {town} {n2}:{n2}", "[Train|Vol|Car|Bus] n° {n4} - [voiture|siège|porte] {n2}{lettre}", "[Voyageur|Passager] : {personne}", "[Aller|Retour|Aller simple] le {date_num}", "[Présentez-vous|Embarquement] {n2} minutes avant le départ", "[Échangeable|Non remboursable|Bagage cabine] [avec frais|]", "[Hôtel|Chambre] [double|simple] - {n1} nuits - petit déjeuner compris", "[Votre dossier|Référence de réservation] : {lettre}{lettre}{n2}{lettre}{lettre}"], 4, 9)


def health(w):
    return [w("[Docteur|Dr|Laboratoire|Cabinet médical|Centre d'imagerie] {surname}")] + w.shuffled(["[ORDONNANCE|Ordonnance|COMPTE RENDU D'EXAMEN|RÉSULTATS D'ANALYSES|Compte rendu de consultation]", "[Patient|Patiente] : {personne}, [né|née] le {date_num}", "[Paracétamol|Amoxicilline|Pommade|Sirop|Collyre] {n1} [comprimé|cuillère|application] [matin et soir|trois fois par jour] pendant {n1} jours", "[Hémoglobine|Glycémie|Cholestérol|Créatinine|Leucocytes] {n1},{n2} [g/L|mmol/L] (valeurs usuelles {n1},{n1} - {n1},{n1})", "[Radiographie|Échographie|Scanner] [du genou|de l'épaule|du thorax] : [pas de lésion|aspect normal|épanchement modéré]", "[À renouveler|AR] {n1} fois", "[Indication|Conclusion|Technique] : {ph}", "[Séances de kinésithérapie|Verres correcteurs|Œil droit|Œil gauche] +{n1},{n2}", "[Posologie|Effets indésirables|Contre-indications|Que contient cette boîte] : {ph}"], 4, 9)


def school(w):
    return [w("[BULLETIN TRIMESTRIEL|Bulletin scolaire|RELEVÉ DE NOTES|Livret scolaire|LISTE DES FOURNITURES|Carnet de correspondance] [{annee}|- {n1}e trimestre|]")] + w.shuffled(["[Mathématiques|Français|Histoire|Anglais|Sport|Musique|Physique] {n2},{n1} [moyenne de la classe {n2},{n1}|] [Bon trimestre|Des efforts|Peut mieux faire|Excellent travail|Bavardages]", "[Mathématiques|Français|Histoire|Anglais] {n2}/20 [Résultats en progrès|Ensemble satisfaisant|Trop d'erreurs]", "[Élève|Nom de l'élève] : {first} {surname} - classe {n1}{lettre}", "[Appréciation générale|Avis du conseil de classe] : [encouragements|félicitations|travail sérieux]", "[Absences|Retards] : {n1}", "[{n1} cahiers|une trousse|un compas|une calculatrice|des feutres|une équerre]", "[Sortie|Rencontre parents-professeurs|Réunion de rentrée] le {date}", "[Professeur principal|Le chef d'établissement]"], 5, 14)


def advertising(w):
    return w.shuffled(["[PROMOTION|SOLDES|OFFRE SPÉCIALE|-{n2} %|BON PLAN|JEU CONCOURS|NOUVEAU] [jusqu'au {date_num}|ce week-end|en magasin|]", "[Profitez|Découvrez|Gagnez|Essayez] [de nos offres|nos nouveautés|un week-end|gratuitement] !", "[Votre magasin|Votre spécialiste|Votre artisan] {firm}", "[Devis gratuit|Sans engagement|Livraison offerte|Paiement en {n1} fois]", "[Canapé|Téléviseur|Vélo|Matelas|Perceuse|Pack de bière] {n3},{n2} € au lieu de {n3},{n2} €", "[Appelez vite|Prenez rendez-vous] au {tel}", "[Offre valable|Photos non contractuelles|Dans la limite des stocks disponibles]", "[Notre carte|Nos formules|Menu enfant] [entrée, plat, dessert|dessert du jour] {n2},{n2} €", "[Pour votre santé|À consommer avec modération|Un crédit vous engage]"], 4, 9)


def campaign(w):
    return [w("[TRACT|APPEL À LA GRÈVE|PÉTITION|PROFESSION DE FOI|Élections municipales {annee}|Non au projet !|Tous mobilisés]")] + w.shuffled(["[Votez|Soutenez|Rejoignez] [la liste|le collectif|le syndicat] [{surname}|pour {ville}|unitaire]", "[Nous exigeons|Nous refusons|Nous demandons] [le retrait du projet|des moyens|la vérité|l'arrêt des travaux].", "[Le {date}|Dimanche], [tous dans la rue|votez utile|mobilisation générale] à {h}", "[Nos engagements|Nos priorités|Nos revendications] : {ph}", "[Candidat|Candidate|Suppléant] : {personne}", "[Signez|Partagez|Faites passer] [la pétition|ce message] : www.{surname}.fr", "Ne pas jeter sur la voie publique", paragraph(w, 1, 3)], 3, 7)


def family(w):
    return w.shuffled(["[FAIRE-PART|Faire-part de naissance|Faire-part de décès|INVITATION|Save the date]", "[{first} et {first}|La famille {surname}] [ont la joie|a la douleur|sont heureux] de vous [annoncer|faire part de|convier à] [la naissance de {first}|leur mariage|le décès de {personne}|l'anniversaire de {first}]", "[La cérémonie|La fête|Le vin d'honneur] [aura lieu|se tiendra] le {date} à {h} à {town}", "[Réponse souhaitée|RSVP] avant le {date} au {tel}", "[Ni fleurs ni couronnes|Tenue champêtre|Avec toute notre affection|Bons baisers de vacances]", "[Il fait beau|Nous pensons bien à vous|Les enfants vont bien|À très vite], {first}"], 3, 6)


def technical(w):
    return [w("[SCHÉMA|PLAN|NOMENCLATURE|FICHE TECHNIQUE|FICHE DE DONNÉES DE SÉCURITÉ|RELEVÉ TOPOGRAPHIQUE|DIAGNOSTIC] [{lettre}{n3}|de {sujet}|]")] + w.shuffled(["[Repère|Rep.] [Désignation|Pièce] [Qté|Nombre] [Matière|Observations]", "{n2} [vis|joint|carter|câble|platine|vanne] {n2} [acier|PVC|laiton|inox]", "[Échelle|Format|Dessiné par|Vérifié par] [1/{n2}|A3|{surname}]", "[Tension|Débit|Pression|Température] : {n3} [V|m3/h|bar|°C]", "[Danger|Attention] : [porter des gants|inflammable|couper l'alimentation]", "[Coupe|Vue|Détail|Façade] {lettre}-{lettre}", "{n2},{n2} {n2},{n2} {n2},{n2}", "[Indice|Révision] {lettre} - {date_num}"], 4, 12)


def leisure(w):
    return [w("[PROGRAMME|Programme de la saison {annee}|FESTIVAL {annee}|RÈGLE DU JEU|PAROLES|MOTS CROISÉS|QUIZ|CATALOGUE D'EXPOSITION]")] + w.shuffled(["[{jour}|{date}] {h} : [projection|concert|atelier|visite guidée|conférence|spectacle] [de {personne}|jeune public|tout public|complet]", "[Compagnie|Orchestre|Ensemble|Groupe] {surname} - [mise en scène|direction|textes] : {personne}", "[Durée|Dès] [{n1}h{n2}|{n1} ans]", "[Horizontalement|Verticalement] : [I|II|III|IV]. [Oiseau|Cours d'eau|Note|Conjonction|Ville d'eaux]", "[Chaque joueur|Le premier joueur|On distribue] [pioche une carte|lance les dés|marque {n1} points].", "[Refrain|Couplet] : [la la la|ô ma belle|quand le vent se lève|sous le pont]", "[Question|Réponse] {k} : [la capitale|le fleuve|l'année|l'auteur] ?", subject(w).capitalize()], 4, 10)


def membership_card(w):
    return w.shuffled(["[CARTE D'ASSURANCE MALADIE|Carte Vitale|CARTE D'ÉTUDIANT|Carte professionnelle|CARTE ÉLECTORALE|Carte de fidélité|Carte d'adhérent|Carte de visite|BADGE]", "{surname} {first}", "[Émise le|Valable jusqu'au|Saison] {date_num}", "{n1} {n2} {n2} {n2} {n3} {n3} {n2}", "[N° d'adhérent|N° d'électeur|N° étudiant|Matricule] {n8}", "[Bureau de vote|Établissement|Club|Société] : {town}", "[En cas de perte|Strictement personnelle|Non cessible]", "{tel} {mail}", "[Directrice commerciale|Architecte|Consultant|Responsable de secteur]", "[Taille|Groupe sanguin|Né le|Classe] {n2}", "[Signature|Photo|Cachet] du titulaire", "[Abonnement|Carte|Licence] [annuelle|jeune|famille] n° {n6}", "www.{surname}.fr", "[Fédération|Ligue|Club|Mutuelle|Bibliothèque] de {town}", "[Tarif|Cotisation] {n2} €"], 4, 9)


KINDS = [membership_card, travel, health, school, advertising, campaign, family, technical, leisure]
