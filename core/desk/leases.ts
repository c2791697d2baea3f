import { type ItemWrite } from '../ports/desk-store.ts';
import { type Refusal, refusal } from './call.ts';
import { type DeskOptions } from './desk-options.ts';
import { DeskRecords, type Kept } from './desk-records.ts';
import { leaseView } from './document-views.ts';
import { itemKinds } from './item-kinds.ts';
import { type LeaseItem } from './items.ts';
import { type User } from './schemas/basics.ts';
import { type LeaseView } from './schemas/document.ts';

const minutesHeld = 5;

/** Who looks at which document: two persons never hold the same. */
export class Leases {
  readonly #options: DeskOptions;
  readonly #records: DeskRecords;

  constructor(options: DeskOptions) {
    this.#options = options;
    this.#records = new DeskRecords(options.store);
  }

  /** Takes it, or goes on holding it. @returns undefined where another holds it. @param steal - from whoever holds it. */
  async take(user: User, document: string, steal: boolean): Promise<LeaseView | undefined> {
    const now = this.#options.now();
    for (;;) {
      const held = await this.#find(user, document);
      if (!steal && isHeldByAnother(held, user, now)) return undefined;
      const lease = { by: { id: user.id, name: user.name }, until: later(now, minutesHeld) };
      // Somebody may have been quicker: then look again.
      if (await this.#options.store.commit(user.tenant.id, [leaseWrite(document, lease, held)]))
        return leaseView(lease, user.id, now) ?? undefined;
    }
  }

  async release(user: User, document: string): Promise<void> {
    const held = await this.#find(user, document);
    if (held?.body.by.id === user.id)
      await this.#options.store.commit(user.tenant.id, [leaseWrite(document, null, held)]);
  }

  /** @throws Refusal 409 where another holds one of them. */
  async mustBeFree(user: User, documents: readonly string[]): Promise<void> {
    const leases = await this.#records.all(user.tenant.id, itemKinds.lease, documents);
    const now = this.#options.now();
    const other = [...leases.values()].find((held) => isHeldByAnother(held, user, now));
    if (other !== undefined) throw heldByAnother(other.body);
  }

  /** The write that gives it back along with a decision. */
  async givenBack(user: User, document: string): Promise<ItemWrite[]> {
    const held = await this.#find(user, document);
    return held === undefined ? [] : [leaseWrite(document, null, held)];
  }

  async #find(user: User, document: string): Promise<Kept<LeaseItem> | undefined> {
    return this.#records.find(user.tenant.id, itemKinds.lease, document);
  }
}

function isHeldByAnother(held: Kept<LeaseItem> | undefined, user: User, now: string): boolean {
  const lease = leaseView(held?.body, user.id, now);
  return lease !== null && !lease.mine;
}

export function heldByAnother({ by, until }: LeaseItem): Refusal {
  const detail = `${by.name} regarde ce document ; il sera libre au plus tard à ${until.slice(11, 16)} (UTC).`;
  return refusal(409, 'Réservé', detail);
}

function leaseWrite(id: string, body: LeaseItem | null, held: Kept<LeaseItem> | undefined): ItemWrite {
  const expected = held?.version ?? 0;
  return { kind: itemKinds.lease.name, id, expected, version: expected + 1, body };
}

function later(moment: string, minutes: number): string {
  return new Date(Date.parse(moment) + minutes * 60_000).toISOString();
}
