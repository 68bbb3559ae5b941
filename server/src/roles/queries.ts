import { sql } from 'kysely';
import {
  isSystemRole,
  missingScopes,
  systemRoleScopes,
  type Role,
  type SystemRole,
} from '../../../src/contract/index.js';
import type { Clock } from '../clock.js';
import type { Config } from '../config.js';
import { sqlNow, type Queryable, type Trx } from '../db/transaction.js';
import { invalid, problem } from '../http/problem.js';
import { roleScopes } from './scopes.js';

const descriptions: Record<SystemRole, string> = {
  admin: 'Full control of the organization',
  viewer: 'Sees everything that is not sensitive, changes nothing',
};

/** A role with everything it holds. */
export interface FoundRole {
  readonly name: string;
  readonly scopes: string[];
  /** Whether its members count as admins. */
  readonly manages: boolean;
}

/** Live keys of an organization whose creators have a role: what the role holds, they may. */
function liveKeys(clock: Clock, organizationId: string) {
  return sql`api_keys k join members m on m.organization_id = k.organization_id and m.user_id = k.created_by
    where k.organization_id = ${organizationId} and k.revoked_at is null
      and (k.expires_at is null or k.expires_at > ${sqlNow(clock)})`;
}

function select(db: Queryable, clock: Clock, organizationId: string) {
  const keys = sql<{ role: string; count: number }>`(select m.role, count(*)::integer as count
    from ${liveKeys(clock, organizationId)} group by m.role)`;
  return db
    .selectFrom('roles')
    .leftJoin(keys.as('keys'), (join) => join.onRef('keys.role', '=', 'roles.name'))
    .select([
      ...(['roles.name', 'roles.label', 'roles.description', 'roles.scopes'] as const),
      ...(['roles.system', 'roles.version', 'roles.member_count'] as const),
      sql<number>`coalesce(keys.count, 0)`.as('key_count'),
    ])
    .where('roles.organization_id', '=', organizationId);
}

type Row = Awaited<ReturnType<ReturnType<typeof select>['execute']>>[number];

function view({ scopes, ...row }: Row): Required<Role> {
  const { name } = row;
  return isSystemRole(name)
    ? { ...row, description: descriptions[name], scopes: [...systemRoleScopes[name]] }
    : { ...row, scopes: roleScopes({ role: name, scopes }) };
}

/** Roles of an organization: the system ones first, then its own by label. */
export async function listRoles(
  db: Queryable,
  clock: Clock,
  organizationId: string,
): Promise<Required<Role>[]> {
  const rows = await select(db, clock, organizationId)
    .orderBy('system', 'desc')
    .orderBy('label')
    .orderBy('name')
    .execute();
  return rows.map(view);
}

/** One role as the wire shows it; undefined when the organization has none of that name. */
export async function describeRole(
  db: Queryable,
  clock: Clock,
  organizationId: string,
  name: string,
): Promise<Required<Role> | undefined> {
  const row = await select(db, clock, organizationId)
    .where('roles.name', '=', name)
    .executeTakeFirst();
  return row && view(row);
}

/** The role of this name; throws 422 naming the field when the organization has none to give. */
export async function requireRole(
  db: Queryable,
  { capabilities }: Pick<Config, 'capabilities'>,
  organizationId: string,
  field: string,
  name: string,
): Promise<FoundRole> {
  const isCustom = capabilities.has('custom_roles');
  const row =
    isCustom || isSystemRole(name)
      ? await db
          .selectFrom('roles')
          .select(['name', 'scopes', 'manages'])
          .where('organization_id', '=', organizationId)
          .where('name', '=', name)
          .executeTakeFirst()
      : undefined;
  if (!row)
    throw invalid(field, isCustom ? 'This role does not exist' : 'Role must be admin or viewer');
  return { ...row, scopes: roleScopes({ role: row.name, scopes: row.scopes }) };
}

/** Throws 403 with the scopes that are wanted and not held: nobody hands out more than they have. */
export function refuseEscalation(held: readonly string[], wanted: readonly string[]): void {
  const missing = missingScopes(held, wanted);
  if (missing.length > 0) throw problem('scope_escalation', { missing });
}

/** What an organization says of a role of its own. */
export interface RoleValues {
  readonly label: string;
  readonly description: string | null;
  readonly scopes: string[];
}

/** Inserts a role; the database refuses a second one of that name. */
export async function insertRole(
  trx: Trx,
  organizationId: string,
  name: string,
  values: RoleValues,
): Promise<void> {
  await trx
    .insertInto('roles')
    .values({ organization_id: organizationId, name, ...values })
    .execute();
}

/** Changes a role, which becomes its next version. The database refuses to lose the last admin. */
export async function updateRole(
  trx: Trx,
  clock: Clock,
  organizationId: string,
  name: string,
  values: RoleValues,
): Promise<void> {
  await trx
    .updateTable('roles')
    .set({ ...values, version: sql`version + 1`, updated_at: sqlNow(clock) })
    .where('organization_id', '=', organizationId)
    .where('name', '=', name)
    .execute();
}

/** Deletes a role; the database refuses while members or pending invitations have it. */
export async function deleteRole(trx: Trx, organizationId: string, name: string): Promise<void> {
  await trx
    .deleteFrom('roles')
    .where('organization_id', '=', organizationId)
    .where('name', '=', name)
    .execute();
}

/** A scope that a role would gain or lose, and the scopes that contain it. */
export interface ScopeChange {
  readonly scope: string;
  readonly change: 'gained' | 'lost';
  readonly within: readonly string[];
}

/** How many members and keys each change of a role would touch. */
export async function countImpact(
  db: Queryable,
  clock: Clock,
  organizationId: string,
  name: string,
  changes: readonly ScopeChange[],
): Promise<{ members: number; keys: number }[]> {
  // A key with scopes of its own has, of what its creator may do, no more than those.
  const { rows } = await sql<{ members: number; keys: number }>`
    select r.member_count as members, (
      select count(*)::integer from ${liveKeys(clock, organizationId)} and m.role = r.name
        and (k.scopes is null or k.scopes && array(select jsonb_array_elements_text(c.change -> 'within')))) as keys
    from jsonb_array_elements(${JSON.stringify(changes)}::jsonb) with ordinality c (change, place)
      join roles r on r.organization_id = ${organizationId} and r.name = ${name}
    order by c.place`.execute(db);
  return rows;
}
