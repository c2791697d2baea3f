/** A check of checkov that is not followed, and why. */
interface Answer {
  /** Of the resources that it is said of, as checkov shows them. */
  readonly resources: RegExp;
  readonly reason: string;
}

const everyFunction = /^AWS::Lambda::Function\./;

/** What checkov asks for and we do not do; whatever is not here is a finding. */
export const answeredFindings: Readonly<Record<string, Answer>> = {
  CKV_AWS_18: {
    resources: /^AWS::S3::Bucket\.AccessLogs/,
    reason: 'The bucket of the access logs itself: logging it into itself would never end.',
  },
  CKV_AWS_21: {
    resources: /^AWS::S3::Bucket\.(AccessLogs|Derived)/,
    reason: 'Derived objects can be made again from the originals, which are versioned; logs are only added to.',
  },
  CKV_AWS_27: {
    resources: /^AWS::SQS::Queue\./,
    reason: 'Encrypted by SQS (SSE-SQS), which checkov does not see; a KMS key would be paid for at each message.',
  },
  CKV_AWS_115: {
    resources: everyFunction,
    reason:
      'Queues have a maximum of their own, state machines too; a reserve is the config’s to give (concurrency.reading).',
  },
  CKV_AWS_116: {
    resources: everyFunction,
    reason: 'Queues have dead letters, executions have their Catch; what the clock calls comes again by itself.',
  },
  CKV_AWS_117: {
    resources: everyFunction,
    reason: 'They talk to AWS alone, by TLS and by role; a VPC would add gateways to pay for and nothing to protect.',
  },
  CKV_AWS_158: {
    resources: /^AWS::Logs::LogGroup\./,
    reason: 'Encrypted by CloudWatch; logs hold ids and counts, no personal data.',
  },
  CKV_AWS_173: {
    resources: everyFunction,
    reason: 'Encrypted by Lambda; names and settings, no secret.',
  },
};
