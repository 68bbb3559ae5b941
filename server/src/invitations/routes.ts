import { createHash } from 'node:crypto';
import type { Register } from '../app.js';
import { randomText } from '../ids.js';
import { hasListQueries, requireListQueries } from '../lists/listQueries.js';
import { pageReply } from '../lists/page.js';
import { registerBulkInvitations } from './bulkRoutes.js';
import { createInvitationDesk } from './desk.js';
import { countInvitations, listInvitations } from './queries.js';

/** Invitations of the resolved organization. */
export const registerInvitations: Register = (route, deps) => {
  const {
    config,
    clock,
    publicUrl,
    database: { db },
  } = deps;
  const desk = createInvitationDesk(deps);

  route('invitations', 'list', async ({ organization: { id }, query, request }) => {
    requireListQueries(config, query, ['search', 'role']);
    const { rows, next } = await listInvitations(db, clock, id, query);
    const total = hasListQueries(config) ? await countInvitations(db, clock, id, query) : null;
    return pageReply(request, rows, { next, total });
  });

  route('invitations', 'create', ({ caller, organization, body, write }) => {
    const { id, scopes, acting } = organization;
    const sender = { caller, scopes, through: acting?.organizationId ?? null };
    return write((unit) => desk.invite(unit, id, sender, body));
  });

  route('invitations', 'resend', ({ organization, params: { id }, write }) =>
    write((unit) => desk.resend(unit, organization.id, id)),
  );

  route('invitations', 'revoke', ({ organization, params: { id }, write }) =>
    write((unit) => desk.revoke(unit, organization.id, id)),
  );

  route('invitations', 'link', ({ organization, params: { id }, write }) =>
    write(async ({ trx, audit }) => {
      const token = randomText(43);
      const tokenHash = createHash('sha256').update(token).digest();
      const invitation = await desk.change(trx, organization.id, id, { to: 'linked', tokenHash });
      await audit({ action: 'invitation.link_made', target: { kind: 'invitation', id } });
      const url = `${publicUrl}/invitations?id=${encodeURIComponent(id)}&token=${token}`;
      return { url, expires_at: invitation.expires_at };
    }),
  );

  registerBulkInvitations(route, deps);
};
