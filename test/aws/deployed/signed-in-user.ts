import { randomUUID } from 'node:crypto';
import {
  AdminCreateUserCommand,
  AdminInitiateAuthCommand,
  AdminRespondToAuthChallengeCommand,
  AdminSetUserPasswordCommand,
  type AdminInitiateAuthCommandOutput,
  AssociateSoftwareTokenCommand,
  VerifySoftwareTokenCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { z } from 'zod';
import { type ScenarioContext } from '../scenario.ts';
import { oneTimeCode } from './one-time-code.ts';

const password = 'Liasse-2026-essai!';

/**
 * A user whom an administrator made for a tenant, signed in with password and authenticator.
 *
 * @returns the ID token, which names the tenant.
 */
export async function signedInUser(
  context: Pick<ScenarioContext, 'clients' | 'output'>,
  tenant: string,
): Promise<string> {
  const { cognito } = context.clients;
  const user = { UserPoolId: context.output('UserPoolId'), Username: `agent-${randomUUID()}@${tenant}.example` };
  const UserAttributes = [
    { Name: 'email', Value: user.Username },
    { Name: 'custom:tenant', Value: tenant },
  ];
  await cognito.send(new AdminCreateUserCommand({ ...user, UserAttributes, MessageAction: 'SUPPRESS' }));
  await cognito.send(new AdminSetUserPasswordCommand({ ...user, Password: password, Permanent: true }));
  const secret = await enrolled(context, user.Username);
  const asked = await withPassword(context, user.Username);
  if (asked.ChallengeName !== 'SOFTWARE_TOKEN_MFA') throw new Error('no second factor was asked for');
  const { AuthenticationResult: result } = await cognito.send(
    new AdminRespondToAuthChallengeCommand({
      UserPoolId: user.UserPoolId,
      ClientId: context.output('UserPoolClientId'),
      ChallengeName: asked.ChallengeName,
      Session: asked.Session,
      ChallengeResponses: { USERNAME: user.Username, SOFTWARE_TOKEN_MFA_CODE: oneTimeCode(secret, Date.now()) },
    }),
  );
  return z.string().parse(result?.IdToken);
}

async function withPassword(
  { clients, output }: Pick<ScenarioContext, 'clients' | 'output'>,
  username: string,
): Promise<AdminInitiateAuthCommandOutput> {
  return clients.cognito.send(
    new AdminInitiateAuthCommand({
      UserPoolId: output('UserPoolId'),
      ClientId: output('UserPoolClientId'),
      AuthFlow: 'ADMIN_USER_PASSWORD_AUTH',
      AuthParameters: { USERNAME: username, PASSWORD: password },
    }),
  );
}

/**
 * Gives the user an authenticator. AWS asks for one at the first sign-in (challenge MFA_SETUP, its session stands for the user);
 * the emulator hands out tokens until there is one.
 *
 * @returns its secret.
 */
async function enrolled(context: Pick<ScenarioContext, 'clients' | 'output'>, username: string): Promise<string> {
  const { cognito } = context.clients;
  const { AuthenticationResult: result, Session } = await withPassword(context, username);
  const bearer = result === undefined ? { Session } : { AccessToken: result.AccessToken };
  const { SecretCode, Session: next } = await cognito.send(new AssociateSoftwareTokenCommand(bearer));
  const secret = z.string().parse(SecretCode);
  const UserCode = oneTimeCode(secret, Date.now());
  const session = result === undefined ? { Session: next } : bearer;
  await cognito.send(new VerifySoftwareTokenCommand({ ...session, UserCode }));
  return secret;
}
