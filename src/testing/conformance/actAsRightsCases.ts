import { same } from './assert.js';
import type { CaseGroup } from './caseGroup.js';
import { idOf, partnerTree } from './partnerStage.js';
import { enter, visit, visited } from './visitStage.js';

/** What a visit may do, as roles change and organizations are suspended; and servers without visits. */
export const actAsRightsCases: readonly CaseGroup[] = [
  {
    section: '16 act_as',
    needs: ['act_as', 'partner_admin'],
    cases: {
      'goes on in a suspended child, and stops with a suspended agency': async (stage) => {
        const { top, partner, child, grandchild, inChild } = await visited(stage);
        await partner.client.partners.suspend(idOf(child), top.call);
        await partner.client.members.list({}, inChild);
        await partner.client.partners.resume(idOf(child), top.call);
        const below = await enter(child.owner, child, grandchild);
        await partner.client.partners.suspend(idOf(child), top.call);
        await stage.refuse(child.owner.client.members.list({}, below), { status: 403 });
      },
    },
  },
  {
    section: '16 act_as',
    needs: ['act_as', 'custom_roles'],
    cases: {
      'gives what the role and the own scopes both contain': async (stage) => {
        const { top, child } = await partnerTree(stage);
        const role = stage.word('desk');
        const scopes = ['child_organizations:manage', 'members:read', 'agents:manage'];
        await top.owner.client.roles.create({ name: role, label: 'Desk', scopes }, top.call);
        const desk = await stage.join(top, role);
        const call = await enter(desk, top, child);
        const held = await desk.client.members.myScopes({}, call);
        same(
          [...held].sort(),
          ['agents:manage', 'agents:read', 'child_organizations:manage', 'members:read'],
          'scopes',
        );
        const invite = { email: `${stage.word('guest')}@example.com`, role: 'viewer' };
        const asked = desk.client.invitations.create(invite, call);
        await stage.refuse(asked, { status: 403, code: 'missing_scope' });
      },
      'follows the role when it changes, and gives nothing when it is gone': async (stage) => {
        const { top, partner, child } = await partnerTree(stage);
        const name = stage.word('clerk');
        const { roles } = child.owner.client;
        const role = { name, label: 'Clerk', scopes: ['members:read'] };
        await roles.create(role, child.call);
        const call = await enter(partner, top, child, name);
        const { version = 1 } = await roles.update(
          { name, scopes: ['billing:manage'] },
          { ...child.call, ifMatch: 1 },
        );
        const refused = { status: 403, code: 'missing_scope' } as const;
        await stage.refuse(partner.client.members.list({}, call), refused);
        await partner.client.billing.get({}, call);
        await roles.delete({ name }, { ...child.call, ifMatch: version });
        await stage.refuse(partner.client.billing.get({}, call), refused);
      },
    },
  },
  {
    section: '16 Missing extensions',
    without: ['act_as'],
    cases: {
      'lets nobody act inside a child': async (stage) => {
        const { top, partner, child } = await partnerTree(stage);
        const { actAs, endActAs, visits } = partner.client.partners;
        const wanted = { status: 0, code: 'unsupported' } as const;
        await stage.refuse(actAs({ ...idOf(child), ...visit('admin') }, top.call), wanted);
        await stage.refuse(endActAs({ grant_id: 'act_any' }, top.call), wanted);
        await stage.refuse(visits({}, top.call), wanted);
      },
    },
  },
];
