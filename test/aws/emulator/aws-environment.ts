/** EU regions only: the whole proof runs in Paris. */
export const region = 'eu-west-3';

/** The account of the emulator's access key. */
export const account = '000000000000';

/** Environment that sends any SDK or CLI to the emulator, as the owner of the account. */
export function awsEnvironment(endpoint: string): Record<string, string> {
  return {
    AWS_ENDPOINT_URL: endpoint,
    AWS_REGION: region,
    AWS_DEFAULT_REGION: region,
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
    // No metadata service is there to be asked.
    AWS_EC2_METADATA_DISABLED: 'true',
    // Node 20 is what the project runs on; functions run on 24.
    AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
  };
}
