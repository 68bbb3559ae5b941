import * as z from 'zod/mini';
import type { App } from '../app.js';
import { parseJson, readBytes } from '../http/body.js';
import type { ServerDeps } from '../http/deps.js';
import { escapeHtml, htmlPage } from '../http/html.js';
import { parseInput } from '../http/input.js';
import { publishRecord } from '../providers/dns/index.js';
import { listMails } from '../mail/queries.js';
import { listDemoPeople } from '../seed/signIns.js';

const MAX_OFFSET_MS = 1e13;
const Milliseconds = z.int().check(z.minimum(-MAX_OFFSET_MS), z.maximum(MAX_OFFSET_MS));
const PublishRecord = z.strictObject({
  name: z.string().check(z.regex(/^[a-z0-9_.-]{1,253}$/, 'Enter a name in lower case')),
  type: z.enum(['TXT', 'CNAME', 'A', 'AAAA']),
  /** None takes the record away. */
  values: z.array(z.string().check(z.maxLength(500))).check(z.maxLength(20)),
});
const MoveClock = z.union([
  z.strictObject({ offset_ms: Milliseconds }),
  z.strictObject({ advance_ms: Milliseconds }),
]);

/** Links are what stands alone in a line: an address in a name leads nowhere. */
function withLinks(text: string): string {
  return escapeHtml(text).replace(
    /^https?:\/\/[^\s<]+$/gm,
    (url) => `<a href="${url}" rel="noreferrer">${url}</a>`,
  );
}

/** Routes for demo and tests; on a server that is neither, there is but the list of demo people, with nobody in it. */
export function mountDev(app: App, { config, database: { db }, clock }: ServerDeps): void {
  // Mails hold links that sign people in: shown where they go nowhere else, on a machine for trying out.
  if ((config.seed !== 'none' || config.test) && !config.smtpUrl) {
    app.get('/dev/outbox.json', async (c) =>
      c.json(await listMails(db, c.req.query('to') ?? null)),
    );
    app.get('/dev/outbox', async (c) => {
      const mails = await listMails(db, c.req.query('to') ?? null);
      const articles = mails.map(
        (mail) =>
          `<article><strong>${escapeHtml(mail.subject)}</strong><br><small>to ${escapeHtml(mail.to)}, <time datetime="${mail.created_at}">${mail.created_at}</time></small><pre>${withLinks(mail.text)}</pre></article>`,
      );
      return htmlPage(
        'Outbox',
        `<h1>Outbox</h1>${articles.join('') || '<p>No mail has been sent yet.</p>'}`,
      );
    });
  }
  if ((config.seed === 'demo' || config.test) && config.dnsServers.length === 0) {
    app.post('/dev/dns', async (c) => {
      const body = parseJson(await readBytes(c.req.raw), c.req.raw.headers);
      await publishRecord(db, parseInput(PublishRecord, body));
      return c.body(null, 204);
    });
  }
  // The page to sign in asks every server: one without the demo has nobody, which is no error to note in a console.
  app.get('/dev/demo.json', async (c) =>
    c.json(config.seed === 'demo' ? await listDemoPeople(db) : []),
  );
  if (config.test) {
    app.post('/dev/clock', async (c) => {
      const move = parseInput(MoveClock, parseJson(await readBytes(c.req.raw), c.req.raw.headers));
      clock.setOffset('offset_ms' in move ? move.offset_ms : clock.offsetMs() + move.advance_ms);
      return c.json({ offset_ms: clock.offsetMs(), now: clock.now().toISOString() });
    });
  }
}
