"""From a clean page to what a copier, a fax or a telephone makes of it. Images are float arrays, 0 black to 255 white."""

import io
from dataclasses import dataclass

import numpy as np
import pypdfium2
from PIL import Image, ImageFilter
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas


@dataclass(frozen=True)
class Copier:
    """How a page is scanned. skew: degrees, clockwise; grain: standard deviation of the noise; blur: radius, pixels."""

    dpi: int = 200
    skew: float = 0.0
    grain: float = 3.0
    blur: float = 0.6
    paper: float = 244.0
    quality: int = 42


def render(pdf: bytes, page: int, dpi: int) -> Image.Image:
    """One page (from 0) as a colour image."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        return document[page].render(scale=dpi / 72).to_pil().convert("RGB")
    finally:
        document.close()


def _cloud(shape: tuple[int, int], cells: int, chance: np.random.Generator) -> np.ndarray:
    """Smooth noise in -1..1: a coarse random grid stretched to the page."""
    grid = (chance.random((cells, cells)) * 255).astype(np.uint8)
    wide = Image.fromarray(grid).resize((shape[1], shape[0]), Image.Resampling.BICUBIC)
    return np.asarray(wide, dtype=np.float32) / 127.5 - 1


def _specks(gray: np.ndarray, count: int, chance: np.random.Generator) -> None:
    """Dust on the glass."""
    height, width = gray.shape
    for _ in range(count):
        y, x = int(chance.integers(4, height - 4)), int(chance.integers(4, width - 4))
        size = int(chance.integers(1, 4))
        gray[y : y + size, x : x + size] *= chance.uniform(0.3, 0.8)


def scan(image: Image.Image, copier: Copier, seed: int) -> Image.Image:
    """A gray scan of the page: slanted, softened, on paper that is not quite white, with dust, grain and a dark edge."""
    chance = np.random.default_rng(seed)
    gray = image.convert("L")
    if copier.skew:
        gray = gray.rotate(-copier.skew, Image.Resampling.BICUBIC, fillcolor=255)
    ink = np.asarray(gray.filter(ImageFilter.GaussianBlur(copier.blur)), dtype=np.float32) / 255
    strength = 0.9 + 0.06 * _cloud(ink.shape, 7, chance)
    page = copier.paper * (1 - (1 - ink) * strength)
    page += 3.5 * _cloud(ink.shape, 5, chance)
    width = ink.shape[1]
    edge = np.exp(-np.arange(width) / (width * 0.006)) * 95
    page -= edge[None, ::-1]
    page -= (np.exp(-np.arange(ink.shape[0]) / (ink.shape[0] * 0.003)) * 60)[:, None]
    _specks(page, 45, chance)
    noise = chance.normal(0, copier.grain, ink.shape).astype(np.float32)
    return Image.fromarray(np.clip(page + noise, 0, 255).astype(np.uint8))


def bleed_through(front: Image.Image, copier: Copier, seed: int) -> Image.Image:
    """The blank back of a page: its front shines through, mirrored, blurred and faint."""
    chance = np.random.default_rng(seed)
    mirrored = front.convert("L").transpose(Image.Transpose.FLIP_LEFT_RIGHT).filter(ImageFilter.GaussianBlur(3.2))
    faint = 255 - (255 - np.asarray(mirrored, dtype=np.float32)) * 0.045
    blank = Image.fromarray(faint.astype(np.uint8))
    return scan(blank, copier, int(chance.integers(1 << 30)))


def jpeg(image: Image.Image, quality: int, dpi: int, **options) -> bytes:
    out = io.BytesIO()
    image.save(out, "JPEG", quality=quality, optimize=True, dpi=(dpi, dpi), **options)
    return out.getvalue()


def image_pdf(pages: list[tuple[bytes, int]], title: str, hidden: list[str] | None = None) -> bytes:
    """A PDF of page images (JPEG bytes, dpi), as a copier makes it.

    hidden: for each page, lines of an invisible text layer (text render mode 3).
    """
    out = io.BytesIO()
    canvas = Canvas(out, invariant=1, pageCompression=1)
    canvas.setTitle(title)
    canvas.setProducer("Copieur multifonction")
    for number, (data, dpi) in enumerate(pages):
        reader = ImageReader(io.BytesIO(data))
        width, height = (side * 72 / dpi for side in reader.getSize())
        canvas.setPageSize((width, height))
        canvas.drawImage(reader, 0, 0, width, height)
        if hidden:
            layer = canvas.beginText(60, height - 80)
            layer.setTextRenderMode(3)
            layer.setFont("Sans", 10)
            layer.setLeading(14)
            for line in hidden[number].splitlines():
                layer.textLine(line)
            canvas.drawText(layer)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def fax_tiff(images: list[Image.Image], dpi: int, seed: int) -> bytes:
    """Bilevel pages in one CCITT G4 TIFF, thresholded as a scanner in black and white does, with stray dots."""
    chance = np.random.default_rng(seed)
    pages = []
    for image in images:
        gray = np.asarray(image.convert("L").filter(ImageFilter.GaussianBlur(0.7)), dtype=np.float32)
        threshold = 158 + 12 * _cloud(gray.shape, 9, chance)
        noisy = gray + chance.normal(0, 7, gray.shape)
        dots = chance.random(gray.shape) < 0.00003
        bits = (noisy > threshold) & ~dots
        pages.append(Image.fromarray(bits))
    out = io.BytesIO()
    pages[0].save(out, "TIFF", save_all=True, append_images=pages[1:], compression="group4", dpi=(dpi, dpi))
    return out.getvalue()


def _perspective(corners: list[tuple[float, float]], size: tuple[int, int]) -> list[float]:
    """Coefficients for Pillow: from the picture's pixels back to the page's, given where the page's corners go."""
    width, height = size
    source = [(0, 0), (width, 0), (width, height), (0, height)]
    rows, values = [], []
    for (x, y), (u, v) in zip(corners, source, strict=True):
        rows.append([x, y, 1, 0, 0, 0, -u * x, -u * y])
        rows.append([0, 0, 0, x, y, 1, -v * x, -v * y])
        values += [u, v]
    return np.linalg.solve(np.array(rows, dtype=np.float64), np.array(values, dtype=np.float64)).tolist()


def _table_top(size: tuple[int, int], chance: np.random.Generator) -> np.ndarray:
    """A wooden table: long veins along the picture's width."""
    width, height = size
    veins = np.cumsum(chance.normal(0, 1.0, height))
    veins -= np.linspace(veins[0], veins[-1], height)
    wave = 9 * _cloud((height, width), 6, chance)
    fine = np.asarray(
        Image.fromarray((chance.random((height, max(2, width // 60))) * 255).astype(np.uint8)).resize(
            (width, height), Image.Resampling.BICUBIC
        ),
        dtype=np.float32,
    )
    tone = veins[:, None] * 1.1 + wave + (fine - 127) * 0.09
    return np.clip(np.array([128, 88, 56], dtype=np.float32) + tone[..., None] * np.array([1.0, 0.85, 0.65]), 0, 255)


def photograph(page: Image.Image, size: tuple[int, int], corners: list[tuple[float, float]], seed: int) -> Image.Image:
    """The page on a table, seen from above and aside, lit from one corner, the telephone's shadow over the lower part.

    corners: where the page's top left, top right, bottom right and bottom left fall, in fractions of the picture.
    """
    chance = np.random.default_rng(seed)
    width, height = size
    points = [(x * width, y * height) for x, y in corners]
    coefficients = _perspective(points, page.size)
    warp = (Image.Transform.PERSPECTIVE, coefficients, Image.Resampling.BICUBIC)
    paper = np.asarray(page.transform(size, *warp, fillcolor=(255, 255, 255)), dtype=np.float32)
    mask = Image.new("L", page.size, 255).transform(size, *warp, fillcolor=0)
    cover = np.asarray(mask.filter(ImageFilter.GaussianBlur(1)), dtype=np.float32)[..., None] / 255
    shadow = Image.fromarray(np.roll(np.asarray(mask), (14, 18), (0, 1))).filter(ImageFilter.GaussianBlur(16))
    table = _table_top(size, chance) * (1 - 0.55 * np.asarray(shadow, dtype=np.float32)[..., None] / 255)
    creased = paper * (0.96 + 0.02 * _cloud((height, width), 4, chance)[..., None])
    scene = table * (1 - cover) + creased * np.array([0.985, 0.965, 0.92]) * cover
    ys, xs = np.mgrid[0:height, 0:width].astype(np.float32)
    light = 1.04 - 0.36 * np.hypot(xs / width - 0.25, ys / height - 0.2)
    body = 1 / (1 + np.exp(-((xs / width) * 0.9 + (ys / height) * 1.3 - 1.75) * 16))
    scene *= (light * (1 - 0.2 * body))[..., None]
    scene += chance.normal(0, 3.2, (height, width, 1))
    shot = Image.fromarray(np.clip(scene, 0, 255).astype(np.uint8))
    return shot.filter(ImageFilter.GaussianBlur(0.6))
