import { z } from 'zod';
import { roleSchema } from '../roles.ts';
import { idSchema, momentSchema, userSchema } from './basics.ts';

export const loginSchema = z.string().trim().toLowerCase().regex(/^[\w.@+-]{1,80}$/); // prettier-ignore

/** At least 12 characters, whichever they are: length is what resists (CNIL, délibération 2022-100). */
export const newPasswordSchema = z.string().min(12).max(200);

export const signInSchema = z.strictObject({ login: loginSchema, password: z.string().min(1).max(200) });

/** `user` and `csrf` are null where nobody is signed in; writes carry `csrf` in the header `x-csrf-token`. */
export const sessionSchema = z.object({ user: userSchema.nullable(), csrf: z.string().nullable() });

export const changePasswordSchema = z.strictObject({ current: z.string().max(200), next: newPasswordSchema });

export const accountSchema = z.object({
  id: idSchema,
  login: z.string(),
  name: z.string(),
  role: roleSchema,
  disabled: z.boolean(),
  createdAt: momentSchema,
  lastSeenAt: momentSchema.nullable(),
});
export type AccountView = z.infer<typeof accountSchema>;

const accountName = z.string().trim().min(1).max(120);

export const newAccountSchema = z.strictObject({
  login: loginSchema,
  name: accountName,
  role: roleSchema,
  password: newPasswordSchema,
});

export const accountChangeSchema = z.strictObject({
  name: accountName.optional(),
  role: roleSchema.optional(),
  disabled: z.boolean().optional(),
  password: newPasswordSchema.optional(),
});

/** What a person set for herself. `keys`: action by name → key, as `KeyboardEvent.key` names it; null switches it off. */
export const preferencesSchema = z.strictObject({
  shortcuts: z.boolean().default(true),
  keys: z.record(z.string().max(40), z.string().max(40).nullable()).default({}),
  language: z.enum(['fr', 'en']).default('fr'),
});
export type Preferences = z.infer<typeof preferencesSchema>;
