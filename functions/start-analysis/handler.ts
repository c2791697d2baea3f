import { type SQSBatchResponse, type SQSEvent } from 'aws-lambda';
import { parseIntakeMessage } from '../../adapters/aws/intake-message.ts';
import { takeIn } from '../../core/use-cases/take-in.ts';
import { controlPorts } from '../ports/control-ports.ts';
import { eachRecord } from '../ports/each-record.ts';
import { measure } from '../ports/telemetry.ts';

const ports = controlPorts(process.env);

/** Seconds until a held file is looked at again, drawn at random so that they do not all come at once. */
const shortestHold = 20;
const longestHold = 90;

/** SQS, from S3's events: takes in each object and has its content analysed. */
export async function handler(event: SQSEvent): Promise<SQSBatchResponse> {
  return eachRecord(event, async ({ body }) => {
    const upload = parseIntakeMessage(body);
    const outcome = await takeIn(upload, ports.intake);
    if (outcome === 'held') await ports.queue.handIn(upload, holdSeconds());
    if (outcome === 'held') measure({ FilesHeld: 1 });
    if (outcome === 'unknown') measure({ ForeignObjects: 1 });
    return outcome;
  });
}

function holdSeconds(): number {
  return Math.round(shortestHold + Math.random() * (longestHold - shortestHold));
}
