import { type DecisionRule } from '../decision-rule.ts';
import { type ModelFacts } from '../model-card/model-facts.ts';
import { type DeskIntake } from './desk.ts';
import { type DeskOptions } from './desk-options.ts';
import { DeskRecords } from './desk-records.ts';
import { type Handler, type Handlers } from './call.ts';
import { explanation } from './explanation.ts';
import { foundDocument } from './found-document.ts';
import { itemKinds } from './item-kinds.ts';
import { type DocumentItem } from './items.ts';
import { type DocumentResult, type FileResult } from '../file-result.ts';
import { labelName } from '../label-names.ts';
import { riskCurve } from './risk-curve.ts';
import { type AuditEntry } from './schemas/statistics.ts';
import { type EnergyRates, statistics } from './statistics.ts';

export interface ReportsOptions extends Pick<DeskOptions, 'store' | 'now' | 'auditShare'> {
  readonly intake: Pick<DeskIntake, 'facts' | 'resultOf'>;
  readonly rule: DecisionRule;
  readonly facts: Pick<ModelFacts, 'classes'>;
  /** Labels that the model may give, own classes among them. */
  readonly labels: readonly string[];
  readonly energy: EnergyRates;
}

const daysShown = 30;
const millisecondsPerDay = 86_400_000;

/** Figures, explanations, the audit, the labels. */
export class Reports implements Handlers<'statistics' | 'risk' | 'explanation' | 'audit' | 'labels'> {
  readonly #options: ReportsOptions;
  readonly #records: DeskRecords;

  constructor(options: ReportsOptions) {
    this.#options = options;
    this.#records = new DeskRecords(options.store);
  }

  readonly statistics: Handler<'statistics'> = async ({ user, query }) => {
    const { from, to } = this.#period(query);
    const facts = await this.#options.intake.facts(user.tenant.id, from, to);
    const { auditShare, energy } = this.#options;
    const processorSeconds = facts.reduce((sum, { seconds }) => sum + seconds, 0);
    return statistics(facts, { from, to, auditShare, processorSeconds, energy });
  };

  readonly risk: Handler<'risk'> = async ({ user, query }) => {
    const { from, to } = this.#period(query);
    return riskCurve(await this.#options.intake.facts(user.tenant.id, from, to), this.#options.auditShare);
  };

  readonly explanation: Handler<'explanation'> = async ({ user, parameters }) => {
    const { body } = await this.#records.get(user.tenant.id, itemKinds.document, parameters['document'] ?? '');
    const file = await this.#options.intake.resultOf(user.tenant.id, body.file);
    const document = { result: resultOf(body, file), file, rule: this.#options.rule, decided: body.decision !== null, history: body.history };
    return { document: body.id, sections: explanation(document).map((section) => ({ ...section, paragraphs: [...section.paragraphs] })) };
  }; // prettier-ignore

  readonly audit: Handler<'audit'> = async ({ user, query: { limit, cursor, subject } }) => {
    const { sequence } = await this.#options.store.auditHead(user.tenant.id);
    const last = Number(cursor ?? sequence);
    // Of one subject all has to be looked through.
    const first = subject === undefined ? Math.max(1, last - limit + 1) : 1;
    const found = (await this.#entries(user.tenant.id, first, last)).filter(
      (entry) => subject === undefined || entry.subject === subject,
    );
    const shown = found.reverse().slice(0, limit);
    const oldest = shown.at(-1)?.sequence ?? 1;
    return { entries: shown, cursor: oldest > 1 && shown.length === limit ? String(oldest - 1) : null };
  };

  readonly labels: Handler<'labels'> = async () => {
    const known = new Map(this.#options.facts.classes.map((one) => [one.label, one.is.fr]));
    const entries = this.#options.labels.map((label) => ({
      label,
      name: labelName(label),
      description: known.get(label) ?? 'Classe propre à ce service.',
      own: !known.has(label) && label !== 'autre',
    }));
    return Promise.resolve({ entries });
  };

  async #entries(tenant: string, first: number, last: number): Promise<AuditEntry[]> {
    const entries: AuditEntry[] = [];
    for await (const entry of this.#options.store.audit(tenant, first)) {
      if (entry.sequence > last) break;
      entries.push(entry);
    }
    return entries;
  }

  #period({ from, to }: { from?: string | undefined; to?: string | undefined }): { from: string; to: string } {
    const end = to ?? this.#options.now().slice(0, 10);
    const begin = new Date(Date.parse(end) - (daysShown - 1) * millisecondsPerDay).toISOString().slice(0, 10);
    return { from: from ?? begin, to: end };
  }
}

/** What the program found in these pages; of pages that a person put together it has said no more than its proposal. */
function resultOf({ pages, program }: DocumentItem, file: FileResult): DocumentResult {
  const [firstPage, lastPage] = [pages[0]?.page ?? 1, pages.at(-1)?.page ?? 1];
  const found = foundDocument(file, firstPage, lastPage);
  return found ?? { firstPage, lastPage, ...program, alternatives: [], decision: 'review', reasons: [] };
}
