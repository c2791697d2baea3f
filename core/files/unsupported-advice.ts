import { refusedTypes } from './media-type.ts';

const spreadsheet = 'Il s’agit d’un tableur : enregistrez-le en PDF.';
const slides = 'Il s’agit d’une présentation : enregistrez-la en PDF.';
const program = 'Il s’agit d’un programme : ne l’ouvrez pas et demandez à l’expéditeur ce qu’il voulait envoyer.';
const photo = 'Il s’agit d’une photo de téléphone (HEIC) : exportez la photo en JPEG.';
const archive = 'Il s’agit d’une archive compressée : ouvrez-la et envoyez les fichiers, ou une archive ZIP.';

const byType = new Map<string, string>([
  [refusedTypes.text, 'Il s’agit d’un texte brut : enregistrez-le en PDF.'],
  [refusedTypes.html, 'Il s’agit d’une page web : imprimez-la en PDF.'],
  [refusedTypes.svg, 'Il s’agit d’un dessin vectoriel (SVG) : enregistrez-le en PDF ou en PNG.'],
  [refusedTypes.xml, 'Il s’agit d’un fichier de données (XML), fait pour des logiciels.'],
  [refusedTypes.xlsx, spreadsheet],
  [refusedTypes.xls, spreadsheet],
  [refusedTypes.ods, spreadsheet],
  ['application/vnd.ms-excel.sheet.macroenabled.12', spreadsheet],
  [refusedTypes.pptx, slides],
  [refusedTypes.ppt, slides],
  [refusedTypes.odp, slides],
  [
    refusedTypes.outlook,
    'Il s’agit d’un message Outlook : enregistrez-le au format .eml ou en PDF, avec ses pièces jointes.',
  ],
  [refusedTypes.compound, 'Il s’agit d’un ancien fichier bureautique : enregistrez-le en PDF.'],
  ['application/rtf', 'Il s’agit d’un texte mis en forme (RTF) : enregistrez-le en PDF.'],
  ['application/epub+zip', 'Il s’agit d’un livre numérique : imprimez-le en PDF.'],
  ['application/postscript', 'Il s’agit d’un fichier d’impression (PostScript) : convertissez-le en PDF.'],
  ['application/eps', 'Il s’agit d’un fichier d’impression (PostScript) : convertissez-le en PDF.'],
  ['image/heic', photo],
  ['image/heif', photo],
  ['image/heic-sequence', photo],
  ['image/heif-sequence', photo],
  ['image/avif', 'Il s’agit d’une image AVIF : exportez-la en JPEG.'],
  ['application/x-msdownload', program],
  ['application/x-elf', program],
  ['application/x-mach-binary', program],
  ['application/x-sh', program],
  ['application/java-archive', program],
  ['application/vnd.rar', archive],
  ['application/x-rar-compressed', archive],
  ['application/x-7z-compressed', archive],
  ['application/gzip', archive],
  ['application/x-tar', archive],
  ['application/x-bzip2', archive],
  ['application/x-xz', archive],
  ['application/zstd', archive],
]);

/** A second sentence, in French, for a type that no opener reads: what it seems to be and what to do; may be empty. */
export function unsupportedAdvice(mediaType: string | null): string {
  if (mediaType === null) return '';
  const known = byType.get(mediaType);
  if (known !== undefined) return known;
  if (mediaType.startsWith('video/')) return 'Il s’agit d’une vidéo.';
  if (mediaType.startsWith('audio/')) return 'Il s’agit d’un enregistrement sonore.';
  if (mediaType.startsWith('image/'))
    return 'Il s’agit d’une image d’un format peu courant : exportez-la en JPEG ou en PNG.';
  return `Type reconnu : ${mediaType}.`;
}
