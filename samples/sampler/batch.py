"""The batch: which papers, in which form, under which names, and what is true of each."""

import io

from PIL import Image
from reportlab.lib.pdfencrypt import StandardEncryption

from . import (
    agreement,
    containers,
    convocation,
    council,
    forms,
    insurance,
    invoices,
    letters,
    mail,
    newsletter,
    orders,
    pay,
    scanner,
)
from .fiction import TOWN
from .scanner import Copier
from .truth import Entry, Page, Paper, Span, pages_of, whole

PDF, JPEG, PNG, TIFF = "application/pdf", "image/jpeg", "image/png", "image/tiff"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
ORIENTATION, MAKER, MODEL = 0x0112, 0x010F, 0x0110
PASSWORD = "essarts-2026"


def _native(source: str, paper: Paper, note: str) -> Entry:
    return Entry(source, PDF, note, paper.pdf, pages=pages_of(paper, "native"), documents=whole(paper))


def _scanned_page(paper: Paper, copier: Copier, seed: int, turn: int = 0, page: int = 0) -> bytes:
    """JPEG of one page; turn: degrees clockwise by which the sheet lay wrong on the glass."""
    image = scanner.scan(scanner.render(paper.pdf, page, copier.dpi), copier, seed)
    return scanner.jpeg(image.rotate(-turn, expand=True), copier.quality, copier.dpi)


def _scan(source: str, paper: Paper, copier: Copier, seed: int, note: str, turn: int = 0) -> Entry:
    data = scanner.image_pdf([(_scanned_page(paper, copier, seed, turn), copier.dpi)], "Numérisation")
    upright = (360 - turn) % 360
    return Entry(source, PDF, note, data, pages=pages_of(paper, "ocr", upright), documents=whole(paper))


def native_papers() -> list[Entry]:
    return [
        _native(
            "Arrêtés/Arrêté 2026-041 circulation rue du Lavoir.pdf",
            orders.traffic_order(),
            "native, two pages, signed and stamped",
        ),
        _native(
            "Conseil municipal/Délibération 2026-03-07 subventions.pdf",
            council.subsidy_decision(),
            "native, two pages, tables",
        ),
        _native("Factures/FA-2026-0187 Menuiserie Trévanoux.pdf", invoices.joiner_invoice(), "native, table of items"),
        _native("Personnel/Bulletin de paie mars 2026.pdf", pay.pay_slip(), "native, dense table"),
        _native("Communication/Petit Écho n° 12.pdf", newsletter.bulletin(), "native, two columns"),
    ]


def scans(seed: int) -> list[Entry]:
    sharp = Copier(dpi=300, skew=1.5, grain=4.0, blur=0.9, quality=30)
    return [
        _scan(
            "Arrêtés/scan arrêté échafaudage.pdf",
            orders.roadworks_permit(),
            sharp,
            seed + 1,
            "gray scan, 300 dpi, skewed by 1.5°, noise",
        ),
        _scan(
            "Courriers/SCAN0012.pdf",
            letters.resident_letter(),
            Copier(skew=-0.4),
            seed + 2,
            "letter scanned upside down",
            180,
        ),
        _scan(
            "Conseil municipal/numérisation 28-05-2026.pdf",
            council.school_naming_decision(),
            Copier(skew=0.5),
            seed + 3,
            "scan that lies on its side: its lines run from bottom to top",
            270,
        ),
    ]


def fax(seed: int) -> Entry:
    paper = invoices.fuel_invoice()
    images = [scanner.render(paper.pdf, page, 200) for page in range(2)]
    tilted = [
        image.rotate(angle, Image.Resampling.BICUBIC, fillcolor="white")
        for image, angle in zip(images, (0.3, -0.5), strict=True)
    ]
    data = scanner.fax_tiff(tilted, 200, seed + 4)
    return Entry(
        "Factures/facture chauffage 1er trimestre.tif",
        TIFF,
        "bilevel TIFF, CCITT G4, 200 dpi, two pages",
        data,
        pages=pages_of(paper, "ocr"),
        documents=whole(paper),
    )


def telephone_photo(seed: int) -> Entry:
    paper = insurance.school_insurance()
    corners = [(0.115, 0.065), (0.905, 0.045), (0.95, 0.95), (0.06, 0.925)]
    upright = scanner.photograph(scanner.render(paper.pdf, 0, 220), (1800, 2400), corners, seed + 5)
    exif = Image.Exif()
    exif[ORIENTATION], exif[MAKER], exif[MODEL] = 6, "Fictif", "Telephone"
    # Orientation 6: the sensor lay on its side; a reader turns the picture clockwise to show it.
    data = scanner.jpeg(upright.transpose(Image.Transpose.ROTATE_90), 52, 72, exif=exif)
    return Entry(
        "Photos/IMG_20260824_101523.jpg",
        JPEG,
        "photograph: perspective, uneven light, EXIF orientation 6",
        data,
        pages=pages_of(paper, "ocr"),
        documents=whole(paper),
    )


def screenshot() -> Entry:
    paper = forms.online_form()
    image = scanner.render(paper.pdf, 0, 90).quantize(128, method=Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE)
    out = io.BytesIO()
    image.save(out, "PNG", optimize=True)
    return Entry(
        "Formulaires/Capture d’écran acte de naissance.png",
        PNG,
        "screenshot of an on-line form",
        out.getvalue(),
        pages=pages_of(paper, "ocr"),
        documents=whole(paper),
    )


def packet(seed: int) -> Entry:
    letter, invoice, cover = letters.subsidy_letter(), invoices.stage_invoice(), insurance.liability_insurance()
    copier = Copier(skew=0.8)
    scanned = scanner.image_pdf([(_scanned_page(cover, copier, seed + 6), copier.dpi)], "Numérisation")
    data = containers.joined([letter.pdf, invoice.pdf, scanned], "Dossier de versement")
    pages = (*pages_of(letter, "native"), *pages_of(invoice, "native"), *pages_of(cover, "ocr"))
    spans = (Span(1, 1, letter.label), Span(2, 3, invoice.label), Span(4, 4, cover.label))
    return Entry(
        "Courriers/Dossier subvention Harmonie (complet).pdf",
        PDF,
        "packet of three documents: native letter and facture, scanned attestation",
        data,
        pages=pages,
        documents=spans,
    )


def two_sided(seed: int) -> Entry:
    paper = letters.prefecture_letter()
    copier = Copier(skew=0.3, quality=38)
    pages: list[tuple[bytes, int]] = []
    for number in range(2):
        front = scanner.render(paper.pdf, number, copier.dpi)
        back = scanner.bleed_through(front, copier, seed + 20 + number)
        pages.append((_scanned_page(paper, copier, seed + 10 + number, page=number), copier.dpi))
        pages.append((scanner.jpeg(back, copier.quality, copier.dpi), copier.dpi))
    first, second = pages_of(paper, "ocr")
    truth = (first, Page("none"), second, Page("none"))
    return Entry(
        "Courriers/Préfecture recto-verso.pdf",
        PDF,
        "two-sided scan, backs blank but for the front shining through",
        scanner.image_pdf(pages, "Numérisation"),
        pages=truth,
        documents=(Span(1, 4, paper.label),),
    )


GARBAGE = """QSPDÈT-WFSCBM ef mb sévojpo ev dpotfjm nvojdjqbm
Mf tfjaf bwsjm efvy njmmf wjohu-tjy à wjohu ifvsft, mft
nfncsft ev dpotfjm tf tpou sévojt ebot mb tbmmf § ¤ ¤ ##
Mf rvpsvn éubou buufjou )23 qsétfout tvs 26*- mb tébodf
2/ Bqqspcbujpo ev qspdèt-wfscbm ef mb tébodf ev 23 nbst
3/ Dpnquf gjobodjfs vojrvf 3136 ]]] ~~ ¬ ¬ 000
Wpuf ; 22 qpvs- 2 bctufoujpo )N/ Nbsdifqbt*/ Mf dpnquf
4/ Usbwbvy ev qsébv ef m(édpmf *** %% mm mm mm jj"""


def garbage_layer(seed: int) -> Entry:
    paper = council.council_minutes()
    copier = Copier(skew=-0.6)
    data = scanner.image_pdf([(_scanned_page(paper, copier, seed + 7), copier.dpi)], "Numérisation OCR", [GARBAGE])
    return Entry(
        "Conseil municipal/PV 16 avril (OCR copieur).pdf",
        PDF,
        "scan under an invisible text layer that is garbage",
        data,
        pages=pages_of(paper, "ocr"),
        documents=whole(paper),
    )


def word_letter() -> Entry:
    data = containers.docx(convocation.CONVOCATION, "Convocation du conseil municipal", f"Mairie de {TOWN.name}")
    return Entry(
        "Conseil municipal/Convocation du 28 mai.docx",
        DOCX,
        "word-processor file: no layout, one page",
        data,
        pages=(Page("native", convocation.CONVOCATION_PHRASES),),
        documents=(Span(1, 1, "courrier_convocation"),),
    )


def broken_files() -> list[Entry]:
    cipher = StandardEncryption(PASSWORD, ownerPassword=PASSWORD + "-proprietaire", strength=128)
    secret = pay.pay_slip("avril 2026", "01/04/2026 au 30/04/2026", "28/04/2026", encrypt=cipher).pdf
    notes = (
        "Notes de la réunion du 3 avril 2026 - préau de l'école\n\n"
        "- visite sur place avec l'architecte à 9 h\n- prévoir une descente d'eaux pluviales côté cour\n"
        "- le bardage : mélèze ou douglas ? demander un échantillon\n- relancer l'assureur avant le 17\n"
    ).encode()
    return [
        Entry(
            "Personnel/Bulletin de paie avril 2026 (protégé).pdf",
            PDF,
            f"PDF that asks for a password ({PASSWORD})",
            secret,
            "rejected",
            "encrypted",
        ),
        Entry(
            "Divers/Notes de réunion.pdf", "text/plain", "text file named .pdf", notes, "rejected", "unsupported-type"
        ),
        Entry("Divers/Nouveau document.pdf", None, "no bytes at all", b"", "rejected", "empty"),
    ]


def mail_with_attachments(seed: int) -> list[Entry]:
    statement, lodging = mail.honour_statement(), mail.lodging_statement()
    corners = [(0.09, 0.05), (0.93, 0.075), (0.9, 0.95), (0.055, 0.93)]
    shot = scanner.photograph(scanner.render(lodging.pdf, 0, 160), (1200, 1600), corners, seed + 8)
    picture = scanner.jpeg(shot, 50, 72)
    names = ("Attestation sur l'honneur.pdf", "attestation hébergement.jpg")
    data = containers.email(
        mail.MAIL_SUBJECT, mail.MAIL_BODY, [(names[0], PDF, statement.pdf), (names[1], JPEG, picture)]
    )
    source = "Courriels/Inscription périscolaire Capucine.eml"
    return [
        Entry(
            source,
            "message/rfc822",
            "e-mail; its own page is the message, its attachments follow as members",
            data,
            pages=(Page("native", mail.MAIL_PHRASES),),
            documents=(Span(1, 1, "courrier_convocation"),),
        ),
        Entry(
            f"{source}!{names[0]}",
            PDF,
            "attachment: native PDF",
            statement.pdf,
            pages=pages_of(statement, "native"),
            documents=whole(statement),
        ),
        Entry(
            f"{source}!{names[1]}",
            JPEG,
            "attachment: photograph",
            picture,
            pages=pages_of(lodging, "ocr"),
            documents=whole(lodging),
        ),
    ]


def archive() -> list[Entry]:
    convention, form = agreement.hall_agreement(), forms.childcare_form()
    folder = "dossier salle et périscolaire"
    paths = (f"{folder}/Convention salle polyvalente.pdf", f"{folder}/Demande d'inscription périscolaire.pdf")
    data = containers.zipped([(f"{folder}/", b""), (paths[0], convention.pdf), (paths[1], form.pdf)])
    source = "Archives/Pièces du 22 juin.zip"
    return [
        Entry(
            source,
            "application/zip",
            "archive; its own page is its table of contents, whose label is not judged",
            data,
            pages=(Page("native", ("Convention salle polyvalente.pdf",)),),
            documents=(Span(1, 1, None),),
        ),
        Entry(
            f"{source}!{paths[0]}",
            PDF,
            "member: native, two pages",
            convention.pdf,
            pages=pages_of(convention, "native"),
            documents=whole(convention),
        ),
        Entry(
            f"{source}!{paths[1]}",
            PDF,
            "member: native form, filled in",
            form.pdf,
            pages=pages_of(form, "native"),
            documents=whole(form),
        ),
    ]


def all_entries(seed: int) -> list[Entry]:
    """Every expected line of the results, by source; an entry whose source holds '!' is inside the file named before it."""
    entries = [
        *native_papers(),
        *scans(seed),
        fax(seed),
        telephone_photo(seed),
        screenshot(),
        packet(seed),
        two_sided(seed),
        garbage_layer(seed),
        word_letter(),
        *broken_files(),
        *mail_with_attachments(seed),
        *archive(),
    ]
    return sorted(entries, key=lambda entry: entry.source)
