"""Identity papers: cards, passports, licences, permits, as a scanner shows them, one or both sides."""

STATE = ["RÉPUBLIQUE FRANÇAISE", "République française", "RF RÉPUBLIQUE FRANÇAISE", "FRANCE", "UNION EUROPÉENNE RÉPUBLIQUE FRANÇAISE"]
PLACES = ["[préfecture|sous-préfecture|Préfecture|Sous-préfecture] [de {dept}|de {town} ({n2})]", "Mairie de {town}", "[Ambassade|Consulat général] de France à {town}", "[Préfet|Préfet de police|PREFET DE] {dept}"]


def filling(w, n):
    return "<" * w.r.randint(3, n)


def card(w, name, first):
    lines = [
        "[CARTE NATIONALE D'IDENTITÉ|Carte nationale d'identité|CARTE NATIONALE D'IDENTITÉ / IDENTITY CARD] [N° : {n10}{n2}|]", "[Nationalité Française|NATIONALITÉ / Nationality FRA|Nationalité : française]", f"[Nom|NOM / Surname|Nom de naissance] : {name}", f"[Prénom(s)|Prénoms / Given names|Prénom] : {first}", "[Sexe|SEXE / Sex] : [M|F] [Né(e) le|DATE DE NAISS. / Date of birth] : {date_num}", "[à|LIEU DE NAISSANCE / Place of birth] : {town} ({n2})", "Taille : 1,{n2}m", "[Signature du titulaire|Signature du titulaire / Holder's signature] :", "Adresse : {rue} {cp} {ville}",
        "[Carte valable jusqu'au|DATE D'EXPIR. / Expiry date|Valable jusqu'au] : {date_num}", "[délivrée le|DATE DE DÉLIVRANCE / Date of issue] : {date_num}", f"[par|Autorité] : {w.pick(PLACES)}", "N° DU DOCUMENT / Document No {lettre}{n6}{lettre}{n1}", "[NOM D'USAGE / Alternate name|Nom d'usage|Épouse] {surname}", "[Signature de l'autorité|Le fonctionnaire|Cachet]", "ID FRA",
    ]
    zone = [f"IDFRA{name}{filling(w, 22)}{w('{n6}')}", f"{w('{n10}{n2}')}{first}{filling(w, 14)}{w('{n6}')}{w.pick('MF')}{w('{n1}')}"]
    return lines, zone


def passport(w, name, first):
    lines = [
        "[PASSEPORT PASSPORT|PASSEPORT|Passeport / Passport]", "Type/Type P Code du pays/Country code FRA", "Passeport n°/Passport No {n2}{lettre}{lettre}{n5}", f"Nom/Surname (1) {name}", f"Prénoms/Given names (2) {first}", "Nationalité/Nationality (3) Française", "Date de naissance/Date of birth (4) {n2} {n2} {year}", "Sexe/Sex (5) [M|F]", "Lieu de naissance/Place of birth (6) {town}", "Date de délivrance/Date of issue (7) {date_num}", f"Autorité/Authority (8) {w.pick(PLACES)}", "Date d'expiration/Date of expiry (9) {date_num}", "[Couleur des yeux/Colour of eyes|Taille/Height 1,{n2} m]", "Signature du titulaire/Holder's signature", "Domicile/Residence (11) {ville}",
        "[Ce passeport contient 32 pages|Mentions spéciales / Observations|Visas]",
    ]
    zone = [f"P<FRA{name}<<{first}{filling(w, 24)}", f"{w('{n2}')}AB{w('{n5}')}{w('{n1}')}FRA{w('{n6}')}{w('{n1}')}{w.pick('MF')}{w('{n6}')}{filling(w, 14)}{w('{n2}')}"]
    return lines, zone


def licence(w, name, first):
    lines = [
        "[PERMIS DE CONDUIRE|Permis de conduire|PERMIS DE CONDUIRE RÉPUBLIQUE FRANÇAISE]", f"1. {name}", f"2. {first}", "3. {date_num} {town}", "4a. {date_num} 4b. {date_num}", f"4c. {w.pick(PLACES)}", "5. {n10}{n2}", "9. [AM B B1 A2|B|A1 B1 B|B BE|AM B1 B]", "[Driving licence Führerschein Permiso de conducción|Modèle des Communautés européennes]", "[Nom Prénom Date et lieu de naissance|Nom : {surname} Prénoms : {first}]", "[Catégories|Catégories de véhicules] [Date de délivrance Date d'expiration Codes|pour lesquelles le permis est valable]", "[Valable du {date_num} au {date_num}|Délivré le {date_num}]", "[Domicile|Adresse] : {rue} {cp} {ville}", "[Voitures particulières|Motocyclettes|Poids lourds] [B|A|C] {date_num}", "Mentions additionnelles [01 verres correcteurs|70|78]",
    ]
    return lines, [f"D1FRA{w('{n2}')}AB{w('{n5}')}{w('{n6}')}{name}<<{w('{n1}')}"]


def permit(w, name, first):
    lines = [
        "[TITRE DE SÉJOUR|TITRE DE SÉJOUR RESIDENCE PERMIT|CARTE DE RÉSIDENT|CARTE DE SÉJOUR TEMPORAIRE|RÉCÉPISSÉ DE DEMANDE DE CARTE DE SÉJOUR]", f"[Nom|NOM] {name}", f"Prénoms {first}", "[Sexe|Sexe Nationalité Date de naissance] [M|F] [MAR|TUN|SEN|BRA|USA|DZA|CIV] {date_num}", "[Catégorie du titre|Type de titre|CATÉGORIE] : [RÉSIDENT|VIE PRIVÉE ET FAMILIALE|SALARIÉ|ÉTUDIANT|PASSEPORT TALENT]", "[Fin de validité|Valable jusqu'au|Expire le] {date_num}", "[AUTORISE SON TITULAIRE À TRAVAILLER|Autorise son titulaire à travailler|N'autorise pas son titulaire à travailler]", "Remarques [ART L. {n3}-{n1}|Article L. {n3}-{n2} du CESEDA]", "[N° étranger|N° personnel de l'étranger] {n10}", "[Date d'entrée en France|Entré en France le] : {date_num}", f"[Délivré le {{date_num}} par|Autorité de délivrance] {w.pick(PLACES)}", "Adresse {rue} {cp} {ville}", "[Nationalité|Pays de naissance] : [marocaine|tunisienne|sénégalaise|brésilienne|algérienne]",
    ]
    return lines, [f"IRFRA{w('{lettre}{lettre}{n8}')}{filling(w, 14)}", f"{w('{n6}')}{w('{n1}')}M{w('{n6}')}SEN{filling(w, 10)}", f"{name}<<{first}{filling(w, 14)}"]


KINDS = [card, card, passport, licence, permit]
NOTICES = ["[Photo|PHOTO|Photographie]", "[COPIE|Copie certifiée conforme|SPÉCIMEN|DUPLICATA]", "[Recto|Verso|RECTO|VERSO]", "[Cette carte|Ce titre|Ce document] [est strictement personnel|est la propriété de l'État|doit être présenté à toute réquisition]", "[En cas de perte|Toute falsification] [prévenir la mairie|est punie par la loi]"]


def piece_identite(w):
    name, first = w("{surname}").upper(), w("{first}").upper()
    lines, zone = w.r.choice(KINDS)(w, name, first)
    shown = w.some(lines, 5, len(lines)) if w.r.random() < 0.7 else w.shuffled(lines, 5, len(lines))
    state = w.some(STATE, 1) if w.r.random() < 0.75 else []
    machine = zone if w.r.random() < 0.7 else []
    return state + shown + (w.shuffled(NOTICES, 1, 2) if w.r.random() < 0.3 else []) + machine
