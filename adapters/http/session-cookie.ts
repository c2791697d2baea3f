/** `__Host-`: of this host alone, over TLS alone (RFC 6265bis); without TLS, as on one machine, browsers refuse that name. */
const secureName = '__Host-liasse';
const plainName = 'liasse';

/** @returns the secret that the browser holds, undefined where it holds none. */
export function sessionSecret(cookies: string | null): string | undefined {
  for (const part of (cookies ?? '').split(';')) {
    const [name = '', value = ''] = part.trim().split('=');
    if ((name === secureName || name === plainName) && value !== '') return value;
  }
  return undefined;
}

/** @param secret - null to have the browser forget it. */
export function sessionCookie(secret: string | null, isSecure: boolean): string {
  const name = isSecure ? secureName : plainName;
  const life = secret === null ? '; Max-Age=0' : '';
  return `${name}=${secret ?? ''}; Path=/; HttpOnly; SameSite=Strict${isSecure ? '; Secure' : ''}${life}`;
}
