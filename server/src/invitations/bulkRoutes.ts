import { Email, missingScopes, type BulkCode } from '../../../src/contract/index.js';
import type { Register } from '../app.js';
import { lockOrganization, type Trx } from '../db/transaction.js';
import { newId } from '../ids.js';
import { findOrganization } from '../organizations/queries.js';
import { requireRole } from '../roles/queries.js';
import {
  expireInvitations,
  findTaken,
  insertInvitations,
  type NewInvitation,
} from './inviteQueries.js';
import { invitationMail } from './mail.js';
import { findInvitations } from './queries.js';
import { freeSeats } from './seats.js';

interface Wanted {
  readonly email: string;
  readonly role: string;
}

interface Judged {
  readonly email: string;
  readonly code: BulkCode;
  /** What to invite with, when nothing stands against it. */
  readonly invitation?: NewInvitation;
}

const tooMany = (email: string): [string, BulkCode] => [email, 'rate_limited'];

/** Judges the rows in their order; each that is fine takes one of the free seats. */
function judge(
  wanted: readonly Wanted[],
  {
    forbidden,
    taken,
    seats,
  }: { forbidden: ReadonlySet<string>; taken: ReadonlyMap<string, BulkCode>; seats: number },
): Judged[] {
  const seen = new Set<string>();
  let left = seats;
  return wanted.map((row): Judged => {
    const parsed = Email.safeParse(row.email);
    if (!parsed.success) return { email: row.email, code: 'invalid_email' };
    const email = parsed.data;
    if (seen.has(email)) return { email, code: 'duplicate' };
    seen.add(email);
    if (forbidden.has(row.role)) return { email, code: 'forbidden' };
    const obstacle = taken.get(email);
    if (obstacle) return { email, code: obstacle };
    if (left < 1) return { email, code: 'seat_limit' };
    left -= 1;
    return { email, code: 'ok', invitation: { id: newId('inv'), email, role: row.role } };
  });
}

/** Many invitations at once: judged, inserted and mailed under the organization's lock, in one transaction. */
export const registerBulkInvitations: Register = (route, deps) => {
  const { config, clock, publicUrl, recipients } = deps;
  const { invitation_ttl_hours, seat_limit } = config.switches;

  /** Between the look and the count another organization may have written to the same people. */
  async function admit(trx: Trx, rows: readonly Judged[]): Promise<Judged[]> {
    const emails = rows.flatMap(({ email, invitation }) => (invitation ? [email] : []));
    const admitted = await recipients.admit(trx, emails);
    return rows.map((row) =>
      row.invitation && !admitted.has(row.email) ? { email: row.email, code: 'rate_limited' } : row,
    );
  }

  route('invitations', 'bulk', ({ caller, organization, body, write }) =>
    write(async ({ trx, audit, mail }) => {
      const { id: organizationId, scopes } = organization;
      const { invitations: wanted, dry_run = false } = body;
      await lockOrganization(trx, organizationId);
      const forbidden = new Set<string>();
      for (const name of new Set(wanted.map(({ role }) => role))) {
        const role = await requireRole(trx, config, organizationId, 'invitations', name);
        if (missingScopes(scopes, role.scopes).length > 0) forbidden.add(name);
      }
      const emails = wanted.flatMap(({ email }) => Email.safeParse(email).data ?? []);
      const mailed = [...(await recipients.full(trx, emails))].map(tooMany);
      const judged = judge(wanted, {
        forbidden,
        taken: new Map([...mailed, ...(await findTaken(trx, clock, organizationId, emails))]),
        seats: await freeSeats(trx, clock, organizationId, seat_limit, { countInvitations: true }),
      });
      const results = dry_run ? judged : await admit(trx, judged);
      const invited = results.flatMap(({ invitation }) => invitation ?? []);
      const answer = results.map(({ email, code }) => ({ email, code }));
      if (dry_run || invited.length === 0) return { dry_run, results: answer };

      const invitedBy = caller.kind === 'key' ? caller.createdBy : caller.user.id;
      await expireInvitations(trx, clock, organizationId, emails);
      await insertInvitations(
        trx,
        clock,
        { organizationId, invitedBy, through: organization.acting?.organizationId ?? null },
        invited,
        invitation_ttl_hours * 3600,
      );
      const ids = invited.map(({ id }) => id);
      const found = new Map(
        (await findInvitations(trx, clock, organizationId, ids)).map((row) => [row.id, row]),
      );
      const name = (await findOrganization(trx, organizationId))?.name ?? '';
      await mail([...found.values()].map((row) => invitationMail(row, name, publicUrl)));
      await audit(
        invited.map(({ id, email, role }) => ({
          action: 'invitation.created',
          target: { kind: 'invitation', id },
          after: { email, role },
        })),
      );
      return {
        dry_run,
        results: results.map(({ email, code, invitation }) => ({
          ...{ email, code },
          ...(invitation && { invitation: found.get(invitation.id) }),
        })),
      };
    }),
  );
};
