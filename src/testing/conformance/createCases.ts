import { ensure, same } from './assert.js';
import type { CaseGroup } from './caseGroup.js';
import { inside, type Stage } from './stage.js';

const DAY = 86_400_000;

/** Creates with one field replaced and expects a refusal that names it. */
function refuses(field: string, value: string): (stage: Stage) => Promise<void> {
  return async ({ person, word, refuse }) => {
    const { client } = await person();
    const input = { name: 'Acme', slug: word('org'), [field]: value };
    await refuse(client.organizations.create(input, {}), {
      status: 422,
      code: 'validation_error',
      field,
    });
    same((await client.organizations.list({}, {})).items, [], 'organizations afterwards');
  };
}

/** Creating an organization. */
export const createCases: readonly CaseGroup[] = [
  {
    section: '3.4 Create',
    cases: {
      'answers with the organization, its creator as admin': async ({ person, word }) => {
        const { client, email } = await person();
        const slug = word('acme');
        const made = await client.organizations.create({ name: '  Acme  Dental ', slug }, {});
        ensure(made.id !== '' && made.id !== slug, 'an id that is not the slug');
        same([made.name, made.slug], ['Acme  Dental', slug], 'name and slug');
        same([made.plan, made.parent_id], ['free', null], 'plan and parent');
        same(made.billing_email, email, 'billing email');
        same(made.roles, ['admin'], 'roles');
      },
      'gives instants with microseconds': async ({ home }) => {
        const { organization } = await home();
        const { created_at } = organization;
        ensure(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/.test(created_at), created_at);
      },
      'takes a billing email and writes it in small letters': async ({ person, word }) => {
        const { client } = await person();
        const input = { name: 'Acme', slug: word('acme'), billing_email: ' Bills@Example.COM ' };
        const made = await client.organizations.create(input, {});
        same(made.billing_email, 'bills@example.com', 'billing email');
      },
      'trims and lower-cases the slug': async ({ person, word }) => {
        const { client } = await person();
        const slug = word('acme');
        const input = { name: 'Acme', slug: ` ${slug.toUpperCase()} ` };
        same((await client.organizations.create(input, {})).slug, slug, 'slug');
      },
      'shows what it made in list and get': async ({ home }) => {
        const { owner, organization, call } = await home();
        const { items } = await owner.client.organizations.list({}, {});
        same(
          items.map(({ id }) => id),
          [organization.id],
          'list',
        );
        const input = { organization_id: organization.id };
        const read = await owner.client.organizations.get(input, call);
        same(
          [read.name, read.slug, read.roles],
          ['Case Organization', organization.slug, ['admin']],
          'get',
        );
      },
      'starts a trial of two weeks': async ({ home }) => {
        const { organization } = await home();
        const end = Date.parse(organization.trial_ends_at ?? '');
        const days = (end - Date.parse(organization.created_at)) / DAY;
        ensure(days > 13.9 && days < 14.1, `14 days of trial, got ${days}`);
      },
      'lists organizations by name, not by age': async ({ person, found }) => {
        const owner = await person();
        for (const name of ['Mango', 'Apple', 'Zebra', 'Banana']) await found(owner, { name });
        const { items } = await owner.client.organizations.list({}, {});
        same(
          items.map(({ name }) => name),
          ['Apple', 'Banana', 'Mango', 'Zebra'],
          'names',
        );
      },
      'refuses a taken slug': async ({ home, person, refuse }) => {
        const { organization } = await home();
        const { client } = await person();
        const create = client.organizations.create({ name: 'Other', slug: organization.slug }, {});
        await refuse(create, { status: 409, code: 'slug_taken', detail: 'already taken' });
      },
      'lets exactly one of two have a slug that both want at once': async (stage) => {
        const { person, word, refuse } = stage;
        const people = [await person(), await person()];
        const slug = word('race');
        const tries = people.map(({ client }) =>
          client.organizations.create({ name: 'Race', slug }, {}),
        );
        const outcomes = await Promise.allSettled(tries);
        const lost = tries.filter((_, index) => outcomes[index]?.status === 'rejected');
        same(lost.length, 1, 'number of refusals');
        for (const loser of lost) await refuse(loser, { status: 409, code: 'slug_taken' });
      },
      'refuses an empty name': refuses('name', '  '),
      'refuses a name of 101 characters': refuses('name', 'x'.repeat(101)),
      'refuses a name with characters that hide or turn text': refuses('name', 'Acme\u202egnp'),
      'refuses a malformed slug': refuses('slug', 'not a slug'),
      'refuses a reserved slug': refuses('slug', 'settings'),
      'refuses a billing email that is none': refuses('billing_email', 'nobody'),
      'refuses a plan, which only billing changes': refuses('plan', 'enterprise'),
      'makes its creator a member with every scope of an admin': async ({ home }) => {
        const { owner, organization } = await home();
        const scopes = await owner.client.members.myScopes({}, inside(organization));
        ensure(scopes.includes('organizations:manage'), 'organizations:manage');
      },
    },
  },
];
