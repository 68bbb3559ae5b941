import { same } from './assert.js';
import type { CaseGroup } from './caseGroup.js';
import { clientOf, idOf, partnerTree } from './partnerStage.js';
import { first } from './stage.js';
import { createMeter, DAY, instant, sameFields } from './usageStage.js';

/** People and usage of the organizations below. */
export const partnerPeopleCases: readonly CaseGroup[] = [
  {
    section: '9.2 Members of a child',
    cases: {
      'finds members of a child': async (stage) => {
        const { top, partner, child } = await partnerTree(stage);
        const ann = await stage.join(child, 'viewer', { first_name: 'Annabel' });
        const input = { ...idOf(child), search: 'nnab' };
        const { items } = await partner.client.partners.members(input, top.call);
        same(
          items.map(({ user_id, roles }) => [user_id, roles]),
          [[ann.userId, ['viewer']]],
          'members',
        );
      },
      'changes roles and removes members': async (stage) => {
        const { top, partner, child } = await partnerTree(stage);
        const { userId: user_id } = await stage.join(child);
        const { setMemberRoles, removeMember, members } = partner.client.partners;
        const member = { ...idOf(child), user_id };
        const changed = await setMemberRoles({ ...member, roles: ['admin'] }, top.call);
        same([changed.user_id, changed.roles], [user_id, ['admin']], 'member');
        await removeMember(member, top.call);
        same((await members(idOf(child), top.call)).items.length, 1, 'members left');
        const gone = setMemberRoles({ ...member, roles: ['admin'] }, top.call);
        await stage.refuse(gone, { status: 404, detail: 'Member not found' });
        await stage.refuse(removeMember(member, top.call), { status: 404, code: 'not_found' });
      },
      'may leave a child without an admin, which its own admins may not': async (stage) => {
        const { top, partner, child } = await partnerTree(stage);
        const own = { user_id: child.owner.userId };
        const wanted = { status: 409, code: 'last_admin' } as const;
        await stage.refuse(child.owner.client.members.remove(own, child.call), wanted);
        const below = { ...idOf(child), ...own };
        await stage.refuse(child.owner.client.partners.removeMember(below, child.call), wanted);
        const demoted = await partner.client.partners.setMemberRoles(
          { ...below, roles: ['viewer'] },
          top.call,
        );
        same(demoted.roles, ['viewer'], 'roles');
        await partner.client.partners.removeMember(below, top.call);
        same((await partner.client.partners.get(idOf(child), top.call)).member_count, 0, 'members');
      },
      'refuses a role that the child does not have': async (stage) => {
        const { top, partner, child } = await partnerTree(stage);
        const member = { ...idOf(child), user_id: child.owner.userId };
        const asked = partner.client.partners.setMemberRoles(
          { ...member, roles: ['overlord'] },
          top.call,
        );
        await stage.refuse(asked, { status: 422, field: 'roles' });
      },
    },
  },
  {
    section: '9.2 Invitations of a child',
    cases: {
      'invites into a child, whose first admin then gets in': async (stage) => {
        const { top, partner, child } = await partnerTree(stage);
        const person = await stage.person();
        const input = { ...idOf(child), email: person.email.toUpperCase(), role: 'admin' };
        const sent = await partner.client.partners.invite(input, top.call);
        same(
          [sent.organization_id, sent.email, sent.role, sent.status, sent.invited_by?.user_id],
          [child.organization.id, person.email, 'admin', 'Pending', partner.userId],
          'invitation',
        );
        const { items } = await partner.client.partners.invitations(idOf(child), top.call);
        same(
          items.map(({ id }) => id),
          [sent.id],
          'pending invitations',
        );
        await person.client.users.acceptInvitation({ id: sent.id }, {});
        const mine = await person.client.members.myScopes({}, child.call);
        same(mine.includes('members:manage'), true, 'the new admin manages members');
        const left = await partner.client.partners.invitations(idOf(child), top.call);
        same(left.items, [], 'pending invitations');
      },
      'lists pending invitations alone': async (stage) => {
        const { top, partner, child } = await partnerTree(stage);
        const { create, revoke } = child.owner.client.invitations;
        const email = () => `${stage.word('guest')}@example.com`;
        const gone = await create({ email: email(), role: 'viewer' }, child.call);
        await revoke({ id: gone.id }, child.call);
        const kept = await create({ email: email(), role: 'viewer' }, child.call);
        const { items } = await partner.client.partners.invitations(idOf(child), top.call);
        same(
          items.map(({ id }) => id),
          [kept.id],
          'invitations',
        );
      },
      'refuses members and addresses that are invited already': async (stage) => {
        const { top, partner, child } = await partnerTree(stage);
        const invite = (email: string, role = 'viewer') =>
          partner.client.partners.invite({ ...idOf(child), email, role }, top.call);
        const wanted = { status: 409, code: 'already_member' } as const;
        await stage.refuse(invite(child.owner.email), wanted);
        const email = `${stage.word('guest')}@example.com`;
        await invite(email);
        await stage.refuse(invite(email), { status: 409, code: 'invitation_pending' });
        await stage.refuse(invite('nobody'), { status: 422, field: 'email' });
      },
      'lets nobody accept when the sender is no partner any more': async (stage) => {
        const { top, partner, child } = await partnerTree(stage);
        const person = await stage.person();
        const input = { ...idOf(child), email: person.email, role: 'viewer' };
        const { id } = await partner.client.partners.invite(input, top.call);
        await top.owner.client.members.remove({ user_id: partner.userId }, top.call);
        const accept = person.client.users.acceptInvitation({ id }, {});
        await stage.refuse(accept, { status: 409, code: 'invitation_not_pending' });
      },
    },
  },
  {
    section: '9.4 Usage of a subtree',
    cases: {
      'has a row for each organization, and zeros where nothing was used': async (stage) => {
        const { top, partner, child, grandchild, sibling } = await partnerTree(stage);
        const { today } = await createMeter(stage, top);
        const window = { from: instant(today - DAY), to: instant(today + DAY) };
        const usage = await partner.client.partners.usage(window, top.call);
        sameFields(usage, { total_calls: 0, voice_minutes: 0, avg_duration_seconds: null });
        same(usage.daily?.length, 2, 'days');
        const wanted = [top, child, grandchild, sibling].map(({ organization }) => organization.id);
        same(
          usage.organizations.map(({ organization_id }) => organization_id).sort(),
          wanted.sort(),
          'organizations',
        );
        const wrong = partner.client.partners.usage({ ...window, to: window.from }, top.call);
        await stage.refuse(wrong, { status: 422, field: 'to' });
      },
    },
  },
  {
    section: '9.4 Usage of a subtree',
    needs: ['usage_events'],
    cases: {
      'is the sum of what each organization used': async (stage) => {
        const { top, partner, child, grandchild, sibling } = await partnerTree(stage);
        const outside = await createMeter(stage, await stage.home());
        await outside.record([outside.event({ seconds: 6000 })]);
        const minutes = new Map([
          [top, 1],
          [child, 0.5],
          [grandchild, 3],
          [sibling, 2],
        ]);
        for (const [home, amount] of minutes) {
          const meter = await createMeter(stage, home);
          await meter.record([
            meter.event({ seconds: amount * 60 }),
            { ...meter.event({ type: 'chat', seconds: 60 }), direction: undefined },
          ]);
        }
        const { today } = outside;
        const window = { from: instant(today - DAY), to: instant(today + DAY) };
        const usage = await partner.client.partners.usage(window, top.call);
        // 390 s of calls and 240 s of chats in 8 conversations.
        sameFields(usage, {
          ...{ voice_minutes: 6.5, chat_minutes: 4, total_calls: 8, voice_calls: 4 },
          avg_duration_seconds: 78.75,
        });
        same(
          usage.organizations.map(({ slug, voice_minutes, chat_minutes, total_calls }) => [
            ...[slug, voice_minutes, chat_minutes, total_calls],
          ]),
          [grandchild, sibling, top, child].map((home) => [
            ...[home.organization.slug, minutes.get(home), 1, 2],
          ]),
          'organizations, the busiest first',
        );
        const lower = await child.owner.client.partners.usage(window, child.call);
        sameFields(lower, { voice_minutes: 3.5, total_calls: 4 });
        const one = await partner.client.partners.childUsage(
          { ...idOf(child), ...window },
          top.call,
        );
        sameFields(one, { voice_minutes: 0.5, total_calls: 2 });
      },
    },
  },
  {
    section: '16 custom_roles',
    needs: ['custom_roles'],
    cases: {
      'gives nobody below more than the partner holds': async (stage) => {
        const { top, child } = await partnerTree(stage);
        const role = stage.word('desk');
        const scopes = ['child_organizations:manage', 'members:read'];
        await top.owner.client.roles.create({ name: role, label: 'Desk', scopes }, top.call);
        const desk = await stage.join(top, role);
        const member = await stage.join(child);
        const wanted = { status: 403, code: 'scope_escalation' } as const;
        const input = { ...idOf(child), user_id: member.userId, roles: ['admin'] };
        await stage.refuse(desk.client.partners.setMemberRoles(input, top.call), wanted);
        const email = `${stage.word('guest')}@example.com`;
        const invite = { ...idOf(child), email, role: 'admin' };
        await stage.refuse(desk.client.partners.invite(invite, top.call), wanted);
      },
      'gives roles of the child': async (stage) => {
        const { top, partner } = await partnerTree(stage);
        const child = await clientOf(stage, top);
        const name = stage.word('clerk');
        const role = { name, label: 'Clerk', scopes: ['members:read'] };
        await child.owner.client.roles.create(role, child.call);
        const { userId: user_id } = await stage.join(child);
        const input = { ...idOf(child), user_id, roles: [name] };
        await partner.client.partners.setMemberRoles(input, top.call);
        const { items } = await partner.client.partners.members(
          { ...idOf(child), role: name },
          top.call,
        );
        same(first(items, 'clerk').user_id, user_id, 'clerk');
      },
    },
  },
];
