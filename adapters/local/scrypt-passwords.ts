import { randomBytes, scrypt, type ScryptOptions, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import { z } from 'zod';
import { type Passwords } from '../../core/ports/passwords.ts';

const derive = promisify<string, Buffer, number, ScryptOptions, Buffer>(scrypt);

/** N = 2^17, r = 8, p = 1: the parameters that OWASP's Password Storage Cheat Sheet names first; 128 MB a try. */
const cost: ScryptOptions = { N: 2 ** 17, r: 8, p: 1, maxmem: 256 * 2 ** 20 };
const keyBytes = 32;
const saltBytes = 16;

const keptSchema = z.templateLiteral(['scrypt$', z.string(), '$', z.string()]);

/** Passwords derived by scrypt (RFC 7914), each with a salt of its own: `scrypt$<salt>$<key>`, base64url. */
export class ScryptPasswords implements Passwords {
  readonly #cost: ScryptOptions;

  /** @param parameters - of scrypt; lower ones are for tests alone. */
  constructor(parameters: ScryptOptions = cost) {
    this.#cost = parameters;
  }

  async hash(password: string): Promise<string> {
    const salt = randomBytes(saltBytes);
    const key = await derive(password.normalize('NFKC'), salt, keyBytes, this.#cost);
    return `scrypt$${salt.toString('base64url')}$${key.toString('base64url')}`;
  }

  async verify(password: string, kept: string): Promise<boolean> {
    const [, salt = '', key = ''] = keptSchema.parse(kept).split('$');
    const wanted = Buffer.from(key, 'base64url');
    const given = await derive(password.normalize('NFKC'), Buffer.from(salt, 'base64url'), keyBytes, this.#cost);
    return wanted.length === given.length && timingSafeEqual(wanted, given);
  }
}
