import { createHash } from 'node:crypto';
import { type PdfOptions } from '../../fixtures/make-pdf.ts';

/** What passwords are filled up with: PDF 32000-1, algorithm 2. */
const padding = Buffer.from('28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a', 'hex');
const fileId = Buffer.from('0123456789abcdef');
const permissions = -4;

/** Encrypts streams by RC4 with 40 bits (revision 2), which needs no library; strings stay as they are. */
export function encryption({ user, owner }: { user: string; owner: string }): PdfOptions {
  const ownerEntry = rc4(md5(padded(owner)).subarray(0, 5), padded(user));
  const signedPermissions = Buffer.alloc(4);
  signedPermissions.writeInt32LE(permissions);
  const key = md5(padded(user), ownerEntry, signedPermissions, fileId).subarray(0, 5);
  const entries = [
    '/Filter /Standard /V 1 /R 2',
    `/O <${ownerEntry.toString('hex')}>`,
    `/U <${rc4(key, padding).toString('hex')}>`,
    `/P ${permissions}`,
  ];
  const id = fileId.toString('hex');
  return {
    trailer: `/ID [<${id}> <${id}>] /Encrypt << ${entries.join(' ')} >>`,
    encode: (content, objectNumber) => {
      const objectKey = md5(key, Buffer.from([objectNumber, 0, 0, 0, 0])).subarray(0, 10);
      return rc4(objectKey, Buffer.from(content, 'latin1')).toString('latin1');
    },
  };
}

function padded(password: string): Buffer {
  return Buffer.concat([Buffer.from(password, 'latin1'), padding]).subarray(0, 32);
}

function md5(...parts: readonly Buffer[]): Buffer {
  return createHash('md5').update(Buffer.concat(parts)).digest();
}

function rc4(key: Buffer, data: Buffer): Buffer {
  const state = Uint8Array.from({ length: 256 }, (_, index) => index);
  const at = (index: number): number => state[index & 255] ?? 0;
  const swap = (one: number, other: number): void => {
    [state[one], state[other]] = [at(other), at(one)];
  };
  for (let i = 0, j = 0; i < 256; i += 1) {
    j = (j + at(i) + (key[i % key.length] ?? 0)) & 255;
    swap(i, j);
  }
  let [i, j] = [0, 0];
  return Buffer.from(
    data.map((byte) => {
      i = (i + 1) & 255;
      j = (j + at(i)) & 255;
      swap(i, j);
      return byte ^ at(at(i) + at(j));
    }),
  );
}
