import { ensure, same } from './assert.js';
import type { CaseGroup } from './caseGroup.js';
import { first, type Home, type Stage } from './stage.js';
import type { Person, SignUp } from './world.js';

const DAY = 86_400_000;
const notPending = { status: 409, code: 'invitation_not_pending' } as const;

interface Invited {
  place: Home;
  guest: Person;
  id: string;
}

/** Somebody with an account who has an invitation and has not answered yet. */
async function invite(stage: Stage, input: Partial<SignUp> = {}): Promise<Invited> {
  const place = await stage.home();
  const guest = await stage.person(input);
  const invitation = { email: guest.email, role: 'viewer' };
  const { id } = await place.owner.client.invitations.create(invitation, place.call);
  return { place, guest, id };
}

async function membersOf({ owner, call }: Home): Promise<number> {
  return (await owner.client.members.list({}, call)).items.length;
}

/** Answering invitations. */
export const invitationAnswerCases: readonly CaseGroup[] = [
  {
    section: '4.2 Answers to invitations',
    cases: {
      'shows invitees their invitation and the organization it is for': async (stage) => {
        const { place, guest, id } = await invite(stage);
        const own = first(await guest.client.users.invitations({}, {}), 'invitation');
        same([own.id, own.status, own.role], [id, 'Pending', 'viewer'], 'invitation');
        const { name, slug } = place.organization;
        same([own.organization?.name, own.organization?.slug], [name, slug], 'organization');
      },
      'shows an invitation that is older than the account': async (stage) => {
        const { owner, call } = await stage.home();
        const email = `${stage.word('late')}@example.com`;
        await owner.client.invitations.create({ email, role: 'viewer' }, call);
        const { client } = await stage.person({ email });
        same((await client.users.invitations({}, {})).length, 1, 'invitations');
      },
      'makes a member of whoever accepts, with the role of the invitation': async (stage) => {
        const { place, guest, id } = await invite(stage);
        const answer = await guest.client.users.acceptInvitation({ id }, {});
        same(
          [answer.invitation.status, answer.organization.id],
          ['Accepted', place.organization.id],
          'answer',
        );
        ensure(answer.invitation.accepted_at !== null, 'accepted_at');
        same(answer.organization.roles, ['viewer'], 'roles');
        same(await membersOf(place), 2, 'members');
        same(await guest.client.users.invitations({}, {}), [], 'open invitations');
      },
      'reads a declined invitation as revoked, with the time of declining': async (stage) => {
        const { place, guest, id } = await invite(stage);
        const answer = await guest.client.users.declineInvitation({ id }, {});
        same(answer.status, 'Revoked', 'answer');
        const { invitations } = place.owner.client;
        const { items } = await invitations.list({ status: 'all' }, place.call);
        const row = first(items, 'invitation');
        ensure(row.status === 'Revoked' && row.declined_at !== null, 'Revoked with declined_at');
        same(await membersOf(place), 1, 'members');
      },
      'accepts nothing that was declined': async (stage) => {
        const { guest, id } = await invite(stage);
        await guest.client.users.declineInvitation({ id }, {});
        await stage.refuse(guest.client.users.acceptInvitation({ id }, {}), notPending);
      },
      'accepts nothing that was revoked': async (stage) => {
        const { place, guest, id } = await invite(stage);
        await place.owner.client.invitations.revoke({ id }, place.call);
        await stage.refuse(guest.client.users.acceptInvitation({ id }, {}), notPending);
        same(await membersOf(place), 1, 'members');
      },
      'accepts nothing that its sender could no longer send': async (stage) => {
        const { place, guest, id } = await invite(stage);
        const second = await stage.join(place, 'admin');
        const roles = { user_id: place.owner.userId, roles: ['viewer'] };
        await second.client.members.setRoles(roles, place.call);
        await stage.refuse(guest.client.users.acceptInvitation({ id }, {}), notPending);
        await second.client.members.setRoles({ ...roles, roles: ['admin'] }, place.call);
        await guest.client.users.acceptInvitation({ id }, {});
        same(await membersOf(place), 3, 'members');
      },
      'lets nobody answer for another address': async (stage) => {
        const { place, id } = await invite(stage);
        const { client } = await stage.person();
        const wanted = { status: 403, code: 'invitation_email_mismatch' } as const;
        await stage.refuse(client.users.acceptInvitation({ id }, {}), wanted);
        await stage.refuse(client.users.declineInvitation({ id }, {}), wanted);
        same(
          (await place.owner.client.invitations.list({}, place.call)).items.length,
          1,
          'pending',
        );
      },
      'demands a verified address': async (stage) => {
        const { guest, id } = await invite(stage, { email_verified: false });
        same(await guest.client.users.invitations({}, {}), [], 'invitations shown');
        await stage.refuse(guest.client.users.acceptInvitation({ id }, {}), { status: 403 });
      },
      'knows no invitation of an unknown id': async ({ person, refuse }) => {
        const { client } = await person();
        await refuse(client.users.acceptInvitation({ id: 'inv_none' }, {}), {
          status: 404,
          code: 'not_found',
          detail: 'Invitation not found',
        });
      },
      'expires after a week': async (stage) => {
        const { place, guest, id } = await invite(stage);
        await stage.world.advance(8 * DAY);
        await stage.refuse(guest.client.users.acceptInvitation({ id }, {}), notPending);
        same(await guest.client.users.invitations({}, {}), [], 'open invitations');
        const { invitations } = place.owner.client;
        same((await invitations.list({}, place.call)).items, [], 'pending');
        const expired = await invitations.list({ status: 'Expired' }, place.call);
        same(
          expired.items.map(({ status }) => status),
          ['Expired'],
          'expired',
        );
      },
      'sends no expired invitation again, but invites anew': async (stage) => {
        const { place, guest, id } = await invite(stage);
        await stage.world.advance(8 * DAY);
        const { invitations } = place.owner.client;
        await stage.refuse(invitations.resend({ id }, place.call), notPending);
        const input = { email: guest.email, role: 'viewer' };
        ensure((await invitations.create(input, place.call)).id !== id, 'a new invitation');
      },
      'can still be accepted a week after it was sent again': async (stage) => {
        const { place, guest, id } = await invite(stage);
        await stage.world.advance(6 * DAY);
        await place.owner.client.invitations.resend({ id }, place.call);
        await stage.world.advance(6 * DAY);
        const answer = await guest.client.users.acceptInvitation({ id }, {});
        same(answer.invitation.status, 'Accepted', 'status');
      },
      'lets exactly one of accepting and revoking win': async (stage) => {
        const { place, guest, id } = await invite(stage);
        const outcomes = await Promise.allSettled([
          guest.client.users.acceptInvitation({ id }, {}),
          place.owner.client.invitations.revoke({ id }, place.call),
        ]);
        const [accepted, revoked] = outcomes.map(({ status }) => status === 'fulfilled');
        ensure(accepted !== revoked, 'exactly one to succeed');
        same(await membersOf(place), accepted ? 2 : 1, 'members');
      },
      'makes one member of two acceptances at once': async (stage) => {
        const { place, guest, id } = await invite(stage);
        const outcomes = await Promise.allSettled([
          guest.client.users.acceptInvitation({ id }, {}),
          guest.client.users.acceptInvitation({ id }, {}),
        ]);
        ensure(
          outcomes.some(({ status }) => status === 'fulfilled'),
          'one to succeed',
        );
        same(await membersOf(place), 2, 'members');
      },
      'replays an acceptance that is sent twice with one key': async (stage) => {
        const { place, guest, id } = await invite(stage);
        const call = { idempotencyKey: stage.word('key') };
        const one = await guest.client.users.acceptInvitation({ id }, call);
        const two = await guest.client.users.acceptInvitation({ id }, call);
        same(two, one, 'second answer');
        same(await membersOf(place), 2, 'members');
      },
    },
  },
];
