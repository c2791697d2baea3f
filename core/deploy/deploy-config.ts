import { z } from 'zod';
import { ocrEngineSchema, tenantSchema } from '../intake/names.ts';
import { defaultLimits, limitsSchema } from '../limits.ts';
import { retentionSchema } from '../retention.ts';
import { textractObjection } from './textract-regions.ts';
import { webhookSchema } from './webhook.ts';

/** Regions of AWS in the European Union (AWS Global Infrastructure; London and Zurich are outside). */
export const unionRegions = [
  'eu-west-3',
  'eu-west-1',
  'eu-central-1',
  'eu-south-1',
  'eu-south-2',
  'eu-north-1',
] as const;

const identitySchema = z.strictObject({
  /** Of any OIDC issuer whose tokens are JWT. */
  issuer: z.url({ protocol: /^https$/ }),
  audience: z.array(z.string().min(1)).min(1),
  /** Claim of the access token that names the tenant. */
  tenantClaim: z.string().min(1),
});

const concurrencySchema = z
  .strictObject({
    /** Calls of each reading function at the same time; null: as many as the account allows. */
    reading: z.int().min(1).max(1000).nullable().default(null),
    /** Page ranges of one file read at the same time. */
    rangesPerFile: z.int().min(1).max(40).default(10),
    /** Files of one tenant at work at the same time; those beyond wait in the queue. */
    filesInFlightPerTenant: z.int().min(1).default(200),
    /** Files that one tenant may ask forms for in a day. */
    filesPerDayPerTenant: z.int().min(1).default(20_000),
  })
  .prefault({});

const optOutWanted =
  'Textract demande que l’organisation ait une politique d’exclusion des services d’IA (« AI services opt-out policy ») : sans elle, ' +
  'AWS peut garder les pages, même dans une autre région. Faites-la poser, puis répondez true (docs/deploy.md), ou choisissez le moteur « onnx ».';

const identityOf = identitySchema.nullable().default(null);

/** What an engineer says of a deployment, `liasse.deploy.json`. Unknown keys are refused: a typing error must not pass. */
export const deployConfigSchema = z
  .strictObject({
    /** Begins the names of stacks and what is in them: two deployments in one account have two. */
    name: z
      .string()
      .regex(/^[a-z][a-z0-9-]{0,19}$/)
      .default('liasse'),
    region: z.string().regex(/^[a-z]{2}(-[a-z]+)+-\d$/),
    /** Why papers may leave the European Union; wanted when the region lies outside. */
    outsideUnionBecause: z.string().min(20).optional(),
    /** At most sixty, fewer when their names are long: every function is told them in its environment, which holds four kilobytes. */
    tenants: z.array(tenantSchema).min(1).max(60),
    ocr: ocrEngineSchema.default('onnx'),
    /** Whether a batch may ask for Textract although it is not the deployment's engine. */
    textractPerBatch: z.boolean().default(false),
    /** Whoever deploys has seen that the organisation's opt-out policy of AI services covers the account; wanted by Textract. */
    aiServicesOptOut: z.boolean().default(false),
    architecture: z.enum(['arm64', 'x86_64']).default('arm64'),
    retentionDays: retentionSchema.default({ default: 365 }),
    alarmEmail: z.email().nullable().default(null),
    /** Dollars a month above which the alarm address is told. */
    monthlyBudget: z.number().positive().default(100),
    concurrency: concurrencySchema,
    /** Pages that one call reads; see docs/aws-sizing.md. */
    pagesPerRange: z.int().min(1).max(50).default(8),
    limits: limitsSchema.default(defaultLimits),
    /** Seconds after which a file without a result is looked into. */
    graceSeconds: z.int().min(0).default(900),
    logRetentionDays: z.union([z.literal(30), z.literal(90), z.literal(180), z.literal(365)]).default(180),
    /** Null: a Cognito user pool of the deployment's own. */
    identity: identityOf,
    webhooks: z.array(webhookSchema).default([]),
  })
  .superRefine((config, context) => {
    const inUnion = unionRegions.some((region) => region === config.region);
    if (!inUnion && config.outsideUnionBecause === undefined) {
      const message = `${config.region} n’est pas dans l’Union européenne : choisissez ${unionRegions.join(', ')}, ou dites pourquoi dans « outsideUnionBecause ».`;
      context.addIssue({ code: 'custom', path: ['region'], message });
    }
    const { region, aiServicesOptOut } = config;
    if (config.ocr === 'textract' || config.textractPerBatch) {
      const message = textractObjection(region, config.outsideUnionBecause !== undefined);
      if (message !== undefined) context.addIssue({ code: 'custom', path: ['region'], message });
      if (!aiServicesOptOut) context.addIssue({ code: 'custom', path: ['aiServicesOptOut'], message: optOutWanted });
    }
    config.webhooks.forEach(({ tenant }, index) => {
      if (config.tenants.includes(tenant)) return;
      const message = `« ${tenant} » n’est pas dans « tenants ».`;
      context.addIssue({ code: 'custom', path: ['webhooks', index, 'tenant'], message });
    });
  });
export type DeployConfig = z.infer<typeof deployConfigSchema>;
