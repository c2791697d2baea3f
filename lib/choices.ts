import { Architecture } from 'aws-cdk-lib/aws-lambda';
import { RetentionDays } from 'aws-cdk-lib/aws-logs';
import { type DeployConfig } from '../core/deploy/deploy-config.ts';

export function lambdaArchitecture(architecture: DeployConfig['architecture']): Architecture {
  return architecture === 'arm64' ? Architecture.ARM_64 : Architecture.X86_64;
}

export function logRetention(days: DeployConfig['logRetentionDays']): RetentionDays {
  const choices: Record<DeployConfig['logRetentionDays'], RetentionDays> = {
    30: RetentionDays.ONE_MONTH,
    90: RetentionDays.THREE_MONTHS,
    180: RetentionDays.SIX_MONTHS,
    365: RetentionDays.ONE_YEAR,
  };
  return choices[days];
}
