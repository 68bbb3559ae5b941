import type { OrgCall } from '../../client/OrgClient.js';
import type {
  Capability,
  CreatedOrganization,
  Organization,
  Provisioning,
} from '../../contract/index.js';
import { checkRefusal, ensure, refused, type Refusal } from './assert.js';
import type { ConformanceSetup, Person, SignUp, World } from './world.js';

/** How long setting an organization up may take on the server's clock. */
const PATIENCE_MS = 120_000;
const STEP_MS = 1000;

/** Somebody's own organization. */
export interface Home {
  readonly owner: Person;
  readonly organization: CreatedOrganization;
  /** The call that acts in it. */
  readonly call: OrgCall;
}

/** What one case plays on: a world with people and organizations of its own. */
export interface Stage {
  readonly world: World;
  offers(capability: Capability): boolean;
  /** A word that no other case uses, fit for slugs and addresses. */
  word(start?: string): string;
  person(input?: Partial<SignUp>): Promise<Person>;
  /** A new person with a new organization. */
  home(): Promise<Home>;
  found(owner: Person, input?: { name?: string; parent_id?: string }): Promise<Home>;
  /** A new person who was invited into a home and accepted. */
  join(home: Home, role?: string, input?: Partial<SignUp>): Promise<Person>;
  /** Waits until nothing of an organization is being set up any more. */
  settle(home: Home): Promise<Provisioning>;
  /** Checks that a call is refused in a certain way. */
  refuse(call: Promise<unknown>, wanted: Refusal): Promise<void>;
}

/** The call that acts in an organization. */
export function inside({ id }: Pick<Organization, 'id'>): OrgCall {
  return { organizationId: id };
}

async function settle(world: World, home: Home): Promise<Provisioning> {
  const { owner, organization, call } = home;
  for (let waited = 0; waited <= PATIENCE_MS; waited += STEP_MS) {
    const input = { organization_id: organization.id };
    const state = await owner.client.organizations.provisioning(input, call);
    if (state.status !== 'pending') return state;
    await world.advance(STEP_MS);
  }
  throw new Error(`Expected setting up to end within ${PATIENCE_MS} ms of the server's clock.`);
}

/** A stage for one case. */
export function createStage(
  setup: ConformanceSetup,
  world: World,
  word: (start?: string) => string,
): Stage {
  const offers = (capability: Capability): boolean => setup.capabilities.includes(capability);
  const stage: Stage = {
    world,
    word,
    offers,
    person: (input = {}) =>
      world.signUp({
        email: `${word('person')}@example.com`,
        first_name: 'Robin',
        last_name: 'Case',
        email_verified: true,
        ...input,
      }),
    home: async () => stage.found(await stage.person()),
    found: async (owner, input = {}) => {
      const fields = { name: 'Case Organization', slug: word('org'), ...input };
      const organization = await owner.client.organizations.create(fields, {});
      return { owner, organization, call: inside(organization) };
    },
    join: async ({ owner, call }, role = 'viewer', input = {}) => {
      const person = await stage.person(input);
      const invited = { email: person.email, role };
      const { id } = await owner.client.invitations.create(invited, call);
      await person.client.users.acceptInvitation({ id }, {});
      return person;
    },
    settle: async (home) =>
      offers('async_provisioning') ? settle(world, home) : home.organization.provisioning,
    refuse: async (call, wanted) =>
      checkRefusal(await refused(call), wanted, setup.errorCodes ?? true),
  };
  return stage;
}

/** The first of a list that must not be empty. */
export function first<T>(list: readonly T[], what: string): T {
  const [item] = list;
  ensure(item !== undefined, `at least one ${what}`);
  return item;
}
