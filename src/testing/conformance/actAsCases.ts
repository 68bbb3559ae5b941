import { ensure, same } from './assert.js';
import type { CaseGroup } from './caseGroup.js';
import { idOf, partnerTree } from './partnerStage.js';
import { first } from './stage.js';
import { enter, visit, visited } from './visitStage.js';

const stranger = { status: 403, code: 'not_a_member' } as const;
const foreign = { status: 403, code: 'not_in_subtree' } as const;

/** Acting inside an organization below. */
export const actAsCases: readonly CaseGroup[] = [
  {
    section: '16 act_as',
    needs: ['act_as'],
    cases: {
      'acts in a child with the named role, by header alone': async (stage) => {
        const { partner, child, inChild } = await visited(stage);
        const { members, organizations } = partner.client;
        const { items } = await members.list({}, inChild);
        same(
          items.map(({ user_id }) => user_id),
          [child.owner.userId],
          'members: the visitor is none',
        );
        const named = { ...idOf(child), name: 'Renamed by the agency' };
        same((await organizations.update(named, inChild)).name, named.name, 'name');
        await stage.refuse(members.list({}, child.call), stranger);
        const mine = (await organizations.list({}, {})).items;
        ensure(!mine.some(({ id }) => id === child.organization.id), 'no membership in the child');
      },
      'answers with when the visit ends': async (stage) => {
        const { top, partner, child } = await partnerTree(stage);
        const input = { ...idOf(child), ...visit('viewer', 600) };
        const grant = await partner.client.partners.actAs(input, top.call);
        same([grant.organization_id, grant.role], [child.organization.id, 'viewer'], 'grant');
        const lasts = Date.parse(grant.expires_at) - Date.parse(child.organization.created_at);
        ensure(lasts >= 600_000 && lasts < 1_200_000, `ten minutes, got ${grant.expires_at}`);
      },
      'gives what the role holds and no more': async (stage) => {
        const { top, partner, child } = await partnerTree(stage);
        const asViewer = await enter(partner, top, child, 'viewer');
        const scopes = await partner.client.members.myScopes({}, asViewer);
        ensure(scopes.includes('members:read'), 'a viewer to read members');
        ensure(!scopes.some((scope) => scope.endsWith(':manage')), 'a viewer to manage nothing');
        const email = `${stage.word('guest')}@example.com`;
        const invite = partner.client.invitations.create({ email, role: 'viewer' }, asViewer);
        await stage.refuse(invite, { status: 403, code: 'missing_scope' });
      },
      'ends by itself': async (stage) => {
        const { top, partner, child } = await partnerTree(stage);
        const call = await enter(partner, top, child, 'admin', 60);
        await partner.client.members.list({}, call);
        await stage.world.advance(61_000);
        await stage.refuse(partner.client.members.list({}, call), stranger);
      },
      'ends when it is ended, once and for all': async (stage) => {
        const { top, partner, inChild } = await visited(stage);
        const grant = { grant_id: inChild.actAs };
        await partner.client.partners.endActAs(grant, top.call);
        await stage.refuse(partner.client.members.list({}, inChild), stranger);
        await partner.client.partners.endActAs(grant, top.call);
      },
      'is ended by those who are visited too': async (stage) => {
        const { partner, child, inChild } = await visited(stage);
        await child.owner.client.partners.endActAs({ grant_id: inChild.actAs }, child.call);
        await stage.refuse(partner.client.members.list({}, inChild), stranger);
      },
      'is shown to the admins of the child': async (stage) => {
        const { top, partner, child, inChild } = await visited(stage);
        await partner.client.partners.endActAs({ grant_id: inChild.actAs }, top.call);
        const open = await enter(partner, top, child, 'viewer');
        const { items } = await child.owner.client.partners.visits({}, child.call);
        same(
          items.map(({ grant_id, role, reason, actor }) => [grant_id, role, reason, actor]),
          [
            [open.actAs, 'viewer'],
            [inChild.actAs, 'admin'],
          ].map(([id, role]) => [
            ...[id, role, visit('').reason],
            { user_id: partner.userId, email: partner.email, organization_id: top.organization.id },
          ]),
          'visits, newest first',
        );
        same(first(items, 'visit').ended_at ?? null, null, 'end of the open visit');
        ensure(typeof items[1]?.ended_at === 'string', 'the time when the other one ended');
        const one = await child.owner.client.partners.visits({ limit: 1 }, child.call);
        const cursor = one.nextCursor ?? '';
        const two = await child.owner.client.partners.visits({ cursor }, child.call);
        same(
          two.items.map(({ grant_id }) => grant_id),
          [inChild.actAs],
          'second page',
        );
      },
      'shows visits to admins alone, and to nobody else': async (stage) => {
        const { top, child, sibling } = await visited(stage);
        const viewer = await stage.join(child);
        const wanted = { status: 403, code: 'missing_scope' } as const;
        await stage.refuse(viewer.client.partners.visits({}, child.call), wanted);
        for (const { owner, call } of [top, sibling]) {
          same((await owner.client.partners.visits({}, call)).items, [], 'visits elsewhere');
        }
      },
      'belongs to one person, one organization and one visit': async (stage) => {
        const { top, partner, child, sibling, grandchild, inChild } = await visited(stage);
        const colleague = await stage.join(top, 'admin');
        await stage.refuse(colleague.client.members.list({}, inChild), stranger);
        for (const home of [sibling, grandchild, top]) {
          const call = { ...home.call, actAs: inChild.actAs };
          await stage.refuse(partner.client.members.list({}, call), stranger);
        }
        const made = { ...child.call, actAs: 'act_that_never_was' };
        await stage.refuse(partner.client.members.list({}, made), stranger);
      },
      'gives nothing any more to who is no partner any more': async (stage) => {
        const { top, partner, inChild } = await visited(stage);
        const { members } = top.owner.client;
        const input = { user_id: partner.userId, roles: ['viewer'] };
        await members.setRoles(input, top.call);
        await stage.refuse(partner.client.members.list({}, inChild), { status: 403 });
        await members.remove({ user_id: partner.userId }, top.call);
        await stage.refuse(partner.client.members.list({}, inChild), { status: 403 });
      },
      'is for organizations below: not for the own one, above or beside': async (stage) => {
        const { top, child, sibling } = await partnerTree(stage);
        const { actAs } = child.owner.client.partners;
        const ids = [child, top, sibling].map(({ organization }) => organization.id);
        for (const organization_id of [...ids, 'org_that_never_was']) {
          await stage.refuse(actAs({ organization_id, ...visit('admin') }, child.call), foreign);
        }
        const viewer = await stage.join(top);
        const asked = viewer.client.partners.actAs(
          { ...idOf(child), ...visit('viewer') },
          top.call,
        );
        await stage.refuse(asked, { status: 403, code: 'missing_scope' });
      },
      'wants a reason, a role of the child and a time of one minute to four hours': async (
        stage,
      ) => {
        const { top, partner, child } = await partnerTree(stage);
        const { actAs } = partner.client.partners;
        const wrong = [
          ['reason', { ...visit('admin'), reason: '' }],
          ['role', visit('overlord')],
          ['ttl_seconds', visit('admin', 59)],
          ['ttl_seconds', visit('admin', 14_401)],
        ] as const;
        for (const [field, input] of wrong) {
          const asked = actAs({ ...idOf(child), ...input }, top.call);
          await stage.refuse(asked, { status: 422, field });
        }
        for (const ttl of [60, 14_400]) await enter(partner, top, child, 'admin', ttl);
      },
      'does not begin inside of another visit': async (stage) => {
        const { partner, grandchild, inChild } = await visited(stage);
        const { actAs } = partner.client.partners;
        const asked = actAs({ ...idOf(grandchild), ...visit('admin') }, inChild);
        await stage.refuse(asked, stranger);
      },
      'reaches from a child what is below it, and nothing else': async (stage) => {
        const { top, partner, child, grandchild, sibling, inChild } = await visited(stage);
        const { children, get } = partner.client.partners;
        const { items } = await children({}, inChild);
        same(
          items.map(({ id }) => id),
          [grandchild.organization.id],
          'children of the child',
        );
        const { breadcrumb } = await get(idOf(grandchild), inChild);
        same(first(breadcrumb, 'step').id, child.organization.id, 'top of the path');
        for (const home of [top, sibling]) await stage.refuse(get(idOf(home), inChild), foreign);
      },
      'leaves no key behind': async (stage) => {
        const { partner, inChild } = await visited(stage);
        const create = partner.client.apiKeys.create({ name: 'Kept' }, inChild);
        await stage.refuse(create, stranger);
        same((await partner.client.apiKeys.list({}, inChild)).items, [], 'keys');
      },
      'leaves no place behind': async (stage) => {
        const { partner, inChild } = await visited(stage);
        await stage.refuse(partner.client.members.leave({}, inChild), { status: 404 });
      },
      'lets those invited on a visit in': async (stage) => {
        const { partner, child, inChild } = await visited(stage);
        const person = await stage.person();
        const invited = { email: person.email, role: 'viewer' };
        const { id } = await partner.client.invitations.create(invited, inChild);
        await person.client.users.acceptInvitation({ id }, {});
        await person.client.members.list({}, child.call);
      },
    },
  },
];
