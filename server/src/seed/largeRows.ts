import { sql } from 'kysely';
import type { Trx } from '../db/transaction.js';
import { DEMO_PASSWORD } from './demoPeople.js';
import { inventPeople } from './demoStaff.js';
import type { SeedSignIn } from './signIns.js';

/** Id of the organization on top. */
export const ROOT = 'org_large';

const DOMAIN = 'meridian.example';
/** Prime, so that names and everything else that repeats do not repeat together. */
const NAMES = 1999;
const TRADES = ['Dental', 'Solar', 'Logistics', 'Veterinary', 'Law', 'Plumbing', 'Insurance'];
const PLACES = ['Cedar', 'Harbor', 'Northside', 'Lakeview', 'Summit', 'Willow', 'Granite', 'Mesa'];

/** Who can sign in to the large data. */
export function largeSignIns(): readonly SeedSignIn[] {
  return [
    {
      id: 'usr_large',
      email: `admin@${DOMAIN}`,
      password: DEMO_PASSWORD,
      role: 'Admin of Meridian Communications, which has 100,000 members and organizations below it',
    },
    {
      id: 'usr_large_guest',
      email: `consultant@${DOMAIN}`,
      password: DEMO_PASSWORD,
      role: 'Viewer in 10,000 organizations',
    },
  ];
}

/** The organization on top, and the people who can sign in. */
export async function insertRoot(trx: Trx, at: Date): Promise<void> {
  const since = new Date(at.getTime() - 750 * 86_400_000);
  await trx
    .insertInto('users')
    .values(
      largeSignIns().map(({ id, email }, index) => ({
        ...{ id, email, email_verified: true, created_at: since, updated_at: since },
        first_name: ['Ingrid', 'Marcus'][index] ?? null,
        last_name: ['Solheim', 'Oyelaran'][index] ?? null,
        name: ['Ingrid Solheim', 'Marcus Oyelaran'][index] ?? '',
      })),
    )
    .execute();
  await trx
    .insertInto('organizations')
    .values({
      ...{ id: ROOT, name: 'Meridian Communications', slug: 'meridian-communications' },
      ...{ plan: 'agency', billing_email: `billing@${DOMAIN}`, created_by: 'usr_large' },
      ...{ created_at: since, updated_at: since },
    })
    .execute();
  await trx
    .insertInto('members')
    .values({
      ...{ organization_id: ROOT, user_id: 'usr_large', role: 'admin' },
      ...{ created_at: since, last_active_at: at },
    })
    .execute();
}

/** Which of the crowd to make: the people and organizations with these numbers. */
export interface CrowdPart {
  readonly first: number;
  readonly last: number;
  /** How many there will be in the end. */
  readonly crowd: number;
  readonly at: Date;
}

/**
 * A part of the crowd, set by set: people, their places in the organization on top, and the organization that
 * each of them runs. The first half stands right below the top, the second in tens below the first of those.
 */
export async function insertCrowd(trx: Trx, { first, last, crowd, at }: CrowdPart): Promise<void> {
  const names = inventPeople(NAMES - 1, DOMAIN);
  const series = sql`generate_series(${first}::integer, ${last}::integer) n`;
  const user = sql`'usr_large_' || lpad(n::text, 6, '0')`;
  const organization = sql`'org_large_' || lpad(n::text, 6, '0')`;
  // Two years from the first to the last.
  const made = sql`${at}::timestamptz - interval '730 days' * (1 - n::double precision / ${crowd + 1}::integer)`;

  await sql`insert into users
      (id, email, email_verified, name, first_name, last_name, created_at, updated_at)
    select ${user}, split_part(p.email, '@', 1) || '.' || n || ${`@${DOMAIN}`}, true,
      p.first_name || ' ' || p.last_name, p.first_name, p.last_name, ${made}, ${made}
    from ${series} join unnest(
      ${names.map(({ email }) => email)}::text[], ${names.map(({ first_name }) => first_name)}::text[],
      ${names.map(({ last_name }) => last_name)}::text[]) with ordinality p (email, first_name, last_name, place)
      on p.place = n % ${NAMES - 1}::integer + 1`.execute(trx);
  await sql`insert into members (organization_id, user_id, role, created_at, last_active_at)
    select ${ROOT}, ${user}, case when n % 89 = 0 then 'admin' else 'viewer' end, ${made},
      case when n % 23 > 0 then ${made} + (${at}::timestamptz - ${made}) * (0.3 + (n % 71) / 101.0) end
    from ${series}`.execute(trx);

  const half = Math.ceil(crowd / 2);
  await sql`insert into organizations
      (id, name, slug, parent_id, plan, billing_email, created_by, created_at, updated_at)
    select ${organization}, place || ' ' || trade || ' ' || n, lower(place || '-' || trade || '-' || n),
      case when n <= ${half}::integer then ${ROOT}
        else 'org_large_' || lpad(((n - ${half}::integer - 1) / 10 + 1)::text, 6, '0') end,
      case when n % 5 = 0 then 'free' else 'smb' end, 'billing.' || n || ${`@${DOMAIN}`}, ${user}, ${made}, ${made}
    from ${series}, lateral (select (${PLACES}::text[])[n % ${PLACES.length}::integer + 1] as place,
      (${TRADES}::text[])[n % ${TRADES.length}::integer + 1] as trade) words`.execute(trx);
  await sql`insert into members (organization_id, user_id, role, created_at, last_active_at)
    select ${organization}, ${user}, 'admin', ${made}, ${at}::timestamptz from ${series}
    union all
    select ${organization}, 'usr_large_guest', 'viewer', ${made} + interval '1 hour', null
    from ${series} where n <= ${Math.ceil(crowd / 10)}::integer`.execute(trx);
}
