import { createHash, createHmac } from 'node:crypto';
import { z } from 'zod';
import { region } from '../emulator/aws-environment.ts';
import { type ScenarioContext } from '../scenario.ts';

const groupsSchema = z.object({
  logGroups: z.array(z.object({ logGroupName: z.string() })),
  nextToken: z.string().optional(),
});
const eventsSchema = z.object({
  events: z.array(z.object({ message: z.string(), timestamp: z.number() })),
  nextToken: z.string().optional(),
});

/** All lines of all log groups of the account, of functions, executions and the API alike. @param since - milliseconds since 1970. */
export async function logLines(context: Pick<ScenarioContext, 'endpoint'>, since: number): Promise<string[]> {
  const lines: string[] = [];
  for (const logGroupName of await groupNames(context)) {
    let nextToken: string | undefined;
    do {
      const page: z.infer<typeof eventsSchema> = eventsSchema.parse(
        await call(context, 'FilterLogEvents', { logGroupName, startTime: since, nextToken }),
      );
      lines.push(...page.events.map(({ message }) => message));
      nextToken = page.nextToken;
    } while (nextToken !== undefined);
  }
  return lines;
}

async function groupNames(context: Pick<ScenarioContext, 'endpoint'>): Promise<string[]> {
  const names: string[] = [];
  let nextToken: string | undefined;
  do {
    const page: z.infer<typeof groupsSchema> = groupsSchema.parse(
      await call(context, 'DescribeLogGroups', { nextToken }),
    );
    names.push(...page.logGroups.map(({ logGroupName }) => logGroupName));
    nextToken = page.nextToken;
  } while (nextToken !== undefined);
  return names;
}

/** CloudWatch Logs without its SDK client, for two reads: AWS JSON 1.1, Signature Version 4 (AWS IAM User Guide, "Create a signed request"). */
async function call({ endpoint }: Pick<ScenarioContext, 'endpoint'>, action: string, input: unknown): Promise<unknown> {
  const body = JSON.stringify(input);
  const at = new Date().toISOString().replace(/[-:]|\.\d+/g, '');
  const headers = {
    'content-type': 'application/x-amz-json-1.1',
    host: new URL(endpoint).host,
    'x-amz-date': at,
    'x-amz-target': `Logs_20140328.${action}`,
  };
  const authorization = signature(headers, { body, at });
  const response = await fetch(endpoint, { method: 'POST', headers: { ...headers, authorization }, body });
  if (!response.ok) throw new Error(`${action}: ${response.status} ${await response.text()}`);
  return response.json();
}

function signature(headers: Readonly<Record<string, string>>, { body, at }: { body: string; at: string }): string {
  const names = Object.keys(headers).toSorted();
  const listed = names.map((name) => `${name}:${headers[name] ?? ''}\n`).join('');
  const request = ['POST', '/', '', listed, names.join(';'), sha256(body)].join('\n');
  const scope = [at.slice(0, 8), region, 'logs', 'aws4_request'];
  const text = ['AWS4-HMAC-SHA256', at, scope.join('/'), sha256(request)].join('\n');
  const key = scope.reduce<string | Buffer>((secret, part) => hmac(secret, part), 'AWS4test');
  const signed = hmac(key, text).toString('hex');
  return `AWS4-HMAC-SHA256 Credential=test/${scope.join('/')}, SignedHeaders=${names.join(';')}, Signature=${signed}`;
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function hmac(key: string | Buffer, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest();
}
