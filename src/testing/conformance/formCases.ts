import * as z from 'zod/mini';
import {
  CreatedOrganization,
  Dataset,
  Invitation,
  Member,
  Organization,
  PhoneNumber,
  Role,
  SlugAvailability,
  SlugHold,
  Trunk,
  User,
} from '../../contract/index.js';
import { ensure } from './assert.js';
import type { CaseGroup } from './caseGroup.js';

function fits(schema: z.ZodMiniType, answer: unknown, what: string): void {
  const { error } = schema.safeParse(answer);
  const issues = error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? [];
  ensure(issues.length === 0, `${what} in the contract's form (${issues.join('; ')})`);
}

/** Answers have the members and types that the contract names. */
export const formCases: readonly CaseGroup[] = [
  {
    section: '3 to 5 Form of answers',
    cases: {
      'describes people as the contract does': async ({ person }) => {
        const { client } = await person();
        fits(User, await client.users.me({}, {}), 'the person');
      },
      'describes organizations as the contract does': async ({ home, word }) => {
        const { owner, organization, call } = await home();
        fits(CreatedOrganization, organization, 'the created organization');
        const { list, get, slugAvailability } = owner.client.organizations;
        fits(z.array(Organization), (await list({}, {})).items, 'the list');
        fits(Organization, await get({ organization_id: organization.id }, call), 'one');
        const { slug } = organization;
        fits(SlugAvailability, await slugAvailability({ slug }, {}), 'the verdict on a used slug');
        const free = await slugAvailability({ slug: word('free') }, {});
        fits(SlugAvailability, free, 'the verdict on a free slug');
      },
      'describes members and roles as the contract does': async (stage) => {
        const place = await stage.home();
        await stage.join(place);
        const { members, roles } = place.owner.client;
        fits(z.array(Member), (await members.list({}, place.call)).items, 'the members');
        fits(z.array(Role), await roles.list({}, place.call), 'the roles');
      },
      'describes invitations as the contract does, to both sides': async (stage) => {
        const { owner, call } = await stage.home();
        const guest = await stage.person();
        const input = { email: guest.email, role: 'viewer' };
        fits(Invitation, await owner.client.invitations.create(input, call), 'a new one');
        const { items } = await owner.client.invitations.list({}, call);
        fits(z.array(Invitation), items, 'the list');
        fits(z.array(Invitation), await guest.client.users.invitations({}, {}), 'the own ones');
      },
      'describes what was provisioned as the contract does': async (stage) => {
        const place = await stage.home();
        await stage.settle(place);
        const { resources } = place.owner.client;
        const numbers = await resources.phoneNumbers({}, place.call);
        fits(z.array(PhoneNumber), numbers.items, 'numbers');
        fits(z.array(Trunk), (await resources.trunks({}, place.call)).items, 'trunks');
        fits(z.array(Dataset), (await resources.datasets({}, place.call)).items, 'datasets');
      },
    },
  },
  {
    section: '16 slug_hold',
    needs: ['slug_hold'],
    cases: {
      'describes a hold as the contract does': async ({ person, word }) => {
        const { client } = await person();
        fits(SlugHold, await client.organizations.holdSlug({ slug: word('held') }, {}), 'the hold');
      },
    },
  },
];
