"""The bulletin de paie of a town clerk."""

from dataclasses import dataclass

from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Spacer, Table, TableStyle

from .fiction import IBAN, NIR, TOWN
from .paper import (
    GREY,
    INK,
    PALE,
    Drawn,
    centred,
    euros,
    left,
    native_pdf,
    text_at,
    text_lines,
)
from .truth import Paper


@dataclass(frozen=True)
class Deduction:
    wording: str
    base: float
    rate: float
    employer: float = 0

    @property
    def amount(self) -> float:
        return round(self.base * self.rate / 100, 2)

    @property
    def employer_amount(self) -> float:
        return round(self.base * self.employer / 100, 2)


def _pay_rows() -> tuple[list[list[str]], dict[str, float]]:
    salary, bonus, family = 1_949.27, 215.0, 2.29
    gross = round(salary + bonus + family, 2)
    bonus_base = round(bonus + family, 2)
    social = round(gross * 0.9825, 2)
    deductions = [
        Deduction("Retraite CNRACL", salary, 11.10, 37.65),
        Deduction("Retraite additionnelle RAFP", bonus_base, 5.00, 5.00),
        Deduction("Assurance maladie (part de l’employeur)", salary, 0, 9.88),
        Deduction("Allocations familiales (part de l’employeur)", salary, 0, 5.25),
        Deduction("CSG déductible de l’impôt", social, 6.80),
        Deduction("CSG non déductible et CRDS", social, 2.90),
        Deduction("Contribution CNFPT", salary, 0, 0.90),
        Deduction("Fonds national d’aide au logement", salary, 0, 0.10),
    ]
    number = lambda value: euros(value, "") if value else ""  # noqa: E731
    rows = [
        ["Traitement indiciaire – indice majoré 396", "151,67", "", number(salary), "", ""],
        ["Indemnité de fonctions (IFSE)", "", "", number(bonus), "", ""],
        ["Supplément familial de traitement, un enfant", "", "", number(family), "", ""],
        ["TOTAL BRUT", "", "", number(gross), "", ""],
    ]
    rows += [
        [
            d.wording,
            number(d.base),
            f"{d.rate:.2f} %".replace(".", ",") if d.rate else "",
            "",
            number(d.amount),
            number(d.employer_amount),
        ]
        for d in deductions
    ]
    withheld = round(sum(d.amount for d in deductions), 2)
    not_deductible = next(d.amount for d in deductions if "non déductible" in d.wording)
    before_tax = round(gross - withheld, 2)
    taxable = round(before_tax + not_deductible, 2)
    tax = round(taxable * 0.021, 2)
    figures = {
        "gross": gross,
        "withheld": withheld,
        "employer": round(sum(d.employer_amount for d in deductions), 2),
        "before_tax": before_tax,
        "taxable": taxable,
        "tax": tax,
        "net": round(before_tax - tax, 2),
    }
    rows.append(["TOTAL DES RETENUES", "", "", "", number(withheld), number(figures["employer"])])
    return rows, figures


def pay_slip(
    month: str = "mars 2026", period: str = "01/03/2026 au 31/03/2026", paid_on: str = "27/03/2026", encrypt=None
) -> Paper:
    rows, figures = _pay_rows()
    head = ["Éléments de paie", "Base", "Taux", "À payer", "À déduire", "Employeur"]
    table = Table([head, *rows], colWidths=[70 * mm, 22 * mm, 16 * mm, 22 * mm, 22 * mm, 24 * mm])
    strong = [index for index, row in enumerate(rows, 1) if row[0].startswith("TOTAL")]
    table.setStyle(
        TableStyle(
            [
                ("FONT", (0, 0), (-1, 0), "Sans-Bold", 8.5),
                ("FONT", (0, 1), (-1, -1), "Sans", 8.5),
                ("ALIGN", (1, 0), (-1, -1), "RIGHT"),
                ("BACKGROUND", (0, 0), (-1, 0), PALE),
                ("BOX", (0, 0), (-1, -1), 0.8, INK),
                ("LINEBEFORE", (1, 0), (-1, -1), 0.4, GREY),
                ("LINEBELOW", (0, 0), (-1, 0), 0.8, INK),
                *[("FONT", (0, index), (-1, index), "Sans-Bold", 8.5) for index in strong],
                *[("LINEABOVE", (0, index), (-1, index), 0.5, INK) for index in strong],
            ]
        )
    )
    summary = Table(
        [
            ["Net imposable", "Net social", "Net à payer avant impôt", "Impôt prélevé (2,10 %)", "NET À PAYER"],
            [
                euros(figures["taxable"]),
                euros(figures["before_tax"]),
                euros(figures["before_tax"]),
                euros(figures["tax"]),
                euros(figures["net"]),
            ],
        ],
        colWidths=[32 * mm, 32 * mm, 40 * mm, 38 * mm, 34 * mm],
    )
    summary.setStyle(
        TableStyle(
            [
                ("FONT", (0, 0), (-1, 0), "Sans", 8),
                ("FONT", (0, 1), (-2, 1), "Sans-Bold", 10),
                ("FONT", (-1, 0), (-1, 1), "Sans-Bold", 11),
                ("ALIGN", (0, 0), (-1, -1), "CENTER"),
                ("GRID", (0, 0), (-1, -1), 0.5, INK),
                ("BACKGROUND", (-1, 0), (-1, 1), PALE),
            ]
        )
    )

    def identity(canvas: Canvas) -> None:
        canvas.setLineWidth(0.6)
        canvas.setStrokeColor(INK)
        canvas.rect(0, 0, 84 * mm, 104, stroke=1, fill=0)
        canvas.rect(92 * mm, 0, 84 * mm, 104, stroke=1, fill=0)
        employer = [
            "EMPLOYEUR",
            f"Commune de {TOWN.name}",
            TOWN.street,
            f"{TOWN.postcode} {TOWN.name}",
            f"SIRET {TOWN.siret}",
            "Code APE 84.11Z",
            "Convention : statut de la fonction publique",
        ]
        agent = [
            "AGENT",
            "Mme Apolline VERTEFEUILLE",
            "18, chemin des Essarts",
            f"{TOWN.postcode} {TOWN.name}",
            f"N° de sécurité sociale {NIR}",
            "Adjointe administrative principale, échelon 6",
            "Matricule 00047 – entrée le 01/09/2014",
        ]
        for x, lines in ((0, employer), (92 * mm, agent)):
            text_at(canvas, x + 6, 90, lines[0], "Sans-Bold", 8, GREY)
            text_at(canvas, x + 6, 76, lines[1], "Sans-Bold", 10)
            text_lines(canvas, x + 6, 62, lines[2:], "Sans", 8.5, step=1.4)

    story = [
        centred("BULLETIN DE PAIE", 16, "Sans-Bold", spaceAfter=3),
        centred(f"Période du {period} – Paiement le {paid_on} par virement", 9.5, "Sans", spaceAfter=10),
        Drawn(176 * mm, 108, identity),
        Spacer(1, 12),
        table,
        Spacer(1, 10),
        summary,
        Spacer(1, 10),
        left(
            f"Coût total pour l’employeur : {euros(figures['gross'] + figures['employer'])} – Congés restants : 17,5 jours – Compte épargne-temps : 8 jours",
            8.5,
            "Sans",
        ),
        left(f"Virement sur le compte {IBAN}", 8.5, "Sans", spaceBefore=3),
        left(
            "Dans votre intérêt et pour vous aider à faire valoir vos droits, conservez ce bulletin de paie sans limitation de durée.",
            8,
            "Sans-Italic",
            spaceBefore=12,
        ),
    ]
    pdf = native_pdf(
        story,
        lambda canvas, page: None,
        title=f"Bulletin de paie {month}",
        author=f"Mairie de {TOWN.name}",
        margins=(18 * mm, 17 * mm, 16 * mm, 17 * mm),
        encrypt=encrypt,
    )
    return Paper(
        pdf,
        "bulletin_paie",
        (("BULLETIN DE PAIE", "VERTEFEUILLE", "TOTAL BRUT", "Retraite CNRACL", euros(figures["net"])),),
    )
