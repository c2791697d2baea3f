import { z } from 'zod';
import { type Route } from '../route.ts';
import { periodSchema, sliceOf } from '../schemas/basics.ts';
import {
  auditEntrySchema,
  auditQuerySchema,
  labelViewSchema,
  riskCurveSchema,
  statisticsSchema,
  transparencySchema,
} from '../schemas/statistics.ts';

/** Figures, the audit, the record of the algorithm, the reference. */
export const reportRoutes = {
  labels: {
    method: 'GET',
    path: '/labels',
    audience: 'signed-in',
    summary: 'Liste les classes possibles',
    answer: { json: z.object({ entries: z.array(labelViewSchema) }) },
  },
  statistics: {
    method: 'GET',
    path: '/statistics',
    audience: 'supervisor',
    summary: 'Chiffres d’une période ; les trente derniers jours par défaut',
    query: periodSchema,
    answer: { json: statisticsSchema },
  },
  risk: {
    method: 'GET',
    path: '/statistics/risk',
    audience: 'supervisor',
    summary: 'Ce que changerait un autre seuil, d’après les corrections du service',
    query: periodSchema,
    answer: { json: riskCurveSchema },
  },
  audit: {
    method: 'GET',
    path: '/audit',
    audience: 'administrator',
    summary: 'Lit le journal, la dernière ligne d’abord',
    query: auditQuerySchema,
    answer: { json: sliceOf(auditEntrySchema) },
  },
  exportAudit: {
    method: 'GET',
    path: '/audit/export',
    audience: 'administrator',
    summary: 'Exporte le journal, une ligne JSON par entrée',
    answer: { mediaTypes: ['application/jsonl'] },
  },
  transparency: {
    method: 'GET',
    path: '/transparency',
    audience: 'anyone',
    summary: 'Fiche de transparence de l’algorithme',
    answer: { json: transparencySchema },
  },
  openapi: {
    method: 'GET',
    path: '/openapi.json',
    audience: 'anyone',
    summary: 'Cette interface, au format OpenAPI 3.1',
    answer: { mediaTypes: ['application/json'] },
  },
  reference: {
    method: 'GET',
    path: '/docs',
    audience: 'anyone',
    summary: 'Cette interface, à lire',
    answer: { mediaTypes: ['text/html'] },
  },
} as const satisfies Record<string, Route>;
