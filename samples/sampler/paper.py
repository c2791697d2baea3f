"""Paper, ink and lettering: fonts, styles, letterheads, stamps, signatures, and the making of a native PDF."""

import io
import math
import re
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
from reportlab import rl_config
from reportlab.lib.colors import Color, HexColor
from reportlab.lib.enums import TA_CENTER, TA_JUSTIFY, TA_LEFT, TA_RIGHT
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, PageTemplate, Paragraph

WIDTH, HEIGHT = A4
INK = HexColor("#1a1a1a")
NAVY = HexColor("#1f3a5f")
GREEN = HexColor("#2f6b4f")
BRICK = HexColor("#8c3b2a")
GREY = HexColor("#6b6b6b")
PALE = HexColor("#eef1f4")
STAMP_BLUE = Color(0.16, 0.2, 0.55, alpha=0.72)
STAMP_RED = Color(0.72, 0.12, 0.14, alpha=0.75)
PEN = Color(0.08, 0.12, 0.42, alpha=0.9)

FONT_ROOT = Path("/usr/share/fonts/truetype")
FAMILIES = {
    "Serif": "liberation/LiberationSerif-{}.ttf",
    "Sans": "liberation/LiberationSans-{}.ttf",
    "Mono": "liberation/LiberationMono-{}.ttf",
}
SHAPES = {"": "Regular", "-Bold": "Bold", "-Italic": "Italic", "-BoldItalic": "BoldItalic"}

Decorator = Callable[[Canvas, int], None]


def register_fonts() -> None:
    """Liberation for the body of the papers, DejaVu for boxes, arrows and the town's own lettering."""
    rl_config.invariant = 1
    rl_config.useA85 = 0
    # Else every page names Helvetica, unused and not embedded.
    rl_config.canvas_basefontname = "Sans"
    for family, pattern in FAMILIES.items():
        for suffix, shape in SHAPES.items():
            pdfmetrics.registerFont(TTFont(family + suffix, str(FONT_ROOT / pattern.format(shape))))
        pdfmetrics.registerFontFamily(family, family, family + "-Bold", family + "-Italic", family + "-BoldItalic")
    pdfmetrics.registerFont(TTFont("Deja", str(FONT_ROOT / "dejavu/DejaVuSans.ttf")))
    pdfmetrics.registerFont(TTFont("Deja-Bold", str(FONT_ROOT / "dejavu/DejaVuSans-Bold.ttf")))
    pdfmetrics.registerFont(TTFont("DejaSerif-Bold", str(FONT_ROOT / "dejavu/DejaVuSerif-Bold.ttf")))
    pdfmetrics.registerFontFamily("Deja", "Deja", "Deja-Bold", "Deja", "Deja-Bold")


def style(font: str = "Serif", size: float = 11, **options) -> ParagraphStyle:
    """A paragraph style; leading 1.25 times the size unless told."""
    defaults = {"leading": size * 1.25, "textColor": INK, "alignment": TA_LEFT}
    return ParagraphStyle(f"{font}{size}", fontName=font, fontSize=size, **(defaults | options))


def typeset(text: str) -> str:
    """French spacing (no break inside 1 234, before ; : ! ? » € %, after « and n°) and small raised letters."""
    text = re.sub(r"(?<=\d) (?=\d{3}(?!\d))", "\u00a0", text)
    text = re.sub(r"(?<=\d) (?=(?:h|m²|mètres?|ans?)\b)|(?<=\bh) (?=\d)", "\u00a0", text)
    text = re.sub(r" (?=[;:!?»€%])|(?<=«) |(?<=n°) |(?<=N°) |(?<=M\.) |(?<=Mme) |(?<=L\.) |(?<=R\.) ", "\u00a0", text)
    return text.replace("<super>", '<super rise="3.5" size="7">')


def body(text: str, size: float = 11, font: str = "Serif", **options) -> Paragraph:
    """Justified text of an official paper."""
    return Paragraph(
        typeset(text), style(font, size, **({"alignment": TA_JUSTIFY, "spaceAfter": size * 0.55} | options))
    )


def centred(text: str, size: float = 11, font: str = "Serif", **options) -> Paragraph:
    return Paragraph(typeset(text), style(font, size, **({"alignment": TA_CENTER} | options)))


def right(text: str, size: float = 11, font: str = "Serif", **options) -> Paragraph:
    return Paragraph(typeset(text), style(font, size, **({"alignment": TA_RIGHT} | options)))


def left(text: str, size: float = 11, font: str = "Serif", **options) -> Paragraph:
    return Paragraph(typeset(text), style(font, size, **options))


def native_pdf(
    story: Sequence[Flowable],
    decorate: Decorator,
    *,
    title: str,
    author: str,
    margins: tuple[float, float, float, float] = (22 * mm, 22 * mm, 20 * mm, 22 * mm),
    later_top: float = 24 * mm,
    encrypt=None,
) -> bytes:
    """Lays a story out on A4.

    margins: top of the first page, right, bottom, left, in points; later_top: top margin of the following pages.
    decorate: draws what stands outside the flow; called with the canvas and the page number before the text is laid.
    """
    top, side_right, bottom, side_left = margins
    out = io.BytesIO()
    template = BaseDocTemplate(
        out, pagesize=A4, title=title, author=author, creator="Traitement de texte", invariant=1, encrypt=encrypt
    )

    def page_template(name: str, page_top: float, following: str) -> PageTemplate:
        frame = Frame(
            side_left, bottom, WIDTH - side_left - side_right, HEIGHT - bottom - page_top, 0, 0, 0, 0, id=name
        )
        return PageTemplate(
            name, [frame], onPage=lambda canvas, doc: decorate(canvas, doc.page), autoNextPageTemplate=following
        )

    template.addPageTemplates([page_template("first", top, "later"), page_template("later", later_top, "later")])
    template.build(list(story))
    return out.getvalue()


class Drawn(Flowable):
    """A drawing of fixed size within the flow; the origin of its canvas is its lower left corner."""

    def __init__(self, width: float, height: float, draw: Callable[[Canvas], None]):
        super().__init__()
        self.width, self.height, self._draw = width, height, draw

    def draw(self) -> None:
        self._draw(self.canv)


def text_at(canvas: Canvas, x: float, y: float, text: str, font: str = "Sans", size: float = 9, colour=INK) -> None:
    canvas.setFillColor(colour)
    canvas.setFont(font, size)
    canvas.drawString(x, y, text)


def text_lines(
    canvas: Canvas, x: float, y: float, lines: Sequence[str], font="Sans", size=9, colour=INK, step=1.3
) -> None:
    for index, line in enumerate(lines):
        text_at(canvas, x, y - index * size * step, line, font, size, colour)


def shield(canvas: Canvas, x: float, y: float, size: float, colour=NAVY) -> None:
    """Arms of the town: three lime leaves over a wavy river. x, y: lower left corner; size: height in points."""
    canvas.saveState()
    canvas.translate(x, y)
    canvas.scale(size / 100, size / 100)
    canvas.setStrokeColor(colour)
    canvas.setLineWidth(3)
    canvas.setFillColor(Color(1, 1, 1))
    path = canvas.beginPath()
    path.moveTo(8, 96)
    path.lineTo(76, 96)
    path.lineTo(76, 46)
    path.curveTo(76, 20, 56, 8, 42, 2)
    path.curveTo(28, 8, 8, 20, 8, 46)
    path.close()
    canvas.drawPath(path, fill=1, stroke=1)
    canvas.setFillColor(GREEN)
    for centre_x, centre_y in ((26, 74), (58, 74), (42, 56)):
        leaf = canvas.beginPath()
        leaf.moveTo(centre_x, centre_y - 12)
        leaf.curveTo(centre_x - 16, centre_y - 2, centre_x - 8, centre_y + 12, centre_x, centre_y + 14)
        leaf.curveTo(centre_x + 8, centre_y + 12, centre_x + 16, centre_y - 2, centre_x, centre_y - 12)
        canvas.drawPath(leaf, fill=1, stroke=0)
    canvas.setLineWidth(4)
    canvas.setStrokeColor(HexColor("#3b7fb5"))
    for level in (22, 31):
        wave = canvas.beginPath()
        wave.moveTo(20, level)
        wave.curveTo(28, level + 8, 34, level - 8, 42, level)
        wave.curveTo(50, level + 8, 56, level - 8, 64, level)
        canvas.drawPath(wave, fill=0, stroke=1)
    canvas.restoreState()


def circular_text(canvas: Canvas, text: str, radius: float, start: float, size: float, font: str = "Sans-Bold") -> None:
    """Letters set along a circle around the origin, clockwise, the middle of the text at `start` degrees (90 = top)."""
    widths = [pdfmetrics.stringWidth(letter, font, size) for letter in text]
    angle = start + math.degrees(sum(widths) / 2 / radius)
    canvas.setFont(font, size)
    for letter, width in zip(text, widths, strict=True):
        angle -= math.degrees(width / 2 / radius)
        canvas.saveState()
        canvas.rotate(angle - 90)
        canvas.drawCentredString(0, radius, letter)
        canvas.restoreState()
        angle -= math.degrees(width / 2 / radius)


def round_stamp(
    canvas: Canvas, x: float, y: float, upper: str, lower: str, *, tilt: float = -9, colour=STAMP_BLUE
) -> None:
    """Round ink stamp, 33 mm across, centred on x, y; `upper` along the rim, `lower` across the middle."""
    canvas.saveState()
    canvas.translate(x, y)
    canvas.rotate(tilt)
    canvas.setStrokeColor(colour)
    canvas.setFillColor(colour)
    canvas.setLineWidth(1.6)
    canvas.circle(0, 0, 46, stroke=1, fill=0)
    canvas.setLineWidth(0.7)
    canvas.circle(0, 0, 30, stroke=1, fill=0)
    circular_text(canvas, upper, 34.5, 90, 8.2)
    canvas.setFont("Sans-Bold", 7)
    for index, line in enumerate(lower.split("|")):
        canvas.drawCentredString(0, 5 - index * 9, line)
    circular_text(canvas, "★", 35, -90, 9, "Deja")
    canvas.restoreState()


def box_stamp(canvas: Canvas, x: float, y: float, lines: Sequence[str], *, tilt: float = 4, colour=STAMP_RED) -> None:
    """Rectangular date stamp, lower left corner at x, y."""
    width = max(pdfmetrics.stringWidth(line, "Sans-Bold", 10) for line in lines) + 16
    canvas.saveState()
    canvas.translate(x, y)
    canvas.rotate(tilt)
    canvas.setStrokeColor(colour)
    canvas.setFillColor(colour)
    canvas.setLineWidth(1.8)
    canvas.rect(0, 0, width, 14 * len(lines) + 8, stroke=1, fill=0)
    canvas.setFont("Sans-Bold", 10)
    for index, line in enumerate(lines):
        canvas.drawCentredString(width / 2, 14 * (len(lines) - index) - 4, line)
    canvas.restoreState()


def signature(canvas: Canvas, x: float, y: float, seed: int, width: float = 110, colour=PEN) -> None:
    """A hand's quick signature, its manner drawn from the seed: tall first letter, loops or waves, perhaps a flourish.

    x, y: left end of its line, in points.
    """
    chance = np.random.default_rng(seed)
    loops = int(chance.integers(3, 8))
    lean, loop_width = chance.uniform(-0.1, 0.7), chance.uniform(-0.35, 0.75)
    rise, first = chance.uniform(-4, 16), chance.uniform(30, 46)
    step = width / (loops + 1)
    heights = chance.uniform(6, 22, loops) * np.linspace(1.1, 0.6, loops)
    heights[0] = first
    if chance.random() < 0.6:
        heights[int(chance.integers(1, loops))] *= -1.1
    canvas.saveState()
    canvas.setStrokeColor(colour)
    canvas.setLineWidth(chance.uniform(0.9, 1.5))
    canvas.setLineCap(1)
    path = canvas.beginPath()
    at_x, at_y = x, y + chance.uniform(0, 8)
    path.moveTo(at_x, at_y)
    for index, height in enumerate(heights):
        end_x = at_x + step * chance.uniform(0.7, 1.25)
        end_y = y + rise * (index + 1) / loops + chance.uniform(-2, 2)
        top_x, top_y = (at_x + end_x) / 2 + lean * height, at_y + height
        half = step * loop_width
        path.curveTo(at_x + step * 0.5, at_y + height * 0.3, top_x + half, top_y - height * 0.1, top_x, top_y)
        path.curveTo(top_x - half, top_y + height * 0.05, end_x - step * 0.6, end_y - height * 0.15, end_x, end_y)
        at_x, at_y = end_x, end_y
    ending = chance.integers(0, 3)
    if ending == 0:
        path.curveTo(at_x + 26, at_y + 10, at_x + 30, at_y - 14, at_x - 12, at_y - 15)
        path.curveTo(at_x - width * 0.5, y - 14, x + 10, y - 18, x - 6, y - 8)
    elif ending == 1:
        path.curveTo(at_x + 14, at_y + 8, at_x + 30, at_y + 14, at_x + 44, at_y + 6)
    else:
        path.moveTo(x + 4, y - 9)
        path.curveTo(x + width * 0.4, y - 4, x + width * 0.7, y + 2, x + width + 8, y + rise * 0.4 - 6)
    canvas.drawPath(path, stroke=1, fill=0)
    canvas.restoreState()


def euros(amount: float, unit: str = " €") -> str:
    """French notation: 1 234,50 €."""
    return f"{amount:,.2f}".replace(",", " ").replace(".", ",") + unit
