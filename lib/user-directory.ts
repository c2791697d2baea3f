import { Duration, RemovalPolicy, Validations } from 'aws-cdk-lib';
import { AccountRecovery, Mfa, StringAttribute, UserPool, type UserPoolClient } from 'aws-cdk-lib/aws-cognito';
import { Construct } from 'constructs';

/** Users of the deployment's own, made by an administrator; each belongs to one tenant, which they cannot change. */
export class UserDirectory extends Construct {
  readonly pool: UserPool;
  readonly client: UserPoolClient;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    this.pool = new UserPool(this, 'Pool', {
      selfSignUpEnabled: false,
      signInAliases: { email: true },
      mfa: Mfa.REQUIRED,
      mfaSecondFactor: { otp: true, sms: false },
      accountRecovery: AccountRecovery.EMAIL_ONLY,
      passwordPolicy: {
        minLength: 12,
        requireLowercase: true,
        requireUppercase: true,
        requireDigits: true,
        requireSymbols: true,
        tempPasswordValidity: Duration.days(3),
      },
      customAttributes: { tenant: new StringAttribute({ mutable: false, minLen: 1, maxLen: 24 }) },
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    const reason = 'The plus plan watches for stolen passwords; a second factor is asked of everybody here instead.';
    Validations.of(this.pool).acknowledge({ id: 'AwsSolutions-COG8', reason });
    this.client = this.pool.addClient('Api', {
      authFlows: { userSrp: true, adminUserPassword: true },
      preventUserExistenceErrors: true,
      accessTokenValidity: Duration.hours(1),
      idTokenValidity: Duration.hours(1),
    });
  }
}

/** Claim of Cognito's ID token that names the tenant. */
export const cognitoTenantClaim = 'custom:tenant';
