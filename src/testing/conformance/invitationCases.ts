import { ensure, same } from './assert.js';
import type { CaseGroup } from './caseGroup.js';
import type { Stage } from './stage.js';

const DAY = 86_400_000;

const address = ({ word }: Stage): string => `${word('guest')}@example.com`;

/** Sending and managing invitations. */
export const invitationCases: readonly CaseGroup[] = [
  {
    section: '4.2 Invitations',
    cases: {
      'invites for a week, the address in small letters': async (stage) => {
        const { owner, organization, call } = await stage.home();
        const email = address(stage);
        const input = { email: ` ${email.toUpperCase()} `, role: 'viewer' };
        const made = await owner.client.invitations.create(input, call);
        same([made.email, made.role, made.status], [email, 'viewer', 'Pending'], 'invitation');
        same(made.organization_id, organization.id, 'organization');
        same(
          [made.invited_by?.user_id, made.invited_by?.email],
          [owner.userId, owner.email],
          'inviter',
        );
        const days = (Date.parse(made.expires_at) - Date.parse(made.created_at)) / DAY;
        ensure(Math.abs(days - 7) < 0.01, `7 days, got ${days}`);
        same([made.accepted_at, made.revoked_at, made.declined_at], [null, null, null], 'answers');
      },
      'lists pending invitations, newest first, and makes nobody a member': async (stage) => {
        const { owner, call } = await stage.home();
        const [one, two] = [address(stage), address(stage)];
        await owner.client.invitations.create({ email: one, role: 'viewer' }, call);
        await owner.client.invitations.create({ email: two, role: 'admin' }, call);
        const { items } = await owner.client.invitations.list({}, call);
        same(
          items.map(({ email }) => email),
          [two, one],
          'addresses',
        );
        same((await owner.client.members.list({}, call)).items.length, 1, 'members');
      },
      'pages so that every invitation comes exactly once': async (stage) => {
        const { owner, call } = await stage.home();
        const wanted = [address(stage), address(stage), address(stage)];
        for (const email of wanted) {
          await owner.client.invitations.create({ email, role: 'viewer' }, call);
        }
        const { list } = owner.client.invitations;
        const page = await list({ limit: 2 }, call);
        const rest = await list({ limit: 2, cursor: page.nextCursor ?? '' }, call);
        const got = [...page.items, ...rest.items].map(({ email }) => email);
        same(got, [...wanted].reverse(), 'addresses');
      },
      'invites an address only once, whatever the case of its letters': async (stage) => {
        const { owner, call } = await stage.home();
        const email = address(stage);
        await owner.client.invitations.create({ email, role: 'viewer' }, call);
        const input = { email: email.toUpperCase(), role: 'admin' };
        await stage.refuse(owner.client.invitations.create(input, call), {
          status: 409,
          code: 'invitation_pending',
        });
      },
      'lets one of two identical invitations through that are sent at once': async (stage) => {
        const { owner, call } = await stage.home();
        const input = { email: address(stage), role: 'viewer' };
        const tries = [1, 2].map(() => owner.client.invitations.create(input, call));
        const outcomes = await Promise.allSettled(tries);
        same(outcomes.filter(({ status }) => status === 'rejected').length, 1, 'refusals');
        same((await owner.client.invitations.list({}, call)).items.length, 1, 'invitations');
      },
      'invites the same address into two organizations': async (stage) => {
        const [one, two] = [await stage.home(), await stage.home()];
        const guest = await stage.person();
        for (const { owner, call } of [one, two]) {
          await owner.client.invitations.create({ email: guest.email, role: 'viewer' }, call);
        }
        same((await guest.client.users.invitations({}, {})).length, 2, 'invitations');
      },
      'invites no member': async ({ home, join, refuse }) => {
        const place = await home();
        const { email } = await join(place);
        const input = { email: email.toUpperCase(), role: 'admin' };
        await refuse(place.owner.client.invitations.create(input, place.call), {
          status: 409,
          code: 'already_member',
        });
      },
      'refuses what is no address': async ({ home, refuse }) => {
        const { owner, call } = await home();
        const wrong = [
          '',
          'nobody',
          'a@b',
          'a@b..co',
          'a b@example.com',
          'stra\u00dfe@example.com',
        ];
        for (const email of wrong) {
          const create = owner.client.invitations.create({ email, role: 'viewer' }, call);
          await refuse(create, { status: 422, code: 'validation_error', field: 'email' });
        }
      },
      'refuses a role that does not exist': async (stage) => {
        const { owner, call } = await stage.home();
        const input = { email: address(stage), role: 'owner' };
        const create = owner.client.invitations.create(input, call);
        await stage.refuse(create, { status: 422, field: 'role' });
      },
      'lets viewers see invitations and not send them': async (stage) => {
        const place = await stage.home();
        const { client } = await stage.join(place);
        const input = { email: address(stage), role: 'viewer' };
        same((await client.invitations.list({}, place.call)).items, [], 'invitations');
        await stage.refuse(client.invitations.create(input, place.call), {
          status: 403,
          code: 'missing_scope',
        });
      },
      'sends again: same invitation, a new week': async (stage) => {
        const { owner, call } = await stage.home();
        const input = { email: address(stage), role: 'viewer' };
        const before = await owner.client.invitations.create(input, call);
        await stage.world.advance(2 * DAY);
        const after = await owner.client.invitations.resend({ id: before.id }, call);
        same([after.id, after.created_at], [before.id, before.created_at], 'invitation');
        ensure(after.last_sent_at > before.last_sent_at, 'a later last_sent_at');
        const days = (Date.parse(after.expires_at) - Date.parse(before.expires_at)) / DAY;
        ensure(days > 1.9, `two more days, got ${days}`);
      },
      'revokes, and says so in the list of all': async (stage) => {
        const { owner, call } = await stage.home();
        const { invitations } = owner.client;
        const { id } = await invitations.create({ email: address(stage), role: 'viewer' }, call);
        const revoked = await invitations.revoke({ id }, call);
        ensure(revoked.status === 'Revoked' && revoked.revoked_at !== null, 'status and time');
        same((await invitations.list({}, call)).items, [], 'pending');
        const all = await invitations.list({ status: 'all' }, call);
        same(
          all.items.map(({ status }) => status),
          ['Revoked'],
          'all',
        );
      },
      'neither resends nor revokes what is no longer pending': async (stage) => {
        const { owner, call } = await stage.home();
        const { invitations } = owner.client;
        const { id } = await invitations.create({ email: address(stage), role: 'viewer' }, call);
        await invitations.revoke({ id }, call);
        const wanted = { status: 409, code: 'invitation_not_pending' } as const;
        await stage.refuse(invitations.resend({ id }, call), wanted);
        await stage.refuse(invitations.revoke({ id }, call), wanted);
      },
      'invites an address anew after a revocation': async (stage) => {
        const { owner, call } = await stage.home();
        const { invitations } = owner.client;
        const input = { email: address(stage), role: 'viewer' };
        const { id } = await invitations.create(input, call);
        await invitations.revoke({ id }, call);
        ensure((await invitations.create(input, call)).id !== id, 'a new invitation');
      },
      'does not find invitations of another organization': async (stage) => {
        const [mine, theirs] = [await stage.home(), await stage.home()];
        const input = { email: address(stage), role: 'viewer' };
        const { id } = await theirs.owner.client.invitations.create(input, theirs.call);
        const wanted = { status: 404, code: 'not_found', detail: 'Invitation not found' } as const;
        await stage.refuse(mine.owner.client.invitations.revoke({ id }, mine.call), wanted);
        await stage.refuse(mine.owner.client.invitations.resend({ id }, mine.call), wanted);
        const none = mine.owner.client.invitations.revoke({ id: 'inv_none' }, mine.call);
        await stage.refuse(none, wanted);
      },
      'filters by status in any letters, and refuses one it does not know': async (stage) => {
        const { owner, call } = await stage.home();
        const { invitations } = owner.client;
        await invitations.create({ email: address(stage), role: 'viewer' }, call);
        const count = async (status: string) =>
          (await invitations.list({ status }, call)).items.length;
        same(
          [await count('PENDING'), await count('Accepted'), await count('all')],
          [1, 0, 1],
          'sizes',
        );
        const list = invitations.list({ status: 'lost' }, call);
        await stage.refuse(list, { status: 422, field: 'status' });
      },
    },
  },
  {
    section: '16 list_queries',
    needs: ['list_queries'],
    cases: {
      'finds invitations by part of the address and by role': async (stage) => {
        const { owner, call } = await stage.home();
        const { invitations } = owner.client;
        const [viewer, admin] = [address(stage), address(stage)];
        await invitations.create({ email: viewer, role: 'viewer' }, call);
        await invitations.create({ email: admin, role: 'admin' }, call);
        const search = viewer.split('@')[0] ?? viewer;
        const found = await invitations.list({ search: search.toUpperCase() }, call);
        same(
          found.items.map(({ email }) => email),
          [viewer],
          'by address',
        );
        const byRole = await invitations.list({ role: 'admin' }, call);
        same([byRole.items.map(({ email }) => email), byRole.total], [[admin], 1], 'by role');
      },
    },
  },
  {
    section: '16 invitation_links',
    needs: ['invitation_links'],
    cases: {
      'makes a link with a new secret each time': async (stage) => {
        const { owner, call } = await stage.home();
        const { invitations } = owner.client;
        const made = await invitations.create({ email: address(stage), role: 'viewer' }, call);
        const one = await invitations.link({ id: made.id }, call);
        const two = await invitations.link({ id: made.id }, call);
        ensure(/^https?:\/\//.test(one.url), `an address, got ${one.url}`);
        ensure(one.url !== two.url, 'two different links');
        ensure(Date.parse(one.expires_at) > Date.parse(made.created_at), 'an expiry to come');
      },
      'makes no link for an invitation that is over': async (stage) => {
        const { owner, call } = await stage.home();
        const { invitations } = owner.client;
        const { id } = await invitations.create({ email: address(stage), role: 'viewer' }, call);
        await invitations.revoke({ id }, call);
        await stage.refuse(invitations.link({ id }, call), {
          status: 409,
          code: 'invitation_not_pending',
        });
      },
      'shows the secret of a link once, even to a repeated request': async (stage) => {
        const { owner, call } = await stage.home();
        const { invitations } = owner.client;
        const { id } = await invitations.create({ email: address(stage), role: 'viewer' }, call);
        const keyed = { ...call, idempotencyKey: stage.word('key') };
        await invitations.link({ id }, keyed);
        await stage.refuse(invitations.link({ id }, keyed), {
          status: 409,
          code: 'secret_already_shown',
        });
      },
    },
  },
];
