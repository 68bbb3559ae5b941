import { sql } from 'kysely';
import { withTransaction, type Trx } from '../db/transaction.js';
import type { ServerDeps } from '../http/deps.js';
import { insertBilling } from './demoBilling.js';
import { demoClients } from './demoClients.js';
import { insertDemoBranding } from './demoBranding.js';
import { demoInvitations } from './demoInvitations.js';
import type { SeedOrganization } from './demoOrganization.js';
import { demoOrganizations } from './demoOrganizations.js';
import { demoPeople, demoSignIns } from './demoPeople.js';
import { insertDemoUsage } from './demoUsage.js';
import { inventMemberships, inventPeople, type SeedMember, type SeedPerson } from './demoStaff.js';
import type { Seed } from './index.js';
import { insertKeys } from './keys.js';
import { insertProvisioned } from './provisioned.js';
import { hashPasswords, insertPasswords, listDemoPeople } from './signIns.js';
import { isEmpty, waitForTurn } from './turn.js';

/** Members of the large organization beside those who have a part in the demo: 1,204 in all. */
const STAFF = 1194;
const DAY_MS = 86_400_000;
/** Days for which the invitations of the demo wait. */
const INVITATION_DAYS = 30;
/** Days since a client that does not pay was suspended. */
const SUSPENDED_DAYS = 6;

/** An instant some days before the start, or after it when negative. */
type Ago = (days: number) => Date;

async function insertPeople(trx: Trx, ago: Ago, people: readonly SeedPerson[]): Promise<void> {
  const at = ago(760);
  await trx
    .insertInto('users')
    .values(
      people.map((person) => ({
        ...person,
        name: [person.first_name, person.last_name].filter(Boolean).join(' '),
        ...{ email_verified: true, created_at: at, updated_at: at },
      })),
    )
    .execute();
}

async function insertOrganizations(
  trx: Trx,
  ago: Ago,
  organizations: readonly SeedOrganization[],
): Promise<void> {
  await trx
    .insertInto('organizations')
    .values(
      organizations.map(
        ({
          id,
          name,
          slug,
          parent_id,
          plan,
          billing_email,
          created_by,
          age,
          trial,
          suspended,
        }) => ({
          ...{ id, name, slug, parent_id, plan, billing_email, created_by },
          trial_ends_at: trial === null ? null : ago(-trial),
          suspended_at: suspended ? ago(SUSPENDED_DAYS) : null,
          ...{ created_at: ago(age), updated_at: ago(age) },
        }),
      ),
    )
    .execute();
  // Roles of its own, as an agency of this size has them.
  await trx
    .insertInto('roles')
    .values([
      {
        ...{ organization_id: 'org_northwind', name: 'billing-clerk', label: 'Billing clerk' },
        description: 'Pays the bills and reads usage',
        scopes: ['billing:manage', 'members:read'],
      },
      {
        ...{ organization_id: 'org_northwind', name: 'support-lead', label: 'Support lead' },
        description: 'Runs the daily desk and the people in it',
        scopes: ['members:manage', 'agents:manage', 'conversations:manage', 'campaigns:read'],
      },
    ])
    .execute();
}

async function insertMembers(
  trx: Trx,
  ago: Ago,
  organizationId: string,
  members: readonly SeedMember[],
): Promise<void> {
  await trx
    .insertInto('members')
    .values(
      members.map(({ user_id, role, joined, seen }) => ({
        ...{ organization_id: organizationId, user_id, role, created_at: ago(joined) },
        last_active_at: seen === null ? null : ago(seen),
      })),
    )
    .execute();
}

async function insertInvitations(trx: Trx, ago: Ago): Promise<void> {
  await trx
    .insertInto('invitations')
    .values(
      demoInvitations().map(({ age, status, ...values }, index) => ({
        ...values,
        id: `inv_demo_${index + 1}`,
        state: status === 'declined' ? ('revoked' as const) : status,
        ...{ created_at: ago(age), last_sent_at: ago(age) },
        expires_at: status === 'expired' ? ago(age - 7) : ago(age - INVITATION_DAYS),
        accepted_at: status === 'accepted' ? ago(age - 1) : null,
        declined_at: status === 'declined' ? ago(age - 1) : null,
        revoked_at: status === 'revoked' ? ago(age - 1) : null,
      })),
    )
    .execute();
}

async function fill(
  trx: Trx,
  { config, clock }: ServerDeps,
  passwords: Awaited<ReturnType<typeof hashPasswords>>,
): Promise<void> {
  const now = clock.now().getTime();
  const ago: Ago = (days) => new Date(now - days * DAY_MS);
  const clients = demoClients();
  const organizations = [...demoOrganizations(), ...clients.organizations];
  const staff = inventPeople(STAFF, 'northwind.example');
  await insertPeople(trx, ago, [...demoPeople(), ...clients.people, ...staff]);
  await insertPasswords(trx, passwords, ago(760));
  await insertOrganizations(trx, ago, organizations);
  for (const { id, members } of organizations) await insertMembers(trx, ago, id, members);
  await insertMembers(trx, ago, 'org_northwind', inventMemberships(staff));
  await insertInvitations(trx, ago);
  await insertKeys(trx, now);
  await insertDemoUsage(trx, clock, clients.usage);
  // At a real provider nobody has paid anything.
  if (config.stripe === null) await insertBilling(trx, clock);
  await insertDemoBranding(trx, ago, config.domainsTarget);
  const ids = organizations.map(({ id }) => id);
  await insertProvisioned(
    trx,
    config,
    sql`select id, ordinal from unnest(${ids}::text[]) with ordinality as given (id, ordinal)`,
  );
}

/**
 * An agency with clients of every kind, and people to sign in as. All of it is one transaction on an empty database,
 * so a start that was killed leaves nothing and the next one does it; a database in use is left alone.
 */
export const seedDemo: Seed = async (deps) => {
  const { db } = deps.database;
  const isNew = await withTransaction(db, isEmpty);
  if (isNew) {
    const passwords = await hashPasswords(demoSignIns());
    await withTransaction(db, async (trx) => {
      await waitForTurn(trx);
      if (await isEmpty(trx)) await fill(trx, deps, passwords);
    });
  }
  const people = await listDemoPeople(db);
  if (people.length === 0) {
    deps.log.warn('the database is in use without a demo, so none was added; --reset starts over');
  }
  return people;
};
