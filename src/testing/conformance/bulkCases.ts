import { same } from './assert.js';
import type { CaseGroup } from './caseGroup.js';

/** Changing and inviting many at once. */
export const bulkCases: readonly CaseGroup[] = [
  {
    section: '16 bulk_members',
    needs: ['bulk_members'],
    cases: {
      'answers for each address, and invites only those it can': async (stage) => {
        const place = await stage.home();
        const member = await stage.join(place);
        const email = `${stage.word('bulk')}@example.com`;
        const wanted = [email, member.email, 'nobody', email.toUpperCase()];
        const invitations = wanted.map((one) => ({ email: one, role: 'viewer' }));
        const { results } = await place.owner.client.invitations.bulk({ invitations }, place.call);
        const codes = results.map(({ code }) => code);
        same(codes, ['ok', 'already_member', 'invalid_email', 'duplicate'], 'codes');
        const { items } = await place.owner.client.invitations.list({}, place.call);
        same(
          items.map((row) => row.email),
          [email],
          'pending',
        );
      },
      'changes nothing in a dry run': async (stage) => {
        const place = await stage.home();
        const { userId } = await stage.join(place);
        const { members } = place.owner.client;
        const input = {
          selection: { user_ids: [userId] },
          action: { remove: true as const },
          dry_run: true,
        };
        const { results } = await members.bulk(input, place.call);
        same(results, [{ user_id: userId, code: 'ok' }], 'results');
        same((await members.list({}, place.call)).items.length, 2, 'members');
      },
      'keeps an admin over the whole batch': async (stage) => {
        const place = await stage.home();
        const second = await stage.join(place, 'admin');
        const { members } = place.owner.client;
        const input = {
          selection: { user_ids: [second.userId, place.owner.userId] },
          action: { set_role: 'viewer' },
        };
        const { results } = await members.bulk(input, place.call);
        same(
          results.map(({ code }) => code),
          ['ok', 'last_admin'],
          'codes',
        );
      },
      'removes all that a filter means': async (stage) => {
        const place = await stage.home();
        await stage.join(place);
        await stage.join(place);
        const { members } = place.owner.client;
        const input = {
          selection: { filter: { role: 'viewer' } },
          action: { remove: true as const },
        };
        same((await members.bulk(input, place.call)).results.length, 2, 'results');
        same((await members.list({}, place.call)).items.length, 1, 'members');
      },
    },
  },
];
