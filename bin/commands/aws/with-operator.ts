import { connectOperator, type Operator } from '../../../adapters/aws/operate/connect-operator.ts';
import { explainFault } from '../../../adapters/aws/operate/explain-fault.ts';
import { exitCodes } from '../../exit-codes.ts';
import { interruptible, interruption } from '../../interruptible.ts';
import { type AwsOptions, deployConfigText, deploymentPlace } from './deployment-place.ts';

/** What a command does with a deployment. @param signal - given when the user stops it. @returns the exit code. */
export type OperatorWork = (operator: Operator, signal: AbortSignal) => Promise<number>;

/**
 * Finds the deployment and works with it.
 *
 * @param interrupted - what the user should know when the command was stopped.
 * @throws LiasseError that says what an operator can do, also for the faults of AWS.
 */
export async function withOperator(options: AwsOptions, interrupted: string, work: OperatorWork): Promise<number> {
  // The SDK says on standard error that Node.js 20 is old; that is ours to know.
  process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] ??= 'true';
  const place = deploymentPlace(options, process.env, deployConfigText());
  const stopping = new AbortController();
  const run = async (): Promise<number> => work(await connectOperator(place, stopping.signal), stopping.signal);
  try {
    return await interruptible(run, () => {
      stopping.abort();
    });
  } catch (error) {
    if (error !== interruption) throw explainFault(error) ?? error;
    process.stderr.write(`${`Interrompu. ${interrupted}`.trimEnd()}\n`);
    return exitCodes.interrupted;
  }
}
