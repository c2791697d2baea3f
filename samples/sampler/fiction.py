"""The invented world of the papers: no such town, firm or person exists.

Postcodes begin with 96, which no French department has. Telephone numbers come from the ranges that the French regulator (ARCEP)
keeps for works of fiction. SIRET numbers fail their check digit. The IBAN is the example of the ISO 13616 registry, the NIR that of
the specimen health card.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Town:
    name: str
    postcode: str
    department: str
    street: str
    phone: str
    email: str
    siret: str

    @property
    def address(self) -> str:
        return f"{self.street}, {self.postcode} {self.name}"


@dataclass(frozen=True)
class Firm:
    name: str
    trade: str
    form: str
    street: str
    place: str
    phone: str
    email: str
    siret: str

    @property
    def vat_number(self) -> str:
        return "FR 00 " + self.siret[:11]


DEPARTMENT = "Haute-Orvaine"
TOWN = Town(
    name="Saint-Aubin-les-Essarts",
    postcode="96120",
    department=DEPARTMENT,
    street="1, place des Tilleuls",
    phone="01 99 00 41 20",
    email="mairie@saint-aubin-les-essarts.example.org",
    siret="999 612 001 00013",
)
PREFECTURE_TOWN = "Montbriel-sur-Orvaine"

JOINER = Firm(
    "Menuiserie Trévanoux",
    "Menuiserie bois et aluminium – agencement",
    "SARL au capital de 8 000 €",
    "14, chemin de la Scierie",
    "96140 Vaucelles-le-Pré",
    "02 61 91 14 07",
    "contact@menuiserie-trevanoux.example.org",
    "999 702 318 00025",
)
FUEL = Firm(
    "Orvaine Énergies Bois",
    "Granulés, plaquettes forestières, entretien de chaufferies",
    "SAS au capital de 45 000 €",
    "Zone artisanale du Grand-Fossé",
    "96000 Montbriel-sur-Orvaine",
    "03 53 01 72 30",
    "facturation@orvaine-energies-bois.example.org",
    "999 845 660 00018",
)
STAGE = Firm(
    "Sonorisation Pommeraye",
    "Location de matériel scénique, son et lumière",
    "EURL au capital de 3 000 €",
    "7, rue du Four-à-Chaux",
    "96130 Brécy-la-Lande",
    "05 36 49 20 11",
    "devis@sono-pommeraye.example.org",
    "999 531 274 00031",
)
INSURER = "Mutuelle des Trois-Clochers"

MAYOR = "Philomène Quatresous"
FIRST_DEPUTY = "Barnabé Lampourde"
PREFECT_AGENT = "Hippolyte Vraincourt-Lestoc"
COUNCILLORS = [
    "Barnabé Lampourde",
    "Odilon Passavent",
    "Sidonie Trempelune",
    "Célestin Boisrenoult",
    "Aglaé Mirambault",
    "Gontran Vieilleporte",
    "Eulalie Pimprenoise",
    "Fulbert Hautecloque-Ney",
    "Zélie Cornebuse",
    "Anatole Bellegarbe",
    "Léocadie Franchepin",
    "Théodule Marchepas",
    "Prudence Dormilly",
]

#: The example of the ISO 13616 registry.
IBAN = "FR14 2004 1010 0505 0001 3M02 606"
#: That of the specimen health card.
NIR = "2 69 05 49 588 157 80"
