import { type Handler } from '../../core/desk/call.ts';
import { openApi } from './openapi.ts';
import { type Answerer } from './parse-call.ts';
import { referencePage } from './reference-page.ts';

/** What anyone may read: the record of the algorithm, the interface. @param version - of the program. */
export function reportAnswers(
  version: string,
  transparency: Awaited<ReturnType<Handler<'transparency'>>>,
): Record<'transparency' | 'openapi' | 'reference', Answerer> {
  const described = openApi(version);
  const page = referencePage(version);
  return {
    transparency: async () => Promise.resolve(transparency),
    openapi: async () => Promise.resolve(Response.json(described)),
    reference: async () =>
      Promise.resolve(new Response(page, { headers: { 'content-type': 'text/html; charset=utf-8' } })),
  };
}
