"""Files that hold others, and word-processor files: ZIP, e-mail, DOCX, and several PDFs joined in one."""

import io
import zipfile
from email.message import EmailMessage
from email.policy import SMTP
from xml.sax.saxutils import escape

import pikepdf

STAMP = (2026, 4, 1, 8, 0, 0)


def zipped(members: list[tuple[str, bytes]]) -> bytes:
    """A ZIP with fixed dates; a path that ends in '/' is a folder."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for path, data in members:
            info = zipfile.ZipInfo(path, STAMP)
            info.create_system = 3
            info.external_attr = (0o40755 << 16 | 0x10) if path.endswith("/") else 0o100644 << 16
            info.compress_type = zipfile.ZIP_STORED if path.endswith("/") else zipfile.ZIP_DEFLATED
            archive.writestr(info, data)
    return out.getvalue()


def email(subject: str, text: str, attachments: list[tuple[str, str, bytes]]) -> bytes:
    """An e-mail as a mail program saves it. attachments: name, media type, bytes."""
    message = EmailMessage(policy=SMTP)
    message["From"] = "Gédéon Boisredon-Lalouette <g.boisredon@courriel.example.org>"
    message["To"] = "Service enfance <enfance@saint-aubin-les-essarts.example.org>"
    message["Subject"] = subject
    message["Date"] = "Thu, 27 Aug 2026 18:42:10 +0200"
    message["Message-ID"] = "<20260827164210.4417@courriel.example.org>"
    message.set_content(text, cte="quoted-printable")
    for name, media_type, data in attachments:
        main, sub = media_type.split("/")
        message.add_attachment(data, maintype=main, subtype=sub, filename=name)
    message.set_boundary("=_piece_jointe_4417_27082026")
    return message.as_bytes()


def joined(parts: list[bytes], title: str) -> bytes:
    """Several PDFs one after the other, as a desktop tool joins them."""
    out = io.BytesIO()
    with pikepdf.new() as whole:
        for data in parts:
            with pikepdf.open(io.BytesIO(data)) as part:
                whole.pages.extend(part.pages)
        whole.docinfo["/Title"] = title
        whole.save(out, deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    return out.getvalue()


_TYPES = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>"""
_RELATIONS = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>"""
_DOCUMENT_RELATIONS = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>"""
_STYLES = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Liberation Serif" w:hAnsi="Liberation Serif" w:cs="Liberation Serif"/><w:sz w:val="23"/><w:lang w:val="fr-FR"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="160" w:line="276" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style><w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/><w:pPr><w:spacing w:before="360" w:after="240"/><w:jc w:val="center"/></w:pPr><w:rPr><w:b/><w:sz w:val="30"/></w:rPr></w:style></w:styles>"""
_CORE = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>{title}</dc:title><dc:creator>{author}</dc:creator><dcterms:created xsi:type="dcterms:W3CDTF">2026-05-22T09:00:00Z</dcterms:created></cp:coreProperties>"""

_PARAGRAPH_PROPERTIES = {
    "normal": '<w:pPr><w:jc w:val="both"/></w:pPr>',
    "right": '<w:pPr><w:jc w:val="right"/></w:pPr>',
    "title": '<w:pPr><w:pStyle w:val="Title"/></w:pPr>',
    "letterhead": '<w:pPr><w:spacing w:after="0"/></w:pPr>',
    "small": '<w:pPr><w:spacing w:after="360"/></w:pPr>',
}
_RUN_PROPERTIES = {"letterhead": "<w:rPr><w:b/></w:rPr>", "small": '<w:rPr><w:sz w:val="18"/></w:rPr>'}


def _paragraph(kind: str, text: str) -> str:
    run = f'<w:r>{_RUN_PROPERTIES.get(kind, "")}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'
    return f"<w:p>{_PARAGRAPH_PROPERTIES[kind]}{run}</w:p>"


def _table(rows: list[list[str]]) -> str:
    sides = "".join(
        f'<w:{side} w:val="single" w:sz="4" w:color="444444"/>'
        for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    widths = (700, 6200, 2100)
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    body = ""
    for row in rows:
        cells = "".join(
            f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{_paragraph("letterhead" if row is rows[0] else "right" if column == 0 else "normal", text)}</w:tc>'
            for column, (width, text) in enumerate(zip(widths, row, strict=True))
        )
        body += f"<w:tr>{cells}</w:tr>"
    return f'<w:tbl><w:tblPr><w:tblW w:w="9000" w:type="dxa"/><w:tblBorders>{sides}</w:tblBorders></w:tblPr><w:tblGrid>{grid}</w:tblGrid>{body}</w:tbl><w:p/>'


def docx(content: list[tuple[str, str | list[list[str]]]], title: str, author: str) -> bytes:
    """A word-processor file (OOXML) of paragraphs and tables, written by hand so that its bytes never vary."""
    parts = [_table(value) if isinstance(value, list) else _paragraph(kind, value) for kind, value in content]
    page = '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1247" w:bottom="1134" w:left="1247"/></w:sectPr>'
    document = (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:document '
        'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>'
        f"{''.join(parts)}{page}</w:body></w:document>"
    )
    core = _CORE.format(title=escape(title), author=escape(author))
    files = [
        ("[Content_Types].xml", _TYPES),
        ("_rels/.rels", _RELATIONS),
        ("word/document.xml", document),
        ("word/_rels/document.xml.rels", _DOCUMENT_RELATIONS),
        ("word/styles.xml", _STYLES),
        ("docProps/core.xml", core),
    ]
    return zipped([(path, text.encode()) for path, text in files])
