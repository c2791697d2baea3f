import { type IncomingHttpHeaders } from 'node:http';
import { z } from 'zod';
import { TextractError } from './textract-error.ts';

/** Bytes of a document in a synchronous call, by the service's quotas. */
const mostBytes = 10 * 1024 * 1024;

const requestSchema = z.object({
  Document: z.object({ Bytes: z.string().optional(), S3Object: z.object({}).optional() }),
});

const signatures: readonly Uint8Array[] = [
  Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a), // PNG
  Uint8Array.of(0xff, 0xd8, 0xff), // JPEG
];

/**
 * Takes the document out of a `DetectDocumentText` call.
 *
 * @throws TextractError for anything the service would refuse.
 */
export function documentOf(headers: IncomingHttpHeaders, body: string): Uint8Array {
  if (!/^AWS4-HMAC-SHA256 Credential=[^ ]+\/textract\/aws4_request/.test(headers.authorization ?? '')) {
    throw new TextractError('MissingAuthenticationTokenException', 'Missing Authentication Token');
  }
  const target = headers['x-amz-target'];
  if (target !== 'Textract.DetectDocumentText') throw new TextractError('UnknownOperationException', String(target));
  return checked(bytesOf(body));
}

function bytesOf(body: string): Uint8Array {
  const parsed = requestSchema.safeParse(parseJson(body));
  const { Bytes: encoded, S3Object: object } = parsed.data?.Document ?? {};
  if (object !== undefined) throw new TextractError('InvalidS3ObjectException', 'The stand-in reads no S3 object.');
  if (encoded === undefined || encoded === '') {
    throw new TextractError('InvalidParameterException', 'Request has invalid parameters');
  }
  return Buffer.from(encoded, 'base64');
}

function checked(bytes: Uint8Array): Uint8Array {
  if (bytes.length > mostBytes) throw new TextractError('DocumentTooLargeException', 'Document is larger than 10 MB');
  const known = signatures.some((signature) => signature.every((byte, index) => bytes[index] === byte));
  if (!known) throw new TextractError('UnsupportedDocumentException', 'Request has unsupported document format');
  return bytes;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
