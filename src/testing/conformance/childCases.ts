import { same } from './assert.js';
import type { CaseGroup } from './caseGroup.js';
import type { Home, Stage } from './stage.js';

async function agency(stage: Stage): Promise<Home> {
  const home = await stage.home();
  await stage.world.setPlan(home.organization.id, 'agency');
  return home;
}

/** Organizations below others. */
export const childCases: readonly CaseGroup[] = [
  {
    section: '9.5 Child organizations',
    cases: {
      'creates a child below an agency, its creator as admin': async (stage) => {
        const { owner, organization } = await agency(stage);
        const child = await stage.found(owner, { parent_id: organization.id });
        same(child.organization.parent_id, organization.id, 'parent');
        same([child.organization.plan, child.organization.roles], ['free', ['admin']], 'child');
      },
      'names the ancestors in which the caller is a member': async (stage) => {
        const top = await agency(stage);
        const middle = await stage.found(top.owner, { parent_id: top.organization.id });
        const leaf = await stage.found(top.owner, { parent_id: middle.organization.id });
        const guest = await stage.join(leaf);
        const input = { organization_id: leaf.organization.id };
        const own = await top.owner.client.organizations.get(input, leaf.call);
        const above = [top.organization.id, middle.organization.id];
        same(
          own.ancestors?.map(({ id }) => id),
          above,
          'ancestors of the owner',
        );
        const theirs = await guest.client.organizations.get(input, leaf.call);
        same(theirs.ancestors ?? [], [], 'ancestors of a guest');
      },
      'lets an admin further up create below a child they do not belong to': async (stage) => {
        const top = await agency(stage);
        const child = await stage.found(top.owner, { parent_id: top.organization.id });
        const colleague = await stage.join(top, 'admin');
        const leaf = await stage.found(colleague, { parent_id: child.organization.id });
        same(leaf.organization.parent_id, child.organization.id, 'parent');
      },
      'demands a plan with client management': async ({ home, word, refuse }) => {
        const { owner, organization } = await home();
        const input = { name: 'Child', slug: word('org'), parent_id: organization.id };
        await refuse(owner.client.organizations.create(input, {}), {
          status: 409,
          code: 'plan_required',
        });
      },
      'refuses viewers of the parent': async (stage) => {
        const home = await agency(stage);
        const { client } = await stage.join(home);
        const parent_id = home.organization.id;
        const input = { name: 'Child', slug: stage.word('org'), parent_id };
        await stage.refuse(client.organizations.create(input, {}), { status: 403 });
      },
      'answers the same for a foreign parent and for one that does not exist': async (stage) => {
        const foreign = await agency(stage);
        const { client } = await stage.person();
        for (const parent_id of [foreign.organization.id, 'org_that_never_was']) {
          const input = { name: 'Child', slug: stage.word('org'), parent_id };
          const create = client.organizations.create(input, {});
          await stage.refuse(create, { status: 403, code: 'not_in_subtree' });
        }
      },
      'refuses the eleventh level': async (stage) => {
        let home = await agency(stage);
        const { owner } = home;
        for (let level = 2; level <= 10; level += 1) {
          home = await stage.found(owner, { parent_id: home.organization.id });
        }
        const parent_id = home.organization.id;
        const input = { name: 'Too deep', slug: stage.word('org'), parent_id };
        const create = owner.client.organizations.create(input, {});
        await stage.refuse(create, { status: 409, code: 'depth_limit' });
      },
    },
  },
];
