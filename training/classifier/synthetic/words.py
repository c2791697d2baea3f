"""Made-up proper names, numbers and dates. Surnames and places are built from syllables: they are nobody's."""

FIRST = "Marie Jean Louise Paul Anne Pierre Sophie Luc Claire Hugo Julie Marc Emma Louis Camille Nicolas Sarah Karim Fatima Thomas Élise André Inès Yann Chloé René Aïcha Bruno Odile Denis Maëlle Victor".split()
START = "Bar Val Mor Ter Cou Fon Gra Lan Mar Pel Quin Ro Sau Tru Ver Bel Cha Du Es Fa Gui Hau Jo Ker La Mon Nor Or Pra Ri So Tou Vil Bré Cré Dor Fré".split()
MIDDLE = "ba lo ra ti vi mon de gue li sa cou na re pi to mi lla ssi nne ".split(" ")
END_NAME = "ard eau et in ier on ot aud ec oux is ault ez y el ois".split()
END_TOWN = "ac ville court y gnac mont zan ières euil ange vron agne illac oux ey beuf sur-Aure -les-Bains -le-Vieux -en-Plaine".split()
SURE = ["la République", "la Gare", "l'Église", "Verdun", "la Fontaine", "la Liberté", "l'Hôtel de Ville", "Moulin", "la Paix", "l'École", "Pasteur", "la Mairie", "Prés", "Lilas", "Tilleuls", "la Poste", "Cordeliers", "8 mai 1945", "11 novembre"]
MONTHS = "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split()
DAYS = "lundi mardi mercredi jeudi vendredi samedi dimanche".split()
UNITS = "zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf vingt vingt-et-un vingt-deux vingt-trois vingt-quatre vingt-cinq vingt-six".split()


def surname(w):
    name = w.r.choice(START) + w.r.choice(MIDDLE) + w.r.choice(END_NAME)
    return name.upper() if w.r.random() < 0.5 else name


def town(w):
    name = w.r.choice(START) + w.r.choice(MIDDLE) + w.r.choice(END_TOWN)
    return (w.r.choice(["", "", "", "Saint-", "Sainte-", "La ", "Le "]) + name).strip()


def digits(w, n):
    return "".join(str(w.r.randint(0, 9)) for _ in range(n))


def date(w):
    d, m, y = w.r.randint(1, 28), w.r.randint(1, 12), w.r.randint(2005, 2026)
    style = w.r.random()
    if style < 0.5:
        return f"{d if d > 1 else '1er'} {MONTHS[m - 1]} {y}"
    return f"{d:02d}/{m:02d}/{y}" if style < 0.85 else f"{d:02d}.{m:02d}.{y}" if style < 0.92 else f"{DAYS[d % 7]} {d} {MONTHS[m - 1]} {y}"


def amount(w):
    v = round(10 ** w.r.uniform(0.7, 5.2), 2)
    whole, cents = divmod(round(v * 100), 100)
    text = f"{whole:,}".replace(",", w.r.choice([" ", " ", " ", "."])) if whole > 999 else str(whole)
    return f"{text},{cents:02d}"


def siret(w):
    return w.r.choice(["{0} {1} {2} {3}", "{0}{1}{2}{3}"]).format(digits(w, 3), digits(w, 3), digits(w, 3), digits(w, 5))


def iban(w):
    return "FR" + digits(w, 2) + " " + " ".join(digits(w, 4) for _ in range(5)) + " " + digits(w, 3)


def company(w):
    kind = w.r.choice(["SARL", "SAS", "SA", "Ets", "Entreprise", "EURL", "Cabinet", "Groupe", "Société", "Atelier", "SCI", "SASU"])
    trade = w.r.choice(["Bâtiment", "Services", "Conseil", "Travaux", "Énergie", "Informatique", "Menuiserie", "Distribution", "Ingénierie", "Paysage", "Nettoyage", "Transports", "Restauration", "Télécom", "Assurances", "Imprimerie", "Électricité", "Plomberie", ""])
    return " ".join(p for p in (kind, surname(w).title(), trade) if p)


def club(w):
    return w.r.choice(["Les Amis de {}", "Comité des fêtes de {}", "Club sportif de {}", "Foyer rural de {}", "{} Animation", "Association pour la défense de {}", "Amicale laïque de {}", "Chorale de {}"]).format(town(w))


def year_words(w):
    return "deux mil" + w.r.choice(["le ", " "]) + w.r.choice(UNITS[5:27])


def phone(w):
    return w.r.choice(["0{0}.{1}.{2}.{3}.{4}", "0{0} {1} {2} {3} {4}", "0{0}{1}{2}{3}{4}", "+33 {0} {1} {2} {3} {4}"]).format(w.r.randint(1, 9), digits(w, 2), digits(w, 2), digits(w, 2), digits(w, 2))


def person(w):
    return w.r.choice(["M. {0} {1}", "Mme {0} {1}", "Monsieur {0} {1}", "Madame {0} {1}", "{0} {1}", "M. {1}", "Mme {1}"]).format(w.r.choice(FIRST), surname(w))


SLOTS = {
    "ville": town, "town": town, "cp": lambda w: digits(w, 5), "dept": lambda w: w.r.choice(["la Basse-Aure", "Haute-Vèze", "l'Oze", "Val-de-Brenne", "la Sarche", "Loire-et-Mauve", "Côtes-de-Vire", "l'Ardière"]),
    "nom": surname, "surname": surname, "prenom": lambda w: w.r.choice(FIRST), "first": lambda w: w.r.choice(FIRST), "personne": person,
    "societe": company, "firm": company, "asso": club, "siret": siret, "siren": lambda w: siret(w)[:11], "iban": iban, "bic": lambda w: "".join(w.r.choice("ABCDEFGRPSTN") for _ in range(4)) + "FRPP" + w.r.choice(["", "XXX"]),
    "annee": lambda w: w.r.randint(2004, 2026), "year": lambda w: w.r.randint(1995, 2027), "an_lettres": year_words, "mois": lambda w: w.r.choice(MONTHS), "month": lambda w: w.r.choice(MONTHS), "jour": lambda w: w.r.choice(DAYS),
    "date": date, "date_num": lambda w: f"{w.r.randint(1, 28):02d}/{w.r.randint(1, 12):02d}/{w.r.randint(1950, 2026)}", "m": amount, "eur": lambda w: amount(w) + w.r.choice([" €", " EUR", " euros", "€", ""]),
    "n1": lambda w: digits(w, 1), "n2": lambda w: digits(w, 2), "n3": lambda w: digits(w, 3), "n4": lambda w: digits(w, 4), "n5": lambda w: digits(w, 5), "n6": lambda w: digits(w, 6), "n7": lambda w: digits(w, 7), "n8": lambda w: digits(w, 8), "n10": lambda w: digits(w, 10), "n13": lambda w: digits(w, 13),
    "k": lambda w: w.r.randint(1, 12), "h": lambda w: w.r.choice(["{} heures", "{}h30", "{} h", "{}H00", "{} heures 30"]).format(w.r.randint(8, 21)), "lettre": lambda w: w.r.choice("ABCDEFGHKLMNPRSTV"), "pc": lambda w: w.r.choice(["20,00", "5,50", "10", "2,10", "20", "8,25"]) + " %",
    "rue": lambda w: f"{w.r.randint(1, 180)}{w.r.choice([',', '', ' bis,'])} {w.r.choice(['rue', 'avenue', 'place', 'boulevard', 'allée', 'chemin', 'route', 'impasse'])} {w.r.choice(['de ', 'du ', 'des ', ''])}{w.r.choice(SURE)}", "street": lambda w: f"{w.r.choice(['rue', 'avenue', 'place', 'chemin', 'route'])} de {w.r.choice(SURE)}",
    "tel": phone, "mail": lambda w: w.r.choice(["contact", "mairie", "accueil", "secretariat", "service.client"]) + "@" + surname(w).lower() + w.r.choice([".fr", ".com", ".org"]),
    "code": lambda w: w.r.choice(["de l'environnement", "général des impôts", "de la sécurité intérieure", "civil", "pénal", "de la santé publique", "du travail"]),
    "epci": lambda w: w.r.choice(["Communauté de communes du Pays de ", "Communauté d'agglomération de ", "Syndicat mixte de ", "Métropole de ", "SIVOM de "]) + town(w),
}
