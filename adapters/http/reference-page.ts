import { apiRoot, type Route } from '../../core/desk/route.ts';
import { routes } from '../../core/desk/routes.ts';
import { escaped, table } from '../../core/evaluate/markup.ts';

/** The interface as a page to be read, without script or style: `openapi.json` is for programs. */
export function referencePage(version: string): string {
  const rows = Object.values<Route>(routes).map(({ method, path, summary, audience }) => [
    `${method} ${apiRoot}${path}`,
    summary,
    audience,
  ]);
  return [
    '<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>liasse, interface</title></head><body><main>',
    `<h1>Interface de liasse ${escaped(version)}</h1>`,
    `<p>Description complète : <a href="${apiRoot}/openapi.json">openapi.json</a> (OpenAPI 3.1). Les erreurs suivent la RFC 9457 ; les écritures portent `,
    `<code>x-csrf-token</code>, que donne <code>GET ${apiRoot}/session</code>.</p>`,
    table('Routes', ['route', 'ce qu’elle fait', 'pour qui'], rows),
    '</main></body></html>',
  ].join('\n');
}
