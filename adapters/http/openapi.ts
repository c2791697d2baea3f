import { z } from 'zod';
import { apiRoot, parametersOf, type Route } from '../../core/desk/route.ts';
import { routes } from '../../core/desk/routes.ts';
import { problemDetailsSchema } from '../../core/desk/schemas/basics.ts';

const audiences: Readonly<Record<Route['audience'], string>> = {
  anyone: 'Sans compte.',
  'signed-in': 'Tout compte.',
  depositor: 'Déposants et au-delà.',
  analyst: 'Agents et au-delà.',
  supervisor: 'Responsables et au-delà.',
  administrator: 'Administrateurs.',
};

type Json = Readonly<Record<string, unknown>>;

/** The interface as OpenAPI 3.1 (spec.openapis.org/oas/v3.1.1), from the table of routes. @param version - of the program. */
export function openApi(version: string): Json {
  const paths: Record<string, Record<string, Json>> = {};
  for (const [name, route] of Object.entries<Route>(routes)) {
    const path = route.path.replace(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operation(name, route) };
  }
  return {
    openapi: '3.1.0',
    info: { title: 'liasse, bureau de relecture', version },
    servers: [{ url: apiRoot }],
    components: {
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'liasse' } },
      schemas: { Problem: jsonSchema(problemDetailsSchema, 'output') },
    },
    paths,
  };
}

function operation(name: string, route: Route): Json {
  return {
    operationId: name,
    summary: route.summary,
    description: audiences[route.audience],
    ...(route.audience === 'anyone' ? {} : { security: [{ session: [] }] }),
    parameters: [...parametersOf(route.path).map(pathParameter), ...queryParameters(route), ...csrfParameter(route)],
    ...bodyOf(route),
    responses: { ...answerOf(route), default: problemAnswer },
  };
}

function pathParameter(name: string): Json {
  return { name, in: 'path', required: true, schema: { type: 'string' } };
}

function queryParameters({ query }: Route): Json[] {
  if (query === undefined) return [];
  const { properties, required = [] } = objectSchema.parse(jsonSchema(query, 'input'));
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    schema,
  }));
}

const objectSchema = z.object({
  properties: z.record(z.string(), z.unknown()),
  required: z.array(z.string()).optional(),
});

function csrfParameter({ method, audience }: Route): Json[] {
  if (method === 'GET' || audience === 'anyone') return [];
  return [{ name: 'x-csrf-token', in: 'header', required: true, schema: { type: 'string' } }];
}

function bodyOf({ body }: Route): Json {
  if (body === undefined) return {};
  const content =
    body === 'bytes'
      ? { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } }
      : { 'application/json': { schema: jsonSchema(body, 'input') } };
  return { requestBody: { required: true, content } };
}

function answerOf({ answer }: Route): Json {
  if ('nothing' in answer) return { 204: { description: 'Fait.' } };
  if ('json' in answer) {
    const content = { 'application/json': { schema: jsonSchema(answer.json, 'output') } };
    return { [answer.status ?? 200]: { description: 'Réponse.', content } };
  }
  return { 200: { description: 'Réponse.', content: Object.fromEntries(answer.mediaTypes.map((type) => [type, {}])) } };
}

const problemAnswer = {
  description: 'Ce qui ne va pas (RFC 9457).',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
};

function jsonSchema(schema: z.core.$ZodType, io: 'input' | 'output'): Json {
  return z.toJSONSchema(schema, { io, target: 'draft-2020-12', unrepresentable: 'any' });
}
