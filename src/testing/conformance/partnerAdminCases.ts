import { ensure, same } from './assert.js';
import type { CaseGroup } from './caseGroup.js';
import { idOf, partnerTree } from './partnerStage.js';
import { first } from './stage.js';
import { createMeter, HOUR, instant, MINUTE } from './usageStage.js';

const suspended = { status: 403, code: 'suspended' } as const;
const foreign = { status: 403, code: 'not_in_subtree' } as const;

/** What a partner may do beyond the core: roll-up, invitations, suspension. */
export const partnerAdminCases: readonly CaseGroup[] = [
  {
    section: '16 partner_admin',
    needs: ['partner_admin'],
    cases: {
      'shows what each child amounts to, and how old that is': async (stage) => {
        const { top, partner, child, sibling } = await partnerTree(stage);
        await stage.join(child);
        const { items } = await partner.client.partners.rollup({}, top.call);
        same(
          items.map(({ as_of: _age, ...row }) => row),
          [sibling, child].map(({ organization }, place) => ({
            ...{ organization_id: organization.id, members: place + 1, plan: 'free' },
            ...{ status: 'active', voice_minutes: 0, chat_minutes: 0 },
          })),
          'rows, newest first',
        );
        const made = Date.parse(sibling.organization.created_at);
        for (const { as_of } of items) {
          const age = Date.parse(as_of) - made;
          ensure(age >= -HOUR && age <= HOUR, `a roll-up of this hour, got ${as_of}`);
        }
      },
      'shows the children of any organization of the tree, page by page': async (stage) => {
        const { top, partner, child, grandchild, sibling } = await partnerTree(stage);
        const { rollup } = partner.client.partners;
        const lower = await rollup({ parent_id: child.organization.id }, top.call);
        same(
          lower.items.map(({ organization_id }) => organization_id),
          [grandchild.organization.id],
          'grandchildren',
        );
        const one = await rollup({ limit: 1 }, top.call);
        const two = await rollup({ limit: 1, cursor: one.nextCursor ?? '' }, top.call);
        same(
          [...one.items, ...two.items].map(({ organization_id }) => organization_id),
          [sibling, child].map(({ organization }) => organization.id),
          'pages',
        );
        same(two.nextCursor, null, 'cursor behind the last page');
        const above = child.owner.client.partners.rollup(
          { parent_id: top.organization.id },
          child.call,
        );
        await stage.refuse(above, foreign);
      },
      'sends invitations of a child again and revokes them': async (stage) => {
        const { top, partner, child } = await partnerTree(stage);
        const email = `${stage.word('guest')}@example.com`;
        const { invite, resendInvitation, revokeInvitation } = partner.client.partners;
        const sent = await invite({ ...idOf(child), email, role: 'viewer' }, top.call);
        await stage.world.advance(MINUTE);
        const one = { ...idOf(child), id: sent.id };
        const again = await resendInvitation(one, top.call);
        same(again.id, sent.id, 'invitation');
        ensure(again.expires_at > sent.expires_at, 'a later end of the invitation');
        const revoked = await revokeInvitation(one, top.call);
        same(revoked.status, 'Revoked', 'status');
        const over = { status: 409, code: 'invitation_not_pending' } as const;
        await stage.refuse(resendInvitation(one, top.call), over);
        await stage.refuse(revokeInvitation(one, top.call), over);
        const unknown = { ...idOf(child), id: 'inv_that_never_was' };
        await stage.refuse(revokeInvitation(unknown, top.call), { status: 404 });
        const beside = { ...one, organization_id: top.organization.id };
        await stage.refuse(
          child.owner.client.partners.revokeInvitation(beside, child.call),
          foreign,
        );
      },
      'keeps the people of a suspended child out until it is resumed': async (stage) => {
        const { top, partner, child } = await partnerTree(stage);
        const { client } = child.owner;
        const { suspend, resume, children } = partner.client.partners;
        same((await suspend(idOf(child), top.call)).suspended, true, 'suspended');
        for (const ask of [
          () => client.members.list({}, child.call),
          () => client.organizations.get(idOf(child), child.call),
          () => client.members.leave({}, child.call),
          () => client.roles.list({}, child.call),
        ]) {
          await stage.refuse(ask(), suspended);
        }
        const { items } = await children({}, top.call);
        same(
          items.map((item) => item.suspended),
          [false, true],
          'children, newest first',
        );
        const rows = (await partner.client.partners.rollup({}, top.call)).items;
        same(
          rows.map(({ status }) => status),
          ['active', 'suspended'],
          'statuses',
        );
        same((await resume(idOf(child), top.call)).suspended, false, 'suspended');
        await client.members.list({}, child.call);
      },
      'leaves billing of a suspended child open, with the scopes that lead there': async (
        stage,
      ) => {
        const { top, partner, child } = await partnerTree(stage);
        await partner.client.partners.suspend(idOf(child), top.call);
        const { client } = child.owner;
        const scopes = await client.members.myScopes({}, child.call);
        ensure(scopes.includes('billing:manage'), 'the admin to manage billing');
        same((await client.billing.get({}, child.call)).plan, 'free', 'plan');
        await client.billing.paymentMethods({}, child.call);
      },
      'leaves a suspended child to those above it': async (stage) => {
        const { top, partner, child, grandchild } = await partnerTree(stage);
        const { suspend, members, get, setMemberRoles } = partner.client.partners;
        await suspend(idOf(child), top.call);
        same((await members(idOf(child), top.call)).items.length, 1, 'members');
        same((await get(idOf(grandchild), top.call)).suspended, false, 'grandchild');
        const member = { ...idOf(child), user_id: child.owner.userId };
        await setMemberRoles({ ...member, roles: ['viewer'] }, top.call);
        // Only itself is suspended: who stands below goes on.
        await grandchild.owner.client.members.list({}, grandchild.call);
      },
      'lets a suspended ancestor grant nothing': async (stage) => {
        const { top, partner, child, grandchild } = await partnerTree(stage);
        await partner.client.partners.suspend(idOf(child), top.call);
        const below = child.owner.client.partners.get(idOf(grandchild), child.call);
        await stage.refuse(below, suspended);
        const fields = { name: 'Late', slug: stage.word('org') };
        const parent_id = grandchild.organization.id;
        const create = child.owner.client.organizations.create({ ...fields, parent_id }, {});
        await stage.refuse(create, foreign);
      },
      'suspends twice as once': async (stage) => {
        const { top, partner, child } = await partnerTree(stage);
        const { suspend, resume } = partner.client.partners;
        await suspend(idOf(child), top.call);
        same((await suspend(idOf(child), top.call)).suspended, true, 'suspended');
        await resume(idOf(child), top.call);
        same((await resume(idOf(child), top.call)).suspended, false, 'suspended');
      },
      'suspends nobody above, beside or on the own level': async (stage) => {
        const { top, child, sibling } = await partnerTree(stage);
        const { suspend, resume } = child.owner.client.partners;
        for (const home of [top, sibling, child]) {
          await stage.refuse(suspend(idOf(home), child.call), foreign);
          await stage.refuse(resume(idOf(home), child.call), foreign);
        }
        const none = { organization_id: 'org_that_never_was' };
        await stage.refuse(suspend(none, child.call), foreign);
      },
    },
  },
  {
    section: '16 partner_admin',
    needs: ['partner_admin', 'usage_events'],
    cases: {
      'counts the minutes of this month': async (stage) => {
        const { top, partner, child } = await partnerTree(stage);
        const meter = await createMeter(stage, child);
        const month = new Date(meter.now);
        const start = Date.UTC(month.getUTCFullYear(), month.getUTCMonth(), 1);
        await meter.record([
          meter.event({ started_at: instant(Math.max(start, meter.now - HOUR)), seconds: 90 }),
          meter.event({ started_at: instant(start - HOUR), seconds: 600 }),
        ]);
        const { items } = await partner.client.partners.rollup({}, top.call);
        same(
          items.map(({ voice_minutes }) => voice_minutes),
          [0, 1.5],
          'minutes, the newest child first',
        );
      },
    },
  },
  {
    section: '16 Missing extensions',
    without: ['partner_admin'],
    cases: {
      'neither rolls up nor suspends': async (stage) => {
        const { top, partner, child } = await partnerTree(stage);
        const { rollup, suspend, resume, children, resendInvitation, revokeInvitation } =
          partner.client.partners;
        const wanted = { status: 0, code: 'unsupported' } as const;
        await stage.refuse(rollup({}, top.call), wanted);
        await stage.refuse(suspend(idOf(child), top.call), wanted);
        await stage.refuse(resume(idOf(child), top.call), wanted);
        const invitation = { ...idOf(child), id: 'inv_any' };
        await stage.refuse(resendInvitation(invitation, top.call), wanted);
        await stage.refuse(revokeInvitation(invitation, top.call), wanted);
        const { items } = await children({}, top.call);
        same('suspended' in first(items, 'child'), false, 'whether a child says it is suspended');
      },
    },
  },
];
