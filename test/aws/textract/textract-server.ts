import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';
import { documentOf } from './detect-request.ts';
import { type FaultPlan } from './fault-plan.ts';
import { standInSettingsSchema, type EngineName } from './stand-in-settings.ts';
import { textBlocks } from './text-blocks.ts';
import { type TextractEngine } from './textract-engine.ts';
import { TextractError } from './textract-error.ts';

/** Where the settings are changed (PUT) and the calls counted (GET); any other path is the service. */
export const controlPath = '/control';

export interface StandIn {
  /** Each loaded when it is first used. */
  readonly engines: Readonly<Record<EngineName, () => Promise<TextractEngine>>>;
  readonly plan: FaultPlan;
}

/**
 * A stand-in for Amazon Textract: speaks AWS JSON 1.1 for `DetectDocumentText`, so that the unmodified SDK reaches it
 * through `AWS_ENDPOINT_URL_TEXTRACT`. It proves wiring, throttling and errors, never Textract's accuracy.
 */
export function textractServer(standIn: StandIn): Server {
  return createServer((request, response) => {
    const answer = request.url === controlPath ? control(request, standIn) : detect(request, standIn);
    answer.then(
      (body) => {
        send(response, { status: 200, body });
      },
      (error: unknown) => {
        const { code, status, message } = serviceError(error);
        send(response, { status, body: { __type: code, message } });
      },
    );
  });
}

async function control(request: IncomingMessage, { plan }: StandIn): Promise<object> {
  if (request.method === 'PUT') plan.set(standInSettingsSchema.parse(JSON.parse(await text(request))));
  return { settings: plan.settings, counts: plan.counts };
}

async function detect(request: IncomingMessage, { engines, plan }: StandIn): Promise<object> {
  // Read to its end before it is judged, so that the client hears the answer rather than a broken pipe.
  const body = await text(request);
  try {
    plan.admit();
    const document = documentOf(request.headers, body);
    await wait(plan.settings.delay);
    const engine = await engines[plan.settings.engine]();
    const blocks = textBlocks(await engine.read(document));
    plan.settle();
    return { DocumentMetadata: { Pages: 1 }, DetectDocumentTextModelVersion: 'stand-in', Blocks: blocks };
  } catch (error) {
    plan.settle(serviceError(error));
    throw error;
  }
}

function serviceError(error: unknown): TextractError {
  return error instanceof TextractError ? error : new TextractError('InternalServerError', String(error));
}

function send(response: ServerResponse, { status, body }: { status: number; body: object }): void {
  response.writeHead(status, { 'content-type': 'application/x-amz-json-1.1', 'x-amzn-requestid': randomUUID() });
  response.end(JSON.stringify(body));
}
