import { DOMAIN_CHALLENGE_MS } from '../../../src/contract/index.js';
import type { Register } from '../app.js';
import { requirePlan } from '../branding/change.js';
import { notFound, problem } from '../http/problem.js';
import { newId } from '../ids.js';
import { checkClaim } from './check.js';
import { platformDomains, readCustomDomain } from './names.js';
import {
  findClaim,
  findOwner,
  insertClaim,
  LEASE_SECONDS,
  lockClaim,
  updateClaim,
} from './queries.js';
import { domainView, newChallenge } from './records.js';

/** The custom domain of an organization. */
export const registerDomains: Register = (route, deps) => {
  const { clock, config, publicUrl, background } = deps;
  const { db } = deps.database;
  const target = config.domainsTarget;
  const platform = platformDomains(target, publicUrl);
  const expiry = (): Date => new Date(clock.now().getTime() + DOMAIN_CHALLENGE_MS);
  const taken = (domain: string) =>
    problem('domain_taken', { detail: `The domain ${domain} is already registered.` });

  async function read(organizationId: string) {
    const row = await findClaim(db, organizationId);
    if (!row) throw notFound('Custom domain');
    return domainView(row, target);
  }

  route('domains', 'get', ({ organization: { id } }) => read(id));

  // The call for polling: whatever looks at the records, this does not.
  route('domains', 'refresh', ({ organization: { id } }) => read(id));

  route('domains', 'add', ({ organization: { id }, body, write }) =>
    write(async ({ trx, audit }) => {
      await requirePlan(trx, clock, id);
      const domain = readCustomDomain(body.domain, platform);
      if (await findClaim(trx, id)) throw problem('domain_exists');
      if (await findOwner(trx, domain)) throw taken(domain);
      const row = await insertClaim(trx, clock, {
        ...{ organization_id: id, id: newId('dom'), domain },
        ...{ challenge: newChallenge(), challenge_expires_at: expiry() },
      });
      const what = { kind: 'custom_domain', id: row.id };
      await audit({ action: 'custom_domain.added', target: what, after: { domain } });
      return domainView(row, target);
    }),
  );

  route('domains', 'verify', async ({ organization: { id }, write }) => {
    const claim = await write(async ({ trx }) => {
      await requirePlan(trx, clock, id);
      const row = await lockClaim(trx, id);
      if (!row) throw notFound('Custom domain');
      const owner = await findOwner(trx, row.domain);
      if (owner !== undefined && owner !== id) throw taken(row.domain);
      const now = clock.now();
      const isOver =
        row.status !== 'verified' && Date.parse(row.challenge_expires_at) <= now.getTime();
      // Due by itself when this process has not lived to tell what it saw.
      const due = new Date(now.getTime() + LEASE_SECONDS * 1000);
      return updateClaim(trx, row, {
        ...{ verification_initiated_at: now.toISOString(), due_at: due.toISOString() },
        ...(isOver && {
          ...{ challenge: newChallenge(), challenge_expires_at: expiry().toISOString() },
          ...{ status: 'pending', reason: null, missing_since: null, certificate_status: 'none' },
          ...{ cname_status: 'pending', txt_status: 'pending', cname_seen: '[]', txt_seen: '[]' },
        }),
      });
    });
    background.run('look at the records of a domain', () => checkClaim(deps, claim));
    return domainView(claim, target);
  });

  route('domains', 'remove', ({ organization: { id }, write }) =>
    write(async ({ trx, audit }) => {
      const row = await lockClaim(trx, id);
      if (!row) throw notFound('Custom domain');
      const removed_at = clock.now().toISOString();
      await updateClaim(trx, row, { removed_at, due_at: null });
      await audit({
        action: 'custom_domain.removed',
        target: { kind: 'custom_domain', id: row.id },
        before: { domain: row.domain, status: row.status },
      });
    }),
  );
};
