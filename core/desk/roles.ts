import { z } from 'zod';

/** What an account may do, least first; each may do what those before it may. */
export const roles = ['depositor', 'analyst', 'supervisor', 'administrator'] as const;

export const roleSchema = z.enum(roles);
export type Role = z.infer<typeof roleSchema>;

/** Who may call a route: `anyone` without an account, `signed-in` with any. */
export type Audience = Role | 'anyone' | 'signed-in';

/** @param role - of whoever calls; undefined where nobody is signed in. */
export function mayCall(role: Role | undefined, audience: Audience): boolean {
  if (audience === 'anyone') return true;
  if (role === undefined) return false;
  return audience === 'signed-in' || roles.indexOf(role) >= roles.indexOf(audience);
}
