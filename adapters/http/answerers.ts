import { type Accounts } from '../../core/desk/accounts.ts';
import { type DeskHandlers } from '../../core/desk/desk.ts';
import { type Papers } from '../../core/desk/papers.ts';
import { type Reports } from '../../core/desk/reports.ts';
import { type RouteName } from '../../core/desk/routes.ts';
import { type Search } from '../../core/desk/search.ts';
import { type Sessions } from '../../core/desk/sessions.ts';
import { eventAnswers, type EventAnswersOptions } from './event-answers.ts';
import { paperAnswers, type PaperAnswersOptions } from './paper-answers.ts';
import { type Answerer, parsing } from './parse-call.ts';
import { reportAnswers } from './report-answers.ts';
import { sessionAnswers } from './session-answers.ts';

export interface AnswerersOptions extends PaperAnswersOptions, EventAnswersOptions {
  readonly desk: DeskHandlers;
  readonly accounts: Accounts;
  readonly sessions: Sessions;
  readonly papers: Papers;
  readonly reports: Reports;
  readonly search: Search;
  /** Of the program. */
  readonly version: string;
  readonly transparency: Parameters<typeof reportAnswers>[1];
}

/** What answers each route of the table: one that is left out does not compile. */
export function answerers(options: AnswerersOptions): Record<RouteName, Answerer> {
  const { desk, accounts, papers, reports, search } = options;
  return {
    ...sessionAnswers(options.sessions),
    ...paperAnswers(options),
    ...eventAnswers(options),
    ...reportAnswers(options.version, options.transparency),
    changePassword: parsing('changePassword', accounts.changePassword),
    accounts: parsing('accounts', accounts.accounts),
    createAccount: parsing('createAccount', accounts.createAccount),
    changeAccount: parsing('changeAccount', accounts.changeAccount),
    preferences: parsing('preferences', accounts.preferences),
    putPreferences: parsing('putPreferences', accounts.putPreferences),
    batches: parsing('batches', desk.batches),
    createBatch: parsing('createBatch', desk.createBatch),
    batch: parsing('batch', desk.batch),
    closeBatch: parsing('closeBatch', desk.closeBatch),
    files: parsing('files', desk.files),
    queue: parsing('queue', desk.queue),
    leaseNext: parsing('leaseNext', desk.leaseNext),
    document: parsing('document', desk.document),
    takeLease: parsing('takeLease', desk.takeLease),
    releaseLease: parsing('releaseLease', desk.releaseLease),
    decide: parsing('decide', desk.decide),
    decideBulk: parsing('decideBulk', desk.decideBulk),
    plan: parsing('plan', desk.plan),
    undo: parsing('undo', desk.undo),
    redo: parsing('redo', desk.redo),
    words: parsing('words', papers.words),
    unmask: parsing('unmask', papers.unmask),
    search: parsing('search', search.search),
    labels: parsing('labels', reports.labels),
    statistics: parsing('statistics', reports.statistics),
    risk: parsing('risk', reports.risk),
    explanation: parsing('explanation', reports.explanation),
    audit: parsing('audit', reports.audit),
  };
}
