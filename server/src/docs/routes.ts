import { scopes } from '../../../src/contract/index.js';
import type { App } from '../app.js';
import { escapeHtml, htmlPage, PAGE_STYLE } from '../http/html.js';
import type { RegisteredRoute } from '../http/registry.js';
import { openApiDocument } from './openApi.js';

function accessText({ access }: RegisteredRoute['route']): string {
  if (typeof access !== 'string') return access.join(' or ');
  return {
    public: 'anybody',
    caller: 'any credential',
    user: 'a person or their token',
    login: 'a signed-in person',
    member: 'any member',
  }[access];
}

function overview(entries: readonly RegisteredRoute[]): string {
  const byResource = new Map<string, RegisteredRoute[]>();
  for (const entry of entries) {
    const resource = entry.name.split('.')[0] ?? '';
    byResource.set(resource, [...(byResource.get(resource) ?? []), entry]);
  }
  const sections = [...byResource].map(([resource, list]) => {
    const rows = list.map(
      ({ route, operation }) =>
        `<tr><td><code>${route.method} ${escapeHtml(route.path)}</code></td><td>${escapeHtml(operation.summary)}${route.capability ? `<br><small>extension ${route.capability}</small>` : ''}</td><td><small>${escapeHtml(accessText(route))}</small></td></tr>`,
    );
    return `<h2 id="${resource}">${resource}</h2><table><thead><tr><th>Route</th><th>What it does</th><th>Who may call it</th></tr></thead><tbody>${rows.join('')}</tbody></table>`;
  });
  return `<h1>OrgKit API</h1><p>Send a credential as <code>Authorization: Bearer …</code> and the organization as <code>X-Anyreach-Org</code>. Schemas: <a href="/admin/openapi.json">openapi.json</a>. ${scopes.length} scopes.</p>${sections.join('')}`;
}

/** The machine-readable and the readable description, both made from the registered routes. */
export function mountDocs(app: App, entries: readonly RegisteredRoute[]): void {
  const document = openApiDocument(entries);
  app.get('/admin/openapi.json', (c) => c.json(document));
  app.get('/docs', () => htmlPage('OrgKit API', overview(entries)));
  app.get(
    '/docs/style.css',
    () =>
      new Response(PAGE_STYLE, {
        headers: {
          'Content-Type': 'text/css; charset=utf-8',
          'Cache-Control': 'public, max-age=300',
        },
      }),
  );
}
