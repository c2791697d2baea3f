import { join } from 'node:path';
import { TextractControl } from '../textract/textract-control.ts';
import { ProcessGroup } from './process-group.ts';
import { until } from './until.ts';

/** The stand-in for Textract in a process of its own: reading pages must not hold up the scenarios. */
export class TextractProcess {
  readonly endpoint: string;
  readonly control: TextractControl;
  readonly #process: ProcessGroup;

  private constructor(endpoint: string, group: ProcessGroup) {
    this.endpoint = endpoint;
    this.control = new TextractControl(endpoint);
    this.#process = group;
  }

  /** @param folders - absolute: of the repository, and the one its log goes to. */
  static async start({ repository, logs }: { repository: string; logs: string }): Promise<TextractProcess> {
    const group = ProcessGroup.start({
      program: process.execPath,
      arguments: ['--import', 'tsx', join(repository, 'test/aws/textract/stand-in.ts')],
      environment: { PATH: '/usr/bin:/bin' },
      folder: repository,
      log: join(logs, 'textract.log'),
    });
    const address = (): Promise<string | undefined> =>
      Promise.resolve(/listening on (http:\S+)/.exec(group.output)?.[1]);
    return new TextractProcess(
      await until('the Textract stand-in answers', address, { seconds: 30, pause: 50 }),
      group,
    );
  }

  async stop(): Promise<void> {
    await this.#process.stop();
  }
}
