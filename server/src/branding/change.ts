import {
  includesBranding,
  lockedFieldProblem,
  type logoFieldOf,
  type Branding,
} from '../../../src/contract/index.js';
import { usablePlan } from '../billing/ledger.js';
import type { Clock } from '../clock.js';
import { displayName, type Caller } from '../credentials/caller.js';
import type { BrandColumns } from '../db/brandingSchema.js';
import { lockOrganization, type Trx } from '../db/transaction.js';
import type { Unit } from '../http/context.js';
import { notFound, problem, type FieldError } from '../http/problem.js';
import { lineOf, merged, type LineRow } from './line.js';
import { showState } from './queries.js';
import { brandingView } from './view.js';

/** Columns of the logos, by variant. */
export const logoColumns = {
  light: 'logo_light',
  dark: 'logo_dark',
  favicon: 'favicon',
} as const satisfies Record<keyof typeof logoFieldOf, keyof BrandColumns>;

/** What a change of one brand needs to know. */
export interface Editor {
  readonly clock: Clock;
  readonly organizationId: string;
  readonly caller: Caller;
  readonly baseUrl: string;
}

/** Locks an organization whose plan includes a brand of its own. Throws 409 without one. */
export async function requirePlan(trx: Trx, clock: Clock, organizationId: string): Promise<void> {
  if (!(await lockOrganization(trx, organizationId))) throw notFound('Organization');
  if (!includesBranding(await usablePlan(trx, clock, organizationId)))
    throw problem('plan_required');
}

/** The line of a brand that this transaction may change, its own part first. */
export async function holdLine(
  trx: Trx,
  { clock, organizationId }: Pick<Editor, 'clock' | 'organizationId'>,
): Promise<[own: LineRow, ...above: LineRow[]]> {
  await requirePlan(trx, clock, organizationId);
  const [own, ...above] = await lineOf(trx, organizationId);
  if (!own) throw notFound('Organization');
  return [own, ...above];
}

/** Throws 412 when a caller knew an older version. */
export function requireVersion(wanted: number | null, version: number, current: unknown): void {
  if (wanted !== null && wanted !== version) throw problem('version_conflict', { current });
}

function fieldName(column: string): string {
  const variant = Object.entries(logoColumns).find(([, name]) => name === column)?.[0];
  return variant === undefined ? column : `${column}_url`;
}

/** Throws 422 for values of fields that somebody above has locked. */
export function refuseLocked(
  line: readonly LineRow[],
  fields: Partial<BrandColumns>,
  path = fieldName,
): void {
  const { locked_by } = merged(line, '');
  const errors = Object.entries(fields)
    .filter(([column, value]) => value !== null && fieldName(column) in locked_by)
    .map(([column]): FieldError => ({ path: path(column), message: lockedFieldProblem }));
  if (errors[0]) throw problem('validation_error', { detail: lockedFieldProblem, errors });
}

/** Who published, as people read it. */
function nameOf(caller: Caller): string {
  return caller.kind === 'key' ? caller.name : displayName(caller.user);
}

/** Shows a new state of a brand, with its audit event, unless it is what is shown already. */
export async function show(
  { trx, audit }: Pick<Unit, 'trx' | 'audit'>,
  editor: Editor,
  own: LineRow,
  next: { fields: Partial<BrandColumns>; locks?: string[] | undefined; acceptContrast?: boolean },
  action = 'branding.changed',
): Promise<Branding> {
  const { clock, organizationId, caller, baseUrl } = editor;
  const before: Record<string, unknown> = {};
  const after: Record<string, unknown> = {};
  const old: Readonly<Record<string, unknown>> = { ...own };
  for (const [name, value] of Object.entries(next.fields)) {
    if (old[name] === value) continue;
    before[name] = old[name];
    after[name] = value;
  }
  if (next.locks && String(next.locks) !== String(own.locks)) {
    before['locks'] = own.locks;
    after['locks'] = next.locks;
  }
  if (Object.keys(after).length > 0) {
    await showState(trx, clock, {
      ...{ organizationId, fields: next.fields, locks: next.locks, publishedBy: nameOf(caller) },
      ...(next.acceptContrast && { acceptContrast: true }),
    });
    if (next.acceptContrast) after['accept_contrast'] = true;
    const target = { kind: 'branding', id: organizationId };
    await audit({ action, target, before, after });
  }
  return brandingView(await lineOf(trx, organizationId), { baseUrl, effective: false });
}
