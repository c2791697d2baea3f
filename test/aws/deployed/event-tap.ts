import {
  DeleteRuleCommand,
  PutRuleCommand,
  PutTargetsCommand,
  RemoveTargetsCommand,
} from '@aws-sdk/client-eventbridge';
import {
  CreateQueueCommand,
  DeleteQueueCommand,
  GetQueueAttributesCommand,
  SetQueueAttributesCommand,
} from '@aws-sdk/client-sqs';
import { z } from 'zod';
import { type LiasseEvent, liasseEventSchema } from '../../../core/events.ts';
import { type ScenarioContext } from '../scenario.ts';
import { WorkQueue } from './work-queue.ts';

/** As EventBridge hands an event to a queue. */
const envelopeSchema = z.object({ source: z.literal('liasse'), 'detail-type': z.string(), detail: liasseEventSchema });

type TapContext = Pick<ScenarioContext, 'clients' | 'output' | 'tenant'>;

/** A rule on the deployment's bus and a queue of its own: hears what is said of one tenant. */
export class EventTap {
  readonly #context: TapContext;
  readonly #name: string;
  readonly #url: string;
  readonly #heard: LiasseEvent[] = [];

  private constructor(context: TapContext, name: string, url: string) {
    this.#context = context;
    this.#name = name;
    this.#url = url;
  }

  /** Hears events while `work` goes on, and leaves nothing behind. */
  static async during(context: TapContext, work: (tap: EventTap) => Promise<void>): Promise<void> {
    const name = `tap-${context.tenant}`;
    const { QueueUrl } = await context.clients.sqs.send(new CreateQueueCommand({ QueueName: name }));
    const tap = new EventTap(context, name, z.string().parse(QueueUrl));
    try {
      await tap.#connect();
      await work(tap);
    } finally {
      await tap.#remove();
    }
  }

  /** All that was said so far. */
  async heard(): Promise<readonly LiasseEvent[]> {
    const bodies = await new WorkQueue(this.#context.clients.sqs, this.#url).take();
    this.#heard.push(...bodies.map((body) => envelopeSchema.parse(JSON.parse(body)).detail));
    return this.#heard;
  }

  async #connect(): Promise<void> {
    const { clients, output, tenant } = this.#context;
    const queue = { QueueUrl: this.#url, AttributeNames: ['QueueArn' as const] };
    const { Attributes: attributes } = await clients.sqs.send(new GetQueueAttributesCommand(queue));
    const Arn = z.string().parse(attributes?.QueueArn);
    const Policy = JSON.stringify({
      Version: '2012-10-17',
      Statement: [
        { Effect: 'Allow', Principal: { Service: 'events.amazonaws.com' }, Action: 'sqs:SendMessage', Resource: Arn },
      ],
    });
    await clients.sqs.send(new SetQueueAttributesCommand({ QueueUrl: this.#url, Attributes: { Policy } }));
    const bus = { EventBusName: output('EventBusName') };
    const EventPattern = JSON.stringify({ source: ['liasse'], detail: { tenant: [tenant] } });
    await clients.events.send(new PutRuleCommand({ Name: this.#name, EventPattern, ...bus }));
    await clients.events.send(new PutTargetsCommand({ Rule: this.#name, Targets: [{ Id: 'queue', Arn }], ...bus }));
  }

  async #remove(): Promise<void> {
    const { clients, output } = this.#context;
    const EventBusName = output('EventBusName');
    await clients.events.send(new RemoveTargetsCommand({ Rule: this.#name, Ids: ['queue'], EventBusName }));
    await clients.events.send(new DeleteRuleCommand({ Name: this.#name, EventBusName }));
    await clients.sqs.send(new DeleteQueueCommand({ QueueUrl: this.#url }));
  }
}
