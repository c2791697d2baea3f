"""Papers in other languages: running text, and contracts, invoices, receipts, letters and forms, which are `autre` too."""

ENGLISH = "the of and to in a is that for it with as was on be by this are from at or an which have not they had their one you were been has would there all will when who more if no out so said what up its about than into them can only other new some could time these two may then do first any my now such like our over man me even most made after also did many before must through years where much your way well down should because each just those people how too little state good very make world still own see men work long get here between both life being under never day same another know while last".split()
SPANISH = "el la los las de del que y en un una por con para como su al es se lo más pero sus le ya o este sí porque esta entre cuando muy sin sobre también me hasta hay donde quien desde todo nos durante todos uno les ni contra otros ese eso ante ellos e esto antes algunos qué unos yo otro otras otra él tanto esa estos mucho quienes nada muchos cual poco ella estar estas casa mundo tiempo gobierno ciudad pueblo año día trabajo vida parte agua mano".split()
GERMAN = "der die das und ist nicht ein eine zu den mit von auf für im dem sich des als auch es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur bis mehr durch man sein wurde sei Prozent hatte kann gegen vom können schon wenn habe seine Mark ihre dann unter wir soll ich eines Jahr zwei Jahren diese dieser wieder keine Uhr seiner worden will zwischen immer Millionen was sagte Stadt Wasser Haus".split()
ITALIAN = "il la lo gli le di che e è un una per con non sono del della dei delle al alla nel nella si come più anche ma questo questa da dal tra essere stato anni dopo prima molto tutti città governo giorno vita casa mondo parte lavoro quando dove ancora così senza".split()

ENGLISH_CLAUSES = [
    "The Receiving Party shall hold the Confidential Information in strict confidence and shall not disclose it to any third party.", "This Agreement shall be governed by the laws of {town}.", "Neither party may assign this Agreement without the prior written consent of the other party.", "The term of this Agreement shall be {n1} years from the Effective Date.", "WHEREAS, the parties wish to enter into discussions concerning a business relationship;", "NOW, THEREFORE, in consideration of the mutual covenants, the parties agree as follows:",
    "\"Confidential Information\" means any information disclosed by either party, including business plans and trade secrets.", "In the event of breach, the disclosing party shall be entitled to injunctive relief.", "This Agreement constitutes the entire agreement between the parties and supersedes all prior agreements.", "Upon termination, each party shall return or destroy all copies.", "Any notice shall be in writing and deemed given when delivered.", "If any provision is held invalid, the remaining provisions shall continue in full force and effect.", "IN WITNESS WHEREOF, the parties have executed this Agreement as of the date first written above.",
]
ENGLISH_LETTER = ["Dear [Sir or Madam|Mr. {surname}|Ms. {surname}|colleagues],", "[Further to|With reference to|Thank you for] your [letter|request|application] of {n2} [May|June|March] {year}, [we are pleased to|we regret to|I am writing to] inform you that [your file is complete|the meeting is postponed|your account has been updated].", "[Please find enclosed|Please return|You are invited to attend] [the form|the signed copy|a meeting on] {n2} [April|July|October].", "[Should you have any questions|For further information], [please do not hesitate to contact|call] our office at {tel}.", "[Yours sincerely|Kind regards|Best regards|Yours faithfully],", "{first} {surname}, [Head of Department|Manager|Secretary]"]
ENGLISH_FORM = ["[Wage and Tax Statement|Application form|Registration form|Claim form|Request for information] {annee}", "[Employee's social security number|Passport number|Policy number]", "[Employer identification number (EIN)|Tax reference] {n2}-{n7}", "[Employer's name, address, and ZIP code|Last name|First name|Home address]", "[Wages, tips, other compensation|Total income|Amount claimed] {n5}.{n2}", "[Federal income tax withheld|Tax due] {n4}.{n2}", "Social security wages {n5}.{n2}", "[Department of the Treasury|Ministry of the Interior|Revenue Service]", "[Please print clearly|Check the appropriate box|Tick all that apply|Use black ink]", "[Signature|Date|For office use only]"]
GERMAN_LETTER = ["Sehr geehrte [Damen und Herren|Frau {surname}],", "[vielen Dank für Ihr Schreiben|wir bestätigen den Eingang Ihrer Anfrage|hiermit teilen wir Ihnen mit] vom {date_num}.", "[Bitte|Wir bitten Sie], [die Unterlagen|das Formular|den Betrag] [bis zum {date_num}|umgehend] [zurückzusenden|zu überweisen].", "Mit freundlichen Grüßen", "[Stadtverwaltung|Finanzamt|Gemeinde] {town}"]
SPANISH_LETTER = ["[Estimado señor|Muy señores míos|Estimada señora]:", "[Por la presente|En respuesta a su solicitud], [le comunicamos que|nos complace informarle de que] [su expediente|la factura|el contrato] [ha sido recibido|queda pendiente].", "[Rogamos|Le pedimos] que [envíe los documentos|abone el importe] antes del {date_num}.", "Atentamente,", "[Ayuntamiento de|Delegación de] {town}"]


def foreign(w):
    vocabulary = w.pick([ENGLISH, ENGLISH, SPANISH, GERMAN, ITALIAN])
    return [(" ".join(w.pick(vocabulary) for _ in range(w.r.randint(8, 40))) + ".").capitalize() for _ in range(w.r.randint(3, 18))]


def contract(w):
    opening = "This Agreement is made and entered into this {n2} day of [May|June|March], {year} by and between {surname} Inc. (\"Company\") and {surname} Ltd (hereinafter \"Recipient\")."
    return [w("[MUTUAL NON-DISCLOSURE|CONFIDENTIALITY|SERVICES|LEASE|CONSULTING] AGREEMENT"), w(opening)] + [f"{k}. {t}" for k, t in enumerate(w.shuffled(ENGLISH_CLAUSES, 5, 13), 1)]


def english_invoice(w):
    lines = [w("[Consulting services|Office supplies|Maintenance|Software licence|Shipping] {n1} {m} {m}") for _ in range(w.r.randint(1, 9))]
    return [w(x) for x in ["{firm}", "INVOICE [No|#|number] {n6}", "[Invoice date|Date]: {date_num}", "Bill to: {firm}", "Description Quantity Unit price Amount"]] + lines + [w(x) for x in ["Subtotal {m}", "VAT 20% {m}", "Total due {m} EUR", "Payment terms: 30 days. IBAN: {iban} BIC: {bic}"]]


def german_invoice(w):
    lines = [w("{k} [Beratung|Bürobedarf|Wartung|Lieferung|Arbeitszeit] {n1} Stück {m} {m}") for _ in range(w.r.randint(1, 9))]
    return [w(x) for x in ["{surname} GmbH", "Rechnung Nr. {n6}", "Rechnungsdatum: {date_num}", "Kundennummer: {n4}", "Pos. Bezeichnung Menge Einzelpreis Gesamtpreis"]] + lines + [w(x) for x in ["Nettobetrag {m}", "zzgl. 19% MwSt. {m}", "Rechnungsbetrag {m} EUR", "Zahlbar innerhalb von 14 Tagen ohne Abzug", "USt-IdNr. DE{n8}{n1}", "Es gelten unsere Lieferbedingungen"]]


def receipt(w):
    shop = ["{surname} [TRADING|MART|SDN BHD|SUPERMARKET|ENTERPRISE|STORE]", "NO {n2}, JALAN [INDAH|MERDEKA] {n1}/{n2}, {n5}", "TEL: {tel}", "[TAX INVOICE|RECEIPT|CASH RECEIPT]", "Receipt No: {n6}", "Date: {date_num} {n2}:{n2}", "Cashier: {first}", "Item Qty Price Amount"]
    end = ["Sub total {n2}.{n2}", "[GST|VAT|Tax] 6% {n1}.{n2}", "Rounding 0.00", "TOTAL [RM|$|£|] {n2}.{n2}", "CASH {n2}.00", "CHANGE {n1}.{n2}", "THANK YOU PLEASE COME AGAIN", "GOODS SOLD ARE NOT RETURNABLE"]
    return [w(x) for x in shop + ["{n1} x ITEM {n4} {n1}.{n2}"] * w.r.randint(1, 8) + end]


def letter(w):
    return [w("{firm}"), w("{date_num}")] + w.some(w.r.choice([ENGLISH_LETTER, ENGLISH_LETTER, GERMAN_LETTER, SPANISH_LETTER]), 3, 6)


def form(w):
    return w.shuffled(ENGLISH_FORM, 5, 10)


def foreign_paper(w):
    return w.r.choice([contract, contract, english_invoice, german_invoice, receipt, receipt, letter, form])(w)
