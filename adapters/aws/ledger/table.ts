import { setTimeout as sleep } from 'node:timers/promises';
import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import {
  type DynamoDBDocumentClient,
  GetCommand,
  QueryCommand,
  type QueryCommandInput,
  TransactWriteCommand,
  type TransactWriteCommandInput,
} from '@aws-sdk/lib-dynamodb';
import { LiasseError } from '../../../core/liasse-error.ts';

export interface Key {
  readonly pk: string;
  readonly sk: string;
}

export type Item = Record<string, unknown>;

/** A write of a transaction, its table left out. */
export interface Write {
  readonly put?: { readonly item: Item; readonly onlyIf?: string };
  readonly update?: {
    readonly key: Key;
    /** Update expression; attributes are written `#name`, values `:name`. */
    readonly change: string;
    readonly onlyIf?: string;
    readonly values?: Item;
  };
  readonly remove?: { readonly key: Key; readonly onlyIf?: string };
}

/** Whether a transaction was written; else which write's condition did not hold. */
export type Written = { readonly kind: 'written' } | { readonly kind: 'refused'; readonly write: number };

const conflictsAllowed = 12;
const firstPause = 20;

/** One DynamoDB table: consistent reads, transactions that outlast conflicts, errors translated. */
export class Table {
  readonly #client: Pick<DynamoDBDocumentClient, 'send'>;
  readonly #name: string;

  constructor(client: Pick<DynamoDBDocumentClient, 'send'>, name: string) {
    this.#client = client;
    this.#name = name;
  }

  async get(key: Key): Promise<Item | undefined> {
    const command = new GetCommand({ TableName: this.#name, Key: { ...key }, ConsistentRead: true });
    return (await this.#client.send(command).catch(unavailable)).Item;
  }

  /** Items of one partition, page by page. */
  async *query(pk: string, skPrefix: string): AsyncGenerator<Item> {
    yield* this.#pages({
      ConsistentRead: true,
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
      ExpressionAttributeValues: { ':pk': pk, ':prefix': skPrefix },
    });
  }

  /** Items that are due before a moment, oldest first; the index lags a little behind. */
  async *due(kind: string, before: string): AsyncGenerator<Item> {
    yield* this.#pages({
      IndexName: dueIndex,
      KeyConditionExpression: 'dueKind = :kind AND dueAt < :before',
      ExpressionAttributeValues: { ':kind': kind, ':before': before },
    });
  }

  /** All or nothing. @throws LiasseError `store-unavailable` (retryable). */
  async write(writes: readonly Write[]): Promise<Written> {
    const command = new TransactWriteCommand({ TransactItems: writes.map((write) => this.#transactItem(write)) });
    for (let attempt = 0; ; attempt += 1) {
      try {
        await this.#client.send(command);
        return { kind: 'written' };
      } catch (error) {
        const refused = refusedWrite(error);
        if (refused !== undefined) return { kind: 'refused', write: refused };
        if (!isConflict(error) || attempt >= conflictsAllowed) return unavailable(error);
        // Full jitter (AWS Architecture Blog, "Exponential Backoff And Jitter"): many files of one batch end at the same moment.
        await sleep(Math.random() * Math.min(1000, firstPause * 2 ** attempt));
      }
    }
  }

  async *#pages(input: Omit<QueryCommandInput, 'TableName'>): AsyncGenerator<Item> {
    let start: Item | undefined;
    do {
      const command = new QueryCommand({ ...input, TableName: this.#name, ExclusiveStartKey: start });
      const answer = await this.#client.send(command).catch(unavailable);
      yield* answer.Items ?? [];
      start = answer.LastEvaluatedKey;
    } while (start !== undefined);
  }

  #transactItem({ put, update, remove }: Write): NonNullable<TransactWriteCommandInput['TransactItems']>[number] {
    const TableName = this.#name;
    if (put !== undefined) return { Put: { TableName, Item: put.item, ...condition(put.onlyIf) } };
    if (remove !== undefined) return { Delete: { TableName, Key: { ...remove.key }, ...condition(remove.onlyIf) } };
    if (update === undefined) throw new Error('a write puts, updates or removes');
    return {
      Update: {
        TableName,
        Key: { ...update.key },
        UpdateExpression: update.change,
        ...condition(update.onlyIf),
        ...names(`${update.change} ${update.onlyIf ?? ''}`),
        ...(update.values === undefined ? {} : { ExpressionAttributeValues: prefixed(update.values) }),
      },
    };
  }
}

/** Index of what is due: `dueKind`, `dueAt`. */
export const dueIndex = 'due';

function condition(onlyIf: string | undefined): { ConditionExpression?: string } {
  return onlyIf === undefined ? {} : { ConditionExpression: onlyIf };
}

/** Names of attributes are always written with a #, since DynamoDB reserves hundreds of words. */
function names(expressions: string): { ExpressionAttributeNames?: Record<string, string> } {
  const used = [...new Set(expressions.match(/#\w+/g) ?? [])];
  if (used.length === 0) return {};
  return { ExpressionAttributeNames: Object.fromEntries(used.map((name) => [name, name.slice(1)])) };
}

function prefixed(values: Item): Item {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [`:${name}`, value]));
}

function refusedWrite(error: unknown): number | undefined {
  if (!(error instanceof TransactionCanceledException)) return undefined;
  const index = (error.CancellationReasons ?? []).findIndex(({ Code }) => Code === 'ConditionalCheckFailed');
  return index < 0 ? undefined : index;
}

function isConflict(error: unknown): boolean {
  if (error instanceof TransactionCanceledException)
    return (error.CancellationReasons ?? []).some(({ Code }) => Code === 'TransactionConflict');
  return error instanceof Error && error.name === 'TransactionInProgressException';
}

function unavailable(cause: unknown): never {
  const message = 'Le registre (DynamoDB) ne répond pas : la demande sera refaite.';
  throw new LiasseError('store-unavailable', message, { retryable: true, cause });
}
