import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ProcessGroup } from '../../aws/emulator/process-group.ts';
import { runCommand } from '../../aws/emulator/run-command.ts';
import { until } from '../../aws/emulator/until.ts';
import { temporaryFolder } from '../../fixtures/temporary-folder.ts';

const folder = temporaryFolder();

function shell(script: string): Parameters<typeof runCommand>[0] {
  return { program: '/bin/sh', arguments: ['-c', script], environment: {}, folder, log: join(folder, 'log') };
}

test('the output of a command that succeeds is returned', async () => {
  await expect(runCommand(shell('echo yes; echo no >&2'), 10)).resolves.toBe('yes\nno\n');
});

test('a command that fails says how, and the end of what it wrote', async () => {
  await expect(runCommand(shell('echo oh; exit 3'), 10)).rejects.toThrow(/ended with 3:\noh/);
});

test('a command that takes too long is ended', async () => {
  await expect(runCommand(shell('sleep 30'), 0.1)).rejects.toThrow('took more than 0.1 s');
});

test('children end with the program that started them', async () => {
  const group = ProcessGroup.start(shell('sleep 30 & echo $!; wait'));
  const child = await until('the child', () => Promise.resolve(/^\d+/.exec(group.output)?.[0]), { pause: 20 });
  await group.stop();
  await until('its end', () => Promise.resolve(hasEnded(Number(child))), { seconds: 5, pause: 20 });
  expect(hasEnded(Number(child))).toBe(true);
});

/** A process that is dead but not yet collected by its parent counts as ended. */
function hasEnded(id: number): boolean {
  try {
    return readFileSync(`/proc/${id}/stat`, 'utf8').includes(' Z ');
  } catch {
    return true;
  }
}
