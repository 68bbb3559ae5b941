import { ensure, refused, same } from './assert.js';
import type { CaseGroup } from './caseGroup.js';
import { first, inside } from './stage.js';

/** Reading and changing organizations. */
export const organizationCases: readonly CaseGroup[] = [
  {
    section: '3.6 Update and delete',
    cases: {
      'changes the name, trimmed, and notes when': async ({ home, world }) => {
        const { owner, organization, call } = await home();
        await world.advance(1000);
        const input = { organization_id: organization.id, name: '  New Name ' };
        const changed = await owner.client.organizations.update(input, call);
        same([changed.name, changed.slug], ['New Name', organization.slug], 'name and slug');
        ensure(changed.updated_at > organization.updated_at, 'a later updated_at');
        same(changed.created_at, organization.created_at, 'created_at');
      },
      'changes the billing email and keeps the name': async ({ home }) => {
        const { owner, organization, call } = await home();
        const input = { organization_id: organization.id, billing_email: 'Pay@Example.com' };
        const changed = await owner.client.organizations.update(input, call);
        same(changed.billing_email, 'pay@example.com', 'billing email');
        same(changed.name, organization.name, 'name');
      },
      'refuses a new slug, parent or plan': async ({ home, refuse }) => {
        const { owner, organization, call } = await home();
        for (const field of ['slug', 'parent_id', 'plan']) {
          const input = { organization_id: organization.id, name: 'New', [field]: 'smb' };
          const update = owner.client.organizations.update(input, call);
          await refuse(update, { status: 422, field });
        }
        const { items } = await owner.client.organizations.list({}, {});
        same(first(items, 'organization').name, organization.name, 'name');
      },
      'refuses an empty name': async ({ home, refuse }) => {
        const { owner, organization, call } = await home();
        const input = { organization_id: organization.id, name: '' };
        const update = owner.client.organizations.update(input, call);
        await refuse(update, { status: 422, field: 'name', detail: 'Name must not be empty' });
      },
      'lets viewers read and not change': async ({ home, join, refuse }) => {
        const place = await home();
        const { client } = await join(place);
        const input = { organization_id: place.organization.id };
        const read = await client.organizations.get(input, place.call);
        same(read.roles, ['viewer'], 'roles');
        await refuse(client.organizations.update({ ...input, name: 'Mine' }, place.call), {
          status: 403,
          code: 'missing_scope',
        });
      },
      'answers the same for a foreign organization and for none': async ({ home, person }) => {
        const { organization } = await home();
        const { client } = await person();
        const answers = ['org_that_never_was', organization.id].map(async (id) => {
          const { status, code, detail } = await refused(
            client.organizations.get({ organization_id: id }, inside({ id })),
          );
          return { status, code, detail };
        });
        const [none, foreign] = await Promise.all(answers);
        same(foreign, none, 'answer for a foreign organization');
        same(foreign?.status, 403, 'status');
      },
      'refuses a path that names another organization than the call': async (stage) => {
        const { owner, call } = await stage.home();
        const other = await stage.found(owner);
        const input = { organization_id: other.organization.id };
        await stage.refuse(owner.client.organizations.get(input, call), {
          status: 403,
          code: 'not_a_member',
        });
      },
      'checks the scope before the input': async ({ home, join, refuse }) => {
        const place = await home();
        const { client } = await join(place);
        const input = { organization_id: place.organization.id, name: '' };
        await refuse(client.organizations.update(input, place.call), { status: 403 });
      },
      'does not delete unless the operator allows it': async ({ home }) => {
        const { owner, organization, call } = await home();
        const input = { organization_id: organization.id, confirm_slug: organization.slug };
        await refused(owner.client.organizations.delete(input, call), 'deletion');
        same((await owner.client.organizations.list({}, {})).items.length, 1, 'organizations');
      },
    },
  },
  {
    section: '16 list_queries',
    needs: ['list_queries'],
    cases: {
      'searches organizations by part of name or slug': async ({ person, found }) => {
        const owner = await person();
        const harbor = await found(owner, { name: 'Harbor Dental' });
        await found(owner, { name: 'Brightline' });
        const { list } = owner.client.organizations;
        const byName = await list({ search: 'HARBOR' }, {});
        same(
          byName.items.map(({ name }) => name),
          ['Harbor Dental'],
          'by name',
        );
        const bySlug = await list({ search: harbor.organization.slug }, {});
        same(
          bySlug.items.map(({ name }) => name),
          ['Harbor Dental'],
          'by slug',
        );
      },
      'pages organizations by name, each exactly once, with a total': async (stage) => {
        const owner = await stage.person();
        for (const name of ['E', 'B', 'D', 'A', 'C']) await stage.found(owner, { name });
        const names: string[] = [];
        let cursor: string | null = null;
        do {
          const query: { limit: number; cursor?: string } = { limit: 2 };
          if (cursor !== null) query.cursor = cursor;
          const page = await owner.client.organizations.list(query, {});
          same(page.total, 5, 'total');
          names.push(...page.items.map(({ name }) => name));
          cursor = page.nextCursor;
        } while (cursor !== null);
        same(names, ['A', 'B', 'C', 'D', 'E'], 'names');
      },
      'finds organizations by exact slug and by ids': async ({ person, found }) => {
        const owner = await person();
        const [one, two] = [await found(owner), await found(owner)];
        const { list } = owner.client.organizations;
        const bySlug = await list({ slug: two.organization.slug }, {});
        same(
          bySlug.items.map(({ id }) => id),
          [two.organization.id],
          'by slug',
        );
        const byId = await list({ ids: `${one.organization.id},org_none` }, {});
        same(
          byId.items.map(({ id }) => id),
          [one.organization.id],
          'by id',
        );
      },
    },
  },
];
